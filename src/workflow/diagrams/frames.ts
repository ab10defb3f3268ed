import { statesOf, type ChartState } from '../core/statechart.js';
import { grouped, leavesOf, type Arrow, type Movement } from './arrows.js';

/** A frame is worth its place from this many arrows saved. */
const WORTHWHILE = 2;

/**
 * Puts frames around states that share arrows and draws those once, from the frame: five states with three outcomes
 * each are three arrows instead of fifteen. A chart with phases has its frames already.
 */
export function framed(movement: Movement): Movement {
  if (movement.phased) return movement;
  let result = movement;
  for (let found = best(result); found !== undefined; found = best(result)) {
    const frame = frameAround(found.states, result.root);
    result = {
      ...result,
      root: gathered(result.root, frame),
      arrows: raised(result.arrows, frame, found.arrows),
    };
  }
  return result;
}

interface Candidate {
  readonly states: readonly ChartState[];
  /** The keys of the arrows that all of these states have. */
  readonly arrows: ReadonlySet<string>;
  /** How many arrows fewer there are to draw. */
  readonly saving: number;
}

function best({ root, arrows }: Movement): Candidate | undefined {
  const frames = statesOf(root)
    .slice(1)
    .filter((state) => state.children.length > 0)
    .map(leavesOf);
  const groups = [...grouped(arrows, alike)];
  const [first] = groups
    .map(([, group]) => group.flatMap(({ from }) => leavesOf(from)))
    .filter((states) => frames.every((frame) => nested(states, frame)))
    .map((states) => candidate(states, groups))
    .filter(({ saving }) => saving >= WORTHWHILE)
    .sort((left, right) => right.saving - left.saving || right.states.length - left.states.length);
  return first;
}

function candidate(states: readonly ChartState[], groups: readonly [string, Arrow[]][]): Candidate {
  const shared = groups.filter(([, group]) =>
    states.every((state) => group.some(({ from }) => leavesOf(from).includes(state))),
  );
  const drawn = shared.map(([, group]) => group.filter(({ from }) => within(leavesOf(from), states)).length);
  return {
    states,
    arrows: new Set(shared.map(([key]) => key)),
    saving: drawn.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
  };
}

/** Frames lie apart or one inside the other, never across. */
function nested(left: readonly ChartState[], right: readonly ChartState[]): boolean {
  return within(left, right) || within(right, left) || !left.some((state) => right.includes(state));
}

function within(inner: readonly ChartState[], outer: readonly ChartState[]): boolean {
  return inner.every((state) => outer.includes(state));
}

/** Arrows are alike that lead to the same state for the same reasons. */
function alike({ to, cause, reasons }: Arrow): string {
  return `${to.id} ${cause} ${JSON.stringify(reasons)}`;
}

function frameAround(states: readonly ChartState[], root: ChartState): ChartState {
  return {
    id: `${root.id}.${states.map((state) => state.key).join('+')}`,
    key: '',
    path: [],
    kind: 'compound',
    initial: undefined,
    children: states,
    transitions: [],
    actions: [],
  };
}

/** The chart with the frame in it, which stands where its first state stood. */
function gathered(place: ChartState, frame: ChartState): ChartState {
  const around = place.children.find(
    (child) => child.children.length > 0 && within(frame.children, leavesOf(child)),
  );
  if (around !== undefined) {
    const children = place.children.map((child) => (child === around ? gathered(child, frame) : child));
    return { ...place, children };
  }
  const inside = place.children.filter((child) => within(leavesOf(child), frame.children));
  const children = place.children.flatMap((child) => {
    if (child === inside[0]) return [{ ...frame, children: inside }];
    return inside.includes(child) ? [] : [child];
  });
  return { ...place, children };
}

/** The arrows with those that the frame's states share drawn once. */
function raised(arrows: readonly Arrow[], frame: ChartState, shared: ReadonlySet<string>): Arrow[] {
  const done = new Set<string>();
  return arrows.flatMap((arrow) => {
    const key = alike(arrow);
    if (!shared.has(key) || !within(leavesOf(arrow.from), frame.children)) return [arrow];
    if (done.has(key)) return [];
    done.add(key);
    return [{ ...arrow, from: frame }];
  });
}
