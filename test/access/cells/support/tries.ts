import { type Right } from '../../../../src/access/policy.js';
import { mayDo, type Permission } from '../../../../src/access/rights.js';
import { NO_STANDING, type Standing } from '../../../../src/access/standing.js';
import type { Principal } from '../../../../src/access/principal.js';
import { PROVINCE_ROLES } from '../../../../src/provinces/rules/province-role.js';
import { KORTRIJK } from '../../../support/a-deal.js';
import {
  CASTS,
  CHOSEN,
  callersStanding,
  OTHER_SIDE,
  PUBLIC,
  type Caller,
  type CallerStanding,
  type Cast,
} from './people.js';
import type { Asker, Recipe } from './recipe.js';
import type { Scene } from './scene.js';

/** In which ways one can stand to what a right is about. */
const WAYS: Readonly<Record<Recipe['about'], readonly Exclude<CallerStanding, 'public'>[]>> = {
  agreement: ['lead', 'party', 'mediator', 'outsider', ...CHOSEN],
  council: ['lead', 'party', 'neighbour', 'mediator', 'outsider', ...CHOSEN],
  organisation: ['own', 'other'],
  registry: ['none'],
  domain: ['domain', 'none'],
};

/** Every cell of the table for a right: each level, role and standing, and the public. */
export function callersOf(recipe: Recipe): Caller[] {
  const callers = [...WAYS[recipe.about].flatMap(callersStanding), PUBLIC];
  return 'scenes' in recipe ? callers.flatMap((caller) => seatedIn(recipe.scenes[0], caller) ?? []) : callers;
}

/** A caller with parties that can play a scene; undefined where it cannot be with somebody who stands so. */
function seatedIn(scene: Scene, caller: Caller): Caller | undefined {
  // Mediators ask in a scene of their own.
  if (caller.standing === 'mediator') return caller;
  const organisationId = caller.who?.organisationId ?? '';
  const cast = [caller.cast, ...Object.values<Cast>(CASTS)].find(
    (parties) => scene.isPlayedBy(parties) && standsSo(caller.standing, organisationId, parties),
  );
  return cast && { ...caller, cast };
}

function standsSo(standing: CallerStanding, organisationId: string, cast: Cast): boolean {
  const place = cast.indexOf(organisationId);
  if (standing === 'lead') return place === 0;
  return standing === 'party' || standing === 'neighbour' ? place > 0 : place === -1;
}

/** For whom a caller's request is made. */
export function askerOf({ standing, who, cast }: Caller): Asker {
  const organisationId = who?.organisationId ?? cast[0];
  const isOwn = ['lead', 'party', 'own'].includes(standing);
  const other = standing === 'other' || standing === 'none' ? KORTRIJK : OTHER_SIDE;
  return { organisationId, role: who?.role, aboutId: isOwn ? organisationId : other };
}

/** What the table says. @param isPublic the agreement */
export function permissionOf(right: Right, caller: Caller, isPublic: boolean): Permission {
  return mayDo(right, principalOf(caller), standingOf(caller, isPublic));
}

/** Whether the caller may know of the agreement at all. */
export function maySee(caller: Caller, isPublic: boolean): boolean {
  return permissionOf('getAgreement', caller, isPublic).allowed;
}

const SERVING_STANDINGS = [...PROVINCE_ROLES, 'asked'] as const;

/** In words, an organisation's name is the registry's. */
function principalOf({ who }: Caller): Principal | undefined {
  if (who === undefined) return undefined;
  const { organisationId, level, role } = who;
  return { subject: '', organisationId, organisationName: '', level, roles: new Set([role]) };
}

function standingOf({ standing }: Caller, isPublic: boolean): Standing {
  // Who founds an agreement for the own organisation is as if in its lead.
  const isLead = standing === 'lead' || standing === 'own';
  return {
    ...NO_STANDING,
    isPublic,
    isLead,
    isParty: isLead || standing === 'party' || standing === 'neighbour',
    isMediator: standing === 'mediator',
    isDomain: standing === 'domain',
    province: SERVING_STANDINGS.find((each) => each === standing) ?? null,
    isOwnCouncil: isLead || standing === 'party',
  };
}
