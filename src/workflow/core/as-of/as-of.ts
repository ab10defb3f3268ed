import { boundTextOf } from '../../../amendments/rules/bound-text.js';
import { admit, expel, move, type Standing, type Tally } from '../../../ratification/rules/tally.js';
import { standingOf } from '../../machines/council.machine.js';
import type { DealContext } from '../../machines/deal.machine.js';
import type { Participation } from '../effects.js';
import { phaseAndState, type Instance } from '../instance.js';
import { IDLE, type Replayed, type ReplayedParty } from '../replayed.js';
import {
  asRecorded,
  councilAt,
  councilRecords,
  Rounds,
  type CouncilRecord,
  type CouncilThen,
} from './council-records.js';
import { partiesBefore, provisionalAt, type PartyRole } from './parties-then.js';
import type { Happening, Timeline } from './timeline.js';

/** Which past is asked for. */
export interface PastMoment {
  /** What was the case then; null for what was recorded last. */
  readonly asOf: Date | null;
  /** By what had been recorded then. */
  readonly knownAt: Date;
}

/** A party as it took part then. */
export interface PartyThen extends ReplayedParty, PartyRole {
  /** Whether the agreement was in force for it. */
  readonly bound: boolean;
  /** Version of the text that its council was asked about; null where councils had not been asked. */
  readonly askedAbout: number | null;
  /** Version of the text that bound it; null where none did. */
  readonly boundTextVersion: number | null;
  /** Null where councils had not been asked. */
  readonly council: CouncilThen | null;
}

/** An agreement as it was, as far as its history shows. */
export interface Past {
  /** Number of the last entry that had taken effect. */
  readonly happenedUpTo: number;
  /** Number of the last entry that was known. */
  readonly knownUpTo: number;
  readonly is: Replayed;
  /** Its statechart's memory, with corrected texts in the place of those that they correct. */
  readonly context: DealContext;
  readonly tally: Tally;
  /** Null of a draft: which parties it names can change, and a history does not tell. */
  readonly parties: readonly PartyThen[] | null;
}

/**
 * An agreement as it was. Two times decide about it: when something was the case, and when the registry knew of it.
 * What docs/as-of.md says of each fact is done here.
 * @param timeline of the whole history
 * @param present the parties as they are today
 * @returns undefined where it had not begun
 */
export function pastOf(
  timeline: Timeline,
  { asOf, knownAt }: PastMoment,
  present: readonly PartyRole[],
): Past | undefined {
  const known = timeline.filter(({ recordedAt }) => recordedAt <= knownAt);
  const happened = asOf === null ? known : known.filter(({ tookEffectAt }) => tookEffectAt <= asOf);
  const [now, then] = [known.at(-1), happened.at(-1)];
  if (now === undefined || then === undefined) return undefined;
  const { phase } = phaseAndState(then.after.agreement.value);
  const roles = partiesBefore(present, timeline.slice(happened.length));
  const standing = asOf === null ? (version: number | null) => version : standingTexts(known);
  const read = readerOf({ asOf, known, happened, then, standing });
  const parties = phase === 'drafting' ? null : roles.map((role) => read.party(role, phase === 'monitoring'));
  return {
    happenedUpTo: then.after.lastSequence,
    knownUpTo: now.after.lastSequence,
    is: then.after,
    context: withTexts(contextOf(then.after.agreement), standing),
    tally: read.tally(parties ?? []),
    parties,
  };
}

interface Moment {
  readonly asOf: Date | null;
  readonly known: Timeline;
  readonly happened: Timeline;
  /** The last event of what happened. */
  readonly then: Happening;
  /** The text that stands in the place of another. */
  readonly standing: (version: number | null) => number | null;
}

interface PastReader {
  party(role: PartyRole, isInForce: boolean): PartyThen;
  tally(parties: readonly PartyThen[]): Tally;
}

function readerOf({ asOf, known, happened, then: { after }, standing: standingText }: Moment): PastReader {
  const all = councilRecords(known);
  const provisional = asOf === null ? undefined : provisionalAt(asOf, known);
  const rounds = Rounds.in(happened);
  const recordsOf = (id: string): readonly CouncilRecord[] =>
    (all.get(id) ?? []).filter((record) => record.round === rounds.of(id));
  const recordedOf = (id: string): Instance | undefined => after.councils.get(id) ?? after.asked?.council;
  const councilOf = (id: string): CouncilThen | null => {
    const recorded = recordedOf(id);
    if (recorded === undefined) return null;
    return asOf === null ? asRecorded(recorded, recordsOf(id)) : councilAt(asOf, recorded, recordsOf(id));
  };
  return {
    party: ({ organisationId, role }, isInForce) => {
      const recorded = after.parties.get(organisationId) ?? IDLE;
      const council = councilOf(organisationId);
      const standing = standingThen(council);
      const participation =
        asOf === null ? recorded.participation : participationBy(recorded.participation, standing);
      const bound = isInForce && standing === 'approved' && participation !== 'withdrawn';
      const askedAbout = standingText(
        after.councilTexts.get(organisationId) ?? after.asked?.textVersion ?? null,
      );
      return {
        ...recorded,
        organisationId,
        role,
        participation,
        provisionalSince:
          provisional === undefined ? recorded.provisionalSince : (provisional.get(organisationId) ?? null),
        bound,
        askedAbout,
        boundTextVersion: bound ? boundTextOf(standingText(recorded.boundText), askedAbout ?? 0) : null,
        council,
      };
    },
    tally: (parties) =>
      parties.reduce((tally, { organisationId, council }) => {
        const recorded = recordedOf(organisationId);
        const elector = recordsOf(organisationId).findLast((record) => record.elector)?.elector;
        if (recorded === undefined || elector === undefined) return tally;
        const { participation } = after.parties.get(organisationId) ?? IDLE;
        const from = standingThen(asRecorded(recorded, []));
        const to = standingThen(council);
        if (from === to || participation === 'withdrawn') return tally;
        if (participation === 'signatory') return move(tally, elector, from, to);
        // Who accedes counts from its approval on.
        if (to === 'approved') return admit(tally, elector, to);
        return participation === 'acceded' ? expel(tally, elector, from) : tally;
      }, contextOf(after.agreement).tally),
  };
}

function standingThen(council: CouncilThen | null): Standing {
  return council === null ? 'undecided' : standingOf(council.context);
}

/** Who accedes is a party from the day of its council's approval. */
function participationBy(recorded: Participation, standing: Standing): Participation {
  if (recorded !== 'acceding' && recorded !== 'acceded') return recorded;
  return standing === 'approved' ? 'acceded' : 'acceding';
}

/** A corrected text stands in the place of the one with the errors from the beginning. */
function standingTexts(known: Timeline): (version: number | null) => number | null {
  const corrected = new Map(
    known.flatMap(({ effects }) =>
      effects.flatMap(({ effect }) =>
        effect.type === 'correctText' ? [[effect.corrects, effect.version] as const] : [],
      ),
    ),
  );
  return (version) => {
    let standing = version;
    for (; standing !== null && corrected.has(standing);) standing = corrected.get(standing) ?? null;
    return standing;
  };
}

function withTexts(context: DealContext, standing: (version: number | null) => number | null): DealContext {
  const { offeredText, textInForce } = context;
  return { ...context, offeredText: standing(offeredText), textInForce: standing(textInForce) };
}

function contextOf({ context }: Instance): DealContext {
  return context as unknown as DealContext;
}
