import { describe, expect, it } from '@jest/globals';
import { containsTitle, titleSimilarity, withoutNumbering } from './title-similarity.js';

describe('titles of items', () => {
  it.each([
    ['A.2a INTERGEMEENTELIJKE SAMENWERKING. Pidpa', 'INTERGEMEENTELIJKE SAMENWERKING. Pidpa'],
    ['12. Deal over open ruimte', 'Deal over open ruimte'],
    ['AP1. Ombudspersoon', 'Ombudspersoon'],
    ['Punt 4 - Deal', 'Deal'],
    ['2026: een jaar vooruit', '2026: een jaar vooruit'],
    ['Deal', 'Deal'],
  ])('“%s” without its numbering', (title, bare) => {
    expect(withoutNumbering(title)).toBe(bare);
  });

  it('are alike by the words that say what they are about', () => {
    expect(titleSimilarity('5. Goedkeuring van de deal over krimp', 'Deal over krimp')).toBe(1);
    expect(titleSimilarity('Retributiereglement markten', 'Deal over krimp')).toBe(0);
    expect(titleSimilarity('De en het', 'De en het')).toBe(0);
  });

  it('have another whole in them only in its order, and if it says something', () => {
    expect(
      containsTitle('5. Goedkeuring deal over krimp en open ruimte.', 'Deal over krimp en open ruimte'),
    ).toBe(true);
    expect(containsTitle('Open ruimte en deal over krimp', 'Deal over krimp en open ruimte')).toBe(false);
    expect(containsTitle('Deal over de markt', 'Deal')).toBe(false);
  });
});
