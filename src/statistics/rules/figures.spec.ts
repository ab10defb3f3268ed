import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementTotals, commitmentFigures, dwellTimes, sharesOf, spreadOf, type Cell } from './figures.js';

const CELL: Cell = {
  measure: 'agreement',
  kind: 'deal',
  region: '',
  theme: '',
  levels: 'municipality',
  phase: 'monitoring',
  state: 'measuring',
  detail: '',
  value: 1,
};
const day = fc.integer({ min: 0, max: 400 });
const dateOf = (number: number): string =>
  new Date(Date.UTC(2027, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

describe('agreementTotals', () => {
  it('tells agreements apart each way, none last', () => {
    const totals = agreementTotals([
      { ...CELL, theme: 'space', value: 2 },
      { ...CELL, kind: 'plan', levels: 'flanders+municipality' },
      { ...CELL, measure: 'party', value: 9 },
    ]);
    expect(totals).toMatchObject({
      total: 3,
      byTheme: [
        { key: 'space', count: 2 },
        { key: null, count: 1 },
      ],
      byLevel: [
        { key: 'flanders', count: 1 },
        { key: 'municipality', count: 3 },
      ],
      byState: [{ key: 'monitoring.measuring', count: 3 }],
    });
  });
});

describe('spreadOf', () => {
  it('is what one finds who lays them all in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.integer({ min: 0, max: 5 }))), (counted) => {
        const row = counted.flatMap(([days, times]) => Array<number>(times).fill(days)).sort((a, b) => a - b);
        const half = Math.floor(row.length / 2);
        const median = row.length % 2 === 1 ? row[half] : ((row[half - 1] ?? 0) + (row[half] ?? 0)) / 2;
        const { count, medianDays, meanDays } = spreadOf(counted);
        expect(count).toBe(row.length);
        if (row.length === 0) return expect([medianDays, meanDays]).toEqual([null, null]);
        expect(medianDays).toBe(median);
        expect(meanDays).toBeCloseTo(row.reduce((sum, each) => sum + each, 0) / row.length, 1);
      }),
    );
  });
});

describe('dwellTimes', () => {
  it('counts stays that run until today', () => {
    const [dwell] = dwellTimes(
      [
        { ...CELL, measure: 'stay', detail: '10' },
        { ...CELL, measure: 'staying', detail: '2027-01-01' },
      ],
      '2027-01-31',
    );
    expect(dwell).toMatchObject({
      ended: { count: 1, medianDays: 10 },
      running: { count: 1, medianDays: 30 },
      all: { count: 2, medianDays: 20, meanDays: 20 },
    });
  });
});

describe('commitmentFigures', () => {
  it('are late from the day on which they became overdue until that on which they were over', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.option(day))), day, (spells, asked) => {
        const cells = spells.flatMap(([from, until]): Cell[] => [
          { ...CELL, measure: 'late', detail: dateOf(from) },
          ...(until === null
            ? []
            : [{ ...CELL, measure: 'late', detail: dateOf(Math.max(from, until)), value: -1 }]),
        ]);
        const late = spells.filter(([from, until]) => from <= asked && (until === null || asked < until));
        expect(commitmentFigures(cells, dateOf(asked)).late).toBe(late.length);
      }),
    );
  });
});

describe('sharesOf', () => {
  it('are of those invited, to four decimals', () => {
    expect(sharesOf({ invited: 3, accepted: 3, ratified: 2, bound: 1 })).toEqual({
      accepted: 1,
      ratified: 0.6667,
      bound: 0.3333,
    });
    expect(sharesOf({ invited: 0, accepted: 0, ratified: 0, bound: 0 }).bound).toBeNull();
  });
});
