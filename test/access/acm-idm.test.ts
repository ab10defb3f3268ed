import { decodeJwt } from 'jose';
import {
  startAccessApplication,
  type Answer,
  type RunningApplication,
} from './support/access-application.js';
import { startExternalIssuer, type ExternalIssuer } from './support/external-issuer.js';

const MENEN = { ovo: 'OVO002177', kbo: '0207433312', written: '0207.433.312' };
const KORTRIJK = { ovo: 'OVO002133', kbo: '0207494678' };
const FLANDERS = 'OVO000001';

let issuer: ExternalIssuer;
let server: RunningApplication;

beforeAll(async () => {
  issuer = await startExternalIssuer();
  server = await startAccessApplication({ OIDC_ISSUER: issuer.url, OIDC_MAPPING: 'acm-idm' });
});
afterAll(async () => {
  await server.stop();
  await issuer.stop();
});

const code = ({ body }: Answer): string => String(body.type).replace('urn:problem-type:akkoord:', '');
const issuesOf = ({ body }: Answer): string[] =>
  (body.issues as { name: string; detail: string }[]).map(({ name, detail }) => `${name}: ${detail}`);

describe('a token of ACM/IDM, given by a provider to a person who signs in', () => {
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['a list', { akkoord_rol_3d: [`Akkoord-clerk:${MENEN.ovo}`] }, MENEN.ovo, ['clerk']],
    ['one string', { akkoord_rol_3d: `Akkoord-clerk:${MENEN.ovo}` }, MENEN.ovo, ['clerk']],
    ['an enterprise number', { akkoord_rol_3d: `Akkoord-clerk:${MENEN.kbo}` }, MENEN.ovo, ['clerk']],
    ['one with dots', { akkoord_rol_3d: `Akkoord-clerk:${MENEN.written}` }, MENEN.ovo, ['clerk']],
    ['no role', { akkoord_rol_3d: `Akkoord:${MENEN.ovo}` }, MENEN.ovo, ['reader']],
    ['a Dutch name', { akkoord_rol_3d: `Akkoord-Secretaris:${MENEN.ovo}` }, MENEN.ovo, ['clerk']],
    [
      'several roles',
      { akkoord_rol_3d: [`Akkoord-editor,negotiator:${MENEN.ovo}`, `Akkoord-clerk:${MENEN.kbo}`] },
      MENEN.ovo,
      ['editor', 'negotiator', 'clerk'],
    ],
    [
      'another application’s roles too',
      { akkoord_rol_3d: [`Loket-editor:${KORTRIJK.ovo}`, `Akkoord-clerk:${MENEN.ovo}`] },
      MENEN.ovo,
      ['clerk'],
    ],
    [
      'no key, of a local government',
      { akkoord_rol_3d: 'Akkoord-clerk', vo_doelgroepcode: 'LB', vo_orgcode: MENEN.kbo },
      MENEN.ovo,
      ['clerk'],
    ],
    [
      'no key, of a Flemish entity',
      { akkoord_rol_3d: 'Akkoord-supervisor', vo_doelgroepcode: 'GID', vo_orgcode: FLANDERS },
      FLANDERS,
      ['supervisor'],
    ],
  ])('with %s, says for whom and as what', async (_shape, claims, organisationId, roles) => {
    const token = await issuer.personToken(claims);
    expect(decodeJwt(token)).toMatchObject({ iss: issuer.url, aud: 'akkoord', ...claims });
    expect(await server.get('/caller', token)).toMatchObject({
      status: 200,
      body: { organisationId, roles },
    });
  });

  it('with several keys in one string, is for each of them', async () => {
    const token = await issuer.personToken({ akkoord_rol_3d: `Akkoord-clerk:${MENEN.ovo},${KORTRIJK.kbo}` });
    for (const ovo of [MENEN.ovo, KORTRIJK.ovo]) {
      expect(await server.get('/caller', token, { 'akkoord-organisation': ovo })).toMatchObject({
        status: 200,
        body: { organisationId: ovo, roles: ['clerk'] },
      });
    }
  });

  it('gives nothing by the scope that the application asked for', async () => {
    const token = await issuer.personToken({ vo_orgcode: MENEN.ovo }, 'openid clerk editor');
    expect(decodeJwt(token).scope).toContain('clerk');
    const answer = await server.get('/caller', token);
    expect([answer.status, code(answer)]).toEqual([403, 'token-without-role']);
  });

  it('says of each role string why it gives nothing, where none does, in the caller’s language', async () => {
    const token = await issuer.personToken({
      akkoord_rol_3d: [
        `Loket-editor:${MENEN.ovo}`,
        `Akkoord-emperor:${MENEN.ovo}`,
        'Akkoord-editor:OVO999999',
        'Akkoord-editor:Menen',
        `Akkoord-supervisor:${MENEN.ovo}`,
      ],
    });
    const answer = await server.get('/caller', token);
    expect([answer.status, code(answer), answer.body.claim]).toEqual([
      403,
      'token-without-role',
      'akkoord_rol_3d',
    ]);
    expect(issuesOf(answer)).toEqual([
      `Authorization: “Loket-editor:${MENEN.ovo}” is a role in another application.`,
      `Authorization: “Akkoord-emperor:${MENEN.ovo}” names a role that this registry does not know.`,
      'Authorization: “Akkoord-editor:Menen” names no organisation by an OVO code or an enterprise number of ten digits.',
      'Authorization: “Akkoord-editor:OVO999999” is for an organisation that is not in the registry.',
      `Authorization: “Akkoord-supervisor:${MENEN.ovo}” gives a role that does not exist at that level of government.`,
    ]);
    const dutch = await server.get('/caller', token, { 'accept-language': 'nl' });
    expect(dutch.body.title).toBe('Het token geeft geen rol in dit register');
    expect(issuesOf(dutch)[0]).toContain('is een rol in een andere toepassing');
  });
});

