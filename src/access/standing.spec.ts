import type { Principal } from './principal.js';
import { standingAsFounder } from './standing.js';

const of = (organisationId: string): Principal => ({
  subject: 'someone',
  organisationId,
  organisationName: organisationId,
  level: 'municipality',
  roles: new Set(['editor', 'clerk']),
});

describe('standing', () => {
  it('towards a new agreement is the lead’s for the organisation that will lead it', () => {
    expect(standingAsFounder(of('OVO1'), 'OVO1')).toMatchObject({ isLead: true, isParty: true });
    expect(standingAsFounder(of('OVO2'), 'OVO1')).toMatchObject({ isLead: false, isParty: false });
    expect(standingAsFounder(undefined, 'OVO1')).toMatchObject({ isLead: false, isParty: false });
  });
});
