import type { Game } from '../rules/what-if/game.js';
import { chanceIn, powerIn } from '../rules/what-if/power.js';
import type { Chance, Power } from '../rules/what-if/power.types.js';

/** What takes long enough to be worked out beside the requests. */
export interface PowerQuestion {
  readonly game: Game;
  readonly power: boolean;
  /** Of each player, that it says yes; null where nobody asks how likely success is. */
  readonly chances: readonly number[] | null;
}

export interface PowerAnswer {
  readonly power: Power | null;
  /** Null too where the rule has too many parts for it to be counted out. */
  readonly chance: Chance | null;
}

export function answerTo({ game, power, chances }: PowerQuestion): PowerAnswer {
  return {
    power: power ? powerIn(game) : null,
    chance: chances === null ? null : (chanceIn(game, chances) ?? null),
  };
}
