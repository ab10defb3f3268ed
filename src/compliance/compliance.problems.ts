import { Problem } from '../common/problems/problem.js';

/** The organisation owes no report over that year, or another one's is meant. */
export function noReportOwed(organisation: string, year: number): Problem {
  return new Problem('no-report-owed', 409, { params: { organisation, year } });
}

/** A report over a whole year is submitted once. */
export function reportIsSubmitted(year: number): Problem {
  return new Problem('report-is-submitted', 409, { params: { year } });
}
