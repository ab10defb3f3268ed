import type { Message } from '../../messages/message.js';

/** What of a draft the readiness report looks at. */
export interface Draft {
  readonly challenge: string;
  readonly needEvidence: string;
  readonly leadPerson: string | null;
  readonly capacityFte: string | null;
  readonly meansEur: string | null;
  readonly parties: number;
  readonly clauses: number;
  readonly obligations: number;
  readonly assignment: object | null;
  /** Whether its process asks for an assignment that it answers. */
  readonly answersAssignment: boolean;
}

/** Something that a draft still misses: the field or part to fill in, and why. */
export interface Missing {
  readonly name: string;
  readonly detail: Message;
}

/**
 * What a draft misses before it may leave drafting: a shared challenge with evidence of need and who does what, carried
 * by a lead person with capacity and means. Empty for a draft that is ready.
 */
export function missingFrom(draft: Draft): Missing[] {
  const checks: readonly [name: string, present: boolean][] = [
    ['challenge', draft.challenge !== ''],
    ['assignment', !draft.answersAssignment || draft.assignment !== null],
    ['needEvidence', draft.needEvidence !== ''],
    ['leadPerson', draft.leadPerson !== null],
    ['capacityFte', Number(draft.capacityFte ?? 0) > 0],
    ['meansEur', Number(draft.meansEur ?? 0) > 0],
    ['parties', draft.parties >= 2],
    ['text', draft.clauses > 0],
    ['commitments', draft.obligations > 0],
  ];
  return checks
    .filter(([, present]) => !present)
    .map(([name]) => ({ name, detail: { key: `readiness.${name}` } }));
}
