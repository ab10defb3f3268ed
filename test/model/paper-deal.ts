import { dateAfter, dateOf, endOfDate } from '../../src/common/time/terms.js';
import type { RatificationRule } from '../../src/ratification/rules/rule.js';
import { openTally } from '../../src/ratification/rules/tally.js';
import type { Facts, OfferedEvent } from '../../src/workflow/core/decide.js';
import type { Deadline } from '../../src/workflow/core/effects.js';
import { stateName } from '../../src/workflow/core/instance.js';
import { decidedAgain, type RecordedEntry, type Step } from '../../src/workflow/core/replay.js';
import { IDLE, type Replayed, type ReplayedParty } from '../../src/workflow/core/replayed.js';
import { standingOf, type CouncilContext } from '../../src/workflow/machines/council.machine.js';
import type { DealContext, DraftSummary } from '../../src/workflow/machines/deal.machine.js';
import { CURRENT } from '../../src/workflow/processes.js';

/** A deal as it is agreed on: what makes a difference to what can become of it. */
export interface DealPlan {
  /** Municipalities, the lead first. */
  readonly parties: readonly string[];
  readonly rule: RatificationRule;
  /** How long it holds from the day of its draft; null for no end. */
  readonly months: number | null;
}

/** What of a deal is in the tables of features. */
export interface PaperRows {
  readonly texts: number;
  readonly commitments: number;
  /** When its indicator is to be measured, once; null where it has none. */
  readonly measuredBy: string | null;
  readonly isMeasured: boolean;
  /** Whether nothing else is missing in the draft. */
  readonly isComplete: boolean;
}

/**
 * A deal on paper: nothing but the pure core, told what a server would look up. It says what a real one must be,
 * whatever happened to that.
 */
export interface PaperDeal {
  readonly plan: DealPlan;
  /** Its last day, null for no end. */
  readonly expiresOn: string | null;
  readonly rows: PaperRows;
  readonly now: Date;
  readonly is: Replayed;
  /** Its entries, oldest first. */
  readonly entries: readonly RecordedEntry[];
  /** The due date of its indicator that counts now; null where none does. */
  readonly dueOn: string | null;
}

/** Something that is offered to a deal or to one of its councils. */
export interface PaperOffer {
  /** The organisation that asks, or the deadline that has run out. */
  readonly by: string | { readonly deadline: string };
  readonly councilId: string | null;
  readonly event: OfferedEvent;
  /** What changes in the tables of features along with it. */
  readonly rows?: Partial<PaperRows>;
}

export const PROCESSES = { agreement: CURRENT.deal, council: CURRENT.council, proceedings: CURRENT };
const ELECTOR = { level: 'municipality', population: 10_000, participation: 'signatory' } as const;
export const MEASUREMENT = 'measurement/1';

/** A draft that misses only a text and a commitment. */
export function paperDeal(plan: DealPlan, now: Date): PaperDeal {
  const rows: PaperRows = {
    texts: 0,
    commitments: 0,
    measuredBy: null,
    isMeasured: false,
    isComplete: true,
  };
  const { parties, months } = plan;
  const expiresOn = months === null ? null : dateAfter(dateOf(now), { months });
  const entry = {
    at: now.toISOString(),
    actor: { organisationId: parties[0] },
    councilId: null,
    event: { type: 'CREATE', facts: { draft: draftOf({ plan, expiresOn }, rows) } },
  };
  const step = decidedAgain(undefined, entry, PROCESSES);
  if (typeof step === 'string') throw new Error(step);
  const before = { plan, expiresOn, rows, now, is: step.next, entries: [], dueOn: null };
  return recorded(before, entry, step);
}

/** The deal after an offer, or undefined where that is refused. */
export function offered(deal: PaperDeal, { by, councilId, event, rows }: PaperOffer): PaperDeal | undefined {
  const { now } = deal;
  const after = { ...deal.rows, ...rows };
  const entry = {
    at: now.toISOString(),
    actor: typeof by === 'string' ? { organisationId: by } : by,
    councilId,
    event: { ...event, ...(rows && { draft: draftOf(deal, after) }), facts: factsFor(deal, by, councilId) },
  };
  const step = decidedAgain(deal.is, entry, PROCESSES);
  if (typeof step === 'string') return undefined;
  const dueOn = dueAfter(deal, event.type, after, step.next);
  return recorded({ ...deal, rows: after, dueOn }, entry, step);
}

/** The deal with what a step leads to, and the entries that tell of it. */
function recorded(
  deal: Omit<PaperDeal, 'is'>,
  { at, actor }: Pick<RecordedEntry, 'at' | 'actor'>,
  { next, drafts }: Step,
): PaperDeal {
  const entries = drafts.map((draft, index) => ({
    ...draft,
    sequence: deal.entries.length + index + 1,
    at,
    actor,
  }));
  return { ...deal, is: next, entries: [...deal.entries, ...entries] };
}

