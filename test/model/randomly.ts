import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TODAY } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import type { Process } from '../../src/workflow/core/process.js';
import type { Move } from './moves/move.js';
import { type Outline, stateOf } from './paper-agreement.js';
import { type PathStep, possible } from './shortest-paths.js';
import { Twins } from './twins.js';

/** Agreements to which anything happens. */
export interface Anything {
  readonly process: Process;
  readonly parties: readonly string[];
  readonly terms: fc.Arbitrary<Pick<Outline, 'rule' | 'months' | 'nonFollowers'>>;
  readonly moves: readonly Move[];
  /** The way into force, from its draft on. */
  readonly way: readonly PathStep[];
  /** How many steps of that way it may have come before anything may happen. */
  readonly begun: readonly number[];
  readonly runs: number;
}

/** Which of the steps that can be taken, or, now and then, of those that ought to be refused. */
const choice = fc.record({ number: fc.nat(10_000), isOutOfTurn: fc.constantFrom(false, false, false, true) });

/** Tries so many agreements to which anything happens in any order. */
export function randomly(what: string, anything: Anything): void {
  const { process, parties, terms, moves, way, begun, runs } = anything;
  describe(`${what} to which anything happens in any order`, () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage(TODAY);
    });
    afterAll(() => stage.stop());

    it('is what its history says and remembers what it was, enters into force once at most, and never changes once closed', async () => {
      await fc.assert(
        fc.asyncProperty(
          terms,
          fc.constantFrom(...begun),
          fc.array(choice, { minLength: 8, maxLength: 16 }),
          async (how, far, choices) => {
            const twins = await Twins.begin(stage, { process, parties, ...how });
            for (const step of way.slice(0, far))
              if (step === 'wait' || !twins.refuses(step)) await twins.take(step);

            let closed: unknown;
            for (const { number, isOutOfTurn } of choices) {
              const steps = isOutOfTurn
                ? moves.filter((move) => twins.refuses(move))
                : possible(twins.paper, moves).map(({ step }) => step);
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
        { numRuns: runs, endOnFailure: true },
      );
      expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    });
  });
}
