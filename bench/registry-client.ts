const USUAL_ROLES = 'editor negotiator clerk';

/** A caller of the registry, for preparing what is measured. */
export class RegistryClient {
  private readonly tokens = new Map<string, Promise<string>>();

  /** @param issuerUrl where the development identity provider is that the registry trusts */
  constructor(
    readonly url: string,
    private readonly issuerUrl: string,
  ) {}

  /** A token for an organisation, with the usual roles unless told. */
  token(organisationId: string, roles = USUAL_ROLES): Promise<string> {
    const key = `${organisationId} ${roles}`;
    let token = this.tokens.get(key);
    if (!token) {
      token = this.fetchToken(organisationId, roles);
      this.tokens.set(key, token);
    }
    return token;
  }

  /** @throws where the answer is not 2xx */
  async post<T>(path: string, body: unknown, organisationId: string, roles = USUAL_ROLES): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await this.token(organisationId, roles)}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** A deal whose first text is on offer: the first organisation leads. */
  async negotiatedDeal(parties: readonly string[], rule: object): Promise<string> {
    const [lead, other] = parties;
    const { id } = await this.post<{ id: string }>(
      '/v1/agreements',
      {
        kind: 'deal',
        title: 'Measured deal',
        challenge: 'Speed',
        needEvidence: 'This bench',
        leadId: lead,
        leadPerson: 'Coordinator',
        capacityFte: 1,
        meansEur: '1000.00',
        ratificationRule: rule,
        parties: parties.map((organisationId, index) => ({
          organisationId,
          role: index === 0 ? 'lead' : 'party',
        })),
      },
      lead,
    );
    const clauses = [{ number: '1', heading: 'Aim', body: 'To be measured.' }];
    await this.post(`/v1/agreements/${id}/texts`, { clauses }, lead);
    const commitment = {
      kind: 'obligation',
      debtorId: lead,
      creditorId: other,
      unit: 'EUR',
      amount: '1.00',
      description: 'A euro',
    };
    await this.post(`/v1/agreements/${id}/commitments`, commitment, lead);
    await this.post(`/v1/agreements/${id}/events`, { type: 'SUBMIT' }, lead);
    return id;
  }

  /** A deal whose councils have been asked. */
  async dealInRatification(parties: readonly string[], rule: object): Promise<string> {
    const id = await this.negotiatedDeal(parties, rule);
    for (const party of parties)
      await this.post(`/v1/agreements/${id}/events`, { type: 'ACCEPT_TEXT', version: 1 }, party);
    return id;
  }

  private async fetchToken(organisationId: string, roles: string): Promise<string> {
    const response = await fetch(`${this.issuerUrl}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: organisationId,
        client_secret: 'development',
        scope: roles,
      }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  }
}
