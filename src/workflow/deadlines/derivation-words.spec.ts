import { derive, deriveFromDate, startOfDate, type Recess, type Term } from '../../common/time/terms.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { derivationInWords } from './derivation-words.js';

const recess = (startsOn: string, endsOn: string, reason = 'Zomerreces'): Recess => ({
  startsOn,
  endsOn,
  reason,
});

function said(
  term: Term,
  start: string,
  recesses: readonly Recess[] = [],
  language: Language = 'en',
): string[] {
  const { steps } = derive(term, startOfDate(start), { recesses });
  return derivationInWords(steps, language).map((message) => renderMessage(message, language));
}

describe('a derivation in words', () => {
  it('tells of the rule, the start and the end', () => {
    expect(said({ weeks: 1 }, '2027-03-01')).toEqual([
      'A term of 1 week. The day that starts it does not count, its last day does.',
      'The day that starts the term is 1 March 2027.',
      'So the last day is 8 March 2027.',
    ]);
  });

  it('counts weekends together and names each holiday', () => {
    expect(said({ workingDays: 5 }, '2027-05-12', [], 'nl')).toEqual([
      'Een termijn van 5 werkdagen: zaterdagen, zondagen en wettelijke feestdagen tellen niet mee, en de dag die de termijn doet ingaan evenmin.',
      'De dag die de termijn doet ingaan, is 12 mei 2027.',
      '2 zaterdagen en zondagen vallen weg.',
      '17 mei 2027 valt weg: Pinkstermaandag.',
      'De laatste dag is dus 20 mei 2027.',
    ]);
  });

  it('tells of a recess as one spell, and of two that follow each other as two', () => {
    const sentences = said({ days: 5, pausesInRecess: true }, '2027-07-01', [
      recess('2027-07-02', '2027-07-04'),
      recess('2027-07-05', '2027-07-05', 'Brugdag'),
      recess('2027-07-08', '2027-07-09'),
    ]);
    expect(sentences.filter((sentence) => sentence.includes('left out'))).toEqual([
      '2 July 2027 to 4 July 2027 are left out: the council is in recess (Zomerreces).',
      '5 July 2027 is left out: the council is in recess (Brugdag).',
      '8 July 2027 to 9 July 2027 are left out: the council is in recess (Zomerreces).',
    ]);
    expect(sentences.at(-1)).toBe('So the last day is 12 July 2027.');
  });

  it('says of each day why it cannot be the last one', () => {
    const rolling = { days: 2, rollsOn: true, pausesInRecess: true };
    const sentences = said(rolling, '2027-05-13', [recess('2027-05-18', '2027-05-18', 'Brugdag')]);
    expect(sentences.slice(1)).toEqual([
      'A last day that is a Saturday, a Sunday or a legal holiday moves on to the next working day.',
      'Days on which the council is in recess do not count.',
      'The day that starts the term is 13 May 2027.',
      '15 May 2027 cannot be the last day: it is a Saturday or a Sunday.',
      '16 May 2027 cannot be the last day: it is a Saturday or a Sunday.',
      '17 May 2027 cannot be the last day: Whit Monday.',
      '18 May 2027 cannot be the last day: the council is in recess (Brugdag).',
      'So the last day is 19 May 2027.',
    ]);
  });

  it('tells of a date that was agreed', () => {
    const messages = derivationInWords(deriveFromDate('2032-12-31').steps, 'nl');
    expect(messages.map((message) => renderMessage(message, 'nl'))).toEqual([
      'Deze laatste dag is als datum afgesproken: er wordt geen termijn geteld.',
      'De laatste dag is dus 31 december 2032.',
    ]);
  });
});
