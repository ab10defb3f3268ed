import { createHash } from 'node:crypto';
import { type BrokenEntry, type ChainedEntry, firstBroken } from '../../src/ledger/chain/hash-chain.js';
import type { Answer, ApiClient, RequestOptions } from './api-client.js';
import { asOrganisation } from './callers.js';

/** A council, as far as tests look at it. */
export interface CouncilBody {
  readonly organisationId: string;
  readonly state: string;
  readonly standing: string;
  readonly decision: Record<string, unknown> | null;
  readonly complaintsUntil: string | null;
  readonly [field: string]: unknown;
}

/** An agreement, as far as tests look at it. */
export interface DealBody {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly state: string;
  readonly version: number;
  readonly offeredText: number | null;
  readonly publicSince: string | null;
  readonly parties: readonly {
    readonly organisationId: string;
    readonly role: string;
    readonly position: string;
    readonly consentsToEnd: boolean;
    readonly boundTextVersion: number | null;
    readonly council: CouncilBody | null;
  }[];
  readonly [field: string]: unknown;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A deal on a running application, moved over HTTP by whoever a test names. */
export class LivingDeal {
  readonly path: string;

  constructor(
    readonly url: string,
    readonly id: string,
    /** The lead first. */
    readonly parties: readonly string[],
  ) {
    this.path = `/v1/agreements/${id}`;
  }

  get lead(): string {
    return this.parties[0];
  }

  /** The same deal as another server of the same registry shows it. */
  seenAt(url: string): LivingDeal {
    return new LivingDeal(url, this.id, this.parties);
  }

  as(organisationId: string): Promise<ApiClient> {
    return asOrganisation(this.url, organisationId);
  }

  async send(organisationId: string, event: object, options?: RequestOptions): Promise<Answer<DealBody>> {
    return (await this.as(organisationId)).post<DealBody>(`${this.path}/events`, event, options);
  }

  /** What a party's own clerk sends to its council. */
  async sendToCouncil(
    organisationId: string,
    event: object,
    options?: RequestOptions,
  ): Promise<Answer<CouncilBody>> {
    const clerk = await this.as(organisationId);
    return clerk.post<CouncilBody>(`${this.path}/councils/${organisationId}/events`, event, options);
  }

  /** Sends an event that has to be taken. */
  async must(organisationId: string, event: object): Promise<DealBody> {
    return taken(this.send(organisationId, event));
  }

  /** Sends a council's event that has to be taken. */
  async mustCouncil(organisationId: string, event: object): Promise<CouncilBody> {
    return taken(this.sendToCouncil(organisationId, event));
  }

  async addText(body = 'De partijen houden open ruimte open.'): Promise<void> {
    const clauses = [{ number: '1', heading: 'Doel', body }];
    await taken((await this.as(this.lead)).post(`${this.path}/texts`, { clauses }));
  }

  async addCommitment(fields: { debtorId: string; creditorId: string }): Promise<void> {
    const commitment = { kind: 'obligation', unit: 'EUR', amount: '50000.00', description: 'Aandeel.' };
    await taken((await this.as(this.lead)).post(`${this.path}/commitments`, { ...commitment, ...fields }));
  }

  /** As the lead sees it. */
  async read(): Promise<DealBody> {
    return taken((await this.as(this.lead)).get<DealBody>(this.path));
  }

  /** Its phase and state in one word, such as `negotiation.positions`. */
  async state(): Promise<string> {
    const { phase, state } = await this.read();
    return `${phase}.${state}`;
  }

  /** Its whole history, oldest first. */
  async history(): Promise<ChainedEntry[]> {
    const lead = await this.as(this.lead);
    const entries: ChainedEntry[] = [];
    for (let query = '?limit=100'; ;) {
      const { items, next } = await taken(lead.get<Page<ChainedEntry>>(`${this.path}/history${query}`));
      entries.push(...items);
      if (next === null) return entries;
      query = `?limit=100&cursor=${next}`;
    }
  }

  /** The types of its entries, oldest first. */
  async happened(): Promise<string[]> {
    return (await this.history()).map(({ type }) => type);
  }

  /** The first entry of its history that does not hold: not in sequence, not chained, or changed. */
  async firstBroken(): Promise<BrokenEntry | undefined> {
    return firstBroken(await this.history(), sha256);
  }
}

/** The body of an answer that must be a success. */
export async function taken<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
