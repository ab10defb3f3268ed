import { stateName } from '../../src/workflow/core/instance.js';
import { takenEvents } from '../../src/workflow/core/statechart.js';
import { factsStand, type FactCorrection } from '../../src/workflow/machines/council-correction.js';
import { processOf } from '../../src/workflow/processes.js';
import type { Move } from './moves/move.js';
import {
  afterFirstDeadline,
  contextOf,
  councilOf,
  deadlinesOf,
  firstDeadline,
  instanceOf,
  offered,
  openProceedings,
  type Outline,
  paperAgreement,
  type PaperAgreement,
  type PaperOffer,
  partiesOf,
  partyOf,
  stateOf,
  takenByAgreement,
} from './paper-agreement.js';
import { standing } from './paper-rows.js';

/** A step on a path: a move, or that time passes until the first deadline runs out. */
export type PathStep = Move | 'wait';

/** One arrow that a statechart has, as far as an agreement can come by it, and the fewest steps that take it. */
export interface Arrow {
  /** `deal-flanders: negotiation.positions ACCEPT_TEXT ratification.open` */
  readonly name: string;
  /** Whose statechart it is, such as `deal-flanders`. */
  readonly process: string;
  readonly from: string;
  readonly to: string;
  /** The type of the event by which that statechart takes it. */
  readonly event: string;
  readonly outline: Outline;
  readonly path: readonly PathStep[];
}

/** A step that can be taken, where it leads, and the arrows that it takes on the way. */
export interface Possibility {
  readonly step: PathStep;
  readonly after: PaperAgreement;
  readonly arrows: readonly Omit<Arrow, 'outline' | 'path'>[];
}

/**
 * Finds every arrow that an agreement of this outline can take by these moves, breadth first, so that each path is a
 * shortest one: its own, those of its side procedures, and those of one of its councils.
 * @param council the party whose council's arrows are found too; all councils are the same
 * @param now when it begins; dates make no difference
 */
export function shortestPaths(
  outline: Outline,
  moves: readonly Move[],
  council: string | null,
  now: Date,
): Arrow[] {
  const arrows = new Map<string, Arrow>();
  const known = new Set<string>();
  let front = [{ paper: paperAgreement(outline, now), path: [] as PathStep[] }];
  while (front.length > 0) {
    front = front.flatMap(({ paper, path }) =>
      possible(paper, moves, council).flatMap(({ step, after, arrows: taken }) => {
        const way = [...path, step];
        for (const arrow of taken)
          if (!arrows.has(arrow.name)) arrows.set(arrow.name, { ...arrow, outline, path: way });
        const key = keyOf(after);
        if (known.has(key)) return [];
        known.add(key);
        return [{ paper: after, path: way }];
      }),
    );
  }
  return [...arrows.values()];
}

/** Arrows of several searches, each once, with the shortest of its paths. */
export function united(...searches: readonly (readonly Arrow[])[]): Arrow[] {
  const arrows = searches.flat().sort((one, other) => one.path.length - other.path.length);
  return [...new Map(arrows.reverse().map((arrow) => [arrow.name, arrow])).values()].reverse();
}

/** Every step that can be taken, and where it leads. */
export function possible(
  paper: PaperAgreement,
  moves: readonly Move[],
  council: string | null = null,
): Possibility[] {
  const taken = moves.flatMap((step): Possibility[] => {
    const offer = step.onPaper(paper);
    const after = offer && isTakenThere(paper, offer) ? offered(paper, offer) : undefined;
    return offer && after ? [{ step, after, arrows: arrowsOf(paper, offer, after, council) }] : [];
  });
  const [first, after] = [firstDeadline(paper), afterFirstDeadline(paper)];
  if (!first || !after) return taken;
  return [...taken, { step: 'wait', after, arrows: arrowsOf(paper, first.offer, after, council) }];
}

