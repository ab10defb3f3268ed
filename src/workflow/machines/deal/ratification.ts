import { and } from 'xstate';
import { dealSetup, offered } from './deal.setup.js';
import { succession } from './succession.js';

/** Each party’s council decides on its own; the deal’s rule makes one outcome of them. */
export const ratification = dealSetup.createStateConfig({
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
  on: succession,
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
});
