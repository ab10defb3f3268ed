import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consequencesOf, type Hanging, type Turn } from './consequences.js';

const hanging = (fields: Partial<Hanging> = {}): Hanging => ({
  number: 2,
  kind: 'sanction',
  settledOn: null,
  endedOn: null,
  extinguishedOn: null,
  waivedOn: null,
  lapsedOn: null,
  triggeredOn: null,
  overdueSince: null,
  follows: 1,
  isTouched: false,
  ...fields,
});
const TODAY = '2028-07-01';
const become = (turn: Turn, each: Partial<Hanging>): unknown =>
  consequencesOf(turn, [hanging(each)], TODAY).map(({ triggeredOn, lapsedOn }) => [triggeredOn, lapsedOn]);

describe('consequencesOf', () => {
  it('has sanctions owed and incentives lapse where the due date passes', () => {
    expect(become('overdue', {})).toEqual([[TODAY, null]]);
    expect(become('overdue', { kind: 'incentive' })).toEqual([[null, TODAY]]);
  });

  it('has incentives owed and sanctions lapse where it was fulfilled in time', () => {
    expect(become('inTime', {})).toEqual([[null, TODAY]]);
    expect(become('inTime', { kind: 'incentive' })).toEqual([[TODAY, null]]);
  });

  it('takes back what was booked where it turns out that it was fulfilled in time', () => {
    expect(become('inTime', { triggeredOn: '2028-06-01' })).toEqual([[null, TODAY]]);
    expect(become('inTime', { kind: 'incentive', lapsedOn: '2028-06-01' })).toEqual([[TODAY, null]]);
  });

  it('does not take back a sanction that somebody has paid of', () => {
    expect(become('inTime', { triggeredOn: '2028-06-01', isTouched: true })).toEqual([]);
    expect(become('inTime', { triggeredOn: '2028-06-01', settledOn: '2028-06-02' })).toEqual([]);
  });

  it('leaves what a delay brought where it is fulfilled late', () => {
    expect(become('late', { triggeredOn: '2028-06-01' })).toEqual([]);
    expect(become('late', { kind: 'incentive', lapsedOn: '2028-06-01' })).toEqual([]);
    expect(become('late', {})).toEqual([[null, TODAY]]);
  });

  it('lets both lapse where nothing is owed any more', () => {
    expect(become('given-up', {})).toEqual([[null, TODAY]]);
    expect(become('given-up', { kind: 'incentive' })).toEqual([[null, TODAY]]);
    expect(become('given-up', { triggeredOn: '2028-06-01' })).toEqual([]);
  });

  it('leaves alone what has ended', () => {
    for (const turn of ['overdue', 'inTime', 'late', 'given-up'] as const)
      for (const end of ['settledOn', 'endedOn', 'extinguishedOn', 'waivedOn'])
        expect(become(turn, { [end]: '2028-01-01' })).toEqual([]);
  });

  const day = fc.option(fc.constantFrom('2028-05-01', '2028-06-01'));
  const any = fc
    .record({
      kind: fc.constantFrom('incentive' as const, 'sanction' as const),
      which: fc.constantFrom('triggeredOn', 'lapsedOn'),
      on: day,
      settledOn: day,
      isTouched: fc.boolean(),
    })
    .map(({ which, on, ...fields }) => hanging({ ...fields, [which]: on }));
  const turns = fc.constantFrom<Turn>('overdue', 'inTime', 'late', 'given-up');

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(any, turns, (each, turn) => {
        const [change] = consequencesOf(turn, [each], TODAY);
        const after = { ...each, ...change };
        expect(consequencesOf(turn, [after], '2028-08-01')).toEqual([]);
      }),
    );
  });

  it('never leaves one both owed and lapsed', () => {
    fc.assert(
      fc.property(any, fc.array(turns), (each, all) => {
        const after = all.reduce((is, turn) => ({ ...is, ...consequencesOf(turn, [is], TODAY)[0] }), each);
        expect(after.triggeredOn !== null && after.lapsedOn !== null).toBe(false);
      }),
    );
  });
});
