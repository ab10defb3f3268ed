import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';
import { formatAmount, parseAmount } from './amount.js';
import { POT, UNIT_DECIMALS, type CommitmentKind, type CommitmentTerms } from './commitment-terms.js';

/** Where a report of fulfilment stands: the creditor has yet to answer, confirmed it, or disputes it. */
export const FULFILMENT_STATES = ['reported', 'confirmed', 'disputed'] as const;
export type FulfilmentState = (typeof FULFILMENT_STATES)[number];

/** What was done for a commitment, as its debtor reports it. */
export interface Reported {
  /** Decimal string, in the commitment's unit. */
  readonly amount: string;
  /** Plain date. */
  readonly fulfilledOn: string;
  readonly state: FulfilmentState;
}

/** How far a commitment has been fulfilled, in units of 0.0001 as `parseAmount` counts. */
export interface Progress {
  readonly confirmed: bigint;
  /** Reported, and neither confirmed nor disputed yet. */
  readonly pending: bigint;
  /** What is left when all that was reported is confirmed; 0 or more. */
  readonly uncovered: bigint;
  /** What is left of it by what was confirmed; 0 or more. */
  readonly remaining: bigint;
  /** Whether what was confirmed is all of it, and was done by the due date, if there is one. */
  readonly inTime: boolean;
  /** Whether what was confirmed is all of it. */
  readonly isFulfilled: boolean;
}

/** Adds up what was reported. What is disputed counts as if it had never been said. */
export function progressOf(
  { amount, dueOn }: Pick<CommitmentTerms, 'amount' | 'dueOn'>,
  reports: readonly Reported[],
): Progress {
  const total = parseAmount(amount);
  const sum = (counts: (report: Reported) => boolean): bigint =>
    reports.filter(counts).reduce((all, report) => all + parseAmount(report.amount), 0n);
  const confirmed = sum(({ state }) => state === 'confirmed');
  const pending = sum(({ state }) => state === 'reported');
  const early = sum(
    ({ state, fulfilledOn }) => state === 'confirmed' && (dueOn === null || fulfilledOn <= dueOn),
  );
  return {
    confirmed,
    pending,
    remaining: atLeastNothing(total - confirmed),
    uncovered: atLeastNothing(total - confirmed - pending),
    inTime: early >= total,
    isFulfilled: confirmed >= total,
  };
}

/** What a new report says, as far as rules look at it. */
export interface NewReport {
  readonly amount: string;
  readonly fulfilledOn: string;
  readonly evidence?: string | null;
  readonly evidenceUrl?: string | null;
}

/**
 * What is wrong with a report of fulfilment.
 * @param today the plain date it is
 */
export function reportFaults(
  report: NewReport,
  terms: Pick<CommitmentTerms, 'unit' | 'amount' | 'dueOn'>,
  reports: readonly Reported[],
  today: string,
): Issue[] {
  const { unit } = terms;
  const fault = (name: string, key: string, params: Message['params']): Issue => ({
    in: 'body',
    name,
    detail: { key: `commitments.${key}`, params },
  });
  const faults: Issue[] = [];
  const decimals = report.amount.split('.')[1]?.length ?? 0;
  if (!/[1-9]/.test(report.amount)) faults.push(fault('amount', 'nothing', { unit }));
  if (decimals > UNIT_DECIMALS[unit])
    faults.push(fault('amount', 'too-fine', { unit, max: UNIT_DECIMALS[unit] }));
  const { uncovered } = progressOf(terms, reports);
  if (parseAmount(report.amount) > uncovered)
    faults.push(fault('amount', 'more-than-is-owed', { unit, left: formatAmount(uncovered, unit) }));
  if (report.fulfilledOn > today) faults.push(fault('fulfilledOn', 'fulfilled-in-the-future', { today }));
  if ((report.evidence ?? null) === null && (report.evidenceUrl ?? null) === null)
    faults.push(fault('evidence', 'no-evidence', {}));
  return faults;
}

/** Between whom a commitment is, and what kind it is. */
type Sides = Pick<CommitmentTerms, 'debtorId' | 'creditorId'>;

/** Why an organisation may not report fulfilment; undefined where it may: who owes it, and for the pot the lead. */
export function notItsToReport(
  { debtorId, creditorId }: Sides,
  organisation: string,
  isLead: boolean,
): Message | undefined {
  if (debtorId === organisation || (debtorId === POT && isLead)) return undefined;
  return {
    key: 'commitments.not-its-to-report',
    params: { organisation, debtor: debtorId ?? '–', creditor: creditorId },
  };
}

/**
 * Why a party may not say whether something was fulfilled, or give it up; undefined where it may: who it is owed to. The
 * pot is everybody's: for it speaks the lead, and where the lead owes it itself any other party.
 */
export function notItsToAnswer(
  { debtorId, creditorId }: Sides,
  organisation: string,
  isLead: boolean,
  leadId: string,
): Message | undefined {
  const speaksForPot = debtorId === leadId ? organisation !== leadId : isLead;
  if (creditorId === organisation || (creditorId === POT && speaksForPot)) return undefined;
  return {
    key: 'commitments.not-its-to-answer',
    params: { organisation, debtor: debtorId ?? '–', creditor: creditorId },
  };
}

/** What became of a commitment, as far as rules look at it. Plain dates. */
export interface Fate {
  readonly kind: CommitmentKind;
  readonly settledOn: string | null;
  readonly endedOn: string | null;
  readonly extinguishedOn: string | null;
  readonly waivedOn: string | null;
  readonly lapsedOn: string | null;
  readonly triggeredOn: string | null;
  readonly overdueSince: string | null;
  readonly follows: number | null;
}

/** In one word what is the case with a commitment. */
export const COMMITMENT_STATUSES = [
  'owed',
  'conditional',
  'reported',
  'partlyFulfilled',
  'overdue',
  'fulfilled',
  'waived',
  'lapsed',
  'ended',
  'extinguished',
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** Whether nothing is to be done about it any more. */
export function isOver(
  fate: Pick<Fate, 'settledOn' | 'endedOn' | 'extinguishedOn' | 'waivedOn' | 'lapsedOn'>,
): boolean {
  const { settledOn, endedOn, extinguishedOn, waivedOn, lapsedOn } = fate;
  return [settledOn, endedOn, extinguishedOn, waivedOn, lapsedOn].some((day) => day !== null);
}

/**
 * Whether it waits for what it hangs on: an incentive or a sanction that nothing has triggered. One that hangs on nothing
 * is for its parties to say.
 */
export function isConditional({ kind, triggeredOn }: Pick<Fate, 'kind' | 'triggeredOn'>): boolean {
  return kind !== 'obligation' && triggeredOn === null;
}

/** What is the case with it: what ended it first, then what is late, then what was done. */
export function statusOf(fate: Fate, { confirmed, pending }: Progress): CommitmentStatus {
  if (fate.extinguishedOn !== null) return 'extinguished';
  if (fate.endedOn !== null) return 'ended';
  if (fate.settledOn !== null) return 'fulfilled';
  if (fate.waivedOn !== null) return 'waived';
  if (fate.lapsedOn !== null) return 'lapsed';
  if (fate.overdueSince !== null) return 'overdue';
  if (pending > 0n) return 'reported';
  if (confirmed > 0n) return 'partlyFulfilled';
  return isConditional(fate) ? 'conditional' : 'owed';
}

function atLeastNothing(value: bigint): bigint {
  return value < 0n ? 0n : value;
}
