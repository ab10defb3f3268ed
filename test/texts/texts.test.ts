import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../support/api-client.js';
import {
  acceptText,
  draftDeal,
  HARELBEKE,
  KORTRIJK,
  MENEN,
  openStage,
  submitDeal,
  succeed,
  textOf,
  type Stage,
} from '../support/deal-between.js';

interface Text {
  version: number;
  clauses: { number: string; heading: string; body: string }[];
  proposedBy: string;
  createdAt: string;
  offeredAt: string | null;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2027-03-01T09:00:00Z');
});
afterAll(() => stage.stop());

const namesOf = ({ issues }: ProblemBody): string[] => issues?.map(({ name }) => name) ?? [];

describe('POST /v1/agreements/{id}/texts', () => {
  it('adds the next version', async () => {
    const path = await draftDeal(stage);
    const menen = await stage.as(MENEN, 'editor');
    const clauses = [
      { number: ' 1 ', heading: 'Purpose', body: 'Line one.\nLine two.' },
      { number: '2bis', heading: 'Means', body: '€ 50.000,00' },
    ];

    const first = await menen.post<Text>(`${path}/texts`, { clauses });
    const second = await (await stage.as(KORTRIJK)).post<Text>(`${path}/texts`, textOf('Other words.'));

    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(`${path}/texts/1`);
    const kept = { id: expect.any(String), since: 1, changedIn: null, kind: null, rationale: null };
    expect(first.body).toEqual({
      version: 1,
      language: 'nl',
      status: 'authentic',
      clauses: [
        { ...kept, ...clauses[0], number: '1' },
        { ...kept, ...clauses[1] },
      ],
      otherLanguages: [],
      corrects: null,
      proposedBy: MENEN,
      rationale: null,
      basedOn: null,
      createdAt: expect.stringMatching(/^2027-03-01T09:/),
      offeredAt: null,
    });
    expect([second.body.version, second.body.proposedBy]).toEqual([2, KORTRIJK]);
    const read = await menen.get<Text>(`${path}/texts/1`);
    expect(read.body).toEqual(first.body);
    expect(read.headers.get('etag')).toBe(second.headers.get('etag'));
  });

  it('makes the draft ready where only a text was missing', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const missing = async (): Promise<string[]> =>
      (await lead.get<{ missing: { name: string }[] }>(`${path}/readiness`)).body.missing.map(
        ({ name }) => name,
      );
    expect(await missing()).toEqual(['text', 'commitments']);

    await succeed(lead.post(`${path}/texts`, textOf('Words.')));

    expect(await missing()).toEqual(['commitments']);
  });

  it('gives twenty texts that come at once twenty versions without gaps, each once in the history', async () => {
    const path = await draftDeal(stage);
    const editors = [await stage.as(KORTRIJK), await stage.as(MENEN)];

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => editors[i % 2].post<Text>(`${path}/texts`, textOf(`Words ${i}.`))),
    );

    const versions = answers.map(({ body }) => body.version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    const { body } = await editors[0].get<Page<Text>>(`${path}/texts?limit=100`);
    for (const { body: added } of answers) expect(body.items[added.version - 1]).toEqual(added);
    const history = await editors[0].get<Page<{ type: string; sequence: number }>>(
      `${path}/history?limit=100`,
    );
    expect(history.body.items.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual([
      '1 CREATE',
      ...Array.from({ length: 20 }, (_, i) => `${i + 2} ADD_TEXT`),
    ]);
  });

  it('adds one text for one Idempotency-Key', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const options = { idempotencyKey: 'text-1' };

    const first = await lead.post<Text>(`${path}/texts`, textOf('Once.'), options);
    const again = await lead.post<Text>(`${path}/texts`, textOf('Once.'), options);
    const other = await lead.post<ProblemBody>(`${path}/texts`, textOf('Twice.'), options);

    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(`${path}/texts/1`);
    expect(other.status).toBe(422);
    expect((await lead.get<Page<Text>>(`${path}/texts`)).body.items).toHaveLength(1);
  });

  it('honours If-Match', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const { headers } = await lead.get(path);
    const ifMatch = headers.get('etag') ?? '';

    const first = await lead.post(`${path}/texts`, textOf('One.'), { ifMatch });
    const stale = await lead.post(`${path}/texts`, textOf('Two.'), { ifMatch });

    expect([first.status, stale.status]).toEqual([201, 412]);
    const fresh = await lead.post(`${path}/texts`, textOf('Two.'), {
      ifMatch: first.headers.get('etag') ?? '',
    });
    expect(fresh.status).toBe(201);
  });

  it('names every fault of a body', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const post = (body: unknown) => lead.post<ProblemBody>(`${path}/texts`, body);
    const clause = { number: '1', heading: 'Purpose', body: 'Words.' };

    expect(namesOf((await post({})).body)).toEqual(['clauses']);
    expect(namesOf((await post({ clauses: [] })).body)).toEqual(['clauses']);
    expect(namesOf((await post({ clauses: 'all' })).body)).toEqual(['clauses']);
    expect(namesOf((await post({ clauses: [clause, { ...clause, body: 'Other.' }] })).body)).toEqual([
      'clauses',
    ]);
    expect(
      namesOf(
        (
          await post({
            clauses: [
              { ...clause, number: ' ' },
              { number: 2, x: 1 },
            ],
          })
        ).body,
      ),
    ).toEqual([
      'clauses[0].number',
      'clauses[1].x',
      'clauses[1].number',
      'clauses[1].heading',
      'clauses[1].body',
    ]);
    const many = Array.from({ length: 501 }, (_, i) => ({ ...clause, number: `${i}` }));
    expect(namesOf((await post({ clauses: many })).body)).toEqual(['clauses']);
    const long = Array.from({ length: 16 }, (_, i) => ({
      ...clause,
      number: `${i}`,
      body: 'x'.repeat(19_000),
    }));
    const tooLong = await post({ clauses: long });
    expect(tooLong.status).toBe(400);
    expect(tooLong.body.issues?.[0].detail).toBe('The clauses together may have at most 300,000 characters.');
    expect((await lead.get<Page<Text>>(`${path}/texts`)).body.items).toEqual([]);
  });

  it('is for editors of the parties', async () => {
    const path = await draftDeal(stage);
    const statusFor = async (who: Promise<{ post: Stage['anyone']['post'] }>): Promise<number> =>
      (await (await who).post(`${path}/texts`, textOf('Words.'))).status;

    expect(await statusFor(Promise.resolve(stage.anyone))).toBe(401);
    expect(await statusFor(stage.as(HARELBEKE))).toBe(404);
    expect(await statusFor(stage.as(MENEN, 'reader'))).toBe(403);
    expect(await statusFor(stage.as(MENEN, 'negotiator'))).toBe(403);
    expect(await statusFor(stage.as(MENEN, 'editor'))).toBe(201);
  });

  it('is refused from ratification on, and leaves nothing behind', async () => {
    const path = await submitDeal(stage);
    await acceptText(stage, path);
    const lead = await stage.as(KORTRIJK);

    const refused = await lead.post<ProblemBody>(`${path}/texts`, textOf('Too late.'));

    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem-type:akkoord:event-not-allowed']);
    expect((await lead.get<Page<Text>>(`${path}/texts`)).body.items).toHaveLength(1);
  });
});

