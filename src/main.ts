import { Config, ConfigError, readConfig } from './config/config.js';
import { EmbeddedPostgresError } from './database/embedded/embedded-postgres-error.js';
import { startEmbeddedPostgres } from './database/embedded/embedded-postgres.js';
import { RolesError } from './database/roles/inspect-roles.js';
import { checkProcesses } from './workflow/process-checks.js';
import { searchOnTwoThreads } from './workflow/search-on-two-threads.js';
import { PROCESSES } from './workflow/processes.js';
import { programDigest, searchOnce } from './workflow/searched-once.js';

/** What has been started, each with how to stop it; stopped in the opposite order. */
const started: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;
/** Codes of Node and of PostgreSQL for: nothing there, no such host, no entry, no such database, not now. */
const NO_DATABASE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '28000',
  '28P01',
  '3D000',
  '57P03',
]);

const starting = start();
process.on('SIGTERM', stopAndExit);
process.on('SIGINT', stopAndExit);
starting.catch(async (error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  await stop().catch((fault: unknown) => process.stderr.write(`${explain(fault)}\n`));
  process.exit(1);
});

async function start(): Promise<void> {
  const settings = readConfig(process.env);
  const isElsewhere = settings.databaseUrl !== undefined || settings.databaseEngineUrl !== undefined;
  // PostgreSQL starts in processes of its own, while this one loads the rest of the program.
  const database = Promise.resolve(isElsewhere ? settings.databaseUrl : startDatabase(settings));
  const [{ openDatabase }, { closeApplication, createApplication }, digest] = await Promise.all([
    import('./database/open-database.js'),
    import('./application.js'),
    programDigest(),
    database,
  ]);
  const opened = await openDatabase({ ...settings, databaseUrl: await database }, (message) =>
    process.stderr.write(`${message}\n`),
  );
  const databases = { owner: opened.databaseUrl, engine: opened.databaseEngineUrl };
  await searchOnce(databases, digest, () => checkProcesses(PROCESSES, searchOnTwoThreads));
  const config = new Config({ ...settings, ...opened });
  const app = await createApplication(config);
  started.push(() => closeApplication(app, config.shutdownSeconds));
  await app.listen(config.port, config.host);
  // In production every line of the output is a log entry.
  if (config.environment !== 'production') process.stdout.write(welcome(config));
}

async function startDatabase({ dataDirectory }: Config): Promise<string> {
  const log = (message: string): void => void process.stdout.write(`${message}\n`);
  const server = await startEmbeddedPostgres({ directory: dataDirectory, log });
  started.push(() => server.stop());
  return server.url;
}

/** Stops what was started: requests in flight and jobs first, PostgreSQL last. */
async function stop(): Promise<void> {
  for (const stopOne of started.splice(0).reverse()) await stopOne();
}

function stopAndExit(): void {
  if (stopping) process.exit(1); // asked twice: the database notices by itself
  stopping = starting
    .then(stop, () => new Promise<void>(() => undefined)) // a failed start ends the process itself
    .then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      },
    );
}

/** A person started this: what they can mend is told in a sentence, anything else with where it came from. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ([ConfigError, EmbeddedPostgresError, RolesError].some((told) => error instanceof told))
    return error.message;
  const { code = '', port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use: stop what uses it, or set PORT to another.`;
  if (code === 'EADDRNOTAVAIL') return `This machine does not have the address in HOST: ${error.message}`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be used: set PORT to one above 1023.`;
  if (NO_DATABASE.has(code)) return `The database of DATABASE_URL cannot be used (${error.message || code}).`;
  return error.stack ?? error.message;
}

function welcome({ publicUrl, oidcIssuer }: Config): string {
  const token =
    oidcIssuer === undefined
      ? `To get a token (more organisations under /v1/organisations):
  curl -d grant_type=client_credentials -d client_id=OVO001999 -d client_secret=development \\
    -d scope='editor negotiator clerk' ${publicUrl}/dev/oidc/token`
      : `Tokens come from ${oidcIssuer}`;
  return `
Akkoord is ready.
  API            ${publicUrl}/v1
  Console        ${publicUrl}/console
  Documentation  docs/ in this folder, and ${publicUrl}/openapi.json
${token}
`;
}
