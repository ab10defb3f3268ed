import { jest } from '@jest/globals';
import { TokenVerifier } from '../../src/access/tokens/token-verifier.js';
import { SystemClock } from '../../src/common/time/clock.js';
import { apiClient } from '../support/api-client.js';
import { startApplication } from '../support/application.js';
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

  it('that stays down is done without by who was known, until the token ends', async () => {
    await start();
    const token = await issuer.personToken({ vo_orgcode: [MENEN, 'OVO002133'] });
    const as = async (organisation: string): Promise<number> =>
      (await server.get('/caller', token, { 'akkoord-organisation': organisation })).status;
    expect(await as(MENEN)).toBe(200);
    await issuer.stop();
    // Beyond the keys' time and the time that a check lasts; the token's own end is by the real clock.
    later(61 * 60_000);
    const verifier = server.app.get(TokenVerifier);
    expect(verifier.recall(token, MENEN)).toBeDefined();
    jest.spyOn(SystemClock.prototype, 'now').mockReturnValue(new Date(realNow() + 61 * 60_000));
    expect(verifier.recall(token, MENEN)).toBeUndefined();
    expect(await as(MENEN)).toBe(200);
    expect(await as('OVO002133')).toBe(200);
    expect(await as('OVO000001')).toBe(403);
    expect(await statusWith(await freshToken())).toBe(503);
    expect(await statusWith()).toBe(200);
    jest.spyOn(SystemClock.prototype, 'now').mockReturnValue(new Date(realNow() + 121 * 60_000));
    expect(await as(MENEN)).toBe(503);
  });

  it('that withdraws a key ends its tokens when they are next verified', async () => {
    await start();
    const token = await issuer.personToken({ vo_orgcode: MENEN });
    expect(await statusWith(token)).toBe(200);
    await issuer.rotate();
    later(31_000);
    expect(await statusWith(await freshToken())).toBe(200);
    expect(await statusWith(token)).toBe(200);
    jest.spyOn(SystemClock.prototype, 'now').mockReturnValue(new Date(realNow() + 11 * 60_000));
    for (let request = 0; request < 2; request += 1) {
      expect(await server.get('/caller', token)).toMatchObject({
        status: 401,
        body: { detail: expect.stringContaining('signature') as string },
      });
    }
  });

  it('can change its keys while people sign in and systems come', async () => {
    await start();
    const beforehand = [await issuer.personToken({ vo_orgcode: MENEN }), await issuer.token(MENEN, 'clerk')];
    for (const token of beforehand) expect(await statusWith(token)).toBe(200);
    await issuer.rotate();
    later(31_000);
    const afterwards = [await issuer.personToken({ vo_orgcode: MENEN }), await issuer.token(MENEN, 'clerk')];
    for (const token of afterwards) expect(await statusWith(token)).toBe(200);
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

describe('the whole registry while its issuer is down', () => {
  it('shows what is public, and says to who brings a token why it cannot be used', async () => {
    const issuer = await startExternalIssuer();
    const token = await issuer.personToken({ vo_orgcode: MENEN });
    await issuer.stop();
    const registry = await startApplication({ env: { OIDC_ISSUER: issuer.url } });
    try {
      const anyone = apiClient(registry.url);
      for (const path of ['/v1/agreements', '/v1/organisations', '/v1/regions', '/health/ready']) {
        expect((await anyone.get(path)).status).toBe(200);
      }
      const known = anyone.as({ token, language: 'nl' });
      expect(await known.get('/v1/agreements')).toMatchObject({
        status: 503,
        body: { title: 'Het token kan nu niet gecontroleerd worden' },
      });
      await issuer.restart();
      expect((await known.get('/v1/agreements')).status).toBe(200);
    } finally {
      await registry.stop();
      await issuer.stop();
    }
  });
});
