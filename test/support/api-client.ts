import type { Contract } from './contract.js';

declare global {
  /** Fetches the OpenAPI document that a server publishes; the environment of the tests keeps it compiled. */
  var contractOf: (url: string) => Promise<Contract>;
}

export interface ClientOptions {
  /** A bearer token; none unless given. */
  readonly token?: string;
  /** For `Accept-Language`. */
  readonly language?: string;
}

export interface RequestOptions {
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of the API. The body is parsed JSON, the text of another form, or undefined where there is none. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A problem document. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly issues?: readonly { readonly in: string; readonly name: string; readonly detail: string }[];
  readonly [member: string]: unknown;
}

type Anything = Record<string, unknown>;

/**
 * Asks an API over HTTP. Every answer is checked against the OpenAPI document that the same server publishes; one that
 * is not as documented (status, media type, headers, any property of the body) throws, and so fails the test.
 */
export interface ApiClient {
  get<Body = Anything>(path: string, options?: RequestOptions): Promise<Answer<Body>>;
  post<Body = Anything>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
  patch<Body = Anything>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
  put<Body = Anything>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>>;
  delete<Body = Anything>(path: string, options?: RequestOptions): Promise<Answer<Body>>;
  /** Sends a body as it is, such as malformed JSON. */
  send<Body = Anything>(
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer> | undefined,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Body>>;
  /** The same API in another's name, or in another language. */
  as(options: ClientOptions): ApiClient;
}

const contracts = new Map<string, Promise<Contract>>();

/** @param url of the application, without a slash at its end */
export function apiClient(url: string, client: ClientOptions = {}): ApiClient {
  const send: ApiClient['send'] = async <Body>(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers?: Readonly<Record<string, string>>,
  ) => {
    const response = await fetch(url + path, {
      method,
      body,
      redirect: 'manual',
      headers: {
        ...(client.token !== undefined && { authorization: `Bearer ${client.token}` }),
        ...(client.language !== undefined && { 'accept-language': client.language }),
        ...headers,
      },
    });
    const text = await response.text();
    const { status, headers: given } = response;
    if (status !== 304) (await publishedBy(url)).check(method, path, { status, headers: given, text });
    return { status, headers: given, body: parse(text, given) as Body };
  };
  const sendJson = <Body>(method: string, path: string, body: unknown, options: RequestOptions = {}) =>
    send<Body>(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(options.ifMatch !== undefined && { 'if-match': options.ifMatch }),
      ...(options.idempotencyKey !== undefined && { 'idempotency-key': options.idempotencyKey }),
      ...options.headers,
    });
  return {
    get: (path, options) => sendJson('GET', path, undefined, options),
    post: (path, body, options) => sendJson('POST', path, body, options),
    patch: (path, body, options) => sendJson('PATCH', path, body, options),
    put: (path, body, options) => sendJson('PUT', path, body, options),
    delete: (path, options) => sendJson('DELETE', path, undefined, options),
    send,
    as: (options) => apiClient(url, { ...client, ...options }),
  };
}

function publishedBy(url: string): Promise<Contract> {
  const contract = contracts.get(url) ?? globalThis.contractOf(url);
  contracts.set(url, contract);
  return contract;
}

function parse(text: string, headers: Headers): unknown {
  if (text === '') return undefined;
  return /[/+]json\b/.test(headers.get('content-type') ?? '') ? JSON.parse(text) : text;
}
