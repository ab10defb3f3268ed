import type { KnownDomain } from '../../domains/rules/domain.js';
import type { KnownOrganisation } from '../../organisations/organisation-directory.js';
import { fold } from '../../organisations/rules/fold.js';
import { searchOf } from '../../organisations/rules/search.js';
import type { Message } from '../../messages/message.js';
import { ROLES, type Role } from '../principal.js';
import { ROLES_OF_LEVEL, sortRoles } from '../rules/roles-of-level.js';

/** What someone filled in on the page of the development identity provider. */
export interface SignInChoice {
  /** Who it is that signs in; becomes the token's subject. */
  readonly person: string;
  /** OVO codes of organisations that there are. */
  readonly organisations: readonly string[];
  readonly roles: readonly Role[];
  /** Ids of policy domains that there are. */
  readonly domains: readonly string[];
  /** What organisations are looked for. */
  readonly search: string;
}

/** The organisations that the page shows. */
export interface Shown {
  readonly chosen: readonly KnownOrganisation[];
  readonly found: readonly KnownOrganisation[];
  /** How many more were found than are shown. */
  readonly more: number;
}

const MOST_SHOWN = 12;
const PERSON = /^[\w.@-]{1,60}$/;

/** Reads the form. Organisations, roles and domains that there are not are left out. */
export function readChoice(
  form: URLSearchParams,
  all: readonly KnownOrganisation[],
  allDomains: readonly KnownDomain[],
): SignInChoice {
  const wanted = new Set(form.getAll('organisation'));
  const roles = new Set(form.getAll('role'));
  const domains = new Set(form.getAll('domain'));
  return {
    person: (form.get('person') ?? '').trim(),
    organisations: all.filter(({ id }) => wanted.has(id)).map(({ id }) => id),
    roles: ROLES.filter((role) => roles.has(role)),
    domains: allDomains.filter(({ id }) => domains.has(id)).map(({ id }) => id),
    search: (form.get('search') ?? '').trim(),
  };
}

/** What is wrong with a choice; undefined where someone can sign in with it. */
export function faultOf(choice: SignInChoice, all: readonly KnownOrganisation[]): Message | undefined {
  const { organisations, roles, domains, person } = choice;
  if (!PERSON.test(person)) return { key: 'development.signIn.fault.person' };
  if (organisations.length === 0) return { key: 'development.signIn.fault.noOrganisation' };
  if (roles.length === 0) return { key: 'development.signIn.fault.noRole' };
  const chosen = all.filter(({ id }) => organisations.includes(id));
  const held = new Set(chosen.flatMap(({ level }) => [...sortRoles(roles, level).held]));
  const nobodys = roles.find((role) => !held.has(role));
  if (nobodys === undefined) {
    const isFlanders = chosen.some(({ level }) => level === 'flanders');
    return domains.length > 0 && !isFlanders
      ? { key: 'development.signIn.fault.domainOfFlanders' }
      : undefined;
  }
  return {
    key: 'development.signIn.fault.roleOfOtherLevel',
    params: {
      role: nobodys,
      organisations: chosen.map(({ name }) => name).join(', '),
      roles: ROLES.filter((role) => chosen.some(({ level }) => ROLES_OF_LEVEL[level].includes(role))).join(
        ', ',
      ),
    },
  };
}

/** The organisations to show: those chosen, and what is looked for; Flanders and the provinces where that is nothing. */
export function organisationsToShow(
  { organisations, search }: SignInChoice,
  all: readonly KnownOrganisation[],
): Shown {
  const { name, ovo, kbo, nis } = searchOf(search);
  const found = all.filter((one) => {
    if (organisations.includes(one.id)) return false;
    if (search === '') return one.level !== 'municipality';
    const isNamed = name !== undefined && fold(one.name).includes(name);
    return isNamed || one.id === ovo || one.kbo === kbo || (nis !== undefined && one.nis === nis);
  });
  return {
    chosen: all.filter(({ id }) => organisations.includes(id)),
    found: found.slice(0, MOST_SHOWN),
    more: Math.max(0, found.length - MOST_SHOWN),
  };
}
