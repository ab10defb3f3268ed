import type { Request } from 'express';

/** The operations that take a file as their body, and read it themselves; paths below `/v1`. */
const STREAMED: readonly {
  readonly path: RegExp;
  /** Whatever the request says where absent. */
  readonly types?: readonly string[];
}[] = [
  {
    path: /^\/agreements\/[^/]+\/councils\/[^/]+\/sources\/upload\/?$/,
    types: ['text/html', 'application/xhtml+xml'],
  },
  { path: /^\/agreements\/[^/]+\/documents(\/[^/]+\/versions)?\/?$/ },
];

/** Whether a request brings a file to an operation that takes it. */
export function isStreamed({ method, path, headers }: Pick<Request, 'method' | 'path' | 'headers'>): boolean {
  const [type] = (headers['content-type'] ?? '').split(';');
  return (
    method === 'POST' &&
    STREAMED.some((each) => each.path.test(path) && (each.types?.includes(type.trim().toLowerCase()) ?? true))
  );
}
