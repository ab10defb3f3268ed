import type { Standing } from './tally.js';

/**
 * The standing of parties that become one. The successor takes over all obligations (DLB art. 350 ff.): who was bound
 * stays so, for what it had bound itself to, even where another had not decided or had refused. A refusal obliges nobody
 * to anything, so that it is taken over only where all refused; otherwise the successor's council is still to decide.
 */
export function joinStandings(standings: readonly Standing[]): Standing {
  if (standings.includes('approved')) return 'approved';
  return standings.length > 0 && standings.every((each) => each === 'rejected') ? 'rejected' : 'undecided';
}
