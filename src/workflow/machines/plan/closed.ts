import { planSetup } from './plan.setup.js';

/** Nothing changes any more. */
export const closed = planSetup.createStateConfig({
  entry: ['cancelAll', { type: 'notify', params: { message: 'closed' } }],
  initial: 'abandoned',
  states: {
    abandoned: { type: 'final' },
    lapsed: { type: 'final' },
    expired: { type: 'final' },
    terminated: { type: 'final' },
  },
});
