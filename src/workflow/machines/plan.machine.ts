import { closed } from './plan/closed.js';
import { drafting } from './plan/drafting.js';
import { monitoring } from './plan/monitoring.js';
import { negotiation } from './plan/negotiation.js';
import { planSetup } from './plan/plan.setup.js';
import type { PlanInput, PlanSettings, PlanSummary } from './plan/plan.types.js';
import { ratification } from './plan/ratification.js';

export type * from './plan/plan.types.js';

/**
 * The path of a regional plan: drafted from concept note to preliminary draft, advised upon, negotiated until every
 * party accepts the same text, which adopts it provisionally, put before the public, definitively adopted by the
 * councils under the plan's own rule, published, and in force some days later; then monitored in cycles until it ends.
 */
export const planMachine = planSetup.createMachine({
  id: 'plan',
  initial: 'drafting',
  // XState asks for a first context at every transition, then without input: to throw there would cost a stack trace.
  context: ({ input }: { input?: PlanInput }) => ({
    ...(input?.draft as PlanSummary),
    settings: input?.settings as PlanSettings,
    offeredText: null,
    textInForce: null,
    inForceSince: null,
    accepted: 0,
    terminating: 0,
    cycle: 0,
    adviceAsked: 0,
    adviceOpen: 0,
    inquiry: null,
    inquiryHeld: false,
    objections: 0,
    unanswered: 0,
    provisionallyAdoptedAt: null,
    adoptedAt: null,
    publication: null,
  }),
  states: { drafting, negotiation, ratification, monitoring, closed },
});
