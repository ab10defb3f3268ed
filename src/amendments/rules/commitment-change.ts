import { organisationsIn, type CommitmentTerms } from '../../commitments/rules/commitment-terms.js';

/** What an amendment makes of one commitment. */
export interface CommitmentChange {
  /** Its number; null for one that does not exist yet. */
  readonly commitment: number | null;
  /** Null for one that does not exist yet. */
  readonly before: CommitmentTerms | null;
  /** Null for one that ends. */
  readonly after: CommitmentTerms | null;
  /** What a new one is for. */
  readonly description?: string;
  /** Of a new obligation: what follows where it is not fulfilled, in words. */
  readonly consequence?: string;
  /** Of a new incentive or sanction: number of the obligation that it hangs on. */
  readonly follows?: number;
}

/** A change with its place in the proposal, by which it is known. */
export interface PlacedChange extends CommitmentChange {
  readonly index: number;
}

/** Whether two commitments are owed by the same to the same in the same way. */
export function sameTerms(one: CommitmentTerms | null, other: CommitmentTerms | null): boolean {
  if (one === null || other === null) return one === other;
  return (['kind', 'debtorId', 'creditorId', 'unit', 'amount', 'dueOn'] as const).every(
    (member) => one[member] === other[member],
  );
}

/** Everybody who owes or is owed it, before or after. */
export function partiesTo({ before, after }: CommitmentChange): readonly string[] {
  const ids = [before, after].flatMap((terms) => (terms ? organisationsIn(terms) : []));
  return [...new Set(ids)];
}

/**
 * The changes that now can be carried out: between parties that follow the amendment, all of them. Towards a party that
 * does not follow, what was agreed before goes on (Vienna Convention, arts. 30(4)(b) and 40(4)). Of parties that have
 * become one nothing is owed to the other any more.
 * @param done places of the changes that need not, or cannot, be carried out any more
 */
export function changesBetween(
  changes: readonly CommitmentChange[],
  followers: ReadonlySet<string>,
  done: readonly number[],
): PlacedChange[] {
  return placed(changes).filter(
    (change) =>
      !done.includes(change.index) &&
      !isOwedToOneself(change.after) &&
      partiesTo(change).every((id) => followers.has(id)),
  );
}

/**
 * What undoes the changes that a party is concerned in: each turned round.
 * @param done places of the changes that were carried out
 * @param stuck places of those that something else has changed since
 */
export function undoingFor(
  organisationId: string,
  changes: readonly CommitmentChange[],
  done: readonly number[],
  stuck: readonly number[],
): PlacedChange[] {
  return placed(changes)
    .filter(({ index }) => done.includes(index) && !stuck.includes(index))
    .filter((change) => partiesTo(change).includes(organisationId))
    .map(({ before, after, ...change }) => ({ ...change, before: after, after: before }));
}

function isOwedToOneself(terms: CommitmentTerms | null): boolean {
  return terms !== null && terms.debtorId === terms.creditorId;
}

function placed(changes: readonly CommitmentChange[]): PlacedChange[] {
  return changes.map((change, index) => ({ ...change, index }));
}
