import type { Principal, Role } from './principal.js';
import { maySee, ownMattersOf } from './visibility.js';

const holder = (...roles: Role[]): Principal => ({
  subject: 'someone',
  organisationId: 'OVO002133',
  organisationName: 'Kortrijk',
  level: 'municipality',
  roles: new Set(roles),
});
const published = new Date('2027-03-01T00:00:00Z');

describe('who may know of an agreement', () => {
  it.each([
    { publicSince: null, isParty: false, principal: undefined, seen: false },
    { publicSince: null, isParty: false, principal: holder('editor', 'clerk'), seen: false },
    { publicSince: null, isParty: true, principal: holder('reader'), seen: true },
    { publicSince: null, isParty: true, principal: holder('clerk'), seen: true },
    { publicSince: null, isParty: true, principal: holder(), seen: false },
    { publicSince: published, isParty: false, principal: undefined, seen: true },
    { publicSince: published, isParty: false, principal: holder(), seen: true },
    { publicSince: published, isParty: true, principal: holder('reader'), seen: true },
  ])('case %#: $seen', ({ publicSince, isParty, principal, seen }) => {
    expect(maySee({ publicSince, isParty }, principal)).toBe(seen);
  });
});

describe('whose drafts a list shows', () => {
  it('are those of the organisation that one has a role for', () => {
    expect(ownMattersOf(holder('reader'))).toBe('OVO002133');
    expect(ownMattersOf(holder())).toBeNull();
    expect(ownMattersOf(undefined)).toBeNull();
  });
});
