import type { CommitmentKind } from './commitment-terms.js';
import { isConditional } from './fulfilment.js';

/** What became of a commitment that was due. `released`: nothing is owed of it any more, and it was not fulfilled. */
export const DUE_OUTCOMES = ['fulfilled', 'fulfilledLate', 'released', 'overdue', 'pending'] as const;
export type DueOutcome = (typeof DUE_OUTCOMES)[number];

export interface DueCommitment {
  readonly number: number;
  readonly dueOn: string;
  readonly description: string;
  readonly outcome: DueOutcome;
}

/** A commitment with what became of it. Plain dates. */
interface Dated {
  readonly number: number;
  readonly kind: CommitmentKind;
  readonly dueOn: string | null;
  readonly description: string;
  readonly settledOn: string | null;
  readonly endedOn: string | null;
  readonly extinguishedOn: string | null;
  readonly waivedOn: string | null;
  readonly lapsedOn: string | null;
  readonly overdueSince: string | null;
  readonly triggeredOn: string | null;
}

/** What was to be done in a year: what was due in it, and what was overdue when it began. */
export function dueInYear(commitments: readonly Dated[], year: number): DueCommitment[] {
  const [begin, end] = [`${year}-01-01`, `${year}-12-31`];
  return commitments.flatMap((each) => {
    const { number, dueOn, description, overdueSince } = each;
    if (dueOn === null || dueOn > end || isConditional(each)) return [];
    const over = endOf(each);
    const isInYear = dueOn >= begin || (overdueSince !== null && (over === null || over >= begin));
    return isInYear ? [{ number, dueOn, description, outcome: outcomeOf(each) }] : [];
  });
}

function outcomeOf(commitment: Dated): DueOutcome {
  const { settledOn, overdueSince } = commitment;
  if (endOf(commitment) === null) return overdueSince === null ? 'pending' : 'overdue';
  if (settledOn === null) return 'released';
  return overdueSince === null ? 'fulfilled' : 'fulfilledLate';
}

/** The first day on which nothing was owed any more; null while something is. */
function endOf({ settledOn, endedOn, extinguishedOn, waivedOn, lapsedOn }: Dated): string | null {
  const days = [settledOn, endedOn, extinguishedOn, waivedOn, lapsedOn].flatMap((day) => day ?? []);
  return days.sort().at(0) ?? null;
}
