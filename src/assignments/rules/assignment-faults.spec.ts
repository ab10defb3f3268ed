import { decimalFaults, dueFaults, meansFaults, regionFaults } from './assignment-faults.js';
import { NO_MEANS } from './means.js';

const TODAY = '2026-11-24';
const named = (issues: readonly { name: string; detail: { key: string } }[]): string[] =>
  issues.map(({ name, detail }) => `${name} ${detail.key.split('.').at(-1)}`);

describe('an assignment', () => {
  it('comes with means, in decimals that the unit has', () => {
    expect(named(meansFaults(NO_MEANS))).toEqual(['means no-means']);
    expect(named(meansFaults({ ...NO_MEANS, FTE: '0.5' }))).toEqual([]);
    expect(named(meansFaults({ EUR: '1.001', ha: '0', FTE: '0.001' }))).toEqual([
      'means.eur too-fine',
      'means.fte too-fine',
    ]);
    expect(named(decimalFaults({ EUR: '0.005' }))).toEqual(['eur too-fine']);
  });

  it('has a last day from today on, within twenty years', () => {
    expect(named(dueFaults(TODAY, TODAY))).toEqual([]);
    expect(named(dueFaults('2026-11-23', TODAY))).toEqual(['dueOn over']);
    expect(named(dueFaults('2046-11-24', TODAY))).toEqual([]);
    expect(named(dueFaults('2046-11-25', TODAY))).toEqual(['dueOn too-far']);
  });

  it('is for a region with members, of a province for one with members there', () => {
    expect(named(regionFaults(undefined, null))).toEqual(['regionId unknown-region']);
    expect(named(regionFaults([], null))).toEqual(['regionId empty-region']);
    expect(named(regionFaults(['OVO000231'], 'OVO000228'))).toEqual(['regionId other-province']);
    expect(named(regionFaults(['OVO000231', 'OVO000228'], 'OVO000228'))).toEqual([]);
    expect(named(regionFaults([null], null))).toEqual([]);
  });
});
