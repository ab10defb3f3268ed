import { THE_PUBLIC, type Office, type Viewer } from '../database/viewer.js';
import type { Principal } from './principal.js';
import { ROLE_AT } from '../endorsements/rules/endorsement.js';
import { ownMattersOf } from './visibility.js';

const OFFICES = ['registrar', 'supervisor'] as const;

/** As whom the database is read for somebody: what it then shows is no more than `maySee` lets them know of. */
export function viewerOf(principal: Principal): Viewer {
  const { level, roles, delegation } = principal;
  return {
    ...THE_PUBLIC,
    organisationId: ownMattersOf(principal),
    offices:
      level === 'flanders' ? [...OFFICES.filter((office) => roles.has(office)), ...domainsOf(principal)] : [],
    agreementIds: delegation?.agreementIds ?? null,
  };
}

/** The policy domains that somebody endorses for. */
function domainsOf({ seats = [], roles }: Principal): Office[] {
  const held = seats.filter(({ level }) => roles.has(ROLE_AT[level]));
  return [...new Set(held.map(({ domainId }): Office => `domain:${domainId}`))];
}
