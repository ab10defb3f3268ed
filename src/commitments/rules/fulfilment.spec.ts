import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount } from './amount.js';
import {
  FULFILMENT_STATES,
  notItsToAnswer,
  notItsToReport,
  progressOf,
  reportFaults,
  statusOf,
  type Fate,
  type Reported,
} from './fulfilment.js';

const TERMS = { unit: 'EUR', amount: '1000.00', dueOn: '2028-06-30' } as const;
const report = (amount: string, state: Reported['state'], fulfilledOn = '2028-06-01'): Reported => ({
  amount,
  state,
  fulfilledOn,
});
const UNTOUCHED: Fate = {
  kind: 'obligation',
  settledOn: null,
  endedOn: null,
  extinguishedOn: null,
  waivedOn: null,
  lapsedOn: null,
  triggeredOn: null,
  overdueSince: null,
  follows: null,
};

describe('progressOf', () => {
  it('counts what was confirmed and what waits for an answer, never what is disputed', () => {
    const progress = progressOf(TERMS, [
      report('300', 'confirmed'),
      report('200', 'reported'),
      report('500', 'disputed'),
    ]);

    expect(progress).toEqual({
      confirmed: 300_0000n,
      pending: 200_0000n,
      remaining: 700_0000n,
      uncovered: 500_0000n,
      inTime: false,
      isFulfilled: false,
    });
  });

  it('knows what was done in time from what was done late', () => {
    const late = [report('400', 'confirmed'), report('600', 'confirmed', '2028-07-01')];

    expect(progressOf(TERMS, late)).toMatchObject({ isFulfilled: true, inTime: false });
    expect(progressOf({ ...TERMS, dueOn: null }, late)).toMatchObject({ isFulfilled: true, inTime: true });
    expect(progressOf(TERMS, [report('1000', 'confirmed', '2028-06-30')])).toMatchObject({ inTime: true });
  });

  it('never has less than nothing left, and is fulfilled exactly where nothing remains', () => {
    const reports = fc.array(
      fc.record({
        amount: fc.bigInt({ min: 1n, max: 2_000n }).map((cents) => formatAmount(cents * 100n, 'EUR')),
        state: fc.constantFrom(...FULFILMENT_STATES),
        fulfilledOn: fc.constantFrom('2028-06-30', '2028-07-01'),
      }),
    );
    fc.assert(
      fc.property(reports, (all) => {
        const { remaining, uncovered, isFulfilled, inTime } = progressOf({ ...TERMS, amount: '20.00' }, all);
        const confirmed = all.filter(({ state }) => state === 'confirmed');
        const sum = confirmed.reduce((total, { amount }) => total + Number(amount) * 100, 0);
        expect(isFulfilled).toBe(Math.round(sum) >= 2_000);
        expect(isFulfilled).toBe(remaining === 0n);
        expect(uncovered >= 0n && uncovered <= remaining).toBe(true);
        expect(inTime && !isFulfilled).toBe(false);
      }),
    );
  });
});

describe('reportFaults', () => {
  const faultsOf = (fields: object, reports: Reported[] = []): string[] =>
    reportFaults(
      { amount: '10.00', fulfilledOn: '2028-05-01', evidence: 'Invoice 12.', ...fields },
      TERMS,
      reports,
      '2028-05-01',
    ).map(({ name, detail }) => `${name} ${detail.key}`);

  it('finds nothing wrong with a sound report', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ evidence: null, evidenceUrl: 'https://example.org/1' })).toEqual([]);
  });

  it('names every fault', () => {
    expect(faultsOf({ amount: '0.001', fulfilledOn: '2028-05-02', evidence: null })).toEqual([
      'amount commitments.too-fine',
      'fulfilledOn commitments.fulfilled-in-the-future',
      'evidence commitments.no-evidence',
    ]);
    expect(faultsOf({ amount: '0' })).toEqual(['amount commitments.nothing']);
    expect(faultsOf({ amount: '600' }, [report('500', 'reported')])).toEqual([
      'amount commitments.more-than-is-owed',
    ]);
    expect(faultsOf({ amount: '600' }, [report('500', 'disputed')])).toEqual([]);
  });
});

describe('who says that something was fulfilled', () => {
  const between = { debtorId: 'OVO1', creditorId: 'OVO2' };

  it('is who owes it, and who it is owed to', () => {
    expect(notItsToReport(between, 'OVO1', false)).toBeUndefined();
    expect(notItsToReport(between, 'OVO2', true)?.key).toBe('commitments.not-its-to-report');
    expect(notItsToReport({ ...between, debtorId: null }, 'OVO1', true)?.key).toBe(
      'commitments.not-its-to-report',
    );
    expect(notItsToAnswer(between, 'OVO2', false, 'OVO9')).toBeUndefined();
    expect(notItsToAnswer(between, 'OVO1', true, 'OVO1')?.key).toBe('commitments.not-its-to-answer');
  });

  it('is for the pot the lead, and never who stands on the other side', () => {
    expect(notItsToReport({ debtorId: 'pot', creditorId: 'OVO2' }, 'OVO1', true)).toBeUndefined();
    expect(notItsToReport({ debtorId: 'pot', creditorId: 'OVO2' }, 'OVO3', false)).toBeDefined();
    const toPot = { debtorId: 'OVO2', creditorId: 'pot' };
    expect(notItsToAnswer(toPot, 'OVO1', true, 'OVO1')).toBeUndefined();
    expect(notItsToAnswer(toPot, 'OVO3', false, 'OVO1')).toBeDefined();
    const ofLead = { debtorId: 'OVO1', creditorId: 'pot' };
    expect(notItsToAnswer(ofLead, 'OVO1', true, 'OVO1')).toBeDefined();
    expect(notItsToAnswer(ofLead, 'OVO3', false, 'OVO1')).toBeUndefined();
  });
});

describe('statusOf', () => {
  const nothing = progressOf(TERMS, []);
  const partly = progressOf(TERMS, [report('1', 'confirmed')]);

  it.each([
    ['owed', {}, nothing],
    ['conditional', { kind: 'sanction' }, nothing],
    ['owed', { kind: 'sanction', triggeredOn: '2028-07-01' }, nothing],
    ['partlyFulfilled', {}, partly],
    ['reported', {}, progressOf(TERMS, [report('1', 'reported')])],
    ['overdue', { overdueSince: '2028-07-01' }, partly],
    ['fulfilled', { overdueSince: '2028-07-01', settledOn: '2028-08-01' }, partly],
    ['waived', { overdueSince: '2028-07-01', waivedOn: '2028-08-01' }, partly],
    ['lapsed', { kind: 'incentive', lapsedOn: '2028-07-01' }, nothing],
    ['ended', { endedOn: '2028-01-01' }, nothing],
    ['extinguished', { extinguishedOn: '2028-01-01', settledOn: '2027-01-01' }, nothing],
  ] as const)('is %s where it stands so: %j', (status, fate, progress) => {
    expect(statusOf({ ...UNTOUCHED, ...fate }, progress)).toBe(status);
  });
});
