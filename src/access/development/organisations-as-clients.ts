import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { OrganisationDirectory } from '../../organisations/organisation-directory.js';

/** Every organisation's secret at the development identity provider: no secret at all. */
export const DEVELOPMENT_SECRET = 'development';

/** Every organisation is a client. Nothing is ever stored: the tokens carry all that they say. */
export class OrganisationsAsClients implements Adapter {
  /** @param model what the library looks for: `Client`, or one of the things that it would store */
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
