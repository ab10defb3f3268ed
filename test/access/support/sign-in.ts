import { createHash, randomBytes } from 'node:crypto';

/** A page on the way, and the address that it has. */
export interface PageOnTheWay {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

export interface SignIn {
  /** Where the provider's authorization endpoint is, without query. */
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly extra?: Readonly<Record<string, string>>;
  /** What the person sends from a page: the fields of its form. Where it is absent, no page is expected. */
  readonly fill?: (page: PageOnTheWay) => URLSearchParams;
}

const MOST_STEPS = 10;

/** An authorization code, and what is needed to exchange it. */
export interface Authorization {
  /** The query of the address that the provider sent the browser back to. */
  readonly answer: URLSearchParams;
  readonly verifier: string;
}

/** Signs a person in as a browser would: authorization code with PKCE, with cookies. Answers the access token. */
export async function signIn(request: SignIn): Promise<string> {
  const { answer, verifier } = await authorize(request);
  const code = answer.get('code');
  if (code === null) throw new Error(`no code: ${answer.toString()}`);
  const { body } = await exchange(request, code, verifier);
  if (typeof body.access_token !== 'string') throw new Error(JSON.stringify(body));
  return body.access_token;
}

/** Goes to the provider and back with whatever it answers. */
export async function authorize(request: SignIn): Promise<Authorization> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    scope: request.scope,
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...request.extra,
  });
  const cookies = new Map<string, string>();
  let url = `${request.authorizationUrl}?${query.toString()}`;
  let body: URLSearchParams | undefined;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const html = await response.text();
    if (location !== null) {
      url = new URL(location, url).href;
      body = undefined;
      if (url.startsWith(request.redirectUri)) return { answer: new URL(url).searchParams, verifier };
      continue;
    }
    if (!request.fill) throw new Error(`${url} answered ${response.status}: ${html.slice(0, 500)}`);
    body = request.fill({ url, status: response.status, html });
  }
  throw new Error(`still on the way after ${MOST_STEPS} steps, at ${url}`);
}

/** Exchanges a code for a token. */
export async function exchange(
  { tokenUrl, clientId, redirectUri }: SignIn,
  code: string,
  verifier: string | undefined,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      ...(verifier !== undefined && { code_verifier: verifier }),
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
