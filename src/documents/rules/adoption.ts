import { dateOf } from '../../common/time/dates.js';
import { partiesBefore, type PartyRole } from '../../workflow/core/as-of/parties-then.js';
import type { Happening, Timeline } from '../../workflow/core/as-of/timeline.js';
import { phaseAndState } from '../../workflow/core/instance.js';
import type { CouncilContext } from '../../workflow/machines/council.machine.js';
import type { Draft } from './text-document.js';

/** Versions of an agreement's text, as far as they tell which puts right which. */
export interface TextVersion {
  readonly version: number;
  readonly corrects: number | null;
}

/** That a version of the text entered into force, and what became of it. Days are plain dates in Brussels. */
export interface Adoption {
  readonly status: 'adopted';
  readonly inForceOn: string;
  readonly until: string | null;
  readonly correctedBy: number | null;
  /** Number of the entry by which it entered into force. */
  readonly sequence: number;
}

/** A party and the decision of its council, as both stood. */
export interface PartyOfText extends PartyRole {
  /** Undefined where its council had not been asked. */
  readonly council: CouncilContext | undefined;
  /** The version of the text that was before its council. */
  readonly askedAbout: number | null;
}

/** How a version of the text stands, and who were its parties then. */
export interface TextStanding {
  readonly standing: Adoption | Draft;
  /** Those of the last moment at which it was in force, else of today. */
  readonly parties: readonly PartyOfText[];
  /** OVO codes of the parties when it entered into force; of a draft, of those of today. */
  readonly agreedBy: readonly string[];
  /** Number of the last entry by which anything of this is known. */
  readonly upTo: number;
  /** Last day of the agreement then, where it had one: a plain date. Of a draft it is not told. */
  readonly expiresOn: string | null;
}

/**
 * How a version of the text stands by the agreement's history. A version that corrects another takes its place from the
 * beginning (Vienna Convention, art. 79), so it is in force since the other was.
 * @param timeline of the whole history
 * @param versions of the text, that one among them
 * @param offered whether it is, or was, what the parties take positions on
 * @param present the parties as they are today, the lead first
 */
export function standingOfText(
  timeline: Timeline,
  versions: readonly TextVersion[],
  { version, offered }: { readonly version: number; readonly offered: boolean },
  present: readonly PartyRole[],
): TextStanding {
  const corrected = lineOf(version, versions);
  const isOf = (each: Happening): boolean => corrected.includes(inForceAfter(each) ?? NaN);
  const begin = timeline.findIndex(isOf);
  const reached = begin !== -1 && timeline.some((each) => inForceAfter(each) === version);
  if (!reached) {
    const last = timeline.length - 1;
    const parties = partiesAt(timeline, last, present);
    const standing: Draft = { status: 'draft', stage: stageOf(timeline[last], version, offered) };
    return {
      standing,
      parties,
      agreedBy: parties.map(idOf),
      upTo: sequenceAfter(timeline, last),
      expiresOn: null,
    };
  }
  const length = timeline.slice(begin).findIndex((each) => !isOf(each));
  const end = length === -1 ? timeline.length : begin + length;
  const next = timeline[end] === undefined ? null : inForceAfter(timeline[end]);
  const correctedBy = next !== null && lineOf(next, versions).includes(version) ? next : null;
  const { entry, tookEffectAt } = timeline[begin];
  return {
    standing: {
      status: 'adopted',
      inForceOn: dateOf(tookEffectAt),
      until: timeline[end] === undefined || correctedBy !== null ? null : dateOf(timeline[end].tookEffectAt),
      correctedBy,
      sequence: entry.sequence,
    },
    parties: partiesAt(timeline, end - 1, present),
    agreedBy: partiesBefore(present, timeline.slice(begin + 1)).map(idOf),
    upTo: sequenceAfter(timeline, end - 1),
    expiresOn: (timeline[end - 1].after.agreement.context as Texts).expiresOn ?? null,
  };
}

/** The version and those that it corrects, one by way of another. */
function lineOf(version: number, versions: readonly TextVersion[]): readonly number[] {
  const corrects = versions.find((each) => each.version === version)?.corrects ?? null;
  return corrects === null ? [version] : [version, ...lineOf(corrects, versions)];
}

/** The version that is in force after an event; null where none is. */
function inForceAfter({ after }: Happening): number | null {
  const { phase } = phaseAndState(after.agreement.value);
  return phase === 'monitoring' ? ((after.agreement.context as Texts).textInForce ?? null) : null;
}

interface Texts {
  readonly textInForce?: number | null;
  readonly offeredText?: number | null;
  readonly expiresOn?: string | null;
}

function stageOf(last: Happening | undefined, version: number, offered: boolean): Draft['stage'] {
  if (last === undefined) return 'proposed';
  const { phase } = phaseAndState(last.after.agreement.value);
  if (phase === 'closed') return 'notAdopted';
  if (!offered) return 'proposed';
  const { textInForce, offeredText } = last.after.agreement.context as Texts;
  if (phase === 'monitoring') return version < (textInForce ?? 0) ? 'notAdopted' : 'offered';
  if (version !== offeredText) return version < (offeredText ?? 0) ? 'notAdopted' : 'proposed';
  return phase === 'ratification' ? 'beforeCouncils' : 'offered';
}

function partiesAt(timeline: Timeline, index: number, present: readonly PartyRole[]): PartyOfText[] {
  const after = timeline.at(index)?.after;
  return partiesBefore(present, timeline.slice(index + 1)).map(({ organisationId, role }) => {
    const council = after?.councils.get(organisationId);
    return {
      organisationId,
      role,
      council: council?.context as unknown as CouncilContext | undefined,
      askedAbout: after?.councilTexts.get(organisationId) ?? after?.asked?.textVersion ?? null,
    };
  });
}

function sequenceAfter(timeline: Timeline, index: number): number {
  return timeline.at(index)?.after.lastSequence ?? 0;
}

function idOf({ organisationId }: PartyRole): string {
  return organisationId;
}
