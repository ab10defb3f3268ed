import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Wording } from './clause.js';
import { clauseIds, clauseIdsBeside, type Identified, type Sent } from './clause-ids.js';

const fresh = (): (() => string) => {
  let count = 0;
  return () => `new-${++count}`;
};
const clause = (number: string, heading: string, body: string): Wording => ({ number, heading, body });
const withIds = (clauses: readonly Wording[], prefix = 'id'): Identified[] =>
  clauses.map((each, index) => ({ ...each, id: `${prefix}-${index + 1}` }));

const AIM = clause('1', 'Aim', 'The parties keep open space free of new buildings.');
const MEANS = clause('2', 'Means', 'Each municipality sets apart € 50.000,00 a year until 2032.');
const EXIT = clause('3', 'Exit', 'A party leaves with a notice of twelve months, at the end of a year.');
const BEFORE = withIds([AIM, MEANS, EXIT]);

const words = fc
  .array(fc.constantFrom('space', 'town', 'pays', '2.500', 'year', 'l’École', 'Zwin', 'party'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(' '));
const text = fc.uniqueArray(
  fc.record({ number: fc.nat({ max: 20 }).map(String), heading: words, body: words }),
  { selector: ({ number }) => number, maxLength: 8 },
);

describe('which clause a clause is', () => {
  it('is told by whoever sends its id', () => {
    const sent: Sent[] = [{ ...EXIT, id: 'id-1' }, AIM];
    expect(clauseIds(sent, BEFORE, fresh())).toEqual(['id-1', 'new-1']);
  });

  it('is the one that reads the same, wherever it stands now', () => {
    const sent = [{ ...EXIT, number: '1' }, { ...AIM, number: '2' }, clause('3', 'Other', 'Nothing alike.')];
    expect(clauseIds(sent, BEFORE, fresh())).toEqual(['id-3', 'id-1', 'new-1']);
  });

  it('is the one with its number and heading, or its heading alone, however it reads', () => {
    const sent = [clause('1', 'Aim', 'Wholly other words.'), clause('9', 'means', 'Also anew.')];
    expect(clauseIds(sent, BEFORE, fresh())).toEqual(['id-1', 'id-2']);
  });

  it('is not told by a heading that several clauses have', () => {
    const before = withIds([clause('1', 'Means', 'One sum.'), clause('2', 'Means', 'Two plots.')]);
    expect(clauseIds([clause('5', 'Means', 'Staff.')], before, fresh())).toEqual(['new-1']);
  });

  it('is else the one that is most alike', () => {
    const sent = [
      clause('4', 'Leaving', 'A party leaves with a notice of six months, at the end of a year.'),
      clause('5', 'Money', 'Each municipality sets apart € 60.000,00 a year until 2034.'),
    ];
    expect(clauseIds(sent, BEFORE, fresh())).toEqual(['id-3', 'id-2']);
  });

  it('gives no two clauses the same id', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ids = clauseIds(after, withIds(before), fresh());
        expect(ids).toHaveLength(after.length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('stays the same in any order, where nothing is worded anew', () => {
    fc.assert(
      fc.property(
        text.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([before, after]) => {
          const known = new Map(withIds(before).map((each) => [each.number, each.id]));
          expect(clauseIds(after, withIds(before), fresh())).toEqual(
            after.map(({ number }) => known.get(number)),
          );
        },
      ),
    );
  });

  it('stays the same where clauses are only renumbered', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { maxLength: 8 }),
        fc.array(fc.nat({ max: 7 }), { minLength: 8, maxLength: 8 }),
        (bodies, order) => {
          const before = withIds(bodies.map((body, i) => clause(`${i}`, `Heading of ${body}`, body)));
          const after = before
            .map(({ heading, body }, i) => clause(`${90 - i}`, heading, body))
            .sort((a, b) => order[Number(a.number) % 8] - order[Number(b.number) % 8]);
          const known = new Map(before.map(({ body, id }) => [body, id]));
          expect(clauseIds(after, before, fresh())).toEqual(after.map(({ body }) => known.get(body)));
        },
      ),
    );
  });
});

describe('which clause a clause in another language is', () => {
  const own = withIds([AIM, MEANS, EXIT]);
  const objet = clause('1', 'Objet', 'Les parties gardent les espaces ouverts.');
  const moyens = clause('2', 'Moyens', 'Chaque commune réserve 50.000,00 € par an.');

  it('is the one with its number in the own language', () => {
    expect(clauseIdsBeside(own, [moyens, objet], [], fresh())).toEqual(['id-2', 'id-1']);
  });

  it('is the one that it was, where it reads the same, though numbers moved', () => {
    const before = withIds([objet, moyens]);
    const renumbered = own.map((each, index) => ({ ...each, number: `${index + 2}` }));
    expect(clauseIdsBeside(renumbered, [objet, moyens], before, fresh())).toEqual(['id-1', 'id-2']);
  });

  it('is one of its own where there is no such number', () => {
    const sent = [clause('7', 'Divers', 'Rien de tel.'), { ...objet, id: 'id-3' }];
    expect(clauseIdsBeside(own, sent, [], fresh())).toEqual(['new-1', 'id-3']);
  });
});
