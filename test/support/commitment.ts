import { expect } from '@jest/globals';

/** What a history has in the place of a person. */
export const COMMITMENT: unknown = expect.stringMatching(/^[0-9a-f]{64}$/);
