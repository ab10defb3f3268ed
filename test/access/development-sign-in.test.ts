import { decodeJwt } from 'jose';
import { startAccessApplication, type RunningApplication } from './support/access-application.js';
import { authorize, exchange, signIn, type PageOnTheWay, type SignIn } from './support/sign-in.js';

const KORTRIJK = 'OVO002133';
const MENEN = 'OVO002177';
const FLANDERS = 'OVO000001';
const CONSOLE = 'http://127.0.0.1:3000/console/oauth2-redirect.html';

let server: RunningApplication;

beforeAll(async () => {
  server = await startAccessApplication({ PUBLIC_URL: 'http://localhost:3000' });
});
afterAll(() => server.stop());

const request = (changes: Partial<SignIn> = {}): SignIn => ({
  authorizationUrl: `${server.url}/dev/oidc/auth`,
  tokenUrl: `${server.url}/dev/oidc/token`,
  clientId: 'console',
  redirectUri: CONSOLE,
  scope: 'editor',
  ...changes,
});

const form = (organisations: readonly string[], roles: readonly string[], more = {}): URLSearchParams => {
  const fields = new URLSearchParams({ person: 'someone', do: 'sign-in', search: '', ...more });
  for (const one of organisations) fields.append('organisation', one);
  for (const role of roles) fields.append('role', role);
  return fields;
};

/** Sends each form in turn, and keeps the pages that were shown. */
function sending(...forms: URLSearchParams[]): { fill: NonNullable<SignIn['fill']>; pages: PageOnTheWay[] } {
  const pages: PageOnTheWay[] = [];
  const fill = (page: PageOnTheWay): URLSearchParams => {
    pages.push(page);
    const next = forms[pages.length - 1];
    if (next === undefined) throw new Error(`a page too many at ${page.url}`);
    return next;
  };
  return { fill, pages };
}
const boxesOf = ({ html }: PageOnTheWay, name: string): { value: string; checked: boolean }[] =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"( checked)?`, 'g'))].map(
    ([, value, checked]) => ({ value, checked: checked !== undefined }),
  );

