import { describe, expect, it } from '@jest/globals';
import { commitmentsAgreed } from './commitments-agreed.js';

const signed = { name: 'signed', createdAt: new Date('2026-11-01T09:00:00Z'), endedOn: null };
const replaced = { name: 'replaced', createdAt: new Date('2026-11-01T09:00:00Z'), endedOn: '2027-06-01' };
const brought = { name: 'brought', createdAt: new Date('2027-06-01T09:00:00Z'), endedOn: null };
const ALL = [signed, replaced, brought];

const adopted = (inForceOn: string, until: string | null) =>
  ({ status: 'adopted', inForceOn, until, correctedBy: null, sequence: 9 }) as const;

const namesOf = (standing: Parameters<typeof commitmentsAgreed>[1]): string[] =>
  commitmentsAgreed(ALL, standing).map(({ name }) => name);

describe('the commitments that go with a text', () => {
  it('are of one that an amendment replaced those that there were until then', () => {
    expect(namesOf(adopted('2026-12-01', '2027-06-01'))).toEqual(['signed', 'replaced']);
  });

  it('are of the one that an amendment brought those that it left or brought', () => {
    expect(namesOf(adopted('2027-06-01', null))).toEqual(['signed', 'brought']);
  });

  it('are of a draft those that are owed', () => {
    expect(namesOf({ status: 'draft', stage: 'offered' })).toEqual(['signed', 'brought']);
  });
});
