import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { aDeal, FLANDERS, KORTRIJK, MENEN, OUTSIDER, TODAY } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';

/** A word that only these deals have, so that a search would find them. */
const SECRET = 'kanaalkom';

describe('who sees a deal', () => {
  let stage: Stage;
  let url: string;
  const plan = aDeal().saying({
    title: `Deal over de ${SECRET}`,
    regionId: 'reference-zuid-west-vlaanderen',
  });

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  /** The ids that a caller finds by every filter that fits the deal. */
  async function found(client: ApiClient): Promise<string[]> {
    const queries = [
      '',
      `q=${SECRET}`,
      `party=${MENEN}`,
      'region=reference-zuid-west-vlaanderen',
      'theme=space',
      'kind=deal',
    ];
    const pages = await Promise.all(
      queries.map((query) => client.get<{ items: { id: string }[] }>(`/v1/agreements?limit=100&${query}`)),
    );
    const sets = pages.map(({ body }) => body.items.map(({ id }) => id).sort());
    expect(sets).toEqual(sets.map(() => sets[0]));
    return sets[0];
  }

  const parts = (deal: LivingDeal): string[] =>
    ['', '/readiness', '/texts', '/texts/1', '/commitments', '/balance', '/indicators', '/history']
      .concat(['/ratification', '/available-events', '/deadlines'])
      .map((part) => deal.path + part);

  /** Every status that the deal's parts answer with, once. */
  async function statuses(client: ApiClient, deal: LivingDeal): Promise<number[]> {
    const answers = await Promise.all(parts(deal).map((path) => client.get(path)));
    return [...new Set(answers.map(({ status }) => status))];
  }

  const callers = async (): Promise<
    Record<'lead' | 'party' | 'reader' | 'outsider' | 'registrar', ApiClient>
  > => ({
    lead: await stage.as(KORTRIJK),
    party: await stage.as(MENEN),
    reader: await stage.as(MENEN, 'reader'),
    outsider: await stage.as(OUTSIDER),
    registrar: await asOrganisation(url, FLANDERS, 'registrar', 'supervisor', 'editor'),
  });

  it.each([
    ['a draft', () => plan.ready(url)],
    ['a deal in negotiation', () => plan.inNegotiation(url)],
    [
      'a deal that was given up before councils were asked',
      async () => {
        const deal = await plan.inNegotiation(url);
        await deal.must(KORTRIJK, { type: 'ABANDON' });
        return deal;
      },
    ],
  ])('%s is for its parties only: others find no trace of it', async (_, made) => {
    const deal = await made();
    const { lead, party, reader, outsider, registrar } = await callers();

    for (const client of [lead, party, reader]) {
      expect(await statuses(client, deal)).toEqual([200]);
      expect(await found(client)).toContain(deal.id);
    }
    for (const client of [outsider, registrar, stage.anyone]) {
      expect(await statuses(client, deal)).toEqual([404]);
      expect(await found(client)).not.toContain(deal.id);
    }
  });

  it('an outsider’s events, texts and commitments meet the same 404 as for a deal that is not there', async () => {
    const deal = await plan.inNegotiation(url);
    const { outsider } = await callers();
    const missing = '/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';
    const requests = (path: string): [string, object][] => [
      [`${path}/events`, { type: 'ACCEPT_TEXT', version: 1 }],
      [`${path}/texts`, { clauses: [{ number: '1', heading: 'Doel', body: 'Anders.' }] }],
      [`${path}/councils/${OUTSIDER}/events`, { type: 'OPEN_DELIBERATION' }],
    ];
    const answers = async (path: string): Promise<unknown[]> =>
      Promise.all(
        requests(path).map(async ([to, body]) => {
          const { status, body: problem } = await outsider.post(to, body);
          return [status, problem.type, problem.title, problem.detail];
        }),
      );

    const met = await answers(deal.path);

    expect(met).toEqual(await answers(missing));
    expect(met.map((answer) => (answer as unknown[])[0])).toEqual([404, 404, 404]);
  });

  it.each([
    ['in ratification', () => plan.inRatification(url)],
    ['in force', () => plan.inForce(url)],
  ])('a deal %s is for all', async (_, made) => {
    const deal = await made();
    const { outsider, registrar, party } = await callers();

    for (const client of [party, outsider, registrar, stage.anyone]) {
      expect(await statuses(client, deal)).toEqual([200]);
      expect(await found(client)).toContain(deal.id);
    }
  });

  it('a party that the lead takes off a draft no longer sees it', async () => {
    const deal = await aDeal().with(MENEN, OUTSIDER).ready(url);
    const { lead, outsider } = await callers();
    expect(await statuses(outsider, deal)).toEqual([200]);

    const { status } = await lead.patch(deal.path, {
      parties: [
        { organisationId: KORTRIJK, role: 'lead' },
        { organisationId: MENEN, role: 'party' },
      ],
    });

    expect(status).toBe(200);
    expect(await statuses(outsider, deal)).toEqual([404]);
  });
});
