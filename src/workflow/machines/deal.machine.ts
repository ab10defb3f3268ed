import { closed } from './deal/closed.js';
import { dealSetup } from './deal/deal.setup.js';
import type { DealInput, DealSettings, DraftSummary } from './deal/deal.types.js';
import { drafting } from './deal/drafting.js';
import { monitoring } from './deal/monitoring.js';
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
  // XState asks for a first context at every transition, then without input: to throw there would cost a stack trace.
  context: ({ input }: { input?: DealInput }) => ({
    ...(input?.draft as DraftSummary),
    settings: input?.settings as DealSettings,
    offeredText: null,
    textInForce: null,
    inForceSince: null,
    accepted: 0,
    terminating: 0,
    cycle: 0,
  }),
  states: { drafting, negotiation, ratification, monitoring, closed },
});
