import { type Move } from './moves/move.js';
import { type Outline, paperAgreement, type PaperAgreement } from './paper-agreement.js';
import { type Arrow, type PathStep, possible, type Possibility } from './shortest-paths.js';

/** A way through an agreement that takes arrows which no other walk takes. */
export interface Walk {
  /** The arrow that it sets out for, and how many others it takes besides. */
  readonly name: string;
  readonly outline: Outline;
  readonly steps: readonly PathStep[];
  /** After how many steps it stands where no walk has stood before: there it looks around. */
  readonly looksAround: ReadonlySet<number>;
}

/**
 * The shortest paths to all arrows, without walking twice where once is enough: each walk takes the shortest path to an
 * arrow that is not taken yet, and goes on as long as a step takes another one.
 * @param moves all that may be tried
 * @param council whose arrows are among them
 * @param now when each begins; dates make no difference
 */
export function walksOver(
  arrows: readonly Arrow[],
  moves: readonly Move[],
  council: string | null,
  now: Date,
): Walk[] {
  const open = new Map(arrows.map((arrow) => [arrow.name, arrow]));
  const stood = new Set<string>();
  const walks: Walk[] = [];
  for (let target = firstOf(open); target !== undefined; target = firstOf(open)) {
    const before = open.size;
    const steps: PathStep[] = [];
    const looksAround = new Set<number>();
    let paper = paperAgreement(target.outline, now);
    const take = ({ step, after, arrows: taken }: Possibility): void => {
      steps.push(step);
      paper = after;
      for (const arrow of taken) {
        open.delete(arrow.name);
        const here = `${arrow.process}: ${arrow.to}`;
        if (!stood.has(here)) looksAround.add(steps.length);
        stood.add(here);
      }
    };
    for (const step of target.path) take(followed(paper, step, council));
    for (let next = newOne(paper, moves, council, open); next; next = newOne(paper, moves, council, open))
      take(next);
    walks.push({
      name: `${target.name}, and ${before - open.size - 1} more`,
      outline: target.outline,
      steps,
      looksAround,
    });
  }
  return walks;
}

function firstOf(open: ReadonlyMap<string, Arrow>): Arrow | undefined {
  return open.values().next().value;
}

function followed(paper: PaperAgreement, step: PathStep, council: string | null): Possibility {
  const found = possible(paper, step === 'wait' ? [] : [step], council).find((each) => each.step === step);
  if (found === undefined) throw new Error('A path that is none');
  return found;
}

/** A step that takes an arrow which is not taken yet: one that stays, rather than one that ends everything. */
function newOne(
  paper: PaperAgreement,
  moves: readonly Move[],
  council: string | null,
  open: ReadonlyMap<string, Arrow>,
): Possibility | undefined {
  const found = possible(paper, moves, council).filter(({ arrows }) =>
    arrows.some(({ name }) => open.has(name)),
  );
  const cost = ({ arrows }: Possibility): number =>
    Math.max(...arrows.map(({ from, to }) => (from === to ? 0 : to.startsWith('closed') ? 2 : 1)));
  return found.sort((one, other) => cost(one) - cost(other))[0];
}
