import type { Principal } from '../principal.js';
import { organisationKey, organisationOf, type OrganisationsByCode } from './organisation-key.js';

/** The header in which a caller says for which organisation a request is. */
export const ORGANISATION_HEADER = 'Akkoord-Organisation';

/** As whom a request is sent, or why that cannot be told. */
export type Choice =
  | { readonly principal: Principal }
  /** Several organisations, and none chosen. */
  | { readonly refused: 'not-chosen' }
  /** What the header holds is no code of an organisation. */
  | { readonly refused: 'unreadable' }
  /** Another organisation than those of the token. */
  | { readonly refused: 'not-held' };

/**
 * Takes the one for whom the caller acts: who can act for several organisations names one, always. Taking the first, or
 * the one of last time, would one day put an act in the wrong council's name.
 * @param principals for whom the token's holder can act
 * @param wanted the header, as it was sent
 */
export function chooseOrganisation(
  principals: readonly Principal[],
  wanted: string | undefined,
  directory: OrganisationsByCode,
): Choice {
  if (wanted === undefined) {
    return principals.length === 1 ? { principal: principals[0] } : { refused: 'not-chosen' };
  }
  if (!organisationKey(wanted)) return { refused: 'unreadable' };
  const id = organisationOf(wanted, directory)?.id;
  const principal = principals.find(({ organisationId }) => organisationId === id);
  return principal ? { principal } : { refused: 'not-held' };
}
