import { expanded, type Side, type Term } from './expansion.js';
import type { Game } from './game.js';
import { gridFor, problemOf, UNLIKELY, type GridScale } from './grid.js';
import { cellsOf, chancesOf, JointSums, workFor, type SumsProblem } from './joint-sums.js';
import { gaussLegendre, nodesFor } from './quadrature.js';
import type { Chance, Measured, Power } from './power.types.js';
import { sampledPower } from './sampling.js';

/** In additions to a cell, of which one core does some hundreds of millions a second. */
const BUDGETS = { banzhaf: 400_000_000, shapley: 300_000_000, chance: 1_000_000_000 };

/** What it costs to have even votes follow other chances, in additions to a cell. */
const TILTED = 2;

/** What rounding of numbers of double precision may come to. */
const DIGITS = 1e-9;

/** Both indices of power. Counted in full where that takes no longer than about half a second each. */
export function powerIn(game: Game, budgets: Pick<typeof BUDGETS, 'banzhaf' | 'shapley'> = BUDGETS): Power {
  const players = game.players.length;
  const yes = expanded(game, 'yes');
  const no = expanded(game, 'no');
  if (yes === undefined || no === undefined) return sampledPower(game);
  const half = game.players.map(() => 0.5);
  const banzhaf = new Summed(game, [cheaper(yes, no)], 1, budgets.banzhaf, true);
  const shapley = new Summed(
    game,
    [
      ['yes', yes],
      ['no', no],
    ],
    nodesFor(players - 1),
    budgets.shapley,
  );
  return {
    banzhaf: banzhaf.measured([{ weight: 1, chances: half }]),
    shapley: shapley.measured(
      gaussLegendre(nodesFor(players - 1)).map(({ at, weight }) => ({
        weight,
        chances: game.players.map(() => at),
      })),
    ),
  };
}

/**
 * How likely a vote is to succeed.
 * @param chances of each player, that it says yes
 */
export function chanceIn(game: Game, chances: readonly number[]): Chance | undefined {
  const yes = expanded(game, 'yes');
  const no = expanded(game, 'no');
  if (yes === undefined || no === undefined) return undefined;
  const summed = new Summed(
    game,
    [
      ['yes', yes],
      ['no', no],
    ],
    1,
    BUDGETS.chance,
  );
  return summed.chance(chances);
}

function cheaper(yes: readonly Term[], no: readonly Term[]): [Side, readonly Term[]] {
  const cells = (terms: readonly Term[]): number =>
    terms.reduce((sum, { limits }) => sum + cellsOf(limits.filter((limit) => limit !== Infinity)), 0);
  return cells(yes) < cells(no) ? ['yes', yes] : ['no', no];
}

/** Where the others stand, and how much that counts. */
interface Mood {
  readonly weight: number;
  /** Of each player, that it says yes. */
  readonly chances: readonly number[];
}

interface Block {
  readonly factor: number;
  readonly problem: SumsProblem & { readonly blurs: readonly number[] };
  /** The same votes with equal chances, where those of every mood follow from them. */
  readonly even?: Float64Array;
}

/** The terms of a game on one side or on both, added up. */
class Summed {
  private readonly blocks: ReadonlyMap<Side, readonly Block[]>;
  private readonly certain: ReadonlyMap<Side, number>;
  readonly isExact: boolean;

  /**
   * @param moods how many times it will be asked
   * @param budget in additions to a cell
   * @param even whether it will be asked of even chances only
   */
  constructor(
    private readonly game: Game,
    sides: readonly (readonly [Side, readonly Term[]])[],
    moods: number,
    budget: number,
    even = false,
  ) {
    const { scales, players } = game;
    const terms = sides.flatMap(([, each]) => each);
    const costOf = (grid: readonly GridScale[]): number =>
      terms.reduce((sum, term) => {
        const { room, ...problem } = problemOf(grid, term);
        if (room.length === 0) return sum;
        const whole = { ...problem, room };
        const once = workFor(whole, even);
        if (moods > 1 && tiltOf(whole) !== undefined) return sum + once + TILTED * cellsOf(room) * moods;
        return sum + (once * moods) / (moods > 1 ? sides.length : 1);
      }, 0);
    const grid = gridFor(scales, terms, costOf, budget);
    this.isExact = grid.every(({ blur }) => blur === 0);
    const half = players.map(() => 0.5);
    this.blocks = new Map(
      sides.map(([side, each]) => [
        side,
        each.flatMap((term): Block[] => {
          const problem = problemOf(grid, term);
          if (problem.limits.length === 0) return [];
          const tiltable = moods > 1 && tiltOf(problem) !== undefined ? chancesOf(problem, half) : undefined;
          return [{ factor: term.factor, problem, even: tiltable }];
        }),
      ]),
    );
    this.certain = new Map(
      sides.map(([side, each]) => [
        side,
        each
          .filter(({ limits }) => limits.every((limit) => limit === Infinity))
          .reduce((sum, { factor }) => sum + factor, 0),
      ]),
    );
  }

