import { formatAmount, parseAmount } from './amount.js';
import { COMMITMENT_UNITS, type CommitmentTerms, type CommitmentUnit } from './commitment-terms.js';
import { isConditional, type Fate, type FulfilmentState } from './fulfilment.js';

/** What a booking rests on: what is owed, what is owed only if something happens, or a transfer that evens out. */
export const BASES = ['owed', 'conditional', 'compensation'] as const;
export type Basis = (typeof BASES)[number];

/**
 * What a booking says: `promised`; of that, what is `due` by now; `fulfilled` as its creditor confirmed; `waived`;
 * `overdue`: past its due date, and neither fulfilled nor given up.
 */
export const STAGES = ['promised', 'due', 'fulfilled', 'waived', 'overdue'] as const;
export type Stage = (typeof STAGES)[number];

/** Who gives what has no debtor yet, so that every booking has two sides. */
export const UNNAMED = 'unnamed';

/** A commitment with what became of it, and what was reported of it. */
export interface LedgerCommitment extends CommitmentTerms, Fate {
  readonly number: number;
  readonly waivedAmount: string | null;
  readonly reports: readonly {
    readonly amount: string;
    readonly fulfilledOn: string;
    readonly state: FulfilmentState;
  }[];
}

/** A transfer that parties booked to even out what they give and get. */
export interface BookedTransfer {
  readonly unit: CommitmentUnit;
  readonly fromId: string;
  readonly toId: string;
  /** Decimal string. */
  readonly amount: string;
  /** The year that it counts in; null for none in particular. */
  readonly year: number | null;
}

/** Double entry: what one account gives another gets. */
export interface Booking {
  readonly year: number | null;
  readonly unit: CommitmentUnit;
  readonly basis: Basis;
  readonly stage: Stage;
  /** The account that gives. */
  readonly credit: string;
  /** The account that gets. */
  readonly debit: string;
  /** In units of 0.0001. */
  readonly amount: bigint;
}

/**
 * Books commitments and transfers, each with two sides. What an amendment ended and what was extinguished is in no book,
 * nor what can no longer come to be owed. What was promised and due counts in the year of its due date, what was done or
 * given up in that in which it was.
 * @param today the plain date it is
 */
export function bookingsOf(
  commitments: readonly LedgerCommitment[],
  transfers: readonly BookedTransfer[],
  today: string,
): Booking[] {
  return [
    ...commitments.flatMap((each) => bookingsOfOne(each, today)),
    ...transfers.map(({ unit, fromId, toId, amount, year }) => ({
      year,
      unit,
      basis: 'compensation' as const,
      stage: 'promised' as const,
      credit: fromId,
      debit: toId,
      amount: parseAmount(amount),
    })),
  ];
}

function bookingsOfOne(commitment: LedgerCommitment, today: string): Booking[] {
  const { unit, dueOn, debtorId, creditorId, reports, waivedOn, waivedAmount, settledOn } = commitment;
  if (commitment.endedOn !== null || commitment.extinguishedOn !== null || commitment.lapsedOn !== null)
    return [];
  const sides = { unit, credit: debtorId ?? UNNAMED, debit: creditorId };
  const basis: Basis = isConditional(commitment) ? 'conditional' : 'owed';
  const year = yearOf(dueOn);
  const total = parseAmount(commitment.amount);
  const waived = waivedAmount === null ? 0n : parseAmount(waivedAmount);
  const confirmed = reports.filter(({ state }) => state === 'confirmed');
  const reported = confirmed.reduce((sum, { amount }) => sum + parseAmount(amount), 0n);
  // What both sides held to be settled without reports, as where a party leaves, was done on that day.
  const rest = settledOn === null || reported >= total ? 0n : total - reported;
  const left = total - reported - rest - waived;
  const book = (stage: Stage, amount: bigint, when: number | null): Booking[] =>
    amount > 0n ? [{ ...sides, basis, stage, amount, year: when }] : [];
  return [
    ...book('promised', total, year),
    ...(basis === 'owed' && dueOn !== null && dueOn <= today ? book('due', total, year) : []),
    ...confirmed.flatMap(({ amount, fulfilledOn }) =>
      book('fulfilled', parseAmount(amount), yearOf(fulfilledOn)),
    ),
    ...book('fulfilled', rest, yearOf(settledOn)),
    ...book('waived', waived, yearOf(waivedOn)),
    ...(commitment.overdueSince === null ? [] : book('overdue', left, year)),
  ];
}

