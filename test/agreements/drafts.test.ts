import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { aDeal, FLANDERS, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { type DealBody, LivingDeal } from '../support/living-deal.js';

let stage: Stage;
let url: string;
let lead: ApiClient;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
  lead = await stage.as(KORTRIJK);
});
afterAll(() => stage.stop());

async function missing(deal: LivingDeal): Promise<string[]> {
  const { body } = await lead.get<{ ready: boolean; missing: { name: string }[] }>(`${deal.path}/readiness`);
  expect(body.ready).toBe(body.missing.length === 0);
  return body.missing.map(({ name }) => name);
}

describe('the readiness of a draft', () => {
  it('asks for everything in turn, until nothing is missing', async () => {
    const { status, body } = await lead.post<DealBody>('/v1/agreements', {
      kind: 'deal',
      title: 'Deal',
      leadId: KORTRIJK,
    });
    expect(status).toBe(201);
    const deal = new LivingDeal(url, body.id, [KORTRIJK]);
    const wanted = ['challenge', 'needEvidence', 'leadPerson', 'capacityFte', 'meansEur', 'parties'];
    const complete = aDeal().body;

    for (const [index, field] of wanted.entries()) {
      expect(await missing(deal)).toEqual([...wanted.slice(index), 'text', 'commitments']);
      expect((await lead.patch(deal.path, { [field]: complete[field] })).status).toBe(200);
    }
    expect(await missing(deal)).toEqual(['text', 'commitments']);
    await deal.addText();
    expect(await missing(deal)).toEqual(['commitments']);
    expect((await deal.read()).state).toBe('incomplete');
    await deal.addCommitment({ debtorId: KORTRIJK, creditorId: MENEN });

    expect(await missing(deal)).toEqual([]);
    expect((await deal.read()).state).toBe('ready');
  });

  it.each([
    ['capacityFte', 0],
    ['capacityFte', null],
    ['meansEur', '0.00'],
    ['leadPerson', null],
  ])('is lost when %s becomes %j, and then it cannot be submitted', async (field, value) => {
    const deal = await aDeal().ready(url);

    await lead.patch(deal.path, { [field]: value });

    expect(await missing(deal)).toEqual([field]);
    expect((await deal.read()).state).toBe('incomplete');
    expect((await deal.send(KORTRIJK, { type: 'SUBMIT' })).status).toBe(409);
  });

  it('is lost when its last obligation goes', async () => {
    const deal = await aDeal().ready(url);

    expect((await lead.delete(`${deal.path}/commitments/1`)).status).toBe(204);

    expect(await missing(deal)).toEqual(['commitments']);
  });

  it('is told in the reader’s language', async () => {
    const deal = await aDeal().begun(url);
    const details = async (language: string): Promise<string[]> => {
      const { body } = await lead
        .as({ language })
        .get<{ missing: { detail: string }[] }>(`${deal.path}/readiness`);
      return body.missing.map(({ detail }) => detail);
    };

    const [english, dutch] = [await details('en'), await details('nl')];

    expect(english).toHaveLength(2);
    expect(dutch).toHaveLength(2);
    for (const [index, sentence] of english.entries()) expect(sentence).not.toBe(dutch[index]);
  });
});

describe('changing a draft', () => {
  it('keeps what is not sent, empties what is null, and moves the version', async () => {
    const deal = await aDeal().begun(url);
    const before = await deal.read();

    const { status, headers, body } = await lead.patch<DealBody>(deal.path, {
      title: '  Nieuwe titel ',
      theme: null,
      capacityFte: 0.25,
      expiresOn: '2030-06-30',
    });

    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    expect(body.version).toBe(before.version + 1);
    expect(body).toEqual({
      ...before,
      title: 'Nieuwe titel',
      theme: null,
      capacityFte: 0.25,
      expiresOn: '2030-06-30',
      version: body.version,
      updatedAt: body.updatedAt,
    });
    expect(await deal.read()).toEqual(body);
    expect((await deal.history()).at(-1)).toMatchObject({
      type: 'REVISE_DRAFT',
      event: { changed: ['capacityFte', 'expiresOn', 'theme', 'title'] },
    });
  });

  it('is refused where the draft has moved since it was read', async () => {
    const deal = await aDeal().begun(url);
    const read = await lead.get(deal.path);
    const ifMatch = read.headers.get('etag') ?? '';
    expect((await lead.patch(deal.path, { title: 'Eerste' }, { ifMatch })).status).toBe(200);

    const late = await lead.patch<ProblemBody>(deal.path, { title: 'Tweede' }, { ifMatch });

    expect([late.status, late.body.type]).toEqual([412, 'urn:problem-type:akkoord:version-moved']);
    expect((await deal.read()).title).toBe('Eerste');
    expect((await lead.patch(deal.path, { title: 'Derde' }, { ifMatch: '*' })).status).toBe(200);
    const weak = `W/"${(await deal.read()).version}"`;
    expect((await lead.patch(deal.path, { title: 'Vierde' }, { ifMatch: weak })).status).toBe(412);
  });

  it('takes parties on and off, and keeps those that a commitment names', async () => {
    const deal = await aDeal().with(MENEN, WAREGEM).ready(url);
    const to = (...others: string[]): object => ({ parties: aDeal().with(...others).body.parties });

    const changed = await lead.patch<DealBody>(deal.path, to(MENEN, FLANDERS));
    expect(changed.body.parties.map(({ organisationId }) => organisationId).sort()).toEqual(
      [KORTRIJK, MENEN, FLANDERS].sort(),
    );

    const kept = await lead.patch<ProblemBody>(deal.path, { title: 'Zonder Menen', ...to(FLANDERS) });
    expect([kept.status, kept.body.issues?.map(({ name }) => name)]).toEqual([400, ['parties']]);
    expect(await deal.read()).toEqual(changed.body);
  });

  it('is the lead’s editor’s alone, and ends when it is submitted', async () => {
    const deal = await aDeal().ready(url);
    const change = { title: 'Van een ander' };
    const statusOf = async (client: ApiClient): Promise<number> =>
      (await client.patch(deal.path, change)).status;

    expect(await statusOf(await stage.as(MENEN))).toBe(403);
    expect(await statusOf(await stage.as(KORTRIJK, 'negotiator'))).toBe(403);
    expect(await statusOf(stage.anyone)).toBe(401);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    expect(await statusOf(lead)).toBe(409);
    expect((await deal.read()).title).toBe(aDeal().body.title);
  });

  it('by ten editors at once, each for what they read, is done once', async () => {
    const deal = await aDeal().begun(url);
    const ifMatch = `"${(await deal.read()).version}"`;

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        lead.patch(deal.path, { title: `Titel ${index}` }, { ifMatch }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
    expect((await deal.happened()).filter((type) => type === 'REVISE_DRAFT')).toHaveLength(1);
  });
});
