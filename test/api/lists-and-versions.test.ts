import { encodeCursor } from '../../src/api/cursor.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startThings, type ThingsApplication } from './support/things-application.js';

interface Thing {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

interface Page {
  readonly items: readonly Thing[];
  readonly next: string | null;
}

let things: ThingsApplication;
let api: ApiClient;

beforeAll(async () => {
  things = await startThings();
  api = apiClient(things.url);
  await things.query(
    `INSERT INTO thing SELECT gen_random_uuid(), 'thing ' || to_char(n, 'FM000'), 1 FROM generate_series(1, 45) n`,
  );
});

afterAll(() => things.stop());

describe('a list', () => {
  it('comes in pages of 20 unless told, each item once and in order', async () => {
    const first = await api.get<Page>('/v1/things');
    expect(first.body.items).toHaveLength(20);
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Page = (await api.get<Page>(`/v1/things?${next && `cursor=${next}`}`)).body;
      seen.push(...page.items.map(({ title }) => title));
      sizes.push(page.items.length);
      next = page.next;
    }
    expect(sizes).toEqual([20, 20, 5]);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `thing ${String(n + 1).padStart(3, '0')}`));
  });

  it('has no next page where the last one is full', async () => {
    const page = await api.get<Page>('/v1/things?limit=45');
    expect([page.body.items.length, page.body.next]).toEqual([45, null]);
    expect((await api.get<Page>('/v1/things?limit=44')).body.next).not.toBeNull();
  });

  it('may be empty', async () => {
    expect((await api.get<Page>('/v1/things?q=nothing')).body).toEqual({ items: [], next: null });
  });

  it.each([
    'x',
    '%00',
    'null',
    encodeCursor(['a']),
    encodeCursor([1, 2]),
    encodeCursor(['a', 1, 1]),
    encodeCursor(["'; DROP TABLE thing; --", 1]).slice(1),
    Buffer.from('["a\\u0000",1]').toString('base64url'),
    'A'.repeat(1001),
  ])('refuses the made-up cursor %s', async (cursor) => {
    const answer = await api.get<ProblemBody>(`/v1/things?cursor=${cursor}`);
    expect(answer.status).toBe(400);
    expect(answer.body.issues).toMatchObject([{ in: 'query', name: 'cursor' }]);
  });
});

describe('a single resource', () => {
  async function make(): Promise<Thing> {
    return (await api.post<Thing>('/v1/things', { title: 'versioned' })).body;
  }

  it('is answered with its version as entity tag, and not again to who has it', async () => {
    const { id } = await make();
    const found = await api.get(`/v1/things/${id.toUpperCase()}`);
    expect(found.headers.get('etag')).toBe('"1"');
    for (const tag of ['"1"', 'W/"1"', '"0", "1"', '*']) {
      const again = await api.get(`/v1/things/${id}`, { headers: { 'if-none-match': tag } });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, undefined, '"1"']);
    }
    for (const tag of ['"2"', '1', '"11"']) {
      const changed = await api.get(`/v1/things/${id}`, { headers: { 'if-none-match': tag } });
      expect([changed.status, changed.body.id]).toEqual([200, id]);
    }
  });

  it('changes only from the version that If-Match names', async () => {
    const { id } = await make();
    const path = `/v1/things/${id}`;
    expect((await api.patch(path, { title: 'b' }, { ifMatch: '"1"' })).headers.get('etag')).toBe('"2"');
    for (const ifMatch of ['"1"', 'W/"2"', '2', '"1", "3"']) {
      const refused = await api.patch<ProblemBody>(path, { title: 'c' }, { ifMatch });
      expect(refused.status).toBe(412);
      expect(refused.body.type).toBe('urn:problem-type:akkoord:version-moved');
      expect(refused.headers.get('etag')).toBeNull();
    }
    expect((await api.get(path)).body).toMatchObject({ title: 'b', version: 2 });
    expect((await api.patch(path, { title: 'd' }, { ifMatch: '"9", "2"' })).body.version).toBe(3);
    expect((await api.patch(path, { title: 'e' }, { ifMatch: '*' })).body.version).toBe(4);
    expect((await api.patch(path, { title: 'f' })).body.version).toBe(5);
  });
});
