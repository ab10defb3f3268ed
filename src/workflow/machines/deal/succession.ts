import type { DealEvent } from './deal.types.js';

type Succession = Extract<DealEvent, { type: 'SUCCEED' }>;

const joinParties = {
  type: 'joinParties',
  params: ({ event }: { event: DealEvent }) => {
    const { predecessors, successorId, party, consentsToEnd, council } = event as Succession;
    return { predecessors, successorId, position: party.position, terminates: consentsToEnd, council };
  },
} as const;

const tellAll = {
  type: 'notify',
  params: ({ event }: { event: DealEvent }) => ({
    message: 'partySucceeded' as const,
    by: (event as Succession).successorId,
  }),
} as const;

/** Takes in who the parties are since a merger, and tells them. */
export const succeed = ['countPartiesAnew', joinParties, tellAll] as const;

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
