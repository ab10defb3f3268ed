import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import type { Adapter, AdapterPayload, Configuration } from 'oidc-provider';
import { signIn } from './sign-in.js';

/** A real OpenID provider in the place of the one that a government has; its clients are named after organisations. */
export interface ExternalIssuer {
  readonly url: string;
  /** A token of its token endpoint, for the organisation with this code. */
  token(organisation: string, scope: string, resource?: string): Promise<string>;
  /** A token that says this too, of its token endpoint, for a system: by client credentials. */
  systemToken(claims: Claims, scope: string): Promise<string>;
  /** The same for a person who signs in: by authorization code with PKCE. */
  personToken(claims: Claims, scope?: string): Promise<string>;
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

type Claims = Readonly<Record<string, unknown>>;
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The client that people sign in through: an application in a browser, which can keep no secret. */
const APPLICATION = { id: 'an-application', redirectUri: 'https://application.example/signed-in' };

/** @param publishedIssuer what its documents and tokens say it is called; its own URL unless given */
export async function startExternalIssuer(publishedIssuer?: string): Promise<ExternalIssuer> {
  let key = await makeKey();
  let server: Server | undefined;
  let port = 0;
  let keyRequests = 0;
  let handle: Handle | undefined;
  /** What the tokens of each client or person say beside the usual. */
  const holders = new Map<string, Claims>();
  const newHolder = (claims: Claims): string => {
    const id = `holder-${holders.size + 1}`;
    holders.set(id, claims);
    return id;
  };

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
  handle = await provider(issuer, key, holders);
  return {
    url,
    get key() {
      return key;
    },
    get keyRequests() {
      return keyRequests;
    },
    token: (organisation, scope, resource) => askForToken(url, organisation, scope, resource),
    systemToken: (claims, scope) => askForToken(url, newHolder(claims), scope),
    personToken: (claims, scope = 'openid') =>
      signIn({
        authorizationUrl: `${url}/auth`,
        tokenUrl: `${url}/token`,
        clientId: APPLICATION.id,
        redirectUri: APPLICATION.redirectUri,
        scope,
        extra: { login_hint: newHolder(claims) },
      }),
    sign: async (claims, header) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header })
        .sign(await importJWK(key, 'RS256')),
    rotate: async () => {
      key = await makeKey();
      handle = await provider(issuer, key, holders);
    },
    stop: async () => {
      // No connection comes after the last is cut.
      const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      server?.closeAllConnections();
      await closed;
    },
    restart: listen,
  };
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = Math.random().toString(36).slice(2);
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}

async function provider(issuer: string, key: JWK, holders: ReadonlyMap<string, Claims>): Promise<Handle> {
  // It warns of Node 20 each time it is loaded.
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { default: Provider } = await import('oidc-provider');
  warn.mockRestore();
  const kept = new Map<string, AdapterPayload>();
  const configuration: Configuration = {
    adapter: (model) => adapter(model, kept),
    jwks: { keys: [key] },
    cookies: { keys: ['cookies-of-a-test'] },
    ttl: { ClientCredentials: 600, AccessToken: 7200, IdToken: 60, Interaction: 60, Session: 60, Grant: 600 },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => ({
          scope: SCOPE,
          audience: resource.replace('urn:', ''),
          accessTokenFormat: 'jwt',
        }),
      },
    },
    extraTokenClaims: (_ctx, token) =>
      holders.get('accountId' in token ? token.accountId : (token.clientId ?? '')) ?? {
        vo_orgcode: token.clientId,
      },
  };
  const library = new Provider(issuer, configuration);
  const callback = library.callback();
  return async (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) return void (await callback(request, response));
    // Nobody is asked anything: who signs in is named by the application.
    const { params } = await library.interactionDetails(request, response);
    const accountId = String(params.login_hint);
    const grant = new library.Grant({ accountId, clientId: APPLICATION.id });
    grant.addOIDCScope('openid');
    grant.addResourceScope(RESOURCE, SCOPE);
    const grantId = await grant.save();
    await library.interactionFinished(request, response, { login: { accountId }, consent: { grantId } });
  };
}

const RESOURCE = 'urn:akkoord';
const SCOPE = 'openid vo reader editor negotiator clerk supervisor';

function adapter(model: string, kept: Map<string, AdapterPayload>): Adapter {
  const keyOf = (id: string): string => `${model} ${id}`;
  const nothing = async (): Promise<undefined> => undefined;
  return {
    find: async (id) => (model === 'Client' ? clientOf(id) : kept.get(keyOf(id))),
    findByUid: async (uid) =>
      [...kept].find(([key, { uid: own }]) => key.startsWith(`${model} `) && own === uid)?.[1],
    findByUserCode: nothing,
    upsert: async (id, payload) => void kept.set(keyOf(id), payload),
    consume: async (id) => void Object.assign(kept.get(keyOf(id)) ?? {}, { consumed: 1 }),
    destroy: async (id) => void kept.delete(keyOf(id)),
    revokeByGrantId: nothing,
  };
}

function clientOf(id: string): AdapterPayload {
  return id === APPLICATION.id
    ? {
        client_id: id,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [APPLICATION.redirectUri],
      }
    : {
        client_id: id,
        client_secret: 'secret',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
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
