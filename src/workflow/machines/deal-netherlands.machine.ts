import { closed } from './deal/closed.js';
import { dealSetup } from './deal/deal.setup.js';
import { newDeal } from './deal/new-deal.js';
import { drafting } from './deal/drafting.js';
import { monitoring } from './deal/monitoring.js';
import { negotiation } from './deal/negotiation.js';
import { ratificationWithOpinions } from './deal/ratification-with-opinions.js';

/**
 * The path of a deal whose councils give their opinions (zienswijzen) on the text before they decide on it; for the
 * rest that of every deal.
 */
export const dealNetherlandsMachine = dealSetup.createMachine({
  id: 'deal',
  initial: 'drafting',
  context: newDeal,
  states: { drafting, negotiation, ratification: ratificationWithOpinions, monitoring, closed },
});
