import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTexts, type ClauseComparison, type ComparedClause, type Segment } from './compare-texts.js';

const clause = (number: string, body: string, heading = 'Heading'): ComparedClause => ({
  id: number,
  number,
  heading,
  body,
});

const read = (segments: readonly Segment[], without: 'added' | 'removed'): string =>
  segments
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('');

/** The text that a comparison leads to: what is not removed. */
const textAfter = (comparison: readonly ClauseComparison[]): ComparedClause[] =>
  comparison
    .filter(({ change }) => change !== 'removed')
    .map(({ id, number, heading, body }) => ({
      id,
      number,
      heading: read(heading, 'removed'),
      body: read(body, 'removed'),
    }));

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

const OPPOSITE = { added: 'removed', removed: 'added', changed: 'changed', unchanged: 'unchanged' } as const;

/** Removed before added where both stand at the same place. */
const mirrored = (segments: readonly Segment[]): Segment[] => {
  const swapped = segments.map(({ change, text }): Segment => ({
    change: change === 'same' ? 'same' : OPPOSITE[change],
    text,
  }));
  for (let i = 1; i < swapped.length; i++) {
    if (swapped[i - 1].change === 'added' && swapped[i].change === 'removed') {
      [swapped[i - 1], swapped[i]] = [swapped[i], swapped[i - 1]];
    }
  }
  return swapped;
};

const wording = fc
  .array(fc.constantFrom('the ', 'towns ', 'pay ', '€ 2.500,00 ', 'l’École\n', '', '  ', '.', '💧'), {
    maxLength: 12,
  })
  .map((words) => words.join(''));
const text = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    number: fc.constantFrom('1', '2', '2bis', '3', '4', '5', '6'),
    heading: wording,
    body: fc.oneof(wording, fc.string({ unit: 'binary', maxLength: 20 })),
  }),
  { selector: ({ id }) => id, maxLength: 7 },
);

describe('compareTexts', () => {
  it('tells which words of a clause changed', () => {
    const [compared] = compareTexts(
      [clause('1', 'Menen pays € 2.500,00 a year.')],
      [clause('1', 'Menen pays € 3.000,00 a year.')],
    );

    expect(compared).toEqual({
      id: '1',
      number: '1',
      numberBefore: '1',
      change: 'changed',
      moved: false,
      changes: ['reworded'],
      heading: [{ change: 'same', text: 'Heading' }],
      body: [
        { change: 'same', text: 'Menen pays € ' },
        { change: 'removed', text: '2.500,00' },
        { change: 'added', text: '3.000,00' },
        { change: 'same', text: ' a year.' },
      ],
    });
  });

  it('tells added, removed, unchanged and moved clauses, in the order of the second text', () => {
    const a = [clause('1', 'One'), clause('2', 'Two'), clause('3', 'Three'), clause('4', 'Four')];
    const b = [clause('1', 'One'), clause('4', 'Four'), clause('3', 'Three'), clause('5', 'Five')];

    const told = compareTexts(a, b).map(({ number, change, moved }) => ({ number, change, moved }));

    expect(told.filter(({ number }) => number !== '2').map(({ number }) => number)).toEqual(
      b.map(({ number }) => number),
    );
    expect(told).toContainEqual({ number: '2', change: 'removed', moved: false });
    expect(told).toContainEqual({ number: '5', change: 'added', moved: false });
    expect(told.filter(({ moved }) => moved)).toHaveLength(1);
    expect(told.filter(({ change }) => change === 'unchanged')).toHaveLength(3);
  });

  it('knows a clause by its id, whatever its number', () => {
    const [aim, exit] = [clause('1', 'One'), clause('2', 'Two')];
    const told = compareTexts(
      [aim, exit],
      [
        { ...exit, number: '1' },
        { ...aim, number: '2', heading: 'Aim' },
      ],
    );

    expect(told.map(({ id, number, numberBefore, change }) => [id, numberBefore, number, change])).toEqual([
      ['2', '2', '1', 'unchanged'],
      ['1', '1', '2', 'changed'],
    ]);
    expect(told.filter(({ moved }) => moved)).toHaveLength(1);
    expect(told[1].changes).toEqual(expect.arrayContaining(['renumbered', 'headed']));
  });

  it('gives the second text when it is applied to the first', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const compared = compareTexts(a, b);

        expect(textAfter(compared)).toEqual(b);
        const was = compared
          .filter(({ change }) => change !== 'added')
          .map(({ id, numberBefore, heading, body }) => ({
            id,
            number: numberBefore,
            heading: read(heading, 'added'),
            body: read(body, 'added'),
          }));
        expect(was.sort(byId)).toEqual([...a].sort(byId));
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(compareTexts(a, a).filter(({ change, moved }) => change !== 'unchanged' || moved)).toEqual([]);
      }),
    );
  });

  it('tells the same the other way round', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const back = compareTexts(b, a).map((compared) => ({
          ...compared,
          number: compared.numberBefore ?? compared.number,
          numberBefore: compared.change === 'removed' ? null : compared.number,
          change: OPPOSITE[compared.change],
          changes: compared.changes.map((each) =>
            each === 'added' || each === 'removed' ? OPPOSITE[each] : each,
          ),
          heading: mirrored(compared.heading),
          body: mirrored(compared.body),
        }));

        expect(back.sort(byId)).toEqual(compareTexts(a, b).sort(byId));
      }),
    );
  });

  it('stays quick and right on texts made to be slow', () => {
    const random = (seed: number) => (_: unknown, i: number) => ((i * seed) % 101 < 50 ? 'x' : 'y');
    const long = (seed: number): string => Array.from({ length: 10_000 }, random(seed)).join(' ');
    const a = Array.from({ length: 15 }, (_, i) => clause(`${i}`, long(37 + i)));
    const b = Array.from({ length: 15 }, (_, i) => clause(`${i}`, long(59 + 2 * i)));

    const start = process.cpuUsage();
    const compared = compareTexts(a, b);
    const { user } = process.cpuUsage(start);

    expect(textAfter(compared)).toEqual(b);
    expect(user / 1e6).toBeLessThan(5);
  });
});
