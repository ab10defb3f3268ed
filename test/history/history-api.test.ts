import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiClient } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { callerFor, Deal, KORTRIJK, MENEN, WAREGEM } from '../support/deal-over-http.js';

interface Entry {
  readonly sequence: number;
  readonly type: string;
  readonly hash: string;
  readonly previousHash: string;
}

interface Page {
  readonly items: Entry[];
  readonly next: string | null;
}

describe('GET /v1/agreements/{id}/history', () => {
  let application: TestApplication;
  let deal: Deal;

  beforeAll(async () => {
    application = await startApplication();
    deal = await Deal.inRatification(application.url);
  });
  afterAll(() => application.stop());

  it('tells everything that happened, oldest first', async () => {
    const { status, body } = await apiClient(application.url).get<Page>(`${deal.path}/history`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      items: [
        { sequence: 1, type: 'CREATE', from: null, to: 'drafting.incomplete', agreementId: deal.id },
        { sequence: 2, type: 'ADD_TEXT' },
        { sequence: 3, type: 'ADD_COMMITMENT', to: 'drafting.ready' },
        { sequence: 4, type: 'SUBMIT', from: 'drafting.ready', to: 'negotiation.positions' },
        { sequence: 5, type: 'ACCEPT_TEXT', actor: { organisationId: KORTRIJK } },
        { sequence: 6, type: 'ACCEPT_TEXT', actor: { organisationId: MENEN }, to: 'ratification.open' },
      ],
      next: null,
    });
  });

  it('names the council that an entry is about', async () => {
    const other = await Deal.inRatification(application.url);
    await other.approve(MENEN);
    const { body } = await apiClient(application.url).get<Page>(`${other.path}/history`);
    expect(body.items.at(-1)).toMatchObject({
      type: 'APPROVE',
      councilId: MENEN,
      from: 'awaiting',
      to: 'approved',
      event: { votesFor: 20 },
    });
  });

  it('comes in pages that leave out and repeat nothing', async () => {
    const client = apiClient(application.url);
    const found: Entry[] = [];
    let query = '?limit=4';
    for (;;) {
      const { body } = await client.get<Page>(`${deal.path}/history${query}`);
      found.push(...body.items);
      if (body.next === null) break;
      query = `?limit=4&cursor=${body.next}`;
    }
    expect(found.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(found.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      found.slice(0, -1).map(({ hash }) => hash),
    );
  });

  it.each([
    'WzFd!',
    'WyJhIl0',
    Buffer.from('[-1]').toString('base64url'),
    Buffer.from('[4e9]').toString('base64url'),
  ])('refuses the made-up cursor %s', async (cursor) => {
    const { status, body } = await apiClient(application.url).get(`${deal.path}/history?cursor=${cursor}`);
    expect({ status, type: body.type }).toEqual({
      status: 400,
      type: 'urn:problem-type:akkoord:validation-failed',
    });
  });

  it('is seen by whom the agreement is seen', async () => {
    const draft = await Deal.drafted(application.url);
    const statusFor = async (organisation?: string): Promise<number> => {
      const client = organisation
        ? await callerFor(application.url, organisation)
        : apiClient(application.url);
      return (await client.get(`${draft.path}/history`)).status;
    };
    expect(await statusFor(KORTRIJK)).toBe(200);
    expect(await statusFor(MENEN)).toBe(200);
    expect(await statusFor(WAREGEM)).toBe(404);
    expect(await statusFor()).toBe(404);
  });

  it('is not there for an agreement that is not', async () => {
    const client = apiClient(application.url);
    expect((await client.get('/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a/history')).status).toBe(
      404,
    );
    expect((await client.get('/v1/agreements/1/history')).status).toBe(404);
  });
});
