import type { Principal } from './principal.js';
import { standingAsFounder, standingOf, type Involvement } from './standing.js';

const of = (organisationId: string): Principal => ({
  subject: 'someone',
  organisationId,
  level: 'municipality',
  roles: new Set(['editor', 'clerk']),
});
const draft: Involvement = {
  publicSince: null,
  parties: [
    { organisationId: 'OVO1', role: 'lead' },
    { organisationId: 'OVO2', role: 'party' },
  ],
};

describe('standing towards an agreement', () => {
  it.each([
    ['OVO1', { isParty: true, isLead: true, isOwnCouncil: false, isPublic: false }],
    ['OVO2', { isParty: true, isLead: false, isOwnCouncil: false, isPublic: false }],
    ['OVO3', { isParty: false, isLead: false, isOwnCouncil: false, isPublic: false }],
  ])('of %s follows from the parties', (organisationId, standing) => {
    expect(standingOf(of(organisationId), draft)).toEqual(standing);
  });

  it('of nobody is none', () => {
    expect(standingOf(undefined, draft, 'OVO1')).toEqual({
      isParty: false,
      isLead: false,
      isOwnCouncil: false,
      isPublic: false,
    });
  });

  it('towards a council is one’s own only where it is one’s own organisation’s', () => {
    expect(standingOf(of('OVO2'), draft, 'OVO2').isOwnCouncil).toBe(true);
    expect(standingOf(of('OVO1'), draft, 'OVO2').isOwnCouncil).toBe(false);
    expect(standingOf(of('OVO3'), draft, 'OVO3').isOwnCouncil).toBe(false);
  });

  it('says whether the agreement is public', () => {
    expect(standingOf(undefined, { ...draft, publicSince: new Date('2027-01-01') }).isPublic).toBe(true);
  });

  it('towards a new agreement is the lead’s for the organisation that will lead it', () => {
    expect(standingAsFounder(of('OVO1'), 'OVO1')).toMatchObject({ isLead: true, isParty: true });
    expect(standingAsFounder(of('OVO2'), 'OVO1')).toMatchObject({ isLead: false, isParty: false });
    expect(standingAsFounder(undefined, 'OVO1')).toMatchObject({ isLead: false, isParty: false });
  });
});
