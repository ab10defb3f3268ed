import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import {
  acceptText,
  approve,
  HARELBEKE,
  KORTRIJK,
  MENEN,
  openStage,
  submitDeal,
  succeed,
  textOf,
  WAREGEM,
  type Stage,
} from '../support/deal-between.js';

interface Comment {
  number: number;
  kind: string;
  clause: string;
  party: string;
  state: string;
  heldBy: string | null;
  settledIn: number | null;
}

interface Page {
  items: Comment[];
  next: string | null;
}

const SECRET = 'Onze raad wil een plafond van 40.000 euro.';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2027-03-01T09:00:00Z');
});
afterAll(() => stage.stop());

const clauseOf = async (client: ApiClient, path: string, version = 1): Promise<string> =>
  (await client.get<{ clauses: { id: string }[] }>(`${path}/texts/${version}`)).body.clauses[0].id;

const codeOf = ({ status, body }: { status: number; body: ProblemBody }): [number, string] => [
  status,
  body.type.replace('urn:problem-type:akkoord:', ''),
];

describe('what parties say of clauses', () => {
  it('is listed by clause, party, kind and state, for who negotiates and nobody else, also in public', async () => {
    const path = await submitDeal(stage);
    const [lead, menen] = [await stage.as(KORTRIJK), await stage.as(MENEN)];
    const clause = await clauseOf(lead, path);
    const comments = `${path}/clause-comments`;

    const point = await succeed(
      menen.post<Comment>(comments, {
        kind: 'openPoint',
        clause: clause.toUpperCase(),
        version: 1,
        body: SECRET,
      }),
    );
    expect(point.headers.get('location')).toBe(`${comments}/1`);
    expect(point.body).toMatchObject({ number: 1, state: 'open', heldBy: MENEN, party: MENEN, clause });
    const answer = { kind: 'comment', clause, version: 1, body: 'Dat kan.', answers: 1 };
    await succeed(lead.post(comments, answer));

    const listed = async (query: string): Promise<number[]> =>
      (await lead.get<Page>(`${comments}?${query}`)).body.items.map(({ number }) => number);
    expect(await listed('')).toEqual([1, 2]);
    expect(await listed(`party=${MENEN}`)).toEqual([1]);
    expect(await listed('state=open')).toEqual([1]);
    expect(await listed('kind=comment')).toEqual([2]);
    expect(await listed(`clause=${clause}&version=1&limit=1`)).toEqual([1]);
    expect(await listed('version=2')).toEqual([]);
    expect((await lead.get(`${comments}?state=song`)).status).toBe(400);
    expect((await lead.get<Comment>(`${comments}/2`)).body).toMatchObject({
      kind: 'comment',
      state: 'stated',
    });
    expect((await lead.get(`${comments}/3`)).status).toBe(404);

    // The history tells that something was said, not what.
    const { body: history } = await lead.get<{ items: { type: string; event: object }[] }>(
      `${path}/history?limit=100`,
    );
    const told = history.items.filter(({ type }) => type === 'ADD_CLAUSE_COMMENT');
    expect(told[0].event).toMatchObject({ comment: 1, kind: 'openPoint', clause, version: 1 });
    expect(JSON.stringify(history)).not.toContain('plafond');
    const inbox = await (
      await stage.as(WAREGEM)
    ).get<{ items: { text: string }[] }>('/v1/messages?limit=100');
    expect(JSON.stringify(inbox.body)).toContain('Menen said something of a clause');

    await succeed(menen.post(`${comments}/1/settlement`, { outcome: 'withdrawn' }));
    await acceptText(stage, path);
    expect((await stage.anyone.get(path)).status).toBe(200);
    expect((await stage.anyone.get(comments)).status).toBe(401);
    for (const address of [comments, `${comments}/1`])
      expect((await (await stage.as(HARELBEKE)).get(address)).status).toBe(403);
    expect((await (await stage.as(WAREGEM, 'reader')).get<Page>(comments)).body.items).toHaveLength(2);
    expect(codeOf(await lead.post<ProblemBody>(comments, answer))).toEqual([409, 'event-not-allowed']);
  });

  it('names every fault, and is for editors and negotiators of the parties', async () => {
    const path = await submitDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const clause = await clauseOf(lead, path);
    const comments = `${path}/clause-comments`;
    const namesOf = async (body: object): Promise<string[]> =>
      ((await lead.post<ProblemBody>(comments, body)).body.issues ?? []).map(({ name }) => name);

    expect(await namesOf({})).toEqual(['kind', 'clause', 'version', 'body']);
    const comment = { kind: 'comment', clause, version: 1, body: 'Woorden.' };
    expect(await namesOf({ ...comment, version: 9 })).toEqual(['version']);
    const unknown = { ...comment, clause: '00000000-0000-4000-8000-000000000000', answers: 7 };
    expect(await namesOf(unknown)).toEqual(['clause', 'answers']);
    expect((await (await stage.as(MENEN, 'reader')).post(comments, comment)).status).toBe(403);
    expect((await (await stage.as(HARELBEKE)).post(comments, comment)).status).toBe(404);

    const { headers } = await lead.get(path);
    const ifMatch = headers.get('etag') ?? '';
    const [one, other] = [
      await lead.post(comments, comment, { ifMatch }),
      await lead.post(comments, comment, { ifMatch }),
    ];
    expect([one.status, other.status]).toEqual([201, 412]);
    const crowd = await Promise.all(Array.from({ length: 10 }, () => lead.post<Comment>(comments, comment)));
    expect(crowd.map(({ body }) => body.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 2),
    );
  });
});

