import fc from 'fast-check';
import { Problem } from '../common/problems/problem.js';
import { decodeCursor, encodeCursor } from './cursor.js';

function refusal(decode: () => unknown): Problem | undefined {
  try {
    decode();
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}

describe('cursors', () => {
  it('give back what they were made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), (text, number) => {
        const cursor = encodeCursor([text, number]);
        expect(cursor).toMatch(/^[\w-]+$/);
        fc.pre(!text.includes('\0'));
        expect(decodeCursor(cursor, ['string', 'number'])).toEqual([text, number]);
      }),
    );
  });

  it('are refused where they are made up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const problem = refusal(() => decodeCursor(text, ['string']));
        expect(problem).toBeInstanceOf(Problem);
        expect(problem).toMatchObject({ code: 'validation-failed', status: 400 });
        expect(problem?.details.issues).toMatchObject([{ in: 'query', name: 'cursor' }]);
      }),
    );
  });

  it.each([
    ['of another shape', encodeCursor(['a'])],
    ['of other kinds', encodeCursor([1, 'a'])],
    ['with too much', encodeCursor(['a', 1, 2])],
    ['with an object', Buffer.from('{"0":"a","1":1}').toString('base64url')],
    ['with null', Buffer.from('["a",null]').toString('base64url')],
    ['with a fraction', encodeCursor(['a', 1.5])],
    ['with a number that is none', Buffer.from('["a",1e999]').toString('base64url')],
    ['with U+0000', encodeCursor(['a\0', 1])],
    ['written differently', Buffer.from('[ "a", 1 ]').toString('base64url')],
    ['with padding', `${encodeCursor(['a', 1])}=`],
    ['with another alphabet', Buffer.from('["~~~???",1]').toString('base64')],
    ['empty', ''],
  ])('are refused where they are %s', (_how, text) => {
    expect(refusal(() => decodeCursor(text, ['string', 'number']))).toBeInstanceOf(Problem);
  });
});
