import { describe, expect, it } from '@jest/globals';
import { nextVersion, type SentText } from './next-version.js';

const ids = (prefix: string): (() => string) => {
  let count = 0;
  return () => `${prefix}${++count}`;
};
const AIM = { number: '1', heading: 'Doel', body: 'Open ruimte blijft open.' };
const MEANS = { number: '2', heading: 'Middelen', body: 'Elke gemeente betaalt 50.000,00 euro.' };
const OBJET = { number: '1', heading: 'Objet', body: 'L’espace ouvert reste ouvert.' };
const MOYENS = { number: '2', heading: 'Moyens', body: 'Chaque commune paie 50.000,00 euros.' };
const FRENCH = { language: 'fr', status: 'authentic', clauses: [OBJET, MOYENS] } as const;
const first = nextVersion({ clauses: [AIM, MEANS], otherLanguages: [FRENCH] }, undefined, 1, ids('a'));

describe('the next version of a text', () => {
  it('begins in Dutch, authentic, each clause with an id that its languages share', () => {
    expect(first.language).toBe('nl');
    expect(first.status).toBe('authentic');
    expect(first.clauses[1]).toEqual({
      ...MEANS,
      id: 'a2',
      since: 1,
      changedIn: null,
      kind: null,
      rationale: null,
    });
    expect(first.otherLanguages[0].clauses).toEqual([
      { ...OBJET, id: 'a1', since: 1, changedIn: null },
      { ...MOYENS, id: 'a2', since: 1, changedIn: null },
    ]);
  });

  it('keeps what is not sent: languages, kinds, and reasons of what reads as before', () => {
    const told = nextVersion(
      { clauses: [{ ...AIM, kind: 'purpose', rationale: 'Asked by all.' }, MEANS] },
      first,
      2,
      ids('b'),
    );
    const next = nextVersion({ clauses: [AIM, { ...MEANS, body: 'Niets.' }] }, told, 3, ids('c'));
    expect(next.otherLanguages).toEqual(first.otherLanguages);
    expect(next.clauses).toEqual([
      { ...AIM, id: 'a1', since: 1, changedIn: null, kind: 'purpose', rationale: 'Asked by all.' },
      { ...MEANS, body: 'Niets.', id: 'a2', since: 3, changedIn: 3, kind: null, rationale: null },
    ]);
    const without = nextVersion(
      { clauses: [{ ...AIM, kind: null, body: 'Anders.' }], otherLanguages: [] },
      next,
      4,
      ids('d'),
    );
    expect(without.clauses[0]).toMatchObject({ id: 'a1', kind: null, rationale: null });
    expect(without.otherLanguages).toEqual([]);
  });

  it('notes that a wording was checked against the others', () => {
    const sent: SentText = {
      clauses: [AIM, MEANS],
      otherLanguages: [{ ...FRENCH, clauses: [{ ...OBJET, checked: true }, MOYENS] }],
    };
    const next = nextVersion(sent, first, 2, ids('b'));
    expect(next.otherLanguages[0].clauses.map(({ since, changedIn }) => [since, changedIn])).toEqual([
      [2, null],
      [1, null],
    ]);
  });

  it('can make another language its own, and keeps the one that it had', () => {
    const next = nextVersion({ language: 'fr', clauses: [OBJET, MOYENS] }, first, 2, ids('b'));
    expect(next.clauses.map(({ id, since }) => [id, since])).toEqual([
      ['a1', 1],
      ['a2', 1],
    ]);
    expect(next.otherLanguages.map(({ language }) => language)).toEqual(['nl']);
    const german = nextVersion(
      { language: 'de', clauses: [{ number: '1', heading: 'Ziel', body: 'Offen.' }] },
      first,
      2,
      ids('b'),
    );
    expect(german.clauses[0].id).toBe('a1');
    expect(german.otherLanguages.map(({ language }) => language)).toEqual(['nl', 'fr']);
  });
});
