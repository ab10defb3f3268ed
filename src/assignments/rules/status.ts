import { NEVER_IN_FORCE } from '../../workflow/core/never-in-force.js';

/**
 * Where an answer by an agreement stands: `underWay` while it is drafted, negotiated or before its councils; `inForce` once
 * it came into force, also when it has ended since; `fellAway` where it ended before; `ended` where the answer was taken
 * back.
 */
export const ANSWER_STATES = ['underWay', 'inForce', 'fellAway', 'ended', 'declined'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** Where an assignment stands. */
export const ASSIGNMENT_STATUSES = ['open', 'underWay', 'answered', 'declined', 'late', 'withdrawn'] as const;
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

/** An answer, as far as it says where the assignment stands. */
export interface StandingAnswer {
  readonly state: AnswerState;
  readonly organisationId: string;
}

/** Where an answer stands. @param agreement that it names; null for who declines */
export function answerState(
  isOver: boolean,
  agreement: { readonly phase: string; readonly state: string } | null,
): AnswerState {
  if (isOver) return 'ended';
  if (agreement === null) return 'declined';
  if (agreement.phase === 'monitoring') return 'inForce';
  if (agreement.phase !== 'closed') return 'underWay';
  return NEVER_IN_FORCE.some((each) => each === agreement.state) ? 'fellAway' : 'inForce';
}

/** Whether what an answer draws counts. */
export function draws(state: AnswerState): boolean {
  return state === 'underWay' || state === 'inForce';
}

/**
 * Where an assignment stands: one agreement in force answers it; it is declined where every municipality of the region
 * does; it is late where its last day has passed and neither is so.
 * @param members OVO codes of the municipalities that are in the region today
 * @param today plain date
 */
export function statusOf(
  assignment: { readonly isWithdrawn: boolean; readonly dueOn: string },
  answers: readonly StandingAnswer[],
  members: readonly string[],
  today: string,
): AssignmentStatus {
  if (assignment.isWithdrawn) return 'withdrawn';
  if (answers.some(({ state }) => state === 'inForce')) return 'answered';
  const isUnderWay = answers.some(({ state }) => state === 'underWay');
  const declined = new Set(
    answers.filter(({ state }) => state === 'declined').map(({ organisationId }) => organisationId),
  );
  if (!isUnderWay && members.length > 0 && members.every((id) => declined.has(id))) return 'declined';
  if (assignment.dueOn < today) return 'late';
  return isUnderWay ? 'underWay' : 'open';
}
