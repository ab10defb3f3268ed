import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { readConfig } from '../../src/config/config.js';
import { PublicationFetcher } from '../../src/integrations/council-decisions/fetching/publication-fetcher.js';
import { aDeal, approval, KORTRIJK, MENEN, OUTSIDER, TODAY } from '../support/a-deal.js';
import { apiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import type { LivingDeal } from '../support/living-deal.js';
import { publication, type Published } from '../support/publications.js';

const ZOTTEGEM = 'OVO002292';
const TITLE = 'Deal over krimp en open ruimte';

interface ReadBody {
  readonly number: number;
  readonly sha256: string;
  readonly reading: { readonly kind: string; readonly items: readonly { readonly title: string }[] };
  readonly proposal: { readonly item: number | null; readonly foundBy: string | null };
  readonly [field: string]: unknown;
}
interface CheckBody {
  readonly verdict: string;
  readonly aspects: readonly { readonly aspect: string; readonly verdict: string; readonly reason: string }[];
  readonly [field: string]: unknown;
}

describe('sources of council decisions', () => {
  let server: TestApplication;
  let url: string;
  let publisher: Server;
  let website: string;

  beforeAll(async () => {
    publisher = createServer((request, response) => {
      const [, name = ''] = (request.url ?? '').split('/');
      const pages: Record<string, () => void> = {
        minutes: () => {
          const page = gzipSync(publication({ items: [approvedItem()] }));
          response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(page);
        },
        moved: () => response.writeHead(302, { location: '/minutes' }).end(),
        circle: () => response.writeHead(302, { location: '/circle' }).end(),
        inward: () => response.writeHead(302, { location: 'http://127.0.0.2/' }).end(),
        pdf: () => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
        long: () => response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(1_100_000)),
        bomb: () => {
          const page = gzipSync('x'.repeat(5_000_000));
          response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(page);
        },
        silent: () => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
      };
      (pages[name] ?? (() => response.writeHead(404).end()))();
    });
    await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
    const { port } = publisher.address() as AddressInfo;
    website = `http://127.0.0.1:${port}`;
    server = await startApplication({
      clock: new AdjustableClock(new Date(TODAY)),
      env: {
        SOURCE_PRIVATE_ADDRESSES: '127.0.0.1',
        SOURCE_PORTS: `80,${port}`,
        SOURCE_LIMIT_KB: '1024',
        SOURCE_FETCH_SECONDS: '1',
      },
    });
    url = server.url;
  });
  afterAll(async () => {
    await server.stop();
    publisher.closeAllConnections();
    publisher.close();
  });

  const approvedItem = (): Published['items'][number] => ({
    title: `${TITLE}. Goedkeuring.`,
    result: 'Goedgekeurd',
    counts: [24, 0, 0],
  });
  const pathOf = (deal: LivingDeal, party = MENEN): string => `${deal.path}/councils/${party}/sources`;
  const upload = async (deal: LivingDeal, page: string | Uint8Array<ArrayBuffer>, party = MENEN) =>
    (await asOrganisation(url, party)).send<ReadBody & ProblemBody>(
      'POST',
      `${pathOf(deal, party)}/upload`,
      page,
      {
        'content-type': 'text/html',
      },
    );
  const checked = async (path: string, language?: string): Promise<Record<string, string>> => {
    const { body } = await apiClient(url, { language }).get<CheckBody>(`${path}/check`);
    return Object.fromEntries([
      ['overall', body.verdict],
      ...body.aspects.map(({ aspect, verdict }) => [aspect, verdict]),
    ]) as Record<string, string>;
  };

  it('are fetched through redirects, kept with their hash, and told in the history', async () => {
    const deal = await aDeal().inRatification(url);
    const clerk = await asOrganisation(url, MENEN);

    const added = await clerk.post<ReadBody>(pathOf(deal), { url: `${website}/moved#top` });

    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      number: 1,
      manner: 'fetched',
      url: `${website}/minutes`,
      mediaType: 'text/html',
      proposal: { item: 1, foundBy: 'title' },
    });
    expect(added.body.receivedAt).toMatch(/^2026-11-24T09:3/);
    const page = publication({ items: [approvedItem()] });
    expect(added.body.sha256).toBe(createHash('sha256').update(page).digest('hex'));
    const { body: history } = await clerk.get<{ items: Record<string, unknown>[] }>(
      `${deal.path}/history?limit=100`,
    );
    expect(history.items.at(-1)).toMatchObject({
      type: 'ADD_SOURCE',
      actor: { organisationId: MENEN },
      event: { source: 1, sha256: added.body.sha256, manner: 'fetched' },
    });

    const kept = await fetch(`${url}${added.headers.get('location')}/content`);
    expect(await kept.text()).toBe(page);
    expect(Object.fromEntries(kept.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${MENEN}-1.html"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect((await clerk.get<{ items: unknown[] }>(pathOf(deal))).body.items).toHaveLength(1);
  });

  it('are not fetched from private addresses, in circles, or where they are no page, too long or too slow', async () => {
    const deal = await aDeal().inRatification(url);
    const clerk = await asOrganisation(url, MENEN);
    const refusalOf = async (address: string): Promise<string> => {
      const { status, body } = await clerk.post<ProblemBody>(pathOf(deal), { url: address });
      return `${status} ${body.type.split(':').at(-1)}`;
    };
    const addresses = {
      'http://127.0.0.2/': '422 source-address-refused',
      'http://[::1]/': '422 source-address-refused',
      'http://[::ffff:10.0.0.1]/': '422 source-address-refused',
      'http://169.254.169.254/latest/meta-data': '422 source-address-refused',
      'http://2130706434/': '422 source-address-refused',
      'http://127.0.0.1:22/': '422 source-address-refused',
      'file:///etc/passwd': '422 source-address-refused',
      'http://user:secret@127.0.0.1/': '422 source-address-refused',
      'no address': '422 source-address-refused',
      [`${website}/inward`]: '422 source-address-refused',
      [`${website}/circle`]: '422 source-not-fetched',
      [`${website}/unknown`]: '422 source-not-fetched',
      [`${website}/silent`]: '422 source-not-fetched',
      [`${website}/pdf`]: '422 source-not-html',
      [`${website}/long`]: '422 source-too-large',
      [`${website}/bomb`]: '422 source-too-large',
    };
    const refusals = await Promise.all(
      Object.keys(addresses).map(async (address) => [address, await refusalOf(address)] as const),
    );
    expect(Object.fromEntries(refusals)).toEqual(addresses);
    expect((await clerk.get<{ items: unknown[] }>(pathOf(deal))).body.items).toEqual([]);
  });

  it('are not fetched from names that lead to private addresses', async () => {
    const { port } = publisher.address() as AddressInfo;
    const config = readConfig({ NODE_ENV: 'test', SOURCE_PORTS: `${port}` });
    await expect(
      new PublicationFetcher(config).fetch(`http://localhost:${port}/minutes`),
    ).rejects.toMatchObject({
      code: 'source-address-refused',
    });
  });

  it('confirm what was entered, contradict what is otherwise, and leave open what they do not tell', async () => {
    const deal = await aDeal().inRatification(url);
    await deal.mustCouncil(MENEN, approval());
    const minutes = await upload(deal, publication({ items: [approvedItem()] }));
    expect(minutes.status).toBe(201);
    const list = await upload(
      deal,
      publication({ kind: 'decisionList', items: [{ title: TITLE, result: 'Goedgekeurd' }] }),
    );
    const noted = await upload(
      deal,
      publication({
        startedAt: '2026-11-19T19:00:00Z',
        items: [{ title: TITLE, result: 'Kennisname', counts: [20, 1, 0] }],
      }),
    );
    const other = await upload(
      deal,
      publication({ organ: 'Gemeenteraad Kortrijk', items: [approvedItem()] }),
    );

    expect(await checked(`${pathOf(deal)}/${minutes.body.number}`)).toEqual({
      overall: 'confirmed',
      organ: 'confirmed',
      date: 'confirmed',
      outcome: 'confirmed',
      counts: 'confirmed',
    });
    expect(await checked(`${pathOf(deal)}/${list.body.number}`)).toMatchObject({
      overall: 'indeterminate',
      outcome: 'confirmed',
      counts: 'indeterminate',
    });
    expect(await checked(`${pathOf(deal)}/${noted.body.number}`)).toMatchObject({
      overall: 'contradicted',
      organ: 'confirmed',
      date: 'contradicted',
      outcome: 'contradicted',
      counts: 'contradicted',
    });
    expect(await checked(`${pathOf(deal)}/${other.body.number}`)).toMatchObject({
      overall: 'contradicted',
      organ: 'contradicted',
      counts: 'confirmed',
    });
    const dutch = apiClient(url, { language: 'nl' });
    const { body } = await dutch.get<CheckBody>(`${pathOf(deal)}/${noted.body.number}/check`);
    expect(body.aspects.map(({ reason }) => reason)).toContain(
      'Volgens de bekendmaking is het kennisgenomen; ingevoerd is goedgekeurd.',
    );
    expect(await dutch.get(`${pathOf(deal)}/1/check?item=9`)).toMatchObject({ status: 404 });
  });

  it('are compared: agenda, decision list and minutes of one sitting', async () => {
    const deal = await aDeal().inRatification(url);
    const items = [{ title: 'Notulen' }, { title: TITLE }, { title: 'Retributie' }];
    await upload(deal, publication({ kind: 'agenda', items }));
    await upload(
      deal,
      publication({
        kind: 'decisionList',
        items: [
          { title: 'Notulen', result: 'goedgekeurd' },
          { title: TITLE, result: 'goedgekeurd', counts: [24, 3, 1] },
          { title: 'Retributie' },
        ],
      }),
    );
    await upload(
      deal,
      publication({
        items: [
          { title: 'Notulen', result: 'goedgekeurd' },
          { title: TITLE, result: 'verdaagd', counts: [23, 3, 2] },
          { title: 'Retributie' },
        ],
      }),
    );

    const { body } = await apiClient(url).get<{ sittings: { items: { findings: { type: string }[] }[] }[] }>(
      `${pathOf(deal)}/comparison`,
    );

    expect(body.sittings).toHaveLength(1);
    expect(body.sittings[0].items.map(({ findings }) => findings.map(({ type }) => type))).toEqual([
      [],
      ['putOff', 'decidedOtherwise', 'countsDiffer'],
      ['notDecided'],
    ]);
  });

  it('are entered from: the council decides, and the entry names the source', async () => {
    const deal = await aDeal().inRatification(url);
    const clerk = await asOrganisation(url, MENEN);
    const { body: source } = await upload(
      deal,
      publication({
        items: [{ title: 'Iets anders', result: 'verworpen', counts: [1, 20, 0] }, approvedItem()],
      }),
    );
    const pick = `${pathOf(deal)}/${source.number}/pick`;

    expect(await clerk.post(pick, { item: 2, votesFor: 25 })).toMatchObject({
      status: 400,
      body: { issues: [{ name: 'votesFor', detail: 'The publication says 24.' }] },
    });
    expect(await clerk.post(pick, { event: 'REJECT' })).toMatchObject({ status: 400 });
    expect((await (await asOrganisation(url, KORTRIJK)).post(pick, {})).status).toBe(403);
    const { status, body } = await clerk.post(pick, {}, { idempotencyKey: 'pick' });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'approved',
      decision: {
        decidedOn: '2026-11-20',
        votesFor: 24,
        votesAgainst: 0,
        abstentions: 0,
        source: `${url}${pathOf(deal)}/1/content`,
      },
    });
    const { body: history } = await clerk.get<{ items: Record<string, unknown>[] }>(
      `${deal.path}/history?limit=100`,
    );
    expect(history.items.find(({ type }) => type === 'APPROVE')).toMatchObject({
      event: { document: { source: 1, sha256: source.sha256, item: 2 } },
    });
    expect((await clerk.post(pick, {}, { idempotencyKey: 'pick' })).headers.get('idempotency-replayed')).toBe(
      'true',
    );
    expect(await clerk.post(pick, {})).toMatchObject({ status: 409 });
  });

  it('without counts take them from the clerk; agendas and deferrals are entered too', async () => {
    const deal = await aDeal().inRatification(url);
    const clerk = await asOrganisation(url, MENEN);
    const pick = (number: number, body: object) =>
      clerk.post<ProblemBody>(`${pathOf(deal)}/${number}/pick`, body);
    await upload(
      deal,
      publication({ kind: 'agenda', startedAt: '2026-12-14T19:00:00Z', items: [{ title: TITLE }] }),
    );
    await upload(deal, publication({ items: [{ title: TITLE, result: 'Verdaagd' }] }));
    await upload(
      deal,
      publication({ kind: 'decisionList', items: [{ title: TITLE, result: 'Goedgekeurd' }] }),
    );
    await upload(deal, publication({ items: [{ title: TITLE, result: 'Kennisname' }] }));

    expect((await pick(1, {})).body).toMatchObject({ state: 'scheduled', meetingOn: '2026-12-14' });
    expect((await pick(2, { reason: 'Het advies ontbreekt.' })).body).toMatchObject({ state: 'deferred' });
    expect((await pick(3, {})).body.issues?.map(({ name }) => name)).toEqual([
      'votesFor',
      'votesAgainst',
      'abstentions',
    ]);
    expect((await pick(4, {})).body.issues).toMatchObject([{ name: 'event' }]);
    expect((await pick(3, { votesFor: 20, votesAgainst: 4, abstentions: 0 })).body).toMatchObject({
      state: 'approved',
      decision: { decidedOn: '2026-11-20', votesFor: 20 },
    });
  });

  it('are added by the council’s own clerk only, once, and only while councils are asked', async () => {
    const deal = await aDeal().inRatification(url);
    const page = publication({ items: [approvedItem()] });
    const outsider = await asOrganisation(url, OUTSIDER);
    expect((await outsider.post(pathOf(deal), { url: `${website}/minutes` })).status).toBe(403);
    expect(
      (await (await asOrganisation(url, MENEN, 'editor')).post(pathOf(deal), { url: website })).status,
    ).toBe(403);
    const negotiating = await aDeal().inNegotiation(url);
    expect((await upload(negotiating, page)).status).toBe(404);
    expect((await upload(deal, page)).status).toBe(201);
    expect(await upload(deal, page)).toMatchObject({ status: 409, body: { source: 1 } });
    const clerk = await asOrganisation(url, MENEN);
    const send = (type: string, body: string) =>
      clerk.send('POST', `${pathOf(deal)}/upload`, body, { 'content-type': type });
    expect((await send('text/plain', page)).status).toBe(415);
    expect((await send('text/html', 'x'.repeat(1_100_000))).status).toBe(413);
    // One key, two pages.
    const keyed = (body: string) =>
      clerk.send('POST', `${pathOf(deal)}/upload`, body, {
        'content-type': 'text/html',
        'idempotency-key': 'k',
      });
    expect((await keyed('<p>één</p>')).status).toBe(201);
    expect((await keyed('<p>één</p>')).headers.get('idempotency-replayed')).toBe('true');
    expect((await keyed('<p>twee</p>')).status).toBe(422);
  });

  it('that are hostile end their own thread, and nothing else', async () => {
    const deal = await aDeal().inRatification(url);
    const values = Array.from({ length: 300 }, (_, n) => `urn:p:${n}`).join(' ');
    const resources = Array.from({ length: 3000 }, (_, n) => `<i about="urn:s:${n}">x</i>`).join('');
    const bomb = `<div rel="${values}">${resources}</div>`;
    const answer = await upload(deal, bomb);
    expect(answer).toMatchObject({
      status: 422,
      body: { type: 'urn:problem-type:akkoord:source-too-complex' },
    });
    const odd = `${'<div>'.repeat(20_000)}<script>while(true){}</script><p title="${'&amp;'.repeat(50_000)}">&lt;script&gt;</p>`;
    expect((await upload(deal, odd)).body.reading).toMatchObject({
      items: [],
      remarks: ['noLinkedData', 'noSitting', 'noItems'],
    });
  });

  it('keep no names of people but in the bytes of what was published', async () => {
    const page = new Uint8Array(
      await readFile(join('../shared/data/council-decisions/zottegem-notulen-gemeenteraad-2024-04-15.html')),
    );
    const deal = await aDeal()
      .with(ZOTTEGEM)
      .saying({ title: 'Huishoudelijk reglement hondenlosloopweide' })
      .inRatification(url);
    await deal.mustCouncil(
      ZOTTEGEM,
      approval({ decidedOn: '2024-04-15', votesFor: 14, votesAgainst: 10, abstentions: 0 }),
    );
    const { body } = await upload(deal, page, ZOTTEGEM);
    expect(await checked(`${pathOf(deal, ZOTTEGEM)}/${body.number}`)).toEqual({
      overall: 'confirmed',
      organ: 'confirmed',
      date: 'confirmed',
      outcome: 'confirmed',
      counts: 'confirmed',
    });
    const voters = [...new TextDecoder().decode(page).matchAll(/heeftVoorstander"[^>]*>(?<name>[^<,]+),/g)];
    expect(voters.length).toBeGreaterThan(20);
    const client = new Client({ connectionString: server.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ text: string }>(
      'SELECT (SELECT json_agg(s) FROM council_source s)::text || (SELECT json_agg(e) FROM entry e)::text AS text',
    );
    await client.end();
    const stored = rows[0].text;
    expect(voters.filter(({ groups }) => stored.includes((groups?.name ?? '').trim()))).toEqual([]);
  });
});
