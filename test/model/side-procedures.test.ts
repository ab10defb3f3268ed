import { describe, expect, it, jest } from '@jest/globals';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, TODAY, WAREGEM, WEST_FLANDERS } from '../support/a-deal.js';
import { gapsIn, type LeftOut } from './coverage.js';
import { drive } from './drive.js';
import { accessionMoves } from './moves/accession.js';
import { decisionMoves } from './moves/council.js';
import { dealMoves } from './moves/deal.js';
import { mediationMoves } from './moves/mediation.js';
import { named, ofTypes, once } from './moves/move.js';
import { provisionalMoves } from './moves/provisional-application.js';
import { renewalMoves } from './moves/renewal.js';
import { withdrawalMoves } from './moves/withdrawal.js';
import { OF_CHOICES } from './of-choices.js';
import { OF_COMMENTS } from './of-comments.js';
import { BESIDE, OF_AMENDMENTS } from './of-side-procedures.js';
import type { Outline } from './paper-agreement.js';
import { shortestPaths, united } from './shortest-paths.js';
import { walksOver } from './walks.js';

jest.setTimeout(60_000);

const KINDS = ['mediation', 'accession', 'withdrawal', 'renewal'] as const;
const PARTIES = [KORTRIJK, MENEN];
const deal = { process: CURRENT.deal, parties: PARTIES } as const;
/** An annulment suspends it. */
const TOGETHER: Outline = { ...deal, rule: { type: 'unanimity' }, months: null };
/** Within a year of its end from its entry into force on. */
const FOR_A_WHILE: Outline = { ...deal, rule: { type: 'unanimity' }, months: 18 };
const SHORTLY: Outline = { ...deal, rule: { type: 'unanimity' }, months: 11 };
/** One that can take over what a party leaves. */
const OF_THREE: Outline = { ...TOGETHER, parties: [...PARTIES, WAREGEM] };

const ONE = 1;
const ofDeal = dealMoves(OF_THREE.parties);
const decisions = OF_THREE.parties.flatMap(decisionMoves);
const towardsOffer = [...once(ofTypes(ofDeal, 'ADD_TEXT', 'ADD_COMMITMENT')), ...ofTypes(ofDeal, 'SUBMIT')];
const towardsCouncils = [...towardsOffer, ...ofTypes(ofDeal, 'ACCEPT_TEXT')];
const intoForce = [...towardsCouncils, ...ofTypes(decisions, 'APPROVE')];
const orSuspended = [...intoForce, ...named(decisions, `ANNUL for ${KORTRIJK}`)];

const mediation = mediationMoves(PARTIES, WEST_FLANDERS, ONE);
const settled = named(
  mediation,
  `OPEN_MEDIATION by ${KORTRIJK}`,
  `PROPOSE_MEDIATOR by ${KORTRIJK}`,
  `ACCEPT_MEDIATOR by ${MENEN}`,
  `PROPOSE_SETTLEMENT by ${KORTRIJK}`,
  `ACCEPT_SETTLEMENT by ${MENEN}`,
);
const again = named(mediationMoves(PARTIES, WEST_FLANDERS, 9), `OPEN_MEDIATION by ${KORTRIJK}`);
const accession = accessionMoves(PARTIES, WAREGEM, ONE);
const withdrawal = withdrawalMoves(OF_THREE.parties, MENEN, ONE);
const renewal = renewalMoves(PARTIES, ONE);
const provisional = provisionalMoves(PARTIES);
const resting = [...ofTypes(ofDeal, 'ADD_TEXT', 'ADD_COMMITMENT', 'SUBMIT', 'ABANDON'), ...settled];

const begin = new Date(TODAY);
const ARROWS = united(
  // One mediation after another, until the negotiation itself has taken too long.
  shortestPaths(TOGETHER, [...towardsOffer, ...again], null, begin),
  shortestPaths(TOGETHER, resting, null, begin),
  shortestPaths(TOGETHER, [...towardsOffer, ...mediation], null, begin),
  shortestPaths(TOGETHER, [...orSuspended, ...settled], null, begin),
  shortestPaths(TOGETHER, [...orSuspended, ...accession], WAREGEM, begin),
  shortestPaths(OF_THREE, [...orSuspended, ...withdrawal], null, begin),
  shortestPaths(FOR_A_WHILE, [...orSuspended, ...renewal], null, begin),
  shortestPaths(SHORTLY, [...orSuspended, ...renewal], null, begin),
  shortestPaths(TOGETHER, [...towardsCouncils, ...provisional], null, begin),
).filter(
  ({ process, from, event }) =>
    KINDS.some((kind) => CURRENT[kind].id === process) ||
    (process === CURRENT.deal.id && BESIDE.test(`${from} ${event}`)),
);
const MOVES = [
  ...ofDeal,
  ...decisions,
  ...mediation,
  ...accession,
  ...withdrawal,
  ...renewal,
  ...provisional,
];

const ENDED: readonly LeftOut[] = [
  {
    what: /^(settled|failed|withdrawn) mediationTerm$/,
    because: 'A mediation that has ended takes nothing.',
  },
];

const MERGERS: LeftOut = {
  what: / (SUCCEED|MEDIATOR_LEFT)$|^lapsed/,
  because: 'test/succession drives mergers, and what they end.',
};
const ARBITER: LeftOut = {
  what: /^seekingMediator PROPOSE_SETTLEMENT$/,
  because: 'test/provinces drives the arbiter that steps in.',
};
const LEAVING_TOGETHER: LeftOut = {
  what: / COMMITMENTS_CHANGED$/,
  because: 'test/proceedings/leaving-together.test.ts drives two parties that leave at once.',
};
const AMENDMENTS: LeftOut = {
  what: OF_AMENDMENTS,
  because: 'amendment.test.ts drives amendments.',
};

describe('the shortest paths', () => {
  it.each(KINDS)('of a %s take every event in every state that takes it', (kind) => {
    const leftOut = {
      mediation: [...ENDED, MERGERS, ARBITER],
      accession: [MERGERS],
      withdrawal: [MERGERS, LEAVING_TOGETHER],
      renewal: [MERGERS],
    }[kind];
    expect(gapsIn(CURRENT[kind], ARROWS, leftOut)).toEqual({ notDriven: [], stale: [], unheardOf: [] });
  });

  it('of a deal take all that has to do with them', () => {
    expect(gapsIn(CURRENT.deal, ARROWS, [AMENDMENTS, MERGERS, OF_CHOICES, OF_COMMENTS], BESIDE)).toEqual({
      notDriven: [],
      stale: [],
      unheardOf: [],
    });
  });
});

drive('a deal with side procedures', walksOver(ARROWS, MOVES, null, begin), MOVES);
