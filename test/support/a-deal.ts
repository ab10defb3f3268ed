import type { RatificationRule } from '../../src/ratification/rules/rule.js';
import type { Answer, RequestOptions } from './api-client.js';
import { asOrganisation } from './callers.js';
import { LivingDeal } from './living-deal.js';

export const GENT = 'OVO002067';
export const KORTRIJK = 'OVO002133';
export const MENEN = 'OVO002177';
export const WAREGEM = 'OVO002265';
export const WEST_FLANDERS = 'OVO000231';
export const FLANDERS = 'OVO000001';
/** Has no part in the deals of tests. */
export const OUTSIDER = 'OVO002043';

export const UNANIMITY: RatificationRule = { type: 'unanimity' };

/** When tests begin, unless they say otherwise. */
export const TODAY = '2026-11-24T09:30:00Z';

/** Begins the sentence: `aDeal().ledBy(KORTRIJK).with(MENEN).ratifiedBy(UNANIMITY).inNegotiation(url)`. */
export function aDeal(): DealBuilder {
  return new DealBuilder({ leadId: KORTRIJK, others: [MENEN], rule: UNANIMITY, fields: {} });
}

interface Plan {
  readonly leadId: string;
  readonly others: readonly string[];
  readonly rule: RatificationRule;
  readonly fields: object;
}

/** A deal in the making; each step makes a new one, so that one plan can begin several deals. */
export class DealBuilder {
  constructor(private readonly plan: Plan) {}

  ledBy(leadId: string): DealBuilder {
    return new DealBuilder({ ...this.plan, leadId });
  }

  /** The parties beside the lead. */
  with(...others: string[]): DealBuilder {
    return new DealBuilder({ ...this.plan, others });
  }

  ratifiedBy(rule: RatificationRule): DealBuilder {
    return new DealBuilder({ ...this.plan, rule });
  }

  until(expiresOn: string): DealBuilder {
    return this.saying({ expiresOn });
  }

  /** Fields of its body that matter to the test. */
  saying(fields: object): DealBuilder {
    return new DealBuilder({ ...this.plan, fields: { ...this.plan.fields, ...fields } });
  }

  /** The body that begins its draft: complete but for a text and commitments. */
  get body(): Record<string, unknown> {
    const { leadId, others, rule, fields } = this.plan;
    return {
      kind: 'deal',
      title: 'Deal over krimp en open ruimte',
      challenge: 'De bevolking krimpt terwijl open ruimte verdwijnt.',
      needEvidence: 'Vooruitzichten van Statbel.',
      theme: 'space',
      leadId,
      leadPerson: 'Streekcoördinator',
      capacityFte: 2.5,
      meansEur: '150000.00',
      parties: [
        { organisationId: leadId, role: 'lead' },
        ...others.map((organisationId) => ({ organisationId, role: 'party' })),
      ],
      ratificationRule: rule,
      ...fields,
    };
  }

  /** What the API answers to its draft. */
  async sent(url: string, options?: RequestOptions): Promise<Answer<Record<string, unknown>>> {
    return (await asOrganisation(url, this.plan.leadId)).post('/v1/agreements', this.body, options);
  }

  /** A draft that misses only a text and a commitment. */
  async begun(url: string): Promise<LivingDeal> {
    const { status, body } = await this.sent(url);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return new LivingDeal(url, String(body.id), [this.plan.leadId, ...this.plan.others]);
  }

  /** A draft that can be submitted. */
  async ready(url: string): Promise<LivingDeal> {
    const deal = await this.begun(url);
    await deal.addText();
    const creditorId = deal.parties[1];
    await deal.addCommitment({ debtorId: deal.lead, creditorId });
    return deal;
  }

  /** Its first text is on offer. */
  async inNegotiation(url: string): Promise<LivingDeal> {
    const deal = await this.ready(url);
    await deal.must(deal.lead, { type: 'SUBMIT' });
    return deal;
  }

  /** Every party accepted its text: the councils are asked. */
  async inRatification(url: string): Promise<LivingDeal> {
    const deal = await this.inNegotiation(url);
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    return deal;
  }

  /** Every council approved. */
  async inForce(url: string): Promise<LivingDeal> {
    const deal = await this.inRatification(url);
    for (const party of deal.parties) await deal.mustCouncil(party, approval());
    return deal;
  }
}

/** A council's yes, as its clerk reports it. */
export function approval(fields: object = {}): { type: 'APPROVE'; [field: string]: unknown } {
  return { ...vote(24, 0), ...fields, type: 'APPROVE' };
}

/** A council's no. */
export function rejection(fields: object = {}): { type: 'REJECT'; [field: string]: unknown } {
  return { ...vote(3, 20), ...fields, type: 'REJECT' };
}

function vote(votesFor: number, votesAgainst: number): object {
  const source = 'https://www.example.org/besluiten/2026-11-20';
  return { decidedOn: '2026-11-20', votesFor, votesAgainst, abstentions: 0, source };
}
