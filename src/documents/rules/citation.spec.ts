import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aTextDocument } from '../../../test/documents/support/text-document.js';
import { citationOf, fileName, shortCitationOf } from './citation.js';

const ADDRESS = 'https://akkoord.example/v1/agreements/0197b0f6-3c1e-7d8a-9f00-5d3a1c2b4e6f/texts/2';

describe('a citation', () => {
  it('says what is agreed, between whom, since when, which version, and where it is', () => {
    expect(citationOf(aTextDocument())).toBe(
      'Samenwerkingsovereenkomst “Open ruimte & kernen in Zuid-West-Vlaanderen” tussen Kortrijk, Menen en Vlaanderen, ' +
        `in werking getreden op 24 november 2026, versie 2, ${ADDRESS}`,
    );
  });

  it('says of a draft that it is one, by the day in Brussels on which it was written', () => {
    const draft = aTextDocument({ standing: { status: 'draft', stage: 'offered' }, language: 'en' });
    expect(citationOf(draft)).toContain('Agreement “Open ruimte');
    expect(citationOf(draft)).toContain(', draft of 20 November 2026, version 2, ');
  });

  it('counts the parties of a large agreement', () => {
    const agreedBy = Array.from({ length: 300 }, (_, index) => `Gemeente ${index + 1}`);
    expect(citationOf(aTextDocument({ agreedBy }))).toContain(
      'tussen Gemeente 1, Gemeente 2, Gemeente 3, Gemeente 4, Gemeente 5 en 295 andere partijen, ',
    );
  });

  it('is short at the foot of a page, however long the title is', () => {
    const title = 'Zeer lang '.repeat(40);
    expect(shortCitationOf(aTextDocument({ title })).length).toBeLessThan(110);
  });
});

describe('the name of a file', () => {
  it('is made of words of the title', () => {
    expect(fileName('Deal: “Ruimte” & cañon / €', 'v2-nl', 'pdf')).toBe('Deal-Ruimte-canon-v2-nl.pdf');
    expect(fileName('???', 'v1', 'docx')).toBe('text-v1.docx');
  });

  it('holds nothing that a file system or a header could take for something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(fileName(title, 'v1', 'pdf')).toMatch(/^[\p{L}\p{N}-]{1,61}-v1\.pdf$/u);
      }),
    );
  });
});
