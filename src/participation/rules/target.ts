import type { ReservationFacts } from './reactions.js';

/** The events by which a party says something of a reservation. */
export const RESERVATION_EVENTS = [
  'ACCEPT_RESERVATION',
  'OBJECT_TO_RESERVATION',
  'WITHDRAW_OBJECTION',
  'WITHDRAW_RESERVATION',
] as const;
export type ReservationEvent = (typeof RESERVATION_EVENTS)[number];

/**
 * The reservation that an event without a number would sensibly be about: the first one that it can be offered about,
 * else the first one that stands; null where none does.
 */
export function likelyTarget(
  event: ReservationEvent,
  standing: readonly ReservationFacts[],
): ReservationFacts | null {
  return standing.find((reservation) => canBeOffered(event, reservation)) ?? standing[0] ?? null;
}

function canBeOffered(event: ReservationEvent, { isOwn, reaction }: ReservationFacts): boolean {
  switch (event) {
    case 'ACCEPT_RESERVATION':
    case 'OBJECT_TO_RESERVATION':
      return !isOwn && reaction === null;
    case 'WITHDRAW_OBJECTION':
      return reaction === 'objected' || reaction === 'opposed';
    case 'WITHDRAW_RESERVATION':
      return isOwn;
  }
}
