import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { holdsNationalNumber } from './national-number.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** Numbers as the register gives them: a day, a serial number and what checks them. */
const nationalNumber = fc
  .record({
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 1, max: 998 }),
    bis: fc.constantFrom(0, 20, 40),
  })
  .map(({ day, serial, bis }) => {
    const year = day.getUTCFullYear();
    const birth = `${two(year % 100)}${two(day.getUTCMonth() + 1 + bis)}${two(day.getUTCDate())}`;
    const number = birth + String(serial).padStart(3, '0');
    const remainder = Number(BigInt((year >= 2000 ? '2' : '') + number) % 97n);
    return number + two(97 - remainder);
  });

describe('a national number', () => {
  it('is recognised, with and without signs between, alone and among words', () => {
    fc.assert(
      fc.property(nationalNumber, (number) => {
        const written = number.replace(/^(..)(..)(..)(...)(..)$/, '$1.$2.$3-$4.$5');
        for (const text of [number, written, `rrn:${number}`, `An Peeters (${written})`, `a/${number}/b`])
          expect(holdsNationalNumber(text)).toBe(true);
      }),
    );
  });

  it('is not what another check makes of it', () => {
    fc.assert(
      fc.property(nationalNumber, fc.integer({ min: 1, max: 96 }), (number, more) => {
        const year2000 = `2${number.slice(0, 9)}`;
        const checks = [number.slice(0, 9), year2000].map((each) => 97 - (Number(each) % 97));
        const check = ((Number(number.slice(9)) + more - 1) % 97) + 1;
        fc.pre(!checks.includes(check));
        expect(holdsNationalNumber(number.slice(0, 9) + two(check))).toBe(false);
      }),
    );
  });

  it.each([
    '',
    'b1946ac92492d234',
    'dev:OVO002133',
    '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
    '12345678901',
    '0207433312',
    'a93051822361',
    '930518223610',
    '99999999999',
  ])('is not %j', (text) => {
    expect(holdsNationalNumber(text)).toBe(false);
  });
});
