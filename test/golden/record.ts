import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import type { RecordedEntry } from '../../src/workflow/core/replay.js';
import { anonymous } from './anonymous.js';
import { type GoldenHistory, replayed } from './golden-history.js';

/**
 * Records an agreement's history of the database at DATABASE_URL, without names, as a golden one:
 * `npm run golden:record -- --agreement <id> --as <name>`
 */
const { agreement, as: name } = parseArgs({
  options: { agreement: { type: 'string' }, as: { type: 'string' } },
}).values;
if (!agreement || !name || !/^[a-z0-9-]+$/.test(name) || !process.env.DATABASE_URL) {
  throw new Error('DATABASE_URL=… npm run golden:record -- --agreement <id> --as <name-of-the-file>');
}

const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  const { rows: entries } = await client.query<RecordedEntry>(
    `SELECT sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor, type,
       council_id AS "councilId", from_state AS "from", to_state AS "to", event
     FROM entry WHERE agreement_id = $1 ORDER BY sequence`,
    [agreement],
  );
  const { rows } = await client.query<{ agreement: string; council: string }>(
    `SELECT process_id || '@' || ${versionAtFirst('a', 'council_id IS NULL')} AS agreement,
       coalesce(
         (SELECT c.process_id || '@' || ${versionAtFirst('c', 'council_id = c.organisation_id')}
          FROM council c WHERE c.agreement_id = a.id LIMIT 1),
         'council-flanders@1') AS council
     FROM agreement a WHERE id = $1`,
    [agreement],
  );
  const [processes] = rows;
  const history = { ...processes, entries: anonymous(entries) };
  const leadsTo = replayed(history);
  if ('difference' in leadsTo)
    throw new Error(`It cannot be replayed without names: ${JSON.stringify(leadsTo)}`);
  await writeFile(join(import.meta.dirname, `${name}.json`), inLines({ ...history, leadsTo }));
} finally {
  await client.end();
}

/** Where an instance was moved since it began, the version that it began with. */
function versionAtFirst(instance: string, isOfIt: string): string {
  return `coalesce((SELECT event ->> 'fromVersion' FROM entry
    WHERE agreement_id = $1 AND type = 'PROCESS_MIGRATED' AND event ->> 'proceeding' IS NULL AND ${isOfIt}
    ORDER BY sequence LIMIT 1), ${instance}.process_version::text)`;
}

/** An entry on each line, so that a change shows where it is. */
function inLines({ agreement, council, leadsTo, entries }: GoldenHistory): string {
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  const head = { agreement, council, leadsTo };
  return `${JSON.stringify(head).slice(0, -1)},\n"entries":[\n${lines}\n]}\n`;
}
