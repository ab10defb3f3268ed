import type { OpenAPIObject } from '@nestjs/swagger';
import { renderMessage } from '../messages/render.js';
import { DEVELOPMENT_PROVIDER_PATH } from './development/mount-development-provider.js';
import { isRight, openness } from './rights.js';
import { ROLES } from './principal.js';
import { ORGANISATION_HEADER } from './rules/choose-organisation.js';
import { ON_BEHALF_HEADER } from './rules/delegation.js';

type Schemes = NonNullable<NonNullable<OpenAPIObject['components']>['securitySchemes']>;
type Parameter = NonNullable<Operation['parameters']>[number];
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const SCOPES: Readonly<Record<string, string>> = Object.fromEntries(
  ROLES.map((role) => [role, renderMessage({ key: `access.role.${role}` }, 'en')]),
);

/** Without an example: the console would send that as the caller's choice. */
const CHOICE: Parameter = {
  name: ORGANISATION_HEADER,
  in: 'header',
  required: false,
  description:
    'For which organisation the request is: its OVO code or enterprise number (KBO). Needed where the token is for ' +
    'several organisations, which are never chosen from by the server; leave it out otherwise.',
  schema: { type: 'string', maxLength: 30 },
};

/** Without an example, for the same reason. */
const ON_BEHALF: Parameter = {
  name: ON_BEHALF_HEADER,
  in: 'header',
  required: false,
  description:
    'On behalf of which other organisation the request is, by a delegation: its OVO code or enterprise number (KBO), ' +
    'with the number of the delegation where several would do (`OVO002177/2`). Leave it out to act for your own.',
  schema: { type: 'string', maxLength: 40 },
};

/** The ways to bring a token, as the OpenAPI document has them under `components.securitySchemes`. */
export function securitySchemes(oidcIssuer: string | undefined): Schemes {
  const from = oidcIssuer ?? 'the development identity provider';
  const bearer: Schemes = {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: `An access token of ${from}.`,
    },
  };
  if (oidcIssuer !== undefined) return bearer;
  return {
    oauth2: {
      type: 'oauth2',
      description:
        'Development only. People (authorizationCode): press Authorize, and choose organisations and roles on the page ' +
        'that opens. Systems (clientCredentials): client_id is the OVO code of any organisation, such as OVO002067, ' +
        'client_secret is development, and the roles are chosen here.',
      flows: {
        authorizationCode: {
          authorizationUrl: `${DEVELOPMENT_PROVIDER_PATH}/auth`,
          tokenUrl: `${DEVELOPMENT_PROVIDER_PATH}/token`,
          // The roles are chosen on the page.
          scopes: {},
        },
        clientCredentials: { tokenUrl: `${DEVELOPMENT_PROVIDER_PATH}/token`, scopes: SCOPES },
      },
    },
    ...bearer,
  };
}

/**
 * Writes into the OpenAPI document how to bring a token, how to choose an organisation, and which operations need one. That follows from the table of
 * rights, by `operationId`; one that the table does not know needs a token.
 */
export function describeSecurity(document: OpenAPIObject, oidcIssuer: string | undefined): void {
  const schemes = securitySchemes(oidcIssuer);
  document.components = { ...document.components, securitySchemes: schemes };
  const tokens = Object.keys(schemes).map((name) => ({ [name]: [] }));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of METHODS.map((method) => item[method])) {
      if (!operation) continue;
      operation.security = isOpen(operation) ? [{}, ...tokens] : tokens;
      if (path.startsWith('/v1/'))
        operation.parameters = [...(operation.parameters ?? []), CHOICE, ON_BEHALF];
    }
  }
}

function isOpen({ operationId = '' }: Operation): boolean {
  return isRight(operationId) && openness(operationId) !== 'never';
}
