import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, DatabaseError } from 'pg';
import { readConfig } from '../config/config.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';

/** A check of the agreements in a database, as a command for the person who operates it. */
export interface Check<Found extends { readonly agreements: number }> {
  /** Told of itself where its options are asked for or not understood. */
  readonly usage: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Looks at one agreement, or at all. */
  readonly look: (client: Client, agreementId: string | undefined) => Promise<Found>;
  readonly report: (found: Found) => string;
  readonly holds: (found: Found) => boolean;
}

/** What a command says and ends with. */
export interface Ending {
  readonly output: string;
  readonly complaint: string;
  /** 0: it holds, 1: it does not, 2: it could not be checked. */
  readonly exitCode: number;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A reason that the person who started this can do something about. */
class CannotCheck extends Error {}

/**
 * Runs a check on the database of DATABASE_URL, or else on the embedded one in DATA_DIRECTORY, whether the server runs
 * or not.
 * @param args options of the command line: `--agreement <id>`, `--help`
 */
export async function runCheck<Found extends { readonly agreements: number }>(
  check: Check<Found>,
  args: string[],
): Promise<Ending> {
  try {
    const { agreement, help } = optionsOf(args, check.usage);
    if (help) return { output: check.usage, complaint: '', exitCode: 0 };
    const found = await withDatabase((url) => look(check, url, agreement));
    return { output: check.report(found), complaint: '', exitCode: check.holds(found) ? 0 : 1 };
  } catch (error) {
    return { output: '', complaint: `${explain(error)}\n`, exitCode: 2 };
  }
}

/** A number of things in words. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function optionsOf(args: string[], usage: string): { agreement?: string; help?: boolean } {
  let values: { agreement?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      args,
      options: { agreement: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    throw new CannotCheck(`${(error as Error).message}\n\n${usage}`);
  }
  const { agreement } = values;
  if (agreement !== undefined && !UUID.test(agreement)) {
    throw new CannotCheck(`${agreement} is not the id of an agreement, which is a UUID.`);
  }
  return { ...values, agreement: agreement?.toLowerCase() };
}

async function look<Found extends { readonly agreements: number }>(
  check: Check<Found>,
  url: string,
  agreementId: string | undefined,
): Promise<Found> {
  const client = new Client({ connectionString: url, application_name: check.name });
  client.on('error', () => undefined); // the query under way reports it
  try {
    await client.connect();
    const found = await check.look(client, agreementId);
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
