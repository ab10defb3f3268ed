import './typescript.mjs';

/** Jest's global set-up: one temporary PostgreSQL for the whole run. */
export default async function setUp() {
  const { startTestServer } = await import('./server.ts');
  globalThis.testServer = await startTestServer();
}
