import { Agent, request as open } from 'node:http';

/** What is sent. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Such as `/v1/agreements`. */
  readonly path: string;
  /** As JSON; text is a page of HTML. */
  readonly body?: object | string;
}

/** What comes back. */
export interface Answer {
  readonly status: number;
  /** Parsed where it is JSON; else its text. */
  readonly body: unknown;
}

/** Sends one request, with a token or without one. */
export type Send = (request: Request, token: string | undefined, language?: string) => Promise<Answer>;

/**
 * Sends thousands of requests over one connection. Unlike the usual client of the tests it does not hold each answer
 * against the OpenAPI document: other tests do that for each operation, and here it would cost more than the request.
 */
export function sender(url: string): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return ({ method, path, body }, token, language = 'en') =>
    new Promise((resolve, reject) => {
      const isPage = typeof body === 'string';
      const payload = isPage ? body : JSON.stringify(body);
      const headers = {
        'accept-language': language,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(payload !== undefined && {
          'content-type': isPage ? 'text/html' : 'application/json',
          'content-length': Buffer.byteLength(payload),
        }),
      };
      const sent = open(url + path, { agent, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const isJson = /[/+]json\b/.test(response.headers['content-type'] ?? '');
          resolve({ status: response.statusCode ?? 0, body: isJson ? (JSON.parse(text) as unknown) : text });
        });
      });
      sent.on('error', reject);
      sent.end(payload);
    });
}
