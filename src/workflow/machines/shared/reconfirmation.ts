import type { BesideEvents } from '../../core/beside.js';

/**
 * A new council takes note of what binds it, or reconfirms it: the others are told, and nothing moves. Whoever is bound stays
 * bound, whatever its council says.
 */
export const reconfirmationEvents: BesideEvents = {
  RECONFIRM_DUTIES: {
    phases: ['monitoring'],
    guard: { name: 'isBound', holds: ({ facts }) => facts.bound === true },
    brings: () => ({ effects: [{ type: 'notify', message: 'dutiesReconfirmed' }] }),
  },
};
