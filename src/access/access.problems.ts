import { Problem } from '../common/problems/problem.js';
import type { Message } from '../messages/message.js';

/** What can be wrong with a token; each has a sentence `access.token.<fault>`. */
export type TokenFault =
  | 'malformed'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'claim-missing'
  | 'algorithm-refused'
  | 'signature-invalid';

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

/** A token that cannot be checked because the identity provider does not answer. */
export function identityProviderUnavailable(): Problem {
  return new Problem('identity-provider-unavailable', 503, { headers: { 'Retry-After': '5' } });
}

/** Someone who is known, but may not do this. */
export function notPermitted(reason: Message): Problem {
  return new Problem('not-permitted', 403, { detail: reason });
}
