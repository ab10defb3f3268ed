import { type Issue, Problem } from '../common/problems/problem.js';
import type { RowFault } from './rules/partnership-import.js';

/** There is a partnership of this name, or one whose id is the same. */
export function partnershipExists(partnership: string): Problem {
  return new Problem('partnership-exists', 409, { params: { partnership } });
}

/** Who explains why a partnership deviates is a member of it. */
export function notInPartnership(organisation: string, partnership: string): Problem {
  return new Problem('not-in-partnership', 409, { params: { organisation, partnership } });
}

/** Legal personality as said is not that of the form. */
export function personalityFault(form: string): Issue {
  return fault('hasLegalPersonality', 'legal-personality', { form });
}

/** A fault of a partnership that is to be kept. */
export function fault(name: string, key: string, params: Readonly<Record<string, string>> = {}): Issue {
  return { in: 'body', name, detail: { key: `partnerships.fault.${key}`, params } };
}

/** A fault in a row of a table, named by its line and column. */
export function rowIssue({ line, column, key, params }: RowFault): Issue {
  const name = column === '' ? `csv[${line}]` : `csv[${line}].${column}`;
  return { in: 'body', name, detail: { key: `partnerships.import.${key}`, params } };
}
