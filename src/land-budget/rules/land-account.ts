import { scaled } from '../../common/numbers/decimal.js';
import { heirOf, reportersOf, type Join } from './joins.js';
import { divided, HECTARE_PLACES, hectaresByYear, type LandPathTerms } from './land-path.js';
import { weightsOf, type Part } from './parts.js';

/** What was taken of the land of a municipality in a year, as told last. */
export interface LandFigure {
  readonly organisationId: string;
  readonly year: number;
  /** Decimal string. */
  readonly hectares: string;
}

/** Hectares of a year that one municipality passes on to another. */
export interface LandMove {
  readonly fromId: string;
  readonly toId: string;
  readonly year: number;
  /** Decimal string, above 0. */
  readonly hectares: string;
}

/** All that the account of a region is made of. */
export interface LandBooks {
  readonly path: LandPathTerms;
  readonly regionId: string;
  /** Of the regions among which the path is divided. */
  readonly regions: readonly Part[];
  /** Of the municipalities of the region. */
  readonly municipalities: readonly Part[];
  /** Oldest first. */
  readonly joins: readonly Join[];
  readonly figures: readonly LandFigure[];
  /** Those that are booked. */
  readonly moves: readonly LandMove[];
}

/** Where a municipality stands in a year. In square metres. */
export interface LandLine {
  readonly organisationId: string;
  readonly year: number;
  /** What the key gives it. */
  readonly share: bigint;
  /** What others passed on to it less what it passed on. */
  readonly transferred: bigint;
  /** Null where some of it was not told. */
  readonly used: bigint | null;
}

/** What a region may take of its land in each year, in square metres. */
export function regionByYear({ path, regions, regionId }: LandBooks): ReadonlyMap<number, bigint> {
  const index = regions.findIndex(({ id }) => id === regionId);
  const weights = weightsOf(regions);
  return new Map([...hectaresByYear(path)].map(([year, all]) => [year, divided(all, weights)[index] ?? 0n]));
}

/**
 * Where every municipality of a region stands in every year: parts of what the region may take, by largest remainders,
 * and what was transferred between them, which adds nothing. So all shares with their transfers come to exactly what the
 * region may take.
 */
export function landLines(books: LandBooks): LandLine[] {
  const { municipalities, joins, figures } = books;
  const ids = municipalities.map(({ id }) => id);
  const weights = weightsOf(municipalities);
  const told = new Map(figures.map((each) => [keyOf(each.organisationId, each.year), each.hectares]));
  const moved = netMoves(books);
  // Who has left the region keeps what was transferred.
  const others = [...new Set([...moved.keys()].map((key) => key.split(' ')[0]))].filter(
    (id) => !ids.includes(id),
  );
  return [...regionByYear(books)].flatMap(([year, hectares]) => {
    const shares = divided(hectares, weights);
    return [...ids, ...others].map((id, index) => ({
      organisationId: id,
      year,
      share: shares[index] ?? 0n,
      transferred: moved.get(keyOf(id, year)) ?? 0n,
      used: usedIn(id, year, joins, told),
    }));
  });
}

/** What is left of what a municipality may take; what was not told counts as nothing taken. */
export function leftOf({ share, transferred, used }: LandLine): bigint {
  return share + transferred - (used ?? 0n);
}

/** The figure of a municipality for a year, of all that merged into it; null where one of them is missing. */
function usedIn(
  id: string,
  year: number,
  joins: readonly Join[],
  told: ReadonlyMap<string, string>,
): bigint | null {
  const reporters = reportersOf(id, year, joins, (each) => told.has(keyOf(each, year)));
  const figures = reporters.flatMap((each) => told.get(keyOf(each, year)) ?? []);
  return figures.length < reporters.length ? null : sumOf(figures);
}

function netMoves({ moves, joins }: LandBooks): ReadonlyMap<string, bigint> {
  const net = new Map<string, bigint>();
  const add = (id: string, year: number, hectares: bigint): void => {
    const key = keyOf(heirOf(id, joins), year);
    net.set(key, (net.get(key) ?? 0n) + hectares);
  };
  for (const { fromId, toId, year, hectares } of moves) {
    add(fromId, year, -scaled(hectares, HECTARE_PLACES));
    add(toId, year, scaled(hectares, HECTARE_PLACES));
  }
  return net;
}

function sumOf(figures: readonly string[]): bigint {
  return figures.reduce((sum, each) => sum + scaled(each, HECTARE_PLACES), 0n);
}

function keyOf(id: string, year: number): string {
  return `${id} ${year}`;
}
