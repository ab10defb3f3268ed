import type { ClientBase, Pool } from 'pg';

/**
 * A job that is being done is locked in the name of its worker pool. Where the pool's process is killed, the
 * queue itself frees the job only after four hours: too late for a deadline. So every pool holds an advisory
 * lock for as long as its connection lives, and jobs locked by a pool that holds none are freed.
 */
const LOCK_SPACE = 0x414b4a4f;

/** Lets the other servers see that this pool is alive, until the connection ends. */
export async function showAlive(connection: ClientBase, workerPoolId: string): Promise<void> {
  // Shared, because two names may have the same hash.
  await connection.query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [LOCK_SPACE, workerPoolId]);
}

/**
 * Frees the jobs that were taken by worker pools which are gone, so that others do them.
 * @param seconds how long a job must have been locked: a living pool may be reconnecting
 * @returns the names of those pools
 */
export async function freeAbandonedJobs(pool: Pool, seconds: number): Promise<string[]> {
  const { rows } = await pool.query<{ pools: string[] }>(
    `WITH abandoned AS (
       SELECT DISTINCT locked_by FROM graphile_worker.jobs
       WHERE locked_at < now() - make_interval(secs => $2) AND NOT EXISTS (
         SELECT FROM pg_locks
         WHERE locktype = 'advisory' AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND classid = $1::bigint::oid AND objid = (hashtext(locked_by)::bigint & 4294967295)::oid AND objsubid = 2)
     ), pools AS (
       SELECT array_agg(locked_by) AS names FROM abandoned
     )
     SELECT names AS pools, graphile_worker.force_unlock_workers(names) FROM pools WHERE names IS NOT NULL`,
    [LOCK_SPACE, seconds],
  );
  return rows[0]?.pools ?? [];
}

/** Frees the jobs of one worker pool that has ended. */
export async function freeJobsOf(pool: Pool, workerPoolId: string): Promise<void> {
  await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [[workerPoolId]]);
}
