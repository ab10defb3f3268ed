import type { Move } from './moves.js';
import {
  afterFirstDeadline,
  contextOf,
  councilOf,
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
 * Finds every arrow that deals of these plans can take, breadth first, so that each path is a shortest one.
 * @param councilId whose arrows are looked for: those of this party's council; null for the deal's, which councils move too
 * @param now when they begin; dates make no difference
 */
export function shortestPaths(
  plans: readonly DealPlan[],
  moves: readonly Move[],
  councilId: string | null,
  now: Date,
): Arrow[] {
  const arrows = new Map<string, Arrow>();
  const known = new Set<string>();
  let front = plans.map((plan) => ({ deal: paperDeal(plan, now), path: [] as PathStep[] }));
  while (front.length > 0) {
    front = front.flatMap(({ deal, path }) =>
      possible(deal, moves).flatMap(({ step, type, of, after }) => {
        const taken = [...path, step];
        if (councilId === null || of === councilId) {
          const [from, to] = [deal, after].map((each) => whereIs(each, councilId));
          const name = `${from} ${type} ${to}`;
          if (!arrows.has(name)) arrows.set(name, { name, from, to, type, plan: deal.plan, path: taken });
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
  const { plan, rows, is, dueOn } = deal;
  const { offeredText } = contextOf(deal);
  const order = [...is.deadlines].sort(([, one], [, other]) => one.dueAt.getTime() - other.dueAt.getTime());
  return JSON.stringify([
    plan,
    stateOf(deal),
    stateOf(deal).startsWith('closed')
      ? null
      : [offeredText, { ...rows, measuredBy: rows.measuredBy !== null }],
    plan.parties.map((party) => {
      const council = councilOf(deal, party);
      return [partyOf(deal, party), council && [council.state, council.decision?.outcome]];
    }),
    order.map(([id]) => id),
    dueOn !== null,
  ]);
}
