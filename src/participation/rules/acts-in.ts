import { dateOf } from '../../common/time/terms.js';
import type { Act, ActKind, HistoryEntry } from './act.js';
import type { ObjectionEffect, SilentAcceptance } from './reactions.js';

type Details = Partial<Omit<Act, 'kind' | 'partyId' | 'recordedAt' | 'sequence'>>;

/** A statement as an approval carries it. */
interface Statement {
  readonly clause?: string;
  readonly text: string;
}

/** What an event says, each member only in the events that have it. */
interface Said {
  readonly organisationId?: string;
  readonly version?: number;
  readonly reason?: string | null;
  readonly decidedOn?: string;
  readonly givenOn?: string;
  readonly opinion?: string;
  readonly annulledOn?: string;
  readonly reservations?: readonly Statement[];
  readonly declarations?: readonly Statement[];
  readonly reservedBy?: string;
  readonly reservation?: number;
  readonly effect?: ObjectionEffect;
  readonly from?: string;
  readonly effectiveOn?: string;
  readonly changes?: readonly { readonly fact: string; readonly newValue: unknown }[];
  readonly facts?: { readonly silent?: readonly SilentAcceptance[] };
}

/** What a correction comes to, by the outcome that it puts in the place of another: most touch no outcome. */
const CORRECTED: Readonly<Record<string, ActKind | undefined>> = {
  approved: 'correctedToApproved',
  rejected: 'correctedToRejected',
};

/** How each type of entry tells of acts. Types that are not here tell of none. */
const ACTS: Readonly<Record<string, (entry: HistoryEntry, said: Said) => Act[]>> = {
  ACCEPT_TEXT: (entry, { version }) => [byActor(entry, 'textAccepted', { textVersion: version })],
  OBJECT_TO_TEXT: (entry, { version, reason }) => [
    byActor(entry, 'objectedToText', { textVersion: version, text: reason }),
  ],
  GIVE_OPINION: (entry, { givenOn, opinion }) => [
    byCouncil(entry, 'opinion', { on: givenOn, text: opinion }),
  ],
  APPROVE: (entry, said) => [
    byCouncil(entry, 'approved', { on: said.decidedOn }),
    ...statements(entry, said),
  ],
  APPROVE_WITH_RESERVATION: (entry, said) => [
    byCouncil(entry, 'approvedWithReservation', { on: said.decidedOn }),
    ...statements(entry, said),
  ],
  REJECT: (entry, { decidedOn }) => [byCouncil(entry, 'rejected', { on: decidedOn })],
  ANNUL: (entry, { annulledOn, reason }) => [byCouncil(entry, 'annulled', { on: annulledOn, text: reason })],
  CORRECT: (entry, { reason, changes = [] }) => {
    const outcome = changes.find(({ fact }) => fact === 'outcome')?.newValue;
    return [byCouncil(entry, CORRECTED[String(outcome)] ?? 'corrected', { text: reason })];
  },
  ACCEPT_RESERVATION: (entry, said) => [byActor(entry, 'reservationAccepted', about(said))],
  OBJECT_TO_RESERVATION: (entry, said) => [
    byActor(entry, 'objectedToReservation', { ...about(said), effect: said.effect, text: said.reason }),
  ],
  WITHDRAW_OBJECTION: (entry, said) => [byActor(entry, 'objectionWithdrawn', about(said))],
  WITHDRAW_RESERVATION: (entry, { reservation }) => [
    byActor(entry, 'reservationWithdrawn', { number: reservation }),
  ],
  RESERVATIONS_TACITLY_ACCEPTED: (entry, { facts }) =>
    (facts?.silent ?? []).flatMap(({ reservation, by }) =>
      by.map((party) =>
        act(entry, 'reservationTacitlyAccepted', party, {
          reservedBy: entry.councilId,
          number: reservation,
        }),
      ),
    ),
  APPLY_PROVISIONALLY: (entry, { from }) => [byActor(entry, 'appliesProvisionally', { effectiveOn: from })],
  END_PROVISIONAL_APPLICATION: (entry, { reason }) => [
    byActor(entry, 'provisionalApplicationEnded', { text: reason }),
  ],
  ACCEDE: (entry) => [byActor(entry, 'askedToAccede')],
  PARTY_ADMITTED: (entry, { organisationId }) => [act(entry, 'admitted', organisationId)],
  PARTY_ACCEDED: (entry, { organisationId }) => [act(entry, 'acceded', organisationId)],
  WITHDRAW: (entry, { effectiveOn, reason }) => [
    byActor(entry, 'noticeOfWithdrawal', { text: reason, effectiveOn }),
  ],
  REVOKE_WITHDRAWAL: (entry) => [byActor(entry, 'withdrawalRevoked')],
  PARTY_WITHDREW: (entry, { organisationId }) => [act(entry, 'withdrew', organisationId)],
  TERMINATE: (entry, { reason }) => [byActor(entry, 'consentedToEnd', { text: reason })],
};

/** The types of the entries that tell of acts. */
export const ACT_TYPES: readonly string[] = Object.keys(ACTS);

/** The acts that an entry tells of, in their order: none, one, or an approval with its statements. */
export function actsIn(entry: HistoryEntry): Act[] {
  return Object.hasOwn(ACTS, entry.type) ? ACTS[entry.type](entry, entry.event) : [];
}

function statements(entry: HistoryEntry, { reservations = [], declarations = [] }: Said): Act[] {
  const stated = (kind: ActKind, list: readonly Statement[]): Act[] =>
    list.map(({ clause, text }, index) => byCouncil(entry, kind, { number: index + 1, clause, text }));
  return [...stated('reservation', reservations), ...stated('declaration', declarations)];
}

function about({ reservedBy, reservation }: Said): Details {
  return { reservedBy, number: reservation };
}

function byActor(entry: HistoryEntry, kind: ActKind, details?: Details): Act {
  return act(entry, kind, actingFor(entry), details);
}

/** The party that acted, itself or through another. */
function actingFor({ actor }: HistoryEntry): string | undefined {
  return actor.onBehalfOf ?? actor.organisationId;
}

/** An annulment is the authority's act, and is recorded of the party whose council it is about. */
function byCouncil(entry: HistoryEntry, kind: ActKind, details?: Details): Act {
  return act(entry, kind, entry.councilId ?? undefined, details);
}

function act(entry: HistoryEntry, kind: ActKind, partyId = '', details: Details = {}): Act {
  return {
    kind,
    partyId,
    on: details.on ?? dateOf(new Date(entry.at)),
    recordedAt: entry.at,
    sequence: entry.sequence,
    effectiveOn: details.effectiveOn ?? null,
    mandate: actingFor(entry) === partyId ? (entry.actor.mandate ?? null) : null,
    textVersion: details.textVersion ?? null,
    number: details.number ?? null,
    reservedBy: details.reservedBy ?? null,
    clause: details.clause ?? null,
    effect: details.effect ?? null,
    text: details.text ?? null,
  };
}
