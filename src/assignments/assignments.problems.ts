import type { CommitmentUnit } from '../commitments/rules/commitment-terms.js';
import { Problem } from '../common/problems/problem.js';
import type { Overdrawn } from './rules/means.js';

/** Nobody answers, changes or draws on what its issuer has taken back. */
export function assignmentWithdrawn(withdrawnOn: string): Problem {
  return new Problem('assignment-withdrawn', 409, { params: { withdrawnOn } });
}

/** An agreement answers an assignment once. */
export function alreadyAnswers(answer: number): Problem {
  return new Problem('already-answers', 409, { params: { answer } });
}

/** Who declines has no answer that stands, neither another refusal nor an agreement. */
export function answerStands(answer: number): Problem {
  return new Problem('answer-stands', 409, { params: { answer } });
}

/** What was taken back is not taken back again, and draws nothing. */
export function answerEnded(answer: number): Problem {
  return new Problem('answer-ended', 409, { params: { answer } });
}

/** Only a deal that its parties have submitted, and that did not fall away, draws means. */
export function drawsNothing(answer: number): Problem {
  return new Problem('draws-nothing', 409, { params: { answer } });
}

/** More would be drawn than the assignment gives. */
export function meansExhausted({ unit, drawn, amount }: Overdrawn): Problem {
  return new Problem('means-exhausted', 409, { params: { unit, drawn, amount } });
}

/** What was drawn is not taken away again. */
export function meansBelowDrawn(unit: CommitmentUnit, drawn: string): Problem {
  return new Problem('means-below-drawn', 409, { params: { unit, drawn } });
}
