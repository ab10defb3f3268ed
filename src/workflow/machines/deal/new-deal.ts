import type { DealContext, DealInput, DealSettings, DraftSummary } from './deal.types.js';

/**
 * What a deal remembers when it begins. XState asks for a first context at every transition, then without input: to
 * throw there would cost a stack trace.
 */
export function newDeal({ input }: { input?: DealInput }): DealContext {
  return {
    ...(input?.draft as DraftSummary),
    settings: input?.settings as DealSettings,
    offeredText: null,
    textInForce: null,
    inForceSince: null,
    accepted: 0,
    terminating: 0,
    proceedings: 0,
    leaving: {},
    applicants: [],
    mediators: {},
    amending: null,
    amendedBy: null,
    cycle: 0,
  };
}
