import type { Right } from '../../../../src/access/policy.js';
import type { Role } from '../../../../src/access/principal.js';
import type { Answer, Request } from './http.js';
import { made } from './made.js';
import type { Scene } from './scene.js';
import type { Must, Staged } from './staged.js';

/** For whom a request is made. */
export interface Asker {
  /** OVO code; that of some party where nobody is known. */
  readonly organisationId: string;
  readonly role: Role | undefined;
  /** Whose affairs it is about: another organisation where it should not be the asker's own. */
  readonly aboutId: string;
}

/** How a right to do something with an agreement is used. */
export interface AgreementRecipe {
  readonly about: 'agreement' | 'council';
  /** Situations in which it is open, at least one for each phase in which it is; in the first, everybody tries. */
  readonly scenes: readonly [Scene, ...Scene[]];
  /** What has happened before, seen from who uses it; what it answers is told to `request`. */
  readonly before?: (agreement: Staged, by: Asker) => Promise<unknown>;
  readonly request: (agreement: Staged, by: Asker, known: unknown) => Request;
  /** Whether an answer gives what the right is to; that it is a success, unless told. */
  readonly isGiven?: (answer: Answer) => boolean;
}

/** How a right is used that has nothing to do with agreements. */
export interface RegistryRecipe {
  readonly about: 'organisation' | 'registry' | 'domain';
  readonly before?: (world: World, by: Asker) => Promise<unknown>;
  readonly request: (by: Asker, known: unknown) => Request;
  /** Whether an answer gives what the right is to; that it is a success, unless told. */
  readonly isGiven?: (answer: Answer) => boolean;
}

/** Those who do what has to be done before. */
export interface World {
  readonly must: Must;
}

export type Recipe = AgreementRecipe | RegistryRecipe;

/** The recipes of a feature, by right. */
export type Recipes = Partial<Record<Right, Recipe>>;

export type Before = AgreementRecipe['before'];

/** An event of the agreement or of one of its side procedures. */
export function event(
  scenes: AgreementRecipe['scenes'],
  type: string,
  fields: object | ((agreement: Staged, by: Asker) => object) = {},
  before?: Before,
): AgreementRecipe {
  return {
    about: 'agreement',
    scenes,
    before,
    request: (agreement, by) => ({
      method: 'POST',
      path: `${agreement.path}/events`,
      body: { ...made(fields, agreement, by), type },
    }),
  };
}

/** Events of the agreement that are open in the same scenes, each with its fields. */
export function events(
  scenes: AgreementRecipe['scenes'],
  all: Partial<Record<Right, Parameters<typeof event>[2]>>,
): Recipes {
  return Object.fromEntries(Object.entries(all).map(([type, fields]) => [type, event(scenes, type, fields)]));
}

/** An event of a council: the asker's own, or that of whom it is about. */
export function councilEvent(
  scenes: AgreementRecipe['scenes'],
  type: string,
  fields: object = {},
  before?: Before,
): AgreementRecipe {
  return {
    about: 'council',
    scenes,
    before,
    request: ({ path }, { aboutId }) => ({
      method: 'POST',
      path: `${path}/councils/${aboutId}/events`,
      body: { ...fields, type },
    }),
  };
}

/** An operation on an agreement. @param path below it, such as `texts`; `{own}` stands for the number of what is the asker's */
export function operation(
  scenes: AgreementRecipe['scenes'],
  method: Request['method'],
  path: string,
  body?: object | ((agreement: Staged, by: Asker) => object),
  before?: Before,
): AgreementRecipe {
  return {
    about: 'agreement',
    scenes,
    before,
    request: (agreement, by) => ({
      method,
      path:
        agreement.path +
        (path === '' ? '' : `/${path}`).replace('{own}', `${agreement.numberOf(by.organisationId)}`),
      body: body && made(body, agreement, by),
    }),
  };
}
