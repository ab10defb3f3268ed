import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { demonstrate } from './demonstrate.js';
import { UnexpectedAnswer } from './registry.js';
import { freePort, lookAt, OwnServer, ServerFailed } from './server.js';
import { Timeline } from './timeline.js';

const USAGE = `Walks a deal from draft to evaluation through a registry's public API.

  npm run demo              on the server at http://localhost:3000, or on one that it starts itself, on temporary data
  npm run demo -- --exit    stops the server that it started as soon as the story is told

  AKKOORD_URL=https://…     the server to use: a development server with DEVELOPMENT_CLOCK=true; its clock is moved on
  PORT=3100                 where to look for a server on this machine, and to start one
  NO_COLOR=1                without colours
`;
const PORT = Number(process.env.PORT) || 3000;

let ownServer: OwnServer | undefined;
let isTold = false;
let isEnding = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void end(isTold ? 0 : 128 + constants.signals[signal]));
}
// Whoever reads the output may go: `npm run demo | head`.
process.stdout.on('error', () => void end(1));

void run().then(end, (error: unknown) => {
  if (!isEnding) process.stderr.write(`\n${explain(error)}\n`);
  return end(1);
});

async function run(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return 2;
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const url = await findServer();
  if (url === undefined) return 1;
  const told = demonstrate(url, new Timeline(process.stdout));
  await (ownServer ? Promise.race([told, ownServer.failure()]) : told);
  isTold = true;
  if (ownServer === undefined || options.exit) return 0;
  say('\nThe server keeps running, for a look around. Ctrl-C stops it and removes its data.');
  return ownServer.failure();
}

function readOptions(): { exit: boolean; help: boolean } | undefined {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { exit: flag, help: flag } }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return undefined;
  }
}

/** The server to use; undefined where the one that was named cannot be used, which is then said. */
async function findServer(): Promise<string | undefined> {
  const named = process.env.AKKOORD_URL?.trim().replace(/\/+$/, '');
  const url = named || `http://localhost:${PORT}`;
  const found = await lookAt(url);
  if (found.kind === 'usable') return url;
  const why =
    found.kind === 'unusable'
      ? `The server at ${url} cannot be used for this.\n${found.reasons.join('\n')}\n`
      : `Nothing answers at ${url}.\n`;
  if (named) {
    process.stderr.write(why);
    return undefined;
  }
  if (found.kind === 'unusable') say(why);
  return startServer();
}

async function startServer(): Promise<string> {
  const server = new OwnServer(await freePort(PORT));
  ownServer = server;
  say(`Starting a server for this demonstration at ${server.url}, on temporary data …\n`);
  await server.ready();
  return server.url;
}

/** Stops what was started, then the process. */
async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  try {
    await ownServer?.stop();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
  }
  process.exit(code);
}

/** An answer that was not expected, and a server that does not start, tell themselves; other faults say where. */
function explain(error: unknown): string {
  if (error instanceof UnexpectedAnswer) return `The demonstration stops here.\n${error.message}`;
  if (error instanceof ServerFailed) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
