import { describe, expect, it } from '@jest/globals';
import { countsIn, outcomeIn, outcomeOf, outcomeOfArticles, saysUnanimous } from './outcome-words.js';

describe('the result of a vote', () => {
  it.each([
    ['Goedgekeurd', 'approved'],
    ['goedgekeurd.', 'approved'],
    ['Goedkeuring', 'approved'],
    ['De gemeenteraad keurt de overeenkomst goed.', 'approved'],
    ['Het voorstel wordt eenparig aangenomen', 'approved'],
    ['Goedgekeurd mits advies', 'approvedWithReservation'],
    ['Geamendeerd goedgekeurd', 'approvedWithReservation'],
    ['Niet goedgekeurd', 'rejected'],
    ['De raad keurt het voorstel niet goed', 'rejected'],
    ['VERWORPEN', 'rejected'],
    ['Voorstel tot goedkeuring verworpen', 'rejected'],
    ['Afgekeurd', 'rejected'],
    ['Verdaagd', 'deferred'],
    ['Goedkeuring uitgesteld', 'deferred'],
    ['Kennisname', 'noted'],
    ['Kennis genomen', 'noted'],
    ['De gemeenteraad neemt kennis van het verslag', 'noted'],
    ['Aktename', 'noted'],
    ['Ingetrokken', 'withdrawn'],
    ['Van de agenda gehaald', 'withdrawn'],
    ['Kennisgenomen en goedgekeurd', 'unclear'],
    ['Principiële samenwerking met de politie', undefined],
    ['', undefined],
  ])('“%s” says %s', (text, outcome) => {
    expect(outcomeIn(text)).toBe(outcome);
  });

  it('is the shortest of several: longer ones repeat the title', () => {
    expect(outcomeOf(['Goedkeuring', 'kennisname door de raad van een verslag dat werd uitgesteld'])).toBe(
      'approved',
    );
    expect(outcomeOf(['Goedgekeurd', 'Verworpen'])).toBe('unclear');
  });

  it('is said by articles only where the body approves in so many words', () => {
    expect(
      outcomeOfArticles(['Artikel 1. De gemeenteraad keurt de deal goed.', 'Artikel 2. Neemt kennis.']),
    ).toBe('approved');
    expect(outcomeOfArticles(['De gemeenteraad keurt de deal niet goed.'])).toBe('rejected');
    expect(outcomeOfArticles(['De deal wordt bezorgd aan de provincie.'])).toBeUndefined();
  });

  it('can be unanimous', () => {
    expect(saysUnanimous('Met eenparigheid van stemmen')).toBe(true);
    expect(saysUnanimous('Unaniem goedgekeurd')).toBe(true);
    expect(saysUnanimous('Goedgekeurd')).toBe(false);
  });
});

describe('counts in a sentence', () => {
  it.each([
    [
      'Aangenomen met 15 stemmen voor, 3 tegen en 2 onthoudingen',
      { votesFor: 15, votesAgainst: 3, abstentions: 2 },
    ],
    ['15 ja-stemmen en 3 neen-stemmen', { votesFor: 15, votesAgainst: 3, abstentions: null }],
    ['Voor: 15 Tegen: 3 Onthouding: 0', { votesFor: 15, votesAgainst: 3, abstentions: 0 }],
    ['15 voor, 12 voor, 3 tegen', undefined],
    ['Goedgekeurd voor 2027', undefined],
  ])('“%s”', (text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });
});
