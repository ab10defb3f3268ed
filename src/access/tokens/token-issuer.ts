import type { JWTVerifyGetKey } from 'jose';
import type { ClaimMapping } from '../rules/claim-mapping.js';

/** The one identity provider whose tokens are accepted. */
export abstract class TokenIssuer {
  /** What `iss` of its tokens is, to the letter. */
  abstract readonly issuer: string;
  /** What `aud` of its tokens must contain. */
  abstract readonly audience: string;
  abstract readonly mapping: ClaimMapping;

  /**
   * Finds the public key that a token must be signed with.
   * @throws a JOSE error where it has no such key
   * @throws Problem `identity-provider-unavailable` where it cannot tell
   */
  abstract readonly key: JWTVerifyGetKey;

  /** What `sub` of its tokens is where a client has one of its own: the client itself (RFC 9068 §2.2). */
  subjectOfSystem(clientId: string): string {
    return clientId;
  }
}
