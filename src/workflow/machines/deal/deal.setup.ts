import { assign, setup } from 'xstate';
import { derive, deriveFromDate, type Term } from '../../../common/time/terms.js';
import { evaluate } from '../../../ratification/rules/rule.js';
import { move, reopen, total } from '../../../ratification/rules/tally.js';
import { delayBy, type DerivedDelay } from '../../core/delays.js';
import type { ActionParams } from '../../core/effects.js';
import type { DealContext, DealEvent, DealInput, DealSettings } from './deal.types.js';

/** What a delay is worked out from. */
interface DealMoment {
  readonly context: DealContext;
  readonly event: DealEvent;
}

/** What the phases of a deal are made of: every guard, delay and action that they may name. */
export const dealSetup = setup({
  types: {
    context: {} as DealContext,
    input: {} as DealInput,
    events: {} as DealEvent,
  },
  guards: {
    draftBecomesReady: ({ event }) => 'draft' in event && event.draft.ready,
    draftIsReady: ({ context }) => context.ready,
    isOfferedText: ({ context, event }) => 'version' in event && event.version === context.offeredText,
    isNewerText: ({ context, event }) =>
      'version' in event && event.version > (context.offeredText ?? 0) && event.version <= context.latestText,
    hasNotAccepted: ({ event }) => event.facts.position !== 'accepted',
    everyOtherPartyAccepts: ({ context }) => context.accepted === total(context.tally).parties - 1,
    ruleSatisfied: ({ context }) => evaluate(context.rule, context.tally) === 'satisfied',
    ruleUnreachable: ({ context }) => evaluate(context.rule, context.tally) === 'unreachable',
    partiesNegotiateAgain: ({ context }) => context.settings.whenUnreachable === 'negotiation',
    isBound: ({ event }) => event.facts.bound,
    hasNotConsentedToEnd: ({ event }) => !event.facts.terminates,
    leavesOneParty: ({ event }) => event.type === 'SUCCEED' && total(event.draft.tally).parties === 1,
    everyOtherBoundPartyEnds: ({ context }) => context.terminating === total(context.tally).approved - 1,
  },
  delays: {
    negotiationTerm: runsOut((settings) => settings.negotiationTerm),
    ratificationTerm: runsOut((settings) => settings.ratificationTerm),
    measuringTerm: runsOut((settings) => settings.measuringTerm),
    evaluationTerm: runsOut((settings) => settings.evaluationTerm),
    /** Never, for a deal without an end. */
    untilExpiry: delayBy(({ context }: DealMoment) =>
      context.expiresOn === null ? null : deriveFromDate(context.expiresOn),
    ),
  },
  actions: {
    takeInDraft: assign(({ event }) => ('draft' in event ? event.draft : {})),
    noteLatestText: assign(({ event }) => ('draft' in event ? { latestText: event.draft.latestText } : {})),
    noteOffer: assign(({ context, event }) => ({
      offeredText: event.type === 'PROPOSE_TEXT' ? event.version : context.latestText,
    })),
    forgetPositions: assign({ accepted: 0 }),
    countAcceptance: assign({ accepted: ({ context }) => context.accepted + 1 }),
    countObjection: assign({
      accepted: ({ context, event }) => context.accepted - Number(event.facts.position === 'accepted'),
    }),
    openTally: assign({ tally: ({ context }) => reopen(context.tally) }),
    countDecision: assign(({ context, event }) =>
      event.type === 'COUNCIL_DECIDED' ? { tally: move(context.tally, event, event.from, event.to) } : {},
    ),
    beginForce: assign(({ context, event }) => ({
      textInForce: context.offeredText,
      inForceSince: event.now,
      cycle: 1,
    })),
    beginCycle: assign({ cycle: ({ context }) => context.cycle + 1 }),
    countTermination: assign({ terminating: ({ context }) => context.terminating + 1 }),
    countPartiesAnew: assign(({ event }) => {
      if (event.type !== 'SUCCEED') return {};
      const { draft, accepted, terminating } = event;
      return { ready: draft.ready, tally: draft.tally, accepted, terminating };
    }),
    forgetTerminations: assign({ terminating: 0 }),

    record: (_, _params: ActionParams<'record'>) => undefined,
    setPosition: (_, _params: ActionParams<'setPosition'>) => undefined,
    offerText: (_, _params: ActionParams<'offerText'>) => undefined,
    resetPositions: () => undefined,
    makePublic: () => undefined,
    openCouncils: (_, _params: ActionParams<'openCouncils'>) => undefined,
    consentToTermination: (_, _params: ActionParams<'consentToTermination'>) => undefined,
    withdrawTerminations: () => undefined,
    startMeasuring: () => undefined,
    measurementMissed: (_, _params: ActionParams<'measurementMissed'>) => undefined,
    cancelAll: () => undefined,
    joinParties: (_, _params: ActionParams<'joinParties'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
  },
});

/** The version of the text that lies before the parties or their councils; 0 for none. */
export function offered(context: DealContext): number {
  return context.offeredText ?? 0;
}

/** A term of the process that the event starts. */
function runsOut(termOf: (settings: DealSettings) => Term): DerivedDelay<DealMoment> {
  return delayBy(({ context, event }) => derive(termOf(context.settings), new Date(event.now)));
}