/** Whether some transition takes such an event where it stands: most are refused for that, and quickly found out. */
function isTakenThere(paper: PaperAgreement, { owner, event }: PaperOffer): boolean {
  const instance = instanceOf(paper, owner);
  if (instance === undefined) return false;
  const { machine } = processOf(instance.processId, instance.processVersion);
  return takenEvents(machine, instance.value).has(event.type);
}

/** What moved by an offer: whom it was made to, and the agreement where that was told. */
function arrowsOf(
  before: PaperAgreement,
  offer: PaperOffer,
  after: PaperAgreement,
  council: string | null,
): Possibility['arrows'] {
  const { owner, event } = offer;
  const isCouncil = owner !== null && partiesOf(before).includes(owner);
  const told = takenByAgreement(before, offer, after);
  return [
    ...(owner !== null && (!isCouncil || owner === council) ? [arrow(before, owner, event.type, after)] : []),
    // A council's yes and its no make different arrows of an agreement.
    ...(told === undefined ? [] : [arrow(before, null, told, after, isCouncil ? event.type : told)]),
  ].flat();
}

/** @param cause the type of the event that made it come to this, where it is another one */
function arrow(
  before: PaperAgreement,
  owner: string | null,
  event: string,
  after: PaperAgreement,
  cause = event,
): Possibility['arrows'] {
  const [was, is] = [before, after].map((each) => instanceOf(each, owner));
  if (was === undefined || is === undefined) return [];
  const [from, to] = [was, is].map(({ value }) => stateName(value));
  const process = was.processId;
  return [{ name: `${process}: ${from} ${cause} ${to}`, process, from, to, event }];
}

/** All that makes a difference to what can happen next; dates and settings make none, but their order does. */
function keyOf(paper: PaperAgreement): string {
  return JSON.stringify([
    stateOf(paper),
    agreedOn(paper),
    partiesOf(paper).map((party) => {
      const council = councilOf(paper, party);
      return [partyOf(paper, party), council && [council.state, council.decision?.outcome]];
    }),
    paper.is.proceedings.size,
    openProceedings(paper).map(([number, { instance }]) => [
      number,
      instance.value,
      withoutDates(instance.context),
    ]),
    correctionIn(paper),
    deadlinesOf(paper).map(([id]) => id),
  ]);
}

/** Which correction is open, and whether it can still take effect. */
function correctionIn(paper: PaperAgreement): unknown {
  const { correction, corrections } = paper.rows;
  if (correction === null) return corrections;
  const { councilId, content, confirmedBy } = correction;
  if (councilId === null) return [corrections, confirmedBy];
  const council = councilOf(paper, councilId);
  const { changes } = content as unknown as FactCorrection;
  const stands = council !== undefined && factsStand(council, content as unknown as FactCorrection);
  return [corrections, councilId, changes.map(({ fact }) => fact), stands];
}

/** What is agreed on, as long as that can change. */
function agreedOn(paper: PaperAgreement): unknown {
  const { measuredBy, isMeasured, commitments, advice, objections, correction, corrections, ...draft } =
    paper.rows;
  const phase = stateOf(paper).split('.')[0];
  if (phase === 'closed') return null;
  const measured = [measuredBy !== null, isMeasured];
  const owed = standing(commitments).map(({ debtorId, creditorId, status }) => [
    debtorId,
    creditorId,
    status,
  ]);
  if (phase === 'drafting') return [measured, owed, draft, advice.map(({ status }) => status)];
  const { offeredText, textInForce, inquiryHeld } = contextOf(paper);
  if (phase === 'monitoring') return [measured, owed, draft.texts > (textInForce ?? 0)];
  if (phase !== 'negotiation') return [measured, owed];
  return [measured, owed, draft, offeredText, inquiryHeld, objections.map(({ isAnswered }) => isAnswered)];
}

const DATES = ['settings', 'openedAt', 'effectiveOn', 'until', 'decidedOn', 'annulledOn'];

/** The same without dates and settings; in which order its members came about makes no difference. */
function withoutDates(context: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(context, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => !DATES.includes(name))
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
}
