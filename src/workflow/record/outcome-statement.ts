import { claimParameters, claimStatement, type IdempotencyClaim } from '../../api/idempotency/claim.js';
import type { AgreementState, Queryable } from './standing-read.js';
import type { OutcomeRows } from './outcome.js';

/** The job that offers a deadline's event; its payload is a `TimerKey`. */
export const DEADLINE_JOB = 'deadline';

/** Names a timer, and the job that goes with it. */
export interface TimerKey {
  readonly agreementId: string;
  readonly councilId: string;
  readonly key: string;
}

/** The rows of an outcome, and the agreement as it was read when they were decided on. */
export interface OutcomeToWrite {
  readonly agreement: Pick<AgreementState, 'id' | 'version'>;
  readonly rows: OutcomeRows;
  readonly now: Date;
}

/**
 * Writes whole outcomes, of an agreement each, in one statement: agreement, history with who acted, party, council, deadlines with
 * their jobs, messages and the idempotency claim. Of an agreement that has moved since it was read, or that another
 * transaction holds, nothing is written.
 * @param jobAt when, on the machine's own clock, a deadline's job is to run
 * @param claim of the one request that the outcome is for; none where there are several outcomes
 * @returns the ids of the agreements whose outcome is written
 */
export async function writeOutcomes(
  database: Queryable,
  outcomes: readonly OutcomeToWrite[],
  jobAt: (dueAt: string) => string,
  claim?: IdempotencyClaim,
): Promise<ReadonlySet<string>> {
  const parameters = [JSON.stringify(outcomes.map(agreementRow))];
  const parts = [
    ['held', HELD],
    ['moved', MOVED],
  ];
  const done: string[] = [];
  const add = (name: string, list: readonly object[], sql: (rows: string) => string): void => {
    if (list.length === 0) return;
    parts.push([name, sql(`json_to_recordset($${parameters.push(JSON.stringify(list))}::json)`)]);
  };
  const each = (rowsOf: (outcome: OutcomeToWrite) => readonly object[]): object[] =>
    outcomes.flatMap((outcome) =>
      rowsOf(outcome).map((row) => ({ ...row, agreement_id: outcome.agreement.id })),
    );

  add(
    'entries',
    each(({ rows }) => rows.entries),
    insertEntries,
  );
  add(
    'who',
    each(({ rows }) => (rows.person ? [rows.person] : [])),
    insertPersons,
  );
  add(
    'messages',
    each(({ rows }) => rows.messages),
    insertMessages,
  );
  add(
    'parties',
    each(({ rows }) => (rows.party ? [rows.party] : [])),
    updateParties,
  );
  add(
    'councils',
    each(({ rows }) => (rows.council ? [rows.council] : [])),
    updateCouncils,
  );
  add(
    'proceedings',
    each(({ rows }) => rows.proceedings),
    writeProceedings,
  );
  const cancelled = each(({ rows }) => rows.cancelled);
  if (cancelled.length > 0) {
    add('cancelled', cancelled, deleteTimers);
    parts.push(['removed_jobs', REMOVE_JOBS]);
    done.push('(SELECT count(job) FROM removed_jobs)');
  }
  const scheduled = each(({ rows }) =>
    rows.scheduled.map((timer) => ({ ...timer, run_at: jobAt(timer.due_at) })),
  );
  if (scheduled.length > 0) {
    add(
      'scheduled',
      scheduled,
      (rows) =>
        `SELECT s.*, m.now AS set_at FROM ${rows} AS s (${TIMER}) JOIN moved m ON m.id = s.agreement_id`,
    );
    parts.push(['timers', INSERT_TIMERS], ['added_jobs', ADD_JOBS]);
    done.push('(SELECT count(job) FROM added_jobs)');
  }
  if (claim) {
    const [{ agreement, now }] = outcomes;
    parts.push(['claim', claimStatement(parameters.length + 1, 'moved')]);
    parameters.push(
      ...(claimParameters(claim, `/v1/agreements/${agreement.id}`, now) as unknown as string[]),
    );
  }
  const { rows: moved } = await database.query<{ id: string }>({
    // PostgreSQL tells prepared statements apart by 63 characters.
    name: `record-${parts.map(([name]) => name.slice(0, 3)).join('-')}`,
    text: `WITH ${parts.map(([name, sql]) => `${name} AS (${sql})`).join(',\n')}
      SELECT ${['id', ...done].join(', ')} FROM moved`,
    values: parameters,
  });
  return new Set(moved.map(({ id }) => id));
}

function agreementRow({ agreement, rows, now }: OutcomeToWrite): object {
  return {
    id: agreement.id,
    version: agreement.version,
    phase: rows.phase,
    state: rows.state,
    value: rows.instance.value,
    context: rows.instance.context,
    entries: rows.entries.length,
    hash: rows.entries.at(-1)?.hash ?? null,
    public: rows.makePublic,
    actor: rows.actor,
    now,
  };
}

/** Agreements that another transaction holds are passed over: waiting for one would hold up all. */
const HELD = `
  SELECT o.* FROM json_to_recordset($1::json) AS o (id uuid, version int, phase text, state text, value jsonb,
    context jsonb, entries int, hash text, public boolean, actor jsonb, now timestamptz)
  JOIN agreement a ON a.id = o.id AND a.version = o.version
  FOR UPDATE OF a SKIP LOCKED`;

