import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startExternalIssuer, type ExternalIssuer } from '../access/support/external-issuer.js';
import { freePort } from '../../src/database/embedded/server.js';
import { aDeal, KORTRIJK, MENEN } from '../support/a-deal.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { taken } from '../support/living-deal.js';
import { startServerProcess, type ServerProcess } from '../support/process.js';
import { everyText } from './support.js';

const NUMBER = '93051822361';
const WRITTEN = '93.05.18-223.61';

jest.setTimeout(120_000);

describe('a national number in a token', () => {
  let issuer: ExternalIssuer;
  let database: TestDatabase;
  let server: ServerProcess;
  let url: string;

  beforeAll(async () => {
    issuer = await startExternalIssuer();
    database = await createDatabase();
    const port = await freePort(undefined);
    url = `http://127.0.0.1:${port}`;
    server = await startServerProcess({
      NODE_ENV: 'test',
      PORT: `${port}`,
      PUBLIC_URL: url,
      DATABASE_URL: database.url,
      OIDC_ISSUER: issuer.url,
      OIDC_NAME_CLAIM: 'name',
      LOG_LEVEL: 'trace',
    });
    expect(await server.isReady()).toBe(true);
  });
  afterAll(async () => {
    server.signal('SIGTERM');
    await server.ended;
    await database.drop();
    await issuer.stop();
  });

  const caller = async (organisation: string, claims: object): Promise<ApiClient> => {
    const now = Math.floor(Date.now() / 1000);
    const token = await issuer.sign({
      iss: issuer.url,
      aud: 'akkoord',
      sub: 'person-1',
      iat: now,
      exp: now + 600,
      vo_orgcode: organisation,
      scope: 'editor negotiator clerk',
      rrn: NUMBER,
      ...claims,
    });
    return apiClient(url, { token });
  };

  it('is stored and logged nowhere, whatever is done with the token', async () => {
    const an = await caller(KORTRIJK, { name: 'An Peeters' });
    const idempotencyKey = 'a-key';
    const { id } = await taken(an.post<{ id: string }>('/v1/agreements', aDeal().body, { idempotencyKey }));
    const path = `/v1/agreements/${id}`;
    const body = { clauses: [{ number: '1', heading: 'Doel', body: 'Open ruimte.' }] };
    await taken(an.post(`${path}/texts`, body));
    await taken(an.get(path));
    await taken((await caller(MENEN, { name: `Bo (${WRITTEN})` })).get(path));
    const delegation = { delegateId: MENEN, roles: ['reader'], from: '2026-11-01', until: '2027-10-31' };
    await an.post(`/v1/organisations/${KORTRIJK}/delegations`, delegation);
    await an.patch(path, { title: 'x'.repeat(5_000) });
    const persons = await taken(
      an.get<{ items: { subject: string; name: string | null }[] }>(`${path}/history/persons`),
    );
    expect(persons.items[0]).toMatchObject({ subject: 'person-1', name: 'An Peeters' });

    // The log and the access log are written in the background, and all of them when the server stops.
    await expectNowhere();
  });

  it('is refused as a subject, in a sentence that does not repeat it', async () => {
    for (const sub of [NUMBER, WRITTEN, `urn:rrn:${NUMBER}`]) {
      const { status, body } = await (await caller(KORTRIJK, { sub })).get<ProblemBody>('/v1/messages');
      expect([status, body.type]).toEqual([401, 'urn:problem-type:akkoord:token-invalid']);
      expect(body.detail).toContain('national number');
    }
    server.signal('SIGTERM');
    await server.ended;
    await expectNowhere();
  });

  async function expectNowhere(): Promise<void> {
    const kept = await everyText(database.url);
    expect(kept.some((text) => text.includes('person-1'))).toBe(true);
    for (const each of [NUMBER, WRITTEN]) {
      expect(kept.filter((text) => text.includes(each))).toEqual([]);
      expect(server.output()).not.toContain(each);
    }
    expect(server.output()).not.toContain('person-1');
  }
});
