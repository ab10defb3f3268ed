import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { firstBroken, type ChainedEntry } from '../../src/ledger/chain/hash-chain.js';
import { aDeal, approval, KORTRIJK, MENEN, OUTSIDER, WAREGEM } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { CmisServer, type Series } from '../support/cmis-server.js';
import type { Received } from '../support/faulty-server.js';
import { runOn } from '../support/database-state.js';
import { taken, type LivingDeal } from '../support/living-deal.js';

interface ConnectionBody {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly [field: string]: unknown;
}
interface PushBody {
  readonly number: number;
  readonly agreementId: string;
  readonly sequence: number;
  readonly type: string;
  readonly document: string;
  readonly state: string;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly status: number | null;
  readonly answer: string | null;
  readonly objectId: string | null;
  readonly sha256: string | null;
}
interface Page<T> {
  readonly items: readonly T[];
}

const FOLDER = '/Akkoorden & besluiten';

describe('a document system that speaks CMIS', () => {
  let server: TestApplication;
  let url: string;
  let dms: CmisServer;
  let kortrijk: ApiClient;
  let connection: ConnectionBody;
  let address: string;

  const start = (env: Record<string, string> = {}): Promise<TestApplication> =>
    startApplication({
      env: { CONNECTION_RETRY_SECONDS: '0,0,0,1', CONNECTION_SECONDS: '2', WEBHOOK_CONCURRENCY: '4', ...env },
    });

  beforeAll(async () => {
    server = await start();
    url = server.url;
    kortrijk = await asOrganisation(url, KORTRIJK);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    dms = await CmisServer.start(FOLDER);
    connection = await taken(kortrijk.post<ConnectionBody>('/v1/connections', body()));
    address = `/v1/connections/${connection.id}`;
  });
  afterEach(async () => {
    await kortrijk.delete(address);
    dms.stop();
  });

  const body = (fields: object = {}): object => ({
    protocol: 'cmis',
    url: dms.serviceUrl,
    repositoryId: 'dms',
    folder: FOLDER,
    user: 'akkoord',
    secret: 'geheim',
    ...fields,
  });
  const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
    expect(await waitUntil(async () => what(), 20_000)).toBe(true);
  };
  const pushes = async (query = ''): Promise<readonly PushBody[]> =>
    (await taken(kortrijk.get<Page<PushBody>>(`${address}/pushes?limit=100${query}`))).items;
  const settled = async (count: number): Promise<readonly PushBody[]> => {
    await until(async () => {
      const all = await pushes();
      return all.length >= count && all.every(({ state }) => state !== 'waiting');
    });
    return pushes();
  };
  const refusal = async (fields: object): Promise<{ status: number; type: string; detail: string }> => {
    const answer = await kortrijk.post<ProblemBody>('/v1/connections', body(fields));
    return {
      status: answer.status,
      type: answer.body.type.split(':').at(-1) ?? '',
      detail: answer.body.detail ?? '',
    };
  };
  const find = (deal: LivingDeal, kind: 'tekst' | 'bekrachtiging'): Series | undefined =>
    dms.in(FOLDER).find(({ name }) => name.includes(`${kind}-${deal.id}`));
  const actionOf = ({ body: form }: Received): string | undefined =>
    /name="cmisaction"\r\n[^\r]*\r\n\r\n(\w+)/.exec(form.toString('latin1'))?.[1];

  it('is tried when it is connected, and what is wrong is said', async () => {
    expect(connection).toMatchObject({ state: 'active', reason: null, folder: FOLDER, protocol: 'cmis' });
    expect(JSON.stringify(connection)).not.toContain('geheim');
    expect(await refusal({ secret: 'verkeerd' })).toMatchObject({
      status: 422,
      type: 'connection-not-working',
    });
    expect((await refusal({ secret: 'verkeerd' })).detail).toContain('401');
    expect((await refusal({ folder: '/Weg' })).detail).toContain('not there');
    expect((await refusal({ repositoryId: 'x' })).detail).toContain('not there');
    expect((await refusal({ url: 'https://dms.invalid/browser' })).detail).toContain('reached');
    expect(await refusal({ url: 'http://10.0.0.1/browser' })).toMatchObject({
      type: 'connection-address-refused',
    });
    expect(await refusal({ url: 'ftp://dms.example/' })).toMatchObject({
      type: 'connection-address-refused',
    });
    expect(await refusal({ repositoryId: null })).toMatchObject({ status: 400, type: 'validation-failed' });
    for (const folder of ['Akkoorden', '/a/../b', '/', '/a//b', '/a\u0000'])
      expect(await refusal({ folder })).toMatchObject({ status: 400 });
    expect(await refusal({ user: 'a:b', secret: 'x\r\ny' })).toMatchObject({ status: 400 });
    // Credentials go nowhere else, whatever the system says of itself.
    dms.rootElsewhere = 'http://127.0.0.1:9';
    expect((await refusal({})).detail).toContain('another server');
  });

  it('is its organisation’s own, and its credentials are nobody’s to read', async () => {
    const menen = await asOrganisation(url, MENEN);
    expect((await menen.get(address)).status).toBe(404);
    expect((await menen.get(`${address}/pushes`)).status).toBe(404);
    expect((await menen.post(`${address}/pause`)).status).toBe(404);
    const reader = await asOrganisation(url, KORTRIJK, 'reader');
    expect((await reader.get(address)).status).toBe(200);
    expect((await reader.delete(address)).status).toBe(403);
    const [{ credentials }] = await runOn<{ credentials: string }>(
      server.databaseUrl,
      `SELECT credentials FROM connection WHERE id = '${connection.id}'`,
    );
    expect(credentials).toMatch(/^v1\./);
    expect(credentials).not.toContain('geheim');
    // Whoever does not know them does not lead them elsewhere.
    const elsewhere = await kortrijk.patch<ProblemBody>(address, { url: 'http://127.0.0.2:1/browser' });
    expect(elsewhere).toMatchObject({ status: 400, body: { issues: [{ name: 'secret' }] } });
  });

  it('gets the text and the ratification file, and new versions of them, in order', async () => {
    const deal = await aDeal().inRatification(url);
    await settled(1);
    const [text] = dms.in(FOLDER);
    expect(text.name).toMatch(/^Deal-over-krimp-en-open-ruimte-tekst-[0-9a-f-]{36}\.pdf$/);
    expect(text.versions.map(({ bytes }) => bytes.subarray(0, 5).toString())).toEqual(['%PDF-']);
    for (const party of deal.parties) await deal.mustCouncil(party, approval());
    const all = await settled(4);
    expect(all.map(({ type, document }) => `${type} ${document}`)).toEqual([
      'ACCEPT_TEXT text',
      'APPROVE ratification',
      'ENTERED_INTO_FORCE text',
      'ENTERED_INTO_FORCE ratification',
    ]);
    expect(all).toEqual(all.map((each) => ({ ...each, state: 'pushed', attempts: 1, outcome: 'pushed' })));
    const file = find(deal, 'bekrachtiging');
    expect([text, file].map((each) => each?.versions.map(({ label }) => label))).toEqual([
      ['1.0', '2.0'],
      ['1.0', '2.0'],
    ]);
    expect(all[3].objectId).toBe(file?.versions[1].id);
    expect(all[2].sha256).toBe(createHash('sha256').update(text.versions[1].bytes).digest('hex'));
    expect(text.versions[1].comment).toBe(`Akkoord: ENTERED_INTO_FORCE (${deal.id}_${all[2].sequence})`);
    expect(file?.versions[1].mediaType).toBe('text/html; charset=utf-8');
    const page = file?.versions[1].bytes.toString('utf8') ?? '';
    expect(page).toContain('<td>24 / 0 / 0</td><td>https://www.example.org/besluiten/2026-11-20</td>');
    expect(page).not.toMatch(/<script|<img|<link/);
    // The file proves itself.
    const lines = /<pre id="history">([^<]*)<\/pre>/.exec(page)?.[1] ?? '';
    const history = lines
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .split('\n')
      .map((line) => JSON.parse(line) as ChainedEntry);
    expect(history).toEqual((await deal.history()).slice(0, all[3].sequence));
    expect(
      firstBroken(history, (words) => createHash('sha256').update(words, 'utf8').digest('hex')),
    ).toBeUndefined();
  });

  it('gets nothing of what its organisation has no part in, and a version of each amendment', async () => {
    await aDeal().ledBy(MENEN).with(WAREGEM).inForce(url);
    const deal = await aDeal().inForce(url);
    await settled(4);
    await deal.addText('De partijen houden alle open ruimte open.');
    const changes = [{ change: 'revise', commitment: 1, amount: '60000.00' }];
    await deal.must(KORTRIJK, { type: 'AMEND', version: 2, changes });
    await deal.must(MENEN, { type: 'ACCEPT_AMENDMENT' });
    for (const party of deal.parties) await deal.must(party, { ...approval(), type: 'APPROVE_AMENDMENT' });
    const all = await settled(7);
    expect(all.slice(4).map(({ type, document }) => `${type} ${document}`)).toEqual([
      'APPROVE_AMENDMENT ratification',
      'AMENDED text',
      'AMENDED ratification',
    ]);
    expect(dms.in(FOLDER)).toHaveLength(2);
    expect(find(deal, 'tekst')?.versions).toHaveLength(3);
    expect(find(deal, 'bekrachtiging')?.versions).toHaveLength(4);
  });

  it.each(['createDocument', 'checkOut', 'checkIn'])(
    'has each version once where the answer to %s is lost',
    async (action) => {
      let lost = 0;
      dms.mishaps = (request) => (actionOf(request) === action && (lost += 1) <= 2 ? 'lost' : undefined);
      const deal = await aDeal().inForce(url);
      const all = await settled(4);
      expect(lost).toBeGreaterThanOrEqual(2);
      expect(all.map(({ state }) => state)).toEqual(['pushed', 'pushed', 'pushed', 'pushed']);
      expect(all.filter(({ attempts }) => attempts > 1)).not.toHaveLength(0);
      expect(dms.in(FOLDER)).toHaveLength(2);
      for (const kind of ['tekst', 'bekrachtiging'] as const)
        expect(find(deal, kind)?.versions).toHaveLength(2);
      expect(dms.in(FOLDER).map(({ workingCopy }) => workingCopy)).toEqual([undefined, undefined]);
    },
  );

  it('that fails holds up what comes after it about the same deal, and nothing else', async () => {
    const broken = await aDeal().inRatification(url);
    await settled(1);
    dms.mishaps = ({ url: asked, body: form }) =>
      `${asked.pathname}${form.toString('latin1')}`.includes(`bekrachtiging-${broken.id}`)
        ? { status: 503, body: 'onderhoud' }
        : undefined;
    for (const party of broken.parties) await broken.mustCouncil(party, approval());
    const other = await aDeal().inForce(url);
    await until(async () => (await pushes(`&agreementId=${other.id}&state=pushed`)).length === 4);
    // After every attempt has failed it is dead, and what comes next has its turn.
    await settled(8);
    const dead = await pushes('&state=dead');
    expect(dead.map(({ agreementId, document }) => [agreementId, document])).toEqual([
      [broken.id, 'ratification'],
      [broken.id, 'ratification'],
    ]);
    expect(dead[0]).toMatchObject({ outcome: 'refused', status: 503, answer: 'onderhoud', attempts: 5 });
    expect(find(broken, 'tekst')?.versions).toHaveLength(2);

    dms.mishaps = () => undefined;
    expect(await taken(kortrijk.post(`${address}/replay`))).toEqual({ count: 2 });
    await settled(10);
    expect(find(broken, 'bekrachtiging')?.versions).toHaveLength(2);
    expect((await pushes('&state=replayed')).map(({ number }) => number)).toEqual(
      dead.map(({ number }) => number),
    );
    // Again: an older one has been superseded, the last one is there.
    const [first, last] = await pushes(`&agreementId=${broken.id}`).then((all) =>
      all.filter(({ document }) => document === 'ratification').slice(-2),
    );
    for (const { number } of [first, last]) await taken(kortrijk.post(`${address}/pushes/${number}/replay`));
    const again = (await settled(12)).slice(-2);
    expect(again.map(({ state, sha256 }) => [state, sha256])).toEqual([
      ['superseded', null],
      ['pushed', null],
    ]);
    expect(find(broken, 'bekrachtiging')?.versions).toHaveLength(2);
  });

  it('whose credentials fail is paused with notice, and goes on once they are mended', async () => {
    const before = await noticesOf(kortrijk);
    dms.credentials = { user: 'akkoord', secret: 'nieuw' };
    const deal = await aDeal().inForce(url);
    await until(async () => (await taken(kortrijk.get<ConnectionBody>(address))).state === 'paused');
    expect(await taken(kortrijk.get(address))).toMatchObject({ state: 'paused', reason: 'credentials' });
    await until(async () => (await pushes()).length === 4);
    expect((await pushes())[0]).toMatchObject({ state: 'waiting', outcome: 'unauthorised', status: 401 });
    const notices = (await noticesOf(kortrijk)).slice(before.length);
    expect(notices).toMatchObject([{ connectionId: connection.id, type: 'pausedForCredentials' }]);
    expect(notices[0].sentence).toContain('credentials');
    expect(await noticesOf(await asOrganisation(url, MENEN))).toEqual([]);
    const asked = dms.asked.length;

    const wrong = await kortrijk.post<ProblemBody>(`${address}/resume`);
    expect(wrong).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('connection-not-working') },
    });
    expect(dms.asked.length).toBe(asked + 1);
    const mended = await taken(kortrijk.patch<ConnectionBody>(address, { user: 'akkoord', secret: 'nieuw' }));
    expect(mended).toMatchObject({ state: 'active', reason: null });
    await settled(4);
    expect(find(deal, 'tekst')?.versions).toHaveLength(2);
    expect(find(deal, 'bekrachtiging')?.versions).toHaveLength(2);
  });

  it('that is paused gets what became due meanwhile; what the town has checked out is waited for', async () => {
    await taken(kortrijk.post(`${address}/pause`));
    expect((await kortrijk.post(`${address}/pause`)).status).toBe(409);
    const deal = await aDeal().inRatification(url);
    await until(async () => (await pushes()).length === 1);
    expect(dms.in(FOLDER)).toEqual([]);
    expect(await taken(kortrijk.post(`${address}/resume`))).toMatchObject({ state: 'active' });
    await settled(1);
    const text = find(deal, 'tekst');
    if (text === undefined) throw new Error('no text');
    // Moved and renamed, it is found all the same; checked out by somebody, it is left to them.
    dms.folders.set('/Archief', 'folder-archive');
    Object.assign(text, {
      name: 'Deal.pdf',
      parent: '/Archief',
      workingCopy: { id: 'pwc-x', by: 'griffie' },
    });
    for (const party of deal.parties) await deal.mustCouncil(party, approval());
    await until(async () => (await pushes()).some(({ outcome }) => outcome === 'checkedOut'));
    text.workingCopy = undefined;
    await settled(4);
    expect(text.versions).toHaveLength(2);
    expect(dms.documents).toHaveLength(2);
  });

  it('without versions gets each as a document of its own', async () => {
    dms.versionable = false;
    let lost = 0;
    dms.mishaps = (request) =>
      actionOf(request) === 'createDocument' && (lost += 1) === 1 ? 'lost' : undefined;
    await aDeal().inForce(url);
    await settled(4);
    expect(dms.in(FOLDER).map(({ versions }) => versions.length)).toEqual([1, 1, 1, 1]);
    expect(new Set(dms.in(FOLDER).map(({ name }) => name)).size).toBe(4);
  });

  it('that is slow is given up on, and looked at before anything is sent again', async () => {
    let late = 0;
    dms.mishaps = (request) =>
      actionOf(request) === 'createDocument' && (late += 1) === 1 ? { delay: 3_000 } : undefined;
    const deal = await aDeal().inRatification(url);
    const [push] = await settled(1);
    expect(push).toMatchObject({ state: 'pushed', attempts: 2, sha256: null });
    expect(find(deal, 'tekst')?.versions).toHaveLength(1);
  });

  it('is not told to those who have no part, and at most five are kept', async () => {
    const outsider = await asOrganisation(url, OUTSIDER);
    expect(await taken(outsider.get('/v1/connections'))).toEqual({ items: [], next: null });
    const made: string[] = [];
    for (let more = 0; more < 5; more += 1)
      made.push((await taken(outsider.post<ConnectionBody>('/v1/connections', body()))).id);
    expect((await outsider.post<ProblemBody>('/v1/connections', body())).body.type).toContain(
      'too-many-connections',
    );
    for (const id of made) expect((await outsider.delete(`/v1/connections/${id}`)).status).toBe(204);
  });

  async function noticesOf(client: ApiClient): Promise<readonly { type: string; sentence: string }[]> {
    return (
      await taken(client.get<Page<{ type: string; sentence: string }>>('/v1/connections/notices?limit=100'))
    ).items;
  }
});
