import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createApplication } from '../../src/application.js';
import { readConfig } from '../../src/config/config.js';
import { migrate } from '../../src/database/migrate.js';
import { aDeal, KORTRIJK } from '../support/a-deal.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { runOn } from '../support/database-state.js';
import { taken } from '../support/living-deal.js';
import { tokenFor } from '../support/tokens.js';

/** Begins every secret of these tests. */
const SECRET = 'geheim-';

/** An answer, as far as secrets could be in it. */
interface Answered {
  readonly status: number;
  readonly text: string;
}

describe('secrets', () => {
  const log: string[] = [];
  let server: TestApplication;
  let token: string;

  beforeAll(async () => {
    server = await startApplication({ log: (line) => void log.push(line) });
    token = await tokenFor(server.url, KORTRIJK, 'editor', 'clerk');
  });
  afterAll(() => server.stop());

  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const response = await fetch(server.url + path, init);
    return { status: response.status, text: JSON.stringify([...response.headers]) + (await response.text()) };
  };
  const json = (body: string, authorization = `Bearer ${token}`, key = 'key'): RequestInit => ({
    method: 'POST',
    body,
    headers: {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': `${SECRET}${key}`,
      cookie: `session=${SECRET}cookie`,
    },
  });
  const signature = (jwt: string): string => jwt.split('.')[2];
  /** What of these texts shows a secret. */
  const showing = (texts: readonly string[]): string[] =>
    texts.filter((text) => text.includes(SECRET) || text.includes(signature(token)));

  it('of requests are neither in the log nor in what is refused', async () => {
    const before = log.length;
    const draft = { ...aDeal().body, leadPerson: `${SECRET}person` };
    const refused = [
      await ask('/v1/messages', { headers: { authorization: `Bearer ${SECRET}token` } }),
      await ask('/v1/messages', { headers: { authorization: `Bearer ${token.slice(0, -6)}AAAAAA` } }),
      await ask('/v1/messages', { headers: { authorization: `Basic ${SECRET}basic` } }),
      await ask(
        `/v1/organisations/${KORTRIJK}/deadlines.ics?key=${SECRET}feed-of-forty-three-characters-or-so`,
      ),
      await ask(`/v1/agreements?cursor=${SECRET}cursor`),
      await ask(`/v1/agreements/${SECRET}id`),
      await ask(`/v1/agreements?access_token=${SECRET}query`),
      await ask('/v1/agreements', json(`{"title": "${SECRET}malformed`)),
      await ask('/v1/agreements', json(JSON.stringify({ ...draft, meansEur: `${SECRET}means` }))),
      await ask('/v1/agreements', json(JSON.stringify(draft), `Bearer ${token}x`)),
      await ask('/dev/oidc/token', {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: KORTRIJK,
          client_secret: `${SECRET}client`,
        }),
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([
      401, 401, 401, 404, 400, 404, 400, 400, 400, 401, 401,
    ]);
    const created = await ask('/v1/agreements', json(JSON.stringify(draft)));
    expect(created.status).toBe(201);

    expect(showing(refused.map(({ text }) => text))).toEqual([]);
    expect(log.length).toBeGreaterThanOrEqual(before + refused.length);
    expect(showing(log)).toEqual([]);
  });

  it('of a calendar’s address are not in the log when it is made and read', async () => {
    const clerk = await asOrganisation(server.url, KORTRIJK, 'clerk');
    const { url } = await taken(
      clerk.put<{ url: string }>(`/v1/organisations/${KORTRIJK}/calendar-feed`, { language: 'nl' }),
    );
    const key = new URL(url).searchParams.get('key') ?? '';
    expect(key.length).toBeGreaterThan(40);
    expect((await fetch(url)).status).toBe(200);
    expect(log.filter((line) => line.includes(key))).toEqual([]);
    const kept = await runOn<{ row: string }>(
      server.databaseUrl,
      'SELECT to_json(f)::text AS row FROM calendar_feed f',
    );
    expect(kept).toHaveLength(1);
    expect(kept[0].row).not.toContain(key);
  });

  it('in what the database would not store are neither in the log nor in the answer', async () => {
    await runOn(
      server.databaseUrl,
      `ALTER TABLE agreement ADD CONSTRAINT no_secrets CHECK (title NOT LIKE '%${SECRET}%')`,
    );
    const draft = { ...aDeal().body, title: `${SECRET}title`, leadPerson: `${SECRET}person` };
    const { status, text } = await ask('/v1/agreements', json(JSON.stringify(draft), undefined, 'other'));
    expect(status).toBe(500);
    expect(text).toContain('urn:problem-type:akkoord:internal-error');
    expect(text).not.toContain('no_secrets');
    expect(showing([text])).toEqual([]);
    const failed = log.filter((line) => line.includes('request failed'));
    // Enough to find the fault by, without the row that PostgreSQL quotes.
    expect(failed.map((line) => (JSON.parse(line) as { fault: object }).fault)).toMatchObject([
      { code: '23514', table: 'agreement', constraint: 'no_secrets' },
    ]);
    expect(showing(log)).toEqual([]);
  });

  it('of DATABASE_URL are in no error, whatever is wrong with it', async () => {
    const wrong = (change: (url: URL) => void): string => {
      const url = new URL(server.databaseUrl);
      url.password = `${SECRET}password`;
      change(url);
      return url.href;
    };
    const urls = [
      wrong(() => undefined),
      wrong((url) => (url.pathname = '/no_such_database')),
      wrong((url) => (url.port = '1')),
      wrong((url) => (url.hostname = 'no-such-host.invalid')),
    ];
    const errors: string[] = [];
    // What is printed before there is a log counts too.
    const shown: string[] = [];
    const prints = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        shown.push(String(text));
        return true;
      }),
    );
    const tell = (error: unknown): void => void errors.push(printed(error));
    for (const url of urls) {
      await migrate(url).catch(tell);
      const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent' });
      await createApplication(config).catch(tell);
    }
    for (const print of prints) print.mockRestore();
    expect(errors).toHaveLength(2 * urls.length);
    expect(shown.length).toBeGreaterThan(urls.length);
    expect(showing([...errors, ...shown])).toEqual([]);
  });
});

/** All that could be printed of an error. */
function printed(error: unknown): string {
  const { message, stack, ...rest } = error as Error;
  return [String(error), message, stack, JSON.stringify(rest)].join('\n');
}
