import type { ProceedingKind } from '../../core/effects.js';
import type { DealContext, DealEvent } from './deal.types.js';

export interface Args {
  readonly context: DealContext;
  readonly event: DealEvent;
}

/** What begins a side procedure, under the deal's next number: `number` and `openedBy` are always among its input. */
export const opening = (kind: ProceedingKind, input: (args: Args) => Readonly<Record<string, unknown>>) =>
  [
    'countProceeding',
    {
      type: 'openProceeding',
      params: ({ context, event }: Args) => ({
        number: context.proceedings,
        kind,
        input: {
          number: context.proceedings,
          openedBy: event.facts.organisationId ?? '',
          ...input({ context, event }),
        },
      }),
    },
  ] as const;

export const openMediation = [
  ...opening('mediation', ({ event }) => ({
    question: event.type === 'OPEN_MEDIATION' ? event.question : '',
    involved: event.facts.involved ?? [],
  })),
  { type: 'notify', params: { message: 'mediationOpened' } },
] as const;

export const openAccession = [
  ...opening('accession', ({ event }) => ({ organisationId: event.facts.organisationId })),
  'noteApplicant',
  { type: 'notify', params: { message: 'accessionRequested' } },
] as const;

export const openWithdrawal = [
  ...opening('withdrawal', ({ event }) => ({
    organisationId: event.facts.organisationId,
    effectiveOn: event.type === 'WITHDRAW' ? event.effectiveOn : '',
    level: event.facts.level,
    population: event.facts.population ?? null,
    open: event.facts.openCommitments ?? [],
  })),
  'noteNotice',
  { type: 'notify', params: { message: 'withdrawalNotified' } },
] as const;

export const openRenewal = [
  ...opening('renewal', ({ event }) => ({ until: event.type === 'RENEW' ? event.until : '' })),
  { type: 'notify', params: { message: 'renewalProposed' } },
] as const;

/** The mediator's organisation may know of the agreement from now on. */
export const mediatorAgreed = { actions: 'noteMediator' } as const;

/** Who mediated has become one with a party in dispute. */
export const mediatorLeft = { actions: 'forgetMediator' } as const;

export const mediationEnded = [
  'forgetMediator',
  { type: 'record', params: { entryType: 'MEDIATION_ENDED' } },
  { type: 'notify', params: { message: 'mediationEnded' } },
] as const;
