import { Problem } from '../common/problems/problem.js';

/** There is a term of this level that was to begin in this year: its days can be changed. */
export function termExists(term: string): Problem {
  return new Problem('term-exists', 409, { params: { term } });
}

/** No term of office of this level is known for that day: the registrar adds it. */
export function noTermOfOffice(day: string): Problem {
  return new Problem('no-term-of-office', 409, { params: { day } });
}
