import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { NonFollowers } from '../../src/amendments/rules/consent.js';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, WAREGEM, WEST_FLANDERS } from '../support/a-deal.js';
import { amendmentMoves } from './moves/amendment.js';
import { accessionMoves } from './moves/accession.js';
import { councilMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import { mediationMoves } from './moves/mediation.js';
import { named } from './moves/move.js';
import { provisionalMoves } from './moves/provisional-application.js';
import { renewalMoves } from './moves/renewal.js';
import { withdrawalMoves } from './moves/withdrawal.js';
import type { Outline } from './paper-agreement.js';
import { randomly } from './randomly.js';

jest.setTimeout(120_000);

const PARTIES = [KORTRIJK, MENEN];
/** Waregem may come to take part, and Menen may go and come again. */
const ALL = [...PARTIES, WAREGEM];
const MOST = 4;
const ofDeal = dealMoves(PARTIES);
const MOVES = [
  ...ofDeal,
  ...ALL.flatMap(councilMoves),
  ...provisionalMoves(PARTIES),
  ...mediationMoves(ALL, WEST_FLANDERS, MOST),
  ...accessionMoves(PARTIES, WAREGEM, MOST),
  ...accessionMoves([KORTRIJK, WAREGEM], MENEN, MOST),
  ...withdrawalMoves(ALL, MENEN, MOST),
  ...withdrawalMoves(ALL, WAREGEM, MOST).slice(0, 1),
  ...renewalMoves(ALL, MOST),
  ...amendmentMoves(ALL, KORTRIJK, MOST),
];

randomly('a deal with side procedures', {
  process: CURRENT.deal,
  parties: PARTIES,
  terms: fc.record({
    rule: fc.constantFrom<Outline['rule']>({ type: 'unanimity' }, { type: 'count', min: 1 }),
    months: fc.constantFrom(null, 11, 16),
    nonFollowers: fc.constantFrom<NonFollowers>('must-follow', 'stay-bound'),
  }),
  moves: MOVES,
  way: named(
    MOVES,
    ...['ADD_TEXT', 'ADD_COMMITMENT', 'SUBMIT'].map((type) => `${type} by ${KORTRIJK}`),
    ...PARTIES.map((party) => `ACCEPT_TEXT by ${party}`),
    ...PARTIES.map((party) => `APPROVE for ${party}`),
    'ADD_TEXT once the last is in force',
    `AMEND by ${KORTRIJK}`,
  ),
  begun: [3, 5, 7, 7, 9, 9],
  runs: 12,
});
