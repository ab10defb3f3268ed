import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** For answers that are data: nothing in them may be run or framed; a diagram may style itself. */
export function apiHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], frameAncestors: ["'none'"] },
    },
  });
}

/**
 * For the console: its own scripts, styles and pictures, and what its scripts ask of the API.
 * @param tokenOrigin where the tokens come from
 */
export function consoleHeaders(tokenOrigin: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Swagger UI has styles in its page and sets some by script.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", tokenOrigin],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
}
