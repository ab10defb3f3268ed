import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { landLines, leftOf, regionByYear, type LandBooks, type LandMove } from './land-account.js';
import { heirOf, joinParts } from './joins.js';
import { overdrawn, shortages, transferFaults } from './transfer-faults.js';

/** Made up: 2 square metres a day at first, so that a year has few of them. */
const SMALL = { fromYear: 2026, toYear: 2029, fromRate: '0.0002', toRate: '0' };
const IDS = ['A', 'B', 'C', 'D'];
const YEARS = [2026, 2027, 2028];

const anyBooks = fc
  .record({
    regions: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
    parts: fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }),
    used: fc.array(fc.option(fc.nat(200), { nil: null }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ regions, parts, used }): LandBooks => ({
    path: SMALL,
    regionId: 'R0',
    regions: regions.map((part, index) => ({ id: `R${index}`, part: `${part}` })),
    municipalities: parts.map((part, index) => ({ id: IDS[index], part: `${part}` })),
    joins: [],
    moves: [],
    figures: parts.flatMap((_, index) =>
      YEARS.flatMap((year, at) => {
        const hectares = used[index * 3 + at];
        return hectares === null ? [] : [{ organisationId: IDS[index], year, hectares: metres(hectares) }];
      }),
    ),
  }));

const anyMoves = fc.array(
  fc.record({
    fromId: fc.constantFrom(...IDS),
    toId: fc.constantFrom(...IDS),
    year: fc.constantFrom(...YEARS),
    hectares: fc.integer({ min: 1, max: 90 }).map(metres),
  }),
  { maxLength: 25 },
);

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** Every square metre of a region is in somebody's hand, used or not: what is passed on must be there, unused. */
class Fields {
  private readonly owners = new Map<string, string[]>();
  private readonly used: ReadonlyMap<string, number>;

  constructor(books: LandBooks) {
    for (const { organisationId, year, share } of landLines(books))
      this.owners.set(`${year}`, [
        ...(this.owners.get(`${year}`) ?? []),
        ...Array.from({ length: Number(share) }, () => organisationId),
      ]);
    this.used = new Map(
      books.figures.map(({ organisationId, year, hectares }) => [
        `${organisationId} ${year}`,
        Math.round(Number(hectares) * 10_000),
      ]),
    );
  }

  pass({ fromId, toId, year, hectares }: LandMove): boolean {
    const owners = this.owners.get(`${year}`) ?? [];
    const metres = Math.round(Number(hectares) * 10_000);
    const free = this.of(fromId, year) - (this.used.get(`${fromId} ${year}`) ?? 0);
    if (fromId === toId || metres > free) return false;
    for (let left = metres; left > 0; left--) owners[owners.indexOf(fromId)] = toId;
    return true;
  }

  of(id: string, year: number): number {
    return (this.owners.get(`${year}`) ?? []).filter((owner) => owner === id).length;
  }
}

