import type { DocumentedProblem } from '../api/docs/api-problems.js';
import { EVENT_NOT_ALLOWED } from './documented-problems.js';

const ETAG = {
  description: 'Version of the agreement that it is part of, for If-Match.',
  schema: { type: 'string' },
} as const;

/** The header by which a change to a part of an agreement is bound to the version seen, for OpenAPI. */
export const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description:
    'The agreement’s ETag that the change is meant for: refused with 412 where it has moved since.',
  schema: { type: 'string' },
} as const;

/** The headers of an answer with a part of an agreement, for OpenAPI. */
export const PART_HEADERS = { ETag: ETAG } as const;

/** The headers of an answer with a new part of an agreement, for OpenAPI. */
export const NEW_PART_HEADERS = {
  ETag: ETAG,
  Location: { description: 'Its address.', schema: { type: 'string' } },
} as const;

/**
 * The refusal of a change by the agreement's process, for OpenAPI.
 * @param when in which state it occurs
 */
export function notInThisState(when: string): DocumentedProblem {
  return { ...EVENT_NOT_ALLOWED, when };
}
