import { describe, expect, it } from '@jest/globals';
import { fold, foldSql } from './fold.js';

describe('folding a name', () => {
  it.each([
    ['Nazareth-De Pinte', 'nazareth de pinte'],
    ['’s-Hertogenbosch', 's hertogenbosch'],
    ['ÉÉNDRACHT', 'eendracht'],
    ['Liège', 'liege'],
    ['Lie\u0300ge', 'liege'],
    ['Ğent', 'gent'],
    ['  Gent ', 'gent'],
    ['Łódź', 'łodz'],
  ])('%s becomes %s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it('is one expression in SQL, whose letters pair off', () => {
    const [, from, to] =
      /translate\(normalize\(name\), '((?:[^']|'')*)', '([^']*)'\)/.exec(foldSql('name')) ?? [];
    expect([...(from ?? '').replaceAll("''", "'")]).toHaveLength([...(to ?? '')].length);
  });
});
