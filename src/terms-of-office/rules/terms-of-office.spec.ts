import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OwedBy } from '../../commitments/rules/owed-by.js';
import { lastingDuties, totalsOf } from './lasting-duties.js';
import { decisionFaults, reconfirmedIn } from './reconfirmation.js';
import { termFaults, termOn, type Term } from './term.js';

const TERMS: readonly Term[] = [
  { id: 'municipality-2025', level: 'municipality', beginsOn: '2025-01-01', endsOn: '2031-01-01' },
  { id: 'municipality-2031', level: 'municipality', beginsOn: '2031-01-01', endsOn: '2037-01-01' },
  { id: 'flanders-2024', level: 'flanders', beginsOn: '2024-07-02', endsOn: '2029-07-02' },
];
const day = fc
  .integer({ min: 0, max: 6000 })
  .map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('termOn', () => {
  it('ends a term where the next begins', () => {
    const on = (date: string): string | undefined => termOn(TERMS, 'municipality', date, null)?.id;
    expect([on('2024-12-31'), on('2025-01-01'), on('2030-12-31'), on('2031-01-01')]).toEqual([
      undefined,
      'municipality-2025',
      'municipality-2025',
      'municipality-2031',
    ]);
  });

  it('counts a council from the merger that made it', () => {
    const since = (date: string, merged: string): string | undefined =>
      termOn(TERMS, 'municipality', date, merged)?.since;
    expect(since('2028-03-01', '2028-01-01')).toBe('2028-01-01');
    expect(since('2027-12-31', '2028-01-01')).toBe('2025-01-01');
    expect(since('2031-02-01', '2028-01-01')).toBe('2031-01-01');
  });
});

describe('termFaults', () => {
  it('lets terms of one level share no day', () => {
    fc.assert(
      fc.property(day, day, (beginsOn, endsOn) => {
        const proposed: Term = { id: 'municipality-x', level: 'municipality', beginsOn, endsOn };
        const shares = TERMS.some(
          (each) => each.level === 'municipality' && each.beginsOn < endsOn && beginsOn < each.endsOn,
        );
        expect(termFaults(proposed, TERMS).length === 0).toBe(beginsOn < endsOn && !shares);
      }),
    );
  });
});

describe('reconfirmedIn', () => {
  const term = { ...TERMS[0], since: '2028-01-01' };
  const said = (
    decidedOn: string,
    ...commitments: number[]
  ): Parameters<typeof reconfirmedIn>[2][number] => ({
    termId: term.id,
    decidedOn,
    commitments,
  });

  it('counts what this council said, and misses what came since', () => {
    expect(reconfirmedIn(term, [1, 2], [])).toEqual({ state: 'open', missing: [1, 2] });
    expect(reconfirmedIn(term, [1, 2], [said('2028-02-01', 1)])).toEqual({ state: 'partly', missing: [2] });
    expect(reconfirmedIn(term, [1, 2], [said('2028-02-01', 1), said('2028-03-01', 2)]).state).toBe(
      'reconfirmed',
    );
    expect(reconfirmedIn(term, [], [said('2028-02-01')]).state).toBe('reconfirmed');
  });

  it('counts nothing from before a merger or of another term', () => {
    expect(reconfirmedIn(term, [1], [said('2027-12-31', 1)]).state).toBe('open');
    expect(reconfirmedIn({ ...term, id: 'municipality-2031' }, [1], [said('2028-02-01', 1)]).state).toBe(
      'open',
    );
  });
});

describe('decisionFaults', () => {
  it('takes a decision of the present council only', () => {
    const term = { ...TERMS[0], since: '2025-01-01' };
    const faults = (decidedOn: string): unknown[] =>
      decisionFaults(decidedOn, '2026-11-24', term).map(({ detail }) => (detail as { key: string }).key);
    expect(faults('2026-11-24')).toEqual([]);
    expect(faults('2026-11-25')).toEqual(['terms.decided-in-the-future']);
    expect(faults('2024-12-31')).toEqual(['terms.before-this-council']);
    expect(decisionFaults('2026-11-24', '2026-11-24', undefined)).toHaveLength(1);
  });
});

describe('lastingDuties', () => {
  const owed = (fields: Partial<OwedBy>): OwedBy => ({
    agreementId: 'a',
    number: 1,
    kind: 'obligation',
    creditorId: 'pot',
    unit: 'EUR',
    amount: '100.00',
    remaining: '60.00',
    dueOn: '2032-06-30',
    basis: 'owed',
    description: '',
    ...fields,
  });

  it('keeps what is in force or due beyond the term, each commitment once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(day), { maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), fc.option(day))),
        day,
        (lastDays, dues, endsOn) => {
          const agreements = lastDays.map((expiresOn, id) => ({ agreementId: `${id}`, expiresOn }));
          const commitments = dues.map(([id, dueOn], number) =>
            owed({ agreementId: `${id}`, number, dueOn }),
          );
          const lasting = lastingDuties(endsOn, agreements, commitments);
          for (const agreement of agreements) {
            const isIn = lasting.some(({ agreementId }) => agreementId === agreement.agreementId);
            const beyond = commitments.filter(
              ({ agreementId, dueOn }) =>
                agreementId === agreement.agreementId && (dueOn === null || !(dueOn < endsOn)),
            );
            const runsOn = agreement.expiresOn === null || !(agreement.expiresOn < endsOn);
            expect(isIn).toBe(runsOn || beyond.length > 0);
            expect(
              lasting.find(({ agreementId }) => agreementId === agreement.agreementId)?.commitments ?? [],
            ).toEqual(beyond);
          }
        },
      ),
    );
  });

  it('adds up what is left by year, unit and basis', () => {
    expect(
      totalsOf([
        owed({}),
        owed({ remaining: '0.05' }),
        owed({ basis: 'conditional' }),
        owed({ unit: 'ha', remaining: '1.5000', dueOn: '2031-01-01' }),
        owed({ dueOn: null }),
      ]),
    ).toEqual([
      { year: 2031, unit: 'ha', basis: 'owed', amount: '1.5000' },
      { year: 2032, unit: 'EUR', basis: 'owed', amount: '60.05' },
      { year: 2032, unit: 'EUR', basis: 'conditional', amount: '60.00' },
      { year: null, unit: 'EUR', basis: 'owed', amount: '60.00' },
    ]);
  });
});
