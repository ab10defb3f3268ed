import { and, assign, setup } from 'xstate';
import { derive, type Term } from '../../../common/time/terms.js';
import type { ActionParams } from '../../core/effects.js';
import type { Stamp } from '../../core/instance.js';
import { consentsAfter, nameAfter, type PartiesJoined } from './joined-parties.js';
import {
  allConsent,
  delayFromOpening,
  withMember,
  type Opened,
  type ProceedingFacts,
} from './proceeding-facts.js';

export interface AccessionSettings {
  /** How long bound parties can object to a request for accession; silence is consent. */
  readonly objectionTerm: Term;
}

export interface AccessionContext extends Opened {
  readonly settings: AccessionSettings;
  /** The organisation that wants to become a party. */
  readonly organisationId: string;
  readonly acceptedBy: readonly string[];
  readonly refusal: { readonly organisationId: string; readonly reason: string } | null;
}

/** What an accession begins with. */
export type AccessionInput = Pick<AccessionContext, 'settings' | 'number' | 'openedAt' | 'organisationId'>;

type AccessionEvent = (
  | { type: 'ACCEPT_ACCESSION' }
  | { type: 'OBJECT_TO_ACCESSION'; reason: string }
  | { type: 'REVOKE_ACCESSION' }
  | PartiesJoined
) &
  Stamp<ProceedingFacts>;

const machine = setup({
  types: { context: {} as AccessionContext, input: {} as AccessionInput, events: {} as AccessionEvent },
  guards: {
    isBound: ({ event }) => event.facts.bound,
    hasNotAcceptedAccession: ({ context, event }) => !context.acceptedBy.includes(event.facts.organisationId),
    isLastToAcceptAccession: ({ context, event }) => allConsent(context.acceptedBy, event.facts),
    isApplicant: ({ context, event }) => event.facts.organisationId === context.organisationId,
    mergerEndsIt: ({ event }) => event.type === 'SUCCEED' && event.lapses,
  },
  delays: {
    objectionTerm: delayFromOpening((context: AccessionContext) =>
      derive(context.settings.objectionTerm, new Date(context.openedAt)),
    ),
  },
  actions: {
    countConsent: assign(({ context, event }) => ({
      acceptedBy: withMember(context.acceptedBy, event.facts.organisationId),
    })),
    noteRefusal: assign(({ event }) =>
      event.type === 'OBJECT_TO_ACCESSION'
        ? { refusal: { organisationId: event.facts.organisationId, reason: event.reason } }
        : {},
    ),
    takeOverRoles: assign(({ context, event }) =>
      event.type === 'SUCCEED'
        ? {
            organisationId: nameAfter(context.organisationId, event),
            acceptedBy: consentsAfter(context.acceptedBy, event.bound, event),
          }
        : {},
    ),
    record: (_, _params: ActionParams<'record'>) => undefined,
    notify: (_, _params: ActionParams<'notify'>) => undefined,
    offerToAgreement: (_, _params: ActionParams<'offerToAgreement'>) => undefined,
  },
});

const tell = { type: 'notify', params: { message: 'accessionStep' } } as const;
const giveUp = {
  type: 'offerToAgreement',
  params: ({ context }: { context: AccessionContext }) => ({
    event: { type: 'ACCESSION_ENDED', proceeding: context.number, organisationId: context.organisationId },
  }),
} as const;
const admit = {
  type: 'offerToAgreement',
  params: ({ context }: { context: AccessionContext }) => ({
    event: { type: 'ADMIT_PARTY', proceeding: context.number, organisationId: context.organisationId },
  }),
} as const;

/**
 * A new party asks to join an agreement in force (Vienna Convention, art. 15): the bound parties consent, by saying so
 * or by silence; one objection is enough to refuse. Then its own council decides, and binds it from its own date.
 */
export const accessionMachine = machine.createMachine({
  id: 'accession',
  initial: 'requested',
  context: ({ input }: { input?: AccessionInput }) => ({
    ...(input as AccessionInput),
    acceptedBy: [],
    refusal: null,
  }),
  states: {
    requested: {
      after: {
        objectionTerm: {
          target: 'admitted',
          actions: [{ type: 'record', params: { entryType: 'ACCESSION_TACITLY_ACCEPTED' } }, admit],
        },
      },
      on: {
        ACCEPT_ACCESSION: [
          {
            guard: and(['isBound', 'hasNotAcceptedAccession', 'isLastToAcceptAccession']),
            target: 'admitted',
            actions: ['countConsent', admit],
          },
          { guard: and(['isBound', 'hasNotAcceptedAccession']), actions: ['countConsent', tell] },
        ],
        OBJECT_TO_ACCESSION: { guard: 'isBound', target: 'refused', actions: ['noteRefusal', giveUp, tell] },
        REVOKE_ACCESSION: { guard: 'isApplicant', target: 'revoked', actions: [giveUp, tell] },
        // The applicant has become one with a party, or with another applicant.
        SUCCEED: [{ guard: 'mergerEndsIt', target: 'lapsed', actions: tell }, { actions: 'takeOverRoles' }],
      },
    },
    admitted: { type: 'final' },
    refused: { type: 'final' },
    revoked: { type: 'final' },
    lapsed: { type: 'final' },
  },
});
