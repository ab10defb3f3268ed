import { describe, expect, it, jest } from '@jest/globals';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, TODAY, WEST_FLANDERS } from '../support/a-deal.js';
import { gapsIn, RULE_OVER_TIME, type LeftOut } from './coverage.js';
import { drive } from './drive.js';
import { textCorrectionMoves } from './moves/corrections.js';
import { decisionMoves } from './moves/council.js';
import { ofTypes } from './moves/move.js';
import { planMoves } from './moves/plan.js';
import { OF_CHOICES } from './of-choices.js';
import { OF_COMMENTS } from './of-comments.js';
import type { Outline } from './paper-agreement.js';
import { shortestPaths, united } from './shortest-paths.js';
import { walksOver } from './walks.js';

jest.setTimeout(120_000);

const PARTIES = [KORTRIJK, WEST_FLANDERS];
const plan = { process: CURRENT.plan, parties: PARTIES } as const;
/** One council's no undoes its adoption. */
const TOGETHER: Outline = { ...plan, rule: { type: 'unanimity' }, months: null };
/** One council's yes is enough, and it expires after an evaluation is overdue. */
const FOR_A_WHILE: Outline = { ...plan, rule: { type: 'count', min: 1 }, months: 20 };

const ofPlan = planMoves(PARTIES, WEST_FLANDERS);
const decisions = PARTIES.flatMap(decisionMoves);
const towardsText = ofTypes(
  ofPlan,
  'REVISE_PLAN',
  'START_PRELIMINARY_DRAFT',
  'ADD_FRAMEWORK',
  'ADD_ACTION',
  'ADD_TEXT',
  'OPEN_CONSULTATION',
  'REQUEST_ADVICE',
  'RECORD_ADVICE',
  'SUBMIT',
);
const towardsCouncils = [
  ...towardsText,
  ...ofTypes(ofPlan, 'ACCEPT_TEXT', 'OPEN_INQUIRY', 'CONCLUDE_INQUIRY'),
];
const measuring = ofTypes(ofPlan, 'ADD_INDICATOR', 'REMOVE_INDICATOR', 'RECORD_MEASUREMENT');
const content = ofTypes(
  ofPlan,
  'REVISE_DRAFT',
  'REVISE_FRAMEWORK',
  'REMOVE_FRAMEWORK',
  'REVISE_ACTION',
  'REMOVE_ACTION',
);
const monitoring = ofTypes(ofPlan, 'PUBLISH_PLAN', 'EVALUATE', 'TERMINATE');
const provisos = ofTypes(ofPlan, 'STATE_PROVISO');
const approvals = ofTypes(decisions, 'APPROVE');
/** One of each plan. */
const corrections = textCorrectionMoves(PARTIES, 1);
const negotiating = ofTypes(
  ofPlan,
  'PROPOSE_TEXT',
  'OBJECT_TO_TEXT',
  'STATE_PROVISO',
  'REGISTER_OBJECTION',
  'ANSWER_OBJECTION',
);

const begin = new Date(TODAY);
const abandoning = ofTypes(ofPlan, 'ABANDON');
// What touches nothing else is searched by itself, so that it does not multiply the rest.
const ARROWS = united(
  shortestPaths(TOGETHER, [...towardsText, ...content, ...abandoning], null, begin),
  shortestPaths(TOGETHER, [...towardsText, ...measuring], null, begin),
  shortestPaths(TOGETHER, [...towardsCouncils, ...negotiating, ...abandoning], null, begin),
  shortestPaths(TOGETHER, [...towardsCouncils, ...decisions, ...monitoring, ...provisos], null, begin),
  shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...decisions, ...monitoring], null, begin),
  shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...approvals, ...monitoring, ...measuring], null, begin),
  shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...approvals, ...monitoring, ...corrections], null, begin),
);
const MOVES = [...ofPlan, ...decisions, ...corrections];

const LEFT_OUT: readonly LeftOut[] = [
  OF_CHOICES,
  OF_COMMENTS,
  RULE_OVER_TIME,
  { what: / SUCCEED$/, because: 'It takes an organisation that the model has not: test/succession.' },
  {
    what: /^ratification\.published CORRECTION_TERM_ENDED$/,
    because: 'A published plan is in force before the term of a correction of the same day has ended.',
  },
];

describe('the shortest paths', () => {
  it('of a plan take every event in every state that takes it', () => {
    expect(gapsIn(CURRENT.plan, ARROWS, LEFT_OUT)).toEqual({ notDriven: [], stale: [], unheardOf: [] });
  });
});

drive('a plan with its councils', walksOver(ARROWS, MOVES, null, begin), MOVES);
