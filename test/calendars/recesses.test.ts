import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateAfter, dateOf } from '../../src/common/time/terms.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { callerFor, KORTRIJK, made, MENEN } from '../support/deal-over-http.js';

interface Recess {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
}

interface Page {
  readonly items: Recess[];
  readonly next: string | null;
}

const PATH = `/v1/organisations/${KORTRIJK}/recesses`;
const summer = { startsOn: '2027-07-05', endsOn: '2027-08-22', reason: 'Zomerreces' };
const nowhere = '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a';

describe('recesses of a council over HTTP', () => {
  let application: TestApplication;
  let clerk: ApiClient;
  let anyone: ApiClient;

  beforeAll(async () => {
    application = await startApplication();
    clerk = await callerFor(application.url, KORTRIJK, 'clerk');
    anyone = apiClient(application.url);
  });
  afterAll(() => application.stop());

  const listed = async (path = PATH): Promise<Recess[]> => (await made(anyone.get<Page>(path))).items;

  /** Registers recesses, and takes every one of the council back when what is done with them is done. */
  async function having(
    recesses: readonly object[],
    then: (added: Recess[]) => Promise<void>,
  ): Promise<void> {
    const added: Recess[] = [];
    for (const recess of recesses) added.push(await made(clerk.post<Recess>(PATH, recess)));
    try {
      await then(added);
    } finally {
      for (const { id } of await listed(`${PATH}?limit=100`)) await made(clerk.delete(`${PATH}/${id}`));
    }
  }

  it('are registered by the clerk and read by anyone', async () => {
    const { status, headers, body } = await clerk.post<Recess>(PATH, summer);
    expect(status).toBe(201);
    expect(body).toMatchObject(summer);
    expect(headers.get('location')).toBe(PATH);
    expect(await listed()).toEqual([body]);
    expect(await listed(`/v1/organisations/${MENEN}/recesses`)).toEqual([]);
    expect((await clerk.delete(`${PATH}/${body.id}`)).status).toBe(204);
    expect(await listed()).toEqual([]);
  });

  it('are listed by their first day, in pages', async () => {
    const days = ['2027-12-24', '2026-12-24', '2028-12-24', '2025-12-24', '2029-12-24'];
    const recesses = days.map((day) => ({ startsOn: day, endsOn: day, reason: 'Kerstavond' }));
    await having(recesses, async () => {
      const found: Recess[] = [];
      for (let query = '?limit=2'; ;) {
        const { items, next } = await made(anyone.get<Page>(PATH + query));
        found.push(...items);
        if (next === null) break;
        query = `?limit=2&cursor=${next}`;
      }
      expect(found.map(({ startsOn }) => startsOn)).toEqual([...days].sort());
    });
  });

  it('are refused with every fault in them', async () => {
    const faultsOf = async (recess: object): Promise<unknown> => {
      const { status, body } = await clerk.post<ProblemBody>(PATH, recess);
      return [status, body.issues?.map((issue) => `${issue.in} ${issue.name}`)];
    };
    expect(await faultsOf({ ...summer, endsOn: '2027-07-04' })).toEqual([400, ['body endsOn']]);
    expect(await faultsOf({ ...summer, endsOn: '2028-07-05' })).toEqual([400, ['body endsOn']]);
    const late = dateAfter(dateOf(new Date()), { months: 61 });
    expect(await faultsOf({ startsOn: late, endsOn: late, reason: 'Reces' })).toEqual([
      400,
      ['body startsOn'],
    ]);
    expect(await faultsOf({ startsOn: '2027-02-29', endsOn: 'soon', reason: ' ' })).toEqual([
      400,
      ['body startsOn', 'body endsOn', 'body reason'],
    ]);
    expect(await faultsOf({})).toEqual([400, ['body startsOn', 'body endsOn', 'body reason']]);
    expect(await faultsOf({ ...summer, organisationId: MENEN })).toEqual([400, ['body organisationId']]);
    expect(await listed()).toEqual([]);
  });

  it('say in Dutch what is wrong', async () => {
    const { body } = await clerk
      .as({ language: 'nl' })
      .post<ProblemBody>(PATH, { ...summer, endsOn: '2027-07-04' });
    expect(body.issues?.[0].detail).toBe('Een reces eindigt niet voor het begint, op 5 juli 2027.');
  });

  it('do not overlap, but may follow each other', async () => {
    await having([summer], async () => {
      for (const [startsOn, endsOn] of [
        [summer.startsOn, summer.endsOn],
        ['2027-06-01', '2027-07-05'],
        ['2027-08-22', '2027-08-22'],
        ['2027-01-01', '2027-12-31'],
      ]) {
        const { status, body } = await clerk.post<ProblemBody>(PATH, { startsOn, endsOn, reason: 'Reces' });
        expect([status, body.type]).toEqual([409, 'urn:problem-type:akkoord:recess-overlaps']);
        expect(body.detail).toContain('from 5 July 2027 to 22 August 2027 (Zomerreces)');
      }
      for (const day of ['2027-07-04', '2027-08-23'])
        await made(clerk.post(PATH, { startsOn: day, endsOn: day, reason: 'Brugdag' }));
      const other = await callerFor(application.url, MENEN, 'clerk');
      const path = `/v1/organisations/${MENEN}/recesses`;
      const { id } = await made(other.post<Recess>(path, summer));
      await made(other.delete(`${path}/${id}`));
    });
  });

  it('are registered once by two who do it at the same moment', async () => {
    await having([], async () => {
      const answers = await Promise.all([1, 2, 3].map(() => clerk.post(PATH, summer)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect(await listed()).toHaveLength(1);
    });
  });

  it('are registered once by a request that is repeated with its key', async () => {
    await having([], async () => {
      const options = { idempotencyKey: 'summer-of-2027' };
      const first = await clerk.post<Recess>(PATH, summer, options);
      const again = await clerk.post<Recess>(PATH, summer, options);
      expect([again.status, again.body]).toEqual([201, first.body]);
      expect((await clerk.post(PATH, { ...summer, reason: 'Verlof' }, options)).status).toBe(422);
      expect(await listed()).toHaveLength(1);
    });
  });

  it('are changed by an editor or clerk of the organisation itself alone', async () => {
    await having([summer], async ([{ id }]) => {
      const bridge = { startsOn: '2027-05-07', endsOn: '2027-05-07', reason: 'Brugdag' };
      const refused = [
        [401, anyone],
        [403, await callerFor(application.url, KORTRIJK, 'reader')],
        [403, await callerFor(application.url, KORTRIJK, 'negotiator')],
        [403, await callerFor(application.url, MENEN, 'clerk')],
      ] as const;
      for (const [status, caller] of refused) {
        expect((await caller.post(PATH, bridge)).status).toBe(status);
        expect((await caller.delete(`${PATH}/${id}`)).status).toBe(status);
      }
      expect(await listed()).toHaveLength(1);
      const editor = await callerFor(application.url, KORTRIJK, 'editor');
      const added = await made(editor.post<Recess>(PATH, bridge));
      await made(editor.delete(`${PATH}/${added.id}`));
    });
  });

  it('are not found where there are none', async () => {
    expect((await anyone.get('/v1/organisations/OVO999999/recesses')).status).toBe(404);
    expect((await clerk.post('/v1/organisations/OVO999999/recesses', summer)).status).toBe(404);
    expect((await clerk.delete(`${PATH}/${nowhere}`)).status).toBe(404);
    expect((await clerk.delete(`${PATH}/x`)).status).toBe(404);
    await having([summer], async ([{ id }]) => {
      const other = await callerFor(application.url, MENEN, 'clerk');
      expect((await other.delete(`/v1/organisations/${MENEN}/recesses/${id}`)).status).toBe(404);
    });
  });

  it('refuse made-up cursors', async () => {
    for (const values of [['2027-02-30', nowhere], ['2027-02-01', 'x'], ['2027-02-01']]) {
      const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
      expect((await anyone.get(`${PATH}?cursor=${cursor}`)).status).toBe(400);
    }
  });
});
