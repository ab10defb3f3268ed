import type { Level } from '../../common/level.js';
import { ROLES, type Role } from '../principal.js';

/** `mediator` too: a town that has no part in a dispute can lend whom its neighbours trust. */
const EVERYWHERE: readonly Role[] = ['reader', 'editor', 'negotiator', 'clerk', 'mediator'];
const PROVINCE: readonly Role[] = [...EVERYWHERE, 'director'];
const FLANDERS: readonly Role[] = [
  ...PROVINCE,
  'domain-official',
  'domain-minister',
  'supervisor',
  'registrar',
];

/** The roles that exist at each level of government: each level has those of the level below it and its own. */
export const ROLES_OF_LEVEL: Readonly<Record<Level, readonly Role[]>> = {
  municipality: EVERYWHERE,
  province: PROVINCE,
  flanders: FLANDERS,
};

/** Asked-for roles, told apart. */
export interface SortedRoles {
  readonly held: ReadonlySet<Role>;
  /** Words that name a role, but none that this level has. */
  readonly notOfLevel: readonly Role[];
  /** Words that name no role at all. */
  readonly unknown: readonly string[];
}

/** Tells which of these words are roles that someone at this level of government can hold. */
export function sortRoles(words: readonly string[], level: Level): SortedRoles {
  const roles = words.filter(isRole);
  const ofLevel = ROLES_OF_LEVEL[level];
  return {
    held: new Set(roles.filter((role) => ofLevel.includes(role))),
    notOfLevel: roles.filter((role) => !ofLevel.includes(role)),
    unknown: words.filter((word) => !isRole(word)),
  };
}

function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word);
}
