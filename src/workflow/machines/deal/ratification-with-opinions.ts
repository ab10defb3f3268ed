import { dealSetup } from './deal.setup.js';
import { ratification } from './ratification.js';

const { open } = ratification.states;

/**
 * As every ratification, but each council is asked for its opinion first. A council that has given its own need not
 * wait for the others: decisions count from the beginning. That the term has ended is an entry of its own, which says
 * that who had given none by then kept silent.
 */
export const ratificationWithOpinions = dealSetup.createStateConfig({
  ...ratification,
  initial: 'opinions',
  states: {
    opinions: {
      ...open,
      after: {
        opinionTerm: {
          target: 'open',
          actions: { type: 'record', params: { entryType: 'OPINION_TERM_ENDED' } },
        },
      },
    },
    open,
  },
});
