import { formatAmount, parseAmount } from '../../commitments/rules/amount.js';

/** Names a budget line: a domain, a year, and the domain's own word. */
export interface LineKey {
  readonly domainId: string;
  readonly year: number;
  readonly code: string;
}

/** A budget line, as far as conflicts look at it. */
export interface Line extends LineKey {
  readonly title: string;
  /** Decimal string, in euros. */
  readonly amountEur: string;
  /** Where it is an investment in one region. */
  readonly regionId: string | null;
}

/** What a deal of the region draws on a line. */
export interface Claim extends LineKey {
  readonly agreementId: string;
  /** Of the deal. */
  readonly title: string;
  readonly amountEur: string;
  /** Whether the deal carries out an action of a plan of the region. */
  readonly isPlanned: boolean;
}

/** A line on which deals of one region draw more than there is. */
export interface OverdrawnLine extends Line {
  readonly claimedEur: string;
  readonly excessEur: string;
  readonly deals: readonly Claim[];
}

/** What a domain invests in a region outside every plan of it. */
export interface UnplannedInvestment extends Line {
  /** How much of the line is outside. */
  readonly unplannedEur: string;
  /** The deals that draw on it without carrying out an action of a plan. */
  readonly deals: readonly Claim[];
}

/** Names a line in one word. */
export function keyOf({ domainId, year, code }: LineKey): string {
  return `${domainId}/${year}/${code}`;
}

/** What claims come to, as a decimal string. */
export function totalOf(claims: readonly Pick<Claim, 'amountEur'>[]): string {
  return formatAmount(sumOf(claims), 'EUR');
}

/** What is left of a line; below 0 where more is claimed than there is. */
export function leftOfLine(amountEur: string, claimedEur: string): string {
  return formatAmount(parseAmount(amountEur) - parseAmount(claimedEur), 'EUR');
}

/**
 * Lines on which the deals of one region together draw more than there is, in the order of the lines.
 * @param claims of deals of that region
 */
export function overdrawnLines(lines: readonly Line[], claims: readonly Claim[]): OverdrawnLine[] {
  const byLine = grouped(claims);
  return lines.flatMap((line) => {
    const deals = byLine.get(keyOf(line)) ?? [];
    const claimed = sumOf(deals);
    const excess = claimed - parseAmount(line.amountEur);
    if (excess <= 0n) return [];
    const claimedEur = formatAmount(claimed, 'EUR');
    return [{ ...line, claimedEur, excessEur: formatAmount(excess, 'EUR'), deals }];
  });
}

/**
 * What domains invest in a region outside every plan of it: what deals draw that carry out no action of a plan; and the
 * whole of a line for this region on which no planned deal draws.
 * @param claims of deals of that region
 */
export function unplannedInvestments(
  lines: readonly Line[],
  claims: readonly Claim[],
  regionId: string,
): UnplannedInvestment[] {
  const byLine = grouped(claims);
  return lines.flatMap((line) => {
    const all = byLine.get(keyOf(line)) ?? [];
    const deals = all.filter(({ isPlanned }) => !isPlanned);
    const isWhole = line.regionId === regionId && deals.length === all.length;
    const unplanned = isWhole ? parseAmount(line.amountEur) : sumOf(deals);
    return unplanned > 0n || deals.length > 0
      ? [{ ...line, unplannedEur: formatAmount(unplanned, 'EUR'), deals }]
      : [];
  });
}

function grouped(claims: readonly Claim[]): ReadonlyMap<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (parseAmount(claim.amountEur) === 0n) continue;
    found.set(keyOf(claim), [...(found.get(keyOf(claim)) ?? []), claim]);
  }
  return found;
}

function sumOf(claims: readonly Pick<Claim, 'amountEur'>[]): bigint {
  return claims.reduce((sum, { amountEur }) => sum + parseAmount(amountEur), 0n);
}