describe('the account of a region', () => {
  it('divides exactly what the region may take, and the regions what the path allows', () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        fc.pre(
          books.municipalities.some(({ part }) => part !== '0') &&
            books.regions.some(({ part }) => part !== '0'),
        );
        for (const [year, hectares] of regionByYear(books)) {
          const lines = landLines(books).filter((line) => line.year === year);
          expect(total(lines.map(({ share }) => share))).toBe(hectares);
          const all = books.regions.map(({ id }) => regionByYear({ ...books, regionId: id }).get(year) ?? 0n);
          const alone = { ...books, regions: [{ id: 'R0', part: '1' }] };
          expect(total(all)).toBe(regionByYear(alone).get(year));
        }
      }),
    );
  });

  it('takes the transfers that can be made with fields in the hand, and no others: no land comes to be', () => {
    fc.assert(
      fc.property(anyBooks, anyMoves, (books, moves) => {
        const fields = new Fields(books);
        const ids = books.municipalities.map(({ id }) => id);
        let booked: LandBooks = books;
        for (const move of moves) {
          const faults = transferFaults([move], booked, (id) => ids.includes(id));
          const passes = ids.includes(move.fromId) && ids.includes(move.toId) && fields.pass(move);
          expect([move, faults.length === 0]).toEqual([move, passes]);
          if (faults.length === 0) booked = { ...booked, moves: [...booked.moves, move] };
        }
        const path = regionByYear(books);
        for (const year of YEARS) {
          const lines = landLines(booked).filter((line) => line.year === year);
          expect(
            lines.map(({ organisationId, share, transferred }) => [
              organisationId,
              Number(share + transferred),
            ]),
          ).toEqual(ids.map((id) => [id, fields.of(id, year)]));
          expect(total(lines.map(({ transferred }) => transferred))).toBe(0n);
          expect(total(lines.map(({ share }) => share)) <= (path.get(year) ?? 0n)).toBe(true);
        }
        expect(overdrawn(booked)).toEqual([]);
      }),
    );
  });

  it('is the same for a successor as for all that it takes over', () => {
    fc.assert(
      fc.property(anyBooks, anyMoves, (books, moves) => {
        const among = books.municipalities.map(({ id }) => id);
        const before: LandBooks = {
          ...books,
          moves: moves.filter(({ fromId, toId }) => among.includes(fromId) && among.includes(toId)),
        };
        const add = (parts: readonly string[]): string =>
          `${parts.reduce((sum, part) => sum + Number(part), 0)}`;
        const { parts, from } = joinParts(books.municipalities, ['A'], 'B', add) ?? { parts: [], from: [] };
        const joins = [{ into: 'B', from, year: 2100 }];
        const after = landLines({ ...before, municipalities: parts, joins });
        for (const year of YEARS) {
          const old = landLines(before).filter(
            (line) => line.year === year && heirOf(line.organisationId, joins) === 'B',
          );
          const line = after.find((each) => each.organisationId === 'B' && each.year === year);
          expect(line?.transferred).toBe(total(old.map(({ transferred }) => transferred)));
          expect(line?.used).toBe(
            old.some(({ used }) => used === null) ? null : total(old.map(({ used }) => used ?? 0n)),
          );
          const shares = total(old.map(({ share }) => share));
          expect(Math.abs(Number((line?.share ?? 0n) - shares))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('transferFaults', () => {
  const BOOKS: LandBooks = {
    path: SMALL,
    regionId: 'R',
    regions: [{ id: 'R', part: '1' }],
    municipalities: ['A', 'B'].map((id) => ({ id, part: '1' })),
    joins: [],
    figures: [],
    moves: [],
  };
  const MOVE: LandMove = { fromId: 'A', toId: 'B', year: 2027, hectares: '0.0010' };
  const faults = (...moves: LandMove[]): string[] =>
    transferFaults(moves, BOOKS, (id) => id !== 'X').map(
      ({ name, detail }) => `${name} ${detail.key.slice(15)}`,
    );

  it('names every fault', () => {
    expect(faults(MOVE)).toEqual([]);
    expect(faults()).toEqual(['transfers nothing']);
    expect(
      faults({ ...MOVE, fromId: 'X', toId: 'Y' }, { ...MOVE, toId: 'A', year: 2029, hectares: '0.0000' }),
    ).toEqual([
      'transfers[0].fromId not-bound',
      'transfers[0].toId no-share',
      'transfers[1].toId to-itself',
      'transfers[1].year no-year',
      'transfers[1].hectares no-hectares',
    ]);
    expect(faults(MOVE, { ...MOVE, hectares: '1' })).toEqual(['transfers[0].hectares not-left']);
  });

  it('looks at all transfers of a proposal together', () => {
    const [line] = landLines(BOOKS).filter(({ year }) => year === 2027);
    const all = metres(Number(leftOf(line)));
    expect(faults({ ...MOVE, hectares: all }, { ...MOVE, fromId: 'B', toId: 'A' })).toEqual([]);
    expect(shortages(BOOKS, [{ ...MOVE, hectares: all }, MOVE])).toEqual([
      { organisationId: 'A', year: 2027, left: -10n },
    ]);
  });
});

function metres(count: number): string {
  return `${Math.floor(count / 10_000)}.${String(count % 10_000).padStart(4, '0')}`;
}
