import type { ProvinceStanding } from '../provinces/rules/province-role.js';
import type { Principal } from './principal.js';

/** How someone stands towards an agreement, and towards the council that is spoken of. */
export interface Standing {
  readonly isParty: boolean;
  /** The party that drafts and submits the agreement (trekker), a party too; where it has left, each that stays. */
  readonly isLead: boolean;
  /** The parties agreed on a mediator of the organisation, and the mediation runs. */
  readonly isMediator: boolean;
  /** The agreement concerns a policy domain for which one endorses. */
  readonly isDomain: boolean;
  /** By the role that the parties chose for the province that one acts for. */
  readonly province: ProvinceStanding;
  /** The council in question is that of the organisation that one acts for. */
  readonly isOwnCouncil: boolean;
  /** The agreement is public: from ratification on. */
  readonly isPublic: boolean;
}

/** Where no agreement is involved: nobody stands any closer than anybody else. */
export const NO_STANDING: Standing = {
  isParty: false,
  isLead: false,
  isMediator: false,
  isDomain: false,
  province: null,
  isOwnCouncil: false,
  isPublic: false,
};

/** Where an organisation's own affairs are concerned, such as when its council meets and who may act for it. */
export function standingAtHome(principal: Principal | undefined, organisationId: string): Standing {
  return { ...NO_STANDING, isOwnCouncil: principal?.organisationId === organisationId };
}

/** The standing towards an agreement that is yet to be made, with this organisation in the lead. */
export function standingAsFounder(principal: Principal | undefined, leadId: string): Standing {
  const isLead = principal?.organisationId === leadId;
  return { ...NO_STANDING, isParty: isLead, isLead };
}
