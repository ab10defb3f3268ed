import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clauses } from '../../../test/documents/support/text-document.js';
import { canonicalText } from './canonical-text.js';

const TEXT = { agreementId: 'a', version: 1, language: 'nl' };

describe('the canonical form of a text', () => {
  it('is JSON with its members in order and without white space', () => {
    const clause = { id: 'x', number: '1', heading: 'Doel €', body: 'Een\n"twee"' };
    expect(canonicalText({ ...TEXT, clauses: [clause] })).toBe(
      '{"agreementId":"a","clauses":[{"body":"Een\\n\\"twee\\"","heading":"Doel €","number":"1"}],"language":"nl","version":1}',
    );
  });

  it('is the same for two texts only where every word and the order of the clauses are', () => {
    const words = (list: readonly { number: string; heading: string; body: string }[]): string =>
      JSON.stringify(list.map(({ number, heading, body }) => [number, heading, body]));
    fc.assert(
      fc.property(clauses, clauses, (a, b) => {
        const isSame = canonicalText({ ...TEXT, clauses: a }) === canonicalText({ ...TEXT, clauses: b });
        expect(isSame).toBe(words(a) === words(b));
      }),
    );
  });
});
