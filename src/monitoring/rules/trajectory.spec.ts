import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateAfter } from '../../common/time/dates.js';
import { forecast } from './forecast.js';
import { directionOf, expectedOn, judge, type Trajectory } from './trajectory.js';

/** Made up. */
const DOWN: Trajectory = {
  baselineValue: '12.4',
  baselineOn: '2026-01-01',
  targetValue: '11.4',
  targetOn: '2026-04-11',
  path: 'linear',
  steps: [],
  direction: 'down',
  tolerance: '0.1',
};
const STEPPED: Trajectory = {
  ...DOWN,
  path: 'stepped',
  steps: [
    { on: '2026-02-01', value: '12' },
    { on: '2026-03-01', value: '11.7' },
  ],
};

describe('expectedOn', () => {
  it('goes in a straight line, and stays at its ends', () => {
    const days = ['2025-01-01', '2026-01-01', '2026-02-20', '2026-04-11', '2030-01-01'];
    expect(days.map((day) => expectedOn(DOWN, day))).toEqual(['12.4', '12.4', '11.9', '11.4', '11.4']);
  });

  it('goes down steps on their days', () => {
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-04-10', '2026-04-11'];
    expect(days.map((day) => expectedOn(STEPPED, day))).toEqual(['12.4', '12', '12', '11.7', '11.7', '11.4']);
  });

  it('is the nearest millionth to the exact line, whatever the values', () => {
    const value = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 9000 }), fc.nat(9000), (from, to, all, passed) => {
        const trajectory = {
          ...DOWN,
          baselineValue: micro(from),
          targetValue: micro(to),
          targetOn: dateAfter(DOWN.baselineOn, { days: all }),
        };
        const day = Math.min(passed, all);
        const found = inMicro(expectedOn(trajectory, dateAfter(DOWN.baselineOn, { days: day })));
        const error = found * BigInt(all) - (from * BigInt(all) + (to - from) * BigInt(day));
        expect(2n * (error < 0n ? -error : error) <= BigInt(all)).toBe(true);
      }),
    );
  });
});

describe('judge', () => {
  it('shows its arithmetic', () => {
    expect(judge(DOWN, { measuredOn: '2026-02-20', value: '11.95' })).toEqual({
      state: 'atRisk',
      on: '2026-02-20',
      expected: '11.9',
      found: '11.95',
      deviation: '0.05',
      behind: '0.05',
      tolerance: '0.1',
    });
    expect(judge(DOWN, undefined)).toEqual({ state: 'noData' });
  });

  it.each([
    ['11.9', 'onTrack', 'offTrack'],
    ['11', 'onTrack', 'offTrack'],
    ['12', 'atRisk', 'onTrack'],
    ['12.000001', 'offTrack', 'onTrack'],
    ['11.8', 'onTrack', 'atRisk'],
  ])('finds %s %s on the way down and, within a tolerance of 0.1, %s on the way up', (value, down, up) => {
    const found = { measuredOn: '2026-02-20', value };
    expect(judge(DOWN, found).state).toBe(down);
    if (value !== '11.9') expect(judge({ ...DOWN, direction: 'up' }, found).state).toBe(up);
  });

  it('knows the way from baseline and target', () => {
    expect([directionOf('1', '2'), directionOf('2', '1'), directionOf('1', '1.0')]).toEqual([
      'up',
      'down',
      'down',
    ]);
  });
});

describe('forecast', () => {
  const found = (...values: (readonly [string, string])[]): { measuredOn: string; value: string }[] =>
    values.map(([measuredOn, value]) => ({ measuredOn, value }));

  it('says so where there are too few days, or the day has passed', () => {
    const two = found(['2026-01-10', '12.3'], ['2026-01-20', '12.2'], ['2026-01-20', '12.1']);
    expect(forecast(DOWN, two, '2026-02-01')).toEqual({ state: 'tooFew', days: 2, needed: 3 });
    expect(forecast(DOWN, two, '2026-04-12')).toEqual({ state: 'targetDayPassed' });
  });

  it('goes on along the line, and one measurement that is far off does not turn it', () => {
    const line = found(
      ['2026-01-01', '12.4'],
      ['2026-01-11', '12.35'],
      ['2026-01-21', '12.3'],
      ['2026-01-31', '12.25'],
      ['2026-02-10', '12.2'],
    );
    const made = {
      state: 'made',
      days: 5,
      perYear: '-1.82625',
      onTargetDay: '11.9',
      gap: '0.5',
      meetsTarget: false,
      reachesOn: '2026-07-20',
    };
    expect(forecast(DOWN, line, '2026-02-10')).toEqual(made);
    const off = line.map((each, index) => (index === 2 ? { ...each, value: '99' } : each));
    expect(forecast(DOWN, off, '2026-02-10')).toMatchObject({ perYear: '-1.82625', onTargetDay: '11.9' });
    expect(forecast({ ...DOWN, direction: 'up', targetValue: '13' }, line, '2026-02-10')).toMatchObject({
      meetsTarget: false,
      reachesOn: null,
    });
  });

  it('is exact for what lies on a line', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(100), { minLength: 3, maxLength: 12 }),
        fc.integer({ min: -50, max: 50 }),
        (days, slope) => {
          const findings = days.map((day) => ({
            measuredOn: dateAfter(DOWN.baselineOn, { days: day }),
            value: `${slope * day}`,
          }));
          expect(forecast(DOWN, findings, '2026-04-11')).toMatchObject({ onTargetDay: `${slope * 100}` });
        },
      ),
    );
  });
});

function micro(steps: bigint): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(7, '0');
  return `${steps < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function inMicro(text: string): bigint {
  const [whole, decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(6, '0'));
}
