import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { councilMoves, dealMoves, type Move } from './moves.js';
import type { DealPlan } from './paper-deal.js';
import { stateOf } from './paper-deal.js';
import { possible } from './shortest-paths.js';
import { Twins } from './twins.js';

jest.setTimeout(60_000);

const PARTIES = [KORTRIJK, MENEN, WAREGEM];
const MOVES = [...dealMoves(PARTIES), ...PARTIES.flatMap(councilMoves)];

const plan: fc.Arbitrary<DealPlan> = fc.record({
  parties: fc.constant(PARTIES),
  rule: fc.constantFrom<DealPlan['rule']>({ type: 'unanimity' }, { type: 'count', min: 2 }),
  months: fc.constantFrom(null, 16),
});
/** How far it has come before anything may happen: so many steps of the way into force. */
const begun = fc.constantFrom(0, 2, 3, 6, 9);
/** Which of the moves that can be taken, or, now and then, of those that ought to be refused. */
const choice = fc.record({ number: fc.nat(10_000), isOutOfTurn: fc.constantFrom(false, false, false, true) });

function wayIntoForce(): Move[] {
  const find = (name: string): Move => {
    const found = MOVES.find((move) => move.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  return [
    find(`ADD_TEXT by ${KORTRIJK}`),
    find(`ADD_COMMITMENT by ${KORTRIJK}`),
    find(`SUBMIT by ${KORTRIJK}`),
    ...PARTIES.map((party) => find(`ACCEPT_TEXT by ${party}`)),
    ...PARTIES.map((party) => find(`APPROVE for ${party}`)),
  ];
}

describe('a deal to which anything happens in any order', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(TODAY);
  });
  afterAll(() => stage.stop());

  it('is what its history says and remembers what it was, enters into force once at most, and never changes once closed', async () => {
    await fc.assert(
      fc.asyncProperty(
        plan,
        begun,
        fc.array(choice, { minLength: 8, maxLength: 16 }),
        async (how, far, choices) => {
          const twins = await Twins.begin(stage, how);
          for (const move of wayIntoForce().slice(0, far)) if (!twins.refuses(move)) await twins.take(move);

          let closed: unknown;
          for (const { number, isOutOfTurn } of choices) {
            const steps = isOutOfTurn
              ? MOVES.filter((move) => twins.refuses(move))
              : possible(twins.paper, MOVES).map(({ step }) => step);
            const step = steps.at(number % Math.max(1, steps.length));
            if (step !== undefined) await twins.take(step);
            if (!stateOf(twins.paper).startsWith('closed')) continue;
            const now = await twins.real.read();
            closed ??= now;
            expect(now).toEqual(closed);
          }

          await twins.expectSound();
          await twins.expectRemembered();
          const happened = await twins.real.happened();
          expect(happened.filter((type) => type === 'ENTERED_INTO_FORCE').length).toBeLessThanOrEqual(1);
          expect((await twins.real.history()).map(({ sequence }) => sequence)).toEqual(
            happened.map((_, index) => index + 1),
          );
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });
});
