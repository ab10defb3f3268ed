import { validationFailed } from '../common/problems/general.problems.js';
import { Problem } from '../common/problems/problem.js';

/** The clock was asked to run back: what was recorded since would lie in the future. */
export function clockRunsBack(now: Date): Problem {
  return new Problem('clock-runs-back', 409, { params: { now: now.toISOString() } });
}

/** Neither a time nor a step was given, or both. */
export function clockMoveUnclear(): Problem {
  return validationFailed([{ in: 'body', name: '', detail: { key: 'validation.isClockMove' } }]);
}

/** The step goes beyond the last time that the clock can show. */
export function clockStepTooFar(): Problem {
  return validationFailed([{ in: 'body', name: 'advance', detail: { key: 'validation.isClockStep' } }]);
}
