import type { JoinedCouncilEffect } from './effects.js';

/** What begins the key of the deadline for objections to a council's reservations; machine and state follow. */
const RESERVATION_TERM = 'xstate.after.reservationTerm.';

/** A deadline of one of the councils that become one. */
export interface CouncilDeadline {
  /** OVO code of its party. */
  readonly owner: string;
  readonly key: string;
}

/** One that goes on as the successor's. */
export interface GoingOn<D extends CouncilDeadline> {
  readonly deadline: D;
  /** The key that it has from then on. */
  readonly key: string;
}

/**
 * Which deadlines of councils that become one go on: those of the path that does, but the term for objections to
 * reservations of the council where it runs longest, by the name that it has in the state of that path.
 */
export function deadlinesGoingOn<D extends CouncilDeadline>(
  deadlines: readonly D[],
  { basis, termOf = basis, state }: Pick<JoinedCouncilEffect, 'basis' | 'termOf' | 'state'>,
): GoingOn<D>[] {
  return deadlines.flatMap((deadline) => {
    const { owner, key } = deadline;
    if (!key.startsWith(RESERVATION_TERM)) return owner === basis ? [{ deadline, key }] : [];
    return owner === termOf ? [{ deadline, key: `${key.slice(0, key.lastIndexOf('.'))}.${state}` }] : [];
  });
}
