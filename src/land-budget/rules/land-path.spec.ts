import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hectaresByYear, totalOf, type LandPathTerms } from './land-path.js';
import { partsFor } from './parts.js';
import { heirOf, joinParts, reportersOf } from './joins.js';

const FLANDERS: LandPathTerms = { fromYear: 2017, toYear: 2040, fromRate: '6', toRate: '0' };

const sum = (values: Iterable<bigint>): bigint => [...values].reduce((all, each) => all + each, 0n);

describe('a path of land take', () => {
  it('comes to 25,200 hectares from 6 hectares a day in 2017 to none in 2040', () => {
    expect(totalOf(FLANDERS)).toBe(252_000_000n);
    const years = hectaresByYear(FLANDERS);
    expect([...years.keys()]).toEqual(Array.from({ length: 23 }, (_, index) => 2017 + index));
    expect(sum(years.values())).toBe(252_000_000n);
    expect(Number(years.get(2017)) / 10_000).toBeCloseTo(2142.42, 1);
    expect(Number(years.get(2039)) / 10_000).toBeCloseTo(47.58, 1);
  });

  it('is what its days come to, each at the rate of its middle, within a square metre for each year', () => {
    const rate = fc
      .nat(100_000)
      .map((steps) => `${Math.floor(steps / 10_000)}.${String(steps % 10_000).padStart(4, '0')}`);
    const length = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2060 }),
        length,
        rate,
        rate,
        (fromYear, years, fromRate, toRate) => {
          const path = { fromYear, toYear: fromYear + years, fromRate, toRate };
          const found = hectaresByYear(path);
          expect(sum(found.values())).toBe(totalOf(path));
          for (const [year, hectares] of found) {
            const [first, last, end] = [year, year + 1, fromYear + years].map((each) =>
              daysSince(fromYear, each),
            );
            let exact = 0;
            for (let day = first; day < last; day++)
              exact += Number(fromRate) + ((Number(toRate) - Number(fromRate)) * (day + 0.5)) / end;
            expect(Math.abs(Number(hectares) - exact * 10_000)).toBeLessThan(1.01);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('partsFor', () => {
  const SHARERS = [
    { id: 'A', population: 30 },
    { id: 'B', population: 10 },
  ];
  const faults = (asked: Parameters<typeof partsFor>[0], sharers = SHARERS): string[] => {
    const answer = partsFor(asked, sharers, 'id');
    return 'faults' in answer ? answer.faults.map(({ name, detail }) => `${name} ${detail.key}`) : [];
  };

  it('takes inhabitants, or what is given for everybody', () => {
    expect(partsFor({ key: 'population' }, SHARERS, 'id')).toEqual({
      parts: [
        { id: 'A', part: '30' },
        { id: 'B', part: '10' },
      ],
    });
    expect(
      faults({
        key: 'area',
        parts: [
          { id: 'A', part: '1.5' },
          { id: 'B', part: '0' },
        ],
      }),
    ).toEqual([]);
  });

  it('names every fault', () => {
    expect(faults({ key: 'population', parts: [] })).toEqual(['parts land.parts.only-with']);
    expect(faults({ key: 'population' }, [{ id: 'A', population: null as unknown as number }])).toEqual([
      'key land.parts.no-population',
    ]);
    const parts = ['A', 'A', 'C'].map((id) => ({ id, part: '0' }));
    expect(faults({ key: 'shares', parts })).toEqual([
      'parts[1].id land.parts.twice',
      'parts[2].id land.parts.no-sharer',
      'parts land.parts.missing',
      'parts land.parts.nothing',
    ]);
    expect(faults({ key: 'shares' })).toEqual(['parts land.parts.missing', 'parts land.parts.nothing']);
  });
});

describe('mergers', () => {
  const JOINS = [
    { into: 'C', from: ['A', 'B'], year: 2025 },
    { into: 'D', from: ['C', 'D'], year: 2027 },
  ];
  const reporters = (year: number, ...told: string[]): string[] =>
    reportersOf('D', year, JOINS, (id) => told.includes(id));

  it('have a heir, however many there were', () => {
    expect(['A', 'B', 'C', 'D', 'E'].map((id) => heirOf(id, JOINS))).toEqual(['D', 'D', 'D', 'D', 'E']);
  });

  it('leave figures from before with those that told them', () => {
    expect(reporters(2024)).toEqual(['A', 'B', 'D']);
    expect(reporters(2025)).toEqual(['C', 'D']);
    expect(reporters(2025, 'A')).toEqual(['A', 'B', 'D']);
    expect(reporters(2027)).toEqual(['D']);
    expect(reporters(2027, 'D')).toEqual(['D']);
    expect(reporters(2027, 'C')).toEqual(['C', 'D']);
    expect(reportersOf('E', 2027, JOINS, () => false)).toEqual(['E']);
  });

  it('give the successor the parts of all', () => {
    const parts = ['A', 'B', 'C', 'D'].map((id, index) => ({ id, part: `${index + 1}` }));
    const add = (all: readonly string[]): string => `${all.reduce((total, part) => total + Number(part), 0)}`;
    expect(joinParts(parts, ['A', 'B'], 'C', add)).toEqual({
      from: ['A', 'B', 'C'],
      parts: [
        { id: 'D', part: '4' },
        { id: 'C', part: '6' },
      ],
    });
    expect(joinParts(parts, ['X'], 'C', add)).toBeUndefined();
  });
});

function daysSince(from: number, year: number): number {
  return (Date.UTC(year, 0, 1) - Date.UTC(from, 0, 1)) / 86_400_000;
}
