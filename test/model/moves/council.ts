import { dateAfter, derive, startOfDate } from '../../../src/common/time/terms.js';
import { FLANDERS } from '../../support/a-deal.js';
import { dayOf, type PaperAgreement } from '../paper-agreement.js';
import { councilEvent, type Fields, type Move, SOURCE } from './move.js';

/** What a council decides, and what a supervising authority makes of it. */
export function decisionMoves(party: string): Move[] {
  return decisionsReported(party, 0);
}

/** Everything that can be tried with a council. */
export function councilMoves(party: string): Move[] {
  return movesOfCouncil(party, 0);
}

/** The same, where what happened is reported a day later: complaint terms end on other days than those of corrections. */
export function lateCouncilMoves(party: string): Move[] {
  return movesOfCouncil(party, 1);
}

function movesOfCouncil(party: string, daysLate: number): Move[] {
  return [
    ...decisionsReported(party, daysLate),
    councilEvent(party, 'SCHEDULE', (paper) => ({ meetingOn: dateAfter(dayOf(paper), { days: 7 }) })),
    councilEvent(party, 'OPEN_DELIBERATION', () => ({})),
    councilEvent(party, 'APPROVE_WITH_RESERVATION', (paper) => ({
      ...vote(paper, 20, daysLate),
      reservations: [{ clause: '1', text: 'Geen nieuwe wegen.' }],
    })),
    councilEvent(party, 'DEFER', () => ({ reason: 'De commissie wil cijfers.' })),
    publication(party, daysLate),
  ];
}

function decisionsReported(party: string, daysLate: number): Move[] {
  return [
    councilEvent(party, 'APPROVE', (paper) => vote(paper, 24, daysLate)),
    councilEvent(party, 'REJECT', (paper) => vote(paper, 2, daysLate)),
    councilEvent(
      party,
      'ANNUL',
      (paper) => ({ annulledOn: dayOf(paper), reason: 'Klacht.', source: SOURCE }),
      FLANDERS,
      ['supervisor'],
    ),
  ];
}

/** Of deadlines that run out at one moment nobody knows which comes first: nothing is published then. */
function publication(party: string, daysLate: number): Move {
  const publishedOn = (paper: PaperAgreement): string => dayBefore(paper, daysLate);
  const publishes = councilEvent(party, 'PUBLISH', (paper) => ({
    publishedOn: publishedOn(paper),
    source: SOURCE,
  }));
  return {
    ...publishes,
    onPaper: (paper) => {
      const ends = derive({ days: 30 }, startOfDate(publishedOn(paper))).dueAt;
      const coincides = paper.rows.correction?.until.getTime() === ends.getTime();
      return coincides ? undefined : publishes.onPaper(paper);
    },
  };
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

function vote(paper: PaperAgreement, votesFor: number, daysLate: number): Fields {
  return {
    decidedOn: dayBefore(paper, daysLate),
    votesFor,
    votesAgainst: 26 - votesFor,
    abstentions: 0,
    source: SOURCE,
  };
}

function dayBefore(paper: PaperAgreement, days: number): string {
  return dateAfter(dayOf(paper), { days: -days });
}
