import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

export const COMMITMENT_KINDS = ['obligation', 'incentive', 'sanction'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_UNITS = ['EUR', 'ha', 'FTE'] as const;
export type CommitmentUnit = (typeof COMMITMENT_UNITS)[number];

/** How finely each unit is counted: cents, square metres, hundredths of a post. */
export const UNIT_DECIMALS: Readonly<Record<CommitmentUnit, number>> = { EUR: 2, ha: 4, FTE: 2 };

/** The common pot: what the parties put together in a fund of the agreement, and pay from it. It owes and is owed as they do. */
export const POT = 'pot';

/** Who owes what to whom by when, as far as rules look at it. */
export interface CommitmentTerms {
  readonly kind: CommitmentKind;
  /** OVO code, or `POT`; null while it is yet to be named. */
  readonly debtorId: string | null;
  /** OVO code, or `POT`. */
  readonly creditorId: string;
  readonly unit: CommitmentUnit;
  /** Decimal string. */
  readonly amount: string;
  /** Plain date. */
  readonly dueOn: string | null;
}

/** What is to happen where it is not fulfilled, or what it hangs on. */
export interface Linked {
  /** Of an obligation: what follows where it is not fulfilled, in words. */
  readonly consequence?: string | null;
  /** Of an incentive or a sanction: number of the obligation that it hangs on. */
  readonly follows?: number | null;
}

/** The organisations between whom a commitment is: neither the pot nor a debtor who is yet to be named. */
export function organisationsIn(terms: Pick<CommitmentTerms, 'debtorId' | 'creditorId'>): string[] {
  return [terms.debtorId, terms.creditorId].filter((id): id is string => id !== null && id !== POT);
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
    params: { organisation, debtor: terms.debtorId ?? '–', creditor: terms.creditorId },
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
  const isSide = (id: string): boolean => id === POT || isParty(id);
  if (debtorId !== null && !isSide(debtorId)) found('debtorId', 'no-party', { organisation: debtorId });
  if (!isSide(creditorId)) found('creditorId', 'no-party', { organisation: creditorId });
  if (debtorId === creditorId) found('creditorId', 'to-itself', { organisation: debtorId });
  if (!/[1-9]/.test(amount)) found('amount', 'nothing', { unit });
  const decimals = amount.split('.')[1]?.length ?? 0;
  if (decimals > UNIT_DECIMALS[unit]) found('amount', 'too-fine', { unit, max: UNIT_DECIMALS[unit] });
  if (dueOn !== null && dueOn < today) found('dueOn', 'due-in-the-past', { today });
  return faults;
}

/**
 * What is wrong with what a commitment says of consequences.
 * @param followed the commitment that it hangs on; undefined where there is none with that number
 */
export function linkFaults(
  { kind, dueOn, consequence, follows }: Pick<CommitmentTerms, 'kind' | 'dueOn'> & Linked,
  followed: Pick<CommitmentTerms, 'kind' | 'dueOn'> | undefined,
): Issue[] {
  const fault = (name: string, key: string, params?: Message['params']): Issue => ({
    in: 'body',
    name,
    detail: { key: `commitments.${key}`, ...(params && { params }) },
  });
  const isObligation = kind === 'obligation';
  const faults: Issue[] = [];
  if (!isObligation && (consequence ?? null) !== null)
    faults.push(fault('consequence', 'consequence-of-none'));
  if ((follows ?? null) === null) return faults;
  if (isObligation) return [...faults, fault('follows', 'obligation-follows-none')];
  if (followed?.kind !== 'obligation')
    return [...faults, fault('follows', 'follows-no-obligation', { number: follows ?? 0 })];
  if (dueOn !== null && followed.dueOn !== null && dueOn <= followed.dueOn)
    faults.push(fault('dueOn', 'due-before-what-it-follows', { dueOn: followed.dueOn }));
  return faults;
}

/**
 * What is wrong with a commitment towards what hangs on it already.
 * @param hanging incentives and sanctions that hang on it
 */
export function hangingFaults(
  { kind, dueOn }: Pick<CommitmentTerms, 'kind' | 'dueOn'>,
  hanging: readonly (Pick<CommitmentTerms, 'dueOn'> & { readonly number: number })[],
): Issue[] {
  if (hanging.length === 0) return [];
  if (kind !== 'obligation') return [{ in: 'body', name: 'kind', detail: isFollowedBy(hanging) }];
  const sooner = hanging.filter((each) => dueOn !== null && each.dueOn !== null && each.dueOn <= dueOn);
  return sooner.length === 0
    ? []
    : [
        {
          in: 'body',
          name: 'dueOn',
          detail: { ...isFollowedBy(sooner), key: 'commitments.due-after-what-hangs-on-it' },
        },
      ];
}

/** That others hang on a commitment. */
export function isFollowedBy(hanging: readonly { readonly number: number }[]): Message {
  const numbers = hanging.map(({ number }) => number).join(', ');
  return { key: 'commitments.is-followed', params: { numbers, count: hanging.length } };
}
