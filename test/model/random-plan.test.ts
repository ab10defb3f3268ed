import { jest } from '@jest/globals';
import fc from 'fast-check';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, WEST_FLANDERS } from '../support/a-deal.js';
import { factCorrectionMoves, textCorrectionMoves } from './moves/corrections.js';
import { lateCouncilMoves } from './moves/council.js';
import { named } from './moves/move.js';
import { planMoves } from './moves/plan.js';
import type { Outline } from './paper-agreement.js';
import { randomly } from './randomly.js';

jest.setTimeout(120_000);

const PARTIES = [KORTRIJK, MENEN, WEST_FLANDERS];
/** More than any sequence has. */
const CORRECTIONS = 20;
const MOVES = [
  ...planMoves(PARTIES, WEST_FLANDERS),
  ...PARTIES.flatMap(lateCouncilMoves),
  ...textCorrectionMoves(PARTIES, CORRECTIONS),
  ...PARTIES.flatMap((party) => factCorrectionMoves(party, CORRECTIONS)),
];
const byLead = (...types: string[]): string[] => types.map((type) => `${type} by ${KORTRIJK}`);

randomly('a plan', {
  process: CURRENT.plan,
  parties: PARTIES,
  terms: fc.record({
    rule: fc.constantFrom<Outline['rule']>({ type: 'unanimity' }, { type: 'count', min: 2 }),
    months: fc.constantFrom(null, 24),
  }),
  moves: MOVES,
  way: [
    ...named(
      MOVES,
      ...byLead('REVISE_PLAN', 'START_PRELIMINARY_DRAFT', 'ADD_FRAMEWORK', 'ADD_ACTION', 'ADD_TEXT'),
      ...byLead('OPEN_CONSULTATION', 'REQUEST_ADVICE', 'RECORD_ADVICE', 'SUBMIT'),
      ...PARTIES.map((party) => `ACCEPT_TEXT by ${party}`),
      ...byLead('OPEN_INQUIRY'),
    ),
    'wait',
    ...named(
      MOVES,
      ...byLead('CONCLUDE_INQUIRY'),
      ...PARTIES.map((party) => `APPROVE for ${party}`),
      ...byLead('PUBLISH_PLAN'),
    ),
    'wait',
  ],
  begun: [0, 6, 9, 12, 13, 15, 18, 20],
  runs: 12,
});
