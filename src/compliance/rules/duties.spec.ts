import fc from 'fast-check';
import { dutiesIn, missingIn, type Written, type WrittenState } from './duties.js';

const DUE = '03-31';
const written = (fields: Partial<Written>): Written => ({
  organisationId: 'A',
  year: 2026,
  state: 'open',
  finalOn: null,
  submittedOn: null,
  ...fields,
});
const bound = [{ organisationId: 'A', since: '2026-11-24' }];
const only = (today: string, rows: readonly Written[], whom = bound) =>
  dutiesIn({ bound: whom, written: rows, today, dueDay: DUE });

describe('comply-or-explain reports', () => {
  it('are one for each party and year, from the year in which it was bound to the one that runs', () => {
    const two = [...bound, { organisationId: 'B', since: '2027-02-01' }];
    expect(only('2027-03-01', [], two).map(({ organisationId, year }) => [year, organisationId])).toEqual([
      [2026, 'A'],
      [2027, 'A'],
      [2027, 'B'],
    ]);
  });

  it.each([
    ['upcoming', false, '2026-12-31', {}],
    ['open', false, '2027-01-01', {}],
    ['open', false, '2027-03-31', {}],
    ['open', true, '2027-04-01', {}],
    ['interim', false, '2026-12-31', { state: 'submitted', submittedOn: '2026-12-01' }],
    ['interim', true, '2027-04-01', { state: 'submitted', submittedOn: '2026-12-31' }],
    ['submitted', false, '2027-04-01', { state: 'submitted', submittedOn: '2027-01-01' }],
    ['submitted', true, '2027-05-01', { state: 'submitted', submittedOn: '2027-04-01' }],
    ['open', false, '2026-12-01', { finalOn: '2026-12-01' }],
    [
      'submitted',
      false,
      '2026-12-02',
      { state: 'submitted', submittedOn: '2026-12-01', finalOn: '2026-12-01' },
    ],
    [
      'interim',
      false,
      '2026-12-02',
      { state: 'submitted', submittedOn: '2026-11-30', finalOn: '2026-12-01' },
    ],
  ] as const)('are %s (late: %s) on %s', (state, isLate, today, fields) => {
    const [duty] = only(today, 'state' in fields || 'finalOn' in fields ? [written(fields)] : []);
    expect(duty).toMatchObject({ year: 2026, dueOn: '2027-03-31', state, isLate });
  });

  it('are still owed by whom the agreement binds no more, where that is kept', () => {
    expect(only('2027-02-01', [written({ finalOn: '2026-12-15' })], [])).toMatchObject([
      { organisationId: 'A', state: 'open', isFinal: true },
    ]);
  });

  it('are not owed where those whose place a party has taken have all submitted theirs', () => {
    expect(only('2026-12-31', [written({ state: 'covered' })])).toEqual([]);
  });

  it('are missing until they are submitted, those of years before too', () => {
    const duties = only('2028-02-01', [
      written({ year: 2027, state: 'submitted', submittedOn: '2028-01-05' }),
    ]);
    expect(missingIn(duties, 2027)).toEqual(['A']);
    expect(missingIn(duties, 2025)).toEqual([]);
  });

  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

  it('come to the same as when every year is looked at by itself', () => {
    const state = fc.constantFrom<WrittenState>('open', 'submitted', 'covered');
    const row = fc.record({
      organisationId: fc.constantFrom('A', 'B', 'C'),
      year: fc.integer({ min: 2026, max: 2033 }),
      state,
      finalOn: fc.option(day),
      on: day,
    });
    fc.assert(
      fc.property(
        day,
        fc.uniqueArray(row, { selector: ({ organisationId, year }) => `${organisationId}${year}` }),
        fc.array(day, { maxLength: 2 }),
        (today, rows, sinces) => {
          const kept = rows.map(({ on, ...each }) =>
            written({ ...each, submittedOn: each.state === 'submitted' ? on : null }),
          );
          const whom = sinces.map((since, index) => ({ organisationId: 'AB'[index], since }));
          const found = dutiesIn({ bound: whom, written: kept, today, dueDay: DUE });
          for (const organisationId of ['A', 'B', 'C'])
            for (let year = 2026; year <= 2034; year += 1) {
              const mine = kept.find((each) => each.organisationId === organisationId && each.year === year);
              const since = whom.find((each) => each.organisationId === organisationId)?.since;
              const isBound = since !== undefined && since <= `${year}-12-31` && `${year}-01-01` <= today;
              const isOwed = mine ? mine.state !== 'covered' : isBound;
              const duties = found.filter(
                (each) => each.organisationId === organisationId && each.year === year,
              );
              expect(duties).toHaveLength(isOwed ? 1 : 0);
              for (const duty of duties) expect(duty.dueOn).toBe(`${year + 1}-${DUE}`);
            }
        },
      ),
    );
  });
});
