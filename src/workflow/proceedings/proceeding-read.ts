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
}

interface Row {
  number: number;
  kind: ProceedingKind;
  process_id: string;
  process_version: number;
  state: string;
  context: Record<string, unknown>;
  is_open: boolean;
}

/**
 * Reads an agreement, the caller's part in it and its side procedures of a kind.
 * @param number of the one that is meant; undefined for the open ones
 */
export async function readProceedings(
  database: Queryable,
  agreementId: string,
  kind: ProceedingKind | null,
  number: number | undefined,
  callerId: string | null,
): Promise<ProceedingRead | undefined> {
  const read = await readForEvent(database, agreementId, callerId, callerId);
  if (read === undefined) return undefined;
  const { rows } = await database.query<Row>(
    `SELECT number, kind, process_id, process_version, state, context, closed_at IS NULL AS is_open FROM proceeding
     WHERE agreement_id = $1 AND kind = COALESCE($2, kind)
       AND (number = $3 OR $3::int IS NULL AND closed_at IS NULL) ORDER BY number`,
    [agreementId, kind, number ?? null],
  );
  return { ...read, candidates: rows.map(stateOf) };
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
