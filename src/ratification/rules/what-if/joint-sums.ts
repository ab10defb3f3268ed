/** Below what numbers of double precision tell apart from 1. */
const NOTHING = 1e-18;

/** Sums of independent random votes along some scales, as far as each stays below a limit. */
export interface SumsProblem {
  /** Of each scale, the weight of each player: whole numbers. */
  readonly scales: readonly (readonly number[])[];
  /** Of each scale: it is asked how often the sums stay below these. */
  readonly limits: readonly number[];
  /** Up to where sums are told apart, at least the limits. */
  readonly room: readonly number[];
}

/** For each cell (a sum on every scale, the last one running fastest) the chance that no sum is higher. */
export class JointSums {
  private readonly strides: readonly number[];
  private readonly corner: number;

  constructor(
    private readonly problem: SumsProblem,
    private readonly cells: Float64Array,
  ) {
    this.strides = stridesOf(problem.room);
    problem.room.forEach((room, scale) => accumulate(cells, room, this.strides[scale]));
    this.corner = problem.limits.reduce((at, limit, scale) => at + (limit - 1) * this.strides[scale], 0);
  }

  /** The chance that every sum stays below its limit. */
  get all(): number {
    return this.cells[this.corner];
  }

  /**
   * The chance that the sums of all but one player stay below the limits, less the same where that player's weight is
   * added: how often its vote tips the scales. Its vote is taken out again, last added first removed: what was added with
   * probability p/(1 − p) comes off with alternating signs, so p must be at most one half.
   * @param p probability that the player's weight is added
   */
  tips(player: number, p: number): number {
    const shift = this.problem.scales.map((weights) => weights[player]);
    if (shift.every((weight) => weight === 0)) return 0;
    const ratio = -p / (1 - p);
    const step = shift.reduce((sum, weight, scale) => sum + weight * this.strides[scale], 0);
    const { limits } = this.problem;
    const most = Math.min(
      ...shift.map((weight, scale) => (weight === 0 ? Infinity : Math.ceil(limits[scale] / weight) - 1)),
    );
    let at = this.corner - step;
    let factor = 1;
    let below = 0;
    for (let times = 1; times <= most && Math.abs(factor) > NOTHING; times += 1) {
      below += factor * this.cells[at];
      at -= step;
      factor *= ratio;
    }
    below /= 1 - p;
    return (this.all - p * below) / (1 - p) - below;
  }

  /**
   * The chance that the sum on one scale lies no more than so many cells from its limit, or from its limit less a shift,
   * while the others stay below theirs.
   */
  near(scale: number, shift: number, cells: number): number {
    const { limits, room } = this.problem;
    const upTo = (sum: number): number =>
      sum < 0
        ? 0
        : this.cells[
            this.corner + (Math.min(sum, room[scale] - 1) - limits[scale] + 1) * this.strides[scale]
          ];
    const around = limits[scale] - shift;
    return upTo(around + cells) - upTo(around - cells - 1);
  }
}

/** How many cells a problem has. */
export function cellsOf(limits: readonly number[]): number {
  return limits.reduce((product, limit) => product * limit, 1);
}

/**
 * How many cells are added to when the players are added one after the other.
 * @param even whether all vote either way with equal chance
 */
export function workFor({ scales, room }: SumsProblem, even = false): number {
  const half = even && scales.length === 1 ? 2 : 1;
  const reached = room.map(() => 0);
  return lightestFirst({ scales, room }).reduce((sum, player) => {
    room.forEach(
      (size, scale) => (reached[scale] = Math.min(size - 1, reached[scale] + scales[scale][player])),
    );
    return sum + reached.reduce((product, highest) => product * (highest + 1), 1) / half;
  }, 0);
}

/** The lightest first: as long as sums are low, there is little to add up. Who weighs nothing is left out. */
function lightestFirst({ scales, room }: Pick<SumsProblem, 'scales' | 'room'>): number[] {
  const [first = []] = scales;
  const hefts = first.map((_, player) =>
    scales.reduce((sum, weights, scale) => sum + weights[player] / room[scale], 0),
  );
  return [...hefts.keys()]
    .filter((player) => hefts[player] > 0)
    .sort((one, other) => hefts[one] - hefts[other]);
}

