import { mayDo } from './rights.js';
import type { Principal } from './principal.js';
import { NO_STANDING } from './standing.js';

/** What decides whether someone may know that an agreement exists. */
export interface Sight {
  /** Since when the public may see it; null while only its parties may. */
  readonly publicSince: Date | null;
  /** Whether the organisation that the caller acts for is a party to it. */
  readonly isParty: boolean;
}

/**
 * Whether someone may know of an agreement. Who may not is answered 404, never 403: a refusal would tell that it
 * exists.
 */
export function maySee(agreement: Sight, principal: Principal | undefined): boolean {
  const standing = { ...NO_STANDING, isParty: agreement.isParty, isPublic: agreement.publicSince !== null };
  return mayDo('getAgreement', principal, standing).allowed;
}

/**
 * Whose drafts and negotiations a list shows beside what is public: the OVO code of the organisation that the caller
 * acts for, or null where the caller sees public matters only.
 */
export function ownMattersOf(principal: Principal | undefined): string | null {
  const asParty = maySee({ publicSince: null, isParty: true }, principal);
  return principal !== undefined && asParty ? principal.organisationId : null;
}
