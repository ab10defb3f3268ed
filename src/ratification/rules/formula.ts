import type { Level } from '../../common/level.js';
import type { BodyDecision } from './tally.js';
import type { RatificationRule } from './rule.types.js';

/** Whose parties a part is about: all, those of one level, or nobody (a level within another). */
export type Scope = Level | 'all' | 'nobody';

/** Where a part stands in the rule as sent (`rules[1].rule`; '' is the whole), and whom it is about. */
export interface Place {
  readonly path: string;
  readonly scope: Scope;
}

interface Part extends Place {
  readonly rule: RatificationRule;
}

/** Enough parties, or inhabitants of parties. */
export interface Threshold extends Part {
  readonly shape: 'threshold';
  readonly measure: 'parties' | 'inhabitants';
  /** In whole parties or inhabitants, of so many; 0 where there is nobody to need, and then it is never reached. */
  readonly needed: (of: number) => number;
}

/** The council of one party. */
export interface NamedParty extends Part {
  readonly shape: 'party';
  readonly organisationId: string;
}

/** Something that no council decides. */
export interface Condition extends Part {
  readonly shape: 'condition';
  /** Whether it is met on a plain day, by what bodies outside have decided. */
  readonly isMet: (day: string, decisions: readonly BodyDecision[]) => boolean;
  /** Plain days on which that may turn by itself. */
  readonly turnsOn: (decisions: readonly BodyDecision[]) => readonly string[];
  /** The body that has to say yes, where it is one. */
  readonly body?: string;
}

/** All of its parts, or one of them. */
export interface Group extends Part {
  readonly shape: 'group';
  readonly needs: 'all' | 'any';
  readonly parts: readonly Formula[];
}

/**
 * A rule in the four shapes that everything else is worked out from: outcome, reasons, what-if. Each kind of rule says
 * itself which it is.
 */
export type Formula = Threshold | NamedParty | Condition | Group;

/** Every part, the whole first. */
export function partsOf(formula: Formula): Formula[] {
  return [formula, ...(formula.shape === 'group' ? formula.parts.flatMap(partsOf) : [])];
}
