import { derive } from '../../common/time/terms.js';
import { joinStandings } from '../../ratification/rules/join-standings.js';
import type { Standing } from '../../ratification/rules/tally.js';
import type { Participation } from '../../workflow/core/effects.js';
import { standingOf, type CouncilContext, type TakenOver } from '../../workflow/machines/council.machine.js';
import { stillTakingPart } from './join-participations.js';

/** The council of one of the parties that become one, where it has been asked. */
export interface JoiningCouncil {
  readonly organisationId: string;
  readonly participation: Participation;
  readonly textVersion: number;
  readonly state: string;
  readonly context: CouncilContext;
}

/** What becomes of the councils of parties that become one. */
export interface JoinedCouncil {
  /** Whose path goes on, with its deadlines but that for objections to reservations. */
  readonly basis: string;
  /** To whose reservations others can object longest: that deadline goes on. Null where none runs. */
  readonly termOf: string | null;
  readonly textVersion: number;
  readonly state: string;
  readonly context: CouncilContext;
}

/** Whether the successor is bound by what only some of those that became one had approved. */
export function isBoundInPart(standings: readonly Standing[]): boolean {
  return joinStandings(standings) === 'approved' && standings.some((each) => each !== 'approved');
}

/** How far a council has come where its decision stands: a term that still runs for one of them must run out. */
const FINALITY = ['approved', 'approvedWithReservation', 'rejected', 'published', 'definitive'];
/** How far a council has come that is still to decide. */
const PROGRESS = ['deliberating', 'scheduled', 'deferred', 'awaiting', 'annulled'];

/**
 * Joins the councils of parties that become one. One path goes on as the successor's: of those whose standing counts,
 * the least final where they decided, so that what is still to be published or complained about is so for all, or the
 * furthest where they are still to decide; of equals the successor's own. The term for objections to reservations runs
 * beside it, as long as that of any of them. All reservations are kept, in the order of OVO codes. What each council had
 * decided is noted until the successor's council decides itself; that of a party that has withdrawn binds nobody any
 * more.
 */
export function joinCouncils(
  councils: readonly JoiningCouncil[],
  successorId: string,
): JoinedCouncil | undefined {
  if (councils.length === 0) return undefined;
  const taking = stillTakingPart(councils);
  const textVersion = Math.max(...taking.map((each) => each.textVersion));
  const current = taking.filter((each) => each.textVersion === textVersion).sort(byOrganisation);
  const left = councils.filter((each) => !taking.includes(each)).sort(byOrganisation);
  const standing = joinStandings(current.map(({ context }) => standingOf(context)));
  const counting = current.filter(({ context }) => standingOf(context) === standing);
  const [basis] = [...counting].sort((one, other) => compare(one, other, standing, successorId));
  const [longest] = counting.filter(hasTerm).sort((one, other) => endOfTerm(other) - endOfTerm(one));
  const term = longest?.context.reservationTerm ?? basis.context.reservationTerm;
  const context = {
    ...withAllStatements(basis.context, counting),
    ...(term !== undefined && { reservationTerm: term }),
    takenOver: [
      ...current.flatMap(takenOver),
      ...left.map(({ organisationId }) => undecided(organisationId)),
    ],
  };
  const outcome = context.decision?.outcome;
  const isUnpublished = ['approved', 'approvedWithReservation'].includes(basis.state);
  return {
    basis: basis.organisationId,
    termOf: longest?.organisationId ?? null,
    textVersion,
    state: isUnpublished && outcome !== undefined ? outcome : basis.state,
    context,
  };
}

function compare(
  one: JoiningCouncil,
  other: JoiningCouncil,
  standing: Standing,
  successorId: string,
): number {
  const order = standing === 'undecided' ? PROGRESS : FINALITY;
  const rank = ({ state }: JoiningCouncil): number => Math.max(order.indexOf(state), 0);
  return (
    rank(one) - rank(other) ||
    // The later publication or decision: its term ends last.
    dayOf(other.context).localeCompare(dayOf(one.context)) ||
    Number(other.organisationId === successorId) - Number(one.organisationId === successorId) ||
    one.organisationId.localeCompare(other.organisationId)
  );
}

/** Whether others can still object to its reservations. */
function hasTerm({ context }: JoiningCouncil): boolean {
  return (context.reservationTerm ?? null) !== null;
}

function endOfTerm({ context: { reservationTerm } }: JoiningCouncil): number {
  return reservationTerm ? derive(reservationTerm.term, new Date(reservationTerm.since)).dueAt.getTime() : 0;
}

function dayOf({ publication, decision }: CouncilContext): string {
  return publication?.publishedOn ?? decision?.decidedOn ?? '';
}

function withAllStatements(
  context: CouncilContext,
  counting: readonly Pick<JoiningCouncil, 'context'>[],
): CouncilContext {
  const { decision } = context;
  const reservations = counting.flatMap((each) => each.context.decision?.reservations ?? []);
  const declarations = counting.flatMap((each) => each.context.decision?.declarations ?? []);
  if (decision === null || (reservations.length === 0 && declarations.length === 0)) return context;
  const outcome = reservations.length > 0 ? 'approvedWithReservation' : decision.outcome;
  return {
    ...context,
    decision: { ...decision, outcome, reservations, ...(declarations.length > 0 && { declarations }) },
  };
}

function byOrganisation(one: JoiningCouncil, other: JoiningCouncil): number {
  return one.organisationId.localeCompare(other.organisationId);
}

function undecided(organisationId: string): TakenOver {
  return { organisationId, standing: 'undecided', decidedOn: null, source: null };
}

/** What a council had decided; where it speaks for others already, what those had. */
function takenOver({ organisationId, context }: JoiningCouncil): readonly TakenOver[] {
  if (context.takenOver !== undefined) return context.takenOver;
  const { decision } = context;
  const standing = standingOf(context);
  if (standing === 'undecided' || decision === null) return [undecided(organisationId)];
  return [{ organisationId, standing, decidedOn: decision.decidedOn, source: decision.source }];
}
