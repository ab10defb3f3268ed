import { dueInYear } from './due-in-year.js';

const OWED = {
  number: 1,
  kind: 'obligation',
  dueOn: '2027-06-30',
  description: 'A share in the costs.',
  settledOn: null,
  endedOn: null,
  extinguishedOn: null,
  waivedOn: null,
  lapsedOn: null,
  overdueSince: null,
  triggeredOn: null,
} as const;

describe('what was to be done in a year', () => {
  it.each([
    ['pending', {}],
    ['overdue', { overdueSince: '2027-07-01' }],
    ['fulfilled', { settledOn: '2027-06-01' }],
    ['fulfilledLate', { settledOn: '2027-08-01', overdueSince: '2027-07-01' }],
    ['released', { waivedOn: '2027-08-01', overdueSince: '2027-07-01' }],
    ['released', { endedOn: '2027-02-01' }],
  ])('is %s', (outcome, fields) => {
    expect(dueInYear([{ ...OWED, ...fields }], 2027)).toMatchObject([{ number: 1, outcome }]);
  });

  it.each([
    ['was due later', { dueOn: '2028-01-01' }],
    ['was due before, and was not overdue', { dueOn: '2026-12-31' }],
    [
      'was done with before the year',
      { dueOn: '2026-06-30', overdueSince: '2026-07-01', settledOn: '2026-12-31' },
    ],
    ['has no date', { dueOn: null }],
    ['hangs on what has not happened', { kind: 'sanction' as const }],
  ])('is nothing that %s', (_, fields) => {
    expect(dueInYear([{ ...OWED, ...fields }], 2027)).toEqual([]);
  });

  it('is what was overdue when it began', () => {
    const late = { ...OWED, dueOn: '2026-06-30', overdueSince: '2026-07-01' };
    expect(dueInYear([late], 2027)).toMatchObject([{ outcome: 'overdue' }]);
    expect(dueInYear([{ ...late, settledOn: '2027-01-01' }], 2027)).toMatchObject([
      { outcome: 'fulfilledLate' },
    ]);
  });
});
