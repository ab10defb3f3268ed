import { ConsoleLogger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config/config.js';

/** What every request passes through before it reaches a controller. */
export function setUpApi(app: NestExpressApplication, config: Config): void {
  app.useLogger(config.logLevel === 'silent' ? false : new ConsoleLogger());
  app.set('trust proxy', config.trustedProxies);
  app.useBodyParser('json', { limit: config.bodyLimitBytes });
}
