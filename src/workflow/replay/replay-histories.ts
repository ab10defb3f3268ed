import type { ClientBase } from 'pg';
import { firstUnlike, type Stored } from '../core/compare-replay.js';
import { replay, type Difference, type RecordedEntry } from '../core/replay.js';
import type { ReplayedParty } from '../core/replayed.js';
import { processesFollowed } from './processes-followed.js';

/** What replaying histories found. */
export interface Replays {
  readonly agreements: number;
  readonly entries: number;
  /** For each agreement that is not what its history leads to, where the two part. */
  readonly differing: readonly ({ readonly agreementId: string } & Difference)[];
}

interface Row {
  readonly id: string;
  readonly process_id: string;
  readonly process_version: number;
  readonly value: Stored['agreement']['value'];
  readonly context: Stored['agreement']['context'];
  readonly last_sequence: number;
  readonly public_since: string | null;
  readonly entries: RecordedEntry[];
  readonly parties: ({ organisationId: string } & ReplayedParty)[];
  readonly councils: {
    organisationId: string;
    textVersion: number;
    processId: string;
    processVersion: number;
    state: string;
    context: Stored['agreement']['context'];
  }[];
  readonly proceedings: {
    number: number;
    isOpen: boolean;
    processId: string;
    processVersion: number;
    state: string;
    context: Stored['agreement']['context'];
  }[];
  readonly timers: { councilId: string; key: string; event: unknown; dueAt: string }[];
}

const BATCH = 50;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (members: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${members}) ORDER BY ${order}), '[]') FROM ${from}
    WHERE agreement_id = a.id)`;

const NEXT = `
  SELECT a.id, a.process_id, a.process_version, a.value, a.context, a.last_sequence,
    ${instant('a.public_since')} AS public_since,
    ${list(
      `'sequence', sequence, 'at', ${instant('at')}, 'actor', actor, 'type', type, 'councilId', council_id,
       'from', from_state, 'to', to_state, 'event', event`,
      'entry',
      'sequence',
    )} AS entries,
    ${list(
      `'organisationId', organisation_id, 'position', position, 'objection', objection, 'terminates', terminates,
       'participation', participation, 'provisionalSince', provisional_since, 'boundText', bound_text`,
      'agreement_party',
      'organisation_id',
    )} AS parties,
    ${list(
      `'organisationId', organisation_id, 'textVersion', text_version, 'processId', process_id,
       'processVersion', process_version, 'state', state, 'context', context`,
      'council',
      'organisation_id',
    )} AS councils,
    ${list(
      `'number', number, 'isOpen', closed_at IS NULL, 'processId', process_id, 'processVersion', process_version,
       'state', state, 'context', context`,
      'proceeding',
      'number',
    )} AS proceedings,
    ${list(
      `'councilId', council_id, 'key', key, 'event', event, 'dueAt', ${instant('due_at')}`,
      'timer',
      'council_id, key',
    )} AS timers
  FROM agreement a WHERE a.id > $1 AND ($2::uuid IS NULL OR a.id = $2) ORDER BY a.id LIMIT ${BATCH}`;

/**
 * Replays every agreement's history, or one agreement's, and compares what it leads to with what is stored, as both
 * stood at one moment: events may come in meanwhile.
 */
export async function replayHistories(client: ClientBase, agreementId?: string): Promise<Replays> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    let [agreements, entries, after] = [0, 0, BEFORE_ALL];
    const differing: ({ agreementId: string } & Difference)[] = [];
    for (;;) {
      const { rows } = await client.query<Row>(NEXT, [after, agreementId ?? null]);
      const last = rows.at(-1);
      if (last === undefined) return { agreements, entries, differing };
      for (const row of rows) {
        const found = differenceIn(row);
        if (found) differing.push({ agreementId: row.id, ...found });
        entries += row.entries.length;
      }
      agreements += rows.length;
      after = last.id;
    }
  } finally {
    await client.query('ROLLBACK');
  }
}

function differenceIn(row: Row): Difference | undefined {
  const now = { processId: row.process_id, processVersion: row.process_version };
  const processes = processesFollowed(now, row.proceedings, row.entries);
  if (!processes) {
    return { sequence: 1, difference: 'begins a process that this version of the program does not know' };
  }
  const replayed = replay(row.entries, processes);
  if ('difference' in replayed) return replayed;
  const unlike = firstUnlike(storedIn(row), replayed);
  return unlike === undefined
    ? undefined
    : { sequence: replayed.lastSequence, difference: `is the last, and after it ${unlike}` };
}

function storedIn(row: Row): Stored {
  return {
    agreement: {
      processId: row.process_id,
      processVersion: row.process_version,
      value: row.value,
      context: row.context,
    },
    lastSequence: row.last_sequence,
    publicSince: row.public_since,
    parties: row.parties,
    councils: row.councils.map(
      ({ organisationId, textVersion, processId, processVersion, state, context }) => ({
        organisationId,
        textVersion,
        instance: { processId, processVersion, value: state, context },
      }),
    ),
    proceedings: row.proceedings.map(({ number, isOpen, processId, processVersion, state, context }) => ({
      number,
      isOpen,
      instance: { processId, processVersion, value: state, context },
    })),
    deadlines: row.timers,
  };
}
