import type { Configuration, default as Provider, errors } from 'oidc-provider';
import type { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { ROLES } from '../principal.js';
import { ROLES_OF_LEVEL, sortRoles } from '../rules/roles-of-level.js';
import type { DevelopmentIssuer } from './development-issuer.js';
import { DEVELOPMENT_SECRET, OrganisationsAsClients } from './organisations-as-clients.js';

const TOKEN_LASTS_S = 12 * 60 * 60;
/** The API as a resource (RFC 8707): the only one, so that nobody has to name it. */
const RESOURCE = 'urn:akkoord:api';

type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>;

/**
 * An OpenID provider that gives a token for any organisation: client credentials with the organisation's OVO code,
 * the secret `development`, and roles as the scope (`reader` where none is asked for).
 */
export async function developmentProvider(
  issuer: DevelopmentIssuer,
  directory: OrganisationDirectory,
): Promise<Provider> {
  const library = await loadQuietly();
  const provider = new library.default(issuer.issuer, {
    adapter: (model) => new OrganisationsAsClients(model, directory),
    jwks: { keys: [await issuer.signingKey()] },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clientBasedCORS: () => true,
    scopes: ROLES,
    responseTypes: [],
    ttl: { ClientCredentials: TOKEN_LASTS_S },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: theApi(issuer.audience, directory, library.errors),
    },
    formats: { customizers: { jwt: (_ctx, token, jwt) => sayWhoHolds(token.clientId, jwt.payload) } },
    renderError: (ctx, out) => {
      ctx.body = out;
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    explainInvalidClient(ctx.body as Refusal | undefined);
    // To a challenge a browser would show a log-in window of its own, instead of giving the page its answer.
    if (ctx.get('X-Requested-With') === 'XMLHttpRequest') ctx.remove('WWW-Authenticate');
  });
  return provider;
}

/** Makes every token one for the API, with roles that the organisation's level of government has. */
function theApi(
  audience: string,
  directory: OrganisationDirectory,
  { InvalidScope, InvalidTarget }: typeof errors,
): ResourceIndicators {
  return {
    enabled: true,
    defaultResource: () => RESOURCE,
    getResourceServerInfo: ({ oidc: { params = {} } }, resource, client) => {
      if (resource !== RESOURCE) throw new InvalidTarget();
      params.scope ||= 'reader';
      const scope = String(params.scope);
      const refusal = refusedRole(scope, client.clientId, directory);
      if (refusal !== undefined) throw new InvalidScope(refusal, scope);
      return { scope: ROLES.join(' '), audience, accessTokenFormat: 'jwt' };
    },
  };
}

function refusedRole(scope: string, ovo: string, directory: OrganisationDirectory): string | undefined {
  const organisation = directory.get(ovo);
  if (!organisation) return undefined;
  const { name, level } = organisation;
  const { notOfLevel, unknown } = sortRoles(scope.split(' ').filter(Boolean), level);
  const [wrong] = [...unknown, ...notOfLevel];
  if (wrong === undefined) return undefined;
  return `${name} (${level}) has no role ${wrong}; its roles are ${ROLES_OF_LEVEL[level].join(', ')}`;
}

function sayWhoHolds(ovo: string | undefined, claims: Record<string, unknown>): void {
  claims['sub'] = `dev:${ovo}`;
  claims['organisation'] = ovo;
}

interface Refusal {
  readonly error?: string;
  error_description?: string;
}

/** Who meets the development server for the first time should not have to guess. */
function explainInvalidClient(body: Refusal | undefined): void {
  if (body?.error !== 'invalid_client') return;
  body.error_description =
    'client_id is the OVO code of an organisation (see /v1/organisations), ' +
    `client_secret is "${DEVELOPMENT_SECRET}"`;
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
