import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { freePort } from '../../src/database/embedded/server.js';
import { aDeal, MENEN } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { CmisServer } from '../support/cmis-server.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { runOn } from '../support/database-state.js';
import { taken } from '../support/living-deal.js';
import { type ServerProcess, startServerProcess } from '../support/process.js';
import { Signal } from '../support/signal.js';

jest.setTimeout(120_000);

describe('a server that is killed while it pushes', () => {
  let database: TestDatabase;
  let dms: CmisServer;
  const servers: ServerProcess[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    dms = await CmisServer.start('/A');
  });
  afterAll(async () => {
    for (const server of servers) server.signal('SIGKILL');
    await Promise.all(servers.map(({ ended }) => ended));
    dms.stop();
    await database.drop();
  });

  const start = async (): Promise<{ server: ServerProcess; url: string }> => {
    const port = await freePort(undefined);
    const url = `http://127.0.0.1:${port}`;
    const server = await startServerProcess({
      PORT: `${port}`,
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '4',
      LOG_LEVEL: 'error',
      CONNECTION_PRIVATE_ADDRESSES: '127.0.0.1',
    });
    servers.push(server);
    if (!(await server.isReady())) throw new Error(server.output());
    return { server, url };
  };

  it('loses no version and leaves none there twice', async () => {
    const before = await start();
    const client = await asOrganisation(before.url, MENEN);
    const credentials = { user: 'akkoord', secret: 'geheim' };
    const body = { protocol: 'cmis', url: dms.serviceUrl, repositoryId: 'dms', folder: '/A', ...credentials };
    const { id } = await taken(client.post<{ id: string }>('/v1/connections', body));
    const isUnderWay = new Signal();
    // The second document is created, and that is never answered.
    let created = 0;
    dms.mishaps = ({ body: form }) => {
      if (!form.includes('createDocument') || (created += 1) !== 2) return undefined;
      isUnderWay.give();
      return { delay: 60_000 };
    };
    const deal = await aDeal().inForce(before.url);
    await isUnderWay.given;
    before.server.signal('SIGKILL');
    await before.server.ended;
    // As time itself would have done: the jobs of the server that is gone are old.
    await runOn(
      database.url,
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute';
       UPDATE graphile_worker._private_job_queues SET locked_at = locked_at - interval '1 minute'`,
    );
    await start();
    const states = (): Promise<{ state: string; attempts: number }[]> =>
      runOn(
        database.url,
        `SELECT state, attempts FROM connection_push WHERE connection_id = '${id}' ORDER BY number`,
      );
    const isDone = async (): Promise<boolean> => {
      const all = await states();
      return all.length === 4 && all.every(({ state }) => state === 'pushed');
    };
    expect(await waitUntil(isDone, 30_000)).toBe(true);
    const found = dms.in('/A').map(({ name, versions }) => [name.includes(deal.id), versions.length]);
    expect(found).toEqual([
      [true, 2],
      [true, 2],
    ]);
  });
});
