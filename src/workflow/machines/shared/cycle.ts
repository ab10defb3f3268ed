import type { PartyFacts } from './party-facts.js';

/** The states of an agreement in force: measured until an evaluation falls due, then to be evaluated. */
export const cycle = {
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
} as const;

/** The asking party's consent to end the agreement is kept. */
export const consentToEnd = {
  type: 'consentToTermination',
  params: ({ event }: { event: { readonly facts: PartyFacts } }) => ({
    organisationId: event.facts.organisationId ?? '',
  }),
} as const;
