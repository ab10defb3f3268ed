import { ACT_TYPES, actsIn } from './acts-in.js';
import type { Act, HistoryEntry } from './act.js';
import type { Participant, Participation, Reservation } from './participant.js';

export type * from './participant.js';
import { afterMerger, beforeMergers, mergerIn } from './succession.js';
import type { Reaction, ReservationFacts, SilentAcceptance } from './reactions.js';

/** The types of the entries by which the term for objections to a council's reservations ends. */
const TERM_ENDS = ['RESERVATIONS_TACITLY_ACCEPTED', 'RESERVATION_TERM_ENDED'];

/** The types of the entries that participation follows from, beside those that move the agreement itself. */
export const PARTICIPATION_TYPES: readonly string[] = [...ACT_TYPES, ...TERM_ENDS, 'SUCCEED'];

/** States of agreements; those of side procedures have no phase. */
const OF_AGREEMENT = /^(?<phase>drafting|negotiation|ratification|monitoring|closed)\./;

/** Phases in which every council is asked anew, or not yet. */
const ASKED_ANEW = ['negotiation', 'ratification'];

/**
 * Works out who takes part in an agreement and how, from nothing but its history: what every party said, and what of
 * that still stands. A reservation falls with the approval that it was attached to, by annulment, withdrawal from the
 * agreement or ratification anew; a new approval begins anew.
 * @param entries oldest first; other types than `PARTICIPATION_TYPES` matter only as far as they move the agreement
 * @param signatories OVO codes of the parties that negotiated it: the others come in as the history admits them
 */
export function participationIn(
  entries: readonly HistoryEntry[],
  signatories: readonly string[],
): Participation {
  const first: Participation = {
    state: '',
    inForceSince: null,
    parties: new Map(signatories.map((id) => [id, newcomer(id)])),
  };
  return entries.reduce(after, first);
}

/**
 * Those of an agreement's parties that negotiated it.
 * @param entries the whole history as far as it is recorded, whatever day is asked about
 */
export function signatoriesOf(entries: readonly HistoryEntry[], parties: readonly string[]): string[] {
  const acts = entries.flatMap(actsIn).filter(({ kind }) => kind !== 'askedToAccede');
  return beforeMergers(entries, parties).filter(
    (id) => acts.find(({ partyId }) => partyId === id)?.kind !== 'admitted',
  );
}

/** Which other parties have consented to be bound, and said nothing of each of a party's reservations. */
export function silentOn({ parties }: Participation, reservedBy: string): SilentAcceptance[] {
  const reservations = parties.get(reservedBy)?.reservations ?? [];
  return reservations
    .map(({ number, reactions }) => ({
      reservation: number,
      by: [...parties.values()]
        .filter(({ standing }) => standing === 'approved')
        .map(({ organisationId }) => organisationId)
        .filter((id) => id !== reservedBy && !reactions.has(id))
        .sort(),
    }))
    .filter(({ by }) => by.length > 0);
}

/** A reservation as one party meets it; null where there is none such, or it no longer stands. */
export function reservationFor(
  { parties }: Participation,
  organisationId: string,
  reservedBy: string,
  number: number,
): ReservationFacts | null {
  const reservation = parties.get(reservedBy)?.reservations.find((each) => each.number === number);
  return reservation === undefined ? null : asMetBy(organisationId, reservation);
}

/** Every reservation that stands, as one party meets them. */
export function reservationsFor({ parties }: Participation, organisationId: string): ReservationFacts[] {
  return [...parties.values()].flatMap(({ reservations }) =>
    reservations.map((each) => asMetBy(organisationId, each)),
  );
}

function asMetBy(organisationId: string, { reservedBy, number, reactions }: Reservation): ReservationFacts {
  const reaction = reactions.get(organisationId) ?? null;
  return { reservedBy, number, isOwn: reservedBy === organisationId, reaction };
}

function newcomer(organisationId: string): Participant {
  return {
    organisationId,
    standing: 'undecided',
    approvedAt: null,
    appliesProvisionally: false,
    stated: 0,
    reservations: [],
    acts: [],
  };
}

function after(before: Participation, entry: HistoryEntry): Participation {
  const acted = actsIn(entry).reduce(afterAct, before);
  const silenced = TERM_ENDS.includes(entry.type) ? termEnded(acted, entry.councilId ?? '') : acted;
  const merger = mergerIn(entry);
  return afterMove(merger === undefined ? silenced : afterMerger(silenced, merger), entry);
}

/** What the agreement's own path does to its parties. */
function afterMove(before: Participation, { councilId, to, at }: HistoryEntry): Participation {
  const phase = councilId === null ? OF_AGREEMENT.exec(to)?.groups?.phase : undefined;
  if (phase === undefined) return before;
  const moved = { ...before, state: to };
  if (phase === 'monitoring') return { ...moved, inForceSince: before.inForceSince ?? at };
  if (!ASKED_ANEW.includes(phase) || before.state.startsWith(`${phase}.`)) return moved;
  const asked = [...before.parties.values()].map((party) =>
    party.standing === 'withdrawn' ? party : { ...party, ...FALLEN },
  );
  return { ...moved, parties: new Map(asked.map((party) => [party.organisationId, party])) };
}

