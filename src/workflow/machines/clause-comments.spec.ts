import { describe, expect, it } from '@jest/globals';
import { hasNoOpenPoints, raisesNothingAccepted } from './shared/clause-comments.js';

describe('comments on clauses', () => {
  it('are no matter of who has nothing open, or of whom nobody looked that up', () => {
    const accepting = (facts: object): boolean => hasNoOpenPoints({ event: { type: 'ACCEPT_TEXT', facts } });
    expect([accepting({}), accepting({ openPoints: 0 }), accepting({ openPoints: 2 })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are open to everybody, but points to who has not accepted what they are about', () => {
    const saying = (kind: string, position: 'accepted' | 'objected' | null): boolean =>
      raisesNothingAccepted({ event: { type: 'ADD_CLAUSE_COMMENT', kind, facts: { position } } });
    expect(saying('comment', 'accepted')).toBe(true);
    expect(saying('openPoint', 'objected')).toBe(true);
    expect(saying('openPoint', null)).toBe(true);
    expect(saying('openPoint', 'accepted')).toBe(false);
  });
});
