import { jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { ConfigError, readConfig } from '../../src/config/config.js';
import { PRODUCTION } from '../support/production.js';
import { tokenFor } from '../support/tokens.js';
import { startAccessApplication, type RunningApplication } from './support/access-application.js';

const PUBLIC_URL = 'http://localhost:3000';
const ANTWERPEN = 'OVO001999';

async function ask(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...fields });
  const response = await fetch(`${url}/dev/oidc/token`, { method: 'POST', body, headers });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

describe('the development identity provider', () => {
  let server: RunningApplication;
  const written = [
    jest.spyOn(console, 'warn').mockImplementation(() => undefined),
    jest.spyOn(console, 'info').mockImplementation(() => undefined),
  ];

  beforeAll(async () => {
    server = await startAccessApplication({ PUBLIC_URL });
  });
  afterAll(() => server.stop());

  const secret = { client_id: ANTWERPEN, client_secret: 'development' };

  it('answers a token for an organisation and its roles', async () => {
    const { status, body } = await ask(server.url, { ...secret, scope: 'editor negotiator clerk' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      scope: 'editor negotiator clerk',
      expires_in: 43_200,
    });
    const token = String(body.access_token);
    expect(decodeJwt(token)).toMatchObject({
      iss: 'http://localhost:3000/dev/oidc',
      aud: 'akkoord',
      sub: 'dev:OVO001999',
      organisation: 'OVO001999',
      scope: 'editor negotiator clerk',
    });
    expect(await server.get('/caller', token)).toMatchObject({
      status: 200,
      body: {
        subject: 'dev:OVO001999',
        organisationId: 'OVO001999',
        level: 'municipality',
        roles: ['editor', 'negotiator', 'clerk'],
      },
    });
  });

  it('takes the secret in the Basic header as well, as the console sends it', async () => {
    const authorization = `Basic ${btoa(`${ANTWERPEN}:development`)}`;
    const { status, body } = await ask(server.url, { scope: 'clerk' }, { authorization });
    expect(status).toBe(200);
    expect(await server.get('/caller', String(body.access_token))).toMatchObject({
      body: { roles: ['clerk'] },
    });
  });

  it('gives a reader’s token where no role is asked for', async () => {
    const { body } = await ask(server.url, secret);
    expect(body.scope).toBe('reader');
    expect(await server.get('/caller', String(body.access_token))).toMatchObject({
      body: { roles: ['reader'] },
    });
  });

  it.each([
    ['a municipality', ANTWERPEN, 'editor supervisor', 'Antwerpen (municipality) has no role supervisor'],
    ['a province', 'OVO000228', 'domain-minister', 'Antwerpen (province) has no role domain-minister'],
    ['anyone', 'OVO000001', 'reader emperor', 'Vlaamse overheid (flanders) has no role emperor'],
  ])('refuses a role that %s cannot have', async (_who, client_id, scope, sentence) => {
    const { status, body } = await ask(server.url, { client_id, client_secret: 'development', scope });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_scope' });
    expect(body.error_description).toContain(sentence);
    expect(body.error_description).toContain('its roles are reader, editor, negotiator, clerk, mediator');
  });

  it.each([
    ['an unknown organisation', { client_id: 'OVO999999', client_secret: 'development' }],
    ['another secret', { client_id: ANTWERPEN, client_secret: 'guess' }],
  ])('refuses %s, and says what it expects', async (_case, fields) => {
    const { status, body } = await ask(server.url, fields);
    expect(status).toBe(401);
    expect(body.error).toBe('invalid_client');
    expect(body.error_description).toContain('OVO code');
  });

  it('gives tokens for this registry only, and by client credentials only', async () => {
    expect(await ask(server.url, { ...secret, resource: 'https://elsewhere.example' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_target' },
    });
    expect(await ask(server.url, { ...secret, grant_type: 'password' })).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type' },
    });
  });

  it('challenges programs that err, but no pages: their browsers would show a log-in window', async () => {
    const wrong = { authorization: `Basic ${Buffer.from(`${ANTWERPEN}:guess`).toString('base64')}` };
    const program = await ask(server.url, {}, wrong);
    const page = await ask(server.url, {}, { ...wrong, 'x-requested-with': 'XMLHttpRequest' });
    expect([program.status, page.status]).toEqual([401, 401]);
    expect(program.headers.get('www-authenticate')).toContain('Basic');
    expect(page.headers.get('www-authenticate')).toBeNull();
    expect(page.body).toEqual(program.body);
  });

  it('lets a script of any origin ask', async () => {
    const origin = 'http://127.0.0.1:3000';
    const preflight = await fetch(`${server.url}/dev/oidc/token`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-requested-with',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,x-requested-with');
    const { headers } = await ask(server.url, secret, { origin });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('gives each test its tokens', async () => {
    const first = await tokenFor(server.url, 'OVO000001', 'supervisor');
    expect(decodeJwt(first)).toMatchObject({ organisation: 'OVO000001', scope: 'supervisor' });
    expect(await tokenFor(server.url, 'OVO000001', 'supervisor')).toBe(first);
    await expect(tokenFor(server.url, 'OVO002067', 'registrar')).rejects.toThrow('has no role registrar');
  });

  it('has its tokens end with its process', async () => {
    const other = await startAccessApplication({ PUBLIC_URL });
    try {
      const token = await tokenFor(other.url, ANTWERPEN, 'clerk');
      expect(await other.get('/caller', token)).toMatchObject({ status: 200 });
      expect(await server.get('/caller', token)).toMatchObject({
        status: 401,
        body: { detail: expect.stringContaining('signature') as string },
      });
    } finally {
      await other.stop();
    }
  });

  it('writes nothing into the log', () => {
    for (const spy of written) expect(spy.mock.calls).toEqual([]);
  });
});

describe('where an issuer is configured', () => {
  it.each(['test', 'production'])(
    'there is no development identity provider (NODE_ENV %s)',
    async (NODE_ENV) => {
      const server = await startAccessApplication({ ...PRODUCTION, NODE_ENV });
      try {
        expect(await ask(server.url, { client_id: ANTWERPEN, client_secret: 'development' })).toMatchObject({
          status: 404,
        });
        expect(await server.get('/caller')).toMatchObject({ status: 200 });
      } finally {
        await server.stop();
      }
    },
  );

  it('it must be in production', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(ConfigError);
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('OIDC_ISSUER must be set in production');
  });
});
