import { commonOf, type Landscape, type MemberSet } from './landscape.js';

/** How a municipality stands in the landscape of a day. */
export interface MunicipalityFigures {
  /** OVO code. */
  readonly organisationId: string;
  /** Null where it is in none. */
  readonly referenceRegionId: string | null;
  /** Regions that it is in, of every kind. */
  readonly regions: number;
  readonly partnerships: number;
  /** Other municipalities with which it is in at least one partnership. */
  readonly partners: number;
  /** Its partnerships that have members in more than one reference region. */
  readonly bordersCrossed: number;
  /** Reference regions beside its own that its partners are in. */
  readonly regionsReached: number;
  /** Between 0 and 1; see `fragmentationOf`. */
  readonly fragmentation: number;
}

/** A place that is in no reference region. */
const NOWHERE = -1;

/** The figures of every municipality of a landscape, by OVO code. */
export function municipalityFigures({ municipalityIds, sets }: Landscape): MunicipalityFigures[] {
  const references = sets.filter(({ kind }) => kind === 'reference');
  const regionOf = new Int32Array(municipalityIds.length).fill(NOWHERE);
  references.forEach(({ members }, region) => members.forEach((member) => (regionOf[member] = region)));

  const regions = new Int32Array(municipalityIds.length);
  const partnershipsOf: MemberSet[][] = municipalityIds.map(() => []);
  const crossing = new Set<MemberSet>();
  for (const set of sets) {
    if (set.kind === 'partnership') {
      for (const member of set.members) partnershipsOf[member].push(set);
      if (new Set(set.members.map((member) => regionOf[member])).size > 1) crossing.add(set);
    } else for (const member of set.members) regions[member] += 1;
  }
  return municipalityIds.map((organisationId, place) => {
    const own = partnershipsOf[place];
    const partners = new Set(own.flatMap(({ members }) => members));
    partners.delete(place);
    const reached = new Set([...partners].map((partner) => regionOf[partner]));
    reached.delete(regionOf[place]);
    reached.delete(NOWHERE);
    return {
      organisationId,
      referenceRegionId: regionOf[place] === NOWHERE ? null : references[regionOf[place]].id,
      regions: regions[place],
      partnerships: own.length,
      partners: partners.size,
      bordersCrossed: own.filter((set) => crossing.has(set)).length,
      regionsReached: reached.size,
      fragmentation: fragmentationOf(own),
    };
  });
}

/**
 * How differently the partnerships of one municipality are made up: one minus the mean Jaccard overlap of all pairs of
 * its partnerships, each without the municipality itself. 0 where they all have the same partners, or where there are
 * fewer than two with any partner; 1 where no two have a partner in common.
 * @param own the partnerships that the municipality is in
 */
export function fragmentationOf(own: readonly MemberSet[]): number {
  const shared = own.filter(({ members }) => members.length > 1);
  if (shared.length < 2) return 0;
  let overlap = 0;
  for (let first = 1; first < shared.length; first += 1)
    for (let second = 0; second < first; second += 1) {
      const [one, other] = [shared[first], shared[second]];
      // The municipality itself is in both of them.
      const common = commonOf(one.bits, other.bits) - 1;
      overlap += common / (one.members.length + other.members.length - 2 - common);
    }
  return 1 - overlap / ((shared.length * (shared.length - 1)) / 2);
}