describe('a token of ACM/IDM, given by a provider to a system', () => {
  it.each([MENEN.ovo, MENEN.kbo, MENEN.written])('is for the organisation %s', async (vo_orgcode) => {
    const token = await issuer.systemToken({ vo_orgcode, vo_orgnaam: 'Menen' }, 'editor clerk');
    expect(await server.get('/caller', token)).toMatchObject({
      body: { organisationId: MENEN.ovo, roles: ['editor', 'clerk'] },
    });
  });

  it('gives nothing where its scope names no role, and says so', async () => {
    const answer = await server.get('/caller', await issuer.systemToken({ vo_orgcode: MENEN.ovo }, 'vo'));
    expect([answer.status, code(answer)]).toEqual([403, 'token-without-role']);
    expect(issuesOf(answer)).toEqual(['Authorization: The scope “vo” of this system names no role.']);
  });
});

describe('the mapping of ACM/IDM', () => {
  it('goes by the names that the configuration gives', async () => {
    const other = await startAccessApplication({
      OIDC_ISSUER: issuer.url,
      OIDC_MAPPING: 'acm-idm',
      OIDC_ROLES_CLAIM: 'iv_deals_rol_3D',
      OIDC_ROLE_CONTEXT: 'Deals',
      OIDC_NAMELESS_ROLE: 'editor',
      OIDC_ROLE_NAMES: 'griffier=clerk,griffier=negotiator',
    });
    try {
      const roles = [`Deals:${MENEN.ovo}`, `Deals-griffier:${MENEN.ovo}`, `Deals-secretaris:${MENEN.ovo}`];
      const token = await issuer.personToken({ iv_deals_rol_3D: roles });
      expect(await other.get('/caller', token)).toMatchObject({
        body: { organisationId: MENEN.ovo, roles: ['editor', 'clerk', 'negotiator'] },
      });
    } finally {
      await other.stop();
    }
  });
});

