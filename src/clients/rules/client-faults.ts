import type { Role } from '../../access/principal.js';
import { ROLES_OF_LEVEL } from '../../access/rules/roles-of-level.js';
import type { Level } from '../../common/level.js';
import type { Issue } from '../../common/problems/problem.js';

/**
 * What of a client system cannot be meant.
 * @param organisation that it is to act for; undefined where there is none with this code
 */
export function clientFaults(
  roles: readonly Role[],
  organisation: { readonly level: Level; readonly endedOn: string | null } | undefined,
  today: string,
): Issue[] {
  if (organisation === undefined || (organisation.endedOn !== null && organisation.endedOn <= today))
    return [fault('organisationId', 'unknown-organisation')];
  return roles.flatMap((role, index) =>
    ROLES_OF_LEVEL[organisation.level].includes(role)
      ? []
      : [fault(`roles[${index}]`, 'role-not-of-level', { role })],
  );
}

function fault(name: string, key: string, params?: Readonly<Record<string, string>>): Issue {
  return { in: 'body', name, detail: { key: `clients.fault.${key}`, params } };
}
