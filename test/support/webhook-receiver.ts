import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CloudEvent, HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';

/** Something that was sent to a receiver, as the packages of the two standards read it. */
export interface Received {
  readonly path: string;
  /** `webhook-id`. */
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: Record<string, unknown>;
  /** Of the parts of the signature, how many are right by each secret that the receiver knows. */
  readonly signatures: number;
  readonly at: number;
}

type Answer = (request: IncomingMessage, response: ServerResponse, received: Received) => void;

/**
 * Somebody else's server that is sent to: it believes what `standardwebhooks` verifies, and reads it with `cloudevents`. What it
 * cannot verify or read it answers 401, and keeps as `doubted`.
 */
export class WebhookReceiver {
  readonly received: Received[] = [];
  readonly doubted: string[] = [];
  readonly asked: IncomingMessage['headers'][] = [];
  /** By path: secrets that it knows. */
  private readonly secrets = new Map<string, string[]>();
  private readonly answers = new Map<string, Answer>();
  private readonly allowed = new Map<string, string | undefined>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => void receiver.take(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  urlOf(path: string): string {
    return `http://127.0.0.1:${this.port}/${path}`;
  }

  /** What is sent to a path is verified with these. */
  know(path: string, ...secrets: string[]): void {
    this.secrets.set(path, secrets);
  }

  /** How it answers what is sent to a path: 204 unless told. */
  answer(path: string, answer: Answer | undefined): void {
    if (answer === undefined) this.answers.delete(path);
    else this.answers.set(path, answer);
  }

  /** Which origins may send to a path: all unless told; undefined for none. */
  allow(path: string, origin: string | undefined): void {
    this.allowed.set(path, origin);
  }

  at(path: string): Received[] {
    return this.received.filter((each) => each.path === path);
  }

  idsAt(path: string): string[] {
    return this.at(path).map(({ id }) => id);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').slice(1);
    if (request.method === 'OPTIONS') {
      this.asked.push(request.headers);
      const origin = this.allowed.has(path) ? this.allowed.get(path) : '*';
      response.writeHead(200, origin === undefined ? {} : { 'webhook-allowed-origin': origin }).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const received = this.read(path, request, body);
    if (received === undefined) {
      this.doubted.push(path);
      response.writeHead(401).end();
      return;
    }
    this.received.push(received);
    const answer = this.answers.get(path);
    if (answer === undefined) response.writeHead(204).end();
    else answer(request, response, received);
  }

  private read(path: string, { headers }: IncomingMessage, body: string): Received | undefined {
    const known = this.secrets.get(path) ?? [];
    const verifying = known.filter((secret) => {
      try {
        new Webhook(secret).verify(body, headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    });
    if (verifying.length === 0) return undefined;
    const event = HTTP.toEvent({ headers, body }) as CloudEvent<Record<string, unknown>>;
    if (!event.validate()) return undefined;
    if (event.id !== headers['webhook-id']) return undefined;
    return {
      path,
      id: event.id,
      type: event.type,
      subject: event.subject ?? '',
      data: event.data ?? {},
      signatures: verifying.length,
      at: performance.now(),
    };
  }
}
