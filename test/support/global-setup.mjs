import { register } from 'node:module';

/** Jest's global set-up: one temporary PostgreSQL for the whole run. */
export default async function setUp() {
  register('./typescript-loader.mjs', import.meta.url);
  const { startTestServer } = await import('./server.ts');
  globalThis.testServer = await startTestServer();
}
