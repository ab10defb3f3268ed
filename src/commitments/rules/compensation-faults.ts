import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import { UNIT_DECIMALS, type CommitmentUnit } from './commitment-terms.js';

/** A party that can take part in evening out. */
export interface Candidate {
  readonly id: string;
  /** Null where not known. */
  readonly population: number | null;
}

/** How it is asked to even out. */
export interface AskedFormula {
  readonly key: 'equal' | 'population' | 'shares' | 'agreed';
  readonly shares?: readonly { readonly organisationId: string; readonly share: string }[];
}

/** How many decimals of a share count. */
const SHARE_DECIMALS = 6;

/**
 * The parties that take part, each with its weight by the key: all of them, or those that shares are given for.
 * @returns every fault, where it cannot be done so
 */
export function weightsFor(
  { key, shares }: AskedFormula,
  parties: readonly Candidate[],
): { readonly weights: readonly (readonly [id: string, weight: bigint])[] } | { readonly faults: Issue[] } {
  if (key !== 'shares' && shares !== undefined)
    return { faults: [fault('shares', 'compensation.only-with', { key: 'shares' })] };
  if (key === 'equal' || key === 'agreed') return { weights: parties.map(({ id }) => [id, 1n] as const) };
  if (key === 'population') {
    const unknown = parties.filter(({ population }) => population === null);
    return unknown.length > 0 || parties.length === 0
      ? {
          faults: [
            fault('key', 'compensation.no-population', {
              organisations: unknown.map(({ id }) => id).join(', '),
            }),
          ],
        }
      : { weights: parties.map(({ id, population }) => [id, BigInt(population ?? 0)] as const) };
  }
  const given = shares ?? [];
  const faults = given.flatMap(({ organisationId: organisation }, index): Issue[] => {
    const name = `shares[${index}].organisationId`;
    if (!parties.some(({ id }) => id === organisation))
      return [fault(name, 'commitments.no-party', { organisation })];
    const first = given.findIndex((each) => each.organisationId === organisation);
    return first < index ? [fault(name, 'compensation.twice', { organisation })] : [];
  });
  const weights = given.map(({ organisationId, share }) => [organisationId, scaled(share)] as const);
  if (weights.every(([, weight]) => weight === 0n))
    faults.push(fault('shares', 'compensation.no-shares', {}));
  return faults.length > 0 ? { faults } : { weights };
}

/** What is wrong with transfers that parties set themselves. */
export function transferFaults(
  transfers: readonly { readonly fromId: string; readonly toId: string; readonly amount: string }[],
  unit: CommitmentUnit,
  parties: readonly Pick<Candidate, 'id'>[],
): Issue[] {
  if (transfers.length === 0) return [fault('transfers', 'compensation.nothing', {})];
  return transfers.flatMap(({ fromId, toId, amount }, index) => {
    const path = `transfers[${index}]`;
    const faults = (['fromId', 'toId'] as const)
      .map((side) => [side, side === 'fromId' ? fromId : toId] as const)
      .filter(([, id]) => !parties.some((party) => party.id === id))
      .map(([side, organisation]) => fault(`${path}.${side}`, 'commitments.no-party', { organisation }));
    if (fromId === toId)
      faults.push(fault(`${path}.toId`, 'commitments.to-itself', { organisation: fromId }));
    if (!/[1-9]/.test(amount)) faults.push(fault(`${path}.amount`, 'commitments.nothing', { unit }));
    if ((amount.split('.')[1]?.length ?? 0) > UNIT_DECIMALS[unit])
      faults.push(fault(`${path}.amount`, 'commitments.too-fine', { unit, max: UNIT_DECIMALS[unit] }));
    return faults;
  });
}

function scaled(share: string): bigint {
  const [whole, decimals = ''] = share.split('.');
  return BigInt(whole + decimals.padEnd(SHARE_DECIMALS, '0'));
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key, params } };
}
