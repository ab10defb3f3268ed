import { organisationsIn } from '../../commitments/rules/commitment-terms.js';
import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import type { ChosenProvince } from './province-role.js';

/** An organisation, as far as rules look at it. */
export interface Candidate {
  readonly level: Level;
  readonly hasEnded: boolean;
}

/** What is at stake for whom in an agreement. */
export interface Interests {
  readonly leadId: string;
  /** What is still owed. */
  readonly commitments: readonly {
    readonly number: number;
    readonly debtorId: string | null;
    readonly creditorId: string;
  }[];
}

/** Roles that are chosen for what is no province, or twice. */
export function candidateFaults(
  chosen: readonly ChosenProvince[],
  find: (organisationId: string) => Candidate | undefined,
): Issue[] {
  return chosen.flatMap(({ organisationId: organisation }, index) => {
    const path = `provinces[${index}].organisationId`;
    const candidate = find(organisation);
    if (candidate === undefined) return [fault(path, 'unknown', { organisation })];
    if (candidate.level !== 'province') return [fault(path, 'no-province', { organisation })];
    if (candidate.hasEnded) return [fault(path, 'ended', { organisation })];
    const first = chosen.findIndex((each) => each.organisationId === organisation);
    return first < index ? [fault(path, 'twice', { organisation })] : [];
  });
}

/**
 * Arbiters who are interested parties: nobody judges a cause of their own. One who leads, owes something or is owed
 * something is no neutral.
 */
export function interestFaults(
  chosen: readonly ChosenProvince[],
  { leadId, commitments }: Interests,
): Issue[] {
  return chosen.flatMap(({ organisationId: organisation, role }, index) => {
    if (role !== 'arbiter') return [];
    const path = `provinces[${index}].role`;
    if (organisation === leadId) return [fault(path, 'arbiter-leads', { organisation })];
    const owed = commitments.find(({ debtorId, creditorId }) =>
      [debtorId, creditorId].includes(organisation),
    );
    if (owed === undefined) return [];
    const key = owed.debtorId === organisation ? 'arbiter-owes' : 'arbiter-is-owed';
    return [fault(path, key, { organisation, commitment: owed.number })];
  });
}

/** Every organisation that has something at stake, and so can be no arbiter. */
export function interested({ leadId, commitments }: Interests): string[] {
  return [...new Set([leadId, ...commitments.flatMap(organisationsIn)])];
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `provinces.fault.${key}`, params } };
}
