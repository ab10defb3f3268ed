import type { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { ERASE_OUTDATED_JOB } from '../../src/persons/erasure/erase-outdated.job.js';
import { runOn } from '../support/database-state.js';

/** Every row of every table of the registry, each as text; of the queue too. */
export async function everyText(
  databaseUrl: string,
  { except = [] }: { readonly except?: readonly string[] } = {},
): Promise<string[]> {
  const tables = await runOn<{ name: string }>(
    databaseUrl,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'graphile_worker') AND NOT tablename = ANY($1)`,
    [except],
  );
  const parts = tables.map(({ name }) => `SELECT '${name} ' || to_jsonb(t)::text AS row FROM ${name} t`);
  return (await runOn<{ row: string }>(databaseUrl, parts.join(' UNION ALL '))).map(({ row }) => row);
}

/** Moves the clock without letting deadlines run, and has what is outdated by then erased. */
export async function makeDue(databaseUrl: string, clock: AdjustableClock, now: string): Promise<void> {
  clock.moveTo(new Date(now));
  await runOn(
    databaseUrl,
    `SELECT graphile_worker.add_job('${ERASE_OUTDATED_JOB}', job_key => '${ERASE_OUTDATED_JOB}', run_at => now())`,
  );
  await waitUntil(async () => {
    const waiting = await runOn(
      databaseUrl,
      `SELECT FROM graphile_worker.jobs WHERE key = '${ERASE_OUTDATED_JOB}' AND locked_at IS NULL AND run_at > now() + interval '2 hours'`,
    );
    return waiting.length === 1;
  }, 30_000);
}
