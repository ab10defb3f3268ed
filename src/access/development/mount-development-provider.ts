import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { TokenIssuer } from '../tokens/token-issuer.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { developmentProvider } from './development-provider.js';

/** Path under the server's root. */
export const DEVELOPMENT_PROVIDER_PATH = '/dev/oidc';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Mounts the development identity provider where no issuer is configured; does nothing where one is. To be called
 * before the application is initialised, so that no body parser gets its requests first.
 */
export function mountDevelopmentProvider(app: INestApplication): void {
  const issuer = app.get(TokenIssuer);
  if (!(issuer instanceof DevelopmentIssuer)) return;
  const directory = app.get(OrganisationDirectory, { strict: false });
  let handler: Promise<Handler> | undefined;
  app.use(
    DEVELOPMENT_PROVIDER_PATH,
    (request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => {
      handler ??= developmentProvider(issuer, directory).then((provider) => provider.callback());
      handler.then((handle) => handle(request, response)).catch(next);
    },
  );
}
