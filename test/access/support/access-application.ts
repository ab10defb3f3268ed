import { Controller, Get, Module, Param, Post, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiOperation } from '@nestjs/swagger';
import { pino } from 'pino';
import { AccessModule } from '../../../src/access/access.module.js';
import { CurrentPrincipal, requirePrincipal } from '../../../src/access/current-principal.js';
import { mountDevelopmentProvider } from '../../../src/access/development/mount-development-provider.js';
import { permit } from '../../../src/access/permit.js';
import type { Right } from '../../../src/access/policy.js';
import type { Principal } from '../../../src/access/principal.js';
import { NO_STANDING } from '../../../src/access/standing.js';
import { ProblemFilter } from '../../../src/api/problems/problem.filter.js';
import { type Config, readConfig } from '../../../src/config/config.js';
import { SystemClock } from '../../../src/common/time/clock.js';
import { TimeModule } from '../../../src/common/time/time.module.js';
import { ConfigModule } from '../../../src/config/config.module.js';
import { DatabaseModule } from '../../../src/database/database.module.js';
import { createDatabase } from '../../support/database.js';

/** Shows what a controller gets to know of its caller. */
@Controller()
class CallerController {
  @Get('caller')
  @ApiOperation({ operationId: 'listAgreements' })
  caller(@CurrentPrincipal() principal: Principal | undefined): object {
    return principal ? { ...principal, roles: [...principal.roles] } : { anonymous: true };
  }

  @Get('known-caller')
  @ApiOperation({ operationId: 'listAgreements' })
  knownCaller(@CurrentPrincipal() principal: Principal | undefined): object {
    return this.caller(requirePrincipal(principal));
  }

  @Get('not-in-the-table')
  unforeseen(): object {
    return {};
  }

  /** As a party that is not in the lead. */
  @Post('acts/:right')
  @ApiOperation({ operationId: 'listAgreements' })
  act(@Param('right') right: Right, @CurrentPrincipal() principal: Principal | undefined): object {
    permit(right, principal, { ...NO_STANDING, isParty: true });
    return {};
  }
}

@Module({})
class AccessApplication {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AccessApplication,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule,
        TimeModule.forRoot(new SystemClock()),
        AccessModule,
      ],
      controllers: [CallerController],
    };
  }
}

export interface RunningApplication {
  readonly url: string;
  readonly app: NestExpressApplication;
  /** Asks with a token, or without one. */
  get(path: string, token?: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, token?: string, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** An application with nothing but access to it: real tokens, real organisations, a controller that tells its caller. */
export async function startAccessApplication(env: Record<string, string> = {}): Promise<RunningApplication> {
  const database = await createDatabase();
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '2',
    ...env,
  });
  const app = await NestFactory.create<NestExpressApplication>(AccessApplication.forRoot(config), {
    logger: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  mountDevelopmentProvider(app);
  app.useGlobalFilters(new ProblemFilter(pino({ level: 'silent' })));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const ask = async (method: string, path: string, token?: string, headers = {}): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    });
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body };
  };
  return {
    url,
    app,
    get: (path, token, headers) => ask('GET', path, token, headers),
    post: (path, token, headers) => ask('POST', path, token, headers),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
