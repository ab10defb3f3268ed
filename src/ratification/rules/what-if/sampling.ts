import { carries, type Game } from './game.js';
import type { Measured, Power } from './power.types.js';

const ROUNDS = 20_000;

/** How unlikely it is that any value is further off than is said. */
const DOUBT = 0.001;

/**
 * Estimates power from a fixed series of random orders, for rules with so many parts that they cannot be counted out. The
 * error is bounded by Hoeffding's inequality, for all players together, but for a doubt of one in a thousand.
 */
export function sampledPower(game: Game): Power {
  const players = [...game.players.keys()];
  const next = series();
  const pivots = players.map(() => 0);
  const swings = players.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const pivot = pivotOf(game, shuffled(players, next));
    if (pivot !== undefined) pivots[pivot] += 1;
    const says = players.map(() => next() < 0.5);
    const sums = game.scales.map((weights) =>
      weights.reduce((sum, weight, player) => sum + (says[player] ? weight : 0), 0),
    );
    const carried = carries(game.formula, sums);
    for (const player of players) {
      const other = sums.map((sum, scale) => sum + (says[player] ? -1 : 1) * game.scales[scale][player]);
      if (says[player] === carried && carries(game.formula, other) !== carried) swings[player] += 1;
    }
  }
  const errorAtMost = Math.sqrt(Math.log((2 * Math.max(1, players.length)) / DOUBT) / (2 * ROUNDS));
  const measured = (counts: readonly number[]): Measured => ({
    values: counts.map((count) => count / ROUNDS),
    exact: false,
    errorAtMost,
  });
  return { banzhaf: measured(swings), shapley: measured(pivots) };
}

function pivotOf(game: Game, order: readonly number[]): number | undefined {
  const sums = game.scales.map(() => 0);
  if (carries(game.formula, sums)) return undefined;
  return order.find((player) => {
    game.scales.forEach((weights, scale) => (sums[scale] += weights[player]));
    return carries(game.formula, sums);
  });
}

function shuffled(players: readonly number[], next: () => number): number[] {
  const order = [...players];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/** A series that looks random and is always the same, so that the same question has the same answer (mulberry32). */
function series(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
