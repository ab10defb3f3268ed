import { formatAmount, parseAmount } from '../../commitments/rules/amount.js';
import {
  commitmentFaults,
  linkFaults,
  organisationsIn,
  type CommitmentTerms,
} from '../../commitments/rules/commitment-terms.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import { sameTerms, type CommitmentChange } from './commitment-change.js';

/** What a commitment can be made to say; its description stays, because another one is another commitment. */
export const TERMS = ['kind', 'debtorId', 'creditorId', 'unit', 'amount', 'dueOn'] as const;

/** What only a new one says. */
const OF_NEW_ONES = ['description', 'consequence', 'follows'] as const;

/** A change of a commitment as it is sent. */
export interface AskedChange extends Partial<CommitmentTerms> {
  readonly change: 'add' | 'revise' | 'end';
  readonly commitment?: number;
  readonly description?: string;
  readonly consequence?: string;
  readonly follows?: number;
}

/** A commitment that is owed now. */
export interface OwedCommitment extends CommitmentTerms {
  readonly number: number;
}

/** What changes are checked against. */
export interface Surroundings {
  readonly owed: readonly OwedCommitment[];
  /** Whether the agreement binds an organisation. */
  readonly isBound: (organisationId: string) => boolean;
  /** Plain date. */
  readonly today: string;
}

/** Puts the commitments as they are beside what becomes of them, or names every fault. */
export function resolveChanges(
  asked: readonly AskedChange[],
  around: Surroundings,
): { readonly changes: readonly CommitmentChange[] } | { readonly faults: readonly Issue[] } {
  const resolved = asked.map((each, index) =>
    resolve(each, `changes[${index}]`, around, asked.slice(0, index)),
  );
  const faults = resolved.flatMap((each) => ('faults' in each ? each.faults : []));
  return faults.length > 0
    ? { faults }
    : { changes: resolved.flatMap((each) => ('faults' in each ? [] : [each])) };
}

type Resolved = CommitmentChange | { readonly faults: readonly Issue[] };

function resolve(
  asked: AskedChange,
  path: string,
  around: Surroundings,
  before: readonly AskedChange[],
): Resolved {
  if (asked.change === 'add') return added(asked, path, around);
  const { commitment } = asked;
  if (commitment === undefined)
    return { faults: [fault(`${path}.commitment`, 'amendment.which-commitment')] };
  const superfluous = (
    asked.change === 'end' ? [...TERMS, ...OF_NEW_ONES] : OF_NEW_ONES
  ) as (keyof AskedChange)[];
  const found = around.owed.find(({ number }) => number === commitment);
  const faults = [
    ...superfluous
      .filter((name) => asked[name] !== undefined)
      .map((name) => fault(`${path}.${name}`, 'amendment.stays-as-it-is', { change: asked.change })),
    ...(found === undefined
      ? [fault(`${path}.commitment`, 'amendment.no-commitment', { number: commitment })]
      : []),
    ...(before.some((other) => other.commitment === commitment)
      ? [fault(`${path}.commitment`, 'amendment.changed-twice', { number: commitment })]
      : []),
  ];
  if (found === undefined || faults.length > 0) return { faults };
  const was = written(found);
  const strangers = unbound(was, around).map((organisation) =>
    fault(`${path}.commitment`, 'amendment.not-bound', { organisation }),
  );
  if (strangers.length > 0) return { faults: strangers };
  if (asked.change === 'end') return { commitment, before: was, after: null };
  const { kind, debtorId, creditorId, unit, amount, dueOn } = { ...was, ...given(asked) };
  const becomes = { kind, debtorId, creditorId, unit, amount, dueOn };
  const wrong = soundness(becomes, path, around, was.dueOn);
  if (wrong.length > 0) return { faults: wrong };
  const after = written(becomes);
  if (sameTerms(was, after))
    return { faults: [fault(path, 'amendment.changes-nothing', { number: commitment })] };
  return { commitment, before: was, after };
}

function added(asked: AskedChange, path: string, around: Surroundings): Resolved {
  const { kind, debtorId, creditorId, unit, amount, dueOn = null, description } = asked;
  const faults =
    asked.commitment === undefined ? [] : [fault(`${path}.commitment`, 'amendment.no-number-yet')];
  if (!kind || !debtorId || !creditorId || !unit || amount === undefined || description === undefined) {
    const absent = ([...TERMS, 'description'] as const).filter(
      (name) => name !== 'dueOn' && asked[name] === undefined,
    );
    return { faults: [...faults, ...absent.map((name) => fault(`${path}.${name}`, 'amendment.required'))] };
  }
  const terms = { kind, debtorId, creditorId, unit, amount, dueOn };
  const { consequence, follows } = asked;
  const links = linkFaults(
    { ...terms, consequence, follows },
    around.owed.find(({ number }) => number === follows),
  ).map((issue) => ({ ...issue, name: `${path}.${issue.name}` }));
  const wrong = [...faults, ...soundness(terms, path, around, null), ...links];
  if (wrong.length > 0) return { faults: wrong };
  return {
    commitment: null,
    before: null,
    after: written(terms),
    description,
    ...(consequence !== undefined && { consequence }),
    ...(follows !== undefined && { follows }),
  };
}

/** A date that has passed already and stays what it is is no fault of the change. */
function soundness(
  terms: CommitmentTerms,
  path: string,
  { isBound, today }: Surroundings,
  wasDueOn: string | null,
): Issue[] {
  const from = wasDueOn !== null && terms.dueOn === wasDueOn && wasDueOn < today ? wasDueOn : today;
  return commitmentFaults(terms, isBound, from).map(({ detail, ...issue }) => ({
    ...issue,
    name: `${path}.${issue.name}`,
    detail: detail.key === 'commitments.no-party' ? { ...detail, key: 'amendment.not-bound' } : detail,
  }));
}

/** Those between whom it is and whom the agreement does not bind: it cannot be changed without them. */
function unbound(terms: CommitmentTerms, { isBound }: Surroundings): string[] {
  return organisationsIn(terms).filter((id) => !isBound(id));
}

function given(asked: AskedChange): Partial<CommitmentTerms> {
  return Object.fromEntries(
    TERMS.filter((name) => asked[name] !== undefined).map((name) => [name, asked[name]]),
  );
}

/** The terms with the amount as it is written in its unit, so that the same is always written the same. */
function written({ kind, debtorId, creditorId, unit, amount, dueOn }: CommitmentTerms): CommitmentTerms {
  return { kind, debtorId, creditorId, unit, amount: formatAmount(parseAmount(amount), unit), dueOn };
}

function fault(name: string, key: string, params?: Message['params']): Issue {
  return { in: 'body', name, detail: { key, ...(params && { params }) } };
}

/**
 * The places of the changes whose commitment is not what they took it for: as it was, or once they are carried out, as
 * they made it.
 */
export function overtakenAmong(
  changes: readonly CommitmentChange[],
  carriedOut: readonly number[],
  owedFor: (index: number, change: CommitmentChange) => CommitmentTerms | undefined,
): number[] {
  return changes.flatMap((change, index) => {
    const is = owedFor(index, change);
    const wanted = carriedOut.includes(index) ? change.after : change.before;
    return sameTerms(is === undefined ? null : written(is), wanted) ? [] : [index];
  });
}
