import process from 'node:process';
import { URL } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';
import { Client } from 'pg';
import './typescript.mjs';

const { contractOf } = await import('./contracts.ts');
const { serve } = await import('./served.ts');

// Threads that the sources start are TypeScript too.
process.execArgv.push('--import', new URL('./typescript.mjs', import.meta.url).href);

/**
 * Keeps what is costly to make for all test files that a worker runs: the compiled schemas of the API, and the modules
 * of the server.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.contractOf = contractOf;
    this.global.serve = serve;
    this.global.ServersClient = Client;
  }
}
