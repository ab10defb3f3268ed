import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { Problem } from '../../common/problems/problem.js';
import { Clock, SystemClock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import {
  organisationEnded,
  organisationNotChosen,
  organisationNotHeld,
  organisationUnknown,
  organisationUnreadable,
  tokenInvalid,
  tokenWithoutOrganisation,
  tokenWithoutRole,
  type TokenFault,
} from '../access.problems.js';
import type { Principal } from '../principal.js';
import { chooseOrganisation } from '../rules/choose-organisation.js';
import { principalsFromClaims } from '../rules/principals-from-claims.js';
import { TokenIssuer } from './token-issuer.js';

/** Signatures by a key pair. `none` is no signature, and for HS* the issuer's public key would pass as the secret. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Clocks of issuer and registry may differ so much. */
const TOLERANCE_S = 10;
/** How many tokens are remembered, each until it ends. */
const MOST_REMEMBERED = 10_000;
/** How long a token counts without being verified again: a withdrawn key must not live on in its tokens. */
const CHECK_LASTS_MS = 10 * 60_000;
/** The same where its issuer cannot be asked: not every request should wait for that. */
const CHECK_POSTPONED_MS = 30_000;

interface Remembered {
  /** Everyone whom the token lets its holder act for: which of them a request is from, each request says anew. */
  readonly principals: readonly Principal[];
  /** When it is to be verified again, in milliseconds since 1970. */
  checkAgainAt: number;
  /** When the token ends, likewise. */
  readonly endsAt: number;
}

/** Tells who holds a token. Checking a signature costs more than the rest of a request: results are remembered. */
@Injectable()
export class TokenVerifier {
  private readonly remembered = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED });
  /** Tokens are valid by real time, however the registry's clock is moved. */
  private readonly clock = new SystemClock();

  constructor(
    private readonly issuer: TokenIssuer,
    private readonly directory: OrganisationDirectory,
    private readonly registryClock: Clock,
  ) {}

  /**
   * The holder of a token that was verified not long ago and is still valid.
   * @param wanted the organisation that the caller chooses, as sent
   * @throws Problem as `verify`, where the choice cannot be followed
   */
  recall(token: string, wanted?: string): Principal | undefined {
    const known = this.remembered.get(keyOf(token));
    if (known === undefined || known.checkAgainAt <= this.now()) return undefined;
    return this.choose(known.principals, wanted);
  }

  /**
   * Verifies a token: signature, issuer, audience, validity, and that it names an organisation that is known. Where the
   * identity provider cannot be reached, a token that was verified before counts until it ends.
   * @param wanted the organisation that the caller chooses, as sent; needed where the token is for several
   * @throws Problem `token-invalid` (401), `token-without-organisation`, `organisation-unknown`, `organisation-ended`,
   * `token-without-role`, `organisation-not-held` (403), `organisation-not-chosen`, `validation-failed` (400) or
   * `identity-provider-unavailable` (503)
   */
  async verify(token: string, wanted?: string): Promise<Principal> {
    const key = keyOf(token);
    try {
      const claims = await this.verifiedClaims(token);
      const principals = this.principalsOf(claims);
      this.remember(key, principals, (claims.exp ?? 0) * 1000);
      return this.choose(principals, wanted);
    } catch (error) {
      const isUnanswered = error instanceof Problem && error.code === 'identity-provider-unavailable';
      const known = isUnanswered ? this.remembered.get(key) : undefined;
      if (known === undefined || known.endsAt <= this.now()) throw error;
      known.checkAgainAt = this.now() + CHECK_POSTPONED_MS;
      return this.choose(known.principals, wanted);
    }
  }

  private remember(key: string, principals: readonly Principal[], endsAt: number): void {
    const now = this.now();
    if (endsAt <= now) return;
    this.remembered.set(
      key,
      { principals, endsAt, checkAgainAt: now + CHECK_LASTS_MS },
      { ttl: endsAt - now },
    );
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  private choose(principals: readonly Principal[], wanted: string | undefined): Principal {
    const choice = chooseOrganisation(principals, wanted, this.directory);
    if ('principal' in choice) return this.living(choice.principal);
    if (choice.refused === 'unreadable') throw organisationUnreadable();
    throw choice.refused === 'not-chosen'
      ? organisationNotChosen(principals)
      : organisationNotHeld(wanted ?? '', principals);
  }

  private async verifiedClaims(token: string): Promise<JWTPayload> {
    const { issuer, audience, key } = this.issuer;
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: TOLERANCE_S,
        currentDate: this.clock.now(),
      });
      return payload;
    } catch (error) {
      throw error instanceof errors.JOSEError ? tokenInvalid(faultOf(error)) : error;
    }
  }

  /** An organisation ends by the registry's clock, as agreements do, even while its tokens are valid. */
  private living(principal: Principal): Principal {
    const { organisationId, organisationName } = principal;
    const endedOn = this.directory.get(organisationId)?.endedOn ?? null;
    // Most organisations have no end: for them the day need not be worked out.
    if (endedOn !== null && endedOn <= dateOf(this.registryClock.now()))
      throw organisationEnded(organisationName, endedOn);
    return principal;
  }

  private principalsOf(claims: JWTPayload): readonly Principal[] {
    const { mapping } = this.issuer;
    const read = principalsFromClaims(claims, this.directory, mapping);
    if ('principals' in read) return read.principals;
    if (read.refused === 'no-organisation') throw tokenWithoutOrganisation(mapping.organisation);
    if (read.refused === 'no-role') throw tokenWithoutRole(mapping.roles, read.ignored);
    throw organisationUnknown(read.organisation);
  }
}

/** A token is a secret: what is kept of it is only its hash. */
function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}

const FAULT_OF_CODE: Readonly<Record<string, TokenFault>> = {
  [errors.JWTExpired.code]: 'expired',
  [errors.JOSEAlgNotAllowed.code]: 'algorithm-refused',
  [errors.JOSENotSupported.code]: 'algorithm-refused',
  [errors.JWSSignatureVerificationFailed.code]: 'signature-invalid',
  [errors.JWKSNoMatchingKey.code]: 'signature-invalid',
  [errors.JWKSMultipleMatchingKeys.code]: 'signature-invalid',
};

const FAULT_OF_CLAIM: Readonly<Record<string, TokenFault>> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  nbf: 'not-yet-valid',
};

function faultOf(error: errors.JOSEError): TokenFault {
  if (!(error instanceof errors.JWTClaimValidationFailed)) return FAULT_OF_CODE[error.code] ?? 'malformed';
  return FAULT_OF_CLAIM[error.claim] ?? 'claim-missing';
}
