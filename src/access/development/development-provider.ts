import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration, errors, interactionPolicy } from 'oidc-provider';
import type { DomainDirectory } from '../../domains/domain-directory.js';
import type { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { ROLES } from '../principal.js';
import { DOMAIN_PREFIX, domainsNamed } from '../rules/role-names.js';
import { ROLES_OF_LEVEL, sortRoles } from '../rules/roles-of-level.js';
import type { DevelopmentIssuer } from './development-issuer.js';
import { DEVELOPMENT_SECRET, ProviderStore } from './provider-store.js';
import type { SignInChoice } from './sign-in-choice.js';
import { SIGN_IN_PATH, SignIn } from './sign-in.js';

const TOKEN_LASTS_S = 12 * 60 * 60;
const SIGN_IN_LASTS_S = 60 * 60;
const LIFETIMES_S = {
  ClientCredentials: TOKEN_LASTS_S,
  AccessToken: TOKEN_LASTS_S,
  IdToken: TOKEN_LASTS_S,
  AuthorizationCode: 60,
  Interaction: SIGN_IN_LASTS_S,
  Session: SIGN_IN_LASTS_S,
  Grant: SIGN_IN_LASTS_S,
};
/** The API as a resource (RFC 8707): the only one, so that nobody has to name it. */
const RESOURCE = 'urn:akkoord:api';

type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>;

/** Answers a request under the provider's path. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * An OpenID provider that gives a token for any organisation. Systems: client credentials with the organisation's OVO
 * code, the secret `development`, and roles as the scope (`reader` where none is asked for), for Flanders with policy
 * domains such as `domain:mobility`. People: authorization code
 * with PKCE through the client `console`, with a page to choose organisations and roles on.
 * @param consoleAddresses where the console may have its answer sent
 */
export async function developmentProvider(
  issuer: DevelopmentIssuer,
  directory: OrganisationDirectory,
  domains: DomainDirectory,
  consoleAddresses: readonly string[],
): Promise<Handler> {
  const library = await loadQuietly();
  const store = new ProviderStore(directory, consoleAddresses);
  const provider = new library.default(issuer.issuer, {
    adapter: (model) => store.adapter(model),
    jwks: { keys: [await issuer.signingKey()] },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientBasedCORS: () => true,
    cookies: { keys: [randomUUID()] },
    scopes: ROLES,
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: LIFETIMES_S,
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: {
      policy: alwaysAsk(library.interactionPolicy),
      url: (_ctx, { uid }) => `${new URL(issuer.issuer).pathname}${SIGN_IN_PATH}/${uid}`,
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: theApi(issuer.audience, directory, domains, library.errors),
    },
    formats: {
      customizers: {
        jwt: (_ctx, token, jwt) => {
          const choice = 'grantId' in token ? signIn.choiceOf(token.grantId) : undefined;
          Object.assign(jwt.payload, choice ? personsClaims(choice) : systemsClaims(token.clientId));
        },
      },
    },
    renderError: (ctx, out) => {
      ctx.body = out;
    },
  });
  const signIn = new SignIn(provider, directory, domains, RESOURCE, library.errors.SessionNotFound);
  provider.use(async (ctx, next) => {
    await next();
    explainInvalidClient(ctx.body as Refusal | undefined);
    // To a challenge a browser would show a log-in window of its own, instead of giving the page its answer.
    if (ctx.get('X-Requested-With') === 'XMLHttpRequest') ctx.remove('WWW-Authenticate');
  });
  const handle = provider.callback();
  return async (request, response) => {
    // The console opens a window for it, and waits for what comes back into that window.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    const isSignIn = request.url?.startsWith(`${SIGN_IN_PATH}/`) === true;
    await (isSignIn ? signIn.answer(request, response) : handle(request, response));
  };
}

/** Has the page shown each time: a browser that signed in once is not taken for the same person again. */
function alwaysAsk({ base, Check }: typeof interactionPolicy): interactionPolicy.DefaultPolicy {
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('choice', 'organisations and roles have to be chosen', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

/** Makes every token one for the API, with roles that the organisation's level of government has. */
function theApi(
  audience: string,
  directory: OrganisationDirectory,
  domains: DomainDirectory,
  { InvalidScope, InvalidTarget }: typeof errors,
): ResourceIndicators {
  return {
    enabled: true,
    defaultResource: () => RESOURCE,
    useGrantedResource: () => true,
    getResourceServerInfo: ({ oidc: { params = {} } }, resource, client) => {
      if (resource !== RESOURCE) throw new InvalidTarget();
      params.scope ||= 'reader';
      const scope = String(params.scope);
      const refusal = refusedRole(scope, client.clientId, directory) ?? refusedDomain(scope, client.clientId);
      if (refusal !== undefined) throw new InvalidScope(refusal, scope);
      const named = domains.all().map(({ id }) => `${DOMAIN_PREFIX}${id}`);
      return { scope: [...ROLES, ...named].join(' '), audience, accessTokenFormat: 'jwt' };
    },
  };

  function refusedDomain(scope: string, ovo: string): string | undefined {
    const named = domainsNamed(scope.split(' '));
    if (named.length > 0 && directory.get(ovo) && directory.get(ovo)?.level !== 'flanders')
      return 'policy domains are those of Flanders';
    const wrong = named.find((id) => domains.get(id)?.endedOn !== null);
    return wrong === undefined ? undefined : `there is no policy domain ${wrong}: see /v1/domains`;
  }
}

function refusedRole(scope: string, ovo: string, directory: OrganisationDirectory): string | undefined {
  const organisation = directory.get(ovo);
  if (!organisation) return undefined;
  const { name, level } = organisation;
  const { notOfLevel, unknown } = sortRoles(
    scope.split(' ').filter((word) => word !== '' && !word.startsWith(DOMAIN_PREFIX)),
    level,
  );
  const [wrong] = [...unknown, ...notOfLevel];
  if (wrong === undefined) return undefined;
  return `${name} (${level}) has no role ${wrong}; its roles are ${ROLES_OF_LEVEL[level].join(', ')}`;
}

function systemsClaims(ovo: string | undefined): object {
  return { sub: `dev:${ovo}`, organisation: ovo };
}

function personsClaims({ person, organisations }: SignInChoice): object {
  const [first, ...others] = organisations;
  return { sub: `dev:${person}`, organisation: others.length > 0 ? organisations : first };
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
