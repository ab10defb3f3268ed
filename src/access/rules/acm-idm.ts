import type { Role } from '../principal.js';
import type { AcmIdmMapping, Claimed, Claims, Grant, Ignored, ReasonToIgnore } from './claim-mapping.js';
import { organisationKey } from './organisation-key.js';
import { rolesCalled, wordsOf } from './role-names.js';

/** By what the groups that have one kind of code name their organisations: Flemish entities, local governments. */
const CODE_OF_GROUP: Readonly<Record<string, 'ovo' | 'kbo'>> = { GID: 'ovo', LB: 'kbo' };

/**
 * Reads the claims of ACM/IDM. A person's roles are strings `<Context>-<role>:<organisation key>`; also without the
 * role, with several roles or keys, without a key (then for the organisation that the person signed in for), and one
 * string instead of a list. A system, which is its own subject (RFC 9068 §2.2), has the roles that its scope names, for
 * the organisation that it belongs to. A person's scope gives nothing: it says what an application asked for.
 */
export function readAcmIdm(claims: Claims, mapping: AcmIdmMapping): Claimed {
  const roles = claims[mapping.roles];
  const strings = roles === undefined || roles === null ? [] : [roles].flat();
  if (strings.length > 0) return joined(strings.map((text) => readRoleString(text, claims, mapping)));
  const isSystem = typeof claims['client_id'] === 'string' && claims['client_id'] === claims['sub'];
  return isSystem ? readSystem(claims, mapping) : ignore(mapping.roles, 'no-roles');
}

function readRoleString(text: unknown, claims: Claims, mapping: AcmIdmMapping): Claimed {
  if (typeof text !== 'string') return ignore(String(JSON.stringify(text)), 'unreadable');
  const [head, ...tail] = text.trim().split(':');
  const names = roleNamesIn(head, mapping.context);
  if (!names) return ignore(text, 'other-context');
  if (names.includes('')) return ignore(text, 'unreadable');
  const { held, ignored } = rolesOf(names, text, mapping);
  if (held.length === 0) return { grants: [], ignored };
  const organisations =
    tail.length === 0 ? ownOrganisation(claims, mapping) : organisationsIn(tail.join(' '), text);
  return joined([
    { grants: [], ignored },
    {
      grants: organisations.codes.map((organisation) => ({ organisation, roles: held, source: text })),
      ignored: organisations.ignored,
    },
  ]);
}

/** The names of roles after the context: none where the context stands alone; undefined where it is another. */
function roleNamesIn(head: string, context: string): string[] | undefined {
  if (head.toLowerCase() === context.toLowerCase()) return [];
  const prefix = `${context}-`;
  if (!head.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  return head
    .slice(prefix.length)
    .split(',')
    .map((name) => name.trim());
}

function rolesOf(
  names: readonly string[],
  text: string,
  { namelessRole, roleNames }: AcmIdmMapping,
): { held: Role[]; ignored: Ignored[] } {
  if (names.length === 0) return { held: [namelessRole], ignored: [] };
  const isUnknown = names.some((name) => rolesCalled(name, roleNames).length === 0);
  return {
    held: names.flatMap((name) => rolesCalled(name, roleNames)),
    ignored: isUnknown ? [{ text, why: 'unknown-role' }] : [],
  };
}

interface Organisations {
  readonly codes: readonly string[];
  readonly ignored: readonly Ignored[];
}

function organisationsIn(keys: string, text: string): Organisations {
  const codes = keys.split(/[\s,;|]+/).filter((key) => key !== '');
  const readable = codes.filter((code) => organisationKey(code) !== undefined);
  const allReadable = codes.length > 0 && readable.length === codes.length;
  return { codes: readable, ignored: allReadable ? [] : [{ text, why: 'organisation-unreadable' }] };
}

/** The organisation that someone signed in for, or that a system belongs to. */
function ownOrganisation(claims: Claims, mapping: AcmIdmMapping): Organisations {
  const code = claims[mapping.organisation];
  const none = (text: string, why: ReasonToIgnore): Organisations => ({
    codes: [],
    ignored: [{ text, why }],
  });
  if (typeof code !== 'string' || code.trim() === '') return none(mapping.organisation, 'no-organisation');
  const key = organisationKey(code);
  if (!key) return none(code, 'organisation-unreadable');
  const kind = CODE_OF_GROUP[String(claims['vo_doelgroepcode'])];
  return kind !== undefined && !(kind in key)
    ? none(code, 'code-not-of-group')
    : { codes: [code.trim()], ignored: [] };
}

function readSystem(claims: Claims, mapping: AcmIdmMapping): Claimed {
  const words = wordsOf(claims['scope']);
  const roles = words.flatMap((word) => rolesCalled(word, mapping.roleNames));
  if (roles.length === 0) return ignore(words.join(' '), 'scope-without-role');
  const { codes, ignored } = ownOrganisation(claims, mapping);
  const grants: Grant[] = codes.map((organisation) => ({ organisation, roles, source: organisation }));
  return { grants, ignored };
}

function ignore(text: string, why: ReasonToIgnore): Claimed {
  return { grants: [], ignored: [{ text, why }] };
}

function joined(parts: readonly Claimed[]): Claimed {
  return {
    grants: parts.flatMap(({ grants }) => grants),
    ignored: parts.flatMap(({ ignored }) => ignored),
  };
}
