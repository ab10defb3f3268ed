import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { aDeal, KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { CmisServer } from '../support/cmis-server.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { publication } from '../support/publications.js';

const TITLE = 'Deal over krimp en open ruimte';

interface SourceBody {
  readonly number: number;
  readonly sha256: string;
  readonly manner: string;
  readonly url: string;
  readonly proposal: { readonly item: number | null };
}

describe('a source from the town’s own document system', () => {
  let server: TestApplication;
  let dms: CmisServer;
  let deal: LivingDeal;
  let clerk: ApiClient;
  let connectionId: string;
  let sources: string;

  beforeAll(async () => {
    dms = await CmisServer.start('/A');
    server = await startApplication({
      clock: new AdjustableClock(new Date(TODAY)),
      env: { SOURCE_LIMIT_KB: '64', CONNECTION_SECONDS: '1' },
    });
    deal = await aDeal().inRatification(server.url);
    clerk = await asOrganisation(server.url, MENEN);
    connectionId = await connect(clerk);
    sources = `${deal.path}/councils/${MENEN}/sources`;
  });
  afterAll(async () => {
    await server.stop();
    dms.stop();
  });

  const connect = async (client: ApiClient): Promise<string> => {
    const credentials = { user: 'akkoord', secret: 'geheim' };
    const body = { protocol: 'cmis', url: dms.serviceUrl, repositoryId: 'dms', folder: '/A', ...credentials };
    return (await taken(client.post<{ id: string }>('/v1/connections', body))).id;
  };
  const page = Buffer.from(
    publication({ items: [{ title: `4. ${TITLE}.`, result: 'Goedgekeurd', counts: [24, 3, 1] }] }),
    'utf8',
  );
  const pull = (fields: object, client = clerk): ReturnType<typeof clerk.post<SourceBody & ProblemBody>> =>
    client.post<SourceBody & ProblemBody>(`${sources}/pull`, { connectionId, ...fields });
  const refused = async (fields: object): Promise<string> => {
    const { status, body } = await pull(fields);
    return `${status} ${body.type.split(':').at(-1)}`;
  };

  it('is fetched by its id, hashed, read, and can be what a decision is entered from', async () => {
    const minutes = dms.put('/A', 'notulen.html', 'text/html; charset=utf-8', page);
    const { status, body } = await pull({ objectId: minutes.versions[0].id });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 1,
      sha256: createHash('sha256').update(page).digest('hex'),
      manner: 'pulled',
      url: `urn:cmis:dms:${encodeURIComponent(minutes.versions[0].id)}`,
    });
    expect(body.proposal.item).not.toBeNull();
    const last = (await deal.history()).at(-1);
    expect(last).toMatchObject({
      type: 'ADD_SOURCE',
      councilId: MENEN,
      event: { sha256: body.sha256, manner: 'pulled' },
    });
    expect(await refused({ objectId: minutes.versions[0].id })).toBe('409 source-kept-already');
    const decision = await clerk.post(`${sources}/1/pick`, {});
    expect(decision).toMatchObject({ status: 200 });
  });

  it('is found by a query that finds it and nothing else', async () => {
    dms.put('/A', 'een.html', 'text/html', Buffer.from(`${page.toString('utf8')}<!-- een -->`));
    dms.put('/A', 'een-bijlage.html', 'text/html', page);
    const where = (condition: string): object => ({
      query: `SELECT cmis:objectId FROM cmis:document WHERE cmis:name ${condition}`,
    });
    expect((await pull(where("= 'een.html'"))).status).toBe(201);
    expect(await refused(where("LIKE 'een%'"))).toBe('422 not-one-document');
    expect(await refused(where("= 'weg.html'"))).toBe('422 not-one-document');
    expect(await refused({ query: 'DROP TABLE' })).toBe('422 connection-not-working');
    expect(await refused({ objectId: 'weg' })).toBe('422 not-one-document');
    expect(await refused({ objectId: 'folder-root' })).toBe('422 not-one-document');
    expect(await refused({})).toBe('400 validation-failed');
    expect(await refused({ objectId: 'x', ...where("= 'een.html'") })).toBe('400 validation-failed');
    expect(await refused({ objectId: 'x\u0000' })).toBe('400 validation-failed');
  });

  it('is refused where it is too long, too slow, no HTML or meant to harm', async () => {
    const idOf = (name: string, mediaType: string, bytes: string): string =>
      dms.put('/A', name, mediaType, Buffer.from(bytes)).versions[0].id;
    expect(await refused({ objectId: idOf('a.pdf', 'application/pdf', '%PDF-') })).toBe(
      '422 source-not-html',
    );
    expect(await refused({ objectId: idOf('b.html', 'text/html', 'x'.repeat(70_000)) })).toBe(
      '422 source-too-large',
    );
    const id = idOf('c.html', 'text/html', '<p>ok</p><script>alert(1)</script>');
    dms.mishaps = ({ url }) =>
      url.searchParams.get('cmisselector') === 'content' ? { delay: 1_500 } : undefined;
    expect(await refused({ objectId: id })).toBe('422 connection-not-working');
    dms.mishaps = () => ({ status: 302 });
    expect(await refused({ objectId: id })).toBe('422 connection-not-working');
    dms.mishaps = () => ({ status: 200, body: `${'['.repeat(100_000)}` });
    expect(await refused({ objectId: id })).toBe('422 connection-not-working');
    dms.mishaps = () => ({
      status: 200,
      body: '{"dms":{"repositoryUrl":7,"rootFolderUrl":"file:///etc/passwd"}}',
    });
    expect(await refused({ objectId: id })).toBe('422 connection-not-working');
    dms.mishaps = () => undefined;
    expect((await pull({ objectId: id })).status).toBe(201);
  });

  it('comes from one’s own connection, to one’s own council', async () => {
    const kortrijk = await asOrganisation(server.url, KORTRIJK);
    const other = await connect(kortrijk);
    expect((await pull({ connectionId: other, objectId: 'x' })).status).toBe(404);
    expect((await pull({ objectId: 'x' }, kortrijk)).status).toBe(403);
    expect((await pull({ objectId: 'x' }, await asOrganisation(server.url, MENEN, 'editor'))).status).toBe(
      403,
    );
  });
});
