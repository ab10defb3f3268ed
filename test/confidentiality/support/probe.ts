import { statementsOf } from '../../support/statements.js';
import type { ProbingRequest } from './requests.js';
import type { Credentials } from './strangers.js';

/** Of an agreement that is not there; as long as any other. */
export const MISSING = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

/** What is different for each request, whatever it asks for. */
const OF_THE_MOMENT = new Set(['date', 'x-request-id']);

/** All that a caller learns from an answer. */
export interface Learned {
  readonly status: number;
  readonly headers: readonly string[];
  readonly text: string;
}

/** What a caller learns of an agreement by a request; the id itself, which the caller has named, is left out. */
export async function learn(
  url: string,
  request: ProbingRequest,
  id: string,
  credentials: Credentials,
): Promise<Learned> {
  const { method, path, body, headers } = request;
  const response = await fetch(url + path.replace('{id}', id), {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...credentials,
      ...headers,
    },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: [...response.headers]
      .filter(([name]) => !OF_THE_MOMENT.has(name))
      .map(([name, value]) => `${name}: ${value.replaceAll(id, 'ID')}`)
      .sort(),
    text: text.replaceAll(id, 'ID').replace(/"urn:uuid:[^"]*"/, '"urn:uuid:REQUEST"'),
  };
}

/** What a caller learns, and what the server asks the database for it: how long it takes follows from that. */
export async function workFor(
  url: string,
  request: ProbingRequest,
  id: string,
  credentials: Credentials,
): Promise<{ learned: Learned | undefined; statements: string[] }> {
  let learned: Learned | undefined;
  const statements = await statementsOf(async () => {
    learned = await learn(url, request, id, credentials);
  });
  return { learned, statements };
}
