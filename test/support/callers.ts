import type { Role } from '../../src/access/principal.js';
import { apiClient, type ApiClient } from './api-client.js';
import { tokenFor, type Scope } from './tokens.js';

const USUAL_ROLES: readonly Role[] = ['editor', 'negotiator', 'clerk'];

/** The API in an organisation's name, with every role that negotiates and ratifies unless others are named. */
export async function asOrganisation(
  url: string,
  organisationId: string,
  ...roles: Scope[]
): Promise<ApiClient> {
  const token = await tokenFor(url, organisationId, ...(roles.length > 0 ? roles : USUAL_ROLES));
  return apiClient(url, { token });
}
