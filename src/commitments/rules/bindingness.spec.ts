import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRADES, partyProfiles, profileOf } from './bindingness.js';
import { hollowAmong, type LinkedCommitment } from './hollow.js';

let numbers = 0;
const commitment = (fields: Partial<LinkedCommitment> = {}): LinkedCommitment => ({
  number: (numbers += 1),
  kind: 'obligation',
  debtorId: 'A',
  creditorId: 'B',
  unit: 'EUR',
  amount: '100.00',
  dueOn: '2028-06-30',
  consequence: null,
  follows: null,
  ...fields,
});
const whole = (fields: Partial<LinkedCommitment> = {}): LinkedCommitment =>
  commitment({ consequence: 'The share of the fund is withheld.', ...fields });

describe('hollowAmong', () => {
  it('names an obligation without date, debtor or consequence, with how to mend each', () => {
    const hollow = commitment({ dueOn: null, debtorId: null });

    expect(hollowAmong([hollow, whole()])).toEqual([
      {
        number: hollow.number,
        lacks: [
          {
            lacks: 'date',
            why: { key: 'hollow.date.why' },
            mend: { key: 'hollow.date.mend', params: { number: hollow.number } },
            operation: 'reviseCommitment',
          },
          {
            lacks: 'debtor',
            why: { key: 'hollow.debtor.why' },
            mend: { key: 'hollow.debtor.mend', params: { number: hollow.number } },
            operation: 'reviseCommitment',
          },
          {
            lacks: 'consequence',
            why: { key: 'hollow.consequence.why' },
            mend: { key: 'hollow.consequence.mend', params: { number: hollow.number } },
            operation: 'addCommitment',
          },
        ],
      },
    ]);
  });

  it.each(['sanction', 'incentive'] as const)('takes a %s that hangs on it for a consequence', (kind) => {
    const obligation = commitment();

    expect(hollowAmong([obligation, commitment({ kind, follows: obligation.number })])).toEqual([]);
    expect(hollowAmong([obligation, commitment({ kind })])).toHaveLength(1);
  });

  it('says nothing of incentives and sanctions themselves', () => {
    expect(hollowAmong([commitment({ kind: 'incentive', dueOn: null })])).toEqual([]);
  });
});

describe('profileOf', () => {
  const grade = (...all: LinkedCommitment[]): string => profileOf(all, all).grade;

  it('grades how binding it is', () => {
    const sanctioned = commitment();
    const stick = commitment({ kind: 'sanction', follows: sanctioned.number });

    expect(grade()).toBe('noncommittal');
    expect(grade(commitment({ kind: 'incentive' }))).toBe('noncommittal');
    expect(grade(commitment(), commitment({ dueOn: null }))).toBe('declaratory');
    expect(grade(commitment(), whole())).toBe('partial');
    expect(grade(whole(), sanctioned, stick)).toBe('binding');
    expect(grade(sanctioned, stick)).toBe('enforceable');
  });

  it('counts kinds, amounts and what obligations have', () => {
    const first = commitment({ amount: '0.10' });
    const all = [
      first,
      whole({ amount: '0.20', dueOn: null }),
      commitment({ unit: 'ha', amount: '1.2500', debtorId: null }),
      commitment({ kind: 'sanction', amount: '5', follows: first.number }),
    ];

    expect(profileOf(all, all)).toEqual({
      grade: 'partial',
      kinds: [
        {
          kind: 'obligation',
          count: 3,
          amounts: [
            { unit: 'EUR', amount: '0.30' },
            { unit: 'ha', amount: '1.2500' },
          ],
        },
        { kind: 'incentive', count: 0, amounts: [] },
        { kind: 'sanction', count: 1, amounts: [{ unit: 'EUR', amount: '5.00' }] },
      ],
      obligations: {
        count: 3,
        withDate: 2,
        withDebtor: 2,
        withConsequence: 2,
        whole: 1,
        withSanction: 1,
        withIncentive: 0,
      },
    });
  });

  it('never grades lower by mending what is hollow', () => {
    const any = fc.record({
      dueOn: fc.constantFrom(null, '2028-06-30'),
      debtorId: fc.constantFrom(null, 'A'),
      consequence: fc.constantFrom(null, 'Something.'),
    });
    const rank = (all: readonly LinkedCommitment[]): number => GRADES.indexOf(profileOf(all, all).grade);
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), fc.nat(), (fields, index) => {
        const all = fields.map((each) => commitment(each));
        const mended = all.map((each, at) =>
          at === index % all.length ? { ...each, ...whole({ number: each.number }) } : each,
        );
        expect(rank(mended)).toBeGreaterThanOrEqual(rank(all));
        expect(hollowAmong(all).length === 0).toBe(rank(all) >= GRADES.indexOf('binding'));
      }),
    );
  });
});

describe('partyProfiles', () => {
  it('says what a party owes, gets, risks and can earn', () => {
    const all = [
      whole({ amount: '100' }),
      commitment({ kind: 'sanction', amount: '20' }),
      commitment({ kind: 'incentive', debtorId: 'B', creditorId: 'A', amount: '30' }),
      whole({ debtorId: 'B', creditorId: 'A', unit: 'FTE', amount: '1' }),
    ];

    const [a, b, c] = partyProfiles(['A', 'B', 'C'], all);

    expect(a).toMatchObject({
      organisationId: 'A',
      grade: 'binding',
      owes: [{ unit: 'EUR', amount: '100.00' }],
      gets: [{ unit: 'FTE', amount: '1.00' }],
      risks: [{ unit: 'EUR', amount: '20.00' }],
      canEarn: [{ unit: 'EUR', amount: '30.00' }],
    });
    expect(b).toMatchObject({ grade: 'binding', risks: [], canEarn: [] });
    expect(c).toMatchObject({ grade: 'noncommittal', owes: [], gets: [] });
  });
});
