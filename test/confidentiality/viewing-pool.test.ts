import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PUBLIC, viewingAs, viewFrom, type Viewer } from '../../src/database/viewer.js';
import type { ViewingPool } from '../../src/database/viewing-pool.js';
import { aDeal, KORTRIJK, MENEN, OUTSIDER, TODAY } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { readerPool } from './support.js';

const SETTINGS = `SELECT pg_backend_pid() AS pid, current_setting('akkoord.viewer', true) AS viewer,
  current_setting('akkoord.offices', true) AS offices, current_setting('akkoord.limits', true) AS limits`;

interface Settings {
  readonly pid: number;
  readonly viewer: string | null;
  readonly offices: string | null;
  readonly limits: string | null;
}

describe('a pool whose connections know their viewer', () => {
  let stage: Stage;
  let pool: ViewingPool;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    pool = readerPool(stage.application.databaseUrl, 2);
  });
  afterAll(async () => {
    await pool.end();
    await stage.stop();
  });

  const settings = async (): Promise<Settings> => (await pool.query<Settings>(SETTINGS)).rows[0];

  it('never shows one caller what another may see, however many share few connections', async () => {
    const viewers: (Viewer | undefined)[] = [
      undefined,
      { ...THE_PUBLIC, organisationId: KORTRIJK },
      { ...THE_PUBLIC, organisationId: MENEN, offices: ['supervisor', 'registrar'] },
      {
        ...THE_PUBLIC,
        organisationId: KORTRIJK,
        agreementIds: ['0190a1c2-0000-7000-8000-000000000001'],
      },
    ];
    const asked = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const viewer = viewers[(n * 7) % viewers.length];
        const read = n % 3 === 0 ? withClient : settings;
        return { viewer, found: await (viewer ? viewingAs(viewer, read) : read()) };
      }),
    );
    expect(new Set(asked.map(({ found }) => found.pid)).size).toBe(2);
    for (const { viewer = THE_PUBLIC, found } of asked) {
      expect([found.viewer ?? '', found.offices ?? '', found.limits ?? '']).toEqual([
        viewer.organisationId ?? '',
        [...viewer.offices].sort().join(','),
        viewer.agreementIds === null ? '' : `{${viewer.agreementIds.join()}}`,
      ]);
    }
  });

  /** As TypeORM asks for a connection: with a callback. */
  const withClient = (): Promise<Settings> =>
    new Promise((resolve, reject) => {
      pool.connect((error, client, release) => {
        if (error !== undefined || client === undefined) return reject(error ?? new Error('none'));
        client.query<Settings>(SETTINGS).then(({ rows }) => {
          release();
          resolve(rows[0]);
        }, reject);
      });
    });

  it('shows what is public where nobody said who asks, and from a change of mind on another', async () => {
    expect((await settings()).viewer ?? '').toBe('');
    const found = await viewingAs(THE_PUBLIC, async () => {
      viewFrom({ ...THE_PUBLIC, organisationId: MENEN });
      return settings();
    });
    expect(found.viewer).toBe(MENEN);
    expect((await settings()).viewer).toBe('');
  });

  it('throws a connection away that cannot be told who asks', async () => {
    const client = await pool.connect();
    const other = await pool.connect();
    const { rows } = await client.query<Settings>(SETTINGS);
    await client.query('BEGIN');
    await client.query('SELECT 1 / 0').catch(() => undefined);
    client.release(); // in a transaction that takes no more statements
    await expect(
      viewingAs({ ...THE_PUBLIC, organisationId: KORTRIJK }, () => pool.query('SELECT')),
    ).rejects.toThrow('current transaction is aborted');
    other.release();
    const pids = await Promise.all([settings(), settings()]);
    expect(pids.map(({ pid }) => pid)).not.toContain(rows[0].pid);
  });

  it('keeps a crowd of callers over HTTP apart', async () => {
    const { url } = stage.application;
    const deals = [await aDeal().ready(url), await aDeal().ledBy(OUTSIDER).with(MENEN).ready(url)];
    const callers = [
      stage.anyone,
      ...(await Promise.all([KORTRIJK, MENEN, OUTSIDER].map((one) => stage.as(one)))),
    ];
    const seen = [
      [404, 404],
      [200, 404],
      [200, 200],
      [404, 200],
    ];
    const answers = await Promise.all(
      Array.from({ length: 96 }, async (_, n) => {
        const [caller, deal] = [n % 4, (n >> 2) % 2];
        const { status } = await callers[caller].get(deals[deal].path);
        const list = await callers[caller].get<{ items: { id: string }[] }>('/v1/agreements');
        const isListed = list.body.items.some(({ id }) => id === deals[deal].id);
        return { status, isListed, expected: seen[caller][deal] };
      }),
    );
    for (const { status, isListed, expected } of answers) {
      expect({ status, isListed }).toEqual({ status: expected, isListed: expected === 200 });
    }
  });
});
