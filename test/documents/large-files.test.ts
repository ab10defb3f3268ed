import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as open } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../../src/database/embedded/server.js';
import { aDeal, KORTRIJK } from '../support/a-deal.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type ServerProcess, startServerProcess } from '../support/process.js';
import { tokenFor } from '../support/tokens.js';

const MB = 1024 * 1024;
/** What a file ten times as large may take more, in mebibytes: the pieces in flight, and what is not collected yet. */
const ROOM = 100;

jest.setTimeout(120_000);

describe('large documents', () => {
  let database: TestDatabase;
  let directory: string;
  let server: ServerProcess;
  let url: string;

  beforeAll(async () => {
    database = await createDatabase();
    directory = await mkdtemp(join(tmpdir(), 'akkoord-large-'));
    const port = await freePort(undefined);
    url = `http://127.0.0.1:${port}`;
    server = await startServerProcess({
      PORT: `${port}`,
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '4',
      DATA_DIRECTORY: directory,
      LOG_LEVEL: 'error',
    });
    if (!(await server.isReady())) throw new Error(server.output());
  });
  afterAll(async () => {
    server.signal('SIGKILL');
    await server.ended;
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  });

  /** The most memory that the server has had, in mebibytes. */
  const mostMemory = async (): Promise<number> => {
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  };

  it('come and go in memory that does not grow with them', async () => {
    const deal = await aDeal().inNegotiation(url);
    const authorization = `Bearer ${await tokenFor(url, KORTRIJK, 'editor')}`;
    const piece = randomBytes(MB);
    const upload = (megabytes: number): Promise<number> =>
      new Promise((resolve, reject) => {
        const path = `${deal.path}/documents?kind=other&fileName=groot.bin`;
        const sent = open(`${url}${path}`, { method: 'POST', headers: { authorization } });
        sent.on('error', reject).on('response', (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString()));
          response.on('end', () => resolve((JSON.parse(text) as { number: number }).number));
        });
        let left = megabytes;
        const more = (): void => {
          while (left > 0) {
            left -= 1;
            if (!sent.write(piece)) return void sent.once('drain', more);
          }
          sent.end();
        };
        more();
      });
    const download = async (number: number): Promise<number> => {
      const path = `${url}${deal.path}/documents/${number}/content`;
      const { body } = await fetch(path, { headers: { authorization } });
      let bytes = 0;
      for await (const part of body ?? []) bytes += (part as Uint8Array).length;
      return bytes;
    };

    expect(await download(await upload(30))).toBe(30 * MB);
    const before = await mostMemory();
    const number = await upload(200);
    const up = (await mostMemory()) - before;
    expect(await download(number)).toBe(200 * MB);
    const down = (await mostMemory()) - before;

    expect([up, down].map((growth) => growth < ROOM || growth)).toEqual([true, true]);
  });
});
