import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, parseAmount } from './amount.js';
import { COMMITMENT_KINDS, COMMITMENT_UNITS, POT } from './commitment-terms.js';
import {
  balancesOf,
  BASES,
  bookingsOf,
  deliveredOf,
  netsOf,
  STAGES,
  UNNAMED,
  type LedgerCommitment,
} from './ledger.js';

const TODAY = '2028-07-01';
const commitment = (fields: Partial<LedgerCommitment> = {}): LedgerCommitment => ({
  number: 1,
  kind: 'obligation',
  debtorId: 'A',
  creditorId: 'B',
  unit: 'EUR',
  amount: '1000.00',
  dueOn: '2028-06-30',
  settledOn: null,
  endedOn: null,
  extinguishedOn: null,
  waivedOn: null,
  waivedAmount: null,
  lapsedOn: null,
  triggeredOn: null,
  overdueSince: null,
  follows: null,
  reports: [],
  ...fields,
});
const confirmed = (amount: string, fulfilledOn: string): LedgerCommitment['reports'][number] => ({
  amount,
  fulfilledOn,
  state: 'confirmed',
});
const NOTHING = { promised: '0.00', due: '0.00', fulfilled: '0.00', waived: '0.00', overdue: '0.00' };

describe('bookingsOf', () => {
  it('tells what was promised, due, done, given up and overdue, each in its year', () => {
    const partly = commitment({
      reports: [confirmed('300', '2027-12-01'), { ...confirmed('100', '2028-01-01'), state: 'reported' }],
      overdueSince: '2028-07-01',
    });

    const [a, b] = balancesOf(bookingsOf([partly], [], TODAY), ['A', 'B']);

    expect(a.years).toEqual([
      {
        year: 2027,
        unit: 'EUR',
        basis: 'owed',
        gives: { ...NOTHING, fulfilled: '300.00' },
        gets: NOTHING,
        net: '0.00',
        isNegative: false,
      },
      {
        year: 2028,
        unit: 'EUR',
        basis: 'owed',
        gives: { ...NOTHING, promised: '1000.00', due: '1000.00', overdue: '700.00' },
        gets: NOTHING,
        net: '-1000.00',
        isNegative: true,
      },
    ]);
    expect(b.totals).toMatchObject([{ net: '1000.00', isNegative: false }]);
  });

  it('keeps apart what is owed only if something happens, and leaves out what can no longer be', () => {
    const sanction = commitment({ kind: 'sanction' });
    const of = (fields: Partial<LedgerCommitment>): unknown[] =>
      bookingsOf([{ ...sanction, ...fields }], [], TODAY).map(({ basis, stage }) => [basis, stage]);

    expect(of({})).toEqual([['conditional', 'promised']]);
    expect(of({ triggeredOn: '2028-07-01' })).toEqual([
      ['owed', 'promised'],
      ['owed', 'due'],
    ]);
    for (const over of ['lapsedOn', 'endedOn', 'extinguishedOn']) expect(of({ [over]: TODAY })).toEqual([]);
  });

  it('counts as done what both sides held to be settled, and what was given up', () => {
    expect(
      bookingsOf(
        [commitment({ settledOn: '2029-01-01', reports: [confirmed('400', '2028-01-01')] })],
        [],
        TODAY,
      )
        .filter(({ stage }) => stage === 'fulfilled')
        .map(({ year, amount }) => [year, formatAmount(amount, 'EUR')]),
    ).toEqual([
      [2028, '400.00'],
      [2029, '600.00'],
    ]);
    expect(
      bookingsOf([commitment({ waivedOn: '2029-01-01', waivedAmount: '250.00' })], [], TODAY),
    ).toContainEqual(expect.objectContaining({ stage: 'waived', year: 2029, amount: 250_0000n }));
  });

  it('has a side for who is not named yet, for the pot, and for transfers', () => {
    const bookings = bookingsOf(
      [commitment({ debtorId: null }), commitment({ creditorId: POT })],
      [{ unit: 'EUR', fromId: 'B', toId: 'A', amount: '5.00', year: 2028 }],
      TODAY,
    );

    const nets = netsOf(bookings, ['A', 'B', POT, UNNAMED], 'EUR', 2028);
    expect(nets.map((net) => formatAmount(net, 'EUR'))).toEqual(['-995.00', '995.00', '1000.00', '-1000.00']);
  });

  it('tells promised from delivered capacity', () => {
    const staff = commitment({ unit: 'FTE', amount: '2.50', reports: [confirmed('1.25', '2028-01-01')] });

    expect(deliveredOf(bookingsOf([staff, commitment()], [], TODAY), 'FTE')).toEqual({
      promised: '2.50',
      delivered: '1.25',
    });
  });
});

