import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { freePort } from '../../src/database/embedded/server.js';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { createDatabase } from '../support/database.js';
import { type ServerProcess, startServerProcess } from '../support/process.js';

jest.setTimeout(120_000);

describe('npm start', () => {
  let directory: string;
  let port: number;
  let url: string;
  let cleanUp: (() => Promise<unknown>)[];
  let used: string;

  beforeAll(async () => {
    used = await mkdtemp(join(tmpdir(), 'akkoord-used-'));
    const server = await startServerProcess({
      PORT: `${await freePort(undefined)}`,
      DATA_DIRECTORY: used,
    });
    await server.isReady();
    server.signal('SIGTERM');
    await server.ended;
  });
  afterAll(() => rm(used, { recursive: true, force: true }));

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'akkoord-main-'));
    port = await freePort(undefined);
    url = `http://127.0.0.1:${port}`;
    cleanUp = [() => rm(directory, { recursive: true, force: true })];
  });
  afterEach(async () => {
    for (const step of cleanUp.reverse()) await step();
  });

  const start = async (env: Record<string, string> = {}): Promise<ServerProcess> => {
    const server = await startServerProcess({ PORT: `${port}`, DATA_DIRECTORY: directory, ...env });
    cleanUp.push(async () => {
      server.signal('SIGTERM');
      await server.ended;
    });
    return server;
  };
  /** Starts where a server has run before. */
  const startAgain = async (env: Record<string, string> = {}): Promise<ServerProcess> => {
    await cp(used, directory, { recursive: true });
    return start(env);
  };
  const databaseRuns = (): Promise<boolean> =>
    stat(join(directory, 'postgres/cluster/postmaster.pid')).then(
      () => true,
      () => false,
    );
  const databaseUrl = async (): Promise<string> => {
    const file = (name: string): Promise<string> => readFile(join(directory, 'postgres', name), 'utf8');
    return `postgres://akkoord:${(await file('password')).trim()}@127.0.0.1:${(await file('port')).trim()}/akkoord`;
  };

  it('starts on an empty machine, says where everything is, and gives a token as it says', async () => {
    const server = await start();
    expect(await server.isReady()).toBe(true);

    const at = `http://localhost:${port}`;
    for (const place of [`${at}/v1`, `${at}/console`, `${at}/openapi.json`]) {
      expect(server.output()).toContain(place);
    }
    const command = server.output().slice(server.output().indexOf('curl '));
    const fields = [...command.matchAll(/-d (?:'([^']+)'|([^\s']+(?:'[^']*')?))/g)].map(([, quoted, plain]) =>
      (quoted ?? plain).replaceAll("'", ''),
    );
    const address = /http:\/\/\S+\/token/.exec(command)?.[0] ?? '';
    const response = await fetch(address, { method: 'POST', body: new URLSearchParams(fields.join('&')) });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ token_type: 'Bearer' });
    expect((await fetch(`${url}/v1/organisations?limit=1`)).status).toBe(200);
  });

  it('finishes the requests in flight when it is asked to stop, then stops PostgreSQL', async () => {
    const server = await startAgain();
    expect(await server.isReady()).toBe(true);
    const blocker = new Client({ connectionString: await databaseUrl() });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE agreement IN ACCESS EXCLUSIVE MODE');
    const waiting = fetch(`${url}/v1/agreements`);
    const isWaiting = async (): Promise<boolean> => {
      const { rowCount } = await blocker.query(`SELECT FROM pg_locks WHERE NOT granted`);
      return rowCount === 1;
    };
    expect(await waitUntil(isWaiting, 10_000)).toBe(true);

    server.signal('SIGTERM');
    const isRefused = (): Promise<boolean> =>
      fetch(`${url}/health/live`).then(
        () => false,
        () => true,
      );
    expect(await waitUntil(isRefused, 5_000)).toBe(true);
    await blocker.query('ROLLBACK');
    await blocker.end();

    expect((await waiting).status).toBe(200);
    expect(await server.ended).toBe(0);
    expect(await databaseRuns()).toBe(false);
  });

  it('stops as cleanly while it is still starting', async () => {
    const server = await start();
    await waitUntil(databaseRuns, 30_000);
    server.signal('SIGINT');
    expect(await server.ended).toBe(0);
    expect(await databaseRuns()).toBe(false);
  });

  it('starts again after kill -9, with what was there', async () => {
    const killed = await startAgain();
    expect(await killed.isReady()).toBe(true);
    const client = new Client({ connectionString: await databaseUrl() });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`UPDATE organisation SET council_seats = 41 WHERE id = 'OVO002067'`);
    killed.signal('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');

    const begun = Date.now();
    const server = await start();
    expect(await server.isReady()).toBe(true);
    expect(Date.now() - begun).toBeLessThan(60_000);
    const again = new Client({ connectionString: await databaseUrl() });
    await again.connect();
    const { rows } = await again.query(`SELECT council_seats FROM organisation WHERE id = 'OVO002067'`);
    await again.end();
    expect(rows).toEqual([{ council_seats: 41 }]);
  });

  it('says in one line that its port is taken, and leaves nothing running', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    cleanUp.push(async () => other.close());
    const server = await startAgain({ LOG_LEVEL: 'silent' });
    expect(await server.ended).toBe(1);
    expect(server.output()).toMatch(new RegExp(`^Port ${port} is already in use: [^\n]+\n$`));
    expect(await databaseRuns()).toBe(false);
  });

  it('uses the server of DATABASE_URL, and starts none', async () => {
    const database = await createDatabase();
    cleanUp.push(() => database.drop());
    const server = await start({ DATABASE_URL: database.url });
    expect(await server.isReady()).toBe(true);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await expect(stat(join(directory, 'postgres'))).rejects.toThrow('ENOENT');
  });

  it.each([
    [
      { DATABASE_URL: 'postgres://akkoord:secret@127.0.0.1:1/akkoord' },
      'The database of DATABASE_URL cannot be used',
    ],
    [{ NODE_ENV: 'production' }, 'OIDC_ISSUER must be set in production'],
    [{ DATA_DIRECTORY: '/dev/null/data' }, 'choose another DATA_DIRECTORY'],
  ])('refuses to start with %p', async (env, message) => {
    const server = await start(env);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(message);
    expect(server.output()).not.toContain('secret');
    expect(server.output()).not.toMatch(/\n {4}at /);
  });
});
