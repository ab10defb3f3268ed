import type { Adapter, AdapterPayload, Configuration, default as Provider } from 'oidc-provider';
import type { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { ROLES } from '../principal.js';
import { ROLES_OF_LEVEL, sortRoles } from '../rules/roles-of-level.js';
import type { DevelopmentIssuer } from './development-issuer.js';

export const DEVELOPMENT_SECRET = 'development';
const TOKEN_LASTS_S = 12 * 60 * 60;
/** The API as a resource (RFC 8707): the only one, so that nobody has to name it. */
const RESOURCE = 'urn:akkoord:api';

/**
 * An OpenID provider that gives a token for any organisation: client credentials with the organisation's OVO code,
 * the secret `development`, and roles as the scope (`reader` where none is asked for).
 */
export async function developmentProvider(
  issuer: DevelopmentIssuer,
  directory: OrganisationDirectory,
): Promise<Provider> {
  const library = await loadQuietly();
  const { default: OpenIdProvider, errors } = library;
  const configuration: Configuration = {
    adapter: (model) => new OrganisationsAsClients(model, directory),
    jwks: { keys: [await issuer.signingKey()] },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    scopes: ROLES,
    responseTypes: [],
    clientBasedCORS: () => true,
    ttl: { ClientCredentials: TOKEN_LASTS_S },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: (ctx, resource, client) => {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          const { params } = ctx.oidc;
          if (params && !params.scope) params.scope = 'reader';
          const refusal = scopeRefusal(String(params?.scope), client.clientId, directory);
          if (refusal) throw new errors.InvalidScope(refusal, String(params?.scope));
          return { scope: ROLES.join(' '), audience: issuer.audience, accessTokenFormat: 'jwt' };
        },
      },
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, jwt) => {
          jwt.payload['sub'] = `dev:${token.clientId}`;
          jwt.payload['organisation'] = token.clientId;
        },
      },
    },
    renderError: (ctx, out) => {
      ctx.body = out;
    },
  };
  const provider = new OpenIdProvider(issuer.issuer, configuration);
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { error?: string; error_description?: string } | undefined;
    if (body?.error !== 'invalid_client') return;
    body.error_description = `client_id is the OVO code of an organisation (see /v1/organisations), client_secret is "${DEVELOPMENT_SECRET}"`;
  });
  return provider;
}

function scopeRefusal(scope: string, clientId: string, directory: OrganisationDirectory): string | undefined {
  const organisation = directory.get(clientId);
  if (!organisation) return undefined;
  const { name, level } = organisation;
  const { notOfLevel, unknown } = sortRoles(scope.split(' '), level);
  const [wrong] = [...unknown, ...notOfLevel];
  if (wrong === undefined) return undefined;
  return `${name} (${level}) has no role ${wrong}; its roles are ${ROLES_OF_LEVEL[level].join(', ')}`;
}

/** Every organisation is a client. Nothing else is ever stored: its tokens carry all that they say. */
class OrganisationsAsClients implements Adapter {
  constructor(
    private readonly model: string,
    private readonly directory: OrganisationDirectory,
  ) {}

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (this.model !== 'Client' || !this.directory.get(id)) return undefined;
    return {
      client_id: id,
      client_secret: DEVELOPMENT_SECRET,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    };
  }

  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async upsert(): Promise<void> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}

/**
 * On a Node older than it supports the library works, but says on every start that it should be replaced: of no use to
 * who only wants a token for development.
 */
async function loadQuietly(): Promise<typeof import('oidc-provider')> {
  const { console: output } = globalThis;
  const warn = Reflect.get(output, 'warn') as (...words: unknown[]) => void;
  output.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn.apply(output, words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    output.warn = warn;
  }
}
