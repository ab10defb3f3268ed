import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTVerifyGetKey } from 'jose';
import type { ClaimMapping } from '../rules/claim-mapping.js';
import { TokenIssuer } from '../tokens/token-issuer.js';

interface Keys {
  readonly private: JWK;
  readonly find: JWTVerifyGetKey;
}

/**
 * The identity provider of a development server, which is the server itself. Its key pair is made when it is first
 * needed and lives as long as the process: tokens end with it.
 */
export class DevelopmentIssuer extends TokenIssuer {
  readonly mapping: ClaimMapping = {
    form: 'akkoord',
    organisation: 'organisation',
    roles: 'scope',
    roleNames: new Map(),
  };
  private keys: Promise<Keys> | undefined;

  constructor(
    readonly issuer: string,
    readonly audience: string,
  ) {
    super();
  }

  readonly key: JWTVerifyGetKey = async (header, token) => (await this.ownKeys()).find(header, token);

  /** The key that its tokens are signed with. */
  async signingKey(): Promise<JWK> {
    return (await this.ownKeys()).private;
  }

  override subjectOfSystem(clientId: string): string {
    return `dev:${clientId}`;
  }

  private ownKeys(): Promise<Keys> {
    this.keys ??= makeKeys();
    return this.keys;
  }
}

async function makeKeys(): Promise<Keys> {
  const pair = await generateKeyPair('RS256', { extractable: true });
  const naming = { kid: 'development', alg: 'RS256', use: 'sig' };
  const publicKey = { ...(await exportJWK(pair.publicKey)), ...naming };
  return {
    private: { ...(await exportJWK(pair.privateKey)), ...naming },
    find: createLocalJWKSet({ keys: [publicKey] }),
  };
}
