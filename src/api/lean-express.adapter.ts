import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Express } from 'express';

/**
 * Nest's adapter of Express, with a server whose requests and responses have Express's prototypes from their making.
 * Express sets them on each as it comes in, upon which V8 keeps whatever belongs to it until the next whole collection of
 * garbage: that alone cost as much as all else that Express does. To set what is set already costs nothing.
 */
export class LeanExpressAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    const express = this.getInstance<Express>();
    class Request extends IncomingMessage {}
    class Response extends ServerResponse {}
    express.request = Object.setPrototypeOf(Request.prototype, express.request) as Express['request'];
    express.response = Object.setPrototypeOf(Response.prototype, express.response) as Express['response'];
    this.httpServer = createServer({ IncomingMessage: Request, ServerResponse: Response }, express);
  }
}
