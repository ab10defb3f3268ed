import { passOnDeclines } from './pass-on-declines.js';

const [ONE, OTHER] = ['OVO002133', 'OVO002177'];
const declined = (number: number, organisationId: string, reason = 'Geen grond.') => ({
  number,
  organisationId,
  reason,
});

describe('refusals after a merger', () => {
  it('become one of the successor where all that come from the region had declined', () => {
    const declines = [declined(1, ONE), declined(3, OTHER, 'Geen geld.')];
    expect(passOnDeclines(declines, [ONE, OTHER], true)).toEqual({
      ended: [3],
      taken: { number: 1, reason: 'Geen grond.\nGeen geld.' },
    });
    expect(passOnDeclines([declined(2, ONE)], [ONE], true).taken).toEqual({
      number: 2,
      reason: 'Geen grond.',
    });
  });

  it('say the same reason once', () => {
    expect(passOnDeclines([declined(1, ONE), declined(2, OTHER)], [ONE, OTHER], true).taken?.reason).toBe(
      'Geen grond.',
    );
  });

  it('end where one of them had said nothing, and where the successor has a word of its own', () => {
    expect(passOnDeclines([declined(1, ONE)], [ONE, OTHER], true)).toEqual({ ended: [1], taken: undefined });
    expect(passOnDeclines([declined(1, ONE)], [ONE], false)).toEqual({ ended: [1], taken: undefined });
    expect(passOnDeclines([], [ONE], true)).toEqual({ ended: [], taken: undefined });
  });
});
