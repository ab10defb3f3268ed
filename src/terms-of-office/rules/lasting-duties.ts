import { formatAmount, parseAmount } from '../../commitments/rules/amount.js';
import { COMMITMENT_UNITS, type CommitmentUnit } from '../../commitments/rules/commitment-terms.js';
import type { OwedBy } from '../../commitments/rules/owed-by.js';

/** An agreement that binds an organisation. */
export interface BindingAgreement {
  readonly agreementId: string;
  /** Last day, plain date; null where it has none. */
  readonly expiresOn: string | null;
}

/** What is owed in one unit, in any case or only if something happens. */
export interface OwedTotal {
  /** Year of the due date; null for what has none. */
  readonly year: number | null;
  readonly unit: CommitmentUnit;
  readonly basis: 'owed' | 'conditional';
  /** Decimal string: what is left of it. */
  readonly amount: string;
}

/** What of one agreement outlasts a term of office. */
export type Lasting<A extends BindingAgreement> = A & {
  /** Whether the agreement itself does. */
  readonly outlasts: boolean;
  readonly commitments: readonly OwedBy[];
};

/**
 * What binds an organisation beyond a day: agreements that are in force then, with their last day, and what it owes that
 * is due on that day or later. What has no due date is owed until it is done, and outlasts every term.
 * @param endsOn first day after the term, plain date
 */
export function lastingDuties<A extends BindingAgreement>(
  endsOn: string,
  agreements: readonly A[],
  owed: readonly OwedBy[],
): Lasting<A>[] {
  return agreements
    .map((agreement) => ({
      ...agreement,
      outlasts: agreement.expiresOn === null || agreement.expiresOn >= endsOn,
      commitments: owed.filter(
        ({ agreementId, dueOn }) =>
          agreementId === agreement.agreementId && (dueOn === null || dueOn >= endsOn),
      ),
    }))
    .filter(({ outlasts, commitments }) => outlasts || commitments.length > 0);
}

/** What is left of commitments, by year, unit and basis: units are never added to each other. */
export function totalsOf(commitments: readonly OwedBy[]): OwedTotal[] {
  const yearOf = ({ dueOn }: OwedBy): number | null => (dueOn === null ? null : Number(dueOn.slice(0, 4)));
  const years = [...new Set(commitments.map(yearOf))].sort(
    (one, other) => (one ?? Infinity) - (other ?? Infinity),
  );
  return years.flatMap((year) =>
    COMMITMENT_UNITS.flatMap((unit) =>
      (['owed', 'conditional'] as const).flatMap((basis) => {
        const counted = commitments.filter(
          (each) => yearOf(each) === year && each.unit === unit && each.basis === basis,
        );
        if (counted.length === 0) return [];
        const sum = counted.reduce((all, { remaining }) => all + parseAmount(remaining), 0n);
        return [{ year, unit, basis, amount: formatAmount(sum, unit) }];
      }),
    ),
  );
}
