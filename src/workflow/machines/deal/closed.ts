import { dealSetup } from './deal.setup.js';

/** Nothing changes any more. */
export const closed = dealSetup.createStateConfig({
  entry: ['cancelAll', { type: 'notify', params: { message: 'closed' } }],
  initial: 'abandoned',
  states: {
    abandoned: { type: 'final' },
    lapsed: { type: 'final' },
    rejected: { type: 'final' },
    expired: { type: 'final' },
    terminated: { type: 'final' },
  },
});
