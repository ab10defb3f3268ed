import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { freePort } from '../../src/database/embedded/server.js';
import { aDeal, KORTRIJK, MENEN } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { runOn } from '../support/database-state.js';
import { taken } from '../support/living-deal.js';
import { type ServerProcess, startServerProcess } from '../support/process.js';
import { Signal } from '../support/signal.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

jest.setTimeout(120_000);

describe('a server that is killed while it delivers', () => {
  let database: TestDatabase;
  let receiver: WebhookReceiver;
  const servers: ServerProcess[] = [];

  beforeAll(async () => {
    database = await createDatabase();
    receiver = await WebhookReceiver.start();
  });
  afterAll(async () => {
    for (const server of servers) server.signal('SIGKILL');
    await Promise.all(servers.map(({ ended }) => ended));
    receiver.stop();
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
      WEBHOOK_PRIVATE_ADDRESSES: '127.0.0.1',
      WEBHOOK_CONCURRENCY: '4',
    });
    servers.push(server);
    if (!(await server.isReady())) throw new Error(server.output());
    return { server, url };
  };

  it('loses nothing, and what was under way comes again with the same id, in order', async () => {
    const before = await start();
    const client = await asOrganisation(before.url, MENEN);
    const { id, secret } = await taken(
      client.post<{ id: string; secret: string }>('/v1/webhooks', { url: receiver.urlOf('hook') }),
    );
    receiver.know('hook', secret);
    const isUnderWay = new Signal();
    // The third thing is received, and never answered.
    receiver.answer('hook', (_, response) => {
      if (receiver.at('hook').length === 3) isUnderWay.give();
      else response.writeHead(204).end();
    });
    const deal = await aDeal().inNegotiation(before.url);
    await isUnderWay.given;
    // Something else happens, and has perhaps no place in the feed yet.
    const other = await aDeal().ledBy(MENEN).with(KORTRIJK).begun(before.url);
    const history = (await deal.history()).map(({ sequence }) => `${deal.id}_${sequence}`);
    before.server.signal('SIGKILL');
    await before.server.ended;
    receiver.answer('hook', undefined);

    // As time itself would have done: the jobs of the server that is gone are old.
    await runOn(
      database.url,
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute';
       UPDATE graphile_worker._private_job_queues SET locked_at = locked_at - interval '1 minute'`,
    );
    await start();
    const arrived = async (): Promise<boolean> =>
      [...history, `${other.id}_1`].every((each) => receiver.idsAt('hook').includes(each));
    expect(await waitUntil(arrived, 30_000)).toBe(true);

    const received = receiver.idsAt('hook').filter((each) => each.startsWith(deal.id));
    const underWay = received[2];
    expect(received.filter((each) => each === underWay)).toHaveLength(2);
    // Left out what came twice, all came in order.
    expect(received.filter((each, index) => received.indexOf(each) === index)).toEqual(history);
    expect(receiver.doubted).toEqual([]);
    const left = (): Promise<object[]> =>
      runOn(database.url, `SELECT FROM webhook_delivery WHERE webhook_id = '${id}' AND state = 'waiting'`);
    expect(await waitUntil(async () => (await left()).length === 0, 10_000)).toBe(true);
  });
});
