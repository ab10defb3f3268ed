import { dateOf, endOfDate } from '../../../common/time/terms.js';
import type { Elector } from '../../../ratification/rules/tally.js';
import { lastDayForComplaints, type CouncilContext } from '../../machines/council.machine.js';
import { stateName, type Instance } from '../instance.js';
import { isSame } from '../replay.js';
import type { Happening, Timeline } from './timeline.js';

/** The parts of a council's record that are facts with a day of their own. */
const PARTS = ['opinion', 'decision', 'publication', 'annulment'] as const;

/** Number of the entry that each part of a council's record is known by; null for a part that is not there. */
export type KnownBy = Readonly<Record<(typeof PARTS)[number], number | null>>;

/** What is known of a council from one decision to the next, corrections included. */
export interface CouncilRecord {
  /** As `Rounds` counts: one that is asked anew begins anew, and so does that of a successor. */
  readonly round: number;
  readonly context: CouncilContext;
  readonly knownBy: KnownBy;
  /** Whether the complaint term has run out, as it does not once the agreement is closed. */
  readonly isDefinitive: boolean;
  /** Undefined where the council itself has not reported anything. */
  readonly elector: Elector | undefined;
}

/** A council as it stood. */
export interface CouncilThen {
  readonly state: string;
  readonly context: CouncilContext;
  readonly knownBy: KnownBy;
}

const UNKNOWN: KnownBy = { opinion: null, decision: null, publication: null, annulment: null };

/**
 * Counts, event by event, how many times each council has begun anew: asked with the others, because it is admitted, or
 * as a successor's.
 */
export class Rounds {
  private ofAll = 0;
  private readonly own = new Map<string, number>();

  /** The count at the end of a timeline. */
  static in(timeline: Timeline): Rounds {
    const rounds = new Rounds();
    for (const each of timeline) rounds.count(each);
    return rounds;
  }

  count({ effects }: Happening): void {
    if (effects.some(({ effect }) => effect.type === 'openCouncils')) {
      this.ofAll += 1;
      return;
    }
    const begun = effects.flatMap(({ effect }) => {
      if (effect.type === 'admitParty') return effect.organisationId;
      return effect.type === 'joinParties' ? effect.successorId : [];
    });
    for (const id of new Set(begun)) this.own.set(id, (this.own.get(id) ?? 0) + 1);
  }

  of(organisationId: string): number {
    return this.ofAll + (this.own.get(organisationId) ?? 0);
  }
}

/** What a timeline tells of the councils, by organisation, oldest record first. */
export function councilRecords(timeline: Timeline): ReadonlyMap<string, readonly CouncilRecord[]> {
  const records = new Map<string, CouncilRecord[]>();
  const rounds = new Rounds();
  for (const happening of timeline) {
    const { entry, before, after } = happening;
    rounds.count(happening);
    const { facts } = entry.event as { facts?: { elector?: Elector } };
    for (const [id, instance] of after.councils) {
      if (before?.councils.get(id) === instance) continue;
      const own = records.get(id) ?? [];
      const round = rounds.of(id);
      const last = own.at(-1)?.round === round ? own.at(-1) : undefined;
      const context = instance.context as unknown as CouncilContext;
      const record: CouncilRecord = {
        round,
        context,
        knownBy: knownBy(context, entry.sequence, last),
        isDefinitive: stateName(instance.value) === 'definitive' || staysDefinitive(context, last),
        elector: (entry.councilId === id ? facts?.elector : undefined) ?? last?.elector,
      };
      const isDecidedAnew = last?.context.annulment !== null && context.annulment === null;
      records.set(id, [...(last === undefined || isDecidedAnew ? own : own.slice(0, -1)), record]);
    }
  }
  return records;
}

function staysDefinitive({ publication }: CouncilContext, last: CouncilRecord | undefined): boolean {
  return last?.isDefinitive === true && isSame(publication, last.context.publication);
}

function knownBy(context: CouncilContext, sequence: number, last: CouncilRecord | undefined): KnownBy {
  const known = PARTS.map((part) => {
    if ((context[part] ?? null) === null) return [part, null];
    const isOld = last !== undefined && isSame(context[part], last.context[part]);
    return [part, isOld ? last.knownBy[part] : sequence];
  });
  return Object.fromEntries(known) as KnownBy;
}

/** A council exactly as it was recorded. */
export function asRecorded({ value, context }: Instance, records: readonly CouncilRecord[]): CouncilThen {
  return {
    state: stateName(value),
    context: context as unknown as CouncilContext,
    knownBy: records.at(-1)?.knownBy ?? UNKNOWN,
  };
}

/**
 * A council as it stood at an instant, by everything that is known of it: what has a day of its own counts from that
 * day on, whenever it was reported or corrected; the steps that lead to a decision count as they were recorded.
 * @param recorded the council as it was recorded then
 * @param records of the same round, with what became known later
 */
export function councilAt(instant: Date, recorded: Instance, records: readonly CouncilRecord[]): CouncilThen {
  const day = dateOf(instant);
  const then = recorded.context as unknown as CouncilContext;
  const record = records.findLast(({ context }) => (context.decision?.decidedOn ?? '9999') <= day);
  const last = records.at(-1);
  const { decision = null, publication = null, annulment = null } = record?.context ?? {};
  const { opinion: given, ...rest } = { ...then, opinion: last?.context.opinion ?? then.opinion };
  const opinion = given !== undefined && given.givenOn <= day ? given : undefined;
  const context: CouncilContext = {
    ...rest,
    ...(opinion && { opinion }),
    decision,
    publication: publication !== null && publication.publishedOn <= day ? publication : null,
    annulment: annulment !== null && annulment.annulledOn <= day ? annulment : null,
  };
  const known = { ...record?.knownBy, opinion: last?.knownBy.opinion ?? null };
  return {
    state: stateAt(instant, recorded, context, record?.isDefinitive === true),
    context,
    knownBy: Object.fromEntries(
      PARTS.map((part) => [part, (context[part] ?? null) === null ? null : (known[part] ?? null)]),
    ) as KnownBy,
  };
}

/** States in which a council has decided, whatever came after that. */
const DECIDED = ['approved', 'approvedWithReservation', 'rejected', 'published', 'definitive', 'annulled'];

function stateAt(instant: Date, recorded: Instance, context: CouncilContext, isDefinitive: boolean): string {
  const { opinion, decision, publication, annulment } = context;
  const state = stateName(recorded.value);
  const isPreparing = !DECIDED.includes(state);
  if (decision === null) return isPreparing && !(state === 'opinionAsked' && opinion) ? state : 'awaiting';
  // A council whose decision is annulled may be on its way to another.
  if (annulment !== null) return isPreparing && recorded.context.annulment !== null ? state : 'annulled';
  if (publication === null) return decision.outcome;
  const isOver = endOfDate(lastDayForComplaints(context, publication)) <= instant;
  return isOver && isDefinitive ? 'definitive' : 'published';
}