describe('signing in at the development identity provider', () => {
  it('gives a person a token for the organisation and the roles that are chosen on the page', async () => {
    const { fill, pages } = sending(form([KORTRIJK], ['editor', 'clerk'], { person: 'an.peeters' }));
    const token = await signIn(request({ fill }));
    expect(decodeJwt(token)).toMatchObject({
      iss: 'http://localhost:3000/dev/oidc',
      aud: 'akkoord',
      sub: 'dev:an.peeters',
      organisation: KORTRIJK,
      scope: 'editor clerk',
    });
    expect(await server.get('/caller', token)).toMatchObject({
      body: { subject: 'dev:an.peeters', organisationId: KORTRIJK, roles: ['editor', 'clerk'] },
    });
    expect(pages).toHaveLength(1);
    expect(boxesOf(pages[0], 'role').filter(({ checked }) => checked)).toEqual([
      { value: 'editor', checked: true },
    ]);
  });

  it('gives a token for several organisations, which each request then chooses from', async () => {
    const { fill } = sending(form([KORTRIJK, FLANDERS], ['clerk', 'supervisor']));
    const token = await signIn(request({ fill }));
    expect(decodeJwt(token).organisation).toEqual([FLANDERS, KORTRIJK]);
    expect(await server.get('/caller', token)).toMatchObject({
      status: 400,
      body: { type: 'urn:problem-type:akkoord:organisation-not-chosen' },
    });
    const as = (ovo: string) => server.get('/caller', token, { 'akkoord-organisation': ovo });
    expect(await as(KORTRIJK)).toMatchObject({ body: { organisationId: KORTRIJK, roles: ['clerk'] } });
    expect(await as(FLANDERS)).toMatchObject({ body: { roles: ['clerk', 'supervisor'] } });
  });

  it('lets who signs in for Flanders choose policy domains', async () => {
    const { fill, pages } = sending(form([FLANDERS], ['domain-official'], { domain: 'mobility' }));
    const token = await signIn(request({ fill, scope: 'domain-official domain:housing' }));
    expect(decodeJwt(token).scope).toBe('domain-official domain:mobility');
    const boxes = boxesOf(pages[0], 'domain');
    expect(boxes.map(({ value }) => value)).toContain('environment');
    expect(boxes.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['housing']);
  });

  it('looks organisations up by name or code, and keeps what was chosen before', async () => {
    const search = (text: string, chosen: string[] = []) =>
      form(chosen, ['clerk'], { search: text, do: 'search' });
    const { fill, pages } = sending(
      search('kortr'),
      search('0207.433.312', [KORTRIJK]),
      search('<b>"nowhere"', [KORTRIJK, MENEN]),
      search('e', [KORTRIJK, MENEN]),
      form([KORTRIJK, MENEN], ['clerk']),
    );
    const token = await signIn(request({ fill }));
    const shown = pages.map((page) => boxesOf(page, 'organisation'));
    expect(shown[0].map(({ value }) => value)).toContain(FLANDERS);
    expect(shown[0].length).toBeLessThan(10);
    expect(shown[1]).toEqual([
      { value: KORTRIJK, checked: false },
      ...shown[1].slice(1).map(({ value }) => ({ value, checked: false })),
    ]);
    expect(shown[2]).toEqual([
      { value: KORTRIJK, checked: true },
      { value: MENEN, checked: false },
    ]);
    expect(shown[3].map(({ checked }) => checked)).toEqual([true, true]);
    expect(pages[3].html).toContain('No organisation is called “&#60;b&#62;&#34;nowhere&#34;”');
    expect(pages[4].html).toMatch(/\d+ more were found/);
    expect(decodeJwt(token).organisation).toEqual([KORTRIJK, MENEN]);
  });

  it.each<[string, URLSearchParams, string]>([
    ['no organisation', form([], ['clerk']), 'Choose at least one organisation.'],
    ['no role', form([KORTRIJK], []), 'Choose at least one role.'],
    ['nobody', form([KORTRIJK], ['clerk'], { person: '<script>' }), 'Say as whom you sign in'],
    [
      'a role of another level',
      form([KORTRIJK], ['supervisor']),
      'The role supervisor does not exist in Kortrijk; choose from reader, editor, negotiator, clerk, mediator.',
    ],
    [
      'a domain without Flanders',
      form([KORTRIJK], ['clerk'], { domain: 'mobility' }),
      'Policy domains are those of Flanders: choose Flanders too, or no domain.',
    ],
    [
      'an organisation that there is not',
      form(['OVO999999'], ['clerk']),
      'Choose at least one organisation.',
    ],
  ])('says what is wrong with %s, and lets it be mended', async (_case, wrong, sentence) => {
    const { fill, pages } = sending(wrong, form([MENEN], ['reader']));
    expect(decodeJwt(await signIn(request({ fill }))).organisation).toBe(MENEN);
    expect(pages[1].status).toBe(422);
    expect(pages[1].html).toContain(`role="alert">${sentence}`);
    expect(pages[1].html).not.toContain('<script>');
  });

  it('goes back without a token where it is cancelled', async () => {
    const { fill } = sending(form([], [], { do: 'cancel' }));
    const { answer } = await authorize(request({ fill }));
    expect(answer.get('error')).toBe('access_denied');
    expect(answer.get('state')).toBe('a-state');
  });

  it('shows a page that loads nothing, runs nothing, and is shown in no other page', async () => {
    const page = await fetchPage();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:3000");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('speaks Dutch to who prefers that', async () => {
    const page = await fetchPage({ 'accept-language': 'nl-BE,nl;q=0.9,en;q=0.8' });
    expect(page.headers.get('content-language')).toBe('nl');
    const html = await page.text();
    expect(html).toContain('<h1>Aanmelden voor ontwikkeling</h1>');
    expect(html).toContain('Limburg <small>provincie, OVO000229</small>');
  });

  it('asks anew each time', async () => {
    const cookies = await cookiesAfterSigningIn();
    const again = await fetch(`${server.url}${authorizationPath()}`, {
      redirect: 'manual',
      headers: { cookie: cookies },
    });
    expect(again.headers.get('location')).toContain('/sign-in/');
  });

  it('is not possible without PKCE, nor with another verifier', async () => {
    const without = await fetch(
      `${server.url}/dev/oidc/auth?${new URLSearchParams({
        client_id: 'console',
        response_type: 'code',
        redirect_uri: CONSOLE,
        scope: 'editor',
        state: 's',
      }).toString()}`,
      { redirect: 'manual' },
    );
    expect(without.headers.get('location')).toContain('error=invalid_request');
    expect(without.headers.get('location')).toContain('PKCE');

    const { fill } = sending(form([KORTRIJK], ['clerk']));
    const { answer } = await authorize(request({ fill }));
    const code = answer.get('code') ?? '';
    expect(await exchange(request(), code, 'a'.repeat(43))).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it('takes a code once', async () => {
    const { fill } = sending(form([KORTRIJK], ['clerk']));
    const { answer, verifier } = await authorize(request({ fill }));
    const code = answer.get('code') ?? '';
    expect((await exchange(request(), code, verifier)).status).toBe(200);
    expect((await exchange(request(), code, verifier)).status).toBe(400);
  });

  it('sends nobody to other addresses than the console’s', async () => {
    await expect(authorize(request({ redirectUri: 'https://elsewhere.example/cb' }))).rejects.toThrow(
      'invalid_redirect_uri',
    );
  });

  it('says so where a page has been used or never was', async () => {
    const answer = await fetch(`${server.url}/dev/oidc/sign-in/never`);
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Start again from the console'),
    ]);
  });
});

function authorizationPath(): string {
  return `/dev/oidc/auth?${new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri: CONSOLE,
    scope: 'editor',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  }).toString()}`;
}

/** The page as the provider first shows it. */
async function fetchPage(headers: Record<string, string> = {}): Promise<Response> {
  const start = await fetch(`${server.url}${authorizationPath()}`, { redirect: 'manual' });
  return fetch(new URL(start.headers.get('location') ?? '', server.url), {
    headers: { ...headers, cookie: cookiesOf(start) },
  });
}

/** The cookies of a browser in which someone has signed in. */
async function cookiesAfterSigningIn(): Promise<string> {
  const start = await fetch(`${server.url}${authorizationPath()}`, { redirect: 'manual' });
  const cookie = cookiesOf(start);
  const sent = await fetch(new URL(start.headers.get('location') ?? '', server.url), {
    method: 'POST',
    body: form([KORTRIJK], ['clerk']),
    redirect: 'manual',
    headers: { cookie },
  });
  const back = await fetch(new URL(sent.headers.get('location') ?? '', server.url), {
    redirect: 'manual',
    headers: { cookie },
  });
  expect(back.headers.get('location')).toContain('code=');
  return cookiesOf(back);
}

function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