describe('an open point', () => {
  it('keeps its party from accepting, until it says that a version mends it', async () => {
    const path = await submitDeal(stage);
    const [lead, menen] = [await stage.as(KORTRIJK), await stage.as(MENEN)];
    const clause = await clauseOf(lead, path);
    const point = { kind: 'openPoint', clause, version: 1, body: SECRET };
    const events = `${path}/events`;
    const comments = `${path}/clause-comments`;
    await succeed(menen.post(comments, point));

    const refused = await menen.post<ProblemBody>(events, { type: 'ACCEPT_TEXT', version: 1 });
    expect(codeOf(refused)).toEqual([409, 'event-not-allowed']);
    expect(refused.body.detail).toContain('has open points on clauses');
    interface Available {
      items: { type: string; reason: string | null }[];
    }
    const { body } = await menen.get<Available>(`${path}/available-events`);
    expect(body.items.find(({ type }) => type === 'ACCEPT_TEXT')?.reason).toContain('open points');
    await succeed(lead.post(events, { type: 'ACCEPT_TEXT', version: 1 }));
    // Who has accepted raises nothing against it, but can say something.
    expect(codeOf(await lead.post<ProblemBody>(comments, point))).toEqual([409, 'event-not-allowed']);
    await succeed(lead.post(comments, { ...point, kind: 'comment' }));

    await succeed(lead.post(`${path}/texts`, textOf('Met een plafond.')));
    const settlement = { outcome: 'resolved', version: 2, reason: 'Er is een plafond.' };
    expect((await lead.post(`${comments}/1/settlement`, settlement)).status).toBe(403);
    expect((await menen.post(`${comments}/1/settlement`, { ...settlement, version: 9 })).status).toBe(400);
    expect((await menen.post(`${comments}/9/settlement`, settlement)).status).toBe(404);
    const settled = await succeed(menen.post<Comment>(`${comments}/1/settlement`, settlement));
    expect(settled.body).toMatchObject({ state: 'resolved', settledIn: 2 });
    for (const number of [1, 2])
      expect(codeOf(await menen.post<ProblemBody>(`${comments}/${number}/settlement`, settlement))).toEqual([
        409,
        'nothing-to-settle',
      ]);
    await succeed(menen.post(events, { type: 'ACCEPT_TEXT', version: 1 }));
  });

  it('keeps its party from accepting an amendment too, and lapses where the agreement closes', async () => {
    const path = await submitDeal(stage);
    await acceptText(stage, path);
    await approve(stage, path);
    const [lead, menen] = [await stage.as(KORTRIJK), await stage.as(MENEN)];
    await succeed(lead.post(`${path}/texts`, textOf('Anders.')));
    await succeed(lead.post(`${path}/events`, { type: 'AMEND', version: 2 }));
    const clause = await clauseOf(lead, path, 2);
    const point = { kind: 'openPoint', clause, version: 2, body: SECRET };
    await succeed(menen.post(`${path}/clause-comments`, point));
    const refused = await menen.post<ProblemBody>(`${path}/events`, { type: 'ACCEPT_AMENDMENT' });
    expect(refused.body.detail).toContain('has open points on clauses');

    for (const party of [KORTRIJK, MENEN, WAREGEM])
      await succeed((await stage.as(party)).post(`${path}/events`, { type: 'TERMINATE', reason: 'Klaar.' }));
    expect((await menen.get<Comment>(`${path}/clause-comments/1`)).body.state).toBe('lapsed');
  });

  it('lapses where its party leaves', async () => {
    const deal = await aDeal()
      .with(MENEN, WAREGEM)
      .ratifiedBy({ type: 'count', min: 1 })
      .inForce(stage.application.url);
    await deal.addText('Anders.');
    await deal.must(KORTRIJK, { type: 'AMEND', version: 2 });
    const waregem = await deal.as(WAREGEM);
    const clause = await clauseOf(waregem, deal.path, 2);
    await succeed(
      waregem.post(`${deal.path}/clause-comments`, { kind: 'openPoint', clause, version: 2, body: SECRET }),
    );
    const effectiveOn = '2029-01-01';
    await deal.must(WAREGEM, { type: 'WITHDRAW', effectiveOn, reason: 'Andere regio.' });

    await stage.passTo('2029-01-02T09:00:00Z');
    const comment = (await deal.as(KORTRIJK)).get<Comment>(`${deal.path}/clause-comments/1`);
    expect((await comment).body).toMatchObject({ party: WAREGEM, state: 'lapsed' });
  });
});
