import type { Right } from '../../access/policy.js';

/**
 * What is never public, whatever it is about: who persons are, who may act for an organisation, what was done to the
 * registry, and who read. Reads of agreements are confidential as long as the agreement is; those are noted where they
 * are read.
 */
const CONFIDENTIAL: ReadonlySet<string> = new Set<Right>([
  'listMandates',
  'getMandate',
  'listDelegations',
  'getDelegation',
  'listReceivedDelegations',
  'listHistoryPersons',
  'listAdministrativeEntries',
  'listClients',
  'getClient',
  'listAccessLog',
  'listReads',
  'previewSuccession',
]);

/** What is kept of a request: that it was shown what is confidential, or that it was refused that. */
export type ReadOutcome = 'shown' | 'refused';

/** What a request turned out to be, when it is over. */
export interface FinishedRead {
  /** `operationId`; empty where no operation was reached. */
  readonly operation: string;
  readonly status: number;
  /** How many agreements it was shown that are not public. */
  readonly shown: number;
  /** How many it asked for that the caller may not know of. */
  readonly refused: number;
}

/**
 * What the access log is to say of a request that reads, of a caller who is known.
 * @returns undefined for what need not be logged
 */
export function outcomeOf({ operation, status, shown, refused }: FinishedRead): ReadOutcome | undefined {
  const isConfidential = CONFIDENTIAL.has(operation);
  if (status < 400) return shown > 0 || isConfidential ? 'shown' : undefined;
  return (refused > 0 && status === 404) || (isConfidential && status === 403) ? 'refused' : undefined;
}
