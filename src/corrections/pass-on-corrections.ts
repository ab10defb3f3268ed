import type { EntityManager } from 'typeorm';
import { Correction } from './correction.entity.js';

/** Parties that become one, as corrections that are proposed are about them. */
export interface JoinedForCorrections {
  readonly predecessors: readonly string[];
  readonly successorId: string;
  /** The predecessors, and the successor where it was a party already. */
  readonly joined: readonly string[];
  /** Whose council goes on as the successor's; undefined where none has been asked. */
  readonly basis: string | undefined;
}

/**
 * Puts a successor in the place of its predecessors in the corrections that are proposed: as who proposed, who confirmed
 * where all that became one had, and whose council it is about. What is about a council that does not go on lapses: its
 * term has gone with it. Writes inside the transaction given.
 */
export async function passOnCorrections(
  manager: EntityManager,
  agreementId: string,
  { predecessors, successorId, joined, basis }: JoinedForCorrections,
  now: Date,
): Promise<void> {
  if (predecessors.length === 0) return;
  const open = await manager.findBy(Correction, { agreementId, state: 'proposed' });
  const isGone = ({ partyId }: Correction): boolean =>
    partyId !== null && joined.includes(partyId) && partyId !== basis;
  // One is open per council: what lapses makes room.
  for (const { number } of open.filter(isGone))
    await manager.update(Correction, { agreementId, number }, { state: 'lapsed', settledAt: now });
  for (const { number, partyId, proposedBy, confirmedBy } of open.filter((each) => !isGone(each))) {
    const given = [proposedBy, ...confirmedBy];
    const others = confirmedBy.filter((id) => !joined.includes(id));
    const theirs = confirmedBy.some((id) => joined.includes(id)) && joined.every((id) => given.includes(id));
    await manager.update(
      Correction,
      { agreementId, number },
      {
        partyId: partyId !== null && partyId === basis ? successorId : partyId,
        proposedBy: predecessors.includes(proposedBy) ? successorId : proposedBy,
        confirmedBy: theirs ? [...others, successorId] : others,
      },
    );
  }
}
