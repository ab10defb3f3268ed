import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, approval, MENEN } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { WebdavServer } from '../support/webdav-server.js';

interface PushBody {
  readonly number: number;
  readonly sequence: number;
  readonly state: string;
  readonly attempts: number;
  readonly objectId: string;
}

describe('a document system that speaks WebDAV', () => {
  let server: TestApplication;
  let dms: WebdavServer;
  let menen: ApiClient;
  let address: string;

  beforeAll(async () => {
    dms = await WebdavServer.start('/dav', '/dav/Akkoorden & zo');
    server = await startApplication({ env: { CONNECTION_RETRY_SECONDS: '0,0,0,1' } });
    menen = await asOrganisation(server.url, MENEN);
  });
  afterAll(async () => {
    await server.stop();
    dms.stop();
  });

  const body = (fields: object = {}): object => ({
    protocol: 'webdav',
    url: `${dms.base}/dav`,
    folder: '/Akkoorden & zo',
    user: 'akkoord',
    secret: 'geheim',
    ...fields,
  });
  const pushes = async (deal: LivingDeal): Promise<readonly PushBody[]> =>
    (await taken(menen.get<{ items: PushBody[] }>(`${address}/pushes?limit=100&agreementId=${deal.id}`)))
      .items;
  const pushed = async (deal: LivingDeal, count: number): Promise<readonly PushBody[]> => {
    const isDone = async (): Promise<boolean> => {
      const all = await pushes(deal);
      return all.length === count && all.every(({ state }) => state === 'pushed');
    };
    expect(await waitUntil(isDone, 20_000)).toBe(true);
    return pushes(deal);
  };
  const filesOf = ({ id }: LivingDeal): [string, number][] =>
    [...dms.files].flatMap(([path, { bytes }]) => (path.includes(id) ? [[path, bytes.length]] : []));

  it('is tried when it is connected', async () => {
    for (const fields of [{ folder: '/Weg' }, { secret: 'x' }, { url: `${dms.base}/elders` }])
      expect(await menen.post<ProblemBody>('/v1/connections', body(fields))).toMatchObject({ status: 422 });
    expect((await menen.post('/v1/connections', body({ repositoryId: 'dms' }))).status).toBe(400);
    const { id } = await taken(menen.post<{ id: string }>('/v1/connections', body()));
    address = `/v1/connections/${id}`;
  });

  it('gets each version as a file, once, also after an answer that was lost', async () => {
    let lost = 0;
    dms.mishaps = ({ method }) =>
      ['PUT', 'MKCOL'].includes(method) && (lost += 1) <= 3 ? 'lost' : undefined;
    const deal = await aDeal().inForce(server.url);
    const all = await pushed(deal, 4);
    expect(all.some(({ attempts }) => attempts > 1)).toBe(true);
    expect(filesOf(deal).map(([path]) => path)).toEqual(
      all.map(({ objectId }) => decodeURIComponent(objectId)),
    );
    expect(filesOf(deal).map(([path]) => path.split('/').at(-1))).toEqual(
      all.map(({ sequence }, index) => `${sequence}.${index % 2 === 0 ? 'pdf' : 'html'}`),
    );
  });

  it('gets what is not whole once more, and nothing written over that is', async () => {
    dms.mishaps = () => undefined;
    const deal = await aDeal().inRatification(server.url);
    const [{ number }] = await pushed(deal, 1);
    const [[path, length]] = filesOf(deal);
    const file = dms.files.get(path);
    if (file === undefined) throw new Error('no file');
    dms.files.set(path, { ...file, bytes: file.bytes.subarray(0, 100) });
    await taken(menen.post(`${address}/pushes/${number}/replay`));
    await pushed(deal, 2);
    expect(filesOf(deal)).toEqual([[path, length]]);
    // As long as it was, it is left as it is.
    dms.files.set(path, { ...file, bytes: Buffer.alloc(length) });
    await taken(menen.post(`${address}/pushes/${number}/replay`));
    await pushed(deal, 3);
    expect(dms.files.get(path)?.bytes.equals(Buffer.alloc(length))).toBe(true);
    for (const party of deal.parties) await deal.mustCouncil(party, approval());
    await pushed(deal, 6);
    expect(filesOf(deal)).toHaveLength(4);
  });
});
