import { Pool, TypeOverrides, types } from 'pg';

/** A calendar day is text such as `2026-11-20`: as a Date it would shift with the time zone of the machine. */
export const plainTypes = new TypeOverrides();
plainTypes.setTypeParser(types.builtins.DATE, (text) => text);

export interface PoolOptions {
  readonly url: string;
  /** Most connections at once. */
  readonly size: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Told of connections that broke; the pool opens new ones by itself. */
  readonly onError: (error: Error) => void;
}

/** Waiting for a connection longer than this (milliseconds) fails the request rather than holding it. */
export const CONNECT_TIMEOUT = 5_000;

/** A pool that outlives its server: broken connections are reported and replaced, and never end the process. */
export function createPool({ url, size, name, onError }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max: size,
    application_name: name,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    // The named statements are planned once per connection: planning the large one costs more than running it.
    options: '-c plan_cache_mode=force_generic_plan',
    types: plainTypes,
  });
  pool.on('error', onError);
  // A connection in use reports its end to whoever waits for an answer, and to nobody between two statements.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
