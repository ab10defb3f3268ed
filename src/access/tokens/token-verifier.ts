import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import { Problem } from '../../common/problems/problem.js';
import { Clock, SystemClock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { Config } from '../../config/config.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { DomainDirectory } from '../../domains/domain-directory.js';
import { ClientDirectory } from '../../clients/client-directory.js';
import {
  clientNotActive,
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
import { holderIn, isNamedByNationalNumber } from '../rules/holder.js';
import { clientOf, principalOfClient } from '../rules/registered-client.js';
import type { DomainsByCode } from '../rules/organisation-key.js';
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
  readonly claims: JWTPayload;
  /** Everyone whom the token lets its holder act for: which of them a request is from, each request says anew. */
  principals: readonly Principal[];
  /** By which reading of the client systems that is so. */
  clientsRead: number;
  /** And by which of the policy domains. */
  domainsRead: number;
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

  private readonly domainsByCode: DomainsByCode = {
    get: (id) => this.domains.get(id),
    ofUnit: (ovo) => this.domains.ofUnit(ovo),
    flanders: () => this.directory.all().find(({ level }) => level === 'flanders'),
  };

  constructor(
    private readonly issuer: TokenIssuer,
    private readonly directory: OrganisationDirectory,
    private readonly clients: ClientDirectory,
    private readonly domains: DomainDirectory,
    private readonly registryClock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The holder of a token that was verified not long ago and is still valid.
   * @param wanted the organisation that the caller chooses, as sent
   * @throws Problem as `verify`, where the choice cannot be followed
   */
  recall(token: string, wanted?: string): Principal | undefined {
    const known = this.remembered.get(keyOf(token));
    if (known === undefined || known.checkAgainAt <= this.now() || !this.clients.isCurrent) return undefined;
    return this.choose(this.principalsNow(known), wanted);
  }

  /**
   * Who holds the token of an `Authorization` header, by its `sub`, where it was verified not long ago: enough to tell
   * callers apart, not to let them in.
   */
  holderOf(authorization: string | undefined): string | undefined {
    if (authorization === undefined) return undefined;
    return this.remembered.get(keyOf(bearerToken(authorization) ?? ''))?.claims.sub;
  }

  /**
   * Verifies a token: signature, issuer, audience, validity, and that it names an organisation that is known. Where the
   * identity provider cannot be reached, a token that was verified before counts until it ends.
   * @param wanted the organisation that the caller chooses, as sent; needed where the token is for several
   * @throws Problem `token-invalid` (401), `token-without-organisation`, `organisation-unknown`, `organisation-ended`,
   * `token-without-role`, `client-not-active`, `organisation-not-held` (403), `organisation-not-chosen`, `validation-failed` (400) or
   * `identity-provider-unavailable` (503)
   */
  async verify(token: string, wanted?: string): Promise<Principal> {
    const key = keyOf(token);
    try {
      const claims = await this.verifiedClaims(token);
      await this.clients.makeCurrent();
      const principals = this.principalsOf(claims);
      this.remember(key, claims, principals);
      return this.choose(principals, wanted);
    } catch (error) {
      const isUnanswered = error instanceof Problem && error.code === 'identity-provider-unavailable';
      const known = isUnanswered ? this.remembered.get(key) : undefined;
      if (known === undefined || known.endsAt <= this.now()) throw error;
      known.checkAgainAt = this.now() + CHECK_POSTPONED_MS;
      await this.clients.makeCurrent();
      return this.choose(this.principalsNow(known), wanted);
    }
  }

  private remember(key: string, claims: JWTPayload, principals: readonly Principal[]): void {
    const now = this.now();
    const endsAt = (claims.exp ?? 0) * 1000;
    if (endsAt <= now) return;
    this.remembered.set(
      key,
      {
        claims,
        principals,
        clientsRead: this.clients.version,
        domainsRead: this.domains.version,
        endsAt,
        checkAgainAt: now + CHECK_LASTS_MS,
      },
      { ttl: endsAt - now },
    );
  }

  /** Whom a token that was verified is for, by the client systems and policy domains as they are registered now. */
  private principalsNow(known: Remembered): readonly Principal[] {
    const { version } = this.clients;
    const { version: domainsRead } = this.domains;
    if (known.clientsRead !== version || known.domainsRead !== domainsRead) {
      known.principals = this.principalsOf(known.claims);
      Object.assign(known, { clientsRead: version, domainsRead });
    }
    return known.principals;
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

  /** Whom a token is for, with what is known of its holder. */
  private principalsOf(claims: JWTPayload): readonly Principal[] {
    if (isNamedByNationalNumber(claims)) throw tokenInvalid('national-number');
    const holder = holderIn(claims, this.config.oidcNameClaim);
    return this.actingFor(claims).map((principal) => ({ ...principal, ...holder }));
  }

  /** A registered client has no token while it is not active; a token of its own is for whom it was registered. */
  private actingFor(claims: JWTPayload): readonly Principal[] {
    const { mapping } = this.issuer;
    const client = this.clients.get(clientOf(claims) ?? '');
    if (client !== undefined) {
      if (client.state !== 'active') throw clientNotActive(client.clientId, client.state);
      if (claims.sub === this.issuer.subjectOfSystem(client.clientId)) {
        const principal = principalOfClient(client, claims, this.directory, mapping.roleNames);
        if (principal === undefined) throw organisationUnknown(client.organisationId);
        return [principal];
      }
    }
    const read = principalsFromClaims(claims, this.directory, mapping, this.domainsByCode);
    if ('principals' in read) return read.principals;
    if (read.refused === 'no-organisation') throw tokenWithoutOrganisation(mapping.organisation);
    if (read.refused === 'no-role') throw tokenWithoutRole(mapping.roles, read.ignored);
    throw organisationUnknown(read.organisation);
  }
}

/** The token in an `Authorization` header; undefined where it has another form. */
export function bearerToken(header: string): string | undefined {
  return /^Bearer +([\w.~+/=-]+) *$/i.exec(header)?.[1];
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
