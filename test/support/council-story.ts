import { CURRENT } from '../../src/workflow/processes.js';
import type { ReservationsAllowed } from '../../src/workflow/machines/council.machine.js';
import { given, type Scene, type Step } from './given.js';

/** What stands with every decision of a council. */
export const vote = {
  decidedOn: '2027-02-01',
  votesFor: 24,
  votesAgainst: 3,
  abstentions: 2,
  source: 'https://raad.kortrijk.example/besluiten/12',
};

/** A council that has been asked, during ratification unless a step says otherwise. */
export function givenCouncil(now = '2026-12-01T09:00+01:00'): Scene {
  return given(CURRENT.council, {}, now);
}

export function approves(): Step {
  return reports('APPROVE', vote);
}

/** @param reservations what the agreement says of them; undefined as in histories from before it said anything */
export function approvesWithReservation(reservations?: ReservationsAllowed): Step {
  return () => ({
    event: {
      type: 'APPROVE_WITH_RESERVATION',
      ...vote,
      reservations: [{ clause: '3', text: 'No new roads.' }],
    },
    facts: { agreementPhase: 'ratification', ...(reservations && { reservations }) },
  });
}

export function rejects(): Step {
  return reports('REJECT', { ...vote, votesFor: 3, votesAgainst: 24 });
}

export function schedules(meetingOn = '2027-01-25'): Step {
  return reports('SCHEDULE', { meetingOn });
}

export function opensDeliberation(): Step {
  return reports('OPEN_DELIBERATION');
}

export function defers(until: string | null = null): Step {
  return reports('DEFER', { reason: 'The committee asks for figures.', until });
}

export function publishes(publishedOn = '2027-02-05'): Step {
  return reports('PUBLISH', { publishedOn, source: vote.source });
}

export function isAnnulled(): Step {
  return reports('ANNUL', {
    annulledOn: '2027-03-01',
    reason: 'It was not on the agenda.',
    source: 'https://toezicht.example/besluiten/7',
  });
}

/** The same step, while the agreement is in another phase. */
export function during(agreementPhase: string, step: Step): Step {
  return (past) => ({ ...step(past), facts: { agreementPhase } });
}

function reports(type: string, report: object = {}): Step {
  return () => ({ event: { type, ...report }, facts: { agreementPhase: 'ratification' } });
}
