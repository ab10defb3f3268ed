import { describe, expect, it } from '@jest/globals';
import { divergencesIn } from './divergence.js';
import { nextVersion, type SentText } from './next-version.js';

const AIM = { number: '1', heading: 'Doel', body: 'Open ruimte blijft open.' };
const MEANS = {
  number: '2',
  heading: 'Middelen',
  body: 'Elke gemeente betaalt € 1.000,50 voor 31 december 2030.',
};
const EXIT = { number: '3', heading: 'Uittreding', body: 'Met een opzeg van 12 maanden.' };
const BUT = { number: '1', heading: 'Objet', body: 'L’espace ouvert reste ouvert.' };
const MOYENS = {
  number: '2',
  heading: 'Moyens',
  body: 'Chaque commune paie 1.000,50 € avant le 31 décembre 2030.',
};
const RETRAIT = { number: '3', heading: 'Retrait', body: 'Avec un préavis de douze mois.' };

let count = 0;
const newId = (): string => `c${++count}`;
const french = (...clauses: (typeof BUT)[]): SentText['otherLanguages'] => [
  { language: 'fr', status: 'authentic', clauses },
];
const found = (sent: SentText, before?: Parameters<typeof nextVersion>[1]): object[] =>
  divergencesIn(nextVersion(sent, before, before ? 2 : 1, newId));

describe('divergence between languages', () => {
  it('is not found where they say the same, also where one writes a number in words', () => {
    expect(found({ clauses: [AIM, MEANS, EXIT], otherLanguages: french(BUT, MOYENS, RETRAIT) })).toEqual([]);
    expect(found({ clauses: [AIM] })).toEqual([]);
  });

  it('is a clause that one of them lacks', () => {
    expect(found({ clauses: [AIM, MEANS], otherLanguages: french(BUT, RETRAIT) })).toMatchObject([
      { type: 'missing', number: '2', language: 'fr', other: 'nl', isAuthentic: true },
      { type: 'missing', number: '3', language: 'nl', other: 'fr' },
    ]);
  });

  it('is another place or number', () => {
    const first = nextVersion(
      { clauses: [AIM, MEANS, EXIT], otherLanguages: french(BUT, MOYENS, RETRAIT) },
      undefined,
      1,
      newId,
    );
    const renumbered = french(BUT, { ...RETRAIT, number: '2' }, { ...MOYENS, number: '3' });
    const told = found({ clauses: [AIM, MEANS, EXIT], otherLanguages: renumbered }, first);
    expect(told.filter((each) => 'type' in each && each.type === 'place')).toHaveLength(1);
    expect(told).toContainEqual(expect.objectContaining({ type: 'number', here: ['2'], there: ['3'] }));
    expect(told).toHaveLength(3);
  });

  it('is another amount, percentage or day', () => {
    const other = { ...MOYENS, body: 'Chaque commune paie 1.000,05 € avant le 1er décembre 2030.' };
    expect(found({ clauses: [AIM, MEANS], otherLanguages: french(BUT, other) })).toMatchObject([
      { type: 'figures', here: ['1000.05', '2030-12-01'], there: ['1000.5', '2030-12-31'] },
    ]);
  });

  it('is a wording that was not looked at since another was changed', () => {
    const before = nextVersion(
      { clauses: [AIM, EXIT], otherLanguages: french(BUT, { ...RETRAIT, number: '3' }) },
      undefined,
      1,
      newId,
    );
    const changed = [AIM, { ...EXIT, body: 'Met een opzeg van 12 maanden, per brief.' }];
    const [told, ...more] = found({ clauses: changed }, before);
    expect(told).toMatchObject({ type: 'stale', language: 'fr', other: 'nl', number: '3', changedIn: 2 });
    expect(more).toEqual([]);
    const checked = french(BUT, { ...RETRAIT, ...{ checked: true } });
    expect(found({ clauses: changed, otherLanguages: checked }, before)).toEqual([]);
    const mended = french(BUT, { ...RETRAIT, body: 'Avec un préavis de 12 mois, par lettre.' });
    expect(found({ clauses: changed, otherLanguages: mended }, before)).toEqual([]);
  });

  it('binds two ways only where both are authentic', () => {
    const [told] = found({
      clauses: [AIM, MEANS],
      otherLanguages: [{ language: 'en', status: 'translation', clauses: [{ ...BUT, heading: 'Aim' }] }],
    });
    expect(told).toMatchObject({ type: 'missing', isAuthentic: false });
  });
});
