import { carries, sumsOf, type Game } from './game.js';

/** What single councils, and few of them, can do. Players are told by their places in the game. */
export interface Carrying {
  /** Each of these alone can stop it: without its yes nothing carries it. */
  readonly blockers: readonly number[];
  /** Each of these alone carries it. */
  readonly sufficient: readonly number[];
  /** Carries it by its yes and stops it by its no, whatever the others do; null where nobody is so strong. */
  readonly dictator: number | null;
}

/** Players of whom none outdoes another but by more of the same: who weighs most comes first. */
type Ranks = readonly (readonly number[])[];

/** More ways than these to share a set among the ranks are not looked through. */
const MOST_WAYS = 200_000;

/** More steps than these are not taken to list the smallest sets. */
const MOST_STEPS = 20_000;

export function carryingIn(game: Game): Carrying {
  const all = game.players.map((_, player) => player);
  const whole = sumsOf(game, all);
  if (!carries(game.formula, whole)) return { blockers: [], sufficient: [], dictator: null };
  const without = (player: number): number[] => whole.map((sum, scale) => sum - game.scales[scale][player]);
  const alone = (player: number): number[] => game.scales.map((weights) => weights[player]);
  const blockers = all.filter((player) => !carries(game.formula, without(player)));
  const sufficient = carries(game.formula, sumsOf(game, []))
    ? []
    : all.filter((player) => carries(game.formula, alone(player)));
  const dictator = sufficient.find((player) => blockers.includes(player)) ?? null;
  return { blockers, sufficient, dictator };
}

/** A smallest set that carries it. */
export interface SmallestSet {
  readonly members: readonly number[];
  /** Whether none is smaller for certain: not where there are too many ways to share it among the levels. */
  readonly isSmallest: boolean;
}

/**
 * Finds a set of the fewest players that carries it; undefined where nothing does. Of players that count on the same
 * scales the heavier always do at least as well, so that only how many of each rank take part has to be found out.
 */
export function smallestSet(game: Game): SmallestSet | undefined {
  const all = game.players.map((_, player) => player);
  if (!carries(game.formula, sumsOf(game, all))) return undefined;
  const ranks = ranksOf(game);
  const ways = ranks.slice(1).reduce((product, rank) => product * (rank.length + 1), 1);
  if (ways > MOST_WAYS) return { members: pruned(game, all), isSmallest: false };
  return { members: fewest(game, ranks), isSmallest: true };
}

/**
 * Lists smallest sets, the heaviest players first.
 * @param most how many at most
 * @returns whether there are no others beside
 */
export function smallestSets(
  game: Game,
  size: number,
  most: number,
): { readonly sets: number[][]; readonly complete: boolean } {
  const order = ranksOf(game)
    .flat()
    .toSorted((one, other) => heavier(game, one, other));
  const best = bestOfRest(game, order, size);
  const sets: number[][] = [];
  let steps = 0;
  const search = (from: number, members: number[], sums: readonly number[]): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const left = size - members.length;
    if (left === 0) {
      if (!carries(game.formula, sums)) return true;
      if (sets.length === most) return false;
      sets.push(members.toSorted((one, other) => one - other));
      return true;
    }
    for (let at = from; at + left <= order.length; at += 1) {
      const bound = sums.map((sum, scale) => sum + best[scale][at][left]);
      if (!carries(game.formula, bound)) break;
      const player = order[at];
      const next = sums.map((sum, scale) => sum + game.scales[scale][player]);
      if (!search(at + 1, [...members, player], next)) return false;
    }
    return true;
  };
  const complete = search(0, [], sumsOf(game, []));
  return { sets, complete };
}

/** Whether these players carry it together with any so many others, whichever those are. */
export function carriesWithAny(game: Game, members: readonly number[], others: number): boolean {
  const sums = sumsOf(game, members);
  const least = game.scales.map((weights, scale) => {
    const rest = weights
      .filter((_, player) => !members.includes(player))
      .toSorted((one, other) => one - other);
    return sums[scale] + rest.slice(0, others).reduce((sum, weight) => sum + weight, 0);
  });
  return carries(game.formula, least);
}

/** The most numerous rank first. */
function ranksOf(game: Game): Ranks {
  const ranks = new Map<string, number[]>();
  for (const player of game.players.keys()) {
    const key = game.scales.map((weights) => (weights[player] === 0 ? '0' : '1')).join('');
    ranks.set(key, [...(ranks.get(key) ?? []), player]);
  }
  return [...ranks.values()]
    .map((rank) => rank.toSorted((one, other) => heavier(game, one, other)))
    .sort((one, other) => other.length - one.length);
}

function heavier({ scales }: Game, one: number, other: number): number {
  const difference = scales.reduce((sum, weights) => sum + weights[other] - weights[one], 0);
  return difference === 0 ? one - other : difference;
}

function fewest(game: Game, [first = [], ...others]: Ranks): number[] {
  const sums = first.reduce<number[][]>(
    (before, player) => [
      ...before,
      (before.at(-1) ?? []).map((sum, scale) => sum + game.scales[scale][player]),
    ],
    [sumsOf(game, [])],
  );
  let found = [...first, ...others.flat()];
  const share = (rank: number, members: readonly number[], before: readonly number[]): void => {
    if (members.length >= found.length) return;
    if (rank < others.length) {
      let reached = [...before];
      for (let many = 0; many <= others[rank].length; many += 1) {
        share(rank + 1, [...members, ...others[rank].slice(0, many)], reached);
        const next = others[rank][many];
        if (next !== undefined) reached = reached.map((sum, scale) => sum + game.scales[scale][next]);
      }
      return;
    }
    const enough = (many: number): boolean =>
      carries(
        game.formula,
        before.map((sum, scale) => sum + sums[many][scale]),
      );
    if (!enough(first.length)) return;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (enough(middle)) high = middle;
      else low = middle + 1;
    }
    if (members.length + low < found.length) found = [...first.slice(0, low), ...members];
  };
  share(0, [], sumsOf(game, []));
  return found.toSorted((one, other) => one - other);
}

/** A set from which nobody can be left out. */
function pruned(game: Game, all: readonly number[]): number[] {
  return all
    .toSorted((one, other) => heavier(game, other, one))
    .reduce<number[]>(
      (kept, player) => {
        const fewer = kept.filter((each) => each !== player);
        return carries(game.formula, sumsOf(game, fewer)) ? fewer : kept;
      },
      [...all],
    );
}

/** Of each scale, from each place in the order on, what so many of the rest weigh at most. */
function bestOfRest({ scales }: Game, order: readonly number[], size: number): number[][][] {
  return scales.map((weights) => {
    const best: number[][] = Array.from({ length: order.length + 1 }, () => []);
    let heaviest: number[] = [];
    for (let at = order.length; at >= 0; at -= 1) {
      if (at < order.length)
        heaviest = [...heaviest, weights[order[at]]].sort((one, other) => other - one).slice(0, size);
      let sum = 0;
      best[at] = [0, ...heaviest.map((weight) => (sum += weight))];
    }
    return best;
  });
}
