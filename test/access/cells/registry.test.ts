import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OF_THE_REGISTRY } from './recipes/index.js';
import { nameOf } from './support/people.js';
import { dueRefusal, refusalIn } from './support/refusals.js';
import { Stage } from './support/stage.js';
import { askerOf, callersOf, permissionOf } from './support/tries.js';

/** The cells of what is about no agreement, over HTTP: those that are refused first, so that they find nothing changed. */
describe('what is about no agreement', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  it.each(OF_THE_REGISTRY)(
    '%s is refused to who has no right to it, and given to who has',
    async (right, recipe) => {
      const callers = callersOf(recipe);
      const isAllowed = new Set(callers.filter((caller) => permissionOf(right, caller, false).allowed));
      const refused = callers.filter((caller) => !isAllowed.has(caller));
      const before = await stage.changes();
      const answers: [string, unknown][] = [];
      for (const caller of refused)
        answers.push([
          nameOf(caller),
          refusalIn(await stage.try(caller, recipe.request(askerOf(caller), undefined))),
        ]);
      expect(answers).toEqual(refused.map((caller) => [nameOf(caller), dueRefusal(right, caller)]));
      expect(await stage.changes()).toEqual(before);

      const failed: [string, unknown][] = [];
      for (const caller of isAllowed) {
        const known = await recipe.before?.(stage, askerOf(caller));
        const answer = await stage.try(caller, recipe.request(askerOf(caller), known));
        const isGiven = recipe.isGiven?.(answer) ?? answer.status < 300;
        if (!isGiven) failed.push([nameOf(caller), answer]);
      }
      expect(failed).toEqual([]);
      expect(isAllowed.size).toBeGreaterThan(0);
    },
  );
});
