import { and, assign, setup } from 'xstate';
import { derive, type Term } from '../../../common/time/terms.js';
import type { ActionParams } from '../../core/effects.js';
import type { Stamp } from '../../core/instance.js';
import { consentsAfter, nameAfter, namesAfter, type PartiesJoined } from './joined-parties.js';
import { delayFromOpening, withMember, type Opened, type ProceedingFacts } from './proceeding-facts.js';

export interface MediationSettings {
  /** How long a mediation may take before it has failed. */
  readonly mediationTerm: Term;
}

/** Who mediates: an organisation that lends the mediator, and who employs that person where it is another one. */
export interface Mediator {
  readonly organisationId: string;
  readonly employerId: string | null;
}

export interface MediationContext extends Opened {
  readonly settings: MediationSettings;
  readonly question: string;
  readonly openedBy: string;
  /** The parties in dispute: all must agree on the mediator and on the settlement. */
  readonly involved: readonly string[];
  readonly mediator: Mediator | null;
  readonly mediatorAcceptedBy: readonly string[];
  readonly settlement: { readonly text: string; readonly proposedBy: string } | null;
  readonly settlementAcceptedBy: readonly string[];
  readonly reason: string | null;
}

/** What a mediation begins with. */
export type MediationInput = Pick<
  MediationContext,
  'settings' | 'number' | 'openedAt' | 'question' | 'openedBy' | 'involved'
>;

type MediationEvent = (
  | { type: 'PROPOSE_MEDIATOR'; mediatorId: string; employerId?: string }
  | { type: 'ACCEPT_MEDIATOR' }
  | { type: 'REFUSE_MEDIATOR'; reason: string }
  | { type: 'PROPOSE_SETTLEMENT'; text: string }
  | { type: 'ACCEPT_SETTLEMENT' }
  | { type: 'REFUSE_SETTLEMENT'; reason: string }
  | { type: 'CLOSE_MEDIATION'; outcome: 'failed' | 'withdrawn'; reason: string }
  | PartiesJoined
) &
  Stamp<ProceedingFacts>;

