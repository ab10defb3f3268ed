import type { Issue } from '../../common/problems/problem.js';
import {
  councilEventFaults,
  type DecidingBody,
  type ReportedEvent,
} from '../../ratification/rules/council-event-faults.js';
import type { Standing } from '../../ratification/rules/tally.js';

/** The facts of a council that can be corrected, by the part of its record that they are in. */
export const CORRECTABLE = {
  decision: ['outcome', 'decidedOn', 'votesFor', 'votesAgainst', 'abstentions', 'source'],
  publication: ['publishedOn', 'source'],
  annulment: ['annulledOn', 'source'],
} as const;
export type RecordPart = keyof typeof CORRECTABLE;

/** The part of a council's record that an entry of its history reported. */
export const PART_OF_ENTRY: Readonly<Record<string, RecordPart | undefined>> = {
  APPROVE: 'decision',
  APPROVE_WITH_RESERVATION: 'decision',
  REJECT: 'decision',
  PUBLISH: 'publication',
  ANNUL: 'annulment',
};

export type FactValue = string | number | null;

/** One wrong fact, and what it must be. */
export interface FactChange {
  readonly fact: string;
  readonly oldValue: FactValue;
  readonly newValue: FactValue;
}

export interface FactCorrection {
  readonly part: RecordPart;
  /** Day of the decision when the correction was proposed, so that one taken anew is not mistaken for it. */
  readonly decidedOn: string;
  readonly changes: readonly FactChange[];
}

/** As much of what a council remembers as corrections touch. */
export interface CouncilRecord {
  readonly decision: {
    readonly outcome: 'approved' | 'approvedWithReservation' | 'rejected';
    readonly decidedOn: string;
    readonly votesFor: number | null;
    readonly votesAgainst: number | null;
    readonly abstentions: number | null;
    readonly source: string;
  } | null;
  readonly publication: { readonly publishedOn: string; readonly source: string | null } | null;
  readonly annulment: { readonly annulledOn: string; readonly source: string } | null;
}

/** What a council's decision means for the agreement: an annulled one is as good as none. */
export function standingOf({ decision, annulment }: Pick<CouncilRecord, 'decision' | 'annulment'>): Standing {
  if (decision === null || annulment !== null) return 'undecided';
  return decision.outcome === 'rejected' ? 'rejected' : 'approved';
}

/** Whether the record still says every old value that a correction names, of the same decision. */
export function factsStand(record: CouncilRecord, { part, decidedOn, changes }: FactCorrection): boolean {
  const recorded = record[part] as Readonly<Record<string, unknown>> | null;
  return (
    recorded !== null &&
    record.decision?.decidedOn === decidedOn &&
    changes.every(({ fact, oldValue }) => recorded[fact] === oldValue)
  );
}

/** The record with the facts put right. */
export function corrected<R extends CouncilRecord>(record: R, { part, changes }: FactCorrection): R {
  const right = Object.fromEntries(changes.map(({ fact, newValue }) => [fact, newValue]));
  return { ...record, [part]: record[part] && { ...record[part], ...right } };
}

/** What the decision means for the agreement once it is put right. */
export function standingAfter(record: CouncilRecord, correction: FactCorrection): Standing {
  return standingOf(corrected(record, correction));
}

/**
 * What cannot be true of a record once it is corrected: the same that is refused when a council's event is reported.
 * An approval with reservations is no slip of the keyboard for a rejection, nor the reverse: reservations are text that
 * nobody recorded.
 * @param today plain date in Brussels
 */
export function correctionFaults(
  record: CouncilRecord,
  correction: FactCorrection,
  body: DecidingBody,
  today: string,
): Issue[] {
  const known: readonly string[] = CORRECTABLE[correction.part];
  const faults = correction.changes.flatMap((change, index) => ownFaults(change, index, known));
  return faults.length > 0 ? faults : wholeFaults(corrected(record, correction), correction, body, today);
}

function ownFaults(
  { fact, oldValue, newValue }: FactChange,
  index: number,
  known: readonly string[],
): Issue[] {
  const fault = (name: string, key: string, params = {}): Issue[] => [
    { in: 'body', name: `changes[${index}].${name}`, detail: { key: `correction.${key}`, params } },
  ];
  if (!known.includes(fact)) return fault('fact', 'unknown-fact', { facts: known.join(', ') });
  if (oldValue === newValue) return fault('newValue', 'same-value');
  if (
    fact === 'outcome' &&
    ![oldValue, newValue].every((value) => value === 'approved' || value === 'rejected')
  )
    return fault('newValue', 'outcome');
  return [];
}

const EVENT_OF = {
  approved: 'APPROVE',
  approvedWithReservation: 'APPROVE_WITH_RESERVATION',
  rejected: 'REJECT',
};

function wholeFaults(
  { decision, publication, annulment }: CouncilRecord,
  { changes }: FactCorrection,
  body: DecidingBody,
  today: string,
): Issue[] {
  if (decision === null) return [];
  const { decidedOn, outcome } = decision;
  const event: ReportedEvent = {
    type: EVENT_OF[outcome],
    decidedOn,
    votesFor: decision.votesFor ?? undefined,
    votesAgainst: decision.votesAgainst ?? undefined,
    abstentions: decision.abstentions ?? undefined,
    publishedOn: publication?.publishedOn,
    annulledOn: annulment?.annulledOn,
  };
  return councilEventFaults(event, body, decidedOn, today).map((issue) => {
    const index = changes.findIndex(({ fact }) => fact === issue.name);
    return { ...issue, name: index < 0 ? 'changes' : `changes[${index}].newValue` };
  });
}
