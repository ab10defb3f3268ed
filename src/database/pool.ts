import { Pool, TypeOverrides, types } from 'pg';
import { ViewingPool } from './viewing-pool.js';

/** A calendar day is text such as `2026-11-20`: as a Date it would shift with the time zone of the machine. */
export const plainTypes = new TypeOverrides();
plainTypes.setTypeParser(types.builtins.DATE, (text) => text);

export interface PoolOptions {
  readonly url: string;
  /** Most connections at once. */
  readonly size: number;
  /** How long a statement may run, in milliseconds; without end unless given. */
  readonly statementTimeout?: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Whether it reads on behalf of whoever asks. */
  readonly isViewing?: boolean;
  /** Told of connections that broke; the pool opens new ones by itself. */
  readonly onError: (error: Error) => void;
}

/** How many connections each of the two pools for reading may have, beside so many for events: half of them. */
export function readingPoolSize(poolSize: number): number {
  return Math.ceil(poolSize / 2);
}

/** Waiting for a connection longer than this (milliseconds) fails the request rather than holding it. */
export const CONNECT_TIMEOUT = 5_000;

/** A pool that outlives its server: broken connections are reported and replaced, and never end the process. */
export function createPool({
  url,
  size,
  statementTimeout,
  name,
  isViewing = false,
  onError,
}: PoolOptions): Pool {
  const pool = new (isViewing ? ViewingPool : Pool)({
    connectionString: url,
    max: size,
    application_name: name,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: statementTimeout,
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
