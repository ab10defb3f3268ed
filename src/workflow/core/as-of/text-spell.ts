import { dateAfter, dateOf, endOfDate } from '../../../common/time/terms.js';
import { phaseAndState } from '../instance.js';
import { pastOf, type PastMoment } from './as-of.js';
import { councilRecords } from './council-records.js';
import type { PartyRole } from './parties-then.js';
import type { Happening, Timeline } from './timeline.js';

/** The entry by which something begins or ends. */
export interface Basis {
  readonly sequence: number;
  readonly type: string;
}

/** Days at whose end one version of a text was in force, or bound a party: plain dates, both included. */
export interface TextSpell {
  readonly version: number;
  readonly from: string;
  /** Null where it does so still, as far as is known. */
  readonly to: string | null;
  readonly beganBy: Basis;
  readonly endedBy: Basis | null;
}

/**
 * Which version of the text was in force, or bound one party, and from when to when: day by day as `pastOf` reads it.
 * @param timeline of the whole history
 * @param present the parties as they are today
 * @param party OVO code; undefined for the agreement as such
 * @returns undefined where there was none
 */
export function textSpellAt(
  timeline: Timeline,
  moment: PastMoment,
  present: readonly PartyRole[],
  party?: string,
): TextSpell | undefined {
  const { asOf, knownAt } = moment;
  const versionAt = (at: PastMoment): number | null => versionOf(pastOf(timeline, at, present), party);
  const version = versionAt(moment);
  if (version === null) return undefined;
  const known = timeline.filter(({ recordedAt }) => recordedAt <= knownAt);
  const telling = known.filter((happening) => tells(happening, party));
  // A day that a correction brought in is that of no entry's own: it is known by what was told last.
  const basisOn = (day: string): Basis =>
    basisOf(telling.findLast((each) => dayOf(each, party) === day) ?? telling.at(-1));
  const today = dateOf(asOf ?? knownAt);
  const spells: TextSpell[] = [];
  for (const day of daysOf(known, telling, party)) {
    const end = new Date(Math.min(endOfDate(day).getTime() - 1, knownAt.getTime()));
    const then = versionAt({ asOf: end, knownAt });
    const last = spells.at(-1);
    const open = last?.to === null ? last : undefined;
    if (then === (open?.version ?? null)) continue;
    if (open !== undefined)
      spells.splice(-1, 1, { ...open, to: dateAfter(day, { days: -1 }), endedBy: basisOn(day) });
    if (then !== null)
      spells.push({ version: then, from: day, to: null, beganBy: basisOn(day), endedBy: null });
  }
  const found = spells.findLast((spell) => spell.version === version && spell.from <= today);
  // What began and ended on one day was so at the end of none.
  return found ?? { version, from: today, to: today, beganBy: basisOn(today), endedBy: basisOn(today) };
}

function versionOf(past: ReturnType<typeof pastOf>, party: string | undefined): number | null {
  if (past === undefined || phaseAndState(past.is.agreement.value).phase !== 'monitoring') return null;
  if (party === undefined) return past.context.textInForce;
  return past.parties?.find(({ organisationId }) => organisationId === party)?.boundTextVersion ?? null;
}

/** Whether something may have changed by an event: what is in force, or the party's part or its council. */
function tells({ before, after }: Happening, party: string | undefined): boolean {
  const inForce = [before, after].map((state) => {
    const phase = state && phaseAndState(state.agreement.value).phase;
    return phase === 'monitoring' ? state?.agreement.context.textInForce : null;
  });
  if (inForce[0] !== inForce[1]) return true;
  return (
    party !== undefined &&
    (before?.parties.get(party) !== after.parties.get(party) ||
      before?.councils.get(party) !== after.councils.get(party) ||
      before?.councilTexts.get(party) !== after.councilTexts.get(party))
  );
}

/** The day that an event counts from: that of a council's decision or its annulment is the one that it names. */
function dayOf({ entry, tookEffectAt }: Happening, party: string | undefined): string {
  const { decidedOn, annulledOn } = entry.event as { decidedOn?: string; annulledOn?: string };
  const named = entry.councilId !== null && entry.councilId === party ? (annulledOn ?? decidedOn) : undefined;
  return named ?? dateOf(tookEffectAt);
}

/** The days on which another version may have come, in their order. */
function daysOf(known: Timeline, telling: Timeline, party: string | undefined): string[] {
  const records = party === undefined ? [] : (councilRecords(known).get(party) ?? []);
  const named = records.flatMap(({ context: { decision, annulment } }) => [
    ...(decision === null ? [] : [decision.decidedOn]),
    ...(annulment === null ? [] : [annulment.annulledOn]),
  ]);
  return [...new Set([...telling.map((each) => dayOf(each, party)), ...named])].sort();
}

/** Entries that say themselves that a text binds from now on, or no more. */
const TELLING = [
  'ENTERED_INTO_FORCE',
  'AMENDED',
  'PARTY_FOLLOWED',
  'PARTY_FOLLOWS_NO_MORE',
  'PARTY_ADMITTED',
  'PARTY_WITHDREW',
];

function basisOf(happening: Happening | undefined): Basis {
  const types = (happening?.effects ?? []).flatMap(({ effect }) =>
    effect.type === 'recordEntry' ? [effect.entry.type] : [],
  );
  const index = Math.max(
    0,
    types.findIndex((type) => TELLING.includes(type)),
  );
  return { sequence: (happening?.entry.sequence ?? 0) + index, type: types[index] ?? '' };
}
