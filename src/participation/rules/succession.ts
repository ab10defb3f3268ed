import type { HistoryEntry } from './act.js';
import type { Participant, Participation, Reservation } from './participant.js';
import type { Reaction } from './reactions.js';

/** A merger, as the history tells of it. */
interface Merger {
  readonly predecessors: readonly string[];
  readonly successorId: string;
  /** Those that became one: predecessors that were parties, and the successor where it was one already. */
  readonly joined: readonly { readonly organisationId: string }[];
}

/** The merger that an entry tells of; undefined where it tells of none, or of none among the parties. */
export function mergerIn({ type, event }: HistoryEntry): Merger | undefined {
  if (type !== 'SUCCEED' || (event.party ?? null) === null) return undefined;
  return event as unknown as Merger;
}

/** Who the parties were before the mergers that a history tells of. */
export function beforeMergers(entries: readonly HistoryEntry[], parties: readonly string[]): string[] {
  const before = new Set(parties);
  for (const entry of entries.toReversed()) {
    const merger = mergerIn(entry);
    if (merger === undefined) continue;
    before.delete(merger.successorId);
    for (const { organisationId } of merger.joined) before.add(organisationId);
  }
  return [...before].sort();
}

/**
 * Parties become one: the successor takes over what they had bound themselves to, with every reservation, numbered on in
 * the order of their OVO codes; and what they had said of others' reservations, the more reserved word first.
 */
export function afterMerger(before: Participation, { successorId, joined }: Merger): Participation {
  const ids = joined.map(({ organisationId }) => organisationId).sort();
  const merged = ids.flatMap((id) => before.parties.get(id) ?? []);
  const others = [...before.parties.values()].filter(({ organisationId }) => !ids.includes(organisationId));
  const inherited = others.map((party) => ({
    ...party,
    reservations: party.reservations.map((each) => ({ ...each, reactions: renamed(each, ids, successorId) })),
  }));
  const all = [...inherited, joinedParty(merged, successorId, ids)];
  return { ...before, parties: new Map(all.map((party) => [party.organisationId, party])) };
}

function joinedParty(
  merged: readonly Participant[],
  successorId: string,
  ids: readonly string[],
): Participant {
  const approving = merged.filter(({ standing }) => standing === 'approved');
  const approvals = approving.flatMap(({ approvedAt }) => approvedAt ?? []).sort();
  return {
    organisationId: successorId,
    standing: joinedStanding(merged),
    approvedAt: approvals[0] ?? null,
    appliesProvisionally: merged.some(({ appliesProvisionally }) => appliesProvisionally),
    stated: approving.reduce((sum, { stated }) => sum + stated, 0),
    reservations: numberedOn(approving).map((each) => ({
      ...each,
      reservedBy: successorId,
      reactions: new Map([...each.reactions].filter(([id]) => !ids.includes(id))),
    })),
    acts: merged.flatMap(({ acts }) => acts).sort((one, other) => one.sequence - other.sequence),
  };
}

/** Who was bound stays so; a refusal is taken over only where all refused. */
function joinedStanding(merged: readonly Participant[]): Participant['standing'] {
  const standings = merged.map(({ standing }) => standing);
  if (standings.every((each) => each === 'withdrawn')) return 'withdrawn';
  const taking = standings.filter((each) => each !== 'withdrawn');
  if (taking.includes('approved')) return 'approved';
  return taking.every((each) => each === 'rejected') ? 'rejected' : 'undecided';
}

function numberedOn(approving: readonly Participant[]): Reservation[] {
  let offset = 0;
  return approving.flatMap(({ stated, reservations }) => {
    const first = offset;
    offset += stated;
    return reservations.map((each) => ({ ...each, number: first + each.number }));
  });
}

/** The more reserved first; who has said nothing can still say something. */
const ORDER: readonly (Reaction | undefined)[] = [
  'opposed',
  'objected',
  undefined,
  'tacitlyAccepted',
  'accepted',
];

function renamed(
  { reactions }: Reservation,
  ids: readonly string[],
  successorId: string,
): ReadonlyMap<string, Reaction> {
  const others = [...reactions].filter(([id]) => !ids.includes(id));
  const said = ids.map((id) => reactions.get(id));
  const word = ORDER.find((each) => said.includes(each));
  return new Map(word === undefined ? others : [...others, [successorId, word]]);
}
