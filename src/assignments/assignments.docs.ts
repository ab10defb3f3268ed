import type { DocumentedProblem } from '../api/docs/api-problems.js';

/** The path parameter, for OpenAPI. */
export const ASSIGNMENT = {
  name: 'id',
  description: 'Id of the assignment.',
  schema: { type: 'string', format: 'uuid' },
  example: '019aa1b2-0000-7000-8000-000000000009',
} as const;

/** The number of an answer in the path, for OpenAPI. */
export const ANSWER_NUMBER = {
  name: 'number',
  description: 'Number of the answer.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

/** The refusal where its issuer took it back, for OpenAPI. */
export const ASSIGNMENT_IS_WITHDRAWN: DocumentedProblem = {
  status: 409,
  code: 'assignment-withdrawn',
  when: 'Its issuer has taken it back.',
  params: { withdrawnOn: '2027-03-01' },
};

/** The refusal where an answer counts no more, for OpenAPI. */
export const ANSWER_IS_ENDED: DocumentedProblem = {
  status: 409,
  code: 'answer-ended',
  when: 'The answer counts no more.',
  params: { answer: 1 },
};
