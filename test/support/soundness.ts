import { Client } from 'pg';
import { verifyHistories, type Verification } from '../../src/ledger/verify-histories.js';
import { replayHistories, type Replays } from '../../src/workflow/replay/replay-histories.js';
import { runOn } from './database-state.js';

/** What may never be found in a database, whatever happened to its servers; all empty where it is sound. */
export interface Unsoundness {
  /** Histories with a gap, or a hash that does not hold. */
  readonly broken: Verification['broken'];
  /** Agreements that are not what their history leads to. */
  readonly differing: Replays['differing'];
  /** Rows that only one half of an event wrote. */
  readonly halfDone: readonly { readonly what: string }[];
}

/** A database in which nothing is lost, doubled or half done. */
export const SOUND: Unsoundness = { broken: [], differing: [], halfDone: [] };

/** Rows that belong together, because they are written in one transaction. */
const HALF_DONE = `
  SELECT 'text ' || version || ' of ' || agreement_id || ' without its entry' AS what FROM agreement_text t
  WHERE t.corrects IS NULL AND NOT EXISTS (SELECT FROM entry e WHERE e.agreement_id = t.agreement_id AND e.type = 'ADD_TEXT'
    AND (e.event->>'version')::int = t.version)
  UNION ALL
  SELECT 'entry ' || sequence || ' of ' || agreement_id || ' without its text' FROM entry e
  WHERE type = 'ADD_TEXT' AND NOT EXISTS (SELECT FROM agreement_text t WHERE t.agreement_id = e.agreement_id
    AND t.version = (e.event->>'version')::int)
  UNION ALL
  SELECT 'message of ' || agreement_id || ' about entry ' || sequence || ', which is not there' FROM message m
  WHERE NOT EXISTS (SELECT FROM entry e WHERE e.agreement_id = m.agreement_id AND e.sequence = m.sequence)
  UNION ALL
  SELECT 'entry ' || sequence || ' of ' || agreement_id || ' without who acted' FROM entry e
  WHERE jsonb_typeof(actor -> 'person') = 'string' AND NOT EXISTS (SELECT FROM entry_person p
    WHERE p.agreement_id = e.agreement_id AND p.commitment = e.actor ->> 'person')
  UNION ALL
  SELECT 'deadline ' || key || ' of ' || agreement_id || ' without a job that could still run' FROM timer t
  WHERE NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j.attempts < j.max_attempts
    AND j.key = t.agreement_id || '/' || t.council_id || '/' || t.key)`;

/** Looks for all that may never be found in a database. */
export async function unsoundnessOf(databaseUrl: string): Promise<Unsoundness> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { broken } = await verifyHistories(client);
    const { differing } = await replayHistories(client);
    return { broken, differing, halfDone: await runOn(databaseUrl, HALF_DONE) };
  } finally {
    await client.end();
  }
}
