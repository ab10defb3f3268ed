import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { Config } from '../config/config.js';
import { dataSourceOptions } from './data-source.js';
import { createPool } from './pool.js';

/**
 * Token of the pg `Pool` for the statements that must be fast: named, so that PostgreSQL prepares them once per
 * connection. Calendar days come as text.
 */
export const DATABASE_POOL = Symbol('DATABASE_POOL');

const logger = new Logger('Database');
const onError = (error: Error): void => logger.warn(`a connection to the database broke: ${error.message}`);

function urlOf(config: Config): string {
  if (config.databaseUrl === undefined) throw new Error('The application needs databaseUrl.');
  return config.databaseUrl;
}

/** Closes the raw pool last, when nothing asks for it any more. */
@Injectable()
class PoolCloser implements OnApplicationShutdown {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** The database in two forms: TypeORM's DataSource, and the pool of pg beneath DATABASE_POOL. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...dataSourceOptions({ url: urlOf(config), poolSize: config.databasePoolSize, onError }),
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [
    {
      provide: DATABASE_POOL,
      inject: [Config],
      useFactory: (config: Config) =>
        createPool({ url: urlOf(config), size: config.databasePoolSize, name: 'akkoord', onError }),
    },
    PoolCloser,
  ],
  exports: [DATABASE_POOL],
})
export class DatabaseModule {}
