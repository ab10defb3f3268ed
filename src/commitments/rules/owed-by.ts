import type { CommitmentKind, CommitmentUnit } from './commitment-terms.js';

/** Something that an organisation owes, or may come to owe, in some agreement. */
export interface OwedBy {
  readonly agreementId: string;
  readonly number: number;
  readonly kind: CommitmentKind;
  readonly creditorId: string;
  readonly unit: CommitmentUnit;
  /** Decimal strings, in the unit: all of it, and what is left by what was confirmed. */
  readonly amount: string;
  readonly remaining: string;
  /** Plain date; null where it has none. */
  readonly dueOn: string | null;
  /** `conditional` for an incentive or a sanction that nothing has triggered. */
  readonly basis: 'owed' | 'conditional';
  readonly description: string;
}
