import { and } from 'xstate';
import { clauseComments } from '../shared/clause-comments.js';
import type { Args } from './proceedings.js';
import { opening } from './proceedings.js';

const openAmendment = [
  ...opening('amendment', ({ context, event }) => ({
    nonFollowers: event.facts.amendment?.nonFollowers,
    rule: context.rule,
    parties: event.facts.amendment?.parties ?? [],
    proposal: {
      version: versionIn({ event }),
      consent: (event.type === 'AMEND' ? event.consent : undefined) ?? 'affected',
      changes: event.facts.amendment?.changes ?? [],
      named: (event.type === 'AMEND' ? event.named : undefined) ?? [],
      proposedBy: event.facts.organisationId ?? '',
    },
  })),
  'noteAmendmentRuns',
  { type: 'offerAmendedText', params: ({ event }: Args) => ({ version: versionIn({ event }) }) },
  { type: 'notify', params: { message: 'amendmentProposed' } },
] as const;

/** Councils that have not decided, or whose decision is annulled, are asked about the text in force. */
export const askAboutTextInForce = {
  type: 'askAboutText',
  params: ({ context }: Pick<Args, 'context'>) => ({ textVersion: context.textInForce ?? 0 }),
} as const;

const amended = [
  'noteAmended',
  askAboutTextInForce,
  { type: 'record', params: { entryType: 'AMENDED' } },
  { type: 'notify', params: { message: 'amended' } },
] as const;

/** A deal in force, suspended or not, can be given a new text; one amendment runs at a time. */
export const amendmentEvents = {
  ADD_TEXT: { actions: 'noteLatestText' },
  ...clauseComments,
  AMEND: { guard: and(['isBound', 'noAmendmentRuns', 'isNewText']), actions: openAmendment },
  AMENDMENT_IN_FORCE: [
    {
      guard: 'replacesAmendment',
      actions: [
        // Whoever did not follow the one before can follow this one, whose text holds that of the other.
        {
          type: 'closeProceeding',
          params: ({ context }: Args) => ({ number: context.amendedBy ?? 0 }),
        },
        ...amended,
      ],
    },
    { actions: amended },
  ],
  AMENDMENT_ENDED: {
    actions: ['forgetAmendmentRuns', { type: 'notify', params: { message: 'amendmentEnded' } }],
  },
} as const;

function versionIn({ event }: Pick<Args, 'event'>): number {
  return event.type === 'AMEND' ? event.version : 0;
}
