import { UNIT_DECIMALS, type CommitmentUnit } from './commitment-terms.js';

/** A decimal string in units of 0.0001, which holds every unit's decimals: exact, whatever the size. */
export function parseAmount(amount: string): bigint {
  const [whole, decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(4, '0'));
}

/** Writes what `parseAmount` reads with the unit's decimals, such as `50000.00` in EUR. */
export function formatAmount(amount: bigint, unit: CommitmentUnit): string {
  const sign = amount < 0n ? '-' : '';
  const digits = (amount < 0n ? -amount : amount).toString().padStart(5, '0');
  return `${sign}${digits.slice(0, -4)}.${digits.slice(-4).slice(0, UNIT_DECIMALS[unit])}`;
}
