import type { DocumentedProblem } from '../api/docs/api-problems.js';

/** For OpenAPI: what an operation that moves an agreement can answer beside the usual. */
export const EVENT_NOT_ALLOWED: DocumentedProblem = {
  status: 409,
  code: 'event-not-allowed',
  when: 'The agreement’s process does not take this now; the detail says why. Nothing has changed.',
};
