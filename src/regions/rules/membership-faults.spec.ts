import { membershipFaults, type ProposedMembership } from './membership-faults.js';
import type { Membership } from './pass-on.js';

const KORTRIJK = 'OVO002133';
const MUNICIPALITY = { level: 'municipality', endedOn: null } as const;
const HERE: Membership = {
  regionId: 'reference-here',
  kind: 'reference',
  organisationId: KORTRIJK,
  validFrom: '2023-02-03',
  validTo: null,
};

const faults = (
  fields: Partial<ProposedMembership>,
  memberships: readonly Membership[] = [HERE],
  member: Parameters<typeof membershipFaults>[1] | null = MUNICIPALITY,
): string[] =>
  membershipFaults(
    {
      regionId: 'reference-there',
      kind: 'reference',
      organisationId: KORTRIJK,
      from: '2027-01-01',
      until: null,
      leaves: null,
      ...fields,
    },
    member ?? undefined,
    memberships,
  ).map(({ name, detail }) => `${name} ${detail.key}`);

describe('a membership of a region', () => {
  it('is sound for a municipality that is in no other region of a division', () => {
    expect(faults({}, [])).toEqual([]);
    expect(faults({ kind: 'thematic', regionId: 'thematic-lys' })).toEqual([]);
  });

  it('moves a municipality where it says which region it leaves', () => {
    expect(faults({})).toEqual(['leaves regions.fault.in-another']);
    expect(faults({ leaves: 'reference-here' })).toEqual([]);
    expect(faults({ leaves: 'reference-elsewhere' })).toEqual([
      'leaves regions.fault.not-in',
      'leaves regions.fault.in-another',
    ]);
  });

  it('cannot leave on the day on which it came', () => {
    expect(faults({ leaves: 'reference-here', from: '2023-02-03' })).toEqual([
      'leaves regions.fault.not-in',
      'leaves regions.fault.in-another',
    ]);
  });

  it('fits before and after others, the day that one ends on not counting', () => {
    const over = { ...HERE, validTo: '2027-01-01' };
    const later = { ...HERE, regionId: 'reference-later', validFrom: '2028-01-01' };
    expect(faults({ until: '2028-01-01' }, [over, later])).toEqual([]);
    expect(faults({ until: '2028-01-02' }, [over, later])).toEqual(['leaves regions.fault.in-another']);
    expect(faults({}, [over, later])).toEqual(['leaves regions.fault.in-another']);
  });

  it('is had once at a time', () => {
    expect(faults({ regionId: 'reference-here' })).toEqual(['organisationId regions.fault.in-it-already']);
    const thematic = { ...HERE, regionId: 'thematic-lys', kind: 'thematic' as const };
    expect(faults({ regionId: 'thematic-lys', kind: 'thematic' }, [thematic])).toEqual([
      'organisationId regions.fault.in-it-already',
    ]);
  });

  it('is for municipalities that are, and ends after it began', () => {
    expect(faults({}, [], { level: 'province', endedOn: null })).toEqual([
      'organisationId regions.fault.no-municipality',
    ]);
    expect(faults({}, [], null)).toEqual(['organisationId regions.fault.no-municipality']);
    expect(faults({}, [], { level: 'municipality', endedOn: '2027-01-01' })).toEqual([
      'from regions.fault.member-ended',
    ]);
    expect(faults({ until: '2027-01-01' }, [])).toEqual(['until regions.fault.ends-before-it-begins']);
  });
});
