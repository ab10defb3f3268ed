import { daysBetween } from '../../common/time/dates.js';
import { dateOf } from '../../common/time/terms.js';
import {
  endorsementOf,
  ENDORSEMENT_LEVELS,
  type EndorsementContext,
  type EndorsementLevel,
  type EndorsementState,
} from './endorsement.js';

/** Yes, no (withheld or withdrawn, with reasons), or nothing yet. */
export type Answer = 'yes' | 'no' | 'missing';

const ANSWER: Readonly<Record<EndorsementState, Answer>> = {
  given: 'yes',
  withheld: 'no',
  withdrawn: 'no',
  missing: 'missing',
};

/** What a domain says at one level. */
export interface AlignmentAtLevel {
  readonly answer: Answer;
  readonly state: EndorsementState;
  /** Whether the agreement does not enter into force without it. */
  readonly required: boolean;
  /** Since when that is so; null before the domain is asked. */
  readonly since: string | null;
  /** For how many days there has been no yes; null where there is one, and before the domain is asked. */
  readonly daysOpen: number | null;
  readonly reason: string | null;
  /** Version of the text that was before the domain then. */
  readonly text: number | null;
}

/** How far the administration and the minister of a domain go along with an agreement, and with each other. */
export type AlignmentOfDomain = Readonly<Record<EndorsementLevel, AlignmentAtLevel>> & {
  readonly domainId: string;
  /** Whether both say yes. */
  readonly aligned: boolean;
};

/** The report on every domain that an agreement concerns, in the order in which the parties named them. */
export function alignmentOf(context: EndorsementContext, now: Date): AlignmentOfDomain[] {
  return (context.domains ?? []).map(({ domainId, required }) => {
    const [administrative, political] = ENDORSEMENT_LEVELS.map((level) => ({
      ...atLevel(context, domainId, level, now),
      required: required.includes(level),
    }));
    const aligned = administrative.answer === 'yes' && political.answer === 'yes';
    return { domainId, administrative, political, aligned };
  });
}

/** Days are those of the calendar in Brussels: asked yesterday is one day ago, whatever the hour. */
function atLevel(
  context: EndorsementContext,
  domainId: string,
  level: EndorsementLevel,
  now: Date,
): Omit<AlignmentAtLevel, 'required'> {
  const known = endorsementOf(context, domainId, level);
  if (known === undefined)
    return { answer: 'missing', state: 'missing', since: null, daysOpen: null, reason: null, text: null };
  const { state, since, openSince, reason, text } = known;
  const daysOpen = openSince === null ? null : daysBetween(dateOf(new Date(openSince)), dateOf(now));
  return { answer: ANSWER[state], state, since, daysOpen, reason, text };
}
