import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { aDeal, KORTRIJK, MENEN, TODAY, WAREGEM } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';

interface Page {
  readonly items: readonly { readonly id: string; readonly title: string; readonly createdAt: string }[];
  readonly next: string | null;
}

let stage: Stage;
let url: string;
let lead: ApiClient;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
  lead = await stage.as(KORTRIJK);
});
afterAll(() => stage.stop());

const list = async (query: string, client = lead): Promise<Page> => {
  const { status, body } = await client.get<Page>(`/v1/agreements?${query}`);
  expect(status).toBe(200);
  return body;
};

describe('finding agreements', () => {
  beforeAll(async () => {
    await aDeal()
      .saying({ title: 'Zorgdeal', theme: 'care', challenge: 'Te weinig dokters in de dorpen.' })
      .begun(url);
    await aDeal()
      .with(MENEN, WAREGEM)
      .saying({ title: 'Ruimtedeal', regionId: 'reference-zuid-west-vlaanderen' })
      .inNegotiation(url);
    await aDeal().saying({ title: 'Waterdeal', theme: 'water' }).inRatification(url);
    await aDeal().saying({ title: 'Energiedeal', theme: 'energy' }).inForce(url);
  });

  it.each([
    ['kind=deal', ['Energiedeal', 'Waterdeal', 'Ruimtedeal', 'Zorgdeal']],
    ['kind=plan', []],
    ['phase=drafting', ['Zorgdeal']],
    ['phase=negotiation', ['Ruimtedeal']],
    ['phase=ratification', ['Waterdeal']],
    ['phase=monitoring', ['Energiedeal']],
    ['phase=closed', []],
    ['state=measuring', ['Energiedeal']],
    ['state=incomplete', ['Zorgdeal']],
    [`party=${WAREGEM}`, ['Ruimtedeal']],
    ['region=reference-zuid-west-vlaanderen', ['Ruimtedeal']],
    ['region=reference-kempen', []],
    ['theme=care', ['Zorgdeal']],
    ['q=dokter', ['Zorgdeal']],
    ['q=waterdeal', ['Waterdeal']],
    ['q=%27%3B%20DROP%20TABLE%20agreement%3B%20--', []],
    [`phase=negotiation&party=${MENEN}&theme=space`, ['Ruimtedeal']],
    [`phase=drafting&party=${WAREGEM}`, []],
  ])('by %s', async (query, titles) => {
    expect((await list(query)).items.map(({ title }) => title)).toEqual(titles);
  });

  it('without a token shows what is public', async () => {
    expect((await list('', stage.anyone)).items.map(({ title }) => title)).toEqual([
      'Energiedeal',
      'Waterdeal',
    ]);
    expect((await list('phase=negotiation', stage.anyone)).items).toEqual([]);
  });

  it.each(['phase=done', 'kind=treaty', 'party=Kortrijk', 'limit=0', 'limit=101', 'sort=title', 'q='])(
    'by %s is refused',
    async (query) => {
      const { status, body } = await lead.get<ProblemBody>(`/v1/agreements?${query}`);

      expect([status, body.issues?.map((issue) => [issue.in, issue.name])]).toEqual([
        400,
        [['query', query.split('=')[0]]],
      ]);
    },
  );
});

describe('60 agreements in pages', () => {
  it('come newest first, without gap or repetition, while new ones are added', async () => {
    const add = async (title: string): Promise<string> =>
      (await aDeal().saying({ title, theme: 'paging' }).begun(url)).id;
    const made: string[] = [];
    for (let number = 1; number <= 60; number++) made.push(await add(`Deal ${number}`));

    const found: string[] = [];
    const added: string[] = [];
    for (let query = 'theme=paging&limit=7'; ;) {
      const { items, next } = await list(query);
      found.push(...items.map(({ id }) => id));
      added.push(await add('Later'));
      if (next === null) break;
      query = `theme=paging&limit=7&cursor=${encodeURIComponent(next)}`;
    }

    expect(found).toEqual([...made].reverse());
    expect(added).toHaveLength(9);
    const newest = await list('theme=paging&limit=9');
    expect(newest.items.map(({ id }) => id)).toEqual([...added].reverse());
  });

  it('refuse a cursor that was made up', async () => {
    for (const cursor of ['x', 'WyJhIl0', Buffer.from('["1; DROP TABLE entry"]').toString('base64url')]) {
      expect((await lead.get(`/v1/agreements?cursor=${cursor}`)).status).toBe(400);
    }
  });
});
