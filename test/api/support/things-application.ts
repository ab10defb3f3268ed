import {
  type CanActivate,
  type DynamicModule,
  type ExecutionContext,
  Injectable,
  Module,
} from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import { notePrincipal } from '../../../src/access/current-principal.js';
import { ApiModule } from '../../../src/api/api.module.js';
import { createLogger } from '../../../src/api/logging/logger.js';
import { setUpApi } from '../../../src/api/setup.js';
import { closeApplication } from '../../../src/application.js';
import { Problem } from '../../../src/common/problems/problem.js';
import { SystemClock } from '../../../src/common/time/clock.js';
import { TimeModule } from '../../../src/common/time/time.module.js';
import { type Config, readConfig } from '../../../src/config/config.js';
import { ConfigModule } from '../../../src/config/config.module.js';
import { DatabaseModule } from '../../../src/database/database.module.js';
import { JobsModule } from '../../../src/jobs/jobs.module.js';
import { createDatabase } from '../../support/database.js';
import { FaultsController, ThingsController } from './things.controller.js';

/** Believes whoever says who they are: `X-Caller: OVO002067/subject`. Only worthless tokens are not accepted. */
@Injectable()
class BelieveCaller implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string | undefined> }>();
    if (request.headers.authorization?.startsWith('Bearer worthless'))
      throw new Problem('token-invalid', 401);
    const [organisationId, subject] = request.headers['x-caller']?.split('/') ?? [];
    if (organisationId && subject) {
      notePrincipal(request, {
        organisationId,
        organisationName: organisationId,
        subject,
        level: 'municipality',
        roles: new Set(),
      });
    }
    return true;
  }
}

@Module({})
class ThingsModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ThingsModule,
      imports: [
        ConfigModule.forRoot(config),
        TimeModule.forRoot(new SystemClock()),
        DatabaseModule,
        JobsModule,
        ApiModule,
      ],
      controllers: [ThingsController, FaultsController],
      providers: [{ provide: APP_GUARD, useClass: BelieveCaller }],
    };
  }
}

export interface ThingsApplication {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly databaseUrl: string;
  /** Runs SQL in its database. */
  query<Row extends object>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  /** The lines of its log so far. */
  readonly log: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The API's own layer over a feature made for the purpose, with real HTTP and a real database. */
export async function startThings(
  env: Readonly<Record<string, string>> = {},
  databaseUrl?: string,
): Promise<ThingsApplication> {
  const database = databaseUrl === undefined ? await createDatabase() : undefined;
  const url = databaseUrl ?? database?.url ?? '';
  const query = async <Row extends object>(statement: string, parameters?: unknown[]): Promise<Row[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(statement, parameters)).rows;
    } finally {
      await client.end();
    }
  };
  await query(
    `CREATE TABLE IF NOT EXISTS thing (id uuid PRIMARY KEY, title text NOT NULL, version integer NOT NULL);
     GRANT ALL ON thing TO akkoord_engine, akkoord_reader`,
  );
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATABASE_POOL_SIZE: '4',
    SHUTDOWN_SECONDS: '5',
    ...env,
  });
  const log: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) };
  const app = await NestFactory.create<NestExpressApplication>(ThingsModule.forRoot(config), {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
  });
  setUpApi(app, config, {
    log: createLogger(env.LOG_LEVEL ?? 'debug', destination),
    holderOf: ({ headers }) => headers['x-caller'] as string | undefined,
  });
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    app,
    databaseUrl: url,
    query,
    log,
    stop: async () => {
      await closeApplication(app, config.shutdownSeconds);
      await database?.drop();
    },
  };
}
