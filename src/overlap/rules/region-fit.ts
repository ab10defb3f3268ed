/** A reference region with its members. */
export interface ReferenceRegion {
  readonly id: string;
  /** OVO codes. */
  readonly members: readonly string[];
}

/**
 * How a partnership lies in the reference regions (Regiodecreet of 3 February 2023): `inside` one region, `equal` to one,
 * a `multiple` of whole regions, or `crossing` their borders; `undetermined` where a member is in no reference region.
 */
export const VERDICTS = ['inside', 'equal', 'multiple', 'crossing', 'undetermined'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A smallest set of municipalities whose leaving or joining makes a partnership fit. */
export interface Mending {
  /** What the partnership would be then. */
  readonly verdict: 'inside' | 'equal' | 'multiple';
  /** OVO codes of members that would leave, in order. */
  readonly leave: readonly string[];
  /** OVO codes of municipalities that would join, in order. */
  readonly join: readonly string[];
  /** How many sets of as few municipalities there are, this one included. */
  readonly ways: number;
}

/** What the test finds of a partnership. */
export interface RegionFit {
  readonly verdict: Verdict;
  /** Reference regions that it has members in, by id. */
  readonly regionIds: readonly string[];
  /** Members that are in no reference region. */
  readonly unplaced: readonly string[];
  /** Null but where it crosses borders. */
  readonly mending: Mending | null;
}

/** Reference regions, so that a municipality’s is found at once. */
export interface RegionMap {
  /** By id; each with members. */
  readonly regions: readonly ReferenceRegion[];
  /** Places of municipalities’ regions in `regions`, by OVO code. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** A region, and how many of it are members. */
interface Share {
  readonly region: ReferenceRegion;
  readonly inside: number;
  readonly outside: number;
}

/** @param all each municipality in one at most */
export function regionMap(all: readonly ReferenceRegion[]): RegionMap {
  const regions = all
    .filter(({ members }) => members.length > 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const places = regions.flatMap(({ members }, place) => members.map((id) => [id, place] as const));
  return { regions, placeOf: new Map(places) };
}

/**
 * Tests a partnership against the reference regions.
 * @param members OVO codes
 */
export function regionFit(members: readonly string[], { regions, placeOf }: RegionMap): RegionFit {
  const own = new Set(members);
  const counts = regions.map(() => 0);
  const unplaced: string[] = [];
  for (const id of own) {
    const place = placeOf.get(id);
    if (place === undefined) unplaced.push(id);
    else counts[place] += 1;
  }
  const shares = regions.map((region, place): Share => {
    const inside = counts[place];
    return { region, inside, outside: region.members.length - inside };
  });
  const touched = shares.filter(({ inside }) => inside > 0);
  const regionIds = touched.map(({ region }) => region.id);
  const verdict = verdictOf(touched, unplaced.length);
  const mending = verdict === 'crossing' ? mend(own, shares) : null;
  return { verdict, regionIds, unplaced: unplaced.sort(), mending };
}

function verdictOf(touched: readonly Share[], unplaced: number): Verdict {
  if (unplaced > 0 || touched.length === 0) return 'undetermined';
  const isWhole = touched.every(({ outside }) => outside === 0);
  if (touched.length === 1) return isWhole ? 'equal' : 'inside';
  return isWhole ? 'multiple' : 'crossing';
}

/**
 * What fits is a part of one region, or some whole regions. Of the parts of a region none is nearer than what the
 * partnership has in it. Of whole regions each is decided by itself, by what costs less: that its members leave, or that
 * the others join; but one region has to stay at least. So no set has to be tried.
 */
function mend(own: ReadonlySet<string>, shares: readonly Share[]): Mending {
  const parts = cheapestPart(own.size, shares);
  const wholes = cheapestWholes(shares);
  const moves = Math.min(parts.moves, wholes.moves);
  const ways = (parts.moves === moves ? parts.ways : 0) + (wholes.moves === moves ? wholes.ways : 0);
  const isPart = parts.moves === moves;
  const target = new Set(
    isPart
      ? parts.region?.members.filter((id) => own.has(id))
      : wholes.regions.flatMap(({ members }) => members),
  );
  return {
    verdict: isPart ? 'inside' : wholes.regions.length === 1 ? 'equal' : 'multiple',
    leave: [...own].filter((id) => !target.has(id)).sort(),
    join: [...target].filter((id) => !own.has(id)).sort(),
    ways,
  };
}

/** To be in one region, and not all of it: whoever is in another leaves. */
function cheapestPart(
  size: number,
  shares: readonly Share[],
): { moves: number; ways: number; region: ReferenceRegion | undefined } {
  const parts = shares.filter(({ inside, outside }) => inside > 0 && outside > 0);
  const most = Math.max(0, ...parts.map(({ inside }) => inside));
  const best = parts.filter(({ inside }) => inside === most);
  return { moves: best.length === 0 ? Infinity : size - most, ways: best.length, region: best.at(0)?.region };
}

/** To be one or more whole regions. */
function cheapestWholes(shares: readonly Share[]): {
  moves: number;
  ways: number;
  regions: readonly ReferenceRegion[];
} {
  const moves = shares.reduce((sum, { inside, outside }) => sum + Math.min(inside, outside), 0);
  const completed = shares.filter(({ inside, outside }) => outside < inside);
  const tied = shares.filter(({ inside, outside }) => outside === inside && inside > 0);
  if (completed.length > 0)
    return { moves, ways: 2 ** tied.length, regions: completed.map(({ region }) => region) };
  if (tied.length > 0) return { moves, ways: 2 ** tied.length - 1, regions: [tied[0].region] };
  // Everybody would leave, and nothing be left of it: the region that costs least more is completed.
  const more = Math.min(...shares.map(({ inside, outside }) => outside - inside));
  const best = shares.filter(({ inside, outside }) => outside - inside === more);
  return { moves: moves + more, ways: best.length, regions: [best[0].region] };
}
