import type { CommitmentTerms } from '../../../commitments/rules/commitment-terms.js';
import type { OfferedEvent } from '../../core/decide.js';
import type { Effect } from '../../core/effects.js';
import type { Instance } from '../../core/instance.js';
import type { OpenCommitment, WithdrawalContext } from './withdrawal.machine.js';

/** An open withdrawal. */
export interface OpenWithdrawal {
  readonly number: number;
  readonly instance: Instance;
}

/** What one of them is told. */
export interface Told {
  readonly number: number;
  readonly event: OfferedEvent;
}

/**
 * What the other parties that leave are told when a step of a side procedure settles, passes on or changes commitments:
 * what they still owe or are owed from then on. What was proposed about a commitment that is another one now counts no
 * more. A commitment that an amendment brings is none of those that were open when notice was given.
 * @param own number of the side procedure that moved, whose own list its statechart keeps
 */
export function toldOfCommitments(
  effects: readonly Effect[],
  own: number,
  leaving: readonly OpenWithdrawal[],
): Told[] {
  const known = new Map(
    leaving.flatMap(({ instance }) => contextOf(instance).open).map((each) => [each.number, each]),
  );
  const changed = effects.flatMap((effect) => becomes(effect, known));
  return leaving
    .filter(({ number }) => number !== own)
    .flatMap(({ number, instance }): Told[] => {
      const { organisationId, open } = contextOf(instance);
      const after = changed.reduce((list, change) => listAfter(list, change, organisationId), open);
      return after === open ? [] : [{ number, event: { type: 'COMMITMENTS_CHANGED', open: after } }];
    });
}

/** A commitment's number, and between whom it is from now on; null where it is owed no more. */
interface Changed {
  readonly number: number;
  readonly sides: Pick<OpenCommitment, 'debtorId' | 'creditorId'> | null;
}

function becomes(effect: Effect, known: ReadonlyMap<number, OpenCommitment>): Changed[] {
  if (effect.type === 'settleCommitment') return [{ number: effect.commitment, sides: null }];
  if (effect.type === 'changeCommitments')
    return effect.changes.flatMap(({ commitment, after }) =>
      commitment === null ? [] : [{ number: commitment, sides: sidesOf(after) }],
    );
  if (effect.type !== 'passOnCommitment') return [];
  const before = known.get(effect.commitment);
  if (before === undefined) return [];
  const next = (id: string): string => (id === effect.fromId ? effect.toId : id);
  const sides = { debtorId: next(before.debtorId), creditorId: next(before.creditorId) };
  return [{ number: effect.commitment, sides }];
}

/** Nobody owes what has no debtor yet. */
function sidesOf(terms: CommitmentTerms | null): Changed['sides'] {
  const { debtorId = null, creditorId = '' } = terms ?? {};
  return debtorId === null ? null : { debtorId, creditorId };
}

function listAfter(
  list: readonly OpenCommitment[],
  { number, sides }: Changed,
  organisationId: string,
): readonly OpenCommitment[] {
  const others = list.filter((each) => each.number !== number);
  const isOwn = sides !== null && [sides.debtorId, sides.creditorId].includes(organisationId);
  if (!isOwn) return others.length === list.length ? list : others;
  const { debtorId, creditorId } = sides;
  const isSame = list.some(
    (each) => each.number === number && each.debtorId === debtorId && each.creditorId === creditorId,
  );
  if (isSame) return list;
  return [...others, { number, debtorId, creditorId, proposal: null }].sort(
    (one, other) => one.number - other.number,
  );
}

function contextOf({ context }: Instance): WithdrawalContext {
  return context as unknown as WithdrawalContext;
}
