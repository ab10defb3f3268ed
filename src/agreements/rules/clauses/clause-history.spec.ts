import { describe, expect, it } from '@jest/globals';
import { clauseHistory, type VersionOfClause } from './clause-history.js';
import type { Wording } from './clause.js';

const AIM: Wording = { number: '1', heading: 'Aim', body: 'Open space.' };
const version = (
  number: number,
  basedOn: number | null,
  ids: string,
  wordings: Record<string, Wording> = {},
): VersionOfClause => ({
  version: number,
  basedOn,
  ids: [...ids],
  wordings: new Map(Object.entries(wordings)),
});

describe('the history of a clause', () => {
  it('tells when it came, was changed, renumbered and moved, left and came back', () => {
    const steps = clauseHistory('a', [
      version(1, null, 'bc'),
      version(2, 1, 'abc', { en: AIM }),
      version(3, 2, 'abc', { en: AIM }),
      version(4, 3, 'abc', { en: { ...AIM, heading: 'Purpose', body: 'All space.' } }),
      version(5, 4, 'bca', { en: { ...AIM, number: '3', heading: 'Purpose', body: 'All space.' } }),
      version(6, 5, 'bc'),
      version(7, 6, 'abc', { en: AIM }),
    ]);

    expect(steps.map(({ version: of, changes }) => [of, changes])).toEqual([
      [2, ['added']],
      [4, ['headed', 'reworded']],
      [5, ['moved', 'renumbered']],
      [6, ['removed']],
      [7, ['added']],
    ]);
  });

  it('compares each version with the one that it was made from, or else the one before', () => {
    const other = { ...AIM, body: 'Other.' };
    const steps = clauseHistory('a', [
      version(1, null, 'a', { en: AIM }),
      version(3, 1, 'a', { en: other }),
      version(4, 1, 'a', { en: AIM }),
      version(6, 5, 'a', { en: other }),
    ]);

    expect(steps.map(({ version: of, comparedWith }) => [of, comparedWith])).toEqual([
      [1, null],
      [3, 1],
      [6, 4],
    ]);
  });

  it('says in which languages it changed', () => {
    const steps = clauseHistory('a', [
      version(1, null, 'a', { nl: AIM }),
      version(2, 1, 'a', { nl: AIM, fr: AIM }),
      version(3, 2, 'a', { nl: AIM, fr: { ...AIM, body: 'Autre.' } }),
    ]);

    expect(steps.map(({ changes, languages }) => [changes, languages])).toEqual([
      [['added'], ['nl']],
      [['reworded'], ['fr']],
      [['reworded'], ['fr']],
    ]);
  });
});
