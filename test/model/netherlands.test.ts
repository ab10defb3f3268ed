import { describe, expect, it, jest } from '@jest/globals';
import { RESERVATION_EVENTS } from '../../src/participation/rules/target.js';
import { processOf } from '../../src/workflow/processes.js';
import { MENEN, TODAY, WEST_FLANDERS } from '../support/a-deal.js';
import { gapsIn, RULE_OVER_TIME, type LeftOut } from './coverage.js';
import { drive } from './drive.js';
import { councilMoves, decisionMoves, opinionMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import { ofTypes } from './moves/move.js';
import { OF_CHOICES } from './of-choices.js';
import { BESIDE } from './of-side-procedures.js';
import type { Outline } from './paper-agreement.js';
import { shortestPaths } from './shortest-paths.js';
import { walksOver } from './walks.js';

jest.setTimeout(120_000);

const deal = processOf('deal-netherlands', 1);
const council = processOf('council-netherlands', 1);
/** A province leads. */
const PARTIES = [WEST_FLANDERS, MENEN];
const OUTLINE: Outline = { process: deal, parties: PARTIES, rule: { type: 'unanimity' }, months: null };

const ofDeal = dealMoves(PARTIES);
const towardsCouncils = ofTypes(ofDeal, 'ADD_TEXT', 'ADD_COMMITMENT', 'SUBMIT', 'ACCEPT_TEXT');
const MOVES = [
  ...towardsCouncils,
  ...PARTIES.flatMap(opinionMoves),
  ...decisionMoves(WEST_FLANDERS),
  ...councilMoves(MENEN),
];

const begin = new Date(TODAY);
const ARROWS = shortestPaths(OUTLINE, MOVES, MENEN, begin);

/** What a deal that answers an assignment has of its own; the rest is that of every deal. */
const OPINIONS = /^ratification\.opinions|^opinionAsked/;
const ELSEWHERE: LeftOut = {
  what: /CORRECT| SUCCEED$/,
  because: 'every-arrow.test.ts and test/succession drive these.',
};
const OF_COUNCIL: readonly LeftOut[] = [
  ELSEWHERE,
  {
    what: / ADD_SOURCE$/,
    because: 'A publication that is kept moves no council: test/council-decisions.',
  },
];
const LEFT_OUT: readonly LeftOut[] = [
  ELSEWHERE,
  RULE_OVER_TIME,
  { what: BESIDE, because: 'side-procedures.test.ts drives these.' },
  {
    what: new RegExp(` (${RESERVATION_EVENTS.join('|')})$`),
    because: 'test/participation drives these.',
  },
  OF_CHOICES,
  { what: / ratificationTerm$/, because: 'The term for opinions always ends before it.' },
];

describe('the shortest paths', () => {
  it.each([
    ['deal', deal, LEFT_OUT],
    ['council', council, OF_COUNCIL],
  ] as const)('of a %s that is heard first take every event before it decides', (_, process, leftOut) => {
    expect(gapsIn(process, ARROWS, leftOut, OPINIONS)).toEqual({ notDriven: [], stale: [], unheardOf: [] });
  });
});

drive('a deal whose councils are heard first', walksOver(ARROWS, MOVES, MENEN, begin), MOVES);
