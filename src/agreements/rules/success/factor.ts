import type { Right } from '../../../access/policy.js';
import type { Message } from '../../../messages/message.js';

/** `partly`: something of it is there, and more would serve; it never holds a draft back. */
export const FACTOR_STATES = ['met', 'partly', 'missing'] as const;
export type FactorState = (typeof FACTOR_STATES)[number];

/** Everything that the success of an agreement takes; which of them apply depends on its kind and process. */
export const FACTORS = [
  'challenge',
  'assignment',
  'vision',
  'needEvidence',
  'commitments',
  'frameworks',
  'actions',
  'leadPerson',
  'capacityFte',
  'meansEur',
  'parties',
  'text',
  'clauses',
  'languages',
  'anchoring',
  'provinceSupport',
  'flandersSupport',
  'gains',
  'stakes',
  'bindingness',
  'monitoring',
  'review',
  'ratificationRule',
] as const;
export type FactorCode = (typeof FACTORS)[number];

/** What the registry sees of a factor. */
export interface Sight {
  /** Sentences with figures. */
  readonly finding: readonly Message[];
  /** One line for each party or clause that there is something to say of. */
  readonly details?: readonly Message[];
}

/** One success factor of an agreement, and how it stands. */
export interface Factor extends Required<Sight> {
  readonly factor: FactorCode;
  readonly state: FactorState;
  /** Whether a draft is held back while it is missing. */
  readonly required: boolean;
  readonly why: Message;
  readonly mend: Message;
  /** The operation that mends it while the agreement is drafted. */
  readonly operation: Right;
}

/** How one factor is looked at; null where it does not apply. */
export interface Aspect<Draft> {
  readonly factor: FactorCode;
  readonly operation: Right;
  readonly required: boolean;
  readonly look: (draft: Draft) => (Sight & { readonly state: FactorState }) | null;
}

/** A factor that a draft needs: whether it is missing is for the rules of readiness to say, and never seen here. */
export function needed<Draft>(
  factor: FactorCode,
  operation: Right,
  look: (draft: Draft) => (Sight & { readonly partly?: boolean }) | null,
): Aspect<Draft> {
  return {
    factor,
    operation,
    required: true,
    look: (draft) => {
      const seen = look(draft);
      return seen && { ...seen, state: seen.partly === true ? 'partly' : 'met' };
    },
  };
}

/** A factor that is advice. */
export function advised<Draft>(
  factor: FactorCode,
  operation: Right,
  look: Aspect<Draft>['look'],
): Aspect<Draft> {
  return { factor, operation, required: false, look };
}

/**
 * Looks at a draft from each side.
 * @param missing the names of what the rules of readiness find missing: each is a factor that is needed
 */
export function assess<Draft>(
  aspects: readonly Aspect<Draft>[],
  draft: Draft,
  missing: ReadonlySet<string>,
): Factor[] {
  return aspects.flatMap(({ factor, operation, required, look }): Factor[] => {
    const seen = look(draft);
    if (seen === null) return [];
    return [
      {
        factor,
        state: required && missing.has(factor) ? 'missing' : seen.state,
        required,
        finding: seen.finding,
        details: seen.details ?? [],
        why: { key: `success.${factor}.why` },
        mend: { key: `success.${factor}.mend` },
        operation,
      },
    ];
  });
}

/** A sentence on a factor. */
export function says(key: string, params?: Message['params']): Message {
  return { key: `success.${key}`, params };
}

/** How many of something there are: none is missing, all is met, and in between is partly. */
export function share(count: number, of: number): FactorState {
  if (count === 0) return 'missing';
  return count < of ? 'partly' : 'met';
}