const FALLEN = { standing: 'undecided', approvedAt: null, stated: 0, reservations: [] } as const;

function afterAct(before: Participation, act: Act): Participation {
  const party = before.parties.get(act.partyId) ?? newcomer(act.partyId);
  const noted = withParty(before, { ...party, acts: [...party.acts, act] });
  switch (act.kind) {
    case 'approved':
    case 'approvedWithReservation': {
      const approval = { ...FALLEN, standing: 'approved', approvedAt: act.recordedAt } as const;
      return withLateSilence(changed(noted, act.partyId, approval), act);
    }
    case 'correctedToApproved':
    case 'correctedToRejected':
      return isDecided(party) ? afterCorrection(noted, act) : noted;
    case 'rejected':
    case 'annulled':
      return changed(noted, act.partyId, { ...FALLEN, standing: act.kind });
    case 'withdrew':
      return changed(noted, act.partyId, { ...FALLEN, standing: 'withdrawn' });
    case 'admitted':
      return changed(noted, act.partyId, FALLEN);
    case 'reservation':
      return changed(noted, act.partyId, {
        stated: party.stated + 1,
        reservations: [...party.reservations, stated(act)],
      });
    case 'reservationWithdrawn':
      return changed(noted, act.partyId, {
        reservations: party.reservations.filter(({ number }) => number !== act.number),
      });
    case 'reservationAccepted':
    case 'objectionWithdrawn':
      return reacted(noted, act, 'accepted');
    case 'reservationTacitlyAccepted':
      return reacted(noted, act, 'tacitlyAccepted');
    case 'objectedToReservation':
      return reacted(noted, act, act.effect === 'notInForce' ? 'opposed' : 'objected');
    case 'appliesProvisionally':
    case 'provisionalApplicationEnded':
      return changed(noted, act.partyId, { appliesProvisionally: act.kind === 'appliesProvisionally' });
    default:
      return noted;
  }
}

/** A correction of a decision that was annulled, or fell otherwise, changes no standing. */
function isDecided({ standing }: Participant): boolean {
  return standing === 'approved' || standing === 'rejected';
}

/** What was a yes and recorded as a no counts as a yes from then on, and the reverse: without reservations either way. */
function afterCorrection(before: Participation, act: Act): Participation {
  if (act.kind === 'correctedToRejected')
    return changed(before, act.partyId, { ...FALLEN, standing: 'rejected' });
  const approval = { ...FALLEN, standing: 'approved', approvedAt: act.recordedAt } as const;
  return withLateSilence(changed(before, act.partyId, approval), act);
}

function stated({ partyId, number, clause, text }: Act): Reservation {
  return {
    reservedBy: partyId,
    number: number ?? 0,
    clause,
    text: text ?? '',
    termEnded: false,
    reactions: new Map(),
  };
}

/**
 * Who consents to be bound after the term for objections, and has said nothing, accepts by that (Vienna Convention,
 * art. 20(5): the end of the term or the consent, whichever is later).
 */
function withLateSilence(before: Participation, approval: Act): Participation {
  const late = [...before.parties.values()]
    .filter(({ organisationId }) => organisationId !== approval.partyId)
    .flatMap(({ reservations }) => reservations)
    .filter(({ termEnded: over, reactions }) => over && !reactions.has(approval.partyId))
    .map(({ reservedBy, number }): Act => ({
      ...approval,
      kind: 'reservationTacitlyAccepted',
      reservedBy,
      number,
    }));
  return late.reduce(afterAct, before);
}

function reacted(
  before: Participation,
  { partyId, reservedBy, number }: Act,
  reaction: Reaction,
): Participation {
  return withReservations(before, reservedBy ?? '', (each) =>
    each.number === number ? { ...each, reactions: new Map(each.reactions).set(partyId, reaction) } : each,
  );
}

function termEnded(before: Participation, reservedBy: string): Participation {
  return withReservations(before, reservedBy, (each) => ({ ...each, termEnded: true }));
}

function withReservations(
  before: Participation,
  reservedBy: string,
  change: (reservation: Reservation) => Reservation,
): Participation {
  const party = before.parties.get(reservedBy);
  return party === undefined
    ? before
    : withParty(before, { ...party, reservations: party.reservations.map(change) });
}

function changed(before: Participation, id: string, change: Partial<Participant>): Participation {
  return withParty(before, { ...(before.parties.get(id) ?? newcomer(id)), ...change });
}

function withParty(before: Participation, party: Participant): Participation {
  return { ...before, parties: new Map(before.parties).set(party.organisationId, party) };
}
