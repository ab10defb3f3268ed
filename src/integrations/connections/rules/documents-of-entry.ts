import type { PushedDocument } from './states.js';

/** An entry of an agreement's history, as far as it tells what is to be pushed. */
export interface ToldEntry {
  readonly type: string;
  readonly councilId: string | null;
  /** OVO code of whom it was done for; undefined where nobody acted. */
  readonly actedFor: string | undefined;
  /** Such as `negotiation.positions`. */
  readonly from: string | null;
  readonly to: string;
  readonly event: Readonly<Record<string, unknown>>;
}

const BOTH: readonly PushedDocument[] = ['text', 'ratification'];

/** Entries after which another text holds, or for others. */
const IN_FORCE: ReadonlySet<string> = new Set([
  'ENTERED_INTO_FORCE',
  'AMENDED',
  'CORRECT_TEXT',
  'PARTY_ADMITTED',
]);

/** Acts of a council about which its own organisation keeps a file. */
const DECISIONS: ReadonlySet<string> = new Set([
  'APPROVE',
  'APPROVE_WITH_RESERVATION',
  'REJECT',
  'PUBLISH',
  'ANNUL',
  'CORRECT',
  'APPROVE_AMENDMENT',
  'REJECT_AMENDMENT',
  'ANNUL_AMENDMENT_DECISION',
]);

/**
 * What an entry gives an organisation's document system: the text once it is adopted (every party accepts it, so that the
 * councils are asked), the ratification file with every decision of the own council, both when the text enters into force or
 * is amended or corrected, and both for who comes in the place of a party.
 */
export function documentsOfEntry(entry: ToldEntry, organisationId: string): readonly PushedDocument[] {
  const { type, councilId, actedFor, event } = entry;
  if (IN_FORCE.has(type)) return BOTH;
  if (type === 'SUCCEED') return event.successorId === organisationId && isAdopted(entry.to) ? BOTH : [];
  if (DECISIONS.has(type))
    return (councilId ?? event.organisationId ?? actedFor) === organisationId ? ['ratification'] : [];
  // A side procedure has a phase of the same name, and no states in it: an amended text is pushed once it holds.
  const isOffered = /^negotiation\./.test(entry.from ?? '');
  return councilId === null && isOffered && phaseOf(entry.to) === 'ratification' ? ['text'] : [];
}

function isAdopted(state: string | null): boolean {
  return ['ratification', 'monitoring'].includes(phaseOf(state));
}

function phaseOf(state: string | null): string {
  return state?.split('.')[0] ?? '';
}
