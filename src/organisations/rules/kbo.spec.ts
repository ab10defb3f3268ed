import { describe, expect, it } from '@jest/globals';
import { isKbo, kboDigits } from './kbo.js';

describe('a KBO number', () => {
  it.each(['0207494678', '0316380841', '1010784540'])('%s has the right check digits', (kbo) => {
    expect(isKbo(kbo)).toBe(true);
  });

  it.each([
    ['another last digit', '0207494679'],
    ['two digits swapped', '0270494678'],
    ['nine digits', '207494678'],
    ['dots', '0207.494.678'],
    ['a first digit of an establishment unit', '2147812701'],
    ['nothing', ''],
  ])('is not one: %s', (_, text) => {
    expect(isKbo(text)).toBe(false);
  });

  it.each(['0207494678', '0207.494.678', 'BE 0207.494.678', 'btw be0207494678', '207 494 678'])(
    'is understood as people write it: %s',
    (text) => {
      expect(kboDigits(text)).toBe('0207494678');
    },
  );

  it.each(['Kortrijk', '34022', 'OVO002133', '3207494678', ''])('is not meant by %s', (text) => {
    expect(kboDigits(text)).toBeUndefined();
  });
});
