import type { Role } from '../../src/access/principal.js';

/** A role, or a policy domain of Flanders that the roles are held in. */
export type Scope = Role | `domain:${string}`;

const given = new Map<string, Promise<string>>();

/**
 * A bearer token of the development identity provider, asked for once per test file.
 * @param url of the application, without a slash at its end
 * @param organisationId OVO code
 * @param roles `reader` where none is named
 */
export function tokenFor(url: string, organisationId: string, ...roles: Scope[]): Promise<string> {
  const key = [url, organisationId, ...roles].join(' ');
  const token = given.get(key) ?? askFor(url, organisationId, roles);
  given.set(key, token);
  return token;
}

async function askFor(url: string, organisationId: string, roles: readonly Scope[]): Promise<string> {
  const response = await fetch(`${url}/dev/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: organisationId,
      client_secret: 'development',
      ...(roles.length > 0 && { scope: roles.join(' ') }),
    }),
  });
  const body = (await response.json()) as { access_token?: string };
  if (body.access_token === undefined) {
    throw new Error(`No token for ${organisationId} as ${roles.join(', ')}: ${JSON.stringify(body)}`);
  }
  return body.access_token;
}
