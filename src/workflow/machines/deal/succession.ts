import type { DealEvent } from './deal.types.js';

const tellAll = {
  type: 'notify',
  params: ({ event }: { event: DealEvent }) => ({
    message: 'partySucceeded' as const,
    by: event.type === 'SUCCEED' ? event.successorId : undefined,
  }),
} as const;

/** Takes in who the parties are since a merger, and tells them. */
export const succeed = ['countPartiesAnew', tellAll] as const;

/** A merger of parties: a fact that every phase takes in as long as the deal is not closed. */
export const succession = {
  SUCCEED: [
    {
      guard: 'leavesOneParty',
      actions: [...succeed, { type: 'notify', params: { message: 'leftWithOneParty' } }],
    },
    { actions: succeed },
  ],
} as const;
