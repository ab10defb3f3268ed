import type { Server } from 'node:http';
import type { RequestHandler } from 'express';

/** What an HTTP server emits when it is about to take no new connections: whoever keeps a request waiting answers it now. */
export const DRAINING = 'draining';

/** Express middleware: once the server takes no new connections, asks clients to close those they have. */
export function closeWhileDraining(server: Server): RequestHandler {
  return (_request, response, next) => {
    if (!server.listening) response.setHeader('Connection', 'close');
    next();
  };
}
