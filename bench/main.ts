import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/database/embedded/embedded-postgres.js';
import { freePort } from '../src/database/embedded/server.js';
import { measureApprovals } from './approvals.js';
import { measureEvents } from './events.js';
import { load } from './load.js';
import { measureOverlap } from './overlap.js';
import { measurePgbench } from './pgbench.js';
import { startServer } from './processes.js';
import { measureReadings } from './readings.js';
import { measureWhatIf } from './what-if.js';
import { RegistryClient } from './registry-client.js';

const TYPESCRIPT = ['--import', './test/support/typescript.mjs'];
/** As `npm start` starts it. */
const REGISTRY = ['--max-semi-space-size=64', '--enable-source-maps', 'dist/src/main.js'];
const WELL_KNOWN = ['OVO002133', 'OVO002177', 'OVO002265'];

/** Prints one measure; `goal` says what it should be. */
function report(name: string, value: string, goal = ''): void {
  process.stdout.write(`${name.padEnd(62)} ${value.padStart(12)}  ${goal}\n`);
}

/** Organisations to fill a deal of 300, more than Flanders has: made up, in the bench's own database only. */
async function crowdOf(pool: pg.Pool, size: number): Promise<string[]> {
  await pool.query(
    `INSERT INTO organisation (id, kbo, name, level)
     SELECT 'OVO9' || lpad(n::text, 5, '0'), '9' || lpad(n::text, 9, '0'), 'Made up ' || n, 'municipality'
     FROM generate_series(1, $1) n ON CONFLICT DO NOTHING`,
    [size],
  );
  return Array.from({ length: size }, (_, n) => `OVO9${`${n + 1}`.padStart(5, '0')}`);
}

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'akkoord-bench-'));
  const env = {
    DATA_DIRECTORY: directory,
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '0',
    GUESS_LIMIT_PER_MINUTE: '0',
    NODE_ENV: 'development',
  };
  try {
    const first = await startServer(REGISTRY, await freePort(undefined), '/health/ready', env);
    await first.stop();
    const again = await startServer(REGISTRY, await freePort(undefined), '/health/ready', env);
    await again.stop();
    report('start to ready, new embedded database', `${(first.startedIn / 1000).toFixed(2)} s`);
    report(
      'start to ready, existing embedded database',
      `${(again.startedIn / 1000).toFixed(2)} s`,
      'under 5 s',
    );

    const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
    const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
    const database = { ...env, DATABASE_URL: postgres.url };
    try {
      const crowd = await crowdOf(pool, 300);
      // A provider in the registry's own process would slow every promise in it.
      const provider = await startServer(REGISTRY, await freePort(undefined), '/health/ready', database);
      const issuer = `${provider.url}/dev/oidc`;
      const production = {
        ...database,
        NODE_ENV: 'production',
        OIDC_ISSUER: issuer,
        OIDC_ORGANISATION_CLAIM: 'organisation',
        SEALING_KEYS: `bench=${randomBytes(32).toString('base64')}`,
      };
      const registry = await startServer(REGISTRY, await freePort(undefined), '/health/ready', production);
      const bare = await startServer(
        [...TYPESCRIPT, 'bench/bare-server.ts'],
        await freePort(undefined),
        '/ready',
        database,
      );
      try {
        await measure(new RegistryClient(registry.url, issuer), bare.url, pool, postgres.url, crowd);
      } finally {
        await Promise.all([registry.stop(), provider.stop(), bare.stop()]);
      }
    } finally {
      await pool.end();
      await postgres.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure(
  client: RegistryClient,
  bareUrl: string,
  pool: pg.Pool,
  databaseUrl: string,
  crowd: string[],
): Promise<void> {
  const events = await measureEvents(client, bareUrl, WELL_KNOWN);
  report('events a second over HTTP, 16 connections, 128 deals', events.registry.toFixed(0));
  report('  milliseconds: median / 99 %', `${events.registryMedian} / ${events.registryP99}`);
  report('bare Express + pg, the same five statements, a second', events.bare.toFixed(0));
  report('  events : bare', `${(events.registry / events.bare).toFixed(2)} ×`, 'at least 0.8 ×');
  const transactions = await measurePgbench(databaseUrl, 5);
  if (transactions === undefined) report('pgbench is not installed', '-');
  else {
    report('pgbench, the same five statements, a second', transactions.toFixed(0));
    report('  events : pgbench', `${(events.registry / transactions).toFixed(2)} ×`);
    report('  bare : pgbench', `${(events.bare / transactions).toFixed(2)} ×`);
  }

  for (const size of [30, 100, 300]) {
    const { milliseconds } = await measureApprovals(client, pool, crowd.slice(0, size));
    const goal = size === 300 ? 'within 1.5 s' : '';
    report(`${size} councils approve at once`, `${(milliseconds / 1000).toFixed(2)} s`, goal);
    report(
      '  milliseconds an approval',
      (milliseconds / size).toFixed(2),
      size === 300 ? 'no more than with 30' : '',
    );
  }

  const vote = await measureWhatIf(client, crowd);
  report('tally of 300 councils, milliseconds at the median', vote.tally.toFixed(1), 'under 50');
  report('what-if of 300 councils', vote.whatIf.toFixed(1), 'under 50');
  report('power of 300 councils, once', vote.power.toFixed(0), 'under 1000');
  report('  tally meanwhile', vote.beside.toFixed(1), 'under 50');

  const id = await client.dealInRatification(WELL_KNOWN, { type: 'unanimity' });
  const one = await load(client.url, 4, () => [{ method: 'GET', path: `/v1/agreements/${id}` }]);
  report('GET an agreement, a second', one.rate.toFixed(0));
  const page = await load(client.url, 4, () => [{ method: 'GET', path: '/v1/agreements?limit=25' }]);
  report('GET a page of 25, a second', page.rate.toFixed(0));

  const overlap = await measureOverlap(client, pool);
  report(
    'overlap of 2,229 partnerships, milliseconds at the median',
    overlap.overview.toFixed(1),
    'under 200',
  );
  report('  at its slowest', overlap.slowest.toFixed(0));
  report('  right after a membership changed', overlap.changed.toFixed(0));
  report('  overlaps of a region with everything', overlap.pairs.toFixed(1));
  report('  a page of the test of all partnerships', overlap.fits.toFixed(1));
  report('  importing them, once', `${(overlap.importing / 1000).toFixed(2)} s`);

  const { reading, readings, alone, beside } = await measureReadings(client, WELL_KNOWN);
  report(`a council’s page of 3 MB sent and read, of ${readings}`, `${(reading / 1000).toFixed(2)} s`);
  report('  GET beside it, milliseconds: median / 99 %', `${beside.join(' / ')}`);
  report('  the same without it', `${alone.join(' / ')}`);
  report('  99 % with : without', `${(beside[1] / alone[1]).toFixed(2)} ×`, 'never a whole reading');
}

await main();
