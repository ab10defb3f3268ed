import { Problem } from '../common/problems/problem.js';
import type { Message } from '../messages/message.js';
import type { Principal } from './principal.js';
import { ORGANISATION_HEADER } from './rules/choose-organisation.js';
import type { ClientState } from './rules/registered-client.js';
import type { Ignored } from './rules/claim-mapping.js';
import { ON_BEHALF_HEADER } from './rules/delegation.js';

/** What can be wrong with a token; each has a sentence `access.token.<fault>`. */
export type TokenFault =
  | 'malformed'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'claim-missing'
  | 'algorithm-refused'
  | 'signature-invalid'
  /** Its subject is a national number. */
  | 'national-number';

/** No token, where one is needed. */
export function tokenRequired(): Problem {
  return new Problem('token-required', 401, { headers: { 'WWW-Authenticate': 'Bearer' } });
}

/** A token that is not accepted, on a public route too: whoever brings one means to be known (RFC 6750 §3.1). */
export function tokenInvalid(fault: TokenFault): Problem {
  return new Problem('token-invalid', 401, {
    detail: { key: `access.token.${fault}` },
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

/**
 * A valid token that does not say for whom its holder acts.
 * @param claim name of the claim that should say so
 */
export function tokenWithoutOrganisation(claim: string): Problem {
  return new Problem('token-without-organisation', 403, { params: { claim } });
}

/** A valid token for an organisation that the registry does not know. */
export function organisationUnknown(organisation: string): Problem {
  return new Problem('organisation-unknown', 403, { params: { organisation } });
}

/** A valid token for an organisation that is no more, as after a merger. */
export function organisationEnded(organisation: string, endedOn: string): Problem {
  return new Problem('organisation-ended', 403, { params: { organisation, endedOn } });
}

/** A valid token of a client system that the registrar has not activated, or has suspended. */
export function clientNotActive(client: string, state: ClientState): Problem {
  return new Problem('client-not-active', 403, { params: { client, state } });
}

/** How many organisations a sentence names, and how many things in a token are gone into. */
const MOST_NAMED = 20;

/**
 * A valid token whose roles give nothing here; `issues` says of each why.
 * @param claim name of the claim that should hold the roles
 */
export function tokenWithoutRole(claim: string, ignored: readonly Ignored[]): Problem {
  const issues = ignored.slice(0, MOST_NAMED).map(({ text, why }) => ({
    in: 'header' as const,
    name: 'Authorization',
    detail: { key: `access.ignored.${why}`, params: { text: text.slice(0, 200) } },
  }));
  return new Problem('token-without-role', 403, { params: { claim }, issues });
}

/** A token for several organisations, and no word of which is meant: `choices` names them. */
export function organisationNotChosen(principals: readonly Principal[]): Problem {
  return new Problem('organisation-not-chosen', 400, {
    params: { header: ORGANISATION_HEADER, ...choicesOf(principals) },
    issues: [{ in: 'header', name: ORGANISATION_HEADER, detail: { key: 'access.choice.missing' } }],
  });
}

/** The header that chooses an organisation holds no code of one. */
export function organisationUnreadable(): Problem {
  return new Problem('validation-failed', 400, {
    issues: [{ in: 'header', name: ORGANISATION_HEADER, detail: { key: 'access.choice.unreadable' } }],
  });
}

/**
 * The token is not for the organisation that was chosen.
 * @param organisation as the header has it
 */
export function organisationNotHeld(organisation: string, principals: readonly Principal[]): Problem {
  return new Problem('organisation-not-held', 403, { params: { organisation, ...choicesOf(principals) } });
}

function choicesOf(principals: readonly Principal[]): { choices: string; more: number } {
  const named = principals.slice(0, MOST_NAMED);
  const choices = named.map(({ organisationId: id, organisationName: name }) => `${id} (${name})`).join(', ');
  return { choices, more: principals.length - named.length };
}

/** A token that cannot be checked because the identity provider does not answer. */
export function identityProviderUnavailable(): Problem {
  return new Problem('identity-provider-unavailable', 503, { headers: { 'Retry-After': '5' } });
}

/** The header that names on whose behalf a request is cannot be followed: `why` is the end of its sentence’s key. */
export function onBehalfUnreadable(why: 'unreadable' | 'own'): Problem {
  return new Problem('validation-failed', 400, {
    issues: [{ in: 'header', name: ON_BEHALF_HEADER, detail: { key: `delegation.header.${why}` } }],
  });
}

/** Several delegations would do, and none was named. */
export function delegationNotChosen(organisation: string, numbers: readonly number[]): Problem {
  return new Problem('delegation-not-chosen', 400, {
    params: { header: ON_BEHALF_HEADER, organisation, numbers: numbers.join(', ') },
    issues: [{ in: 'header', name: ON_BEHALF_HEADER, detail: { key: 'delegation.header.several' } }],
  });
}

/** The caller cannot act on behalf of the organisation: not by delegation, not now, or not here. */
export function outsideDelegation(reason: Message): Problem {
  return new Problem('outside-delegation', 403, { detail: reason });
}

/** Someone who is known, but may not do this. */
export function notPermitted(reason: Message): Problem {
  return new Problem('not-permitted', 403, { detail: reason });
}
