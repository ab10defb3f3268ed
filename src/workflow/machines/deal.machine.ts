import { and, assign, setup } from 'xstate';
import type { Level } from '../../common/level.js';
import { endOfDate, endOfTerm, type Term } from '../../common/time/terms.js';
import { evaluate, type RatificationRule } from '../../ratification/rules/rule.js';
import { move, reopen, total, type Standing, type Tally } from '../../ratification/rules/tally.js';
import type { ActionParams, Position } from '../core/effects.js';
import type { Stamp } from '../core/instance.js';

/** Terms and choices that a deal's process sets: configured there, because the law changes. */
export interface DealSettings {
  readonly negotiationTerm: Term;
  readonly ratificationTerm: Term;
  /** From entry into force or the last evaluation until the next one is due. */
  readonly measuringTerm: Term;
  /** From an evaluation falling due until it is overdue. */
  readonly evaluationTerm: Term;
  /** What becomes of a deal whose rule can no longer be satisfied. */
  readonly whenUnreachable: 'negotiation' | 'rejected';
}

/** What of a draft the statechart has to know. */
export interface DraftSummary {
  /** Whether the readiness report names nothing missing. */
  readonly ready: boolean;
  readonly rule: RatificationRule;
  /** Nobody has decided in it: it says who takes part. */
  readonly tally: Tally;
  /** Last day on which the deal holds, or null for no end. */
  readonly expiresOn: string | null;
  /** Number of the newest version of the text, 0 for none. */
  readonly latestText: number;
}

export interface DealContext extends DraftSummary {
  readonly settings: DealSettings;
  readonly offeredText: number | null;
  readonly textInForce: number | null;
  readonly inForceSince: string | null;
  readonly accepted: number;
  /** How many bound parties have consented to end the deal. */
  readonly terminating: number;
  /** The evaluation cycle: 0 before entry into force, then from 1. */
  readonly cycle: number;
}

/** What an instance begins with. */
export interface DealInput {
  readonly settings: DealSettings;
  readonly draft: DraftSummary;
}

/** What the shell looked up about who offers the event. */
export interface DealFacts {
  readonly organisationId: string | null;
  readonly position: Position | null;
  /** Whether the asking party's own council approved, and that approval stands. */
  readonly bound: boolean;
  readonly terminates: boolean;
}

type DealEvent = (
  | {
      type: 'REVISE_DRAFT' | 'ADD_TEXT' | 'ADD_COMMITMENT' | 'REMOVE_COMMITMENT' | 'ADD_INDICATOR';
      draft: DraftSummary;
    }
  | { type: 'SUBMIT' }
  | { type: 'ABANDON'; reason: string }
  | { type: 'PROPOSE_TEXT'; version: number }
  | { type: 'ACCEPT_TEXT'; version: number }
  | { type: 'OBJECT_TO_TEXT'; version: number; reason: string }
  | { type: 'COUNCIL_DECIDED'; level: Level; population: number | null; from: Standing; to: Standing }
  | { type: 'RECORD_MEASUREMENT' }
  | { type: 'MEASUREMENT_MISSED'; indicator: number; dueOn: string; responsibleId: string }
  | { type: 'EVALUATE'; findings: string; lessons: string[] }
  | { type: 'TERMINATE'; reason: string }
) &
  Stamp<DealFacts>;

const machine = setup({
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
    everyOtherBoundPartyEnds: ({ context }) => context.terminating === total(context.tally).approved - 1,
  },
  delays: {
    negotiationTerm: ({ context, event }) => runsOut(context.settings.negotiationTerm, event),
    ratificationTerm: ({ context, event }) => runsOut(context.settings.ratificationTerm, event),
    measuringTerm: ({ context, event }) => runsOut(context.settings.measuringTerm, event),
    evaluationTerm: ({ context, event }) => runsOut(context.settings.evaluationTerm, event),
    /** Never, for a deal without an end. */
    untilExpiry: ({ context, event }) =>
      context.expiresOn === null ? Infinity : until(endOfDate(context.expiresOn), event),
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
    notify: (_, _params: ActionParams<'notify'>) => undefined,
  },
});

