import { describe, expect, it } from '@jest/globals';
import type { Clause } from './clause.js';
import { otherLastDays } from './last-day.js';

const text = (body: string, heading = 'Duur'): { language: string; clauses: Clause[] } => ({
  language: 'nl',
  clauses: [{ id: 'c', number: '4', heading, body, kind: null, rationale: null, since: 1, changedIn: null }],
});

describe('the last day', () => {
  it('is said otherwise by a clause on the duration that names days, and not that one', () => {
    expect(otherLastDays(text('Ze geldt tot en met 31 december 2030.'), '2032-12-31')).toEqual([
      { clauseId: 'c', number: '4', dates: ['2030-12-31'] },
    ]);
  });

  it.each([
    ['Ze geldt van 1 januari 2027 tot en met 31 december 2032.', 'Duur', '2032-12-31'],
    ['Ze geldt zes jaar.', 'Duur', '2032-12-31'],
    ['Ze geldt tot en met 31 december 2030.', 'Duur', null],
    ['Betaal voor 31 december 2030.', 'Middelen', '2032-12-31'],
  ])('is not in %s', (body, heading, expiresOn) => {
    expect(otherLastDays(text(body, heading), expiresOn)).toEqual([]);
  });
});
