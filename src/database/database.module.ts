import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { Config } from '../config/config.js';
import { Announcements } from './announcements.js';
import { dataSourceOptions } from './data-source.js';
import { createPool, readingPoolSize } from './pool.js';
import { roleLoginsOf } from './roles/role-logins.js';

/**
 * Token of the engine's pg `Pool`, for the statements that must be fast: named, so that PostgreSQL prepares them once per
 * connection. Calendar days come as text. It sees every row: what is shown to somebody is read from READING_POOL.
 */
export const DATABASE_POOL = Symbol('DATABASE_POOL');

/**
 * Token of the pg `Pool` that reads on behalf of whoever sends the request, as repositories do outside a transaction: it
 * shows what the policies of the database let them see. For the statements that must be fast, and are named.
 */
export const READING_POOL = Symbol('READING_POOL');

const logger = new Logger('Database');
const onError = (error: Error): void => logger.warn(`a connection to the database broke: ${error.message}`);

/** Closes the raw pools last, when nothing asks for them any more. */
@Injectable()
class PoolCloser implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    @Inject(READING_POOL) private readonly reading: Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.pool.end(), this.reading.end()]);
  }
}

/**
 * The database in its forms: TypeORM's DataSource, whose transactions and writes are the engine's and whose other reads
 * are the viewer's; the pools of pg beneath DATABASE_POOL and READING_POOL; and what it announces.
 */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => {
        const { engine, reader } = roleLoginsOf(config);
        return {
          ...dataSourceOptions({
            url: engine.url,
            readerUrl: reader.url,
            poolSize: config.databasePoolSize,
            statementTimeout: config.requestSeconds * 1000,
            onError,
          }),
          retryAttempts: 0,
        };
      },
    }),
  ],
  providers: [
    {
      provide: DATABASE_POOL,
      inject: [Config],
      useFactory: (config: Config) =>
        createPool({
          url: roleLoginsOf(config).engine.url,
          size: config.databasePoolSize,
          statementTimeout: config.requestSeconds * 1000,
          name: 'akkoord',
          onError,
        }),
    },
    {
      provide: READING_POOL,
      inject: [Config],
      useFactory: (config: Config) =>
        createPool({
          url: roleLoginsOf(config).reader.url,
          size: readingPoolSize(config.databasePoolSize),
          statementTimeout: config.requestSeconds * 1000,
          name: 'akkoord reading',
          isViewing: true,
          onError,
        }),
    },
    PoolCloser,
    Announcements,
  ],
  exports: [DATABASE_POOL, READING_POOL, Announcements],
})
export class DatabaseModule {}
