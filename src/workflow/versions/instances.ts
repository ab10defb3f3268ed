import type { ClientBase } from 'pg';
import type { ProceedingKind } from '../core/effects.js';
import type { Instance } from '../core/instance.js';
import type { StandingDeadline } from '../core/migrate.js';
import type { Process } from '../core/process.js';
import { timerOwner, type OwnedEffect } from '../record/outcome.js';

/** What follows a process within an agreement: the agreement itself, a party's council, or a side procedure. */
export type Owner =
  | { readonly councilId: null; readonly proceeding?: undefined }
  | { readonly councilId: string; readonly proceeding?: undefined }
  | { readonly councilId: null; readonly proceeding: number; readonly kind: ProceedingKind };

/** An instance of a process, and whose it is. */
export interface OwnedInstance {
  readonly owner: Owner;
  readonly instance: Instance;
}

/** Instances that have come to their end stay what they were: nothing happens to them any more. */
const OPEN_INSTANCES = {
  agreement: `SELECT a.id AS agreement_id, NULL AS council_id, NULL::int AS proceeding, NULL AS kind, a.process_id,
      a.process_version, a.value, a.context
    FROM agreement a WHERE a.phase <> 'closed'`,
  council: `SELECT c.agreement_id, c.organisation_id AS council_id, NULL::int AS proceeding, NULL AS kind, c.process_id,
      c.process_version, to_jsonb(c.state) AS value, c.context
    FROM council c JOIN agreement a ON a.id = c.agreement_id WHERE a.phase <> 'closed'`,
  proceeding: `SELECT p.agreement_id, NULL AS council_id, p.number AS proceeding, p.kind, p.process_id,
      p.process_version, to_jsonb(p.state) AS value, p.context
    FROM proceeding p WHERE p.closed_at IS NULL`,
} as const;

/** The table that instances of a process are kept in. */
export function tableOf({ kind }: Pick<Process, 'kind'>): keyof typeof OPEN_INSTANCES {
  if (kind === 'deal' || kind === 'plan') return 'agreement';
  return kind === 'council' ? 'council' : 'proceeding';
}

/** How many instances that have not come to their end follow each version of each process. */
export async function countInstances(
  client: ClientBase,
): Promise<readonly { readonly processId: string; readonly version: number; readonly count: number }[]> {
  const { rows } = await client.query<{ processId: string; version: number; count: number }>(
    `SELECT process_id AS "processId", process_version AS version, count(*)::int AS count
     FROM (${Object.values(OPEN_INSTANCES).join(' UNION ALL ')}) AS open
     GROUP BY process_id, process_version ORDER BY process_id, process_version`,
  );
  return rows;
}

/** The next agreements, by id, that have instances of another version of a process. */
export async function nextAgreements(
  client: ClientBase,
  process: Process,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ agreement_id: string }>(
    `SELECT DISTINCT agreement_id FROM (${OPEN_INSTANCES[tableOf(process)]}) AS open
     WHERE process_id = $1 AND process_version <> $2 AND agreement_id > $3 ORDER BY agreement_id LIMIT $4`,
    [process.id, process.version, after, limit],
  );
  return rows.map(({ agreement_id: id }) => id);
}

/** The instances of an agreement that follow another version of a process. */
export async function instancesIn(
  client: ClientBase,
  agreementId: string,
  process: Process,
): Promise<readonly OwnedInstance[]> {
  const { rows } = await client.query<{
    council_id: string | null;
    proceeding: number | null;
    kind: ProceedingKind;
    process_id: string;
    process_version: number;
    value: Instance['value'];
    context: Instance['context'];
  }>(
    `SELECT * FROM (${OPEN_INSTANCES[tableOf(process)]}) AS open
     WHERE process_id = $1 AND process_version <> $2 AND agreement_id = $3 ORDER BY council_id, proceeding`,
    [process.id, process.version, agreementId],
  );
  return rows.map((row) => ({
    owner: ownerOf(row.council_id, row.proceeding, row.kind),
    instance: {
      processId: row.process_id,
      processVersion: row.process_version,
      value: row.value,
      context: row.context,
    },
  }));
}

function ownerOf(councilId: string | null, proceeding: number | null, kind: ProceedingKind): Owner {
  if (proceeding !== null) return { councilId: null, proceeding, kind };
  return councilId === null ? { councilId } : { councilId };
}

/** The deadlines of an instance that have not run out. */
export async function standingDeadlines(
  client: ClientBase,
  agreementId: string,
  owner: Omit<OwnedEffect, 'effect'>,
): Promise<readonly StandingDeadline[]> {
  const { rows } = await client.query<StandingDeadline>(
    'SELECT key, due_at AS "dueAt", steps FROM timer WHERE agreement_id = $1 AND council_id = $2 ORDER BY key',
    [agreementId, timerOwner(owner)],
  );
  return rows;
}

/** Notes which version an instance follows from now on. */
export async function noteVersion(
  client: ClientBase,
  agreementId: string,
  { councilId, proceeding }: Owner,
  version: number,
): Promise<void> {
  const [table, which, key] =
    proceeding !== undefined
      ? ['proceeding', 'agreement_id = $1 AND number = $3', proceeding]
      : councilId !== null
        ? ['council', 'agreement_id = $1 AND organisation_id = $3', councilId]
        : ['agreement', 'id = $1 AND id = $3', agreementId];
  await client.query(`UPDATE ${table} SET process_version = $2 WHERE ${which}`, [agreementId, version, key]);
}
