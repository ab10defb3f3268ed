import type { PartyFacts } from '../shared/party-facts.js';

/** The voorbehoud of a government or deputation is kept, and all are told; it does not hold the plan up. */
export const stateProviso = {
  actions: [
    {
      type: 'keepProviso',
      params: ({ event }: { event: { readonly text: string; readonly facts: PartyFacts } }) => ({
        organisationId: event.facts.organisationId ?? '',
        text: event.text,
      }),
    },
    { type: 'notify', params: { message: 'provisoStated' } },
  ],
} as const;
