import { dateAfter } from '../../../src/common/time/terms.js';
import { FLANDERS } from '../../support/a-deal.js';
import { dayOf, type PaperAgreement } from '../paper-agreement.js';
import { councilEvent, type Fields, type Move, SOURCE } from './move.js';

/** What a council decides, and what a supervising authority makes of it. */
export function decisionMoves(party: string): Move[] {
  return [
    councilEvent(party, 'APPROVE', (paper) => vote(paper, 24)),
    councilEvent(party, 'REJECT', (paper) => vote(paper, 2)),
    councilEvent(
      party,
      'ANNUL',
      (paper) => ({ annulledOn: dayOf(paper), reason: 'Klacht.', source: SOURCE }),
      FLANDERS,
      ['supervisor'],
    ),
  ];
}

/** Everything that can be tried with a council. */
export function councilMoves(party: string): Move[] {
  return [
    ...decisionMoves(party),
    councilEvent(party, 'SCHEDULE', (paper) => ({ meetingOn: dateAfter(dayOf(paper), { days: 7 }) })),
    councilEvent(party, 'OPEN_DELIBERATION', () => ({})),
    councilEvent(party, 'APPROVE_WITH_RESERVATION', (paper) => ({
      ...vote(paper, 20),
      reservations: [{ clause: '1', text: 'Geen nieuwe wegen.' }],
    })),
    councilEvent(party, 'DEFER', () => ({ reason: 'De commissie wil cijfers.' })),
    councilEvent(party, 'PUBLISH', (paper) => ({ publishedOn: dayOf(paper), source: SOURCE })),
  ];
}

/** What a council that is asked for its opinion first can say. */
export function opinionMoves(party: string): Move[] {
  return [
    councilEvent(party, 'GIVE_OPINION', (paper) => ({
      givenOn: dayOf(paper),
      opinion: 'favourable',
      source: SOURCE,
    })),
  ];
}

function vote(paper: PaperAgreement, votesFor: number): Fields {
  return { decidedOn: dayOf(paper), votesFor, votesAgainst: 26 - votesFor, abstentions: 0, source: SOURCE };
}
