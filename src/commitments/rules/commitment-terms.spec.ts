import { describe, expect, it } from '@jest/globals';
import { commitmentFaults, notItsOwn, type CommitmentTerms } from './commitment-terms.js';

const SOUND: CommitmentTerms = {
  kind: 'obligation',
  debtorId: 'OVO1',
  creditorId: 'OVO2',
  unit: 'EUR',
  amount: '50000.00',
  dueOn: '2026-11-24',
};
const isParty = (id: string): boolean => ['OVO1', 'OVO2'].includes(id);
const faultsOf = (terms: Partial<CommitmentTerms>): string[] =>
  commitmentFaults({ ...SOUND, ...terms }, isParty, '2026-11-24').map(
    ({ name, detail }) => `${name} ${detail.key}`,
  );

describe('commitmentFaults', () => {
  it('finds nothing wrong with sound terms', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ unit: 'ha', amount: '0.0001', dueOn: null })).toEqual([]);
  });

  it('names every fault', () => {
    expect(faultsOf({ debtorId: 'OVO9', creditorId: 'OVO9', amount: '0.000', dueOn: '2026-11-23' })).toEqual([
      'debtorId commitments.no-party',
      'creditorId commitments.no-party',
      'creditorId commitments.to-itself',
      'amount commitments.nothing',
      'amount commitments.too-fine',
      'dueOn commitments.due-in-the-past',
    ]);
  });

  it('knows how finely each unit is counted', () => {
    expect(faultsOf({ unit: 'EUR', amount: '1.001' })).toEqual(['amount commitments.too-fine']);
    expect(faultsOf({ unit: 'FTE', amount: '0.125' })).toEqual(['amount commitments.too-fine']);
    expect(faultsOf({ unit: 'ha', amount: '0.1255' })).toEqual([]);
  });
});

describe('notItsOwn', () => {
  it('leaves a party its own commitments, and the lead all', () => {
    expect(notItsOwn(SOUND, 'OVO1', false)).toBeUndefined();
    expect(notItsOwn(SOUND, 'OVO2', false)).toBeUndefined();
    expect(notItsOwn(SOUND, 'OVO3', true)).toBeUndefined();
    expect(notItsOwn(SOUND, 'OVO3', false)).toEqual({
      key: 'commitments.not-its-own',
      params: { organisation: 'OVO3', debtor: 'OVO1', creditor: 'OVO2' },
    });
  });
});
