import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { jest } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { TokenVerifier } from '../../src/access/tokens/token-verifier.js';
import { startAccessApplication, type RunningApplication } from './support/access-application.js';
import { startExternalIssuer, type ExternalIssuer } from './support/external-issuer.js';

const MENEN = { ovo: 'OVO002177', kbo: '0207.433.312' };
const now = (): number => Math.floor(Date.now() / 1000);

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

describe('tokens of a configured issuer', () => {
  let issuer: ExternalIssuer;
  let server: RunningApplication;

  beforeAll(async () => {
    issuer = await startExternalIssuer();
    server = await startAccessApplication({ OIDC_ISSUER: issuer.url });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
  });

  /** What a good token says, but for these changes; `undefined` takes a claim away. */
  const claims = (changes: JWTPayload = {}): JWTPayload => ({
    iss: issuer.url,
    aud: 'akkoord',
    sub: 'someone',
    iat: now(),
    exp: now() + 60,
    vo_orgcode: MENEN.ovo,
    scope: 'clerk',
    ...changes,
  });

  it.each([MENEN.ovo, MENEN.kbo, '0207433312'])('tell who asks, by the code %s', async (code) => {
    const token = await issuer.token(code, 'openid editor clerk supervisor');
    expect(await server.get('/caller', token)).toMatchObject({
      status: 200,
      body: { subject: code, organisationId: MENEN.ovo, level: 'municipality', roles: ['editor', 'clerk'] },
    });
  });

  it('are not needed for what is public', async () => {
    expect(await server.get('/caller')).toMatchObject({ status: 200, body: { anonymous: true } });
  });

  it('are asked for where they are needed', async () => {
    const { status, headers, body } = await server.get('/known-caller');
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:problem-type:akkoord:token-required', status: 401 });
    expect(await server.post('/acts/SUBMIT')).toMatchObject({ status: 401 });
    expect(await server.get('/not-in-the-table')).toMatchObject({ status: 401 });
    expect(await server.get('/known-caller', await issuer.token(MENEN.ovo, 'reader'))).toMatchObject({
      status: 200,
    });
  });

  it('give the rights of their roles, and say what is missing', async () => {
    const token = await issuer.token(MENEN.ovo, 'reader clerk');
    expect(await server.post('/acts/SUBMIT', token)).toMatchObject({
      status: 403,
      body: {
        type: 'urn:problem-type:akkoord:not-permitted',
        title: 'You may not do this',
        detail:
          'Only an editor of the lead party may submit the agreement; you act for Menen (a party) with the roles clerk, reader.',
      },
    });
    expect(await server.post('/acts/ACCEPT_TEXT', token, { 'accept-language': 'nl' })).toMatchObject({
      status: 403,
      body: {
        title: 'U mag dit niet doen',
        detail:
          'Alleen een negotiator van een partij kan de tekst aanvaarden; u handelt voor Menen (een partij) met de rollen clerk, reader.',
      },
    });
    const negotiator = await issuer.token(MENEN.ovo, 'negotiator');
    expect(await server.post('/acts/ACCEPT_TEXT', negotiator)).toMatchObject({ status: 201 });
  });

  /** Each is refused on a public route too. */
  const refused = async (authorization: string, detail: string): Promise<void> => {
    const answer = await server.get('/caller', undefined, { authorization });
    expect(answer).toMatchObject({
      status: 401,
      body: {
        type: 'urn:problem-type:akkoord:token-invalid',
        detail: expect.stringContaining(detail) as string,
      },
    });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  };

  it('are accepted with the claims that the following cases change', async () => {
    expect(await server.get('/caller', await issuer.sign(claims()))).toMatchObject({ status: 200 });
  });

  it.each<[string, () => JWTPayload, string]>([
    ['has expired', () => ({ exp: now() - 30 }), 'has expired'],
    ['is not valid yet', () => ({ nbf: now() + 60 }), 'not valid yet'],
    ['is for another system', () => ({ aud: 'another-system' }), 'for another system'],
    ['is for no system', () => ({ aud: undefined }), 'for another system'],
    ['names another issuer', () => ({ iss: 'https://id.example' }), 'another identity provider'],
    ['names the issuer with a slash', () => ({ iss: `${issuer.url}/` }), 'another identity provider'],
    ['never expires', () => ({ exp: undefined }), 'until when it is valid'],
    ['is nobody’s', () => ({ sub: undefined }), 'who holds it'],
  ])('are refused where one %s', async (_case, changes, detail) => {
    await refused(`Bearer ${await issuer.sign(claims(changes()))}`, detail);
  });

  it('are refused where the provider itself issued one for another system', async () => {
    await refused(`Bearer ${await issuer.token(MENEN.ovo, 'clerk', 'urn:elsewhere')}`, 'for another system');
  });

  it('may lag behind by some seconds', async () => {
    const lagging = await issuer.sign(claims({ exp: now() - 3, nbf: now() + 3 }));
    expect(await server.get('/caller', lagging)).toMatchObject({ status: 200 });
  });

  it('are refused without a signature', async () => {
    for (const alg of ['none', 'None', 'NONE'])
      await refused(`Bearer ${encode({ alg, typ: 'JWT' })}.${encode(claims())}.e30`, 'not signed');
    await refused(`Bearer ${encode({ alg: 'none' })}.${encode(claims())}.`, 'not signed');
  });

  it('are refused where the public key served as a secret', async () => {
    const { kty, n, e, kid } = issuer.key;
    const key = createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' });
    const secrets = [key.export({ type: 'spki', format: 'pem' }), JSON.stringify({ kty, n, e })];
    for (const secret of secrets) {
      const signed = `${encode({ alg: 'HS256', kid })}.${encode(claims())}`;
      const signature = createHmac('sha256', secret).update(signed).digest('base64url');
      await refused(`Bearer ${signed}.${signature}`, 'not signed, or in a way');
    }
  });

  it('are refused where someone else signed them', async () => {
    const other = await startExternalIssuer(issuer.url);
    try {
      await refused(`Bearer ${await other.sign(claims(), { kid: issuer.key.kid })}`, 'signature');
      await refused(`Bearer ${await other.sign(claims())}`, 'signature');
    } finally {
      await other.stop();
    }
  });

  it('are refused where they were changed', async () => {
    const [header, , signature] = (await issuer.sign(claims())).split('.');
    await refused(
      `Bearer ${header}.${encode(claims({ vo_orgcode: 'OVO002133' }))}.${signature}`,
      'signature',
    );
  });

  it.each([
    'Bearer',
    'Bearer ',
    'Bearer garbage',
    'Bearer a.b.c',
    'Bearer e30.e30.e30',
    'Bearer e30.e30.e30.e30.e30',
    'Bearer two tokens',
    'Basic T1ZPMDAyMTc3OmRldmVsb3BtZW50',
    'e30.e30.e30',
  ])('are refused as %s', async (authorization) => {
    await refused(authorization, '“Bearer …”');
  });

  it('are refused for an organisation that is not in the registry', async () => {
    expect(await server.get('/caller', await issuer.token('OVO999999', 'clerk'))).toMatchObject({
      status: 403,
      body: { type: 'urn:problem-type:akkoord:organisation-unknown', organisation: 'OVO999999' },
    });
  });

  it('are refused where they name no organisation', async () => {
    const token = await issuer.sign(claims({ vo_orgcode: undefined, organisation: MENEN.ovo }));
    expect(await server.get('/caller', token)).toMatchObject({
      status: 403,
      body: { type: 'urn:problem-type:akkoord:token-without-organisation', claim: 'vo_orgcode' },
    });
  });

  it('are verified once, then remembered', async () => {
    const verify = jest.spyOn(server.app.get(TokenVerifier), 'verify');
    const token = await issuer.sign(claims({ jti: 'once' }));
    for (let request = 0; request < 5; request += 1) {
      expect(await server.get('/caller', token)).toMatchObject({ body: { organisationId: MENEN.ovo } });
    }
    expect(verify).toHaveBeenCalledTimes(1);
    verify.mockRestore();
  });

  it('are not remembered beyond their end', async () => {
    const verifier = server.app.get(TokenVerifier);
    const token = await issuer.sign(claims({ exp: now() + 2 }));
    await verifier.verify(token);
    expect(verifier.recall(token)).toMatchObject({ organisationId: MENEN.ovo });
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(verifier.recall(token)).toBeUndefined();
  });
});

describe('the claims of a token', () => {
  it('are called as the configuration says', async () => {
    const issuer = await startExternalIssuer();
    const server = await startAccessApplication({
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: 'registry',
      OIDC_ORGANISATION_CLAIM: 'org',
      OIDC_ROLES_CLAIM: 'akkoord_roles',
    });
    try {
      const token = await issuer.sign({
        iss: issuer.url,
        aud: ['registry', 'other'],
        sub: 'someone',
        exp: now() + 60,
        org: MENEN.ovo,
        vo_orgcode: 'OVO002133',
        akkoord_roles: ['negotiator'],
        scope: 'clerk',
      });
      expect(await server.get('/caller', token)).toMatchObject({
        body: { organisationId: MENEN.ovo, roles: ['negotiator'] },
      });
    } finally {
      await server.stop();
      await issuer.stop();
    }
  });
});
