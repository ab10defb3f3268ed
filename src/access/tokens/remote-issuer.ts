import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { identityProviderUnavailable } from '../access.problems.js';
import type { ClaimMapping } from '../rules/claim-mapping.js';
import { TokenIssuer } from './token-issuer.js';

const TIMEOUT_MS = 3_000;
/** Keys may be used so long without word from the issuer: a short absence of it troubles nobody. */
const KEYS_LAST_MS = 60 * 60_000;
/** Keys are asked for anew no sooner than this, also where tokens name a key that is not known. */
const COOLDOWN_MS = 30_000;

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>;

/** Faults of a token rather than of the issuer. */
const FAULTS_OF_TOKEN: ReadonlySet<string> = new Set([
  errors.JWKSNoMatchingKey.code,
  errors.JWKSMultipleMatchingKeys.code,
  errors.JOSENotSupported.code,
]);

export interface RemoteIssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly mapping: ClaimMapping;
  /** Where its keys are; asked of the issuer (OpenID Connect Discovery) where absent. */
  readonly jwksUri?: string;
}

/**
 * An identity provider elsewhere. It is first asked when the first token comes, so that the server starts and shows
 * what is public without it.
 */
export class RemoteIssuer extends TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly mapping: ClaimMapping;
  private readonly jwksUri: string | undefined;
  private readonly log = new Logger(RemoteIssuer.name);
  private keys: Promise<RemoteKeys> | undefined;

  constructor({ issuer, audience, mapping, jwksUri }: RemoteIssuerSettings) {
    super();
    this.issuer = issuer;
    this.audience = audience;
    this.mapping = mapping;
    this.jwksUri = jwksUri;
  }

  readonly key: JWTVerifyGetKey = async (header, token) => {
    try {
      const keys = await this.knownKeys();
      if (keys.jwks() && !keys.coolingDown) this.refresh(keys);
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError && FAULTS_OF_TOKEN.has(error.code)) throw error;
      this.log.warn(`The identity provider ${this.issuer} cannot be asked for its keys: ${String(error)}`);
      throw identityProviderUnavailable();
    }
  };

  /** Learns of new and withdrawn keys without making a caller wait; a failure is told when keys are needed. */
  private refresh(keys: RemoteKeys): void {
    keys.reload().catch(() => undefined);
  }

  private knownKeys(): Promise<RemoteKeys> {
    this.keys ??= this.findKeys().catch((error: unknown) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }

  private async findKeys(): Promise<RemoteKeys> {
    const url = new URL(this.jwksUri ?? (await this.discoverJwksUri()));
    return createRemoteJWKSet(url, {
      timeoutDuration: TIMEOUT_MS,
      cooldownDuration: COOLDOWN_MS,
      cacheMaxAge: KEYS_LAST_MS,
    });
  }

  private async discoverJwksUri(): Promise<string> {
    const url = `${this.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
    const { issuer, jwks_uri: jwksUri } = (await response.json()) as Record<string, unknown>;
    if (issuer !== this.issuer) throw new Error(`${url} is of the issuer ${String(issuer)}`);
    if (typeof jwksUri !== 'string') throw new Error(`${url} has no jwks_uri`);
    // Who could change the keys on the way could sign tokens.
    if (url.startsWith('https:') && !jwksUri.startsWith('https:'))
      throw new Error(`${url} has a jwks_uri that is not https`);
    return jwksUri;
  }
}
