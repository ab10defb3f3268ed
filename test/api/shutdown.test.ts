import { Agent, get, type IncomingMessage } from 'node:http';
import { startThings } from './support/things-application.js';

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly text: string;
}

/** Asks over a connection that is kept, which `fetch` does not let one choose. */
function ask(url: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response: IncomingMessage) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode, connection: response.headers.connection, text });
      });
      response.on('error', reject);
    }).on('error', reject);
  });
}

it('a server that is asked to stop finishes the requests in flight and takes no new ones', async () => {
  const things = await startThings();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect((await ask(`${things.url}/health/live`, agent)).connection).toBe('keep-alive');

  const slow = ask(`${things.url}/v1/faults/slow/600`, agent);
  // A second request waits for the same connection, and gets there when the server is stopping already.
  const second = ask(`${things.url}/health/ready`, agent).catch(() => 'cut off');
  await new Promise((resolve) => setTimeout(resolve, 100));
  let stopped = false;
  const stopping = things.stop().then(() => (stopped = true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(stopped).toBe(false);
  await expect(fetch(`${things.url}/health/live`)).rejects.toThrow('fetch failed');

  // The query that it ends with still finds the database open.
  expect(await slow).toEqual({ status: 200, connection: 'keep-alive', text: '{"one":1}' });
  const late = await second;
  if (typeof late !== 'string') expect([late.status, late.connection]).toEqual([200, 'close']);
  await stopping;
  agent.destroy();
}, 20_000);
