import type { Level } from '../../common/level.js';
import { only, total, unanimous, type Tally } from './tally.js';

/** When an agreement as a whole is ratified: data, so that parties can agree on it. Rules nest. */
export type RatificationRule =
  | { readonly type: 'unanimity' }
  /** At least `min` parties. */
  | { readonly type: 'count'; readonly min: number }
  /** At least this share (0–1] of the parties. */
  | { readonly type: 'share'; readonly min: number }
  /** Parties that together hold at least this share (0–1] of the inhabitants. */
  | { readonly type: 'population'; readonly min: number }
  /** A rule for the parties of one level alone. */
  | { readonly type: 'level'; readonly level: Level; readonly rule: RatificationRule }
  | { readonly type: 'allOf' | 'anyOf'; readonly rules: readonly RatificationRule[] };

/** `open` as long as the councils that have not decided could still make it either of the others. */
export type Outcome = 'satisfied' | 'open' | 'unreachable';

/** Shares carry rounding errors, as a part of what is needed; no real threshold is this close to another. */
const ROUNDING = 1e-9;

/**
 * What the rule says of the votes so far. A part that is about nobody, or counts inhabitants where none are known,
 * cannot be satisfied, rather than being trivially so: nothing is ever ratified without an approval.
 */
export function evaluate(rule: RatificationRule, tally: Tally): Outcome {
  const all = total(tally);
  switch (rule.type) {
    case 'unanimity':
      return reach(all.approved, all.parties - all.rejected, all.parties);
    case 'count':
      return reach(all.approved, all.parties - all.rejected, rule.min);
    case 'share':
      return reach(all.approved, all.parties - all.rejected, rule.min * all.parties);
    case 'population':
      return reach(
        all.populationApproved,
        all.population - all.populationRejected,
        rule.min * all.population,
      );
    case 'level':
      return evaluate(rule.rule, only(tally, rule.level));
    case 'allOf':
      return every(rule.rules.map((each) => evaluate(each, tally)));
    case 'anyOf':
      return some(rule.rules.map((each) => evaluate(each, tally)));
  }
}

/** A part of a rule that no votes can satisfy, and where it stands in the rule (`rules[1].rule`; '' is the whole). */
export interface Impossibility {
  readonly path: string;
  readonly rule: RatificationRule;
  /** How many parties the part is about. */
  readonly parties: number;
}

/**
 * Names the innermost part that cannot be satisfied even if every council approves, or answers undefined where the
 * rule can be. A rule about a level or about inhabitants that nobody brings is impossible, not trivially true: who
 * demands Flanders' approval does not mean to do without Flanders.
 */
export function impossibility(rule: RatificationRule, electors: Tally, path = ''): Impossibility | undefined {
  const parties = total(electors).parties;
  switch (rule.type) {
    case 'level':
      return impossibility(rule.rule, only(electors, rule.level), join(path, 'rule'));
    case 'allOf':
      return first(rule.rules, electors, path);
    case 'anyOf': {
      const found = rule.rules.map((each, index) =>
        impossibility(each, electors, join(path, `rules[${index}]`)),
      );
      return found.every((each) => each !== undefined) ? found[0] : undefined;
    }
    default: {
      const possible = evaluate(rule, unanimous(electors, 'approved')) === 'satisfied';
      return possible ? undefined : { path, rule, parties };
    }
  }
}

function first(rules: readonly RatificationRule[], electors: Tally, path: string): Impossibility | undefined {
  for (const [index, rule] of rules.entries()) {
    const found = impossibility(rule, electors, join(path, `rules[${index}]`));
    if (found) return found;
  }
  return undefined;
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

/** @param needed 0 where there is nobody to need */
function reach(reached: number, reachable: number, needed: number): Outcome {
  const enough = needed * (1 - ROUNDING);
  if (enough <= 0) return 'unreachable';
  if (reached >= enough) return 'satisfied';
  return reachable >= enough ? 'open' : 'unreachable';
}

function every(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('unreachable')) return 'unreachable';
  return outcomes.includes('open') ? 'open' : 'satisfied';
}

function some(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('satisfied')) return 'satisfied';
  return outcomes.includes('open') ? 'open' : 'unreachable';
}
