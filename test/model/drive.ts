import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TODAY } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import type { Move } from './moves/move.js';
import { Twins } from './twins.js';
import type { Walk } from './walks.js';

/**
 * Drives walks through the API on a real database: after each step what is stored is what the paper says, everything
 * that is out of turn is refused wherever a walk first stands, and at its end the history leads to what is stored.
 * @param moves all that is tried out of turn
 */
export function drive(what: string, walks: readonly Walk[], moves: readonly Move[]): void {
  describe(`${what}, driven through the API`, () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage(TODAY);
    });
    afterAll(() => stage.stop());

    it.each(walks)('takes $name', async ({ outline, steps, looksAround }) => {
      const twins = await Twins.begin(stage, outline);

      for (const [index, step] of steps.entries()) {
        await twins.take(step);
        if (looksAround.has(index + 1)) await twins.lookAround(moves);
      }

      await twins.expectSound();
    });

    it('leaves nothing lost, doubled or half done', async () => {
      expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    });
  });
}
