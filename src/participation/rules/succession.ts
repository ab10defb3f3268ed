import type { Act, HistoryEntry } from './act.js';
import type { Participant, Participation, Reservation } from './participation.js';
import type { Reaction } from './reactions.js';

/** What the entry of a merger says, as far as participation follows from it. */
interface Succession {
  readonly successorId: string;
  readonly joined: readonly { readonly organisationId: string }[];
  /** Null where no predecessor was a party. */
  readonly party: {
    readonly participation: string;
    readonly standing: 'undecided' | 'approved' | 'rejected';
  } | null;
  /** By party: how far the numbers of its reservations move. */
  readonly reservationsMoveBy: Readonly<Record<string, number>>;
}

/** The merger that an entry tells of; undefined for any other, and for what it did to a side procedure. */
export function successionIn({ type, event }: HistoryEntry): Succession | undefined {
  if (type !== 'SUCCEED' || event.proceeding !== undefined || event.party === null) return undefined;
  return event as unknown as Succession;
}

/** Those that became one in a merger. */
export function joinedIn({ joined }: Succession): string[] {
  return joined.map(({ organisationId }) => organisationId);
}

/**
 * Parties become one: the successor has their acts, what they reserved, and what was said of that. What they said of the
 * reservations of others it has said where all that were bound had. Where they differ, an objection of any stands, but
 * nothing is cut off unless all had cut it off; and where one had said nothing, the successor can still speak.
 */
export function afterMerger(before: Participation, succession: Succession): Participation {
  const { successorId, party, reservationsMoveBy } = succession;
  const ids = joinedIn(succession);
  const joined = ids.flatMap((id) => before.parties.get(id) ?? []);
  const bound = joined.filter(({ standing }) => standing === 'approved');
  const reservations = bound.flatMap((each) =>
    each.reservations.map((reservation) => ({
      ...reservation,
      reservedBy: successorId,
      number: reservation.number + (reservationsMoveBy[each.organisationId] ?? 0),
      reactions: new Map([...reservation.reactions].filter(([id]) => !ids.includes(id))),
    })),
  );
  const successor: Participant = {
    organisationId: successorId,
    standing: party?.participation === 'withdrawn' ? 'withdrawn' : (party?.standing ?? 'undecided'),
    approvedAt: bound.flatMap(({ approvedAt }) => approvedAt ?? []).sort()[0] ?? null,
    appliesProvisionally: joined.some(({ appliesProvisionally }) => appliesProvisionally),
    reservations: reservations.sort((one, other) => one.number - other.number),
    acts: joined
      .flatMap(({ acts }): readonly Act[] => acts)
      .sort((one, other) => one.sequence - other.sequence),
  };
  const speaking = (bound.length > 0 ? bound : joined).map(({ organisationId }) => organisationId);
  const others = [...before.parties].filter(([id]) => !ids.includes(id) && id !== successorId);
  const heard = others.map(([id, each]): [string, Participant] => [
    id,
    { ...each, reservations: each.reservations.map((one) => heardFrom(one, ids, speaking, successorId)) },
  ]);
  return { ...before, parties: new Map([...heard, [successorId, successor]]) };
}

/** Which of several stands, the first one first; undefined for no word. */
const PRECEDENCE: readonly (Reaction | undefined)[] = ['objected', undefined, 'tacitlyAccepted', 'accepted'];

function heardFrom(
  reservation: Reservation,
  joined: readonly string[],
  speaking: readonly string[],
  successorId: string,
): Reservation {
  const said = speaking.map((id) => reservation.reactions.get(id));
  const others = [...reservation.reactions].filter(([id]) => !joined.includes(id));
  const isOpposed = said.length > 0 && said.every((each) => each === 'opposed');
  const mild = said.map((each): Reaction | undefined => (each === 'opposed' ? 'objected' : each));
  const reaction = isOpposed ? 'opposed' : PRECEDENCE.find((each) => mild.includes(each));
  return {
    ...reservation,
    reactions: new Map([...others, ...(reaction === undefined ? [] : [[successorId, reaction] as const])]),
  };
}