const MOVED = `
  UPDATE agreement a SET phase = o.phase, state = o.state, value = o.value, context = o.context,
    version = a.version + 1, last_sequence = a.last_sequence + o.entries, last_hash = COALESCE(o.hash, a.last_hash),
    updated_at = o.now,
    public_since = CASE WHEN o.public THEN COALESCE(a.public_since, o.now) ELSE a.public_since END
  FROM held o WHERE a.id = o.id
  RETURNING a.id, o.actor, o.now`;

const insertEntries = (rows: string): string => `
  INSERT INTO entry (agreement_id, sequence, at, actor, type, council_id, from_state, to_state, event, previous_hash, hash,
    chain_version)
  SELECT m.id, e.sequence, m.now, m.actor, e.type, e.council_id, e.from_state, e.to_state, e.event, e.previous_hash, e.hash,
    e.chain_version
  FROM moved m JOIN ${rows} AS e (agreement_id uuid, sequence int, type text, council_id text, from_state text,
    to_state text, event jsonb, previous_hash text, hash text, chain_version smallint) ON e.agreement_id = m.id`;

const insertPersons = (rows: string): string => `
  INSERT INTO entry_person (agreement_id, commitment, organisation_id, subject, salt, roles, name, acted_at)
  SELECT m.id, e.commitment, e.organisation_id, e.subject, e.salt, e.roles, e.name, m.now
  FROM moved m JOIN ${rows} AS e (agreement_id uuid, commitment text, organisation_id text, subject text, salt text,
    roles text[], name text) ON e.agreement_id = m.id`;

const insertMessages = (rows: string): string => `
  INSERT INTO message (agreement_id, sequence, number, organisation_id, type, params, created_at)
  SELECT m.id, e.sequence, e.number, e.organisation_id, e.type, e.params, m.now
  FROM moved m JOIN ${rows} AS e (agreement_id uuid, sequence int, number int, organisation_id text, type text,
    params jsonb) ON e.agreement_id = m.id`;

const updateParties = (rows: string): string => `
  UPDATE agreement_party p SET position = COALESCE(e.position, p.position),
    objection = CASE WHEN e.position IS NULL THEN p.objection ELSE e.objection END,
    terminates = COALESCE(e.terminates, p.terminates)
  FROM moved m JOIN ${rows} AS e (agreement_id uuid, "organisationId" text, position text, objection text,
    terminates boolean) ON e.agreement_id = m.id
  WHERE p.agreement_id = m.id AND p.organisation_id = e."organisationId"`;

const updateCouncils = (rows: string): string => `
  UPDATE council c SET state = e.state, context = e.context
  FROM moved m JOIN ${rows} AS e (agreement_id uuid, "organisationId" text, state text, context jsonb)
    ON e.agreement_id = m.id
  WHERE c.agreement_id = m.id AND c.organisation_id = e."organisationId"`;

const writeProceedings = (rows: string): string => `
  INSERT INTO proceeding (agreement_id, number, kind, process_id, process_version, opened_by, state, context, opened_at,
    closed_at)
  SELECT m.id, e.number, e.kind, e.process_id, e.process_version, COALESCE(e.opened_by, ''), e.state, e.context, m.now,
    CASE WHEN e.done THEN m.now END
  FROM moved m JOIN ${rows} AS e (agreement_id uuid, number int, kind text, process_id text, process_version int,
    opened_by text, state text, context jsonb, done boolean) ON e.agreement_id = m.id
  ON CONFLICT (agreement_id, number) DO UPDATE SET state = EXCLUDED.state, context = EXCLUDED.context,
    closed_at = EXCLUDED.closed_at`;

const deleteTimers = (rows: string): string => `
  DELETE FROM timer t USING moved m, ${rows} AS e (agreement_id uuid, council_id text, key text)
  WHERE e.agreement_id = m.id AND t.agreement_id = m.id AND t.council_id = e.council_id AND t.key = e.key
  RETURNING t.agreement_id, t.council_id, t.key`;

const REMOVE_JOBS = `
  SELECT graphile_worker.remove_job(c.agreement_id || '/' || c.council_id || '/' || c.key) AS job FROM cancelled c`;

const TIMER = `agreement_id uuid, council_id text, key text, event jsonb, due_at timestamptz, steps jsonb, sequence int,
  run_at timestamptz`;

/** What of a timer changes where it is set again. */
export const TIMER_SET_ANEW = `event = EXCLUDED.event, due_at = EXCLUDED.due_at, steps = EXCLUDED.steps,
  set_at = EXCLUDED.set_at, sequence = EXCLUDED.sequence`;

const INSERT_TIMERS = `
  INSERT INTO timer (agreement_id, council_id, key, event, due_at, steps, set_at, sequence)
  SELECT s.agreement_id, s.council_id, s.key, s.event, s.due_at, s.steps, s.set_at, s.sequence FROM scheduled s
  ON CONFLICT (agreement_id, council_id, key) DO UPDATE SET ${TIMER_SET_ANEW}`;

const ADD_JOBS = `
  SELECT graphile_worker.add_job('${DEADLINE_JOB}',
    json_build_object('agreementId', s.agreement_id, 'councilId', s.council_id, 'key', s.key),
    run_at => s.run_at, job_key => s.agreement_id || '/' || s.council_id || '/' || s.key) AS job
  FROM scheduled s`;
