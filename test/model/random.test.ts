import { jest } from '@jest/globals';
import fc from 'fast-check';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, WAREGEM } from '../support/a-deal.js';
import { councilMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import { named } from './moves/move.js';
import type { Outline } from './paper-agreement.js';
import { randomly } from './randomly.js';

jest.setTimeout(180_000);

const PARTIES = [KORTRIJK, MENEN, WAREGEM];
const MOVES = [...dealMoves(PARTIES), ...PARTIES.flatMap(councilMoves)];

randomly('a deal', {
  outline: fc.record<Outline>({
    process: fc.constant(CURRENT.deal),
    parties: fc.constant(PARTIES),
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