describe('a token for several organisations', () => {
  let token: string;
  beforeAll(async () => {
    token = await issuer.personToken({
      vo_orgcode: MENEN.kbo,
      vo_doelgroepcode: 'LB',
      akkoord_rol_3d: [`Akkoord-clerk:${MENEN.kbo}`, `Akkoord-editor:${KORTRIJK.kbo}`],
    });
  });
  const as = (organisation: string, path = '/caller'): Promise<Answer> =>
    server.get(path, token, { 'akkoord-organisation': organisation });

  it('is used for none of them until one is chosen, the choices being named', async () => {
    for (const path of ['/caller', '/known-caller']) {
      const answer = await server.get(path, token);
      expect([answer.status, code(answer)]).toEqual([400, 'organisation-not-chosen']);
      expect(answer.body).toMatchObject({
        header: 'Akkoord-Organisation',
        choices: 'OVO002133 (Kortrijk), OVO002177 (Menen)',
        detail:
          'You can act for several organisations. Choose one for this request, by the header Akkoord-Organisation: OVO002133 (Kortrijk), OVO002177 (Menen).',
        issues: [{ in: 'header', name: 'Akkoord-Organisation' }],
      });
    }
  });

  it('is used for the one that each request names, whatever the one before it named', async () => {
    const wanted = [MENEN.ovo, KORTRIJK.ovo, MENEN.written, KORTRIJK.kbo, MENEN.kbo];
    for (const one of [...wanted, ...wanted]) {
      const isMenen = Object.values(MENEN).includes(one);
      expect(await as(one)).toMatchObject({
        status: 200,
        body: {
          organisationId: isMenen ? MENEN.ovo : KORTRIJK.ovo,
          roles: [isMenen ? 'clerk' : 'editor'],
        },
      });
      expect((await server.get('/caller', token)).status).toBe(400);
    }
  });

  it('is refused for any other, in the caller’s language', async () => {
    const answer = await server.get('/caller', token, {
      'akkoord-organisation': FLANDERS,
      'accept-language': 'nl',
    });
    expect([answer.status, code(answer)]).toEqual([403, 'organisation-not-held']);
    expect(answer.body.detail).toBe(
      'Uw token is niet voor OVO000001. Het is voor OVO002133 (Kortrijk), OVO002177 (Menen).',
    );
    expect(code(await as('OVO999999'))).toBe('organisation-not-held');
  });

  it.each(['Kortrijk', '', 'OVO002133, OVO002177'])('is refused where the header is “%s”', async (header) => {
    const answer = await as(header);
    expect([answer.status, code(answer)]).toEqual([400, 'validation-failed']);
    expect(answer.body.issues).toMatchObject([{ in: 'header', name: 'Akkoord-Organisation' }]);
  });

  it('needs a choice where it is new to the server as where it is known', async () => {
    const fresh = await issuer.personToken({ akkoord_rol_3d: `Akkoord:${MENEN.ovo},${KORTRIJK.ovo}` });
    expect((await server.get('/caller', fresh)).status).toBe(400);
    expect((await server.get('/caller', fresh, { 'akkoord-organisation': MENEN.ovo })).status).toBe(200);
  });
});

describe('a token for one organisation', () => {
  it('needs no choice, and takes no other', async () => {
    const token = await issuer.personToken({ akkoord_rol_3d: `Akkoord-clerk:${MENEN.kbo}` });
    const as = (organisation: string) =>
      server.get('/caller', token, { 'akkoord-organisation': organisation });
    expect((await server.get('/caller', token)).status).toBe(200);
    expect((await as(MENEN.ovo)).status).toBe(200);
    expect(code(await as(KORTRIJK.ovo))).toBe('organisation-not-held');
  });
});

describe('who names an organisation without a token', () => {
  it('is asked for one, on a public route too', async () => {
    const answer = await server.get('/caller', undefined, { 'akkoord-organisation': MENEN.ovo });
    expect([answer.status, code(answer)]).toEqual([401, 'token-required']);
  });

  it('and what is read may differ by both, so that no cache mixes them up', async () => {
    const { headers } = await server.get('/caller');
    expect(headers.get('vary')).toContain('Authorization, Akkoord-Organisation');
  });
});