describe('the books', () => {
  const ACCOUNTS = ['A', 'B', 'C', POT, UNNAMED];
  const day = fc.constantFrom(null, '2027-05-01', '2028-06-30', '2029-02-01');
  const amount = fc
    .integer({ min: 1, max: 10 ** 9 })
    .map((hundredths) => formatAmount(BigInt(hundredths) * 100n, 'ha'));
  const anyCommitment = fc
    .record({
      kind: fc.constantFrom(...COMMITMENT_KINDS),
      unit: fc.constantFrom(...COMMITMENT_UNITS),
      sides: fc.shuffledSubarray(['A', 'B', 'C', POT], { minLength: 2, maxLength: 2 }),
      isUnnamed: fc.boolean(),
      amount,
      dueOn: day,
      settledOn: day,
      endedOn: fc.constantFrom(null, null, '2028-01-01'),
      triggeredOn: day,
      overdueSince: day,
      reports: fc.array(
        fc.record({
          amount,
          fulfilledOn: fc.constantFrom('2027-05-01', '2028-06-30'),
          state: fc.constantFrom('reported' as const, 'confirmed' as const, 'disputed' as const),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ sides: [debtorId, creditorId], isUnnamed, ...fields }) =>
      commitment({ ...fields, creditorId, debtorId: isUnnamed ? null : debtorId }),
    );
  const anyTransfer = fc.record({
    unit: fc.constantFrom(...COMMITMENT_UNITS),
    fromId: fc.constantFrom('A', 'B'),
    toId: fc.constantFrom('C', POT),
    amount,
    year: fc.constantFrom(null, 2027, 2028),
  });

  it('come to nothing over all accounts, in each unit, year, basis and stage', () => {
    fc.assert(
      fc.property(fc.array(anyCommitment), fc.array(anyTransfer), (commitments, transfers) => {
        const balances = balancesOf(bookingsOf(commitments, transfers, TODAY), ACCOUNTS);
        for (const unit of COMMITMENT_UNITS)
          for (const basis of BASES)
            for (const stage of STAGES)
              for (const year of [null, 2027, 2028, 2029]) {
                const lines = balances.flatMap(({ years }) =>
                  years.filter((line) => line.unit === unit && line.basis === basis && line.year === year),
                );
                const all = lines.reduce(
                  (sum, { gives, gets }) => sum + parseAmount(gets[stage]) - parseAmount(gives[stage]),
                  0n,
                );
                expect(all).toBe(0n);
              }
      }),
      { numRuns: 60 },
    );
  });

  it('say of each account what adding up its commitments one by one says', () => {
    fc.assert(
      fc.property(fc.array(anyCommitment), (commitments) => {
        const balances = balancesOf(bookingsOf(commitments, [], TODAY), ACCOUNTS);
        for (const { account, totals } of balances)
          for (const { unit, basis, gives } of totals) {
            const own = commitments.filter(
              (each) =>
                (each.debtorId ?? UNNAMED) === account &&
                each.unit === unit &&
                each.endedOn === null &&
                (each.kind !== 'obligation' && each.triggeredOn === null ? 'conditional' : 'owed') === basis,
            );
            const sum = own.reduce((all, each) => all + parseAmount(each.amount), 0n);
            expect(gives.promised).toBe(formatAmount(sum, unit));
          }
      }),
    );
  });
});
