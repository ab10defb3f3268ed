import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Right } from '../../../src/access/policy.js';
import type { Language } from '../../../src/messages/catalogue.js';
import { renderMessage } from '../../../src/messages/render.js';
import { OPERATION_EVENTS } from '../../../src/workflow/core/operation-events.js';
import { PROCESSES } from '../../../src/workflow/processes.js';
import { asked, busy, mediatedBy, ready } from './scenes/deals.js';
import { inquiry, isOffered } from './scenes/plans.js';
import { callersStanding, CHOSEN, isChosen, nameOf, PUBLIC, type Caller } from './support/people.js';
import type { Scene } from './support/scene.js';
import { Stage } from './support/stage.js';
import { maySee, permissionOf } from './support/tries.js';

interface Said {
  readonly type?: string;
  readonly operation?: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

const LANGUAGES: readonly Language[] = ['en', 'nl'];

/** What can be done in the processes that this registry's own agreements follow. */
const DOABLE = [...PROCESSES.flatMap(({ callerEvents }) => callerEvents), ...Object.keys(OPERATION_EVENTS)];
/** Of deals as in the Netherlands, which have no scene here. */
const ELSEWHERE = ['GIVE_OPINION'];

/** Between them they have every event of deals, plans, councils and side procedures, and every operation. */
const SCENES: readonly Scene[] = [ready, asked, busy, inquiry];

/**
 * What `available-events` says to each kind of caller is what the table says: who has no right is told who has, in either
 * language, and nobody else is. Whether what it calls open then succeeds, and what it calls closed does not, phases.test.ts
 * shows for each phase, and test/workflow/available-events.test.ts for the states within.
 */
describe('what is said to be available', () => {
  let stage: Stage;
  const heardOf = new Set<string>();

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const callers = (['lead', 'party', 'outsider', 'mediator', ...CHOSEN] as const)
    .flatMap(callersStanding)
    .concat(PUBLIC);

  it.each(callers.map((caller, index) => ({ caller, name: nameOf(caller), language: LANGUAGES[index % 2] })))(
    'to $name is what the table says, in $language',
    async ({ caller, language }) => {
      for (const scene of scenesOf(caller)) {
        const agreement = await stage.at(scene, caller.cast);
        const { isPublic } = await stage.placeOf(agreement);
        const request = { method: 'GET', path: `${agreement.path}/available-events` } as const;
        const { status, body } = await stage.try(caller, request, language);
        if (!maySee(caller, isPublic)) {
          expect(status).toBe(404);
          continue;
        }
        const { items, operations } = body as { items: Said[]; operations: Said[] };
        const all = [...items, ...operations];
        const wrong = all.filter(({ type, operation, allowed, reason }) => {
          const right = (type ?? operation) as Right;
          heardOf.add(right);
          const isToldWhoMay = reason?.startsWith(whoMay(right, language)) ?? false;
          const isForbidden = !permissionOf(right, caller, isPublic).allowed;
          return allowed !== (reason === null) || isToldWhoMay !== isForbidden;
        });
        expect([scene.name, wrong]).toEqual([scene.name, []]);
      }
    },
  );

  it('leaves out nothing that a caller can do with an agreement', () => {
    expect(DOABLE.filter((right) => !heardOf.has(right))).toEqual(ELSEWHERE);
  });

  /** The sentence that says who may, as it begins. */
  function whoMay(right: Right, language: Language): string {
    const permission = permissionOf(right, PUBLIC, false);
    if (permission.allowed) throw new Error(`Everybody may ${right}`);
    return renderMessage(permission.reason, language).split(';')[0];
  }

  const scenesOf = (caller: Caller): readonly Scene[] => {
    const { standing, who } = caller;
    if (isChosen(caller)) return SCENES.filter(isOffered);
    return standing === 'mediator' && who ? [mediatedBy[who.organisationId]] : SCENES;
  };
});
