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

/** What of a regional plan's draft the readiness report looks at. */
export interface PlanDraft {
  readonly challenge: string;
  readonly vision: string;
  readonly leadPerson: string | null;
  readonly parties: number;
  readonly clauses: number;
  readonly frameworks: number;
  readonly actions: number;
}

/**
 * What a draft misses before it may leave drafting: a shared challenge with evidence of need and who does what, carried
 * by a lead person with capacity and means. Empty for a draft that is ready.
 */
export function missingFrom(draft: Draft): Missing[] {
  return absent([
    ['challenge', draft.challenge !== ''],
    ['assignment', !draft.answersAssignment || draft.assignment !== null],
    ['needEvidence', draft.needEvidence !== ''],
    ['leadPerson', draft.leadPerson !== null],
    ['capacityFte', Number(draft.capacityFte ?? 0) > 0],
    ['meansEur', Number(draft.meansEur ?? 0) > 0],
    ['parties', draft.parties >= 2],
    ['text', draft.clauses > 0],
    ['commitments', draft.obligations > 0],
  ]);
}

/** What a plan's draft misses before advice is asked on it: all that a plan holds, and who carries it. */
export function missingFromPlan(draft: PlanDraft): Missing[] {
  return absent([
    ['challenge', draft.challenge !== ''],
    ['vision', draft.vision !== ''],
    ['leadPerson', draft.leadPerson !== null],
    ['parties', draft.parties >= 2],
    ['text', draft.clauses > 0],
    ['frameworks', draft.frameworks > 0],
    ['actions', draft.actions > 0],
  ]);
}

/** Whether a plan has what a concept note is made of: the shared challenge and the vision. */
export function isConcept({ challenge, vision }: Pick<PlanDraft, 'challenge' | 'vision'>): boolean {
  return challenge !== '' && vision !== '';
}

function absent(checks: readonly (readonly [name: string, present: boolean])[]): Missing[] {
  return checks
    .filter(([, present]) => !present)
    .map(([name]) => ({ name, detail: { key: `readiness.${name}` } }));
}
