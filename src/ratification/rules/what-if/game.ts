import type { Level } from '../../../common/level.js';
import type { Formula, Scope } from '../formula.js';
import { daysThatCount, type RuleDay } from '../rule.js';
import { formulaOf } from '../rule-kinds.js';
import type { RatificationRule } from '../rule.types.js';
import type { BodyDecision, Standing } from '../tally.js';

/** One council in a vote that is or could be. */
export interface Vote {
  readonly organisationId: string;
  readonly level: Level;
  /** In inhabitants; null where unknown or not applicable. */
  readonly population: number | null;
  readonly standing: Standing;
}

/** The vote of those who have not decided: `quota` of the weights of one scale, and sets of such. */
export type GameFormula =
  | { readonly op: 'always' | 'never' }
  | { readonly op: 'reach'; readonly scale: number; readonly quota: number }
  | { readonly op: 'all' | 'any'; readonly parts: readonly GameFormula[] };

/**
 * What a rule leaves to those who have not decided, as a weighted game: who says yes adds its weight on every scale. All
 * weights and quotas are whole numbers, and one more yes never does harm.
 */
export interface Game {
  /** By their OVO codes. */
  readonly players: readonly string[];
  /** Of each scale, the weight of each player. */
  readonly scales: readonly (readonly number[])[];
  readonly formula: GameFormula;
}

export const ALWAYS: GameFormula = { op: 'always' };
export const NEVER: GameFormula = { op: 'never' };

/**
 * The game that a rule makes of a vote. What no council decides is taken at its best: bodies outside that have not decided
 * say yes, and of the days to come the best one counts.
 * @param day plain date from which on it is looked at
 */
export function gameOf(
  rule: RatificationRule,
  votes: readonly Vote[],
  bodies: readonly BodyDecision[],
  day: RuleDay,
): Game {
  const formula = formulaOf(rule);
  const scales = new Scales(votes);
  const onDay = ({ on, bodies: best }: { on: RuleDay; bodies: readonly BodyDecision[] }): GameFormula =>
    reduced(formula, votes, scales, (part) => on === null || part.isMet(on, best));
  const ways = daysThatCount(formula, bodies, day).map(onDay);
  const distinct = [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
  return { players: scales.players, scales: scales.weights, formula: anyOf(distinct) };
}

/** Whether these sums, one on each scale, carry it. */
export function carries(formula: GameFormula, sums: readonly number[]): boolean {
  switch (formula.op) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'reach':
      return sums[formula.scale] >= formula.quota;
    case 'all':
      return formula.parts.every((part) => carries(part, sums));
    case 'any':
      return formula.parts.some((part) => carries(part, sums));
  }
}

/** The sums of a set of players, by their places. */
export function sumsOf({ scales }: Game, members: readonly number[]): number[] {
  return scales.map((weights) => members.reduce((sum, player) => sum + weights[player], 0));
}

export function allOf(parts: readonly GameFormula[]): GameFormula {
  const left = parts.filter(({ op }) => op !== 'always');
  if (left.some(({ op }) => op === 'never')) return NEVER;
  return left.length > 1 ? { op: 'all', parts: left } : (left[0] ?? ALWAYS);
}

export function anyOf(parts: readonly GameFormula[]): GameFormula {
  const left = parts.filter(({ op }) => op !== 'never');
  if (left.some(({ op }) => op === 'always')) return ALWAYS;
  return left.length > 1 ? { op: 'any', parts: left } : (left[0] ?? NEVER);
}

/** A sum to be reached on a scale, or what is certain of it. */
export function reach(scale: number, weights: readonly number[], quota: number): GameFormula {
  if (quota <= 0) return ALWAYS;
  return weights.reduce((sum, weight) => sum + weight, 0) < quota ? NEVER : { op: 'reach', scale, quota };
}

/** The scales on which the players weigh something, each once. */
class Scales {
  readonly players: readonly string[];
  readonly weights: (readonly number[])[] = [];
  private readonly known = new Map<string, number>();
  private readonly undecided: readonly Vote[];

  constructor(votes: readonly Vote[]) {
    this.undecided = votes.filter(({ standing }) => standing === 'undecided');
    this.players = this.undecided.map(({ organisationId }) => organisationId);
  }

  reach(weightOf: (vote: Vote) => number, quota: number): GameFormula {
    const weights = this.undecided.map(weightOf);
    const found = reach(0, weights, quota);
    if (found.op !== 'reach') return found;
    const key = weights.join();
    const scale = this.known.get(key) ?? this.weights.push(weights) - 1;
    this.known.set(key, scale);
    return { ...found, scale };
  }
}

function reduced(
  formula: Formula,
  votes: readonly Vote[],
  scales: Scales,
  isMet: (part: Extract<Formula, { shape: 'condition' }>) => boolean,
): GameFormula {
  switch (formula.shape) {
    case 'threshold': {
      const weightOf = (vote: Vote): number => {
        if (!isIn(formula.scope, vote)) return 0;
        return formula.measure === 'parties' ? 1 : (vote.population ?? 0);
      };
      const needed = formula.needed(votes.reduce((sum, vote) => sum + weightOf(vote), 0));
      if (needed <= 0) return NEVER;
      const reached = votes
        .filter(({ standing }) => standing === 'approved')
        .reduce((sum, vote) => sum + weightOf(vote), 0);
      return scales.reach(weightOf, needed - reached);
    }
    case 'party': {
      const isNamed = (vote: Vote): boolean =>
        vote.organisationId === formula.organisationId && isIn(formula.scope, vote);
      const approved = votes.some((vote) => isNamed(vote) && vote.standing === 'approved');
      return scales.reach((vote) => Number(isNamed(vote)), approved ? 0 : 1);
    }
    case 'condition':
      return isMet(formula) ? ALWAYS : NEVER;
    case 'group': {
      const parts = formula.parts.map((part) => reduced(part, votes, scales, isMet));
      return formula.needs === 'all' ? allOf(parts) : anyOf(parts);
    }
  }
}

function isIn(scope: Scope, { level }: Vote): boolean {
  return scope === 'all' || scope === level;
}
