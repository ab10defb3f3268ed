import fc from 'fast-check';
import { regionFit, regionMap, type ReferenceRegion, type RegionFit } from './region-fit.js';

const [NORTH, SOUTH, WEST] = [
  { id: 'reference-north', members: ['A', 'B', 'C'] },
  { id: 'reference-south', members: ['D', 'E'] },
  { id: 'reference-west', members: ['F'] },
];
const REGIONS = regionMap([SOUTH, NORTH, WEST, { id: 'reference-none', members: [] }]);

/** Whether a set of municipalities fits, by the words of the decree. */
function fits(members: ReadonlySet<string>, regions: readonly ReferenceRegion[]): boolean {
  if (members.size === 0) return false;
  const touched = regions.filter((region) => region.members.some((id) => members.has(id)));
  return touched.length === 1 || touched.every((region) => region.members.every((id) => members.has(id)));
}

/** Tries every set of municipalities. */
function tried(
  members: readonly string[],
  regions: readonly ReferenceRegion[],
): { moves: number; ways: number } {
  const all = regions.flatMap((region) => region.members);
  const best = { moves: Infinity, ways: 0 };
  for (let bits = 1; bits < 2 ** all.length; bits += 1) {
    const target = new Set(all.filter((_, place) => bits & (1 << place)));
    if (!fits(target, regions)) continue;
    const moves = all.filter((id) => target.has(id) !== members.includes(id)).length;
    if (moves < best.moves) Object.assign(best, { moves, ways: 0 });
    if (moves === best.moves) best.ways += 1;
  }
  return best;
}

describe('the test of the Regiodecreet', () => {
  it.each<[RegionFit['verdict'], string[], string[]]>([
    ['inside', ['A', 'B'], ['reference-north']],
    ['equal', ['B', 'A', 'C'], ['reference-north']],
    ['equal', ['F'], ['reference-west']],
    ['multiple', ['D', 'E', 'F'], ['reference-south', 'reference-west']],
    ['crossing', ['A', 'B', 'D'], ['reference-north', 'reference-south']],
    ['undetermined', ['A', 'X'], ['reference-north']],
    ['undetermined', ['X'], []],
  ])('finds %s', (verdict, members, regionIds) => {
    const fit = regionFit(members, REGIONS);
    expect([fit.verdict, fit.regionIds]).toEqual([verdict, regionIds]);
    expect(fit.unplaced).toEqual(members.filter((id) => id === 'X'));
    expect(fit.mending === null).toBe(verdict !== 'crossing');
  });

  it('mends what crosses by the fewest moves: one leaves, or one joins', () => {
    expect(regionFit(['A', 'B', 'D'], REGIONS).mending).toEqual({
      verdict: 'inside',
      leave: ['D'],
      join: [],
      ways: 1,
    });
    expect(regionFit(['A', 'B', 'C', 'D', 'F'], REGIONS).mending).toEqual({
      verdict: 'multiple',
      leave: ['D'],
      join: [],
      ways: 2,
    });
    // Without F all would be whole but for E.
    expect(regionFit(['A', 'B', 'C', 'D', 'E', 'F'].slice(1), REGIONS).mending).toEqual({
      verdict: 'multiple',
      leave: [],
      join: ['A'],
      ways: 1,
    });
  });

  it('finds a smallest way to mend, and how many there are: as trying all of them does', () => {
    const place = fc.integer({ min: 0, max: 3 });
    const map = fc.array(fc.tuple(place, fc.boolean()), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(map, (municipalities) => {
        const regions = [0, 1, 2, 3].map((region) => ({
          id: `reference-${region}`,
          members: municipalities.flatMap(([own], index) => (own === region ? [`M${index}`] : [])),
        }));
        const members = municipalities.flatMap(([, isMember], index) => (isMember ? [`M${index}`] : []));
        fc.pre(members.length > 0);
        const { verdict, mending } = regionFit(members, regionMap(regions));
        const best = tried(members, regions);
        expect(verdict === 'crossing').toBe(!fits(new Set(members), regions));
        expect(mending === null).toBe(best.moves === 0);
        if (mending === null) return;
        expect([mending.leave.length + mending.join.length, mending.ways]).toEqual([best.moves, best.ways]);
        const mended = members.filter((id) => !mending.leave.includes(id)).concat(mending.join);
        expect(regionFit(mended, regionMap(regions)).verdict).toBe(mending.verdict);
      }),
      { numRuns: 400 },
    );
  });
});
