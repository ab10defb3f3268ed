import { describe, expect, it, jest } from '@jest/globals';
import { RESERVATION_EVENTS } from '../../src/participation/rules/target.js';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { gapsIn, RULE_OVER_TIME, type LeftOut } from './coverage.js';
import { drive } from './drive.js';
import { factCorrectionMoves, textCorrectionMoves } from './moves/corrections.js';
import { decisionMoves, lateCouncilMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import { ofTypes } from './moves/move.js';
import { OF_CHOICES } from './of-choices.js';
import { OF_COMMENTS } from './of-comments.js';
import { BESIDE } from './of-side-procedures.js';
import type { Outline } from './paper-agreement.js';
import { shortestPaths, united } from './shortest-paths.js';
import { walksOver } from './walks.js';

jest.setTimeout(120_000);

const PARTIES = [KORTRIJK, MENEN];
const deal = { process: CURRENT.deal, parties: PARTIES } as const;
/** One council's no is the end of it. */
const TOGETHER: Outline = { ...deal, rule: { type: 'unanimity' }, months: null };
/** One council's yes is enough, and it expires after an evaluation is overdue. */
const FOR_A_WHILE: Outline = { ...deal, rule: { type: 'count', min: 1 }, months: 16 };

const ofDeal = dealMoves(PARTIES);
const decisions = PARTIES.flatMap(decisionMoves);
const towardsCouncils = ofTypes(ofDeal, 'ADD_TEXT', 'ADD_COMMITMENT', 'SUBMIT', 'ACCEPT_TEXT');
const monitoring = ofTypes(ofDeal, 'EVALUATE', 'TERMINATE');
const evaluation = ofTypes(ofDeal, 'EVALUATE');
/** One correction of each deal. */
const ofText = textCorrectionMoves(PARTIES, 1);
const ofFacts = factCorrectionMoves(MENEN, 1);
const measuring = ofTypes(ofDeal, 'ADD_INDICATOR', 'REMOVE_INDICATOR', 'RECORD_MEASUREMENT');
const others = ofDeal.filter((move) => !measuring.includes(move));

const begin = new Date(TODAY);
const ARROWS = united(
  // Indicators touch nothing else: searched by themselves, they do not multiply the rest.
  shortestPaths(FOR_A_WHILE, [...others, ...decisions], null, begin),
  shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...measuring, ...monitoring, ...decisions], null, begin),
  shortestPaths(TOGETHER, [...towardsCouncils, ...monitoring, ...decisions], null, begin),
  shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...evaluation, ...decisions, ...ofText], null, begin),
  shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...lateCouncilMoves(MENEN), ...ofFacts], MENEN, begin),
);
const MOVES = [...ofDeal, ...decisionMoves(KORTRIJK), ...lateCouncilMoves(MENEN), ...ofText, ...ofFacts];

const OF_COUNCILS: readonly LeftOut[] = [
  {
    what: / ADD_SOURCE$/,
    because: 'A publication that is kept moves no council: test/council-decisions.',
  },
  {
    what: /^published reservationTerm$/,
    because:
      'Decisions are published here such that the term for complaints ends before that for reservations.',
  },
  {
    what: /^awaiting CORRECTION_TERM_ENDED$/,
    because: 'Of a council that has never decided there is nothing to correct.',
  },
  {
    what: /^published CORRECTION_TERM_ENDED$/,
    because:
      'Decisions are published here such that the term for complaints ends before that of a correction.',
  },
];

const LEFT_OUT: readonly LeftOut[] = [
  RULE_OVER_TIME,
  {
    what: new RegExp(` (${RESERVATION_EVENTS.join('|')})$`),
    because: 'test/participation drives these.',
  },
  {
    what: /^drafting\.incomplete SUBMIT$/,
    because: 'A guard never lets it happen: a draft is ready in the state that says so.',
  },
  {
    what: / (REVISE_COMMITMENT|(REPORT|CONFIRM|DISPUTE)_FULFILMENT|WAIVE_COMMITMENT|COMMITMENT_FELL_DUE|[A-Z]+_COMPENSATION)$/,
    because: 'The model’s commitments have no date, and nothing is done for them: test/commitments.',
  },
  { what: / (CARRY_OUT_ACTION|DROP_ACTION)$/, because: 'It takes a plan beside the deal: test/plans.' },
  { what: / SUCCEED$/, because: 'It takes an organisation that the model has not: test/succession.' },
  { what: BESIDE, because: 'side-procedures.test.ts drives these.' },
  OF_CHOICES,
  OF_COMMENTS,
];

describe('the shortest paths', () => {
  it.each([
    ['deal', CURRENT.deal, LEFT_OUT],
    ['council', CURRENT.council, OF_COUNCILS],
  ] as const)('of a %s take every event in every state that takes it', (_, process, leftOut) => {
    expect(gapsIn(process, ARROWS, leftOut)).toEqual({ notDriven: [], stale: [], unheardOf: [] });
  });
});

drive('a deal with its councils', walksOver(ARROWS, MOVES, MENEN, begin), MOVES);
