import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request with its body. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What is answered. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What goes wrong with a request: its answer is lost after it was done, it is answered otherwise, or it is late. */
export type Mishap =
  'lost' | { readonly status: number; readonly body?: string } | { readonly delay: number };

/** Whether something goes wrong with a request, and what. */
export type Mishaps = (request: Received) => Mishap | undefined;

/** A server of somebody else's, of which the answers can be lost. */
export abstract class FaultyServer {
  /** Methods and paths of what was asked, in order. */
  readonly asked: string[] = [];
  /** Whoever signs in otherwise is answered 401. */
  credentials = { user: 'akkoord', secret: 'geheim' };
  mishaps: Mishaps = () => undefined;
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  protected async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Does what is asked. */
  protected abstract reply(request: Received): Reply;

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = '', url = '/', headers } = request;
    const received = { method, url: new URL(url, this.base), headers, body: Buffer.concat(chunks) };
    this.asked.push(`${method} ${received.url.pathname}`);
    const { user, secret } = this.credentials;
    if (headers.authorization !== `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="dms"' }).end();
      return;
    }
    const mishap = this.mishaps(received);
    if (typeof mishap === 'object' && 'status' in mishap) {
      response.writeHead(mishap.status, { 'Content-Type': 'text/plain' }).end(mishap.body ?? 'not now');
      return;
    }
    const reply = this.reply(received);
    if (mishap === 'lost') {
      request.socket.destroy();
      return;
    }
    if (typeof mishap === 'object') await sleep(mishap.delay, undefined, { ref: false });
    const { status, body = '' } = reply;
    const length =
      reply.headers?.['Content-Length'] === undefined ? { 'Content-Length': Buffer.byteLength(body) } : {};
    response.writeHead(status, { ...length, ...reply.headers });
    response.end(method === 'HEAD' ? undefined : body);
  }
}
