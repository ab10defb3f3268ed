import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPublication } from '../../src/integrations/council-decisions/reading/read-publication.js';
import { publication } from '../support/publications.js';

const RESULTS = {
  Goedgekeurd: 'approved',
  Verworpen: 'rejected',
  Verdaagd: 'deferred',
  Kennisname: 'noted',
} as const;
const count = fc.integer({ min: 0, max: 55 });
const item = fc.record(
  {
    title: fc.stringMatching(/^[A-Za-z]{3,12} [a-z]{3,12} [a-z]{3,12}$/),
    result: fc.constantFrom(...(Object.keys(RESULTS) as (keyof typeof RESULTS)[])),
    counts: fc.tuple(count, count, count),
  },
  { requiredKeys: ['title'] },
);

it('reads from a page exactly what was written on it, whatever that is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 8 }), async (items) => {
      const bytes = Buffer.from(publication({ items }));
      const read = await readPublication({ bytes, mediaType: 'text/html', url: 'https://raad.example.org/' });
      expect(read.items.map(({ title, votes }) => [title, votes[0]?.outcome, votes[0]?.votesFor])).toEqual(
        items.map(({ title, result, counts }, index) => {
          const isVoted = result !== undefined || counts !== undefined;
          const outcome = result === undefined ? null : RESULTS[result];
          return [
            `${index + 1}. ${title}`,
            isVoted ? outcome : undefined,
            isVoted ? (counts?.[0] ?? null) : undefined,
          ];
        }),
      );
      // What is concluded is never against the counts.
      for (const { outcome, votes } of read.items) {
        const [vote] = votes;
        if (outcome === 'approved' && typeof vote?.votesFor === 'number' && vote.votesAgainst !== null)
          expect(vote.votesFor > vote.votesAgainst || vote.votesFor + vote.votesAgainst === 0).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
