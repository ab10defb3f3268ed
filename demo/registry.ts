import { randomUUID } from 'node:crypto';
import type { Page, Problem } from './answers.js';

/** The roles that the demonstration plays in every organisation. */
const ROLES = 'editor negotiator clerk';
/** How long an answer may take, in milliseconds. Moving the clock waits for every deadline on the way. */
const PATIENCE = 60_000;

/** The registry answered what the demonstration did not expect, or not at all. */
export class UnexpectedAnswer extends Error {
  /**
   * @param request method and path
   * @param answer what came instead, for a person to read
   */
  constructor(
    readonly request: string,
    readonly answer: string,
    expected = 'success',
  ) {
    super(`${request}\nexpected ${expected}, but ${answer}`);
    this.name = 'UnexpectedAnswer';
  }
}

/** What an answer should be: a status, and for a refusal the code of its problem. */
interface Expected {
  readonly status?: number;
  readonly problem?: string;
}

/** A registry over HTTP: nothing here knows more of it than any other client of its public API. */
export class Registry {
  private readonly tokens = new Map<string, Promise<string>>();

  /** @param url without a slash at its end */
  constructor(readonly url: string) {}

  /** Without a token: the public. */
  readonly anyone = new Caller((method, path, body, expected) =>
    this.request(method, path, body, expected, undefined),
  );

  /** On behalf of an organisation, with a token of the development identity provider. */
  as(organisationId: string): Caller {
    return new Caller((method, path, body, expected) =>
      this.request(method, path, body, expected, organisationId),
    );
  }

  private async request(
    method: string,
    path: string,
    body: unknown,
    { status, problem }: Expected,
    organisationId: string | undefined,
  ): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': 'en' };
    if (organisationId !== undefined) headers['authorization'] = `Bearer ${await this.token(organisationId)}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (method === 'POST') headers['idempotency-key'] = randomUUID();
    const answer = await ask(`${method} ${path}`, `${this.url}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const isExpected = status === undefined ? answer.ok : answer.status === status;
    if (!isExpected || (problem !== undefined && problemOf(answer.content)?.type !== typeOf(problem))) {
      const expected = [status ?? 'success', problem].filter((word) => word !== undefined).join(' ');
      throw new UnexpectedAnswer(`${method} ${path}`, `got ${written(answer)}`, expected);
    }
    return answer.content;
  }

  private token(organisationId: string): Promise<string> {
    let token = this.tokens.get(organisationId);
    if (token === undefined) {
      token = this.askForToken(organisationId);
      this.tokens.set(organisationId, token);
    }
    return token;
  }

  private async askForToken(organisationId: string): Promise<string> {
    const request = `POST /dev/oidc/token (for ${organisationId})`;
    const answer = await ask(request, `${this.url}/dev/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: organisationId,
        client_secret: 'development',
        scope: ROLES,
      }),
    });
    const token = (answer.content as { access_token?: unknown } | undefined)?.access_token;
    if (!answer.ok || typeof token !== 'string')
      throw new UnexpectedAnswer(request, `got ${written(answer)}`, 'a token');
    return token;
  }
}

type Send = (method: string, path: string, body: unknown, expected: Expected) => Promise<unknown>;

/** Someone who sends requests. What is not answered as expected throws `UnexpectedAnswer`. */
export class Caller {
  constructor(private readonly send: Send) {}

  async get<T>(path: string): Promise<T> {
    return (await this.send('GET', path, undefined, {})) as T;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await this.send('POST', path, body, {})) as T;
  }

  async patch<T>(path: string, body: unknown): Promise<T> {
    return (await this.send('PATCH', path, body, {})) as T;
  }

  async delete(path: string): Promise<void> {
    await this.send('DELETE', path, undefined, {});
  }

  /** Every item of a list, page by page. */
  async list<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    const first = `${path}${path.includes('?') ? '&' : '?'}limit=100`;
    let next: string | null = '';
    while (next !== null) {
      const page: Page<T> = await this.get(
        next === '' ? first : `${first}&cursor=${encodeURIComponent(next)}`,
      );
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }

  /** Does what must be refused. @param problem the code of the problem that is expected */
  async refused(
    request: { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: unknown },
    status: number,
    problem: string,
  ): Promise<Problem> {
    return (await this.send(request.method, request.path, request.body, { status, problem })) as Problem;
  }
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  /** Parsed JSON, the text of another form, or undefined where there is none. */
  readonly content: unknown;
}

async function ask(request: string, url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    return { ok: response.ok, status: response.status, content: parse(await response.text()) };
  } catch (error) {
    throw new UnexpectedAnswer(request, `there was no answer (${whyNot(error)})`);
  }
}

function whyNot(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function problemOf(content: unknown): Problem | undefined {
  return typeof content === 'object' && content !== null && 'type' in content
    ? (content as Problem)
    : undefined;
}

function typeOf(problem: string): string {
  return `urn:problem-type:akkoord:${problem}`;
}

function written({ status, content }: Answer): string {
  const text = typeof content === 'string' ? content.slice(0, 2000) : JSON.stringify(content, null, 2);
  return text === undefined ? `${status}` : `${status}:\n${text}`;
}