describe('GET /v1/agreements/{id}/texts', () => {
  it('lists the versions page by page, oldest first', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    for (const words of ['A', 'B', 'C']) await succeed(lead.post(`${path}/texts`, textOf(words)));

    const first = (await lead.get<Page<Text>>(`${path}/texts?limit=2`)).body;
    const second = (await lead.get<Page<Text>>(`${path}/texts?limit=2&cursor=${first.next}`)).body;

    expect([...first.items, ...second.items].map(({ clauses }) => clauses[0].body)).toEqual(['A', 'B', 'C']);
    expect(second.next).toBeNull();
    for (const cursor of [
      'x',
      Buffer.from('[1e15]').toString('base64url'),
      Buffer.from('[-1]').toString('base64url'),
    ]) {
      const { status, body } = await lead.get<ProblemBody>(`${path}/texts?cursor=${cursor}`);
      expect([status, namesOf(body)]).toEqual([400, ['cursor']]);
    }
  });

  it('shows the public what was offered, once the agreement is public', async () => {
    const path = await submitDeal(stage);
    const menen = await stage.as(MENEN);
    await succeed(menen.post(`${path}/texts`, textOf('Proposed, never offered.')));
    await succeed(menen.post(`${path}/texts`, textOf('Proposed and offered.')));
    await succeed(menen.post(`${path}/events`, { type: 'PROPOSE_TEXT', version: 3 }));
    const harelbeke = await stage.as(HARELBEKE);
    expect((await harelbeke.get(`${path}/texts`)).status).toBe(404);

    await acceptText(stage, path, 3);

    const versions = async (client: Stage['anyone']): Promise<[number, boolean][]> =>
      (await client.get<Page<Text>>(`${path}/texts`)).body.items.map(({ version, offeredAt }) => [
        version,
        offeredAt !== null,
      ]);
    expect(await versions(await stage.as(MENEN, 'reader'))).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
    for (const client of [stage.anyone, harelbeke]) {
      expect(await versions(client)).toEqual([
        [1, true],
        [3, true],
      ]);
      expect((await client.get(`${path}/texts/3`)).status).toBe(200);
      expect((await client.get(`${path}/texts/2`)).status).toBe(404);
      expect((await client.get(`${path}/texts/1/diff/3`)).status).toBe(200);
      expect((await client.get(`${path}/texts/1/diff/2`)).status).toBe(404);
    }
  });

  it('knows no other versions', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    for (const version of ['1', '0', '-1', '1.0', 'latest', '99999999999']) {
      expect((await lead.get(`${path}/texts/${version}`)).status).toBe(404);
    }
  });
});

