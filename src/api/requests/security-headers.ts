import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** For the console: scripts, styles and pictures of its own, and what it asks of the API and the token endpoint. */
export function consoleHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // swagger-ui-express writes its set-up into the page, and swagger-ui styles elements.
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
  });
}
