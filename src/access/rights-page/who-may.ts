import { ROLES } from '../principal.js';
import { POLICY, type RequiredStanding, type Row } from '../policy.js';

/** How one stands who may, in words. */
export const STANDINGS: Readonly<Record<RequiredStanding, string>> = {
  public: 'everyone',
  'public-agreement': 'everyone, once the agreement is public',
  any: 'any organisation',
  party: 'a party',
  lead: 'the lead',
  outsider: 'an organisation that is no party',
  mediator: 'the mediator whom the parties agreed on',
  domain: 'a policy domain of Flanders that the agreement concerns',
  province: 'who has a role, or is asked for one,',
  director: 'who directs',
  facilitator: 'who facilitates',
  arbiter: 'who arbitrates',
  'own-council': 'the party whose council it is',
};

/** Who may send an event by the table of rights, one phrase for each of its rows: `the lead, as editor`. */
export function whoMay(event: string, rows: readonly Row[] = POLICY): string[] {
  return rows
    .filter(({ rights }) => rights.includes(event))
    .map(({ standing, levels, roles }) => {
      const level = levels === undefined ? '' : ` at the level of ${eitherOf(levels)}`;
      return `${STANDINGS[standing]}${level}${asRole(roles)}`;
    });
}

function asRole(roles: Row['roles']): string {
  if (roles === undefined) return '';
  return roles.length === ROLES.length ? ', in any role' : `, as ${eitherOf(roles)}`;
}

/** `a, b or c` */
function eitherOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
