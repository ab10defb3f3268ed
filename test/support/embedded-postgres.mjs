/**
 * A process of its own that starts the embedded PostgreSQL in the folder it is given, prints its address, and
 * stops it at SIGTERM: what the tests kill.
 */
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import './typescript.mjs';

const { startEmbeddedPostgres } = await import('../../src/database/embedded/embedded-postgres.ts');

const log = (message) => process.stderr.write(`${message}\n`);
try {
  const server = await startEmbeddedPostgres({ directory: process.argv[2], log });
  process.stdout.write(`${server.url}\n`);
  const alive = setInterval(() => undefined, 60_000);
  process.once('SIGTERM', async () => {
    await server.stop();
    clearInterval(alive);
  });
} catch (error) {
  log(error.message);
  process.exitCode = 1;
}
