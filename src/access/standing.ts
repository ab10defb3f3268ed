import type { Principal } from './principal.js';

/** How someone stands towards an agreement, and towards the council that is spoken of. */
export interface Standing {
  readonly isParty: boolean;
  /** The party that drafts and submits the agreement (trekker): a party too. */
  readonly isLead: boolean;
  /** The council in question is that of the organisation that one acts for. */
  readonly isOwnCouncil: boolean;
  /** The agreement is public: from ratification on. */
  readonly isPublic: boolean;
}

/** What of an agreement decides in which standing someone is. */
export interface Involvement {
  /** Since when the public may see it; null while only its parties may. */
  readonly publicSince: Date | null;
  readonly parties: readonly { readonly organisationId: string; readonly role: 'lead' | 'party' }[];
}

/** Where no agreement is involved: nobody stands any closer than anybody else. */
export const NO_STANDING: Standing = { isParty: false, isLead: false, isOwnCouncil: false, isPublic: false };

/**
 * The standing of whoever asks. It follows from the one organisation that the token names, so that nobody acts for
 * another.
 * @param councilId the organisation whose council is spoken of, where one is
 */
export function standingOf(
  principal: Principal | undefined,
  agreement: Involvement,
  councilId?: string,
): Standing {
  const own = agreement.parties.find(({ organisationId }) => organisationId === principal?.organisationId);
  return {
    isParty: own !== undefined,
    isLead: own?.role === 'lead',
    isOwnCouncil: own !== undefined && own.organisationId === councilId,
    isPublic: agreement.publicSince !== null,
  };
}

/** The standing towards an agreement that is yet to be made, with this organisation in the lead. */
export function standingAsFounder(principal: Principal | undefined, leadId: string): Standing {
  const isLead = principal?.organisationId === leadId;
  return { ...NO_STANDING, isParty: isLead, isLead };
}