const offer = [
  'noteOffer',
  'forgetPositions',
  { type: 'offerText', params: ({ context }: { context: DealContext }) => ({ version: offered(context) }) },
  'resetPositions',
  { type: 'notify', params: { message: 'textOffered' } },
] as const;

const changeWhatIsAgreed = {
  actions: ['noteLatestText', 'forgetPositions', 'resetPositions'],
} as const;

const takePosition = (position: 'accepted' | 'objected') =>
  [
    {
      type: 'setPosition',
      params: ({ event }: { event: DealEvent }) => ({
        organisationId: event.facts.organisationId ?? '',
        position,
        objection: event.type === 'OBJECT_TO_TEXT' ? event.reason : undefined,
      }),
    },
    { type: 'notify', params: { message: 'positionTaken' } },
  ] as const;

const consentToEnd = {
  type: 'consentToTermination',
  params: ({ event }: { event: DealEvent }) => ({ organisationId: event.facts.organisationId ?? '' }),
} as const;

const draftChange = [
  { guard: 'draftBecomesReady', target: '.ready', actions: 'takeInDraft' },
  { target: '.incomplete', actions: 'takeInDraft' },
] as const;

/**
 * The path of a deal: drafted by its lead, negotiated until every party accepts the same text, ratified by each
 * party's council under the deal's own rule, monitored in cycles until it ends. Councils that decide after entry into
 * force still join or stay out; nothing binds a party whose council did not approve.
 */
