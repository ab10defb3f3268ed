import { clausesOfKind } from '../../../clause-library/rules/recognise.js';
import type { Clause } from './clause.js';
import { figuresIn } from './figures.js';

/** A clause on the duration that names other days than the agreement's last one. */
export interface OtherLastDay {
  readonly clauseId: string;
  readonly number: string;
  /** Plain dates that it names. */
  readonly dates: readonly string[];
}

/**
 * Where the text says another last day than the agreement does: a clause on its duration that names days, and not that
 * one. Of an agreement without a last day nothing is said.
 * @param expiresOn plain date
 */
export function otherLastDays(
  { language, clauses }: { readonly language: string; readonly clauses: readonly Clause[] },
  expiresOn: string | null,
): OtherLastDay[] {
  if (expiresOn === null) return [];
  const onDuration = new Set(clausesOfKind('duration', clauses).map(({ id }) => id));
  return clauses
    .filter(({ id }) => onDuration.has(id))
    .flatMap(({ id, number, body }): OtherLastDay[] => {
      const dates = [...figuresIn(body, language).digits].filter((each) => /^\d{4}-\d{2}-\d{2}$/.test(each));
      return dates.length === 0 || dates.includes(expiresOn) ? [] : [{ clauseId: id, number, dates }];
    });
}