describe('offering a text', () => {
  it('freezes the moment of the first offer', async () => {
    const path = await submitDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const { body: offered } = await lead.get<Text>(`${path}/texts/1`);
    expect(offered.offeredAt).not.toBeNull();
    await succeed(lead.post(`${path}/texts`, textOf('Another.')));

    const proposal = await lead.get<Text>(`${path}/texts/2`);
    await succeed(lead.post(`${path}/events`, { type: 'PROPOSE_TEXT', version: 2 }));

    expect(proposal.body.offeredAt).toBeNull();
    expect((await lead.get<Text>(`${path}/texts/2`)).body.offeredAt).not.toBeNull();
    expect((await lead.get<Text>(`${path}/texts/1`)).body).toEqual(offered);
  });
});

describe('GET /v1/agreements/{id}/texts/{a}/diff/{b}', () => {
  it('compares two versions, whichever is the older', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    await succeed(lead.post(`${path}/texts`, textOf('Menen pays € 50.000,00 a year.')));
    await succeed(lead.post(`${path}/texts`, textOf('Menen pays € 60.000,00 a year.')));

    const { body } = await lead.get(`${path}/texts/1/diff/2`);
    const { body: back } = await lead.get(`${path}/texts/2/diff/1`);

    const clause = {
      id: expect.any(String),
      number: '1',
      numberBefore: '1',
      change: 'changed',
      moved: false,
      changes: ['reworded'],
      heading: [{ change: 'same', text: 'Purpose' }],
    };
    const changed = (removed: string, added: string): object[] => [
      { change: 'same', text: 'Menen pays € ' },
      { change: 'removed', text: removed },
      { change: 'added', text: added },
      { change: 'same', text: ' a year.' },
    ];
    const language = 'nl';
    expect(body).toEqual({
      a: 1,
      b: 2,
      language,
      clauses: [{ ...clause, body: changed('50.000,00', '60.000,00') }],
    });
    expect(back).toEqual({
      a: 2,
      b: 1,
      language,
      clauses: [{ ...clause, body: changed('60.000,00', '50.000,00') }],
    });
    expect((await lead.get<{ clauses: unknown[] }>(`${path}/texts/2/diff/2`)).body.clauses).toEqual([
      {
        ...clause,
        change: 'unchanged',
        changes: [],
        body: [{ change: 'same', text: 'Menen pays € 60.000,00 a year.' }],
      },
    ]);
    expect((await lead.get(`${path}/texts/1/diff/3`)).status).toBe(404);
  });
});
