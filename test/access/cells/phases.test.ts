import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Right } from '../../../src/access/policy.js';
import { eventsByRight } from '../../../src/access/rights-page/phases-page.js';
import { processName, type Process } from '../../../src/workflow/core/process.js';
import { placesOf } from '../../../src/workflow/core/decide.js';
import { CURRENT } from '../../../src/workflow/processes.js';
import type { ProblemBody } from '../../support/api-client.js';
import { OF_AGREEMENTS } from './recipes/index.js';
import * as deals from './scenes/deals.js';
import * as plans from './scenes/plans.js';
import { longScenes } from './support/long-scenes.js';
import { CASTS, isChosen, nameOf, type Caller, type Cast } from './support/people.js';
import type { AgreementRecipe } from './support/recipe.js';
import type { Scene } from './support/scene.js';
import { Stage } from './support/stage.js';
import type { Staged } from './support/staged.js';
import { askerOf, callersOf, maySee, permissionOf } from './support/tries.js';

interface Said {
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** One situation in each phase, to be refused in. */
const PHASES: readonly (readonly [Process, Readonly<Record<string, Scene>>])[] = [
  [
    CURRENT.deal,
    {
      drafting: deals.ready,
      negotiation: deals.offered,
      ratification: deals.asked,
      monitoring: deals.inForce,
      closed: deals.terminated,
    },
  ],
  [
    CURRENT.plan,
    {
      drafting: plans.consulted,
      negotiation: plans.planOffered,
      ratification: plans.planAsked,
      monitoring: plans.planInForce,
      closed: plans.planEnded,
    },
  ],
];

/** What it is about is not there before the phase in which it is open. */
const MADE_ONLY_WHERE_OPEN: readonly Right[] = ['answerCorrection'];

/** Of which callers are taken. */
const USED: readonly Cast[] = [CASTS.all, CASTS.local];

const RECIPES: ReadonlyMap<string, AgreementRecipe> = new Map(OF_AGREEMENTS);

/** Each right of each process, with the phases in which its statechart opens it. */
const CASES = PHASES.flatMap(([process, phases]) =>
  eventsByRight(process).map(([right, events]) => {
    const places = events.flatMap((event) => placesOf(process, event));
    const open = new Set(places.map((place) => place.split('.')[0]));
    return { right, process: processName(process), phases, open };
  }),
);

/**
 * Every right × phase, over HTTP: open where the statechart says so, to one caller that the table allows, and refused to
 * the same everywhere else, as `available-events` says it. Each state within a phase, councils and side procedures are
 * driven in test/model.
 */
describe('the phases', () => {
  let stage: Stage;

  beforeAll(async () => {
    const scenes = [
      ...PHASES.flatMap(([, phases]) => Object.values(phases)),
      ...OF_AGREEMENTS.flatMap(([, recipe]) => recipe.scenes),
    ];
    stage = await Stage.open(...longScenes(scenes).filter(([, cast]) => USED.includes(cast)));
  });
  afterAll(() => stage.close());

  it.each(CASES)(
    'of $process in which $right is open are those of its recipe, and it can be used there',
    async ({ right, process, open }) => {
      const recipe = recipeFor(right);
      const used = new Set<string>();
      for (const scene of recipe.scenes) {
        const place = await stage.placeOf(await stage.at(scene, CASTS.all));
        if (place.process !== process) continue;
        const caller = allowed(right, recipe, place.isPublic);
        const agreement = await stage.copyOf(await stage.at(scene, caller.cast));
        const asker = askerOf(caller);
        const known = await recipe.before?.(agreement, asker);
        expect([scene.name, await said(caller, agreement, right)]).toEqual([
          scene.name,
          { allowed: true, reason: null },
        ]);
        const { status, body } = await stage.try(caller, recipe.request(agreement, asker, known));
        if (status >= 300 && recipe.isGiven?.({ status, body }) !== true)
          throw new Error(`${nameOf(caller)} in ${scene.name}: ${status} ${JSON.stringify(body)}`);
        used.add(place.phase);
      }

      expect([...used].sort()).toEqual([...open].sort());
    },
  );

  it.each(CASES)(
    'of $process in which $right is closed refuse it to who has the right, and say when it is open',
    async ({ right, phases, open }) => {
      const recipe = recipeFor(right);
      const closed = Object.entries(phases).filter(([phase]) => !open.has(phase));
      const tries: { phase: string; caller: Caller; agreement: Staged }[] = [];
      for (const [phase, scene] of closed) {
        const { isPublic } = await stage.placeOf(await stage.at(scene, CASTS.all));
        const caller = allowed(right, recipe, isPublic);
        if (!maySee(caller, isPublic) || (isChosen(caller) && !plans.isOffered(scene))) continue;
        tries.push({ phase, caller, agreement: await stage.at(scene, caller.cast) });
      }
      const before = await stage.changes();
      for (const { phase, caller, agreement } of tries) {
        const answer = await stage.try(caller, recipe.request(agreement, askerOf(caller), undefined), 'nl');
        const { type, detail } = answer.body as ProblemBody;
        const told = await said(caller, agreement, right);
        expect([phase, told]).toEqual([phase, { allowed: false, reason: expect.any(String) }]);
        const due = MADE_ONLY_WHERE_OPEN.includes(right)
          ? [404, 'urn:problem-type:akkoord:not-found']
          : [409, 'urn:problem-type:akkoord:event-not-allowed', told?.reason];
        expect([phase, answer.status, type, detail]).toEqual([phase, ...due, detail].slice(0, 4));
      }
      expect(await stage.changes()).toEqual(before);
    },
  );

  function recipeFor(right: Right): AgreementRecipe {
    const recipe = RECIPES.get(right);
    if (recipe === undefined) throw new Error(`${right} has no recipe about agreements`);
    return recipe;
  }

  /** The first of whom the table allows it, with the parties of every level; for a domain, where Flanders is no party. */
  function allowed(right: Right, recipe: AgreementRecipe, isPublic: boolean): Caller {
    const caller = callersOf(recipe).find(
      (each) => USED.includes(each.cast) && permissionOf(right, each, isPublic).allowed,
    );
    if (caller === undefined) throw new Error(`Nobody may ${right}`);
    return caller;
  }

  /** What somebody is told of a right, in Dutch. */
  async function said(caller: Caller, { path }: Staged, right: Right): Promise<Said | undefined> {
    const { body } = await stage.try(caller, { method: 'GET', path: `${path}/available-events` }, 'nl');
    const { items, operations } = body as {
      items: (Said & { type: string; of: string })[];
      operations: (Said & { operation: string })[];
    };
    const found =
      items.find(({ type, of }) => type === right && of === 'agreement') ??
      operations.find(({ operation }) => operation === right);
    return found && { allowed: found.allowed, reason: found.reason };
  }
});
