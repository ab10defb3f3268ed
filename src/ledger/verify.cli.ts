import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, DatabaseError } from 'pg';
import { readConfig } from '../config/config.js';
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { reportOf } from './verification-report.js';
import { type Verification, verifyHistories } from './verify-histories.js';

const USAGE = `Checks that the histories of agreements are as they were recorded.

  npm run verify                          all agreements
  npm run verify -- --agreement <id>      one agreement

The database is that of DATABASE_URL, or else the embedded one in DATA_DIRECTORY (./data).
The exit code is 0 where every history holds, 1 where one does not, 2 where it could not be checked.
`;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A reason that the person who started this can do something about. */
class CannotCheck extends Error {}

try {
  const { agreement, help } = optionsOf(process.argv.slice(2));
  if (help) process.stdout.write(USAGE);
  else {
    const found = await withDatabase((url) => verify(url, agreement));
    process.stdout.write(reportOf(found));
    process.exitCode = found.broken.length > 0 ? 1 : 0;
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 2;
}

function optionsOf(args: string[]): { agreement?: string; help?: boolean } {
  let values: { agreement?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: { agreement: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    throw new CannotCheck(`${(error as Error).message}\n\n${USAGE}`);
  }
  const { agreement } = values;
  if (agreement !== undefined && !UUID.test(agreement)) {
    throw new CannotCheck(`${agreement} is not the id of an agreement, which is a UUID.`);
  }
  return { ...values, agreement: agreement?.toLowerCase() };
}

async function verify(url: string, agreementId: string | undefined): Promise<Verification> {
  const client = new Client({ connectionString: url, application_name: 'akkoord verify' });
  client.on('error', () => undefined); // the query under way reports it
  try {
    await client.connect();
    const found = await verifyHistories(client, agreementId);
    if (agreementId !== undefined && found.agreements === 0) {
      throw new CannotCheck(`There is no agreement ${agreementId}.`);
    }
    return found;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The embedded database is shared with the server where that runs, and else started for as long as this takes. */
async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIRECTORY } = process.env;
  const { databaseUrl, dataDirectory } = readConfig({ DATABASE_URL, DATA_DIRECTORY });
  if (databaseUrl !== undefined) return work(databaseUrl);
  const hasDatabase = await stat(join(dataDirectory, 'postgres')).catch(() => undefined);
  if (!hasDatabase) {
    throw new CannotCheck(`There is no database in ${dataDirectory}: set DATABASE_URL or DATA_DIRECTORY.`);
  }
  const server = await startEmbeddedPostgres({ directory: dataDirectory, log: () => undefined });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

function explain(error: unknown): string {
  if (error instanceof DatabaseError && error.code === '42P01') {
    return 'The database is not one of this registry: it has no table of entries.';
  }
  return error instanceof Error ? error.message || error.name : String(error);
}
