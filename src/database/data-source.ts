import type { DataSourceOptions } from 'typeorm';
import { entities } from './entities.js';
import { MIGRATIONS_TABLE } from './migrate.js';
import { migrations } from './migrations.js';
import { CONNECT_TIMEOUT, plainTypes } from './pool.js';

export interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly onError?: (error: Error) => void;
}

/** How TypeORM reaches the database; migrations are run by `migrate`, before the application starts. */
export function dataSourceOptions({ url, poolSize, onError }: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url,
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
    extra: { keepAlive: true, types: plainTypes },
  };
}