  /** How often each player's vote decides, over all moods. In each mood all players are alike. */
  measured(moods: readonly Mood[]): Measured {
    const values = this.game.players.map(() => 0);
    const errors = this.game.players.map(() => 0);
    for (const { weight, chances } of moods) {
      const [chance = 0] = chances;
      const wanted: Side = chance <= 0.5 ? 'yes' : 'no';
      const side = this.blocks.has(wanted) ? wanted : wanted === 'yes' ? 'no' : 'yes';
      for (const block of this.blocks.get(side) ?? []) {
        const sums = sumsIn(block, side, chances);
        const sign = side === 'yes' ? -block.factor : block.factor;
        const added = side === 'yes' ? chance : 1 - chance;
        for (const player of values.keys()) {
          values[player] += weight * sign * sums.tips(player, added);
          errors[player] += weight * blurOfTips(block, sums, player, added);
        }
      }
    }
    return this.told(values, Math.max(...errors));
  }

  /** How likely success is, and how much each player's vote does for it. */
  chance(chances: readonly number[]): Chance {
    const values = chances.map(() => 0);
    const errors = chances.map(() => 0);
    let success = 0;
    let successError = 0;
    for (const [side, blocks] of this.blocks) {
      success = this.certain.get(side) ?? 0;
      successError = 0;
      for (const block of blocks) {
        const sums = sumsIn(block, side, chances);
        success += block.factor * sums.all;
        successError += blurOfAll(block, sums);
        const sign = side === 'yes' ? -block.factor : block.factor;
        for (const [player, chance] of chances.entries()) {
          const added = side === 'yes' ? chance : 1 - chance;
          if (added > 0.5 || (added === 0.5 && side === 'no')) continue;
          values[player] += sign * sums.tips(player, added);
          errors[player] += blurOfTips(block, sums, player, added);
        }
      }
    }
    const {
      values: [value],
      ...precision
    } = this.told([success], successError);
    return { success: { value, ...precision }, sensitivity: this.told(values, Math.max(...errors)) };
  }

  private told(values: readonly number[], error: number): Measured {
    return {
      values: values.map((value) => Math.min(1, Math.max(0, value))),
      exact: this.isExact,
      errorAtMost: this.isExact ? DIGITS : Math.min(1, error),
    };
  }
}

function sumsIn({ problem, even }: Block, side: Side, chances: readonly number[]): JointSums {
  const added = side === 'yes' ? chances : chances.map((chance) => 1 - chance);
  const [first = 0.5] = added;
  return new JointSums(problem, even ? tilted(problem, even, first) : chancesOf(problem, added));
}

/** What rounding may have moved across the limits. */
function blurOfAll({ factor, problem: { blurs } }: Block, sums: JointSums): number {
  return Math.abs(factor) * total(blurs.map((blur, scale) => moved(sums, scale, 0, blur)));
}

/** The same of how often one player tips the scales; among the others alone the votes lie denser by 1/(1 − p). */
function blurOfTips({ factor, problem }: Block, sums: JointSums, player: number, p: number): number {
  const { blurs, scales } = problem;
  const both = blurs.map(
    (blur, scale) => moved(sums, scale, 0, blur) + moved(sums, scale, scales[scale][player], blur),
  );
  return (Math.abs(factor) * total(both)) / (1 - p);
}

function moved(sums: JointSums, scale: number, shift: number, blur: number): number {
  return blur === 0 ? 0 : sums.near(scale, shift, blur) + UNLIKELY;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The scale that counts every player that weighs anything, by which votes with other chances follow from even ones. */
function tiltOf({ scales }: SumsProblem): number | undefined {
  const found = scales.findIndex((counts) =>
    counts.every((count, player) => count === 1 || scales.every((weights) => weights[player] === 0)),
  );
  return found === -1 ? undefined : found;
}

function tilted(problem: SumsProblem, even: Float64Array, p: number): Float64Array {
  const scale = tiltOf(problem) ?? 0;
  const members = problem.scales[scale].reduce((sum, count) => sum + count, 0);
  const stride = cellsOf(problem.room.slice(scale + 1));
  const size = problem.room[scale];
  const factors = Array.from({ length: size }, (_, many) =>
    many > members ? 0 : (2 * p) ** many * (2 * (1 - p)) ** (members - many),
  );
  const cells = new Float64Array(even.length);
  for (let start = 0, many = 0; start < even.length; start += stride, many = (many + 1) % size) {
    const factor = factors[many];
    for (let at = start; at < start + stride; at += 1) cells[at] = even[at] * factor;
  }
  return cells;
}
