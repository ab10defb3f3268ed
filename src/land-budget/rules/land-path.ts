import { apportion } from '../../commitments/rules/compensation.js';
import { rounded, scaled } from '../../common/numbers/decimal.js';
import { daysBetween } from '../../common/time/dates.js';

/** Decimals of hectares: whole square metres. */
export const HECTARE_PLACES = 4;

/** A path of land take: so many hectares a day when it begins, in a straight line to so many when it ends. */
export interface LandPathTerms {
  /** It begins with this year. */
  readonly fromYear: number;
  /** It ends when this year begins. */
  readonly toYear: number;
  /** Decimal strings: hectares a day. */
  readonly fromRate: string;
  readonly toRate: string;
}

/** The years of a path, oldest first. */
export function yearsOf({ fromYear, toYear }: LandPathTerms): number[] {
  return Array.from({ length: toYear - fromYear }, (_, index) => fromYear + index);
}

/** What a path allows in all, in square metres. */
export function totalOf(path: LandPathTerms): bigint {
  const rates = scaled(path.fromRate, HECTARE_PLACES) + scaled(path.toRate, HECTARE_PLACES);
  return rounded(rates * BigInt(daysBetween(begin(path.fromYear), begin(path.toYear))), 2n);
}

/**
 * What a path allows in each of its years, in square metres: what lies under the line, by largest remainders, so that all
 * years come to exactly the total. From 6 hectares a day in 2017 to none in 2040 is 25,200 hectares.
 */
export function hectaresByYear(path: LandPathTerms): ReadonlyMap<number, bigint> {
  const years = yearsOf(path);
  const from = scaled(path.fromRate, HECTARE_PLACES);
  const slope = scaled(path.toRate, HECTARE_PLACES) - from;
  const all = BigInt(daysBetween(begin(path.fromYear), begin(path.toYear)));
  const areas = years.map((year) => {
    const [a, b] = [year, year + 1].map((each) => BigInt(daysBetween(begin(path.fromYear), begin(each))));
    return 2n * all * from * (b - a) + slope * (b * b - a * a);
  });
  const parts = divided(totalOf(path), areas);
  return new Map(years.map((year, index) => [year, parts[index]]));
}

/** Parts by largest remainders that come to exactly the total; all 0 where there is nothing to divide by. */
export function divided(total: bigint, weights: readonly bigint[]): bigint[] {
  return weights.every((weight) => weight === 0n) ? weights.map(() => 0n) : apportion(total, weights);
}

function begin(year: number): string {
  return `${year}-01-01`;
}
