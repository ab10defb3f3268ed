import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';
import type { Message } from '../../messages/message.js';

/** A merger as somebody wants it booked. */
export interface SuccessionTerms {
  readonly predecessors: readonly string[];
  readonly successorId: string;
  /** First day on which the predecessors are no more, YYYY-MM-DD. */
  readonly effectiveOn: string;
}

/** What is known of an organisation that a succession names. */
export interface NamedOrganisation {
  readonly level: Level;
  readonly endedOn: string | null;
  /** Into whom it merged by the reference data; null where that knows of no merger. */
  readonly mergedInto: string | null;
}

/**
 * What is wrong with a succession, by what the registry knows.
 * @param latest last day that it may take effect on, YYYY-MM-DD; null for no limit
 */
export function successionFaults(
  { predecessors, successorId, effectiveOn }: SuccessionTerms,
  named: ReadonlyMap<string, NamedOrganisation>,
  latest: string | null,
): Issue[] {
  const successor = named.get(successorId);
  const ofPredecessor = (id: string, index: number): Issue[] => {
    const name = `predecessors[${index}]`;
    const one = named.get(id);
    if (one === undefined) return [fault(name, 'unknown-organisation', { organisation: id })];
    if (predecessors.indexOf(id) < index) return [fault(name, 'named-twice', { organisation: id })];
    if (id === successorId) return [fault(name, 'own-predecessor', { organisation: id })];
    if (successor !== undefined && one.level !== successor.level)
      return [fault(name, 'other-level', { organisation: id })];
    if (one.mergedInto !== null && one.mergedInto !== successorId)
      return [fault(name, 'merged-into-another', { organisation: id, successor: one.mergedInto })];
    if (one.endedOn !== null && one.endedOn !== effectiveOn)
      return [fault(name, 'ended-on-another-day', { organisation: id, endedOn: one.endedOn })];
    return [];
  };
  return [
    ...predecessors.flatMap(ofPredecessor),
    ...ofSuccessor(successorId, successor, effectiveOn),
    ...(latest !== null && effectiveOn > latest ? [fault('effectiveOn', 'in-the-future', { latest })] : []),
  ];
}

function ofSuccessor(id: string, one: NamedOrganisation | undefined, effectiveOn: string): Issue[] {
  if (one === undefined) return [fault('successorId', 'unknown-organisation', { organisation: id })];
  return one.endedOn !== null && one.endedOn <= effectiveOn
    ? [fault('successorId', 'successor-ended', { organisation: id, endedOn: one.endedOn })]
    : [];
}

function fault(name: string, key: string, params: Message['params']): Issue {
  return { in: 'body', name, detail: { key: `succession.${key}`, params } };
}
