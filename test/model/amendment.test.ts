import { describe, expect, it, jest } from '@jest/globals';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { gapsIn, type LeftOut } from './coverage.js';
import { drive } from './drive.js';
import { amendmentMoves } from './moves/amendment.js';
import { decisionMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import { named, ofTypes, once } from './moves/move.js';
import { OF_AMENDMENTS } from './of-side-procedures.js';
import type { Outline } from './paper-agreement.js';
import { shortestPaths, united } from './shortest-paths.js';
import { walksOver } from './walks.js';

jest.setTimeout(60_000);

const PARTIES = [KORTRIJK, MENEN];
const deal = { process: CURRENT.deal, parties: PARTIES, months: null } as const;
/** One is enough: who does not follow stays bound by the old text. */
const LOOSE: Outline = { ...deal, rule: { type: 'count', min: 1 }, nonFollowers: 'stay-bound' };
/** One is enough for the deal, and all must follow. */
const STRICT: Outline = { ...deal, rule: { type: 'count', min: 1 } };
/** An annulment suspends it. */
const TOGETHER: Outline = { ...deal, rule: { type: 'unanimity' } };

const ofDeal = dealMoves(PARTIES);
const decisions = PARTIES.flatMap(decisionMoves);
const intoForce = [
  ...once(ofTypes(ofDeal, 'ADD_TEXT', 'ADD_COMMITMENT')),
  ...ofTypes(ofDeal, 'SUBMIT', 'ACCEPT_TEXT'),
  ...ofTypes(decisions, 'APPROVE'),
];
/** Kortrijk's duties change; there is one amendment of each deal. */
const amending = amendmentMoves(PARTIES, KORTRIJK, 1);
const begun = named(amending, 'ADD_TEXT once the last is in force', `AMEND by ${KORTRIJK}`);
const agreed = [
  ...begun,
  ...named(amending, `ACCEPT_AMENDMENT by ${MENEN}`, `OBJECT_TO_AMENDMENT by ${MENEN}`),
  ...named(amending, `CONCLUDE_AMENDMENT by ${KORTRIJK}`, `REVOKE_AMENDMENT by ${KORTRIJK}`),
];
const councils = ofTypes(amending, 'APPROVE_AMENDMENT', 'REJECT_AMENDMENT', 'ANNUL_AMENDMENT_DECISION');

const begin = new Date(TODAY);
const ARROWS = united(
  shortestPaths(
    LOOSE,
    [...intoForce, ...begun, ...ofTypes(amending, 'PROPOSE_AMENDMENT', 'CLAIM_AFFECTED')],
    null,
    begin,
  ),
  shortestPaths(
    LOOSE,
    [...intoForce, ...agreed, ...named(amending, `CLAIM_AFFECTED by ${MENEN}`), ...councils],
    null,
    begin,
  ),
  shortestPaths(
    STRICT,
    [...intoForce, ...agreed, ...councils, ...named(decisions, `ANNUL for ${MENEN}`)],
    null,
    begin,
  ),
  // Where one council's approval is annulled, what is left of the parties goes on.
  shortestPaths(
    TOGETHER,
    [
      ...intoForce,
      ...named(decisions, `ANNUL for ${KORTRIJK}`),
      ...begun,
      ...ofTypes(amending, 'AMEND', 'CONCLUDE_AMENDMENT', 'REVOKE_AMENDMENT'),
    ],
    null,
    begin,
  ),
).filter(
  ({ process, from, event }) =>
    process === CURRENT.amendment.id ||
    (process === CURRENT.deal.id && OF_AMENDMENTS.test(`${from} ${event}`)),
);
const MOVES = [...ofDeal, ...decisions, ...amending];

const MERGERS: LeftOut = { what: / SUCCEED$/, because: 'test/succession drives mergers.' };

describe('the shortest paths', () => {
  it('of an amendment take every event in every state that takes it', () => {
    expect(gapsIn(CURRENT.amendment, ARROWS, [MERGERS])).toEqual({ notDriven: [], stale: [], unheardOf: [] });
  });

  it('of a deal take all that has to do with amendments', () => {
    expect(gapsIn(CURRENT.deal, ARROWS, [], OF_AMENDMENTS)).toEqual({
      notDriven: [],
      stale: [],
      unheardOf: [],
    });
  });
});

drive('a deal that is amended', walksOver(ARROWS, MOVES, null, begin), MOVES);
