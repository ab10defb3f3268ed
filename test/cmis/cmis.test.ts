import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { aDeal, KORTRIJK, MENEN, OUTSIDER } from '../support/a-deal.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { runOn } from '../support/database-state.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { tokenFor } from '../support/tokens.js';
import { cmisClient, hasCmisClient, type Said } from './client.js';
import { cmisSession, type CmisJson, type CmisSession } from './npm-cmis.js';

const TITLE = 'Deal over krimp en open ruimte';
const withClient = (await hasCmisClient()) ? it : it.skip;

describe('CMIS', () => {
  let server: TestApplication;
  let url: string;
  let open: LivingDeal;
  let hidden: LivingDeal;
  let directory: string;
  let menen: { user: string; password: string };

  beforeAll(async () => {
    server = await startApplication();
    url = server.url;
    directory = await mkdtemp(join(tmpdir(), 'akkoord-cmis-'));
    open = await aDeal().inForce(url);
    hidden = await aDeal().inNegotiation(url);
    const client = await asOrganisation(url, MENEN);
    const add = async (deal: LivingDeal, query: string, content: string): Promise<void> => {
      await taken(client.send('POST', `${deal.path}/documents${query}`, content));
    };
    await add(open, '?kind=report&fileName=verslag.txt&confidentiality=public', 'Het verslag.');
    await add(open, '/1/versions?fileName=verslag.txt', 'Het betere verslag.');
    await add(open, '?kind=evidence&fileName=geheim.txt', 'Tussen ons.');
    await add(hidden, '?kind=other&fileName=nota%20%26%20meer.txt', 'Nog niet.');
    menen = { user: MENEN, password: await tokenFor(url, MENEN, 'reader') };
  });
  afterAll(async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const folderOf = ({ id }: LivingDeal): string => `agreement-${id}`;
  const publicly = (...command: string[]): Promise<Said> =>
    cmisClient(`${url}/cmis/public`, undefined, directory, ...command);
  const asMenen = (...command: string[]): Promise<Said> =>
    cmisClient(`${url}/cmis`, menen, directory, ...command);
  const get = async (
    path: string,
    headers: Record<string, string> = {},
  ): Promise<[number, string, Headers]> => {
    const answer = await fetch(`${url}/cmis${path}`, { headers });
    return [answer.status, await answer.text(), answer.headers];
  };

  describe('with cmis-client of Debian', () => {
    withClient('lists the repository and what it can do', async () => {
      const repositories = await publicly('list-repos');
      expect(repositories.text).toContain('akkoord');
      const about = await publicly('repo-infos');
      expect(about).toMatchObject({ ok: true });
      expect(about.text).toMatch(/Akkoord/);
    });

    withClient('browses what everybody may see, or what its user may', async () => {
      const root = await publicly('show-root');
      expect(root.ok).toBe(true);
      expect(root.text).toContain(`${TITLE} (${open.id})`);
      expect(root.text).not.toContain(hidden.id);
      const own = await asMenen('show-root');
      expect(own.text).toContain(open.id);
      expect(own.text).toContain(hidden.id);

      const folder = await publicly('show-by-id', folderOf(open));
      expect(folder.text).toMatch(/akkoord:phase[^]*monitoring/);
      expect(folder.text).toContain('1 - verslag.txt');
      expect(folder.text).not.toContain('geheim');
      expect((await asMenen('show-by-id', folderOf(open))).text).toContain('2 - geheim.txt');
      const byPath = await asMenen('show-by-path', `/${TITLE} (${hidden.id})`);
      expect(byPath.text).toContain(folderOf(hidden));
      expect((await publicly('show-by-id', folderOf(hidden))).text).toMatch(
        /no such|not found|objectNotFound/i,
      );
    });

    withClient('knows types, and all versions', async () => {
      const types = await publicly('type-by-id', 'akkoord:file');
      expect(types.text).toMatch(/akkoord:sha256/);
      const versions = await publicly('get-versions', `file-${open.id}-1-2`);
      expect(versions.text).toContain(`file-${open.id}-1-1`);
    });

    withClient('downloads files, and texts as they are drawn', async () => {
      expect((await publicly('get-content', `file-${open.id}-1-2`)).ok).toBe(true);
      expect(await readFile(join(directory, 'verslag.txt'), 'utf8')).toBe('Het betere verslag.');
      const text = await publicly('get-content', `text-${open.id}-1-nl.pdf`);
      expect(text).toMatchObject({ ok: true });
      const pdf = await readFile(join(directory, 'Deal-over-krimp-en-open-ruimte-v1-nl.pdf'));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });

    withClient('cannot change anything, and is told so', async () => {
      const created = await asMenen('create-folder', 'root', 'Nieuw');
      expect(created.text).toMatch(/not (allowed|supported|permitted)|denied|only be read/i);
    });
  });

  describe('with the npm package cmis', () => {
    let session: CmisSession;
    let anyone: CmisSession;

    beforeAll(async () => {
      session = cmisSession(`${url}/cmis/browser`).setCredentials(menen.user, menen.password);
      anyone = cmisSession(`${url}/cmis/public/browser`);
      for (const each of [session, anyone]) await each.loadRepositories();
    });

    it('browses, with a token or without one', async () => {
      expect(session.defaultRepository.repositoryId).toBe('akkoord');
      const namesOf = async (each: CmisSession, id: string): Promise<unknown[]> =>
        (await each.getChildren(id)).objects.map(({ object }) => object.succinctProperties['cmis:name']);
      expect(await namesOf(anyone, 'root')).toEqual([`${TITLE} (${open.id})`]);
      expect(await namesOf(session, 'root')).toHaveLength(2);
      expect(await namesOf(anyone, folderOf(open))).toEqual([
        ...['pdf', 'docx', 'xml'].map((form) => `Deal-over-krimp-en-open-ruimte-v1-nl.${form}`),
        '1 - verslag.txt',
      ]);
      const file = await session.getObjectByPath(`/${TITLE} (${open.id})/2 - geheim.txt`);
      expect(file.succinctProperties).toMatchObject({
        'cmis:objectId': `file-${open.id}-2-1`,
        'cmis:contentStreamLength': 11,
        'cmis:contentStreamMimeType': 'text/plain',
        'akkoord:agreementId': open.id,
        'akkoord:phase': 'monitoring',
        'akkoord:confidentiality': 'parties',
      });
      const [{ object: parent }] = await session.getParents(`file-${open.id}-2-1`);
      expect(parent.succinctProperties['cmis:objectId']).toBe(folderOf(open));
      const page = await session.getChildren(folderOf(open), { maxItems: 2, skipCount: 3 });
      expect([page.objects.length, page.hasMoreItems]).toEqual([2, false]);
      expect((await session.getTypeDefinition('akkoord:agreement')).parentId).toBe('cmis:folder');
      expect(JSON.stringify(await session.getTypeDescendants())).toContain('akkoord:text');
      const actions = await session.getAllowableActions(folderOf(open));
      expect(actions).toMatchObject({ canGetChildren: true, canCreateDocument: false });
    });

    it('downloads', async () => {
      const content = await session.getContentStream(`file-${open.id}-2-1`);
      expect(await content.text()).toBe('Tussen ons.');
      const old = await anyone.getContentStream(`file-${open.id}-1-1`);
      expect(await old.text()).toBe('Het verslag.');
      const versions = await anyone.getAllVersions(`file-${open.id}-1`);
      expect(((await versions.json()) as CmisJson[]).map(labelOf)).toEqual(['2', '1']);
      const xml = await anyone.getContentStream(`text-${open.id}-1-nl.xml`);
      expect(await xml.text()).toContain('<akomaNtoso');
    });

    it('asks queries', async () => {
      const found = async (each: CmisSession, statement: string, column = 'cmis:objectId') =>
        (await each.query(statement)).results.map((line) => line.succinctProperties[column]);
      expect(
        await found(session, "SELECT * FROM akkoord:agreement WHERE akkoord:phase = 'negotiation'"),
      ).toEqual([folderOf(hidden)]);
      expect(
        await found(anyone, "SELECT * FROM akkoord:agreement WHERE akkoord:phase = 'negotiation'"),
      ).toEqual([]);
      expect(
        await found(
          session,
          `SELECT cmis:name FROM akkoord:file WHERE IN_FOLDER('${folderOf(open)}') AND cmis:name LIKE '%.txt' ORDER BY cmis:name DESC`,
          'cmis:name',
        ),
      ).toEqual(['2 - geheim.txt', '1 - verslag.txt']);
      expect(
        await found(
          anyone,
          `SELECT * FROM cmis:document WHERE akkoord:agreementId = '${hidden.id}' AND cmis:name LIKE '%'`,
        ),
      ).toEqual([]);
      expect(await found(anyone, `SELECT * FROM cmis:folder WHERE cmis:parentId IS NULL`)).toEqual(['root']);
    });

    it.each([
      ['createFolder', (each: CmisSession) => each.createFolder('root', 'x')],
      [
        'createDocument',
        (each: CmisSession) => each.createDocument('root', Buffer.from('x'), { 'cmis:name': 'x' }),
      ],
      ['deleteObject', (each: CmisSession) => each.deleteObject('root')],
    ])('is refused %s', async (_, act) => {
      await expect(act(session)).rejects.toMatchObject({ response: { status: 405 } });
    });
  });

  it('gives AtomPub that names where everything is, and XML that is well-formed', async () => {
    const authorization = `Bearer ${menen.password}`;
    const visited = new Set<string>();
    const queue = [`${url}/cmis/atom`];
    for (let address = queue.shift(); address !== undefined && visited.size < 60; address = queue.shift()) {
      if (visited.has(address)) continue;
      visited.add(address);
      const answer = await fetch(address, { headers: { authorization } });
      const text = await answer.text();
      expect([address, answer.status]).toEqual([address, 200]);
      if (!/xml/.test(answer.headers.get('content-type') ?? '') || address.includes('/content?')) continue;
      const faults: string[] = [];
      const document = new DOMParser({ onError: (_level, fault) => void faults.push(fault) }).parseFromString(
        text,
        'text/xml',
      );
      expect(faults).toEqual([]);
      for (const name of ['link', 'collection', 'content'])
        for (const found of [...document.getElementsByTagNameNS('*', name)]) {
          const href = found.getAttribute('href') ?? found.getAttribute('src');
          if (href !== null && !href.includes('.pdf') && !href.includes('/query')) queue.push(href);
        }
    }
    expect(visited.size).toBeGreaterThan(30);
  });

  it('answers queries by AtomPub, part by part', async () => {
    const statement = 'SELECT cmis:name FROM akkoord:agreement ORDER BY cmis:creationDate';
    const body = `<cmis:query xmlns:cmis="http://docs.oasis-open.org/ns/cmis/core/200908/"><cmis:statement>${statement}</cmis:statement><cmis:maxItems>1</cmis:maxItems></cmis:query>`;
    const post = (content: string): Promise<Response> =>
      fetch(`${url}/cmis/atom/query`, {
        method: 'POST',
        body: content,
        headers: {
          'content-type': 'application/cmisquery+xml',
          authorization: `Bearer ${menen.password}`,
        },
      });
    const answer = await post(body);
    expect(answer.status).toBe(201);
    const text = await answer.text();
    expect(text).toContain(open.id);
    expect(text).not.toContain(hidden.id);
    const next = /rel="next" href="([^"]*)"/.exec(text)?.[1].replaceAll('&#38;', '&') ?? '';
    const rest = await fetch(next, { headers: { authorization: `Bearer ${menen.password}` } });
    expect(await rest.text()).toContain(hidden.id);
    expect((await post('<x/>')).status).toBe(400);
    expect((await post(`<!DOCTYPE x [<!ENTITY a "b">]>${body}`)).status).toBe(400);
    expect((await post('no xml')).status).toBe(400);
  });

  it('asks for credentials where they are needed, and takes the token as the password of HTTP Basic', async () => {
    const [status, text, headers] = await get('/atom');
    expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Basic realm')]);
    expect(text).toMatch(/^permissionDenied: /);
    const basic = (user: string, password: string): Record<string, string> => ({
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    });
    expect((await get('/atom', basic('wie dan ook', menen.password)))[0]).toBe(200);
    expect((await get('/browser', basic(MENEN, menen.password)))[0]).toBe(200);
    expect((await get('/browser', basic(KORTRIJK, menen.password)))[0]).toBe(403);
    expect((await get('/browser', basic(MENEN, 'geraden')))[0]).toBe(401);
    expect((await get('/public/browser', basic('wie dan ook', 'wat dan ook')))[0]).toBe(200);
    expect((await get('/public/atom'))[0]).toBe(200);
  });

  it.each([
    ['/public/browser/akkoord/root?objectId=nonsense&cmisselector=object', 404, 'objectNotFound'],
    [
      '/public/browser/akkoord/root?objectId=agreement-00000000-0000-4000-8000-000000000000',
      404,
      'objectNotFound',
    ],
    ['/public/browser/akkoord/root?cmisselector=content', 409, 'constraint'],
    ['/public/browser/akkoord/root?cmisselector=poem', 405, 'notSupported'],
    ['/public/browser/akkoord/root?maxItems=abc', 400, 'invalidArgument'],
    ['/public/browser/akkoord/root/niets?cmisselector=object', 404, 'objectNotFound'],
    ['/public/browser/akkoord?cmisselector=query&q=SELECT', 400, 'invalidArgument'],
    [
      '/public/browser/akkoord?cmisselector=query&q=SELECT%20*%20FROM%20cmis:document',
      400,
      'invalidArgument',
    ],
    ['/public/browser/akkoord?cmisselector=typeDefinition&typeId=x', 404, 'objectNotFound'],
    ['/public/browser/akkoord?cmisselector=typeDefinition', 400, 'invalidArgument'],
    ['/public/browser/elders', 404, 'objectNotFound'],
  ])('names its fault: %s', async (path, status, exception) => {
    const [given, text] = await get(path);
    expect([given, (JSON.parse(text) as { exception: string }).exception]).toEqual([status, exception]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses every %s', async (method) => {
    for (const path of ['atom/children?id=root', 'browser/akkoord/root', 'browser/akkoord'])
      for (const base of ['/cmis/', '/cmis/public/']) {
        const answer = await fetch(`${url}${base}${path}`, {
          method,
          body: new URLSearchParams({ cmisaction: 'createFolder' }),
          headers: { authorization: `Bearer ${menen.password}` },
        });
        expect([method, path, answer.status]).toEqual([method, path, 405]);
      }
  });

  it('hides what the caller may not know of, and logs who read what is confidential', async () => {
    const outsider = { authorization: `Bearer ${await tokenFor(url, OUTSIDER, 'reader')}` };
    const missing = 'agreement-00000000-0000-4000-8000-000000000000';
    const [there, nowhere] = await Promise.all(
      [folderOf(hidden), missing].map((id) => get(`/atom/object?id=${id}`, outsider)),
    );
    expect(there.slice(0, 2)).toEqual(nowhere.slice(0, 2));
    await get(`/browser/akkoord/root?objectId=file-${hidden.id}-1-1`, {
      authorization: `Bearer ${menen.password}`,
    });
    const end = Date.now() + 5_000;
    for (;;) {
      const rows = await runOn<{ operation: string }>(
        server.databaseUrl,
        `SELECT operation FROM confidential_read WHERE '${hidden.id}' = ANY (agreement_ids) AND about LIKE '/cmis/%'`,
      );
      const operations = rows.map(({ operation }) => operation);
      if (operations.includes('getDocumentVersionContent') || Date.now() > end)
        return void expect(operations).toContain('getDocumentVersionContent');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
});

function labelOf({ succinctProperties }: CmisJson): unknown {
  return succinctProperties['cmis:versionLabel'];
}
