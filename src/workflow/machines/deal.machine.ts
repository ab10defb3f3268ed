import { closed } from './deal/closed.js';
import { dealSetup } from './deal/deal.setup.js';
import { drafting } from './deal/drafting.js';
import { monitoring } from './deal/monitoring.js';
import { newDeal } from './deal/new-deal.js';
import { negotiation } from './deal/negotiation.js';
import { ratification } from './deal/ratification.js';

export type * from './deal/deal.types.js';

/**
 * The path of a deal: drafted by its lead, negotiated until every party accepts the same text, ratified by each
 * party's council under the deal's own rule, monitored in cycles until it ends. Councils that decide after entry into
 * force still join or stay out; nothing binds a party whose council did not approve.
 */
export const dealMachine = dealSetup.createMachine({
  id: 'deal',
  initial: 'drafting',
  context: newDeal,
  states: { drafting, negotiation, ratification, monitoring, closed },
});
