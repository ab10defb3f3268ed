import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** From the sources: a build would replace the files of a server that may be running. */
const PROGRAM = ['--enable-source-maps', '--import', './test/support/typescript.mjs', 'src/main.ts'];

/** How long things may take, in milliseconds. */
const GLANCE = 5_000;
const START = 120_000;
const STOP = 20_000;

/** What was found at an address. */
export type Found =
  | { readonly kind: 'usable' }
  | { readonly kind: 'nothing' }
  /** It cannot be used: why, as a sentence each. */
  | { readonly kind: 'unusable'; readonly reasons: readonly string[] };

/** Looks whether a development server of Akkoord with a movable clock answers at an address. */
export async function lookAt(url: string): Promise<Found> {
  const document = await glance(`${url}/openapi.json`);
  if (document === undefined) return { kind: 'nothing' };
  if (!(await isAkkoord(document)))
    return { kind: 'unusable', reasons: ['What answers there is not Akkoord.'] };
  const reasons: string[] = [];
  if ((await glance(`${url}/dev/oidc/.well-known/openid-configuration`))?.ok !== true)
    reasons.push(
      'It is not in development mode: it takes its tokens from an identity provider of its own, and the demonstration has none of those. ' +
        'Start it without OIDC_ISSUER and without NODE_ENV=production.',
    );
  if ((await glance(`${url}/v1/development/clock`))?.ok !== true)
    reasons.push(
      'Its clock cannot be moved, and this story takes a year and a half. Start it with DEVELOPMENT_CLOCK=true.',
    );
  return reasons.length === 0 ? { kind: 'usable' } : { kind: 'unusable', reasons };
}

async function glance(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(GLANCE) });
  } catch {
    return undefined;
  }
}

async function isAkkoord(response: Response): Promise<boolean> {
  try {
    const { info } = (await response.json()) as { info?: { title?: string } };
    return response.ok && info?.title === 'Akkoord';
  } catch {
    return false;
  }
}

/** The demonstration's own server did not start, or stopped; the message has what it logged. */
export class ServerFailed extends Error {}

/** A server of the demonstration's own, on data that disappear with it. */
export class OwnServer {
  readonly url: string;
  private readonly directory = mkdtempSync(join(tmpdir(), 'akkoord-demo-'));
  private readonly log = join(this.directory, 'server.log');
  private readonly child: ChildProcess;
  private stopping: Promise<void> | undefined;

  /** Starts it; it is not ready yet. */
  constructor(port: number) {
    this.url = `http://localhost:${port}`;
    const log = openSync(this.log, 'w');
    // A process group of its own: Ctrl-C reaches only the demonstration, which then stops it in order.
    this.child = spawn(process.execPath, PROGRAM, {
      cwd: ROOT,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...settings(port, this.directory) },
    });
    closeSync(log);
  }

  /** Waits until it can take requests. @throws ServerFailed where it ends before */
  async ready(): Promise<void> {
    const end = Date.now() + START;
    while ((await glance(`${this.url}/health/ready`))?.ok !== true) {
      if (this.hasEnded || Date.now() > end)
        throw new ServerFailed(`The server did not start:\n${await this.logged()}`);
      await sleep(100);
    }
  }

  /** Waits until it ends by itself. @throws ServerFailed */
  async failure(): Promise<never> {
    if (!this.hasEnded) await once(this.child, 'exit');
    throw new ServerFailed(`The server has stopped:\n${await this.logged()}`);
  }

  /** Stops it and removes its data. */
  stop(): Promise<void> {
    this.stopping ??= this.stopOnce();
    return this.stopping;
  }

  private async stopOnce(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      const inTime = await Promise.race([ended, sleep(STOP, undefined, { ref: false })]);
      if (inTime === undefined) {
        this.child.kill('SIGKILL');
        await ended;
      }
    }
    await rm(this.directory, { recursive: true, force: true, maxRetries: 5 });
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private logged(): Promise<string> {
    return readFile(this.log, 'utf8');
  }
}

/** Whatever the caller's environment says of a server is meant for another one; empty counts as not set. */
function settings(port: number, directory: string): Record<string, string> {
  return {
    NODE_ENV: 'development',
    HOST: '',
    PORT: `${port}`,
    PUBLIC_URL: '',
    DATABASE_URL: '',
    DATA_DIRECTORY: directory,
    OIDC_ISSUER: '',
    OIDC_JWKS_URI: '',
    RATE_LIMIT_PER_MINUTE: '0',
    GUESS_LIMIT_PER_MINUTE: '0',
    BODY_LIMIT_KB: '',
    LOG_LEVEL: 'warn',
    DEVELOPMENT_CLOCK: 'true',
  };
}

/** The port that is wished for where nothing uses it, else any other. */
export async function freePort(wished: number): Promise<number> {
  const server = createServer();
  try {
    const listening = once(server, 'listening');
    server.listen(wished, '127.0.0.1');
    await listening;
    return (server.address() as { port: number }).port;
  } catch {
    return freePort(0);
  } finally {
    server.close();
  }
}