/** The deadlines that stand, by their id, in the order in which they run out. */
export function deadlinesOf(deal: PaperDeal): [string, Pick<Deadline, 'key' | 'event' | 'dueAt'>][] {
  return [...deal.is.deadlines, ...dutyOf(deal)].sort(
    ([, one], [, other]) => one.dueAt.getTime() - other.dueAt.getTime(),
  );
}

/** The deadline that runs out first, whose event it is and when. */
export function firstDeadline(deal: PaperDeal): { offer: PaperOffer; at: Date } | undefined {
  const [first] = deadlinesOf(deal);
  if (first === undefined) return undefined;
  const [id, { key, event, dueAt }] = first;
  const councilId = id.slice(0, id.indexOf('/'));
  return {
    offer: { by: { deadline: key }, councilId: councilId === '' ? null : councilId, event },
    at: dueAt,
  };
}

/** The deal once its first deadline has run out, and whatever else has by then; undefined where none stands. */
export function afterFirstDeadline(deal: PaperDeal): PaperDeal | undefined {
  const now = firstDeadline(deal)?.at;
  if (now === undefined) return undefined;
  let after = { ...deal, now };
  for (let next = firstDeadline(after); next !== undefined && next.at <= now; next = firstDeadline(after)) {
    const then = offered(after, next.offer);
    if (then === undefined) throw new Error(`${next.offer.event.type} is refused in ${stateOf(after)}`);
    after = then;
  }
  return after;
}

/** Where it stands, such as `negotiation.positions`. */
export function stateOf({ is }: PaperDeal): string {
  return stateName(is.agreement.value);
}

/** Where the council of a party stands; undefined where it has not been asked. */
export function councilOf(
  { is }: PaperDeal,
  party: string,
): (CouncilContext & { state: string }) | undefined {
  const council = is.councils.get(party) ?? is.asked?.council;
  return council && { ...(council.context as unknown as CouncilContext), state: stateName(council.value) };
}

export function partyOf({ is }: PaperDeal, party: string): ReplayedParty {
  return is.parties.get(party) ?? IDLE;
}

export function contextOf({ is }: PaperDeal): DealContext {
  return is.agreement.context as unknown as DealContext;
}

/** The day it is, in Brussels. */
export function dayOf({ now }: Pick<PaperDeal, 'now'>): string {
  return dateOf(now);
}

function draftOf(
  { plan: { parties, rule }, expiresOn }: Pick<PaperDeal, 'plan' | 'expiresOn'>,
  rows: PaperRows,
): DraftSummary {
  const ready = rows.isComplete && rows.texts > 0 && rows.commitments > 0;
  return { ready, rule, tally: openTally(parties.map(() => ELECTOR)), expiresOn, latestText: rows.texts };
}

function factsFor(deal: PaperDeal, by: PaperOffer['by'], councilId: string | null): Facts {
  if (councilId !== null)
    return {
      agreementPhase: stateOf(deal).split('.')[0],
      elector: { organisationId: councilId, ...ELECTOR },
    };
  if (typeof by !== 'string') {
    const [lead] = deal.plan.parties;
    return by.deadline === MEASUREMENT ? { bound: isBound(deal, lead), leadId: lead } : {};
  }
  const { position, terminates } = partyOf(deal, by);
  return { organisationId: by, position, bound: isBound(deal, by), terminates };
}

function isBound(deal: PaperDeal, party: string): boolean {
  const council = councilOf(deal, party);
  return council !== undefined && standingOf(council) === 'approved';
}

/** An indicator's due date counts from entry into force on, until it is measured or missed. */
function dueAfter(before: PaperDeal, type: string, { measuredBy }: PaperRows, is: Replayed): string | null {
  const [was, now] = [before.is, is].map(({ agreement }) => stateName(agreement.value).split('.')[0]);
  if (now !== 'monitoring' || ['MEASUREMENT_MISSED', 'RECORD_MEASUREMENT'].includes(type)) return null;
  if (was === now && type !== 'ADD_INDICATOR') return before.dueOn;
  return measuredBy !== null && measuredBy >= dayOf(before) ? measuredBy : null;
}

function dutyOf({ dueOn, plan }: PaperDeal): ReturnType<typeof deadlinesOf> {
  if (dueOn === null) return [];
  const event = {
    type: 'MEASUREMENT_MISSED',
    indicator: 1,
    indicatorName: 'Ruimtebeslag',
    dueOn,
    responsibleId: plan.parties[0],
  };
  return [[`/${MEASUREMENT}`, { key: MEASUREMENT, dueAt: endOfDate(dueOn), event }]];
}
