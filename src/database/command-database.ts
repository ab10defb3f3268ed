import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import { readConfig } from '../config/config.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';

/** What a command says and ends with. */
export interface Ending {
  readonly output: string;
  readonly complaint: string;
  readonly exitCode: number;
}

/** A reason that the person who started a command can do something about. */
export class CannotRun extends Error {}

/**
 * Works on the database of DATABASE_URL or DATABASE_ENGINE_URL, or else on the embedded one in DATA_DIRECTORY, whether the server runs or not.
 * @param name shown in pg_stat_activity
 */
export function withClient<T>(name: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withDatabase(async (url) => {
    const client = new Client({ connectionString: url, application_name: name });
    client.on('error', () => undefined); // the query under way reports it
    try {
      await client.connect();
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  });
}

/** How a command ends that could not do its work. */
export function failed(error: unknown): Ending {
  return { output: '', complaint: `${explain(error)}\n`, exitCode: 2 };
}

/** The embedded database is shared with the server where that runs, and else started for as long as this takes. */
async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATABASE_ENGINE_URL, DATA_DIRECTORY } = process.env;
  const { databaseUrl, dataDirectory } = readConfig({
    // What the engine may do is enough.
    DATABASE_URL: DATABASE_URL || DATABASE_ENGINE_URL,
    DATA_DIRECTORY,
  });
  if (databaseUrl !== undefined) return work(databaseUrl);
  const hasDatabase = await stat(join(dataDirectory, 'postgres')).catch(() => undefined);
  if (!hasDatabase) {
    throw new CannotRun(`There is no database in ${dataDirectory}: set DATABASE_URL or DATA_DIRECTORY.`);
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
