import { and, assign, setup } from 'xstate';
import type { ActionParams } from '../../core/effects.js';
import type { Stamp } from '../../core/instance.js';
import { consentsAfter, type PartiesJoined } from './joined-parties.js';
import { allConsent, withMember, type Opened, type ProceedingFacts } from './proceeding-facts.js';

export interface RenewalContext extends Opened {
  readonly settings: object;
  /** The last day on which the agreement would hold (plain date). */
  readonly until: string;
  readonly acceptedBy: readonly string[];
  readonly refusedBy: string | null;
}

/** What a renewal begins with: who proposes it consents. */
export type RenewalInput = Pick<RenewalContext, 'settings' | 'number' | 'openedAt' | 'until'> & {
  readonly openedBy: string;
};

type RenewalEvent = (
  { type: 'ACCEPT_RENEWAL' } | { type: 'REFUSE_RENEWAL'; reason: string } | PartiesJoined
) &
  Stamp<ProceedingFacts>;

const machine = setup({
  types: { context: {} as RenewalContext, input: {} as RenewalInput, events: {} as RenewalEvent },
  guards: {
    isBound: ({ event }) => event.facts.bound,
    hasNotAcceptedRenewal: ({ context, event }) => !context.acceptedBy.includes(event.facts.organisationId),
    isLastToAcceptRenewal: ({ context, event }) => allConsent(context.acceptedBy, event.facts),
  },
  actions: {
    countConsent: assign(({ context, event }) => ({
      acceptedBy: withMember(context.acceptedBy, event.facts.organisationId),
    })),
    noteRefusal: assign(({ event }) => ({ refusedBy: event.facts.organisationId })),
    takeOverConsents: assign(({ context, event }) =>
      event.type === 'SUCCEED' ? { acceptedBy: consentsAfter(context.acceptedBy, event.bound, event) } : {},
    ),
    notify: (_, _params: ActionParams<'notify'>) => undefined,
    offerToAgreement: (_, _params: ActionParams<'offerToAgreement'>) => undefined,
  },
});

const tell = { type: 'notify', params: { message: 'renewalStep' } } as const;
const renew = {
  type: 'offerToAgreement',
  params: ({ context }: { context: RenewalContext }) => ({
    event: { type: 'RENEWED', proceeding: context.number, until: context.until },
  }),
} as const;

/** The bound parties let an agreement hold longer: all of them consent before it expires, or it expires. */
export const renewalMachine = machine.createMachine({
  id: 'renewal',
  initial: 'proposed',
  context: ({ input }: { input?: RenewalInput }) => ({
    settings: input?.settings as object,
    number: input?.number as number,
    openedAt: input?.openedAt as string,
    until: input?.until as string,
    acceptedBy: [input?.openedBy as string],
    refusedBy: null,
  }),
  states: {
    proposed: {
      on: {
        ACCEPT_RENEWAL: [
          {
            guard: and(['isBound', 'hasNotAcceptedRenewal', 'isLastToAcceptRenewal']),
            target: 'renewed',
            actions: ['countConsent', renew],
          },
          { guard: and(['isBound', 'hasNotAcceptedRenewal']), actions: ['countConsent', tell] },
        ],
        REFUSE_RENEWAL: { guard: 'isBound', target: 'refused', actions: ['noteRefusal', tell] },
        SUCCEED: { actions: 'takeOverConsents' },
      },
    },
    renewed: { type: 'final' },
    refused: { type: 'final' },
  },
});