const machine = setup({
  types: { context: {} as MediationContext, input: {} as MediationInput, events: {} as MediationEvent },
  guards: {
    isInvolved: ({ context, event }) => context.involved.includes(event.facts.organisationId),
    isInvolvedOrFacilitator: ({ context, event }) =>
      context.involved.includes(event.facts.organisationId) || event.facts.facilitates === true,
    isNeutralArbiter: ({ context, event }) => arbitrates(context, event),
    /** Conflict of interest: nobody mediates between others and itself. */
    mediatorIsIndependent: ({ context, event }) =>
      event.type === 'PROPOSE_MEDIATOR' &&
      !context.involved.includes(event.mediatorId) &&
      !(event.employerId !== undefined && context.involved.includes(event.employerId)),
    mediatorIsProposed: ({ context }) => context.mediator !== null,
    hasNotAcceptedMediator: ({ context, event }) =>
      !context.mediatorAcceptedBy.includes(event.facts.organisationId),
    isLastToAcceptMediator: ({ context, event }) =>
      isLast(context.involved, context.mediatorAcceptedBy, event.facts.organisationId),
    isInvolvedOrMediator: ({ context, event }) =>
      [...context.involved, context.mediator?.organisationId].includes(event.facts.organisationId) ||
      arbitrates(context, event),
    settlementIsProposed: ({ context }) => context.settlement !== null,
    hasNotAcceptedSettlement: ({ context, event }) =>
      !context.settlementAcceptedBy.includes(event.facts.organisationId),
    isLastToAcceptSettlement: ({ context, event }) =>
      isLast(context.involved, context.settlementAcceptedBy, event.facts.organisationId),
    openerWithdraws: ({ context, event }) =>
      event.type === 'CLOSE_MEDIATION' &&
      event.outcome === 'withdrawn' &&
      event.facts.organisationId === context.openedBy,
    mergerEndsIt: ({ event }) => event.type === 'SUCCEED' && event.lapses,
    mediatorBecomesInvolved: ({ context, event }) =>
      event.type === 'SUCCEED' && !isIndependent(afterMerger(context, event)),
    declaresFailure: ({ event }) => event.type === 'CLOSE_MEDIATION' && event.outcome === 'failed',
  },
  delays: {
    mediationTerm: delayFromOpening((context: MediationContext) =>
      derive(context.settings.mediationTerm, new Date(context.openedAt)),
    ),
  },
  actions: {
    noteMediator: assign(({ context, event }) =>
      event.type === 'PROPOSE_MEDIATOR'
        ? {
            mediator: { organisationId: event.mediatorId, employerId: event.employerId ?? null },
            mediatorAcceptedBy: context.involved.filter((id) => id === event.facts.organisationId),
          }
        : {},
    ),
    /** By the role that all parties accepted: nobody has to agree on it once more. */
    noteArbiter: assign(({ event }) => ({
      mediator: { organisationId: event.facts.organisationId, employerId: null },
      mediatorAcceptedBy: [],
    })),
    countMediatorAcceptance: assign(({ context, event }) => ({
      mediatorAcceptedBy: withMember(context.mediatorAcceptedBy, event.facts.organisationId),
    })),
    forgetMediator: assign({ mediator: null, mediatorAcceptedBy: [] }),
    noteSettlement: assign(({ context, event }) =>
      event.type === 'PROPOSE_SETTLEMENT'
        ? {
            settlement: { text: event.text, proposedBy: event.facts.organisationId },
            settlementAcceptedBy: context.involved.filter((id) => id === event.facts.organisationId),
          }
        : {},
    ),
    countSettlementAcceptance: assign(({ context, event }) => ({
      settlementAcceptedBy: withMember(context.settlementAcceptedBy, event.facts.organisationId),
    })),
    forgetSettlement: assign({ settlement: null, settlementAcceptedBy: [] }),
    noteReason: assign(({ event }) => (event.type === 'CLOSE_MEDIATION' ? { reason: event.reason } : {})),
    takeOverRoles: assign(({ context, event }) =>
      event.type === 'SUCCEED' ? afterMerger(context, event) : {},
    ),
    record: (_, _params: ActionParams<'record'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
    offerToAgreement: (_, _params: ActionParams<'offerToAgreement'>) => undefined,
  },
});

const tell = { type: 'notify', params: { message: 'mediationStep' } } as const;

/** All are told how it ended; in negotiation the parties go on with their positions. */
const end = (outcome: 'settled' | 'failed' | 'withdrawn' | 'lapsed') =>
  ({
    type: 'offerToAgreement',
    params: ({ context }: { context: MediationContext }) => ({
      event: {
        type: 'MEDIATION_ENDED',
        proceeding: context.number,
        outcome,
        settlement: outcome === 'settled' ? context.settlement?.text : null,
      },
    }),
  }) as const;

const agreedOnMediator = {
  type: 'offerToAgreement',
  params: ({ context }: { context: MediationContext }) => ({
    event: {
      type: 'MEDIATOR_AGREED',
      proceeding: context.number,
      mediatorId: context.mediator?.organisationId,
    },
  }),
} as const;

const loseMediator = {
  type: 'offerToAgreement',
  params: ({ context }: { context: MediationContext }) => ({
    event: { type: 'MEDIATOR_LEFT', proceeding: context.number },
  }),
} as const;

const closing = {
  CLOSE_MEDIATION: [
    { guard: 'openerWithdraws', target: 'withdrawn', actions: ['noteReason', end('withdrawn')] },
    {
      guard: and(['declaresFailure', 'isInvolvedOrMediator']),
      target: 'failed',
      actions: ['noteReason', end('failed')],
    },
  ],
} as const;

/** A dispute of one party with itself is none; and nobody mediates between others and itself. */
const merger = [
  { guard: 'mergerEndsIt', target: 'lapsed', actions: ['takeOverRoles', end('lapsed')] },
  {
    guard: 'mediatorBecomesInvolved',
    target: 'seekingMediator',
    actions: ['takeOverRoles', 'forgetMediator', 'forgetSettlement', loseMediator, tell],
  },
  { actions: 'takeOverRoles' },
] as const;

/**
 * A spell with a neutral mediator: the parties in dispute agree on the mediator, or the arbiter whom all parties chose
 * steps in with a settlement; and then they agree on a settlement, or not. A
 * settlement binds nobody by itself: what it changes in the agreement goes through the agreement's own procedure.
 */
export const mediationMachine = machine.createMachine({
  id: 'mediation',
  initial: 'seekingMediator',
  context: ({ input }: { input?: MediationInput }) => ({
    ...(input as MediationInput),
    mediator: null,
    mediatorAcceptedBy: [],
    settlement: null,
    settlementAcceptedBy: [],
    reason: null,
  }),
  after: {
    mediationTerm: {
      target: '.failed',
      actions: [{ type: 'record', params: { entryType: 'MEDIATION_TERM_ENDED' } }, end('failed')],
    },
  },
  states: {
    seekingMediator: {
      on: {
        SUCCEED: merger,
        PROPOSE_MEDIATOR: {
          guard: and(['isInvolvedOrFacilitator', 'mediatorIsIndependent']),
          actions: ['noteMediator', tell],
        },
        ACCEPT_MEDIATOR: [
          {
            guard: and([
              'isInvolved',
              'mediatorIsProposed',
              'hasNotAcceptedMediator',
              'isLastToAcceptMediator',
            ]),
            target: 'mediating',
            actions: ['countMediatorAcceptance', agreedOnMediator, tell],
          },
          {
            guard: and(['isInvolved', 'mediatorIsProposed', 'hasNotAcceptedMediator']),
            actions: ['countMediatorAcceptance', tell],
          },
        ],
        PROPOSE_SETTLEMENT: {
          guard: 'isNeutralArbiter',
          target: 'mediating',
          actions: ['noteArbiter', 'noteSettlement', agreedOnMediator, tell],
        },
        REFUSE_MEDIATOR: {
          guard: and(['isInvolved', 'mediatorIsProposed']),
          actions: ['forgetMediator', tell],
        },
        ...closing,
      },
    },
    mediating: {
      on: {
        SUCCEED: merger,
        PROPOSE_SETTLEMENT: { guard: 'isInvolvedOrMediator', actions: ['noteSettlement', tell] },
        ACCEPT_SETTLEMENT: [
          {
            guard: and([
              'isInvolved',
              'settlementIsProposed',
              'hasNotAcceptedSettlement',
              'isLastToAcceptSettlement',
            ]),
            target: 'settled',
            actions: ['countSettlementAcceptance', end('settled')],
          },
          {
            guard: and(['isInvolved', 'settlementIsProposed', 'hasNotAcceptedSettlement']),
            actions: ['countSettlementAcceptance', tell],
          },
        ],
        REFUSE_SETTLEMENT: {
          guard: and(['isInvolved', 'settlementIsProposed']),
          actions: ['forgetSettlement', tell],
        },
        ...closing,
      },
    },
    settled: { type: 'final' },
    failed: { type: 'final' },
    withdrawn: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

/** Nobody judges a cause of their own. */
function arbitrates({ involved }: MediationContext, { facts }: Stamp<ProceedingFacts>): boolean {
  return facts.arbitrates === true && !involved.includes(facts.organisationId);
}

function isLast(all: readonly string[], accepted: readonly string[], organisationId: string): boolean {
  return all.every((id) => id === organisationId || accepted.includes(id));
}

function isIndependent({ mediator, involved }: Pick<MediationContext, 'mediator' | 'involved'>): boolean {
  if (mediator === null) return true;
  const { organisationId, employerId } = mediator;
  return !involved.includes(organisationId) && !(employerId !== null && involved.includes(employerId));
}

function afterMerger(context: MediationContext, event: PartiesJoined) {
  const { involved, mediator, settlement } = context;
  return {
    openedBy: nameAfter(context.openedBy, event),
    involved: namesAfter(involved, event),
    mediator: mediator && {
      organisationId: nameAfter(mediator.organisationId, event),
      employerId: mediator.employerId && nameAfter(mediator.employerId, event),
    },
    mediatorAcceptedBy: consentsAfter(context.mediatorAcceptedBy, involved, event),
    settlement: settlement && { ...settlement, proposedBy: nameAfter(settlement.proposedBy, event) },
    settlementAcceptedBy: consentsAfter(context.settlementAcceptedBy, involved, event),
  };
}
