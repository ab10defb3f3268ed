import type { Issue } from '../../common/problems/problem.js';
import type { ClauseChange } from '../../workflow/core/effects.js';

interface NumberedClause {
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}

/** An error as it is reported: which part of which clause, and how it must read. */
export type ClauseError = Omit<ClauseChange, 'oldValue'>;

/** The errors with the wording that each is in. @returns every fault where one cannot be an error of this text */
export function clauseChanges(
  clauses: readonly NumberedClause[],
  errors: readonly ClauseError[],
): { readonly changes: ClauseChange[] } | { readonly faults: Issue[] } {
  const faults: Issue[] = [];
  const changes = errors.flatMap(({ clause, part, newValue }, index): ClauseChange[] => {
    const fault = (name: string, key: string): [] => {
      faults.push({
        in: 'body',
        name: `changes[${index}].${name}`,
        detail: { key: `correction.${key}`, params: { clause } },
      });
      return [];
    };
    const found = clauses.find(({ number }) => number === clause);
    if (found === undefined) return fault('clause', 'unknown-clause');
    if (found[part] === newValue) return fault('newValue', 'same-wording');
    if (errors.slice(0, index).some((each) => each.clause === clause && each.part === part))
      return fault('clause', 'clause-twice');
    return [{ clause, part, oldValue: found[part], newValue }];
  });
  return faults.length > 0 ? { faults } : { changes };
}

/** The clauses with the errors put right, in their order. */
export function correctedClauses<C extends NumberedClause>(
  clauses: readonly C[],
  changes: readonly ClauseChange[],
): C[] {
  return clauses.map((clause) =>
    changes
      .filter((change) => change.clause === clause.number)
      .reduce((text, { part, newValue }) => ({ ...text, [part]: newValue }), clause),
  );
}
