import { catalogue } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { PROCESSES } from '../processes.js';
import { DEADLINE_KINDS, inWords, kindOf, lastDayOf } from './deadline-words.js';
import type { Timer } from './timer.entity.js';

const timer = (event: Timer['event'], councilId = ''): Timer => ({
  agreementId: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  councilId,
  key: event.type,
  event,
  dueAt: new Date('2027-02-28T23:00:00Z'),
  steps: null,
  setAt: new Date('2027-01-29T10:00:00Z'),
  sequence: 12,
});
const names = (id: string): string => (id === 'OVO002133' ? 'Kortrijk' : 'Menen');

describe('a deadline in words', () => {
  it.each(
    PROCESSES.flatMap(({ id, machine }) =>
      Object.keys(machine.implementations.delays).map((delay) => [id, delay]),
    ),
  )('knows what the %s’s %s is', (_, delay) => {
    expect(DEADLINE_KINDS).toContain(kindOf(`xstate.after.${delay}.deal.somewhere`));
  });

  it.each(DEADLINE_KINDS)('has a sentence for %s, and a title in calendars', (kind) => {
    expect(catalogue.has(`deadline.${kind}`)).toBe(true);
    expect(catalogue.has(`calendar.${kind}`)).toBe(true);
  });

  it('refuses a kind that the API does not know', () => {
    expect(() => kindOf('SOMETHING_ELSE')).toThrow('has no kind');
  });

  it('names the last day of a term, which ends at midnight in Brussels', () => {
    expect(lastDayOf(new Date('2027-02-28T23:00:00Z'))).toBe('2027-02-28');
    expect(lastDayOf(new Date('2027-07-31T22:00:00Z'))).toBe('2027-07-31');
  });

  it('names the council that it concerns', () => {
    const message = inWords(
      timer({ type: 'xstate.after.complaintTerm.council.published' }, 'OVO002133'),
      names,
    );
    expect(renderMessage(message, 'en')).toBe(
      'A complaint about the decision of Kortrijk can be lodged until the end of 28 February 2027. ' +
        'After that the decision is definitive.',
    );
    expect(renderMessage(message, 'nl')).toContain(
      'Kortrijk kan worden ingediend tot en met 28 februari 2027',
    );
  });

  it('names who is to measure', () => {
    const message = inWords(
      timer({ type: 'MEASUREMENT_MISSED', indicator: 3, responsibleId: 'OVO002177' }),
      names,
    );
    expect(renderMessage(message, 'nl')).toBe(
      'Menen moet ten laatste op 28 februari 2027 een meting van indicator 3 registreren. Daarna is die te laat.',
    );
  });
});
