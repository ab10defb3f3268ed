import { readForEvent, type EventRead, type Queryable } from '../record/standing-read.js';
import type { ProceedingKind } from '../core/effects.js';
import type { Instance } from '../core/instance.js';

/** A side procedure as the engine needs it to decide. */
export interface ProceedingState {
  readonly number: number;
  readonly kind: ProceedingKind;
  readonly instance: Instance;
  readonly isOpen: boolean;
}

export interface ProceedingRead extends EventRead {
  /** Those that an event without a number could mean, or the one with the number. */
  readonly candidates: readonly ProceedingState[];
  /** The open withdrawals, whichever is meant. */
  readonly withdrawals: readonly ProceedingState[];
}

interface Row {
  number: number;
  kind: ProceedingKind;
  process_id: string;
  process_version: number;
  state: string;
  context: Record<string, unknown>;
  is_open: boolean;
  is_meant: boolean;
}

/**
 * Reads an agreement, the caller's part in it and its side procedures of a kind.
 * @param number of the one that is meant; undefined for the open ones
 * @param admit throws where there is no agreement that the caller may know of: nothing more is read then
 */
export async function readProceedings(
  database: Queryable,
  agreementId: string,
  kind: ProceedingKind | null,
  number: number | undefined,
  callerId: string | null,
  admit: (read: EventRead | undefined) => unknown = () => undefined,
): Promise<ProceedingRead | undefined> {
  const read = await readForEvent(database, agreementId, callerId, callerId);
  admit(read);
  if (read === undefined) return undefined;
  const { rows } = await database.query<Row>(
    `SELECT * FROM (
       SELECT number, kind, process_id, process_version, state, context, closed_at IS NULL AS is_open,
         kind = COALESCE($2, kind) AND (number = $3 OR $3::int IS NULL AND closed_at IS NULL) AS is_meant
       FROM proceeding WHERE agreement_id = $1) p
     WHERE is_meant OR is_open AND kind = 'withdrawal' ORDER BY number`,
    [agreementId, kind, number ?? null],
  );
  return {
    ...read,
    candidates: rows.filter((row) => row.is_meant).map(stateOf),
    withdrawals: rows.filter((row) => row.is_open && row.kind === 'withdrawal').map(stateOf),
  };
}

function stateOf(row: Row): ProceedingState {
  const { number, kind, process_id: processId, process_version: processVersion } = row;
  return {
    number,
    kind,
    instance: { processId, processVersion, value: row.state, context: row.context },
    isOpen: row.is_open,
  };
}
