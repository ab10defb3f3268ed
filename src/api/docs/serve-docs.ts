import { createHash } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { serve, setup } from 'swagger-ui-express';
import { CONSOLE_CLIENT } from '../../access/development/provider-store.js';
import { consoleHeaders } from '../requests/security-headers.js';

/**
 * Serves the document at `/openapi.json` and the console on it at `/console`.
 * @param build takes its time; called once, when somebody first asks for the document
 */
export function serveDocs(
  app: NestExpressApplication,
  build: () => OpenAPIObject,
  tokenOrigin: string,
): void {
  let built: { readonly text: string; readonly etag: string } | undefined;
  const express = app.getHttpAdapter().getInstance();
  express.get('/openapi.json', (_request, response) => {
    const { text, etag } = (built ??= asSent(build()));
    response.set({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
      ETag: etag,
    });
    response.send(text);
  });
  app.use(
    '/console',
    consoleHeaders(tokenOrigin),
    serve,
    setup(undefined, {
      customSiteTitle: 'Akkoord: console',
      swaggerUrl: '../openapi.json',
      // The console is about this server only.
      customCss: '.swagger-ui .topbar { display: none }',
      swaggerOptions: {
        persistAuthorization: true,
        displayRequestDuration: true,
        docExpansion: 'none',
        filter: true,
        tryItOutEnabled: true,
        validatorUrl: null,
        // Where people sign in for development; without it the document offers nothing to sign in to.
        oauth: { clientId: CONSOLE_CLIENT, usePkceWithAuthorizationCodeGrant: true },
      },
    }),
  );
}

function asSent(document: OpenAPIObject): { text: string; etag: string } {
  const text = JSON.stringify(document);
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
