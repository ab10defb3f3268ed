import { endFaults, organisationFaults } from './organisation-faults.js';

const TODAY = '2026-11-24';
const PROVINCES = new Set(['OVO000231']);
const named = (issues: readonly { name: string; detail: { key: string } }[]): string[] =>
  issues.map(({ name, detail }) => `${name} ${detail.key}`);

describe('a new organisation', () => {
  it('is sound as a municipality in a province, with a count of a day or without', () => {
    const municipality = { level: 'municipality', provinceId: 'OVO000231' } as const;
    expect(organisationFaults(municipality, PROVINCES, TODAY)).toEqual([]);
    const counted = { ...municipality, population: 12, populationOn: TODAY };
    expect(organisationFaults(counted, PROVINCES, TODAY)).toEqual([]);
    expect(organisationFaults({ level: 'province', provinceId: null }, PROVINCES, TODAY)).toEqual([]);
  });

  it.each<[string, Parameters<typeof organisationFaults>[0], string[]]>([
    [
      'a municipality without a province',
      { level: 'municipality' },
      ['provinceId organisations.fault.needs-province'],
    ],
    [
      'a municipality in what is no province',
      { level: 'municipality', provinceId: 'OVO002133' },
      ['provinceId organisations.fault.needs-province'],
    ],
    [
      'a province in a province',
      { level: 'province', provinceId: 'OVO000231' },
      ['provinceId organisations.fault.no-province'],
    ],
    [
      'a count without a day',
      { level: 'flanders', population: 3 },
      ['populationOn organisations.fault.count-and-day'],
    ],
    [
      'a count of tomorrow',
      { level: 'flanders', population: 3, populationOn: '2026-11-25' },
      ['populationOn organisations.fault.in-the-future'],
    ],
  ])('is faulty as %s', (_, proposed, faults) => {
    expect(named(organisationFaults(proposed, PROVINCES, TODAY))).toEqual(faults);
  });
});

describe('the end of an organisation', () => {
  const membership = { regionId: 'care-kortrijk', validFrom: '2026-01-01' };

  it('lies today or earlier, after its memberships of regions began', () => {
    expect(endFaults(TODAY, TODAY, [membership])).toEqual([]);
    expect(named(endFaults('2026-11-25', TODAY, []))).toEqual(['on organisations.fault.in-the-future']);
    expect(named(endFaults('2026-01-01', TODAY, [membership]))).toEqual([
      'on organisations.fault.before-membership',
    ]);
  });
});
