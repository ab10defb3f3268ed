import type { BesideEvents } from '../../core/beside.js';

/** Documents are added beside the procedure, whatever its phase: also to the file of what is closed. */
export const documentEvents: BesideEvents = {
  ADD_DOCUMENT: {
    phases: ['drafting', 'negotiation', 'ratification', 'monitoring', 'closed'],
    brings: () => ({ effects: [] }),
  },
};
