import { LONGEST_RECESS, recessFaults } from './recess-faults.js';

const today = '2026-11-24';
const faultsOf = (startsOn: string, endsOn: string): unknown[] =>
  recessFaults({ startsOn, endsOn }, today).map(({ name, detail }) => [name, detail]);

describe('a new recess', () => {
  it.each([
    ['of a summer', '2027-07-05', '2027-08-22'],
    ['of a single day', '2027-07-05', '2027-07-05'],
    ['of a leap year', '2028-01-01', '2028-12-31'],
    ['that is over', '2026-07-06', '2026-08-23'],
    ['that begins five years ahead', '2031-11-24', '2031-12-31'],
  ])('%s has no faults', (_, startsOn, endsOn) => {
    expect(faultsOf(startsOn, endsOn)).toEqual([]);
  });

  it('does not end before it begins', () => {
    expect(faultsOf('2027-07-05', '2027-07-04')).toEqual([
      ['endsOn', { key: 'recesses.ends-early', params: { startsOn: '2027-07-05' } }],
    ]);
  });

  it('does not last longer than a leap year', () => {
    expect(faultsOf('2027-01-01', '2028-01-02')).toEqual([
      ['endsOn', { key: 'recesses.too-long', params: { max: LONGEST_RECESS } }],
    ]);
  });

  it('is not registered more than five years ahead, and every fault is named', () => {
    expect(faultsOf('2031-11-25', '2031-11-24')).toEqual([
      ['startsOn', { key: 'recesses.too-far', params: { latest: '2031-11-24' } }],
      ['endsOn', { key: 'recesses.ends-early', params: { startsOn: '2031-11-25' } }],
    ]);
  });
});
