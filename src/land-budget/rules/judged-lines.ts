import { fixed, rounded, scaled } from '../../common/numbers/decimal.js';
import { compare, type Judgement } from '../../monitoring/rules/trajectory.js';
import type { LandLine } from './land-account.js';
import { HECTARE_PLACES } from './land-path.js';

/** Where somebody stands in a year. Decimal strings, in hectares. */
export interface JudgedLine {
  readonly year: number;
  /** What the region may take. */
  readonly path: string;
  readonly share: string;
  readonly transferred: string;
  /** What it may take: its share with what was transferred. */
  readonly allowed: string;
  /** Null where some of it was not told. */
  readonly used: string | null;
  /** Allowed less used; null where that is not known. */
  readonly left: string | null;
  readonly judgement: Judgement;
}

type Sum = Pick<LandLine, 'share' | 'transferred' | 'used'>;

/** Adds lines of one definition; what was used is not known where it is not of one of them. */
export function added(lines: readonly Sum[]): Sum {
  return lines.reduce<Sum>(
    (sum, { share, transferred, used }) => ({
      share: sum.share + share,
      transferred: sum.transferred + transferred,
      used: sum.used === null || used === null ? null : sum.used + used,
    }),
    { share: 0n, transferred: 0n, used: 0n },
  );
}

/**
 * Judges a year by what may be taken in it.
 * @param path what the region may take, in square metres
 * @param tolerancePercent by how many per cent of what may be taken it may be exceeded
 */
export function judged(
  { share, transferred, used }: Sum,
  year: number,
  path: bigint,
  tolerancePercent: string,
): JudgedLine {
  const allowed = share + transferred;
  const tolerance = rounded(allowed * scaled(tolerancePercent, 2), 10_000n);
  const words = (steps: bigint): string => fixed(steps, HECTARE_PLACES);
  return {
    year,
    path: words(path),
    share: words(share),
    transferred: words(transferred),
    allowed: words(allowed),
    used: used === null ? null : words(used),
    left: used === null ? null : words(allowed - used),
    judgement:
      used === null
        ? { state: 'noData' }
        : compare({
            direction: 'down',
            on: `${year}-12-31`,
            expected: words(allowed),
            found: words(used),
            tolerance: words(tolerance),
          }),
  };
}
