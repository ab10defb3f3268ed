import { dateOf } from '../../common/time/terms.js';
import type { Message } from '../../messages/message.js';
import type { Timer } from './timer.entity.js';

/** What can run out, in the API's words; each has a sentence `deadline.<kind>`. */
export const DEADLINE_KINDS = [
  'negotiationTerm',
  'ratificationTerm',
  'ruleDate',
  'opinionTerm',
  'complaintTerm',
  'measuringTerm',
  'evaluationTerm',
  'inquiryTerm',
  'entryIntoForceTerm',
  'advice',
  'measurement',
  'commitment',
  'complianceReminder',
  'complianceReport',
  'expiry',
  'mediationTerm',
  'objectionTerm',
  'withdrawal',
  'reservationTerm',
  'amendmentNegotiationTerm',
  'amendmentRatificationTerm',
  'correction',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What begins the event of a deadline that a state of the statechart sets; the name of its delay follows. */
const OF_A_STATE = 'xstate.after.';

/** Delays and events that the API calls by another name. */
const OTHER_NAMES: Readonly<Record<string, DeadlineKind>> = {
  untilExpiry: 'expiry',
  untilEffect: 'withdrawal',
  MEASUREMENT_MISSED: 'measurement',
  COMMITMENT_FELL_DUE: 'commitment',
  COMPLIANCE_REPORTS_REMINDER: 'complianceReminder',
  COMPLIANCE_REPORTS_FELL_DUE: 'complianceReport',
  ADVICE_NOT_GIVEN: 'advice',
  CORRECTION_TERM_ENDED: 'correction',
};

/**
 * What a deadline is about.
 * @param eventType what is offered when it runs out
 * @throws Error for a deadline without a name in the API: a fault in the code
 */
export function kindOf(eventType: string): DeadlineKind {
  const name = eventType.startsWith(OF_A_STATE)
    ? eventType.slice(OF_A_STATE.length).split('.')[0]
    : eventType;
  const kind = OTHER_NAMES[name] ?? DEADLINE_KINDS.find((known) => known === name);
  if (kind === undefined) throw new Error(`The deadline ${eventType} has no kind`);
  return kind;
}

/** The last day on which what is due can still be done, as a plain date in Brussels: a term ends with its last day. */
export function lastDayOf(dueAt: Date): string {
  return dateOf(new Date(dueAt.getTime() - 1));
}

/** What the owner of a side procedure's deadline begins with; its number follows. */
const OF_A_PROCEEDING = 'proceeding/';

/** Whom a deadline concerns: the party whose council or duty it is; null for all parties. */
export function concernedBy({ councilId, event }: Pick<Timer, 'councilId' | 'event'>): string | null {
  if (councilId !== '' && !councilId.startsWith(OF_A_PROCEEDING)) return councilId;
  return typeof event.responsibleId === 'string' ? event.responsibleId : null;
}

/**
 * A deadline in words.
 * @param nameOf the name of an organisation
 */
export function inWords(timer: Timer, nameOf: (organisationId: string) => string): Message {
  const concerned = concernedBy(timer);
  const { type, indicator, commitment, correction, year, dueOn } = timer.event;
  return {
    key: `deadline.${kindOf(type)}`,
    params: {
      lastDay: lastDayOf(timer.dueAt),
      organisation: concerned === null ? '' : nameOf(concerned),
      ...(typeof indicator === 'number' && { indicator }),
      ...(typeof commitment === 'number' && { commitment }),
      ...(typeof correction === 'number' && { correction }),
      // Without a thousands separator.
      ...(typeof year === 'number' && { year: `${year}`, dueOn: String(dueOn) }),
    },
  };
}
