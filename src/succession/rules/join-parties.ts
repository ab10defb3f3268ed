import { joinStandings } from '../../ratification/rules/join-standings.js';
import type { Elector, Standing, Tally } from '../../ratification/rules/tally.js';
import { move, openTally } from '../../ratification/rules/tally.js';
import type { Participation, Position } from '../../workflow/core/effects.js';
import { countsForRule, joinParticipations, stillTakingPart } from './join-participations.js';

/** A party as a succession looks at it. */
export interface JoiningParty {
  readonly organisationId: string;
  readonly role: 'lead' | 'party';
  readonly position: Position;
  /** Why it objects, where it does. */
  readonly objection: string | null;
  readonly terminates: boolean;
  readonly participation: Participation;
  /** From when it applies the agreement before it is bound (plain date), where it declared so. */
  readonly provisionalSince: string | null;
  /** Version of the text that an amendment bound it to; null where none did. */
  readonly boundText: number | null;
  /** What its council's decision means; `undecided` where it was not asked. */
  readonly standing: Standing;
}

/** What becomes of an agreement's parties when some of them become one. */
export interface Joining {
  /** Those that become one: the predecessors that are parties here, and the successor where it was one already. */
  readonly joined: readonly JoiningParty[];
  /** The successor's part from now on. */
  readonly party: JoiningParty;
  /** Whose objection to the text stands; null where none does. */
  readonly objector: string | null;
  /** All parties from now on. */
  readonly parties: readonly JoiningParty[];
}

/**
 * Lets the roles of predecessors fall together in their successor. The lead's role wins. Who has withdrawn brings
 * nothing along, unless all have. Only what all had accepted is accepted: else the more reserved position counts, an
 * objection before silence. The consent to end the agreement counts where all that were bound had given it, and
 * provisional application from the earliest day. Pure bookkeeping: nobody else's part changes.
 * @returns undefined where none of the predecessors is a party
 */
export function joinParties(
  parties: readonly JoiningParty[],
  predecessors: readonly string[],
  successorId: string,
): Joining | undefined {
  const isPredecessor = ({ organisationId }: JoiningParty): boolean => predecessors.includes(organisationId);
  if (!parties.some(isPredecessor)) return undefined;
  const isJoined = (each: JoiningParty): boolean =>
    isPredecessor(each) || each.organisationId === successorId;
  const joined = parties.filter(isJoined);
  const taking = stillTakingPart(joined);
  const negotiating = signatoriesOf(taking);
  const bound = joined.filter(isBound);
  const objector = negotiating.find(({ position }) => position === 'objected');
  const party: JoiningParty = {
    organisationId: successorId,
    role: joined.some(({ role }) => role === 'lead') ? 'lead' : 'party',
    position: joinPositions(negotiating.map(({ position }) => position)),
    objection: objector?.objection ?? null,
    participation: joinParticipations(joined.map(({ participation }) => participation)),
    provisionalSince: taking.flatMap(({ provisionalSince }) => provisionalSince ?? []).sort()[0] ?? null,
    boundText: newest((bound.length > 0 ? bound : taking).map(({ boundText }) => boundText)),
    terminates: bound.length > 0 && bound.every(({ terminates }) => terminates),
    standing: joinStandings(taking.map(({ standing }) => standing)),
  };
  const others = parties.filter((each) => !isJoined(each));
  return { joined, party, objector: objector?.organisationId ?? null, parties: [...others, party] };
}

function newest(versions: readonly (number | null)[]): number | null {
  const known = versions.flatMap((version) => version ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}

/** Whether the agreement binds a party. */
export function isBound({ participation, standing }: JoiningParty): boolean {
  return countsForRule(participation) && standing === 'approved';
}

/** Those that took a position on the text: who acceded later was never asked for one. */
function signatoriesOf(parties: readonly JoiningParty[]): readonly JoiningParty[] {
  const signatories = parties.filter(({ participation }) => participation === 'signatory');
  return signatories.length > 0 ? signatories : parties;
}

/** The position of several as one: `accepted` where all accepted, else the more reserved one. */
export function joinPositions(positions: readonly Position[]): Position {
  if (positions.includes('objected')) return 'objected';
  return positions.includes('pending') ? 'pending' : 'accepted';
}

/** What an agreement's statechart counts of its parties, counted anew. */
export interface Count {
  readonly tally: Tally;
  readonly accepted: number;
  /** Bound parties that have consented to end the agreement. */
  readonly terminating: number;
}

/**
 * Counts parties anew: votes of those that count, with the inhabitants that each party has now, positions, and consents
 * to the end.
 * @param named whom the ratification rule names from now on
 */
export function count(
  parties: readonly JoiningParty[],
  electorOf: (organisationId: string) => Elector | undefined,
  named: readonly string[] = [],
): Count {
  const electors = parties.flatMap(({ organisationId, participation, standing }) => {
    const elector = electorOf(organisationId);
    return elector === undefined || !countsForRule(participation)
      ? []
      : [{ elector: { ...elector, organisationId }, standing }];
  });
  const open = openTally(
    electors.map(({ elector }) => elector),
    named,
  );
  return {
    tally: electors.reduce(
      (tally, { elector, standing }) => move(tally, elector, 'undecided', standing),
      open,
    ),
    accepted: parties.filter(({ position }) => position === 'accepted').length,
    terminating: parties.filter((each) => each.terminates && isBound(each)).length,
  };
}
