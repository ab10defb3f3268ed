import { dateAfter } from '../../../src/common/time/terms.js';
import { contextOf, dayOf } from '../paper-agreement.js';
import type { Move } from './move.js';
import { opening, proceedingEvent } from './proceeding.js';

/** What can be tried with a renewal. */
export function renewalMoves(parties: readonly string[], most: number): Move[] {
  return parties.flatMap((party) => [
    opening(
      party,
      'RENEW',
      most,
      (paper) => ({ until: dateAfter(contextOf(paper).expiresOn ?? dayOf(paper), { months: 20 }) }),
      () => ({}),
    ),
    proceedingEvent('renewal', party, 'ACCEPT_RENEWAL'),
    proceedingEvent('renewal', party, 'REFUSE_RENEWAL', () => ({ reason: 'Anders graag.' })),
  ]);
}
