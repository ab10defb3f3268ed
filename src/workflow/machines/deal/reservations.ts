import { and } from 'xstate';
import { dealSetup } from './deal.setup.js';
import type { DealEvent } from './deal.types.js';

/** What a party says of a reservation is its own word: who says it is who asks, whatever the event holds. */
const says = (
  message: 'reservationAccepted' | 'reservationObjected' | 'objectionWithdrawn' | 'reservationWithdrawn',
) =>
  [
    {
      type: 'reactToReservation',
      params: ({ event }: { event: DealEvent }) => ({ organisationId: event.facts.organisationId ?? '' }),
    },
    { type: 'notify', params: { message } },
  ] as const;

const mayReact = and(['reservationStands', 'isReservationOfAnother', 'hasNotReacted']);

/**
 * What parties do about reservations, from ratification on: each answers for itself, once, and can take an objection
 * back; who made a reservation can withdraw it at any time, and needs nobody's consent (Vienna Convention on the Law of
 * Treaties, arts. 20 to 23). Nothing of the deal's own state changes: what binds whom follows from the entries.
 */
export const reservationEvents = dealSetup.createStateConfig({
  on: {
    ACCEPT_RESERVATION: { guard: mayReact, actions: says('reservationAccepted') },
    OBJECT_TO_RESERVATION: { guard: mayReact, actions: says('reservationObjected') },
    WITHDRAW_OBJECTION: {
      guard: and(['reservationStands', 'hasObjected']),
      actions: says('objectionWithdrawn'),
    },
    WITHDRAW_RESERVATION: {
      guard: and(['reservationStands', 'isOwnReservation']),
      actions: says('reservationWithdrawn'),
    },
  },
}).on;
