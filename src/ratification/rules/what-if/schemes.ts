import { shareOf } from '../kinds/kind.js';
import { carryingIn, smallestSet } from './carrying.js';
import { allOf, anyOf, carries, reach, type Game, type GameFormula, type Vote } from './game.js';

/**
 * Ways to count the same vote: a vote each; by inhabitants; by inhabitants, but none for more than a cap; and a majority of
 * the councils that is one of the inhabitants too.
 */
export const SCHEMES = ['equal', 'weighted', 'capped', 'double'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What a way to count comes to. */
export interface SchemeResult {
  readonly scheme: Scheme;
  readonly outcome: 'satisfied' | 'open' | 'unreachable';
  /** Whose vote alone decides, whatever the others do. By OVO codes, as all below. */
  readonly dictator: string | null;
  readonly blockers: readonly string[];
  readonly sufficient: readonly string[];
  /** How many approvals are needed at least; null where nothing carries it. */
  readonly smallest: number | null;
  /** The heaviest vote of all, and its share of the whole weight; null where nobody weighs anything. */
  readonly heaviest: { readonly organisationId: string; readonly share: number } | null;
}

/** What the ways to count are compared by. */
export interface Comparison {
  /** Share that is needed, of votes or of inhabitants. */
  readonly min: number;
  /** The largest share of all inhabitants that one council can stand for. */
  readonly cap: number;
}

/** The same vote, counted in each way. */
export function compareSchemes(votes: readonly Vote[], { min, cap }: Comparison): SchemeResult[] {
  const people = votes.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const most = Math.floor(cap * people);
  const one = (): number => 1;
  const inhabitants = ({ population }: Vote): number => population ?? 0;
  const capped = (vote: Vote): number => Math.min(most, inhabitants(vote));
  const weighings: Readonly<Record<Scheme, readonly ((vote: Vote) => number)[]>> = {
    equal: [one],
    weighted: [inhabitants],
    capped: [capped],
    double: [one, inhabitants],
  };
  return SCHEMES.map((scheme) => {
    const weighing = weighings[scheme];
    const game = weighed(votes, weighing, min);
    const named = (places: readonly number[]): string[] => places.map((place) => game.players[place]);
    const { blockers, sufficient, dictator } = carryingIn(game);
    return {
      scheme,
      outcome: outcomeOf(game),
      dictator: dictator === null ? null : game.players[dictator],
      blockers: named(blockers),
      sufficient: named(sufficient),
      smallest: smallestSet(game)?.members.length ?? null,
      heaviest: heaviestOf(votes, weighing[weighing.length - 1]),
    };
  });
}

function weighed(votes: readonly Vote[], weighing: readonly ((vote: Vote) => number)[], min: number): Game {
  const undecided = votes.filter(({ standing }) => standing === 'undecided');
  const approved = votes.filter(({ standing }) => standing === 'approved');
  const sum = (of: readonly Vote[], weightOf: (vote: Vote) => number): number =>
    of.reduce((total, vote) => total + weightOf(vote), 0);
  const scales = weighing.map((weightOf) => undecided.map(weightOf));
  const parts = weighing.map((weightOf, scale): GameFormula => {
    const needed = shareOf(min, sum(votes, weightOf));
    return needed === 0 ? anyOf([]) : reach(scale, scales[scale], needed - sum(approved, weightOf));
  });
  return { players: undecided.map(({ organisationId }) => organisationId), scales, formula: allOf(parts) };
}

function outcomeOf({ formula, scales }: Game): SchemeResult['outcome'] {
  if (formula.op === 'never') return 'unreachable';
  return carries(
    formula,
    scales.map(() => 0),
  )
    ? 'satisfied'
    : 'open';
}

function heaviestOf(votes: readonly Vote[], weightOf: (vote: Vote) => number): SchemeResult['heaviest'] {
  const total = votes.reduce((sum, vote) => sum + weightOf(vote), 0);
  const [first] = votes.toSorted((one, other) => weightOf(other) - weightOf(one));
  return total === 0 ? null : { organisationId: first.organisationId, share: weightOf(first) / total };
}
