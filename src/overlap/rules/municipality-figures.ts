import type { Landscape, MemberSet } from './landscape.js';

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
      fragmentation: fragmentationOf(place, own),
    };
  });
}

/**
 * How differently the partnerships of one municipality are made up: one minus the mean Jaccard overlap of all pairs of
 * its partnerships, each without the municipality itself. 0 where they all have the same partners, or where there are
 * fewer than two with any partner; 1 where no two have a partner in common.
 * @param place of the municipality in the landscape
 * @param own the partnerships that it is in
 */
export function fragmentationOf(place: number, own: readonly MemberSet[]): number {
  const shared = own.filter(({ members }) => members.length > 1);
  const size = shared.length;
  if (size < 2) return 0;
  // Counted by partner: most pairs have few partners in common, and many none.
  const common = new Uint16Array(size * size);
  const partnershipsOf = new Map<number, number[]>();
  shared.forEach(({ members }, second) => {
    for (const member of members) {
      if (member === place) continue;
      const earlier = partnershipsOf.get(member);
      if (earlier === undefined) partnershipsOf.set(member, [second]);
      else {
        for (const first of earlier) common[second * size + first] += 1;
        earlier.push(second);
      }
    }
  });
  let overlap = 0;
  for (let second = 1; second < size; second += 1)
    for (let first = 0; first < second; first += 1) {
      const both = common[second * size + first];
      if (both > 0)
        overlap += both / (shared[first].members.length + shared[second].members.length - 2 - both);
    }
  return 1 - overlap / ((size * (size - 1)) / 2);
}
