import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile, mkdir, unlink } from 'node:fs/promises';
import { request as open } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDeal, GENT, KORTRIJK, MENEN, OUTSIDER } from '../support/a-deal.js';
import { apiClient, type Answer, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { EICAR, startClamd, type TestClamd } from '../support/clamd.js';
import { runOn } from '../support/database-state.js';
import type { LivingDeal } from '../support/living-deal.js';
import { tokenFor } from '../support/tokens.js';

const LIMIT_MB = 2;
const MB = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1');

interface Version {
  readonly version: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedBy: string;
}
interface DocumentBody {
  readonly number: number;
  readonly kind: string;
  readonly title: string;
  readonly confidentiality: string;
  readonly newest: Version;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('documents of agreements', () => {
  let server: TestApplication;
  let url: string;
  let clamd: TestClamd;
  let directory: string;
  let deal: LivingDeal;
  let kortrijk: ApiClient;
  let menen: ApiClient;

  beforeAll(async () => {
    clamd = await startClamd();
    directory = await mkdtemp(join(tmpdir(), 'akkoord-documents-'));
    server = await startApplication({
      env: {
        DOCUMENT_DIRECTORY: directory,
        DOCUMENT_LIMIT_MB: `${LIMIT_MB}`,
        CLAMD: `127.0.0.1:${clamd.port}`,
        CLAMD_SECONDS: '1',
      },
    });
    url = server.url;
    deal = await aDeal().inNegotiation(url);
    kortrijk = await asOrganisation(url, KORTRIJK);
    menen = await asOrganisation(url, MENEN);
  });
  afterAll(async () => {
    await server.stop();
    await clamd.stop();
    await rm(directory, { recursive: true, force: true });
  });
  beforeEach(() => {
    clamd.mood = 'scans';
  });

  const add = (
    client: ApiClient,
    content: Uint8Array<ArrayBuffer> | string,
    query: Record<string, string> = {},
    headers: Record<string, string> = {},
    path = `${deal.path}/documents`,
  ): Promise<Answer<DocumentBody & ProblemBody>> =>
    client.send(
      'POST',
      `${path}?${new URLSearchParams({ kind: 'evidence', fileName: 'bewijs.pdf', ...query }).toString()}`,
      content,
      { 'content-type': 'application/octet-stream', ...headers },
    );
  const files = async (): Promise<string[]> =>
    (await readdir(directory, { recursive: true })).filter((name) => name.length > 2).sort();
  const eventually = async <T>(look: () => Promise<T>, expected: T): Promise<void> => {
    const end = Date.now() + 5_000;
    for (;;) {
      const found = await look();
      if (JSON.stringify(found) === JSON.stringify(expected) || Date.now() > end)
        return void expect(found).toEqual(expected);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('are kept byte by byte, known by their bytes, and told in the history', async () => {
    const added = await add(kortrijk, PDF, { title: ' Advies ', fileName: 'Advies “één”.exe' });

    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      kind: 'evidence',
      title: 'Advies',
      confidentiality: 'parties',
      organisationId: KORTRIJK,
      newest: {
        version: 1,
        mediaType: 'application/pdf',
        bytes: PDF.length,
        sha256: sha256(PDF),
        addedBy: KORTRIJK,
      },
    });
    const location = added.headers.get('location') ?? '';
    expect(location).toBe(`${deal.path}/documents/${added.body.number}`);
    const read = await kortrijk.get(location);
    expect(read.body).toEqual(added.body);
    expect(read.headers.get('etag')).toBe(added.headers.get('etag'));

    const kept = await fetch(`${url}${location}/content`, {
      headers: { authorization: `Bearer ${await tokenFor(url, MENEN, 'reader')}` },
    });
    expect(Buffer.from(await kept.arrayBuffer())).toEqual(PDF);
    expect(Object.fromEntries(kept.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': `${PDF.length}`,
      'content-disposition':
        'attachment; filename="Advies ???n?.exe"; filename*=UTF-8\'\'Advies%20%E2%80%9C%C3%A9%C3%A9n%E2%80%9D.exe',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'repr-digest': `sha-256=:${createHash('sha256').update(PDF).digest('base64')}:`,
    });

    const { body } = await kortrijk.get<{ items: object[] }>(`${deal.path}/history?limit=100`);
    expect(body.items.at(-1)).toMatchObject({
      type: 'ADD_DOCUMENT',
      from: 'negotiation.positions',
      to: 'negotiation.positions',
      actor: { organisationId: KORTRIJK },
      event: { document: added.body.number, version: 1, kind: 'evidence', sha256: sha256(PDF) },
    });
    expect(JSON.stringify(body.items.at(-1))).not.toMatch(/Advies/);
  });

  it('have versions, which their own party adds', async () => {
    const { headers, body } = await add(kortrijk, 'een');
    const location = headers.get('location') ?? '';
    const next = (client: ApiClient): Promise<Answer<DocumentBody & ProblemBody>> =>
      client.send('POST', `${location}/versions?fileName=twee.txt`, 'twee', { 'content-type': 'text/plain' });

    expect((await next(menen)).body).toMatchObject({ status: 403, detail: expect.stringContaining('party') });
    const added = await next(kortrijk);

    expect([added.status, added.body.number, added.body.newest.version]).toEqual([201, body.number, 2]);
    const { body: versions } = await menen.get<{ items: Version[] }>(`${location}/versions`);
    expect(versions.items.map(({ version, fileName, mediaType }) => [version, fileName, mediaType])).toEqual([
      [1, 'bewijs.pdf', 'text/plain'],
      [2, 'twee.txt', 'text/plain'],
    ]);
    expect((await menen.get(`${location}/versions/1/content`)).body).toBe('een');
    expect((await menen.get(`${location}/content`)).body).toBe('twee');
    expect((await menen.get(`${location}/versions/3/content`)).status).toBe(404);
    const page = await menen.get<{ items: Version[]; next: string }>(`${location}/versions?limit=1`);
    const rest = await menen.get<{ items: Version[] }>(`${location}/versions?cursor=${page.body.next}`);
    expect(rest.body.items.map(({ version }) => version)).toEqual([2]);
  });

  it('are seen by whom they are for, also once the agreement is public', async () => {
    const open = await aDeal().inForce(url);
    const path = `${open.path}/documents`;
    for (const confidentiality of ['public', 'parties', 'organisation'])
      expect((await add(menen, confidentiality, { confidentiality, kind: 'report' }, {}, path)).status).toBe(
        201,
      );
    const seen = async (client: ApiClient): Promise<number[]> => {
      const { body } = await client.get<{ items: DocumentBody[] }>(`${path}?kind=report`);
      return body.items.map(({ number }) => number);
    };
    const anyone = apiClient(url);

    expect(await seen(menen)).toEqual([1, 2, 3]);
    expect(await seen(kortrijk)).toEqual([1, 2]);
    expect(await seen(await asOrganisation(url, OUTSIDER))).toEqual([1]);
    expect(await seen(anyone)).toEqual([1]);
    for (const what of ['', '/content', '/versions', '/versions/1/content']) {
      expect((await anyone.get(`${path}/1${what}`)).status).toBe(200);
      expect((await anyone.get(`${path}/2${what}`)).status).toBe(404);
      expect((await kortrijk.get(`${path}/3${what}`)).status).toBe(404);
    }
    expect((await kortrijk.get<{ items: object[] }>(`${path}?kind=evidence`)).body.items).toEqual([]);
    expect((await anyone.get(`${deal.path}/documents`)).status).toBe(404);
    expect((await add(await asOrganisation(url, GENT), 'x', {}, {}, path)).status).toBe(403);
    expect((await add(await asOrganisation(url, GENT), 'x')).status).toBe(404);
    expect((await add(await asOrganisation(url, MENEN, 'reader'), 'x')).status).toBe(403);
    expect((await add(anyone, 'x')).status).toBe(401);
  });

  it('are read in parts', async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
    const { headers } = await add(kortrijk, bytes);
    const path = `${url}${headers.get('location')}/content`;
    const authorization = `Bearer ${await tokenFor(url, KORTRIJK, 'reader')}`;
    const part = async (
      given: Record<string, string>,
      method = 'GET',
    ): Promise<[number, Buffer, Headers]> => {
      const answer = await fetch(path, { method, headers: { authorization, ...given } });
      return [answer.status, Buffer.from(await answer.arrayBuffer()), answer.headers];
    };
    const etag = `"${sha256(bytes)}"`;

    const [status, content, given] = await part({ range: 'bytes=10-19' });
    expect([status, content]).toEqual([206, bytes.subarray(10, 20)]);
    expect([given.get('content-range'), given.get('content-length'), given.get('etag')]).toEqual([
      'bytes 10-19/1000',
      '10',
      etag,
    ]);
    expect((await part({ range: 'bytes=990-' }))[1]).toEqual(bytes.subarray(990));
    expect((await part({ range: 'bytes=-5' }))[1]).toEqual(bytes.subarray(995));
    expect((await part({ range: 'bytes=0-99999999999999999999' }))[1]).toEqual(bytes);
    expect((await part({ range: 'bytes=1-2', 'if-range': etag }))[0]).toBe(206);
    expect((await part({ range: 'bytes=1-2', 'if-range': '"another"' }))[0]).toBe(200);
    expect((await part({ range: 'bytes=1-2,5-6' }))[0]).toBe(200);
    expect((await part({ range: 'nonsense' }))[0]).toBe(200);
    expect((await part({ 'if-none-match': etag }))[0]).toBe(304);
    const [headStatus, none, headGiven] = await part({}, 'HEAD');
    expect([headStatus, none.length, headGiven.get('content-length')]).toEqual([200, 0, '1000']);
    const beyond = await kortrijk.get<ProblemBody>(`${headers.get('location')}/content`, {
      headers: { range: 'bytes=1000-' },
    });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  });

  it('are refused where something is wrong with the request, and nothing stays', async () => {
    const before = await files();
    const refusals: Answer<Partial<ProblemBody>>[] = [
      await add(kortrijk, ''),
      await add(kortrijk, 'x', { kind: 'poem', fileName: '../x', confidentiality: 'secret' }),
      await add(kortrijk, 'x', { fileName: 'x\u202Efdp.exe' }),
      await add(kortrijk, 'x', { surplus: '1' }),
      await add(kortrijk, 'x', {}, { 'content-type': 'multipart/form-data; boundary=x' }),
      await add(kortrijk, 'x', {}, { 'content-encoding': 'gzip' }),
      await add(kortrijk, 'x', {}, { 'if-match': '"999"' }),
      await kortrijk.send('POST', `${deal.path}/documents/999/versions?fileName=x`, 'x'),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400, 415, 415, 412, 404]);
    expect(refusals[1].body.issues?.map(({ name }) => name).sort()).toEqual([
      'confidentiality',
      'fileName',
      'kind',
    ]);
    expect(await files()).toEqual(before);
  });

  it('are added once for an Idempotency-Key, known by the hash of the file', async () => {
    const once = { 'idempotency-key': 'a-file' };
    const first = await add(kortrijk, 'eenmaal', {}, once);
    const before = await files();
    const again = await add(kortrijk, 'eenmaal', {}, once);

    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await add(kortrijk, 'anders', {}, once)).status).toBe(422);
    expect(await files()).toEqual(before);
  });

  it('are numbered one by one, whoever adds them at once', async () => {
    const added = await Promise.all([1, 2, 3, 4].map((n) => add(n % 2 ? kortrijk : menen, `stuk ${n}`)));
    const numbers = added.map(({ body }) => body.number).sort((a, b) => a - b);
    expect(numbers).toEqual([0, 1, 2, 3].map((n) => numbers[0] + n));
  });

  it('are scanned before they are kept', async () => {
    const before = await files();
    const found = await add(kortrijk, `${'x'.repeat(100_000)}${EICAR}`);
    expect(found.body).toMatchObject({ status: 422, virus: 'Eicar-Signature' });

    const fails = async (mood: TestClamd['mood'], content = 'y'): Promise<number> => {
      clamd.mood = mood;
      return (await add(kortrijk, content)).status;
    };
    expect(await fails('silent')).toBe(503);
    expect(await fails('hangsUp')).toBe(503);
    expect(await fails('hasEnough', 'y'.repeat(300_000))).toBe(503);
    expect(await files()).toEqual(before);
  });

  it('leave nothing where their sender breaks off', async () => {
    const before = await files();
    const token = await tokenFor(url, KORTRIJK, 'editor');
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const path = `${deal.path}/documents?kind=other&fileName=half.bin`;
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: 1000000\r\n\r\n`,
    );
    socket.write(randomBytes(200_000));
    await eventually(async () => (await files()).some((name) => name.endsWith('.part')), true);
    socket.destroy();

    await eventually(files, before);
  });

  it('are as large as the settings allow, and no larger', async () => {
    const before = await files();
    const isRefused = async (body: Uint8Array<ArrayBuffer>, isChunked: boolean): Promise<number> => {
      const path = `${deal.path}/documents?kind=other&fileName=groot.bin`;
      const authorization = `Bearer ${await tokenFor(url, KORTRIJK, 'editor')}`;
      return new Promise((resolve, reject) => {
        const headers = { authorization, ...(!isChunked && { 'content-length': body.length }) };
        const sent = open(`${url}${path}`, { method: 'POST', headers }, (response) => {
          resolve(response.statusCode ?? 0);
          response.resume();
        });
        sent.on('error', reject);
        if (isChunked) sent.write(body.subarray(0, MB));
        sent.end(isChunked ? body.subarray(MB) : body);
      });
    };
    const most = Buffer.alloc(LIMIT_MB * MB, 7);
    expect((await add(kortrijk, most)).status).toBe(201);
    const tooMuch = Buffer.alloc(LIMIT_MB * MB + 1, 7);
    expect(await isRefused(tooMuch, true)).toBe(413);
    expect(await isRefused(tooMuch, false)).toBe(413);
    expect((await files()).length).toBe(before.length + 1);
  });

  it('are swept: files without a row go once they are old, rows without a file are told of', async () => {
    const [lost, kept] = [await add(kortrijk, 'verloren'), await add(kortrijk, 'bewaard')];
    const keyOf = async ({ body }: typeof lost): Promise<string> => {
      const [{ key }] = await runOn<{ key: string }>(
        server.databaseUrl,
        `SELECT file_key AS key FROM document_version WHERE sha256 = '${body.newest.sha256}'`,
      );
      return key;
    };
    const pathOf = (key: string): string => join(directory, key.slice(0, 2), key);
    await unlink(pathOf(await keyOf(lost)));
    const [old, young] = ['01234567-89ab-4cde-8f01-23456789abcd', 'fedcba98-7654-4321-8fed-cba987654321'];
    const longAgo = new Date(Date.now() - 2 * 86_400_000);
    for (const key of [old, `${old}.part`, young]) {
      await mkdir(join(directory, key.slice(0, 2)), { recursive: true });
      await writeFile(pathOf(key), 'x');
      if (key !== young) await utimes(pathOf(key), longAgo, longAgo);
    }
    await utimes(pathOf(await keyOf(kept)), longAgo, longAgo);

    await runOn(
      server.databaseUrl,
      `SELECT graphile_worker.add_job('sweep-documents', job_key => 'sweep-documents', run_at => now())`,
    );

    const all = async (): Promise<string[]> => (await files()).map((name) => name.slice(3));
    const isThere = async (): Promise<boolean[]> => {
      const names = await all();
      return [old, `${old}.part`, young, await keyOf(kept)].map((key) => names.includes(key));
    };
    await eventually(isThere, [false, false, true, true]);
    expect((await kortrijk.get(`${kept.headers.get('location')}/content`)).body).toBe('bewaard');
    expect((await kortrijk.get(`${lost.headers.get('location')}/content`)).status).toBe(503);
  });
});
