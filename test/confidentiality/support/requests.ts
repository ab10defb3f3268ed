import type { OpenApi, OperationObject } from '../../support/contract.js';

/** A request about an agreement, in which its id is yet to be put. */
export interface ProbingRequest {
  readonly operationId: string;
  /** What sets it apart from the operation's other requests, such as the name of an example. */
  readonly variant: string;
  readonly method: string;
  /** Such as `/v1/agreements/{id}/texts/1`. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What stands for the parameters of paths, by name. */
type Named = Readonly<Record<string, string>>;

const ABOUT_AN_AGREEMENT = /^\/v1\/agreements\/\{id\}/;

/** Requests by every operation that has the id of an agreement in its path: a new operation is among them by itself. */
export function requestsAboutAgreements(document: OpenApi): ProbingRequest[] {
  return operationsOf(document)
    .filter(({ path }) => ABOUT_AN_AGREEMENT.test(path))
    .flatMap((found) => (found.method === 'get' ? readings(found) : writings(found)));
}

/** The addresses of all that can be read without the id of an agreement in the path, such as lists. */
export function readingsElsewhere(document: OpenApi): string[] {
  return operationsOf(document)
    .filter(({ method, path }) => method === 'get' && !ABOUT_AN_AGREEMENT.test(path))
    .map((found) => filled(found, {}));
}

interface Found {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationObject;
}

function operationsOf({ paths }: OpenApi): Found[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  );
}

function readings(found: Found): ProbingRequest[] {
  const plainly = requestOf(found, 'plainly');
  const past = { ...plainly, variant: 'as it was', path: `${plainly.path}?asOf=2026-11-24` };
  const changed = { ...plainly, variant: 'if it changed', headers: { 'if-none-match': '*' } };
  const hasPast = found.operation.parameters?.some(({ name }) => name === 'asOf') ?? false;
  return [plainly, changed, ...(hasPast ? [past] : [])];
}

function writings(found: Found): ProbingRequest[] {
  const [first, ...others] = bodiesOf(found.operation).map(([name, body]) => requestOf(found, name, body));
  return [
    first,
    ...others,
    { ...first, variant: 'of the first version', headers: { 'if-match': '"1"' } },
    { ...first, variant: 'of a version that is none', headers: { 'if-match': '"x"' } },
    { ...first, variant: 'once', headers: { 'idempotency-key': 'once' } },
    ...(first.body === undefined ? [] : [{ ...first, variant: 'faulty', body: { surplus: true } }]),
  ];
}

function requestOf(found: Found, variant: string, body?: unknown): ProbingRequest {
  const { operation, method } = found;
  const path = filled(found, { id: '{id}', receiptNumber: '2026-1' });
  return { operationId: operation.operationId, variant, method: method.toUpperCase(), path, body };
}

/** The bodies of the document's examples, by name; one that is undefined where the operation takes none. */
function bodiesOf({ requestBody }: OperationObject): [name: string, body: unknown][] {
  const content = requestBody?.content?.['application/json'];
  const examples = Object.entries(content?.examples ?? {});
  if (examples.length === 0) return [['plainly', content?.example]];
  return examples.map(([name, { value }]) => [name, value]);
}

/** The path with its parameters: as named, else as in their examples, else 1. */
function filled({ path, operation }: Found, named: Named): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { schema } = operation.parameters?.find((each) => each.name === name) ?? {};
    const example = schema?.example;
    return named[name] ?? (typeof example === 'string' ? example : '1');
  });
}
