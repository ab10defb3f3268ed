import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

export const COMMITMENT_KINDS = ['obligation', 'incentive', 'sanction'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_UNITS = ['EUR', 'ha', 'FTE'] as const;
export type CommitmentUnit = (typeof COMMITMENT_UNITS)[number];

/** How finely each unit is counted: cents, square metres, hundredths of a post. */
export const UNIT_DECIMALS: Readonly<Record<CommitmentUnit, number>> = { EUR: 2, ha: 4, FTE: 2 };

/** Who owes what to whom by when, as far as rules look at it. */
export interface CommitmentTerms {
  readonly kind: CommitmentKind;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly unit: CommitmentUnit;
  /** Decimal string. */
  readonly amount: string;
  /** Plain date. */
  readonly dueOn: string | null;
}

/** Why an organisation may not add or remove a commitment; undefined where it may: its own, or any as the lead. */
export function notItsOwn(
  terms: Pick<CommitmentTerms, 'debtorId' | 'creditorId'>,
  organisation: string,
  isLead: boolean,
): Message | undefined {
  if (isLead || terms.debtorId === organisation || terms.creditorId === organisation) return undefined;
  return {
    key: 'commitments.not-its-own',
    params: { organisation, debtor: terms.debtorId, creditor: terms.creditorId },
  };
}

/**
 * What is wrong with a new commitment.
 * @param isParty whether the organisation takes part in the agreement
 * @param today the plain date it is
 */
export function commitmentFaults(
  { debtorId, creditorId, unit, amount, dueOn }: CommitmentTerms,
  isParty: (organisationId: string) => boolean,
  today: string,
): Issue[] {
  const faults: Issue[] = [];
  const found = (name: string, key: string, params: Message['params']): void => {
    faults.push({ in: 'body', name, detail: { key: `commitments.${key}`, params } });
  };
  if (!isParty(debtorId)) found('debtorId', 'no-party', { organisation: debtorId });
  if (!isParty(creditorId)) found('creditorId', 'no-party', { organisation: creditorId });
  if (debtorId === creditorId) found('creditorId', 'to-itself', { organisation: debtorId });
  if (!/[1-9]/.test(amount)) found('amount', 'nothing', { unit });
  const decimals = amount.split('.')[1]?.length ?? 0;
  if (decimals > UNIT_DECIMALS[unit]) found('amount', 'too-fine', { unit, max: UNIT_DECIMALS[unit] });
  if (dueOn !== null && dueOn < today) found('dueOn', 'due-in-the-past', { today });
  return faults;
}
