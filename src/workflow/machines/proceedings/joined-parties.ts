import type { Level } from '../../../common/level.js';

/** A merger, as the registry tells an open side procedure of it. */
export interface PartiesJoined {
  readonly type: 'SUCCEED';
  /** Those that are no more. */
  readonly predecessors: readonly string[];
  /** Who takes their place from now on. */
  readonly successorId: string;
  /** Those of them, and the successor, that the agreement bound before. */
  readonly bound: readonly string[];
  /** Whether the merger takes away what the procedure is about. */
  readonly lapses: boolean;
}

/** The same, as a withdrawal has to know it. */
export interface LeaverJoined extends PartiesJoined {
  /** Of who leaves, as it counts from now on. */
  readonly level: Level;
  readonly population: number | null;
}

type Names = Pick<PartiesJoined, 'predecessors' | 'successorId'>;

/** Who is meant from now on. */
export function nameAfter(organisationId: string, { predecessors, successorId }: Names): string {
  return predecessors.includes(organisationId) ? successorId : organisationId;
}

/** The same for a list, in which each stands once. */
export function namesAfter(organisationIds: readonly string[], names: Names): readonly string[] {
  return [...new Set(organisationIds.map((id) => nameAfter(id, names)))];
}

/**
 * Who has consented after a merger: the successor where all that became one, and that were asked, had. Where one of them
 * had not, it is still to speak.
 * @param asked whose consent counted before
 */
export function consentsAfter(
  given: readonly string[],
  asked: readonly string[],
  { predecessors, successorId }: Names,
): readonly string[] {
  const all = [...predecessors, successorId];
  const others = given.filter((id) => !all.includes(id));
  const needed = asked.filter((id) => all.includes(id));
  return needed.length > 0 && needed.every((id) => given.includes(id)) ? [...others, successorId] : others;
}
