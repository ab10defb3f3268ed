import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateAfter } from '../../common/time/terms.js';
import {
  answer,
  beginMeasuring,
  dueDateAnswered,
  isOverdue,
  isPast,
  miss,
  openDueDates,
  type Measuring,
} from './measuring.js';

const YEARLY = { firstDueOn: '2027-12-31', everyMonths: 12 };
const ONCE = { firstDueOn: '2027-12-31', everyMonths: null };

describe('beginMeasuring', () => {
  it('begins with the first due date that has not passed', () => {
    expect(beginMeasuring(YEARLY, '2026-11-24').nextDueOn).toBe('2027-12-31');
    expect(beginMeasuring(YEARLY, '2027-12-31').nextDueOn).toBe('2027-12-31');
    expect(beginMeasuring(YEARLY, '2028-01-01').nextDueOn).toBe('2028-12-31');
    expect(beginMeasuring(YEARLY, '2031-05-01').nextDueOn).toBe('2031-12-31');
  });

  it('asks nothing where the only due date has passed', () => {
    expect(beginMeasuring(ONCE, '2028-01-01')).toEqual({ nextDueOn: null, missed: [] });
  });
});

describe('miss and answer', () => {
  it('go on from due date to due date', () => {
    const missed = miss(YEARLY, beginMeasuring(YEARLY, '2026-11-24'), '2027-12-31');
    expect(missed).toEqual({ nextDueOn: '2028-12-31', missed: ['2027-12-31'] });

    const answered = answer(YEARLY, missed, '2028-12-31');
    expect(answered).toEqual({ nextDueOn: '2029-12-31', missed: ['2027-12-31'] });
    expect(answer(YEARLY, answered, '2027-12-31')).toEqual({ nextDueOn: '2029-12-31', missed: [] });
  });

  it('end after the only due date', () => {
    const measuring = beginMeasuring(ONCE, '2026-11-24');
    expect(miss(ONCE, measuring, '2027-12-31')).toEqual({ nextDueOn: null, missed: ['2027-12-31'] });
    expect(answer(ONCE, measuring, '2027-12-31')).toEqual({ nextDueOn: null, missed: [] });
  });

  it('keep to the last day of the month', () => {
    const monthly = { firstDueOn: '2027-01-31', everyMonths: 1 };
    let measuring = beginMeasuring(monthly, '2027-01-01');
    const dates: (string | null)[] = [];
    for (let i = 0; i < 4; i++) {
      dates.push(measuring.nextDueOn);
      measuring = answer(monthly, measuring, measuring.nextDueOn ?? '');
    }
    expect(dates).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('neither lose nor repeat a due date, whatever happens', () => {
    const steps = fc.array(fc.constantFrom('miss', 'answerNext', 'answerOldest'), { maxLength: 30 });
    const everyMonths = fc.integer({ min: 1, max: 120 });
    const firstDueOn = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.record({ firstDueOn, everyMonths }), steps, (dates, taken) => {
        let measuring: Measuring = beginMeasuring(dates, '2026-01-01');
        const answered: string[] = [];
        for (const step of taken) {
          if (step === 'miss') measuring = miss(dates, measuring, measuring.nextDueOn ?? '');
          else {
            const open = openDueDates(measuring);
            const date = step === 'answerNext' ? (open.at(-1) ?? '') : open[0];
            answered.push(date);
            measuring = answer(dates, measuring, date);
          }
        }
        const seen = [...answered, ...openDueDates(measuring)].sort();
        const { firstDueOn, everyMonths } = dates;
        expect(seen).toEqual(seen.map((_, k) => dateAfter(firstDueOn, { months: k * everyMonths })));
      }),
    );
  });
});

describe('dueDateAnswered', () => {
  const second = { nextDueOn: '2028-12-31', missed: [] };

  it('is the oldest missed one', () => {
    const measuring = { nextDueOn: '2029-12-31', missed: ['2027-12-31', '2028-12-31'] };
    expect(dueDateAnswered(YEARLY, measuring, '2029-03-01')).toBe('2027-12-31');
  });

  it('is the next one for what was measured after the one before', () => {
    expect(dueDateAnswered(YEARLY, second, '2028-01-01')).toBe('2028-12-31');
    expect(dueDateAnswered(YEARLY, beginMeasuring(YEARLY, '2026-11-24'), '2020-01-01')).toBe('2027-12-31');
  });

  it('is none for what was measured in between, or when nothing is due any more', () => {
    expect(dueDateAnswered(YEARLY, second, '2027-12-31')).toBeNull();
    expect(dueDateAnswered(ONCE, { nextDueOn: null, missed: [] }, '2028-01-01')).toBeNull();
  });

  it('knows the month ends', () => {
    const monthly = { firstDueOn: '2027-01-31', everyMonths: 1 };
    expect(dueDateAnswered(monthly, { nextDueOn: '2027-03-31', missed: [] }, '2027-02-28')).toBeNull();
    expect(dueDateAnswered(monthly, { nextDueOn: '2027-03-31', missed: [] }, '2027-03-01')).toBe(
      '2027-03-31',
    );
  });
});

describe('isOverdue', () => {
  it('leaves the due date itself, until midnight in Brussels', () => {
    const measuring = { nextDueOn: '2027-12-31', missed: [] };
    expect(isPast('2027-12-31', new Date('2027-12-31T22:59:59.999Z'))).toBe(false);
    expect(isOverdue(measuring, new Date('2027-12-31T22:59:59.999Z'))).toBe(false);
    expect(isOverdue(measuring, new Date('2027-12-31T23:00:00.000Z'))).toBe(true);
    expect(isOverdue({ nextDueOn: null, missed: ['2026-12-31'] }, new Date('2026-01-01'))).toBe(true);
    expect(isOverdue({ nextDueOn: null, missed: [] }, new Date('2100-01-01'))).toBe(false);
  });
});
