import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Right } from '../../../src/access/policy.js';
import { openness } from '../../../src/access/rights.js';
import { OF_AGREEMENTS } from './recipes/index.js';
import { mediatedBy, mediating } from './scenes/deals.js';
import { isOffered } from './scenes/plans.js';
import { longScenes } from './support/long-scenes.js';
import { CHOSEN, nameOf, type Caller } from './support/people.js';
import type { AgreementRecipe } from './support/recipe.js';
import type { Scene } from './support/scene.js';
import { Stage } from './support/stage.js';
import { askerOf, callersOf, permissionOf } from './support/tries.js';

/**
 * Every cell of the table that is allowed, over HTTP: each caller on a copy of the agreement, as if nobody had asked
 * before. What is open in several phases is tried by one caller in each of them in phases.test.ts: the table knows none.
 */
describe('who has a right to', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(...longScenes(OF_AGREEMENTS.map(([, { scenes }]) => scenes[0])));
  });
  afterAll(() => stage.close());

  it.each(OF_AGREEMENTS)('%s can use it', async (right, recipe) => {
    const refused: [string, unknown][] = [];
    let given = 0;
    for (const caller of callersOf(recipe)) {
      const scene = sceneFor(right, caller, recipe);
      if (scene === undefined) continue;
      const agreement = await stage.at(scene, caller.cast);
      const { isPublic } = await stage.placeOf(agreement);
      if (!permissionOf(right, caller, isPublic).allowed) continue;
      // What the public may read, everybody may: the table is not asked who they are.
      if (isPublic && openness(right) === 'when-public' && caller.who && given > 0) continue;
      const asker = askerOf(caller);
      const isRead = recipe.request(agreement, asker, undefined).method === 'GET';
      const own = isRead ? agreement : await stage.copyOf(agreement);
      const known = await recipe.before?.(own, asker);
      const answer = await stage.try(caller, recipe.request(own, asker, known));
      const isGiven = recipe.isGiven?.(answer) ?? answer.status < 300;
      if (!isGiven) refused.push([nameOf(caller), answer]);
      given += 1;
    }

    expect(refused).toEqual([]);
    expect(given).toBeGreaterThan(0);
  });

  /**
   * A mediator is one nowhere but in a mediation that runs, domains and provinces know of no draft, and who is public has
   * nothing to read before it is.
   */
  function sceneFor(right: Right, { standing, who }: Caller, { scenes }: AgreementRecipe): Scene | undefined {
    if (standing === 'mediator')
      return who && scenes[0] === mediating ? mediatedBy[who.organisationId] : undefined;
    if (CHOSEN.some((each) => each === standing)) return scenes.find(isOffered);
    return who === undefined && openness(right) === 'when-public' ? scenes.at(-1) : scenes[0];
  }
});
