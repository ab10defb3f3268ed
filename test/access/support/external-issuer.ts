import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import type { Adapter, AdapterPayload, Configuration } from 'oidc-provider';

/** A real OpenID provider in the place of the one that a government has; its clients are named after organisations. */
export interface ExternalIssuer {
  readonly url: string;
  /** A token of its token endpoint, for the organisation with this code. */
  token(organisation: string, scope: string, resource?: string): Promise<string>;
  /** A token with exactly these claims, signed with its present key. */
  sign(claims: JWTPayload, header?: { alg?: string; kid?: string; typ?: string }): Promise<string>;
  readonly key: JWK;
  /** Signs with a new key from now on, and publishes only that. */
  rotate(): Promise<void>;
  /** How often its keys were asked for. */
  readonly keyRequests: number;
  stop(): Promise<void>;
  /** Is there again, at the same address. */
  restart(): Promise<void>;
}

/** @param publishedIssuer what its documents and tokens say it is called; its own URL unless given */
export async function startExternalIssuer(publishedIssuer?: string): Promise<ExternalIssuer> {
  let key = await makeKey();
  let server: Server | undefined;
  let port = 0;
  let keyRequests = 0;
  let handle: Awaited<ReturnType<typeof provider>> | undefined;

  const listen = async (): Promise<void> => {
    const next = createServer((request, response) => {
      if (request.url === '/jwks') keyRequests += 1;
      void handle?.(request, response);
    });
    server = next;
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
    port = (next.address() as AddressInfo).port;
  };

  await listen();
  const url = `http://127.0.0.1:${port}`;
  const issuer = publishedIssuer ?? url;
  handle = await provider(issuer, key);
  return {
    url,
    get key() {
      return key;
    },
    get keyRequests() {
      return keyRequests;
    },
    token: (organisation, scope, resource) => askForToken(url, organisation, scope, resource),
    sign: async (claims, header) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header })
        .sign(await importJWK(key, 'RS256')),
    rotate: async () => {
      key = await makeKey();
      handle = await provider(issuer, key);
    },
    stop: async () => {
      server?.closeAllConnections();
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    },
    restart: listen,
  };
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = Math.random().toString(36).slice(2);
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}

async function provider(issuer: string, key: JWK) {
  // It warns of Node 20 each time it is loaded.
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { default: Provider } = await import('oidc-provider');
  warn.mockRestore();
  const configuration: Configuration = {
    adapter: (model) => clients(model),
    jwks: { keys: [key] },
    ttl: { ClientCredentials: 600 },
    responseTypes: [],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:akkoord',
        getResourceServerInfo: (_ctx, resource) => ({
          scope: 'openid reader editor negotiator clerk supervisor',
          audience: resource.replace('urn:', ''),
          accessTokenFormat: 'jwt',
        }),
      },
    },
    extraTokenClaims: (_ctx, token) => ({ vo_orgcode: token.clientId }),
  };
  return new Provider(issuer, configuration).callback();
}

function clients(model: string): Adapter {
  const nothing = async (): Promise<undefined> => undefined;
  const find = async (id: string): Promise<AdapterPayload | undefined> =>
    model === 'Client'
      ? {
          client_id: id,
          client_secret: 'secret',
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
        }
      : undefined;
  return {
    find,
    findByUid: nothing,
    findByUserCode: nothing,
    upsert: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}

async function askForToken(
  url: string,
  organisation: string,
  scope: string,
  resource?: string,
): Promise<string> {
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: organisation,
      client_secret: 'secret',
      scope,
      ...(resource !== undefined && { resource }),
    }),
  });
  const body = (await response.json()) as { access_token?: string };
  if (body.access_token === undefined) throw new Error(JSON.stringify(body));
  return body.access_token;
}
