import type { DomainSeat } from '../../../access/principal.js';
import { concerns, type EndorsementContext } from '../../../endorsements/rules/endorsement.js';
import {
  provinceStanding,
  type ProvinceContext,
  type ProvinceStanding,
} from '../../../provinces/rules/province-role.js';
import type { Facts } from '../../core/decide.js';
import type { Phase } from '../../core/instance.js';

/** How somebody stands towards an agreement by what its parties chose, beside being one of them. */
export interface ChosenStanding {
  /** The agreement concerns a policy domain for which the caller endorses. */
  readonly isDomain: boolean;
  readonly province: ProvinceStanding;
}

/** Nobody outside knows of a draft: what its lead chose in it is offered with it. */
export function chosenStanding(
  context: Facts,
  phase: Phase,
  {
    organisationId,
    seats = [],
  }: { readonly organisationId: string | null; readonly seats?: readonly DomainSeat[] },
  isParty: boolean,
): ChosenStanding {
  const { domains, provinces } = context as EndorsementContext & ProvinceContext;
  if (domains === undefined && provinces === undefined) return { isDomain: false, province: null };
  const isOffered = phase !== 'drafting';
  return {
    isDomain: isOffered && seats.some(({ domainId }) => concerns(context, domainId)),
    province: isOffered || isParty ? provinceStanding(context, organisationId, isParty) : null,
  };
}
