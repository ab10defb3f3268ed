import type { Verdict } from './region-fit.js';

/** When partnerships must fit the reference regions. Plain dates, from which on they must. */
export interface FitTerms {
  readonly waste: string;
  readonly others: string;
}

/**
 * Where a partnership stands with the decree: `notSubject` without legal personality; `fits`; `explained` where it
 * deviates and says why (*pas toe, leg uit*); `toMend` while the term runs; `overdue` from the term on; and
 * `undetermined` where the test cannot tell.
 */
export const FIT_STANDINGS = [
  'notSubject',
  'fits',
  'explained',
  'toMend',
  'overdue',
  'undetermined',
] as const;
export type FitStanding = (typeof FIT_STANDINGS)[number];

/** What the decree’s longer term is for, as themes are written in both languages. */
const WASTE = ['waste', 'afval', 'afvalbeheer'];

/** The day from which a partnership must fit; null where it need not, for want of legal personality. */
export function fitTermOf(
  { theme, hasLegalPersonality }: { readonly theme: string; readonly hasLegalPersonality: boolean },
  terms: FitTerms,
): string | null {
  if (!hasLegalPersonality) return null;
  return WASTE.includes(theme.trim().toLowerCase()) ? terms.waste : terms.others;
}

/**
 * @param term of `fitTermOf`
 * @param on the day that is asked about
 */
export function fitStandingOf(
  verdict: Verdict,
  term: string | null,
  isExplained: boolean,
  on: string,
): FitStanding {
  if (term === null) return 'notSubject';
  if (verdict === 'undetermined') return 'undetermined';
  if (verdict !== 'crossing') return 'fits';
  if (isExplained) return 'explained';
  return on < term ? 'toMend' : 'overdue';
}
