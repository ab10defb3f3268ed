import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresIn } from './figures.js';

const digits = (text: string, language: string): string[] => [...figuresIn(text, language).digits].sort();

describe('figures', () => {
  it.each([
    ['nl', 'Elke gemeente betaalt € 1.000,50 per jaar.', ['1000.5']],
    ['en', 'Each municipality pays €1,000.50 a year.', ['1000.5']],
    ['fr', 'Chaque commune paie 1 000,50 € par an.', ['1000.5']],
    ['fr', 'Chaque commune paie 1.000.000 €.', ['1000000']],
    ['de', 'Jede Gemeinde zahlt 1.000,50 Euro.', ['1000.5']],
    ['de-CH', 'Jede Gemeinde zahlt 1’000.50 Franken.', ['1000.5']],
    ['nl', 'Hoogstens 12,50 % of 3 procent.', ['12.5%', '3%']],
    ['fr', 'Au plus 12,5 % ou 3 pour cent.', ['12.5%', '3%']],
    ['nl', 'Tot en met 31 december 2032.', ['2032-12-31']],
    ['fr', 'Jusqu’au 1er janvier 2033, ou le 31/12/2032.', ['2032-12-31', '2033-01-01']],
    ['de', 'Bis 31. März 2032.', ['2032-03-31']],
    ['en', 'Until 31 December 2032, or December 31, 2032.', ['2032-12-31']],
    ['en-US', 'Until 12/31/2032.', ['2032-12-31']],
    ['nl', 'Op 2032-12-31, zoals artikel 3.1 en 2bis zeggen.', ['2032-12-31', '3.1']],
    ['nl', 'Op 31 februari 2032.', ['2032', '31']],
    ['nl', 'Geen enkel getal, in COVID19 en OVO002133.', []],
  ])('are read as %s writes them: %s', (language, text, expected) => {
    expect(digits(text, language)).toEqual([...expected].sort());
  });

  it('are known by their words too', () => {
    expect([...figuresIn('binnen twaalf maanden', 'nl').words]).toEqual(['12']);
    expect([...figuresIn('dans les soixante jours', 'fr').words]).toEqual(['60']);
    expect([...figuresIn('binnen twaalf maanden', 'sv').words]).toEqual([]);
  });

  it('are the same in every language that writes the same number or day', () => {
    const number = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(number, day, (amount, date) => {
        const written = ['nl-BE', 'fr-BE', 'de-BE', 'en-GB', 'nl', 'fr', 'de', 'en'].map((language) => {
          const sum = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount);
          const on = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
          return digits(`x ${sum} €, y ${on}.`, language);
        });
        for (const each of written) expect(each).toEqual(written[0]);
        expect(written[0]).toEqual([String(amount), date.toISOString().slice(0, 10)].sort());
      }),
    );
  });
});
