import { describe, expect, it } from '@jest/globals';
import { searchOf } from './search.js';

describe('what a search text means', () => {
  it.each([
    ['Nazareth-De Pinte', { name: 'nazareth de pinte' }],
    ['ovo002133', { name: 'ovo002133', ovo: 'OVO002133' }],
    ['0207.494.678', { name: '0207.494.678', kbo: '0207494678' }],
    ['BE 0207 494 678', { name: 'be 0207 494 678', kbo: '0207494678' }],
    [' 34022 ', { name: '34022', nis: '34022' }],
    ['-', {}],
    ['  ', {}],
  ])('%j', (text, search) => {
    expect(searchOf(text)).toEqual(search);
  });
});
