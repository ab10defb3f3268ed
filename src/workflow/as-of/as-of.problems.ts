import { Problem } from '../../common/problems/problem.js';

/** The agreement had not begun then, or the registry did not know of it. */
export function notBegunThen(): Problem {
  return new Problem('not-begun-then', 404);
}

/** Councils had not been asked then, or this one had not. */
export function councilNotAskedThen(): Problem {
  return new Problem('council-not-asked-then', 404);
}

/** No text was in force then, or none bound the party. */
export function noTextInForce(party?: string): Problem {
  return new Problem(
    'no-text-in-force',
    404,
    party === undefined ? {} : { detail: { key: 'as-of.nothing-bound', params: { party } } },
  );
}
