import { formatAmount, parseAmount } from './amount.js';
import {
  COMMITMENT_KINDS,
  COMMITMENT_UNITS,
  type CommitmentKind,
  type CommitmentUnit,
} from './commitment-terms.js';
import { lacksOf, type LinkedCommitment } from './hollow.js';

/**
 * How binding commitments are, from least to most:
 * - `noncommittal` (vrijblijvend): no obligation; at most there is something to win or to lose
 * - `declaratory` (intentieverklaring): obligations, each of them hollow
 * - `partial` (deels bindend): some obligations are whole, others hollow
 * - `binding` (bindend): every obligation says who owes it, by when, and what follows where it is not fulfilled
 * - `enforceable` (afdwingbaar): the same, and a sanction hangs on each, which the registry books by itself
 */
export const GRADES = ['noncommittal', 'declaratory', 'partial', 'binding', 'enforceable'] as const;
export type Grade = (typeof GRADES)[number];

/** How many commitments of one kind there are, and what they come to in each unit that they are counted in. */
export interface KindCount {
  readonly kind: CommitmentKind;
  readonly count: number;
  readonly amounts: readonly UnitAmount[];
}

/** Decimal string, in the unit. */
export interface UnitAmount {
  readonly unit: CommitmentUnit;
  readonly amount: string;
}

/** How many obligations there are, and how many of them have what. */
export interface ObligationCounts {
  readonly count: number;
  readonly withDate: number;
  readonly withDebtor: number;
  readonly withConsequence: number;
  /** With all three. */
  readonly whole: number;
  /** On which a sanction hangs. */
  readonly withSanction: number;
  /** On which an incentive hangs. */
  readonly withIncentive: number;
}

export interface Profile {
  readonly grade: Grade;
  readonly kinds: readonly KindCount[];
  readonly obligations: ObligationCounts;
}

export interface PartyProfile extends Profile {
  readonly organisationId: string;
  /** By obligations, whatever happens. */
  readonly owes: readonly UnitAmount[];
  readonly gets: readonly UnitAmount[];
  /** By sanctions that it would owe. */
  readonly risks: readonly UnitAmount[];
  /** By incentives that would be owed to it. */
  readonly canEarn: readonly UnitAmount[];
}

/**
 * The profile of what some commitments bind to: of a whole agreement, or of what one party owes.
 * @param commitments whose profile it is
 * @param all every commitment of the agreement, among which consequences are looked for
 */
export function profileOf(
  commitments: readonly LinkedCommitment[],
  all: readonly LinkedCommitment[],
): Profile {
  const obligations = commitments.filter(({ kind }) => kind === 'obligation');
  const lacking = obligations.map((each) => lacksOf(each, all));
  const having = (lack: string): number =>
    lacking.filter((lacks) => !lacks.some((one) => one === lack)).length;
  const hanging = (hangs: CommitmentKind): number =>
    obligations.filter(({ number }) => all.some(({ kind, follows }) => kind === hangs && follows === number))
      .length;
  const counts: ObligationCounts = {
    count: obligations.length,
    withDate: having('date'),
    withDebtor: having('debtor'),
    withConsequence: having('consequence'),
    whole: lacking.filter((lacks) => lacks.length === 0).length,
    withSanction: hanging('sanction'),
    withIncentive: hanging('incentive'),
  };
  return {
    grade: gradeOf(counts),
    kinds: COMMITMENT_KINDS.map((kind) => {
      const ofKind = commitments.filter((each) => each.kind === kind);
      return { kind, count: ofKind.length, amounts: amountsOf(ofKind) };
    }),
    obligations: counts,
  };
}

/** How binding obligations with these counts are. */
export function gradeOf({ count, whole, withSanction }: ObligationCounts): Grade {
  if (count === 0) return 'noncommittal';
  if (whole === 0) return 'declaratory';
  if (whole < count) return 'partial';
  return withSanction < count ? 'binding' : 'enforceable';
}

/**
 * What each party is bound to, in the order of `parties`: its kinds are of what it owes and of what it would be owed as an
 * incentive, its grade is that of the obligations that it owes.
 */
export function partyProfiles(parties: readonly string[], all: readonly LinkedCommitment[]): PartyProfile[] {
  return parties.map((organisationId) => {
    const owes = (each: LinkedCommitment): boolean => each.debtorId === organisationId;
    const gets = (each: LinkedCommitment): boolean => each.creditorId === organisationId;
    const sum = (kind: CommitmentKind, counts: (each: LinkedCommitment) => boolean): UnitAmount[] =>
      amountsOf(all.filter((each) => each.kind === kind && counts(each)));
    const own = all.filter((each) => (each.kind === 'incentive' ? gets(each) : owes(each)));
    return {
      organisationId,
      ...profileOf(own, all),
      owes: sum('obligation', owes),
      gets: sum('obligation', gets),
      risks: sum('sanction', owes),
      canEarn: sum('incentive', gets),
    };
  });
}

/** What commitments come to, unit by unit: units are never added to each other. */
export function amountsOf(commitments: readonly Pick<LinkedCommitment, 'unit' | 'amount'>[]): UnitAmount[] {
  return COMMITMENT_UNITS.flatMap((unit) => {
    const counted = commitments.filter((each) => each.unit === unit);
    if (counted.length === 0) return [];
    const sum = counted.reduce((all, { amount }) => all + parseAmount(amount), 0n);
    return [{ unit, amount: formatAmount(sum, unit) }];
  });
}
