import { Problem } from '../common/problems/problem.js';

/** The entry reports no fact of a council that can be corrected. */
export function notCorrectable(type: string): Problem {
  return new Problem('not-correctable', 409, { params: { entryType: type } });
}

/** The council has since reported the same anew, so that the entry says nothing of it any more. */
export function entrySuperseded(): Problem {
  return new Problem('entry-superseded', 409);
}

/** Another correction of the same has not been settled yet. */
export function correctionPending(correction: number): Problem {
  return new Problem('correction-pending', 409, { params: { correction } });
}

/** Nothing can be answered to a correction any more. */
export function correctionSettled(correction: number): Problem {
  return new Problem('correction-settled', 409, { params: { correction } });
}

/** Only the text that is before the councils, or in force, is corrected. */
export function textDoesNotStand(): Problem {
  return new Problem('text-does-not-stand', 409);
}
