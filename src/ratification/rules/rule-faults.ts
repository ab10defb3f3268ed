import type { Formula } from './formula.js';
import { canHold, holdsWithoutCouncils, sizeOf, type RatificationRule, type RuleDay } from './rule.js';
import { formulaOf } from './rule-kinds.js';
import type { Tally } from './tally.js';

/** A part of a rule that nothing can satisfy, and where it stands in the rule (`rules[1].rule`; '' is the whole). */
export interface Impossibility {
  readonly path: string;
  readonly rule: RatificationRule;
  /** How many parties the part is about. */
  readonly parties: number;
}

/**
 * Names the innermost part that cannot be satisfied even if every council and every body outside approves, on no day
 * from this one on; undefined where the rule can be. A rule about a level, a party or inhabitants that nobody brings is
 * impossible, not trivially true: who demands Flanders' approval does not mean to do without Flanders. Parts that are
 * possible one by one and not together, such as two dates in the wrong order, are named by what holds them.
 */
export function impossibility(
  rule: RatificationRule,
  electors: Tally,
  day: RuleDay,
): Impossibility | undefined {
  const found = impossiblePart(formulaOf(rule), electors, day);
  if (found === undefined) return undefined;
  return { path: found.path, rule: found.rule, parties: sizeOf(electors, found.scope, 'parties') };
}

/**
 * Where a rule could be satisfied without the approval of any council, by its path; undefined where it cannot. What a
 * body outside or a date can bring about alone is no ratification.
 */
export function certainty(rule: RatificationRule, electors: Tally, day: RuleDay): string | undefined {
  const formula = formulaOf(rule);
  return holdsWithoutCouncils(formula, electors, day) ? certainPart(formula, electors, day).path : undefined;
}

function impossiblePart(formula: Formula, electors: Tally, day: RuleDay): Formula | undefined {
  if (canHold(formula, electors, day)) return undefined;
  if (formula.shape !== 'group') return formula;
  const found = formula.parts.flatMap((part) => impossiblePart(part, electors, day) ?? []);
  return found[0] ?? formula;
}

function certainPart(formula: Formula, electors: Tally, day: RuleDay): Formula {
  if (formula.shape !== 'group' || formula.needs === 'all') return formula;
  const found = formula.parts.find((part) => holdsWithoutCouncils(part, electors, day));
  return found ? certainPart(found, electors, day) : formula;
}
