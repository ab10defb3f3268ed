import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, parseAmount } from './amount.js';
import { balanceOf } from './balance.js';
import { COMMITMENT_KINDS, COMMITMENT_UNITS, UNIT_DECIMALS } from './commitment-terms.js';

const PARTIES = ['OVO1', 'OVO2', 'OVO3', 'OVO4'];

const commitment = fc
  .record({
    kind: fc.constantFrom(...COMMITMENT_KINDS),
    unit: fc.constantFrom(...COMMITMENT_UNITS),
    parties: fc.shuffledSubarray(PARTIES, { minLength: 2, maxLength: 2 }),
    smallest: fc.bigInt({ min: 1n, max: 10n ** 16n }),
  })
  .map(({ kind, unit, parties: [debtorId, creditorId], smallest }) => {
    const amount = formatAmount(smallest * 10n ** BigInt(4 - UNIT_DECIMALS[unit]), unit);
    return { kind, unit, debtorId, creditorId, amount };
  });

describe('formatAmount', () => {
  it('writes each unit with its own decimals', () => {
    expect(formatAmount(parseAmount('50000'), 'EUR')).toBe('50000.00');
    expect(formatAmount(parseAmount('0.5'), 'FTE')).toBe('0.50');
    expect(formatAmount(parseAmount('12.3456'), 'ha')).toBe('12.3456');
    expect(formatAmount(parseAmount('99999999999999.0100'), 'EUR')).toBe('99999999999999.01');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (amount) => {
        expect(parseAmount(formatAmount(amount, 'ha'))).toBe(amount);
      }),
    );
  });
});

describe('balanceOf', () => {
  it('adds up what each party gives and gets, by unit and kind', () => {
    const between = { debtorId: 'OVO1', creditorId: 'OVO2' };
    const balance = balanceOf(
      ['OVO1', 'OVO2', 'OVO3'],
      [
        { ...between, kind: 'obligation', unit: 'EUR', amount: '0.1000' },
        { ...between, kind: 'obligation', unit: 'EUR', amount: '0.2000' },
        { debtorId: 'OVO2', creditorId: 'OVO1', kind: 'sanction', unit: 'EUR', amount: '5.0000' },
        { debtorId: 'OVO2', creditorId: 'OVO1', kind: 'obligation', unit: 'ha', amount: '1.2500' },
      ],
    );

    expect(balance).toEqual({
      parties: [
        {
          organisationId: 'OVO1',
          lines: [
            { unit: 'EUR', kind: 'obligation', gives: '0.30', gets: '0.00' },
            { unit: 'EUR', kind: 'sanction', gives: '0.00', gets: '5.00' },
            { unit: 'ha', kind: 'obligation', gives: '0.0000', gets: '1.2500' },
          ],
        },
        {
          organisationId: 'OVO2',
          lines: [
            { unit: 'EUR', kind: 'obligation', gives: '0.00', gets: '0.30' },
            { unit: 'EUR', kind: 'sanction', gives: '5.00', gets: '0.00' },
            { unit: 'ha', kind: 'obligation', gives: '1.2500', gets: '0.0000' },
          ],
        },
        { organisationId: 'OVO3', lines: [] },
      ],
      totals: [
        { unit: 'EUR', kind: 'obligation', amount: '0.30' },
        { unit: 'EUR', kind: 'sanction', amount: '5.00' },
        { unit: 'ha', kind: 'obligation', amount: '1.2500' },
      ],
    });
  });

  it('gives out exactly what comes in, and as much as all commitments come to', () => {
    fc.assert(
      fc.property(fc.array(commitment, { maxLength: 30 }), (commitments) => {
        const { parties, totals } = balanceOf(PARTIES, commitments);

        for (const { unit, kind, amount } of totals) {
          const lines = parties.flatMap((party) =>
            party.lines.filter((l) => l.unit === unit && l.kind === kind),
          );
          const sum = (side: 'gives' | 'gets'): string =>
            formatAmount(
              lines.reduce((total, line) => total + parseAmount(line[side]), 0n),
              unit,
            );
          expect([sum('gives'), sum('gets')]).toEqual([amount, amount]);
        }
        const all = commitments.reduce((total, { amount }) => total + parseAmount(amount), 0n);
        expect(totals.reduce((total, { amount }) => total + parseAmount(amount), 0n)).toBe(all);
      }),
    );
  });
});
