import pg, { type PoolConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { MIGRATIONS_TABLE } from './migrate.js';
import { migrations } from './migrations.js';
import { CONNECT_TIMEOUT, plainTypes, readingPoolSize } from './pool.js';
import { ViewingPool } from './viewing-pool.js';

export interface DataSourceSettings {
  readonly url: string;
  /**
   * Where what is read outside a transaction is read, on behalf of whoever asks; as everything else where absent.
   */
  readonly readerUrl?: string;
  readonly poolSize: number;
  /** How long a statement may run, in milliseconds; without end unless given. */
  readonly statementTimeout?: number;
  readonly onError?: (error: Error) => void;
}

/** How TypeORM reaches the database; migrations are run by `migrate`, before the application starts. */
export function dataSourceOptions({
  url,
  readerUrl,
  poolSize,
  statementTimeout,
  onError,
}: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    ...(readerUrl === undefined
      ? { url }
      : { replication: { master: { url }, slaves: [{ url: readerUrl }] } }),
    driver: { ...pg, Pool: poolsFor(readerUrl) },
    entities,
    migrations,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsRun: false,
    synchronize: false,
    installExtensions: false,
    poolSize,
    poolErrorHandler: onError,
    connectTimeoutMS: CONNECT_TIMEOUT,
    applicationName: 'akkoord',
    extra: { keepAlive: true, types: plainTypes, statement_timeout: statementTimeout },
  };
}

/** What TypeORM makes its pools with: to it, the reader is a replica. */
function poolsFor(readerUrl: string | undefined): new (options: PoolConfig) => pg.Pool {
  return class extends pg.Pool {
    constructor(options: PoolConfig) {
      if (options.connectionString === readerUrl)
        return new ViewingPool({ ...options, max: readingPoolSize(options.max ?? 0) });
      super(options);
    }
  };
}
