import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { apiClient } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { callerFor, Deal, KORTRIJK, made, MENEN, WAREGEM } from '../support/deal-over-http.js';

interface Message {
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly sequence: number;
  readonly type: string;
  readonly by: string | null;
  readonly at: string;
  readonly sentence: string;
}

interface Page {
  readonly items: Message[];
  readonly next: string | null;
}

describe('GET /v1/messages', () => {
  let application: TestApplication;
  let deal: Deal;

  beforeAll(async () => {
    application = await startApplication();
    deal = await Deal.inForce(application.url, { title: 'Shrink' });
    await Deal.inNegotiation(application.url, { title: 'Space', parties: [KORTRIJK, WAREGEM] });
  });
  afterAll(() => application.stop());

  const read = async (organisation: string, query = '', language?: string): Promise<Page> => {
    const caller = await callerFor(application.url, organisation);
    return made(caller.as({ ...(language && { language }) }).get<Page>(`/v1/messages${query}`));
  };
  const told = ({ items }: Page): unknown[] =>
    items.map(({ agreementTitle, type, by }) => [agreementTitle, type, by]);

  it('tells what happened to the agreements of the caller’s organisation, newest first', async () => {
    expect(told(await read(MENEN))).toEqual([
      ['Shrink', 'enteredIntoForce', MENEN],
      ['Shrink', 'councilDecided', MENEN],
      ['Shrink', 'councilDecided', KORTRIJK],
      ['Shrink', 'ratificationOpened', MENEN],
      ['Shrink', 'positionTaken', MENEN],
      ['Shrink', 'positionTaken', KORTRIJK],
      ['Shrink', 'textOffered', KORTRIJK],
    ]);
    expect(told(await read(WAREGEM))).toEqual([['Space', 'textOffered', KORTRIJK]]);
    expect((await read(KORTRIJK)).items).toHaveLength(8);
  });

  it('names the entry that it tells about, and its time', async () => {
    const { items } = await read(MENEN);
    const history = await made(
      apiClient(application.url).get<{ items: { sequence: number; type: string; at: string }[] }>(
        `${deal.path}/history`,
      ),
    );
    const approval = items.find(({ type, by }) => type === 'councilDecided' && by === KORTRIJK);
    const entry = history.items.find(({ sequence }) => sequence === approval?.sequence);
    expect(entry).toMatchObject({ type: 'APPROVE', at: approval?.at });
  });

  it('says it in English and Dutch', async () => {
    const english = (await read(WAREGEM)).items[0].sentence;
    const dutch = (await read(WAREGEM, '', 'nl')).items[0].sentence;
    expect(english).toBe('A text is on offer in “Space”. Does your organisation accept it?');
    expect(dutch).toBe('In “Space” ligt een tekst voor. Aanvaardt uw organisatie die?');
    const menen = await read(MENEN, '', 'nl');
    expect(menen.items.find(({ type, by }) => type === 'councilDecided' && by === KORTRIJK)?.sentence).toBe(
      'De raad van Kortrijk heeft over “Shrink” beslist.',
    );
  });

  it('comes in pages that leave out and repeat nothing', async () => {
    const found: Message[] = [];
    let query = '?limit=3';
    for (;;) {
      const page = await read(KORTRIJK, query);
      found.push(...page.items);
      if (page.next === null) break;
      query = `?limit=3&cursor=${page.next}`;
    }
    expect(found).toEqual((await read(KORTRIJK)).items);
  });

  it('keeps what is for one party from the others', async () => {
    const client = new Client({ connectionString: application.databaseUrl });
    await client.connect();
    await client.query(
      `INSERT INTO message (agreement_id, sequence, number, organisation_id, type, params, created_at)
       VALUES ($1, 9, 9, $2, 'measurementMissed', $3, now())`,
      [
        deal.id,
        MENEN,
        { by: null, indicator: 2, indicatorName: 'Land take', dueOn: '2027-06-30', responsibleId: MENEN },
      ],
    );
    await client.end();
    const missed = ['Shrink', 'measurementMissed', null];
    expect(told(await read(MENEN))).toContainEqual(missed);
    expect(told(await read(KORTRIJK))).not.toContainEqual(missed);
    expect(
      (await read(MENEN, '', 'nl')).items.find(({ type }) => type === 'measurementMissed'),
    ).toMatchObject({
      indicator: 2,
      dueOn: '2027-06-30',
      sentence:
        'De meting van “Land take” (indicator 2 van “Shrink”) die uw organisatie ten laatste op 30 juni 2027 moest ' +
        'registreren, is te laat.',
    });
  });

  it('needs a token with a role, and refuses made-up cursors', async () => {
    expect((await apiClient(application.url).get('/v1/messages')).status).toBe(401);
    const caller = await callerFor(application.url, KORTRIJK);
    for (const values of [[1], ['2027-02-01T00:00:00.000Z', deal.id, 1.5, 1], ['yesterday', deal.id, 1, 1]]) {
      const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
      expect((await caller.get(`/v1/messages?cursor=${cursor}`)).status).toBe(400);
    }
    const far = Buffer.from(JSON.stringify(['2027-02-01T00:00:00.000Z', deal.id, 9e15, 9e15])).toString(
      'base64url',
    );
    expect((await caller.get(`/v1/messages?cursor=${far}`)).status).toBe(200);
  });
});
