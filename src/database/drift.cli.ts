import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDrift } from './drift.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { migrate } from './migrate.js';

/** `npm run migrations:check`: on a database that holds nothing else, do migrations and entities agree? */
const directory = await mkdtemp(join(tmpdir(), 'akkoord-drift-'));
const server = await startEmbeddedPostgres({ directory, log: () => undefined });
try {
  await migrate(server.url);
  const drift = await findDrift(server.url);
  process.stdout.write(
    drift.length === 0
      ? 'Migrations and entities agree.\n'
      : `Migrations and entities differ:\n${drift.map((difference) => `  ${difference}\n`).join('')}`,
  );
  process.exitCode = drift.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
