/** The id of an agreement in a path, for OpenAPI. */
export const AGREEMENT_ID = {
  name: 'id',
  description: 'Id of the agreement.',
  schema: { type: 'string', format: 'uuid' },
  example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
} as const;