export const dealMachine = machine.createMachine({
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
  states: {
    drafting: {
      initial: 'incomplete',
      on: {
        REVISE_DRAFT: draftChange,
        ADD_TEXT: draftChange,
        ADD_COMMITMENT: draftChange,
        REMOVE_COMMITMENT: draftChange,
        ADD_INDICATOR: draftChange,
        SUBMIT: { guard: 'draftIsReady', target: 'negotiation', actions: offer },
        ABANDON: 'closed.abandoned',
      },
      states: { incomplete: {}, ready: {} },
    },
    negotiation: {
      initial: 'positions',
      after: {
        negotiationTerm: {
          target: 'closed.lapsed',
          actions: { type: 'record', params: { entryType: 'NEGOTIATION_TERM_ENDED' } },
        },
      },
      on: { ABANDON: 'closed.abandoned' },
      states: {
        positions: {
          on: {
            ADD_TEXT: { actions: 'noteLatestText' },
            ADD_COMMITMENT: changeWhatIsAgreed,
            REMOVE_COMMITMENT: changeWhatIsAgreed,
            ADD_INDICATOR: changeWhatIsAgreed,
            PROPOSE_TEXT: { guard: 'isNewerText', actions: offer },
            ACCEPT_TEXT: [
              {
                guard: and(['isOfferedText', 'hasNotAccepted', 'everyOtherPartyAccepts']),
                target: '#deal.ratification',
                actions: ['countAcceptance', ...takePosition('accepted')],
              },
              {
                guard: and(['isOfferedText', 'hasNotAccepted']),
                actions: ['countAcceptance', ...takePosition('accepted')],
              },
            ],
            OBJECT_TO_TEXT: {
              guard: 'isOfferedText',
              actions: ['countObjection', ...takePosition('objected')],
            },
          },
        },
      },
    },
    ratification: {
      initial: 'open',
      entry: [
        'openTally',
        { type: 'openCouncils', params: ({ context }) => ({ textVersion: offered(context) }) },
        'makePublic',
        { type: 'notify', params: { message: 'ratificationOpened' } },
      ],
      after: {
        ratificationTerm: {
          target: 'closed.lapsed',
          actions: { type: 'record', params: { entryType: 'RATIFICATION_TERM_ENDED' } },
        },
      },
      states: {
        open: {
          on: { COUNCIL_DECIDED: { actions: 'countDecision' } },
          always: [
            {
              guard: 'ruleSatisfied',
              target: '#deal.monitoring',
              actions: { type: 'record', params: { entryType: 'ENTERED_INTO_FORCE' } },
            },
            {
              guard: and(['ruleUnreachable', 'partiesNegotiateAgain']),
              target: '#deal.negotiation',
              actions: [
                { type: 'record', params: { entryType: 'RATIFICATION_FAILED' } },
                { type: 'notify', params: { message: 'ratificationFailed' } },
                'forgetPositions',
                'resetPositions',
              ],
            },
            {
              guard: 'ruleUnreachable',
              target: '#deal.closed.rejected',
              actions: { type: 'record', params: { entryType: 'RATIFICATION_FAILED' } },
            },
          ],
        },
      },
    },
    monitoring: {
      initial: 'measuring',
      entry: ['beginForce', 'startMeasuring', { type: 'notify', params: { message: 'enteredIntoForce' } }],
      after: {
        untilExpiry: {
          target: 'closed.expired',
          actions: { type: 'record', params: { entryType: 'EXPIRED' } },
        },
      },
      on: {
        COUNCIL_DECIDED: { actions: ['countDecision', 'forgetTerminations', 'withdrawTerminations'] },
        ADD_INDICATOR: { actions: { type: 'notify', params: { message: 'indicatorAdded' } } },
        RECORD_MEASUREMENT: { actions: { type: 'notify', params: { message: 'measurementRecorded' } } },
        MEASUREMENT_MISSED: {
          actions: [
            {
              type: 'measurementMissed',
              params: ({ event: { indicator, dueOn } }) => ({ indicator, dueOn }),
            },
            {
              type: 'notify',
              params: ({ event }) => ({
                message: 'measurementMissed',
                organisationId: event.responsibleId,
              }),
            },
          ],
        },
        EVALUATE: {
          target: '.measuring',
          actions: ['beginCycle', { type: 'notify', params: { message: 'evaluated' } }],
        },
        TERMINATE: [
          {
            guard: and(['isBound', 'hasNotConsentedToEnd', 'everyOtherBoundPartyEnds']),
            target: 'closed.terminated',
            actions: ['countTermination', consentToEnd],
          },
          {
            guard: and(['isBound', 'hasNotConsentedToEnd']),
            actions: [
              'countTermination',
              consentToEnd,
              { type: 'notify', params: { message: 'terminationProposed' } },
            ],
          },
        ],
      },
      states: {
        measuring: {
          after: {
            measuringTerm: {
              target: 'evaluating',
              actions: [
                { type: 'record', params: { entryType: 'EVALUATION_FELL_DUE' } },
                { type: 'notify', params: { message: 'evaluationDue' } },
              ],
            },
          },
        },
        evaluating: {
          after: {
            evaluationTerm: {
              actions: [
                { type: 'record', params: { entryType: 'EVALUATION_OVERDUE' } },
                { type: 'notify', params: { message: 'evaluationOverdue' } },
              ],
            },
          },
        },
      },
    },
    closed: {
      entry: ['cancelAll', { type: 'notify', params: { message: 'closed' } }],
      initial: 'abandoned',
      states: {
        abandoned: { type: 'final' },
        lapsed: { type: 'final' },
        rejected: { type: 'final' },
        expired: { type: 'final' },
        terminated: { type: 'final' },
      },
    },
  },
});

function offered(context: DealContext): number {
  return context.offeredText ?? 0;
}

function runsOut(term: Term, event: DealEvent): number {
  return until(endOfTerm(term, new Date(event.now)), event);
}

/** Milliseconds from the event until an instant; 0 where that is past. */
function until(instant: Date, event: DealEvent): number {
  return Math.max(0, instant.getTime() - Date.parse(event.now));
}
