import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { OrganisationDirectory } from '../../organisations/organisation-directory.js';

/** Every organisation's secret at the development identity provider: no secret at all. */
export const DEVELOPMENT_SECRET = 'development';
/** The client that people sign in through: the console, which as a page can keep no secret. */
export const CONSOLE_CLIENT = 'console';

/** What is kept while someone signs in. The tokens themselves carry all that they say. */
const KEPT_MODELS: ReadonlySet<string> = new Set(['Session', 'Interaction', 'Grant', 'AuthorizationCode']);
const MOST_KEPT = 1000;

/** The memory of the development identity provider, which ends with its process. */
export class ProviderStore {
  private readonly kept = new LRUCache<string, AdapterPayload>({ max: MOST_KEPT });

  /** @param consoleAddresses where the console may have its answer sent */
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly consoleAddresses: readonly string[],
  ) {}

  /** @param model what the library looks for: `Client`, or one of the things that it would keep */
  adapter(model: string): Adapter {
    const keyOf = (id: string): string => `${model} ${id}`;
    return {
      find: async (id) => (model === 'Client' ? this.client(id) : this.kept.get(keyOf(id))),
      findByUid: async (uid) => this.find(model, (payload) => payload.uid === uid)?.[1],
      findByUserCode: async () => undefined,
      upsert: async (id, payload, seconds) => {
        if (!KEPT_MODELS.has(model)) return;
        this.kept.set(keyOf(id), payload, { ttl: seconds === undefined ? undefined : seconds * 1000 });
      },
      consume: async (id) => {
        // Any time will do: what has one is not taken a second time.
        Object.assign(this.kept.get(keyOf(id)) ?? {}, { consumed: 1 });
      },
      destroy: async (id) => void this.kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        const found = this.find(model, (payload) => payload.grantId === grantId);
        if (found) this.kept.delete(found[0]);
      },
    };
  }

  private find(
    model: string,
    fits: (payload: AdapterPayload) => boolean,
  ): [string, AdapterPayload] | undefined {
    return [...this.kept.entries()].find(([key, payload]) => key.startsWith(`${model} `) && fits(payload));
  }

  /** Every organisation is a client for its systems; the console is the one for people. */
  private client(id: string): AdapterPayload | undefined {
    if (id === CONSOLE_CLIENT) {
      return {
        client_id: id,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [...this.consoleAddresses],
      };
    }
    if (!this.directory.get(id)) return undefined;
    return {
      client_id: id,
      client_secret: DEVELOPMENT_SECRET,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    };
  }
}
