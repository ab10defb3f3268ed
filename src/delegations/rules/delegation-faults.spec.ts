import { delegationFaults, type ProposedDelegation } from './delegation-faults.js';

const TODAY = '2026-11-24';
const SOUND = { delegateId: 'OVO002177', roles: ['editor'], from: '2026-11-01', until: '2032-11-01' };
const faults = (fields: Partial<ProposedDelegation>, delegate: { endedOn: string | null } | undefined) =>
  delegationFaults('OVO002133', { ...SOUND, ...fields }, delegate, TODAY).map(
    ({ name, detail }) => `${name} ${detail.key}`,
  );

describe('a delegation', () => {
  it('is sound for six years at most, to another organisation that is', () => {
    expect(faults({}, { endedOn: null })).toEqual([]);
    expect(faults({ roles: undefined, rights: ['addMeasurement'] }, { endedOn: '2026-11-25' })).toEqual([]);
  });

  it.each<[string, Partial<ProposedDelegation>, string]>([
    ['to oneself', { delegateId: 'OVO002133' }, 'delegateId delegation.fault.to-itself'],
    ['for nothing', { roles: undefined }, 'roles delegation.fault.no-scope'],
    ['for too long', { until: '2032-11-02' }, 'until delegation.fault.too-long'],
  ])('is faulty %s', (_, fields, fault) => {
    expect(faults(fields, { endedOn: null })).toEqual([fault]);
  });

  it('is faulty where it would never hold, or nobody could act by it', () => {
    expect(faults({ until: '2026-10-31' }, { endedOn: null })).toEqual([
      'until delegation.fault.ends-before-it-begins',
      'until delegation.fault.over',
    ]);
    expect(faults({}, undefined)).toEqual(['delegateId delegation.fault.unknown-delegate']);
    expect(faults({}, { endedOn: TODAY })).toEqual(['delegateId delegation.fault.unknown-delegate']);
  });
});
