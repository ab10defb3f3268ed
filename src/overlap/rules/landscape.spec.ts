import fc from 'fast-check';
import {
  daysOfChange,
  landscapeOn,
  SET_KINDS,
  spellOf,
  type MemberSet,
  type NamedSet,
  type SetMembership,
} from './landscape.js';
import { fragmentationOf, municipalityFigures } from './municipality-figures.js';
import {
  closeOverlaps,
  compareOverlaps,
  jaccardOf,
  keyOf,
  LEAST_OF_ALL,
  overlapOf,
  overlapsWith,
} from './overlaps.js';

const DAYS = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'];

const set = (id: string, kind: NamedSet['kind'] = 'partnership'): NamedSet => ({ id, kind, name: id });
const of = (setId: string, ...organisationIds: string[]): SetMembership[] =>
  organisationIds.map((organisationId) => ({ setId, organisationId, validFrom: DAYS[0], validTo: null }));

/** Some sets with members over time; each municipality in one reference region at most. */
const landscapes = fc
  .array(fc.constantFrom(...SET_KINDS), { minLength: 1, maxLength: 9 })
  .chain((kinds) =>
    fc.record({
      named: fc.constant(kinds.map((kind, index) => set(`s${index}`, kind))),
      // More than a word of bits.
      memberships: fc.array(
        fc.record({
          setId: fc.constantFrom(...kinds.map((_, index) => `s${index}`)),
          organisationId: fc.integer({ min: 10, max: 49 }).map((number) => `m${number}`),
          validFrom: fc.constantFrom(...DAYS),
          validTo: fc.constantFrom(null, '2025-01-01', '2026-01-01'),
        }),
        { maxLength: 120 },
      ),
      on: fc.constantFrom('2019-12-31', ...DAYS, '2024-06-01', '2025-01-01', '2030-01-01'),
    }),
  )
  .map(({ named, memberships, on }) => {
    const isReference = (id: string): boolean =>
      named.some((each) => each.id === id && each.kind === 'reference');
    const placed = new Map<string, string>();
    const kept = memberships.filter(({ setId, organisationId }) => {
      if (!isReference(setId)) return true;
      const region = placed.get(organisationId) ?? setId;
      placed.set(organisationId, region);
      return region === setId;
    });
    return { named, memberships: kept, on };
  });

/** The members of each set on a day, by the words of a membership. */
function membersOn(
  on: string,
  named: readonly NamedSet[],
  memberships: readonly SetMembership[],
): Map<NamedSet, Set<string>> {
  const all = named.map((each): [NamedSet, Set<string>] => [
    each,
    new Set(
      memberships
        .filter(
          ({ setId, validFrom, validTo }) => setId === each.id && validFrom <= on && on < (validTo ?? '9999'),
        )
        .map(({ organisationId }) => organisationId),
    ),
  ]);
  return new Map(all.filter(([, members]) => members.size > 0));
}

const jaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const both = new Set([...one, ...other]);
  return [...both].filter((id) => one.has(id) && other.has(id)).length / both.size;
};

describe('the landscape of a day', () => {
  it('counts what a municipality is in as going through all memberships does', () => {
    fc.assert(
      fc.property(landscapes, ({ named, memberships, on }) => {
        const found = membersOn(on, named, memberships);
        const figures = municipalityFigures(landscapeOn(on, named, memberships));
        const everybody = new Set([...found.values()].flatMap((members) => [...members]));
        expect(figures.map(({ organisationId }) => organisationId)).toEqual([...everybody].sort());
        const regionOf = (id: string): string | null =>
          [...found].find(([{ kind }, members]) => kind === 'reference' && members.has(id))?.[0].id ?? null;
        for (const figure of figures) {
          const id = figure.organisationId;
          const own = [...found].filter(([{ kind }, members]) => kind === 'partnership' && members.has(id));
          const partners = new Set(own.flatMap(([, members]) => [...members]).filter((each) => each !== id));
          const without = own
            .map(([, members]) => new Set([...members].filter((each) => each !== id)))
            .filter(({ size }) => size > 0);
          const pairs = without.flatMap((one, place) =>
            without.slice(place + 1).map((other) => jaccard(one, other)),
          );
          const mean = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
          const { fragmentation, ...counts } = figure;
          expect(counts).toEqual({
            organisationId: id,
            referenceRegionId: regionOf(id),
            regions: [...found].filter(([{ kind }, members]) => kind !== 'partnership' && members.has(id))
              .length,
            partnerships: own.length,
            partners: partners.size,
            bordersCrossed: own.filter(([, members]) => new Set([...members].map(regionOf)).size > 1).length,
            regionsReached: new Set(
              [...partners].map(regionOf).filter((each) => each !== null && each !== regionOf(id)),
            ).size,
          });
          expect(fragmentation).toBeCloseTo(pairs.length === 0 ? 0 : 1 - mean, 10);
          expect(fragmentation >= 0 && fragmentation <= 1).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds overlaps as comparing all pairs does, the closest first', () => {
    fc.assert(
      fc.property(landscapes, ({ named, memberships, on }) => {
        const found = membersOn(on, named, memberships);
        const landscape = landscapeOn(on, named, memberships);
        const membersOf = ({ id }: MemberSet): Set<string> =>
          [...found].find(([each]) => each.id === id)?.[1] ?? new Set();
        const all = landscape.sets.flatMap((first, place) =>
          landscape.sets.slice(place + 1).map((second) => overlapOf(first, second)),
        );
        for (const overlap of all)
          expect(jaccardOf(overlap)).toBe(jaccard(membersOf(overlap.first), membersOf(overlap.second)));
        const sorted = all.sort((one, other) => compareOverlaps(keyOf(one), keyOf(other)));
        expect(closeOverlaps(landscape)).toEqual(sorted.filter((each) => jaccardOf(each) >= LEAST_OF_ALL));
        for (const one of landscape.sets) {
          const others = overlapsWith(landscape, one);
          expect(new Set(others.map(({ second }) => second.id))).toEqual(
            new Set(
              sorted
                .filter(({ common, first, second }) => common > 0 && (first === one || second === one))
                .map(({ first, second }) => (first === one ? second.id : first.id)),
            ),
          );
          const close = others.map(jaccardOf);
          expect(close).toEqual([...close].sort((left, right) => right - left));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stays the same from one day of change to the next', () => {
    fc.assert(
      fc.property(landscapes, ({ named, memberships, on }) => {
        const spell = spellOf(daysOfChange(memberships), on);
        expect(spell <= on).toBe(true);
        expect(landscapeOn(spell, named, memberships)).toEqual(landscapeOn(on, named, memberships));
      }),
      { numRuns: 150 },
    );
  });

  it('measures fragmentation as the documentation’s example does', () => {
    const named = ['p1', 'p2', 'p3'].map((id) => set(id));
    const memberships = [...of('p1', 'M', 'A', 'B'), ...of('p2', 'M', 'A', 'B'), ...of('p3', 'M', 'C')];
    const { sets, municipalityIds } = landscapeOn(DAYS[0], named, memberships);
    const place = municipalityIds.indexOf('M');
    expect(fragmentationOf(place, sets)).toBeCloseTo(2 / 3, 10);
    expect(fragmentationOf(place, sets.slice(0, 2))).toBe(0);
    expect(fragmentationOf(place, sets.slice(0, 1))).toBe(0);
  });
});
