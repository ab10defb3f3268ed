import { describe, expect, it } from '@jest/globals';
import { holderIn, isNamedByNationalNumber } from './holder.js';

const CLAIMS = {
  sub: 's-1',
  name: ' An Peeters ',
  azp: 'console',
  rrn: '93051822361',
  email: 'an@example.org',
};

describe('the holder of a token', () => {
  it('has a name where the configuration asks for it', () => {
    expect(holderIn(CLAIMS, undefined)).toEqual({ clientId: 'console' });
    expect(holderIn(CLAIMS, 'name')).toEqual({ clientId: 'console', name: 'An Peeters' });
  });

  it.each(['', '  ', 'x'.repeat(201), '93.05.18-223.61', 12, ['An'], undefined])(
    'is not called %j',
    (name) => {
      expect(holderIn({ ...CLAIMS, name }, 'name')).toEqual({ clientId: 'console' });
    },
  );

  it('is not known by a national number', () => {
    expect(isNamedByNationalNumber(CLAIMS)).toBe(false);
    expect(isNamedByNationalNumber({ sub: '93051822361' })).toBe(true);
    expect(isNamedByNationalNumber({ sub: 'rrn:93.05.18-223.61' })).toBe(true);
  });
});
