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

/**
 * Writes a whole outcome in one statement: agreement, history, party, council, deadlines with their jobs, messages and
 * the idempotency claim. Nothing is written where the agreement has moved since it was read.
 * @param jobAt when, on the machine's own clock, a deadline's job is to run
 * @returns whether it was written
 */
export async function writeRows(
  database: Queryable,
  agreement: Pick<AgreementState, 'id' | 'version'>,
  rows: OutcomeRows,
  now: Date,
  actor: unknown,
  jobAt: (dueAt: string) => string,
  claim: IdempotencyClaim | undefined,
): Promise<boolean> {
  const parameters = new Parameters([
    agreement.id,
    agreement.version,
    rows.phase,
    rows.state,
    JSON.stringify(rows.instance.value),
    JSON.stringify(rows.instance.context),
    rows.entries.length,
    rows.entries.at(-1)?.hash ?? null,
    now,
    rows.makePublic,
  ]);
  const parts: Part[] = [['moved', MOVED]];
  const done: string[] = [];
  const actorJson = parameters.add(JSON.stringify(actor))[0];
  for (const [index, entry] of rows.entries.entries()) {
    const values = [
      entry.sequence,
      entry.type,
      entry.council_id,
      entry.from_state,
      entry.to_state,
      JSON.stringify(entry.event),
      entry.previous_hash,
      entry.hash,
    ];
    parts.push([`e${index}`, entryPart(actorJson, parameters.add(...values))]);
  }
  for (const [index, message] of rows.messages.entries()) {
    const { sequence, number, organisation_id, type, params } = message;
    const values = [sequence, number, organisation_id, type, JSON.stringify(params)];
    parts.push([`m${index}`, messagePart(parameters.add(...values))]);
  }
  if (rows.party) {
    const { organisationId, position, objection, terminates } = rows.party;
    const [id, pos, why, ends] = parameters.add(organisationId, position, objection, terminates);
    parts.push(['party', partyPart(id, pos, why, ends)]);
  }
  if (rows.council) {
    const { organisationId, state, context } = rows.council;
    const [id, to, remembered] = parameters.add(organisationId, state, JSON.stringify(context));
    parts.push(['council_moved', councilPart(id, to, remembered)]);
  }
  if (rows.cancelled.length > 0) {
    const [list] = parameters.add(JSON.stringify(rows.cancelled));
    parts.push(['cancelled', cancelPart(list)], ['removed_jobs', REMOVE_JOBS]);
    done.push('(SELECT count(job) FROM removed_jobs)');
  }
  if (rows.scheduled.length > 0) {
    const [list] = parameters.add(
      JSON.stringify(rows.scheduled.map((timer) => ({ ...timer, run_at: jobAt(timer.due_at) }))),
    );
    parts.push(['scheduled', schedulePart(list)], ['added_jobs', addJobsPart(list)]);
    done.push('(SELECT count(job) FROM added_jobs)');
  }
  if (claim) {
    const first = parameters.values.length + 1;
    parameters.add(...claimParameters(claim, `/v1/agreements/${agreement.id}`, now));
    parts.push(['claim', claimStatement(first, 'moved')]);
  }
  const shape = parts.map(([name]) => name.slice(0, 3)).join('-');
  const { rows: answer } = await database.query<{ moved: number }>({
    name: `record-${shape}`,
    text: `WITH ${parts.map(([name, sql]) => `${name} AS (${sql})`).join(',\n')}
      SELECT ${['(SELECT count(*)::int FROM moved) AS moved', ...done].join(', ')}`,
    values: parameters.values,
  });
  return answer[0].moved === 1;
}

type Part = [name: string, sql: string];

/** Collects a statement's parameters and hands out their placeholders. */
class Parameters {
  constructor(readonly values: unknown[]) {}

  add(...values: unknown[]): string[] {
    return values.map((value) => {
      this.values.push(value);
      return `$${this.values.length}`;
    });
  }
}

const MOVED = `
  UPDATE agreement SET phase = $3, state = $4, value = $5::jsonb, context = $6::jsonb, version = version + 1,
    last_sequence = last_sequence + $7::int, last_hash = COALESCE($8::text, last_hash), updated_at = $9::timestamptz,
    public_since = CASE WHEN $10::boolean THEN COALESCE(public_since, $9::timestamptz) ELSE public_since END
  WHERE id = $1::uuid AND version = $2::int
  RETURNING id`;

function entryPart(
  actor: string,
  [sequence, type, council, from, to, event, previous, hash]: string[],
): string {
  return `
  INSERT INTO entry (agreement_id, sequence, at, actor, type, council_id, from_state, to_state, event, previous_hash, hash)
  SELECT id, ${sequence}::int, $9::timestamptz, ${actor}::jsonb, ${type}::text, ${council}::text, ${from}::text,
    ${to}::text, ${event}::jsonb, ${previous}::text, ${hash}::text FROM moved`;
}

function messagePart([sequence, number, organisation, type, params]: string[]): string {
  return `
  INSERT INTO message (agreement_id, sequence, number, organisation_id, type, params, created_at)
  SELECT id, ${sequence}::int, ${number}::int, ${organisation}::text, ${type}::text, ${params}::jsonb, $9::timestamptz
  FROM moved`;
}

const REMOVE_JOBS = `
  SELECT graphile_worker.remove_job(c.agreement_id || '/' || c.council_id || '/' || c.key) AS job FROM cancelled c`;

function partyPart(id: string, position: string, objection: string, terminates: string): string {
  return `
  UPDATE agreement_party p SET position = COALESCE(${position}::text, p.position),
    objection = CASE WHEN ${position}::text IS NULL THEN p.objection ELSE ${objection}::text END,
    terminates = COALESCE(${terminates}::boolean, p.terminates)
  FROM moved m WHERE p.agreement_id = m.id AND p.organisation_id = ${id}::text`;
}

function councilPart(id: string, state: string, context: string): string {
  return `
  UPDATE council c SET state = ${state}::text, context = ${context}::jsonb
  FROM moved m WHERE c.agreement_id = m.id AND c.organisation_id = ${id}::text`;
}

function cancelPart(list: string): string {
  return `
  DELETE FROM timer t USING moved m, jsonb_to_recordset(${list}::jsonb) AS e (council_id text, key text)
  WHERE t.agreement_id = m.id AND t.council_id = e.council_id AND t.key = e.key
  RETURNING t.agreement_id, t.council_id, t.key`;
}

function schedulePart(list: string): string {
  return `
  INSERT INTO timer (agreement_id, council_id, key, event, due_at)
  SELECT m.id, e.council_id, e.key, e.event, e.due_at
  FROM moved m, jsonb_to_recordset(${list}::jsonb) AS e (council_id text, key text, event jsonb, due_at timestamptz)
  ON CONFLICT (agreement_id, council_id, key) DO UPDATE SET event = EXCLUDED.event, due_at = EXCLUDED.due_at`;
}

function addJobsPart(list: string): string {
  return `
  SELECT graphile_worker.add_job('${DEADLINE_JOB}',
    json_build_object('agreementId', m.id, 'councilId', e.council_id, 'key', e.key),
    run_at => e.run_at, job_key => m.id || '/' || e.council_id || '/' || e.key) AS job
  FROM moved m, jsonb_to_recordset(${list}::jsonb) AS e (council_id text, key text, run_at timestamptz)`;
}
