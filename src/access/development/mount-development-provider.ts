import type { IncomingMessage, ServerResponse } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { DomainDirectory } from '../../domains/domain-directory.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { TokenIssuer } from '../tokens/token-issuer.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { developmentProvider, type Handler } from './development-provider.js';

/** Path under the server's root. */
export const DEVELOPMENT_PROVIDER_PATH = '/dev/oidc';
/** Where the console, which is Swagger UI, takes up what the provider answered. */
const CONSOLE_RETURN_PATH = '/console/oauth2-redirect.html';

/**
 * Mounts the development identity provider where no issuer is configured; does nothing where one is. To be called
 * before the application is initialised, so that no body parser gets its requests first.
 */
export function mountDevelopmentProvider(app: INestApplication): void {
  const issuer = app.get(TokenIssuer);
  if (!(issuer instanceof DevelopmentIssuer)) return;
  const directory = app.get(OrganisationDirectory, { strict: false });
  const domains = app.get(DomainDirectory, { strict: false });
  let handler: Promise<Handler> | undefined;
  app.use(
    DEVELOPMENT_PROVIDER_PATH,
    (request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => {
      handler ??= developmentProvider(issuer, directory, domains, consoleAddresses(issuer));
      handler.then((handle) => handle(request, response)).catch(next);
    },
  );
}

/** Where the console is: at the public address, and by the names that a machine has for itself. */
function consoleAddresses({ issuer }: DevelopmentIssuer): string[] {
  const base = issuer.slice(0, -DEVELOPMENT_PROVIDER_PATH.length);
  const { port } = new URL(base);
  const origins = ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}${port && `:${port}`}`);
  return [...new Set([base, ...origins])].map((origin) => `${origin}${CONSOLE_RETURN_PATH}`);
}
