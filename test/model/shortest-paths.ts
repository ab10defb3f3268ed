import type { Move } from './moves.js';
import {
  afterFirstDeadline,
  contextOf,
  councilOf,
  deadlinesOf,
  type DealPlan,
  firstDeadline,
  offered,
  paperDeal,
  type PaperDeal,
  partyOf,
  stateOf,
} from './paper-deal.js';

/** A step on a path: a move, or that time passes until the first deadline runs out. */
export type PathStep = Move | 'wait';

/** One arrow that the statecharts have, as far as a deal can come by it, and the fewest steps that take it. */
export interface Arrow {
  /** `negotiation.positions ACCEPT_TEXT ratification.open` */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The type of the event. */
  readonly type: string;
  readonly plan: DealPlan;
  readonly path: readonly PathStep[];
}

/**
 * Finds every arrow that a deal of this plan can take, breadth first, so that each path is a shortest one.
 * @param councilId whose arrows are looked for: those of this party's council; null for the deal's, which councils move too
 * @param now when it begins; dates make no difference
 */
export function shortestPaths(
  plan: DealPlan,
  moves: readonly Move[],
  councilId: string | null,
  now: Date,
): Arrow[] {
  const arrows = new Map<string, Arrow>();
  const known = new Set<string>();
  let front = [{ deal: paperDeal(plan, now), path: [] as PathStep[] }];
  while (front.length > 0) {
    front = front.flatMap(({ deal, path }) =>
      possible(deal, moves).flatMap(({ step, type, of, after }) => {
        const taken = [...path, step];
        if (councilId === null || of === councilId) {
          const [from, to] = [deal, after].map((each) => whereIs(each, councilId));
          const name = `${from} ${type} ${to}`;
          if (!arrows.has(name)) arrows.set(name, { name, from, to, type, plan, path: taken });
        }
        const key = keyOf(after);
        if (known.has(key)) return [];
        known.add(key);
        return [{ deal: after, path: taken }];
      }),
    );
  }
  return [...arrows.values()];
}

interface Possibility {
  readonly step: PathStep;
  readonly type: string;
  readonly of: string | null;
  readonly after: PaperDeal;
}

/** Arrows of several searches, each once, with the shortest of its paths. */
export function united(...searches: readonly (readonly Arrow[])[]): Arrow[] {
  const arrows = searches.flat().sort((one, other) => one.path.length - other.path.length);
  return [...new Map(arrows.reverse().map((arrow) => [arrow.name, arrow])).values()].reverse();
}

/** Every step that can be taken, and where it leads. */
export function possible(deal: PaperDeal, moves: readonly Move[]): Possibility[] {
  const taken = moves.flatMap((step) => {
    const offer = step.onPaper(deal);
    const after = offer && offered(deal, offer);
    return after ? [{ step, type: step.type, of: step.councilId, after }] : [];
  });
  const [first, after] = [firstDeadline(deal), afterFirstDeadline(deal)];
  if (!first || !after) return taken;
  const { event, councilId } = first.offer;
  return [...taken, { step: 'wait', type: event.type, of: councilId, after }];
}

function whereIs(deal: PaperDeal, councilId: string | null): string {
  return councilId === null ? stateOf(deal) : (councilOf(deal, councilId)?.state ?? '');
}

/** All that makes a difference to what can happen next; dates and settings make none, but their order does. */
function keyOf(deal: PaperDeal): string {
  return JSON.stringify([
    stateOf(deal),
    agreedOn(deal),
    deal.plan.parties.map((party) => {
      const council = councilOf(deal, party);
      return [partyOf(deal, party), council && [council.state, council.decision?.outcome]];
    }),
    deadlinesOf(deal).map(([id]) => id),
  ]);
}

/** What is agreed on, as long as that can change. */
function agreedOn(deal: PaperDeal): unknown {
  const { measuredBy, isMeasured, ...draft } = deal.rows;
  const phase = stateOf(deal).split('.')[0];
  if (phase === 'closed') return null;
  const measured = [measuredBy !== null, isMeasured];
  return ['drafting', 'negotiation'].includes(phase)
    ? [measured, draft, contextOf(deal).offeredText]
    : measured;
}
