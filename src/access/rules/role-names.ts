import { ROLES, type Role } from '../principal.js';

/** What roles may be called in a token beside their own names, in lower case. */
export type RoleNames = ReadonlyMap<string, readonly Role[]>;

/**
 * Reads a list such as `secretaris=clerk, secretaris=editor`: a name that is given twice means both roles.
 * @returns undefined where it has another form, or names a role that there is not
 */
export function readRoleNames(text: string): RoleNames | undefined {
  const names = new Map<string, readonly Role[]>();
  for (const pair of text.split(',').map((part) => part.trim())) {
    if (pair === '') continue;
    const [, name, role] = /^([^\s=,:]+)\s*=\s*([a-z-]+)$/.exec(pair) ?? [];
    if (name === undefined || !isRole(role)) return undefined;
    const known = names.get(name.toLowerCase()) ?? [];
    names.set(name.toLowerCase(), [...new Set([...known, role])]);
  }
  return names;
}

/** The roles that a word means, whatever its case: by these names, else by their own; none where it means nothing. */
export function rolesCalled(word: string, names: RoleNames): readonly Role[] {
  const name = word.toLowerCase();
  return names.get(name) ?? ROLES.filter((role) => role === name);
}

/** What a word that names a policy domain begins with. */
export const DOMAIN_PREFIX = 'domain:';

/** The policy domains that words such as `domain:mobility` name. */
export function domainsNamed(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => word.startsWith(DOMAIN_PREFIX))
    .map((word) => word.slice(DOMAIN_PREFIX.length));
}

/** The words of a claim that is text with spaces, or a list. */
export function wordsOf(claim: unknown): string[] {
  if (typeof claim === 'string') return claim.split(/\s+/).filter((word) => word !== '');
  return Array.isArray(claim) ? claim.filter((word) => typeof word === 'string') : [];
}

function isRole(word: string | undefined): word is Role {
  return (ROLES as readonly string[]).includes(word ?? '');
}
