import { formatAmount, parseAmount } from './amount.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentTerms,
  type CommitmentUnit,
} from './commitment-terms.js';

/** What one party gives and gets in one unit by commitments of one kind. Decimal strings. */
export interface BalanceLine {
  readonly unit: CommitmentUnit;
  readonly kind: CommitmentKind;
  readonly gives: string;
  readonly gets: string;
}

/** What all commitments of one kind in one unit come to. */
export interface BalanceTotal {
  readonly unit: CommitmentUnit;
  readonly kind: CommitmentKind;
  readonly amount: string;
}

export interface Balance {
  readonly parties: readonly { readonly organisationId: string; readonly lines: readonly BalanceLine[] }[];
  readonly totals: readonly BalanceTotal[];
}

type Sums = Map<string, bigint>;

/**
 * Adds up commitments: per party what it gives and gets, and in all. Units are never added to each other, nor kinds: an
 * obligation is owed in any case, an incentive or sanction only if something happens.
 * @param parties every party, in the order to show them
 */
export function balanceOf(
  parties: readonly string[],
  commitments: readonly Omit<CommitmentTerms, 'dueOn'>[],
): Balance {
  const given = new Map<string, Sums>();
  const got = new Map<string, Sums>();
  const all: Sums = new Map();
  for (const { kind, unit, amount, debtorId, creditorId } of commitments) {
    const line = lineKey(unit, kind);
    const value = parseAmount(amount);
    add(all, line, value);
    if (debtorId !== null) add(sumsOf(given, debtorId), line, value);
    add(sumsOf(got, creditorId), line, value);
  }
  return {
    parties: parties.map((organisationId) => ({
      organisationId,
      lines: linesOf(given.get(organisationId), got.get(organisationId)),
    })),
    totals: eachLine((unit, kind) => {
      const sum = all.get(lineKey(unit, kind));
      return sum === undefined ? [] : [{ unit, kind, amount: formatAmount(sum, unit) }];
    }),
  };
}

function linesOf(given: Sums = new Map(), got: Sums = new Map()): BalanceLine[] {
  return eachLine((unit, kind) => {
    const line = lineKey(unit, kind);
    if (!given.has(line) && !got.has(line)) return [];
    const [gives, gets] = [given, got].map((sums) => formatAmount(sums.get(line) ?? 0n, unit));
    return [{ unit, kind, gives, gets }];
  });
}

function eachLine<T>(show: (unit: CommitmentUnit, kind: CommitmentKind) => T[]): T[] {
  return COMMITMENT_UNITS.flatMap((unit) => COMMITMENT_KINDS.flatMap((kind) => show(unit, kind)));
}

function lineKey(unit: CommitmentUnit, kind: CommitmentKind): string {
  return `${unit} ${kind}`;
}

function sumsOf(by: Map<string, Sums>, organisationId: string): Sums {
  const sums = by.get(organisationId) ?? new Map<string, bigint>();
  by.set(organisationId, sums);
  return sums;
}

function add(sums: Sums, line: string, value: bigint): void {
  sums.set(line, (sums.get(line) ?? 0n) + value);
}