/** What one account gives and gets at each stage. Decimal strings, in the unit. */
export interface Side {
  readonly promised: string;
  readonly due: string;
  readonly fulfilled: string;
  readonly waived: string;
  readonly overdue: string;
}

/** What one account gives and gets in one unit and year. */
export interface AccountLine {
  /** Null for what has no year: without a due date. */
  readonly year: number | null;
  readonly unit: CommitmentUnit;
  readonly basis: Basis;
  readonly gives: Side;
  readonly gets: Side;
  /** Of what was promised, what it gets less what it gives: below 0 where it gives more. */
  readonly net: string;
  /** Whether it gives more than it gets. */
  readonly isNegative: boolean;
}

/** An account's lines, year by year, and over all years. */
export interface AccountBalance {
  readonly account: string;
  readonly years: readonly AccountLine[];
  readonly totals: readonly Omit<AccountLine, 'year'>[];
}

/** What the bookings come to for each account, in the order given; years oldest first, what has no year last. */
export function balancesOf(bookings: readonly Booking[], accounts: readonly string[]): AccountBalance[] {
  return accounts.map((account) => {
    const own = bookings.filter(({ credit, debit }) => credit === account || debit === account);
    const years = [...new Set(own.map(({ year }) => year))].sort(
      (one, other) => (one ?? Infinity) - (other ?? Infinity),
    );
    return {
      account,
      years: years.flatMap((year) =>
        linesOf(
          account,
          own.filter((each) => each.year === year),
        ).map((line) => ({ year, ...line })),
      ),
      totals: linesOf(account, own),
    };
  });
}

function linesOf(account: string, bookings: readonly Booking[]): Omit<AccountLine, 'year'>[] {
  return COMMITMENT_UNITS.flatMap((unit) =>
    BASES.flatMap((basis) => {
      const own = bookings.filter((each) => each.unit === unit && each.basis === basis);
      if (own.length === 0) return [];
      const sum = (side: 'credit' | 'debit', stage: Stage): bigint =>
        own
          .filter((each) => each[side] === account && each.stage === stage)
          .reduce((all, { amount }) => all + amount, 0n);
      const sideOf = (side: 'credit' | 'debit'): Side => {
        const [promised, due, fulfilled, waived, overdue] = STAGES.map((stage) =>
          formatAmount(sum(side, stage), unit),
        );
        return { promised, due, fulfilled, waived, overdue };
      };
      const net = sum('debit', 'promised') - sum('credit', 'promised');
      return [
        {
          unit,
          basis,
          gives: sideOf('credit'),
          gets: sideOf('debit'),
          net: formatAmount(net, unit),
          isNegative: net < 0n,
        },
      ];
    }),
  );
}

/** What was promised of one unit and delivered, as capacity: what is owed, not what hangs on something. */
export function deliveredOf(
  bookings: readonly Booking[],
  unit: CommitmentUnit,
): { readonly promised: string; readonly delivered: string } {
  const sum = (stage: Stage): string =>
    formatAmount(
      bookings
        .filter((each) => each.unit === unit && each.basis === 'owed' && each.stage === stage)
        .reduce((all, { amount }) => all + amount, 0n),
      unit,
    );
  return { promised: sum('promised'), delivered: sum('fulfilled') };
}

/** Of what is owed and evened out, what each of these accounts gets less what it gives, in units of 0.0001. */
export function netsOf(
  bookings: readonly Booking[],
  accounts: readonly string[],
  unit: CommitmentUnit,
  year: number | null | undefined,
): bigint[] {
  const counted = bookings.filter(
    (each) =>
      each.unit === unit &&
      each.stage === 'promised' &&
      each.basis !== 'conditional' &&
      (year === undefined || each.year === year),
  );
  return accounts.map((account) =>
    counted.reduce(
      (net, { credit, debit, amount }) =>
        net + (debit === account ? amount : 0n) - (credit === account ? amount : 0n),
      0n,
    ),
  );
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
