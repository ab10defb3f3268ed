import { jest } from '@jest/globals';
import { startAccessApplication, type RunningApplication } from './support/access-application.js';
import { startExternalIssuer, type ExternalIssuer } from './support/external-issuer.js';

const MENEN = 'OVO002177';

const realNow = Date.now.bind(Date);

/** Lets so much time pass for what asks `Date.now()`: the age of the issuer's keys, not the validity of tokens. */
function later(ms: number): void {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + ms);
}

describe('an issuer', () => {
  let issuer: ExternalIssuer;
  let server: RunningApplication;

  const start = async (env: Record<string, string> = {}, publishedIssuer?: string): Promise<void> => {
    issuer = await startExternalIssuer(publishedIssuer);
    server = await startAccessApplication({ OIDC_ISSUER: issuer.url, ...env });
  };
  afterEach(async () => {
    jest.restoreAllMocks();
    await server.stop();
    await issuer.stop();
  });

  /** A token that no one has seen yet. */
  const freshToken = (): Promise<string> =>
    issuer.sign({
      iss: issuer.url,
      aud: 'akkoord',
      sub: 'someone',
      exp: Math.floor(realNow() / 1000) + 60,
      jti: `${Math.random()}`,
      vo_orgcode: MENEN,
      scope: 'clerk',
    });
  const statusWith = async (token?: string): Promise<number> => (await server.get('/caller', token)).status;

  it('that is down leaves reading what is public alone, and is found when it is back', async () => {
    await start();
    const token = await freshToken();
    await issuer.stop();
    expect(await statusWith()).toBe(200);
    const answer = await server.get('/caller', token);
    expect(answer).toMatchObject({
      status: 503,
      body: { type: 'urn:problem-type:akkoord:identity-provider-unavailable' },
    });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await statusWith('e30.e30.e30')).toBe(401);
    await issuer.restart();
    expect(await statusWith(token)).toBe(200);
  });

  it('that goes down is done without for an hour', async () => {
    await start();
    expect(await statusWith(await freshToken())).toBe(200);
    await issuer.stop();
    expect(await statusWith(await freshToken())).toBe(200);
    later(50 * 60_000);
    const known = await freshToken();
    expect(await statusWith(known)).toBe(200);
    later(61 * 60_000);
    expect(await statusWith(await freshToken())).toBe(503);
    expect(await statusWith(known)).toBe(200);
    expect(await statusWith()).toBe(200);
  });

  it('can change its keys without a restart of the registry', async () => {
    await start();
    expect(await statusWith(await freshToken())).toBe(200);
    const ofOldKey = await freshToken();
    await issuer.rotate();
    const ofNewKey = await freshToken();
    later(31_000);
    expect(await statusWith(ofNewKey)).toBe(200);
    expect(await statusWith(ofOldKey)).toBe(401);
  });

  it('that withdraws a key is soon followed, also where no token names a new one', async () => {
    await start();
    expect(await statusWith(await freshToken())).toBe(200);
    const ofWithdrawnKey = await Promise.all(Array.from({ length: 20 }, freshToken));
    await issuer.rotate();
    later(31_000);
    const statuses: number[] = [];
    for (const token of ofWithdrawnKey) statuses.push(await statusWith(token));
    expect(statuses).toContain(401);
    expect(statuses.at(-1)).toBe(401);
  });

  it('is not asked for its keys more than once for many tokens, nor for each token with an unknown key', async () => {
    await start();
    const tokens = await Promise.all(Array.from({ length: 8 }, freshToken));
    expect(await Promise.all(tokens.map(statusWith))).toEqual(tokens.map(() => 200));
    expect(issuer.keyRequests).toBe(1);
    await issuer.rotate();
    expect(await statusWith(await freshToken())).toBe(401);
    expect(issuer.keyRequests).toBe(1);
  });

  it('that says it is another is not believed', async () => {
    await start({}, 'https://id.example');
    expect(await statusWith(await freshToken())).toBe(503);
  });

  it('needs no discovery where its keys’ address is configured', async () => {
    issuer = await startExternalIssuer('https://id.example');
    server = await startAccessApplication({
      OIDC_ISSUER: 'https://id.example',
      OIDC_JWKS_URI: `${issuer.url}/jwks`,
    });
    expect(await statusWith(await issuer.token(MENEN, 'clerk'))).toBe(200);
    expect(await statusWith(await freshToken())).toBe(401);
  });
});