/**
 * The chance of every cell, by adding one player after the other.
 * @param chances of each player, that its weight is added
 */
export function chancesOf({ scales, room }: SumsProblem, chances: readonly number[]): Float64Array {
  const [weights, ...others] = scales;
  if (others.length === 0 && chances.every((chance) => chance === 0.5)) return evenChances(weights, room[0]);
  const cells = new Float64Array(cellsOf(room));
  cells[0] = 1;
  const strides = stridesOf(room);
  const reached = room.map(() => 0);
  let kept = 1;
  for (const player of lightestFirst({ scales, room })) {
    const shift = scales.map((weights) => weights[player]);
    const p = chances[player];
    if (p === 0) continue;
    shift.forEach((weight, scale) => (reached[scale] = Math.min(room[scale] - 1, reached[scale] + weight)));
    if (p <= 0.5) {
      // What all cells have in common is multiplied in the end.
      kept *= 1 - p;
      addShifted(cells, cells, strides, reached, shift, p / (1 - p));
    } else {
      const before = cells.slice();
      scaleAll(cells, 1 - p);
      addShifted(cells, before, strides, reached, shift, p);
    }
  }
  scaleAll(cells, kept);
  return cells;
}

/**
 * The same along one scale where all vote either way with equal chance. Sums are as likely as what they leave of the whole
 * then, so that only half of them need be added up before each next player.
 */
function evenChances(weights: readonly number[], room: number): Float64Array {
  const cells = new Float64Array(room);
  cells[0] = 1;
  const order = lightestFirst({ scales: [weights], room: [room] });
  let sum = 0;
  let known = 0;
  for (const player of order) {
    const weight = weights[player];
    const highest = Math.min(room - 1, (sum + weight) >> 1);
    // Of the sums so far those from the middle on follow from the lower ones; beyond the whole there are none.
    for (let at = known + 1; at <= Math.min(highest, sum); at += 1) cells[at] = cells[sum - at];
    addRow(cells, cells, highest, weight, weight, 1);
    sum += weight;
    known = highest;
  }
  for (let at = known + 1; at < Math.min(room, sum + 1); at += 1) cells[at] = cells[sum - at];
  scaleAll(cells, 0.5 ** order.length);
  return cells;
}

/** Adds to each cell a part of the one that lies a shift lower, from the highest on, so that none counts twice. */
function addShifted(
  cells: Float64Array,
  from: Float64Array,
  strides: readonly number[],
  reached: readonly number[],
  shift: readonly number[],
  factor: number,
): void {
  const last = strides.length - 1;
  const step = shift.reduce((sum, weight, scale) => sum + weight * strides[scale], 0);
  const row = (scale: number, offset: number): void => {
    if (scale < last) {
      for (let sum = reached[scale]; sum >= shift[scale]; sum -= 1)
        row(scale + 1, offset + sum * strides[scale]);
      return;
    }
    addRow(cells, from, offset + reached[last], offset + shift[last], step, factor);
  };
  row(0, 0);
}

function addRow(
  cells: Float64Array,
  from: Float64Array,
  highest: number,
  lowest: number,
  step: number,
  factor: number,
): void {
  if (factor === 1) for (let at = highest; at >= lowest; at -= 1) cells[at] += from[at - step];
  else for (let at = highest; at >= lowest; at -= 1) cells[at] += factor * from[at - step];
}

function scaleAll(cells: Float64Array, factor: number): void {
  for (let at = 0; at < cells.length; at += 1) cells[at] *= factor;
}

function accumulate(cells: Float64Array, limit: number, stride: number): void {
  const block = limit * stride;
  for (let start = 0; start < cells.length; start += block)
    for (let at = start + stride; at < start + block; at += 1) cells[at] += cells[at - stride];
}

function stridesOf(limits: readonly number[]): number[] {
  const strides = limits.map(() => 1);
  for (let scale = limits.length - 2; scale >= 0; scale -= 1)
    strides[scale] = strides[scale + 1] * limits[scale + 1];
  return strides;
}
