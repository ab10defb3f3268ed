import type { Scope } from '../../../support/tokens.js';
import { FLANDERS } from '../../../support/a-deal.js';
import type { Request } from './http.js';
import { DOMAIN, type Cast } from './people.js';

/** Sends what must succeed, as an organisation in any of its usual roles unless one is named. Answers the body. */
export type Must = (
  organisationId: string,
  request: Request,
  ...roles: Scope[]
) => Promise<Record<string, unknown>>;

/** An agreement on the stage, and how it is moved on. */
export class Staged {
  constructor(
    readonly must: Must,
    /** The lead first. */
    readonly cast: Cast,
    public id = '',
  ) {}

  get path(): string {
    return `/v1/agreements/${this.id}`;
  }

  get lead(): string {
    return this.cast[0];
  }

  async begin(draft: object): Promise<void> {
    const parties = this.cast.map((organisationId, index) => ({
      organisationId,
      role: index === 0 ? 'lead' : 'party',
    }));
    const body = { leadId: this.lead, parties, ...draft };
    const { id } = await this.must(this.lead, { method: 'POST', path: '/v1/agreements', body });
    this.id = String(id);
  }

  /** The number of what a party owes, measures or carries out: one each, in order; 1 for who has no part in it. */
  numberOf(organisationId: string): number {
    return Math.max(this.cast.indexOf(organisationId), 0) + 1;
  }

  /** Another agreement of the same parties, yet to begin. */
  another(): Staged {
    return new Staged(this.must, this.cast);
  }

  /** What an organisation writes. @param path below the agreement, such as `texts` */
  write(
    by: string,
    path: string,
    body: object | string,
    ...roles: Scope[]
  ): Promise<Record<string, unknown>> {
    return this.must(by, { method: 'POST', path: `${this.path}/${path}`, body }, ...roles);
  }

  change(by: string, path: string, body: object): Promise<Record<string, unknown>> {
    return this.must(by, { method: 'PATCH', path: `${this.path}/${path}`, body });
  }

  /** What the lead says in the place of what was said before. */
  put(path: string, body: object): Promise<Record<string, unknown>> {
    return this.must(this.lead, { method: 'PUT', path: `${this.path}/${path}`, body });
  }

  /** What the administration of the policy domain keeps that every agreement concerns. @param path in the API */
  domainSets(path: string, body: object): Promise<Record<string, unknown>> {
    return this.must(FLANDERS, { method: 'PUT', path, body }, 'domain-official', `domain:${DOMAIN}`);
  }

  read(by: string, path: string): Promise<Record<string, unknown>> {
    return this.must(by, { method: 'GET', path: `${this.path}/${path}` });
  }

  event(by: string, type: string, fields: object = {}, ...roles: Scope[]): Promise<Record<string, unknown>> {
    return this.write(by, 'events', { ...fields, type }, ...roles);
  }

  /** What a party's own clerk sends to its council. */
  council(by: string, type: string, fields: object = {}): Promise<Record<string, unknown>> {
    return this.write(by, `councils/${by}/events`, { ...fields, type });
  }

  /** As a plain date: on a stage on which time passes, it is not always the same. */
  async today(): Promise<string> {
    const { now } = await this.must(this.lead, { method: 'GET', path: '/v1/development/clock' });
    return String(now).slice(0, 10);
  }

  /** One after another, each party. */
  async each(act: (party: string) => Promise<unknown>): Promise<void> {
    for (const party of this.cast) await act(party);
  }
}
