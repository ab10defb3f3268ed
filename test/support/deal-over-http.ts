import type { Role } from '../../src/access/principal.js';
import { type ApiClient, type Answer, apiClient } from './api-client.js';
import { tokenFor } from './tokens.js';

/** Municipalities that make deals in tests. */
export const KORTRIJK = 'OVO002133';
export const MENEN = 'OVO002177';
export const WAREGEM = 'OVO002265';

const ROLES: readonly Role[] = ['editor', 'negotiator', 'clerk'];

export interface DealOptions {
  /** The first is the lead; Kortrijk and Menen unless given. */
  readonly parties?: readonly string[];
  readonly rule?: object;
  readonly expiresOn?: string;
  readonly title?: string;
}

/** A caller for an organisation, with the usual roles unless others are named. */
export async function callerFor(url: string, organisationId: string, ...roles: Role[]): Promise<ApiClient> {
  const token = await tokenFor(url, organisationId, ...(roles.length > 0 ? roles : ROLES));
  return apiClient(url, { token });
}

/** A deal on a running application, moved on by its parties over HTTP. Every step must succeed. */
export class Deal {
  private constructor(
    public url: string,
    readonly id: string,
    readonly parties: readonly string[],
  ) {}

  /** A complete draft with its first text and one commitment. */
  static async drafted(url: string, options: DealOptions = {}): Promise<Deal> {
    const parties = options.parties ?? [KORTRIJK, MENEN];
    const [lead, other] = parties;
    const caller = await callerFor(url, lead);
    const { id } = await made<{ id: string }>(
      caller.post('/v1/agreements', {
        kind: 'deal',
        title: options.title ?? 'Deal on shrink and space',
        challenge: 'Fewer inhabitants',
        needEvidence: 'The forecast of Statbel',
        leadId: lead,
        leadPerson: 'Coordinator',
        capacityFte: 1,
        meansEur: '1000.00',
        ratificationRule: options.rule ?? { type: 'unanimity' },
        parties: parties.map((organisationId, index) => ({
          organisationId,
          role: index === 0 ? 'lead' : 'party',
        })),
        ...(options.expiresOn !== undefined && { expiresOn: options.expiresOn }),
      }),
    );
    const clauses = [{ number: '1', heading: 'Aim', body: 'Build no more on open space.' }];
    await made(caller.post(`/v1/agreements/${id}/texts`, { clauses }));
    await made(
      caller.post(`/v1/agreements/${id}/commitments`, {
        kind: 'obligation',
        debtorId: lead,
        creditorId: other,
        unit: 'EUR',
        amount: '1.00',
        description: 'A euro',
      }),
    );
    return new Deal(url, id, parties);
  }

  /** Its text is on offer. */
  static async inNegotiation(url: string, options?: DealOptions): Promise<Deal> {
    const deal = await Deal.drafted(url, options);
    await deal.send(deal.parties[0], { type: 'SUBMIT' });
    return deal;
  }

  /** All parties accepted the text, and their councils have been asked. */
  static async inRatification(url: string, options?: DealOptions): Promise<Deal> {
    const deal = await Deal.inNegotiation(url, options);
    for (const party of deal.parties) await deal.send(party, { type: 'ACCEPT_TEXT', version: 1 });
    return deal;
  }

  /** All councils approved. */
  static async inForce(url: string, options?: DealOptions): Promise<Deal> {
    const deal = await Deal.inRatification(url, options);
    for (const party of deal.parties) await deal.approve(party);
    return deal;
  }

  get path(): string {
    return `/v1/agreements/${this.id}`;
  }

  async send(organisationId: string, event: object): Promise<void> {
    await made((await callerFor(this.url, organisationId)).post(`${this.path}/events`, event));
  }

  async sendToCouncil(organisationId: string, event: object): Promise<void> {
    const caller = await callerFor(this.url, organisationId);
    await made(caller.post(`${this.path}/councils/${organisationId}/events`, event));
  }

  async approve(organisationId: string): Promise<void> {
    await this.sendToCouncil(organisationId, {
      type: 'APPROVE',
      decidedOn: '2026-11-20',
      votesFor: 20,
      votesAgainst: 1,
      abstentions: 0,
      source: 'https://example.org/decision',
    });
  }

  /** @param publishedOn a plain date */
  async publish(organisationId: string, publishedOn: string): Promise<void> {
    await this.sendToCouncil(organisationId, { type: 'PUBLISH', publishedOn });
  }

  /** As the lead sees it. */
  async read(): Promise<{ phase: string; state: string; version: number }> {
    return made((await callerFor(this.url, this.parties[0])).get(this.path));
  }

  /** The types of its entries, oldest first, as the lead sees them. */
  async history(): Promise<string[]> {
    const caller = await callerFor(this.url, this.parties[0]);
    const { items } = await made<{ items: { type: string }[] }>(caller.get(`${this.path}/history?limit=100`));
    return items.map(({ type }) => type);
  }
}

/** The body of an answer that must be a success. */
export async function made<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
