import type { DocumentedProblem } from '../../api/docs/api-problems.js';

/** The connection of a path. */
export const CONNECTION = {
  name: 'id',
  description: 'Id of the connection.',
  schema: { type: 'string', format: 'uuid' },
  example: '01936d2e-8a10-7c44-9b1f-3f2e5a6b7c8d',
} as const;

export const PUSH = {
  name: 'number',
  description: 'Number of the push.',
  schema: { type: 'integer', minimum: 1 },
  example: 3,
} as const;

export const CONNECTION_IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'The `ETag` of the connection, to change only what was seen.',
} as const;

const ETAG = {
  description: 'Version of the connection, for `If-Match`.',
  schema: { type: 'string' },
} as const;

export const CONNECTION_HEADERS = { ETag: ETAG };

export const NEW_CONNECTION_HEADERS = {
  ETag: ETAG,
  Location: { description: 'Its address.', schema: { type: 'string' } },
} as const;

export const CONNECTION_STATE = {
  status: 409,
  code: 'connection-state',
  when: 'The connection is in another state.',
  params: { state: 'paused', reason: 'credentials' },
} as const;

/** What stands in the way when a document system is tried. */
export const TRYING_PROBLEMS: readonly DocumentedProblem[] = [
  {
    status: 422,
    code: 'connection-address-refused',
    when: 'The address is none that the registry speaks to.',
  },
  { status: 422, code: 'connection-not-working', when: 'The document system does not do what it is asked.' },
];
