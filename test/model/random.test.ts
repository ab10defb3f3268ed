import { jest } from '@jest/globals';
import fc from 'fast-check';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, WAREGEM } from '../support/a-deal.js';
import { factCorrectionMoves, textCorrectionMoves } from './moves/corrections.js';
import { lateCouncilMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import { named } from './moves/move.js';
import type { Outline } from './paper-agreement.js';
import { randomly } from './randomly.js';

jest.setTimeout(180_000);

const PARTIES = [KORTRIJK, MENEN, WAREGEM];
/** More than any sequence has. */
const CORRECTIONS = 20;
const MOVES = [
  ...dealMoves(PARTIES),
  ...PARTIES.flatMap(lateCouncilMoves),
  ...textCorrectionMoves(PARTIES, CORRECTIONS),
  ...PARTIES.flatMap((party) => factCorrectionMoves(party, CORRECTIONS)),
];

randomly('a deal', {
  process: CURRENT.deal,
  parties: PARTIES,
  terms: fc.record({
    rule: fc.constantFrom<Outline['rule']>({ type: 'unanimity' }, { type: 'count', min: 2 }),
    months: fc.constantFrom(null, 16),
  }),
  moves: MOVES,
  way: named(
    MOVES,
    ...['ADD_TEXT', 'ADD_COMMITMENT', 'SUBMIT'].map((type) => `${type} by ${KORTRIJK}`),
    ...PARTIES.map((party) => `ACCEPT_TEXT by ${party}`),
    ...PARTIES.map((party) => `APPROVE for ${party}`),
  ),
  begun: [0, 2, 3, 6, 9],
  runs: 20,
});
