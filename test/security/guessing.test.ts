import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { KORTRIJK, MENEN } from '../support/a-deal.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';

/** So many guesses are let through. */
const LIMIT = 5;

describe('whoever guesses', () => {
  let server: TestApplication;

  beforeAll(async () => {
    // One address each, as behind a proxy: the tests do not get in each other's way.
    server = await startApplication({ env: { GUESS_LIMIT_PER_MINUTE: `${LIMIT}`, TRUSTED_PROXIES: '1' } });
  });
  afterAll(() => server.stop());

  type Guess = (n: number) => { path: string; init?: RequestInit };

  /** The statuses of two guesses more than the limit lets through, from an address. */
  async function guessed(address: string, guess: Guess): Promise<number[]> {
    const statuses: number[] = [];
    for (let n = 0; n < LIMIT + 2; n++) {
      const { path, init } = guess(n);
      const headers = { 'x-forwarded-for': address, ...(init?.headers as Record<string, string>) };
      const response = await fetch(server.url + path, { ...init, headers });
      await response.arrayBuffer();
      statuses.push(response.status);
    }
    return statuses;
  }
  const stopped = (status: number): number[] => [...Array<number>(LIMIT).fill(status), 429, 429];
  const from = (address: string): { headers: Record<string, string> } => ({
    headers: { 'x-forwarded-for': address },
  });

  it.each<[string, number, Guess]>([
    [
      'tokens',
      401,
      (n) => ({ path: '/v1/agreements', init: { headers: { authorization: `Bearer made.up.${n}` } } }),
    ],
    ['ids of agreements', 404, () => ({ path: `/v1/agreements/${randomUUID()}` })],
    [
      'secret addresses of calendars',
      404,
      (n) => ({ path: `/v1/organisations/${KORTRIJK}/deadlines.ics?key=${'x'.repeat(40)}${n}` }),
    ],
    [
      'secrets at the development provider',
      401,
      (n) => ({
        path: '/dev/oidc/token',
        init: {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: KORTRIJK,
            client_secret: `guess-${n}`,
          }),
        },
      }),
    ],
  ])('%s has to wait after a few', async (what, status, guess) => {
    expect(await guessed(`192.0.2.${what.length}`, guess)).toEqual(stopped(status));
  });

  it('is told how long, in a problem document, and others go on', async () => {
    const api = apiClient(server.url, { language: 'nl' });
    const address = '198.51.100.1';
    await guessed(address, () => ({ path: `/v1/agreements/${randomUUID()}` }));
    const held = await api.get<ProblemBody>('/v1/agreements', from(address));
    expect([held.status, held.body.type]).toEqual([429, 'urn:problem-type:akkoord:rate-limited']);
    expect(held.body.title).toBe('Te veel aanvragen');
    const seconds = Number(held.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await api.get('/v1/agreements', from('198.51.100.2'))).status).toBe(200);
    expect((await fetch(`${server.url}/health/live`, from(address))).status).toBe(200);
  });

  it('with a token is held up alone: neither colleagues nor those without one at the same address are', async () => {
    const address = '203.0.113.1';
    const [guesser, colleague] = await Promise.all([
      asOrganisation(server.url, KORTRIJK),
      asOrganisation(server.url, MENEN),
    ]);
    // A token is known once it has been verified.
    for (const client of [guesser, colleague])
      expect((await client.get('/v1/messages', from(address))).status).toBe(200);
    const status = async (client: ApiClient, path: string): Promise<number> =>
      (await client.get(path, from(address))).status;
    for (let n = 0; n < LIMIT; n++) expect(await status(guesser, `/v1/agreements/${randomUUID()}`)).toBe(404);
    expect(await status(guesser, '/v1/messages')).toBe(429);
    // A new token of the same holder does not help.
    const other = await asOrganisation(server.url, KORTRIJK, 'reader');
    await other.get('/v1/messages', from('203.0.113.9'));
    expect(await status(other, '/v1/messages')).toBe(429);
    expect(await status(colleague, '/v1/messages')).toBe(200);
    expect(await status(apiClient(server.url), '/v1/agreements')).toBe(200);
    // Nor do strangers at the address hold up who is known.
    await guessed(address, () => ({ path: `/v1/agreements/${randomUUID()}` }));
    expect(await status(apiClient(server.url), '/v1/agreements')).toBe(429);
    expect(await status(colleague, '/v1/messages')).toBe(200);
  });

  it('is no one whose requests have answers, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 * LIMIT }, () =>
        fetch(`${server.url}/v1/organisations?limit=1`, from('203.0.113.7')),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
