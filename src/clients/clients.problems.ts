import type { ClientState } from '../access/rules/registered-client.js';
import { Problem } from '../common/problems/problem.js';

/** The client was registered before. */
export function clientExists(client: string): Problem {
  return new Problem('client-exists', 409, { params: { client } });
}

/** The client is in that state already, or cannot come into it. */
export function clientState(client: string, state: ClientState): Problem {
  return new Problem('client-state', 409, { params: { client, state } });
}
