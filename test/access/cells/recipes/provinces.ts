import { asked, inForce, offered, ready, REASON } from '../scenes/deals.js';
import { concept, planAsked, planInForce, planOffered } from '../scenes/plans.js';
import { ASKED_TO_SERVE, CHOSEN_PROVINCES, OTHER_SIDE } from '../support/people.js';
import { event, operation, type AgreementRecipe, type Recipes } from '../support/recipe.js';
import type { Staged } from '../support/staged.js';

const OFFERED: AgreementRecipe['scenes'] = [offered, asked, inForce, planOffered, planAsked, planInForce];
const IN_FORCE: AgreementRecipe['scenes'] = [inForce, planInForce];
const OTHERS = { provinces: [{ organisationId: ASKED_TO_SERVE, role: 'arbiter' }] };

const propose = (agreement: Staged): Promise<unknown> =>
  agreement.event(OTHER_SIDE, 'PROPOSE_PROVINCE_ROLES', OTHERS);

/** What the parties make of provinces, and what provinces say of it. */
export const PROVINCES: Recipes = {
  setProvinceRoles: operation([ready, offered, concept, planOffered], 'PUT', 'province-roles', OTHERS),
  // Who serves is asked once more where it is to be something else.
  AGREE_TO_SERVE: event(OFFERED, 'AGREE_TO_SERVE', {}, async (agreement, { organisationId }) => {
    if (organisationId === ASKED_TO_SERVE) return;
    const others = CHOSEN_PROVINCES.filter((each) => each.organisationId !== organisationId);
    const chosen = CHOSEN_PROVINCES.find((each) => each.organisationId === organisationId);
    const role = chosen?.role === 'director' ? 'facilitator' : 'director';
    await agreement.put('province-roles', { provinces: [...others, { organisationId, role }] });
  }),
  DECLINE_TO_SERVE: event(OFFERED, 'DECLINE_TO_SERVE', REASON),
  PROPOSE_PROVINCE_ROLES: event(IN_FORCE, 'PROPOSE_PROVINCE_ROLES', OTHERS),
  ACCEPT_PROVINCE_ROLES: event(IN_FORCE, 'ACCEPT_PROVINCE_ROLES', {}, propose),
  REFUSE_PROVINCE_ROLES: event(IN_FORCE, 'REFUSE_PROVINCE_ROLES', REASON, propose),
};
