import fc from 'fast-check';
import { answered, answerFaults, itemsOf, type GivenAnswer, type ReportItem } from './items.js';

const KNOWN = {
  commitments: [
    { number: 1, dueOn: '2026-06-30', description: 'A share.', outcome: 'fulfilled' },
    { number: 2, dueOn: '2026-09-30', description: 'A share.', outcome: 'overdue' },
  ],
  measuring: [{ indicator: 1, name: 'Land take', measured: 1, late: 0, missed: 1 }],
  reservations: [{ number: 1, clause: '4', text: 'Only as far as the budget allows.' }],
  lessons: [{ evaluation: 1, number: 2, body: 'Meet earlier.' }],
} as const;
const items = itemsOf(KNOWN);
const answer = (item: string, fields: Partial<GivenAnswer> = {}): GivenAnswer => ({
  item,
  answer: 'comply',
  ...fields,
});
const SOUND = [
  answer('commitment/1'),
  answer('commitment/2', { answer: 'explain', text: 'The budget came late.' }),
  answer('measurement/1', { text: 'Measured since.' }),
  answer('reservation/1', { answer: 'explain', text: 'It still holds.' }),
  answer('lesson/1.2', { text: 'We do.' }),
];

describe('the items of a report', () => {
  it('are what was due, measured, reserved and learnt, with what follows from it', () => {
    expect(items.map(({ item, suggests }) => [item, suggests])).toEqual([
      ['commitment/1', 'comply'],
      ['commitment/2', 'explain'],
      ['measurement/1', 'explain'],
      ['reservation/1', 'explain'],
      ['lesson/1.2', 'explain'],
    ]);
  });

  it('are all answered by a sound report', () => {
    expect(answerFaults(items, SOUND)).toEqual([]);
    expect(answered(items, SOUND)[1]).toMatchObject({ item: 'commitment/2', text: 'The budget came late.' });
  });

  it('name every fault of one that is not', () => {
    const faults = answerFaults(items, [
      answer('commitment/9'),
      answer('commitment/1', { answer: 'explain' }),
      answer('commitment/1'),
      answer('measurement/1'),
    ]);
    expect(faults.map(({ name, detail }) => [name, detail.key])).toEqual([
      ['items[0].item', 'compliance.unknown-item'],
      ['items[1].item', 'compliance.answered-twice'],
      ['items[3].text', 'compliance.explain-how'],
      ['items', 'compliance.not-answered'],
      ['items', 'compliance.not-answered'],
      ['items', 'compliance.not-answered'],
    ]);
  });

  it('are answered soundly exactly when each has one answer, with a text where one is asked', () => {
    const given = fc.record({
      item: fc.constantFrom(...items.map(({ item }) => item), 'lesson/9.9'),
      answer: fc.constantFrom('comply' as const, 'explain' as const),
      text: fc.option(fc.constant('So.'), { nil: undefined }),
    });
    const some = fc.subarray([...items]);
    fc.assert(
      fc.property(some, fc.array(given, { maxLength: 8 }), (asked, answers) => {
        const isSound =
          answers.length === asked.length &&
          asked.every((each: ReportItem) => {
            const own = answers.filter(({ item }) => item === each.item);
            return (
              own.length === 1 &&
              (own[0].text !== undefined || (own[0].answer === 'comply' && each.suggests === 'comply'))
            );
          });
        expect(answerFaults(asked, answers).length === 0).toBe(isSound);
      }),
    );
  });
});
