import { Problem } from '../../common/problems/problem.js';
import type { Recess } from '../../common/time/terms.js';

/** Another recess of the same council has days of this one: most often somebody registered it already. */
export function recessOverlaps({ startsOn, endsOn, reason }: Recess): Problem {
  return new Problem('recess-overlaps', 409, { params: { startsOn, endsOn, reason } });
}
