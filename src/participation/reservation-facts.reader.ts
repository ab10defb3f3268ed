import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OfferedEvent } from '../workflow/core/decide.js';
import { EventFacts } from '../workflow/event-facts.js';
import type { Queryable } from '../workflow/record/standing-read.js';
import { readParticipationEntries } from './read-participation.js';
import {
  participationIn,
  reservationFor,
  reservationsFor,
  silentOn,
  type Participation,
} from './rules/participation.js';
import type { ReservationFacts } from './rules/reactions.js';
import { likelyTarget, RESERVATION_EVENTS, type ReservationEvent } from './rules/target.js';

/** Tells the statecharts what the history says of reservations. */
@Injectable()
export class ReservationFactsReader implements OnModuleInit {
  constructor(private readonly facts: EventFacts) {}

  onModuleInit(): void {
    for (const type of RESERVATION_EVENTS)
      this.facts.on(type, async (database, agreementId, event, { organisationId }) => {
        const participation = await read(database, agreementId);
        return { reservation: reservationIn(participation, type, event, organisationId) };
      });
    this.facts.onTermOfCouncil('reservationTerm', async (database, agreementId, councilId) => ({
      silent: silentOn(await read(database, agreementId), councilId),
    }));
  }
}

/** Who has no act in the history has nothing to say of reservations, so that the parties need not be read. */
async function read(database: Queryable, agreementId: string): Promise<Participation> {
  return participationIn(await readParticipationEntries(database, agreementId), []);
}

/** The reservation that an event is about; where it names none, what it could be about. */
function reservationIn(
  participation: Participation,
  type: ReservationEvent,
  { reservation, reservedBy }: OfferedEvent,
  own: string,
): ReservationFacts | null {
  if (typeof reservation !== 'number') return likelyTarget(type, reservationsFor(participation, own));
  const party = type === 'WITHDRAW_RESERVATION' ? own : String(reservedBy);
  return reservationFor(participation, own, party, reservation);
}
