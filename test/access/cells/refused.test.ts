import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Right } from '../../../src/access/policy.js';
import { OF_AGREEMENTS } from './recipes/index.js';
import { mediatedBy, mediating } from './scenes/deals.js';
import { CASTS, isChosen, nameOf, type Caller } from './support/people.js';
import type { AgreementRecipe } from './support/recipe.js';
import { dueRefusal, refusalIn } from './support/refusals.js';
import { Stage } from './support/stage.js';
import type { Staged } from './support/staged.js';
import { askerOf, callersOf, permissionOf } from './support/tries.js';
import { longScenes } from './support/long-scenes.js';

/**
 * Every cell of the table that is not allowed, over HTTP. Each is tried where the right is open, so that nothing but the
 * caller stands in its way, and nothing may have changed when all have tried.
 *
 * The table knows no phases: `mayDo` is not told of any, and is asked before the statechart and before any row is
 * looked for. So a cell needs one agreement only, and a mediator, who is one nowhere but in a mediation that runs, can
 * ask there for what is open elsewhere; so can domains and provinces, who know of no draft.
 */
describe('who has no right to', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(...longScenes(OF_AGREEMENTS.map(([, { scenes }]) => scenes[0])));
  });
  afterAll(() => stage.close());

  const agreementFor = (caller: Caller, { scenes: [scene] }: AgreementRecipe): Promise<Staged> => {
    const { standing, who, cast } = caller;
    if (isChosen(caller)) return stage.at(mediating, cast);
    return stage.at(standing === 'mediator' && who ? mediatedBy[who.organisationId] : scene, cast);
  };

  it('would be seen to change something', async () => {
    const before = await stage.changes();
    await stage.copyOf(await stage.at(OF_AGREEMENTS[0][1].scenes[0], CASTS.all));
    expect(await stage.changes()).not.toEqual(before);
  });

  it.each(OF_AGREEMENTS)('%s is refused it, and changes nothing', async (right, recipe) => {
    const refused = await whoIsRefused(right, recipe);
    const before = await stage.changes();
    const answers: [string, unknown][] = [];
    for (const { caller, agreement } of refused) {
      const answer = await stage.try(caller, recipe.request(agreement, askerOf(caller), undefined));
      const isGiven = recipe.isGiven?.(answer);
      answers.push([nameOf(caller), isGiven === undefined ? refusalIn(answer) : { isGiven }]);
    }

    expect(answers).toEqual(
      refused.map(({ caller, isPublic }) => [
        nameOf(caller),
        recipe.isGiven ? { isGiven: false } : dueRefusal(right, caller, isPublic),
      ]),
    );
    expect(await stage.changes()).toEqual(before);
  });

  async function whoIsRefused(
    right: Right,
    recipe: AgreementRecipe,
  ): Promise<{ caller: Caller; agreement: Staged; isPublic: boolean }[]> {
    const refused = [];
    for (const caller of callersOf(recipe)) {
      const agreement = await agreementFor(caller, recipe);
      const { isPublic } = await stage.placeOf(agreement);
      if (!permissionOf(right, caller, isPublic).allowed) refused.push({ caller, agreement, isPublic });
    }
    return refused;
  }
});
