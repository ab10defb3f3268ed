import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, FLANDERS, KORTRIJK, MENEN, OUTSIDER, WAREGEM } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { runOn } from '../support/database-state.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';

interface WebhookBody {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly secret: string;
  readonly secrets: readonly { readonly since: string; readonly until: string | null }[];
  readonly [field: string]: unknown;
}
interface DeliveryBody {
  readonly number: number;
  readonly eventId: string;
  readonly type: string;
  readonly state: string;
  readonly attempts: number;
  readonly isReplay: boolean;
  readonly log: readonly {
    readonly outcome: string;
    readonly status: number | null;
    readonly answer: string | null;
  }[];
}
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

describe('webhooks', () => {
  let server: TestApplication;
  let url: string;
  let receiver: WebhookReceiver;
  let paths = 0;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    server = await startApplication({
      env: {
        WEBHOOK_PRIVATE_ADDRESSES: '127.0.0.1',
        WEBHOOK_RETRY_SECONDS: '0,0',
        WEBHOOK_SECONDS: '2',
        WEBHOOK_CONCURRENCY: '4',
      },
    });
    url = server.url;
  });
  afterAll(async () => {
    await server.stop();
    receiver.stop();
  });

  /** A webhook of an organisation at a path of its own. */
  const made = async (
    organisationId: string,
    fields: object = {},
    prepare: (path: string) => void = () => undefined,
  ): Promise<{ path: string; webhook: WebhookBody; client: ApiClient; address: string }> => {
    const path = `hook-${++paths}`;
    prepare(path);
    const client = await asOrganisation(url, organisationId);
    const webhook = await taken(
      client.post<WebhookBody>('/v1/webhooks', { url: receiver.urlOf(path), ...fields }),
    );
    receiver.know(path, webhook.secret);
    return { path, webhook, client, address: `/v1/webhooks/${webhook.id}` };
  };
  const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
    expect(await waitUntil(async () => what(), 20_000)).toBe(true);
  };
  const historyOf = async (deal: LivingDeal, after = 0): Promise<string[]> =>
    (await deal.history())
      .filter(({ sequence }) => sequence > after)
      .map(({ sequence }) => `${deal.id}_${sequence}`);
  const deliveriesOf = async (
    client: ApiClient,
    address: string,
    query = '',
  ): Promise<readonly DeliveryBody[]> =>
    (await taken(client.get<Page<DeliveryBody>>(`${address}/deliveries?limit=100${query}`))).items;
  const stateOf = async (client: ApiClient, address: string): Promise<string> =>
    (await taken(client.get<WebhookBody>(address))).state;

  it('tell an organisation in order what happens, signed, as CloudEvents', async () => {
    const { path, webhook } = await made(MENEN, { description: 'Zaaksysteem' });
    expect(webhook).toMatchObject({ state: 'active', reason: null, description: 'Zaaksysteem', types: null });
    expect(webhook.secret).toMatch(/^whsec_/);
    expect(receiver.asked.at(-1)?.['webhook-request-origin']).toBe('127.0.0.1');

    const deal = await aDeal().inRatification(url);
    const expected = await historyOf(deal);
    await until(() => receiver.at(path).length >= expected.length);
    expect(receiver.idsAt(path)).toEqual(expected);
    const [first] = receiver.at(path);
    expect(first).toMatchObject({
      type: 'be.akkoord.agreement.CREATE',
      subject: deal.path,
      data: {
        agreementId: deal.id,
        sequence: 1,
        agreement: url + deal.path,
        history: `${url}${deal.path}/history`,
      },
    });
    expect(receiver.doubted).toEqual([]);
  });

  it('tell nobody what they may not know, and the public part once it is public', async () => {
    const { path: outside } = await made(OUTSIDER);
    const { path: ownOnly } = await made(OUTSIDER, { ownOnly: true });
    const { path: party } = await made(KORTRIJK);
    const deal = await aDeal().inNegotiation(url);
    const hidden = await historyOf(deal);
    await until(() => hidden.every((id) => receiver.idsAt(party).includes(id)));
    expect(receiver.at(outside)).toEqual([]);
    for (const each of deal.parties) await deal.must(each, { type: 'ACCEPT_TEXT', version: 1 });
    const whole = await historyOf(deal);
    await until(() => receiver.at(outside).length >= whole.length);
    expect(receiver.idsAt(outside)).toEqual(whole);
    expect(receiver.idsAt(party)).toEqual(whole);
    expect(receiver.at(ownOnly)).toEqual([]);
  });

  it('tell only what they ask for', async () => {
    const deal = await aDeal().ready(url);
    const { path: typed } = await made(MENEN, { types: ['SUBMIT'] });
    const { path: other } = await made(MENEN, { kind: 'plan' });
    const { path: themed } = await made(MENEN, { theme: 'space', agreementIds: [deal.id.toUpperCase()] });
    const known = (await historyOf(deal)).length;
    await deal.must(deal.lead, { type: 'SUBMIT' });
    await deal.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
    await aDeal().begun(url);
    const [submitted, ...later] = await historyOf(deal, known);
    await until(() => receiver.at(themed).length >= 1 + later.length && receiver.at(typed).length > 0);
    expect(receiver.idsAt(typed)).toEqual([submitted]);
    expect(receiver.idsAt(themed)).toEqual([submitted, ...later]);
    expect(receiver.at(other)).toEqual([]);
  });

  it('are signed with both secrets while one takes the place of the other', async () => {
    const { path, webhook, client, address } = await made(MENEN);
    const rotated = await taken(client.post<WebhookBody>(`${address}/rotate`, {}));
    expect(rotated.secrets).toHaveLength(2);
    expect(rotated.secrets.map(({ until: end }) => end === null)).toEqual([true, false]);
    receiver.know(path, webhook.secret, rotated.secret);
    await taken(client.post(`${address}/ping`));
    await until(() => receiver.at(path).length === 1);
    expect(receiver.at(path)[0]).toMatchObject({ signatures: 2, type: 'be.akkoord.webhook.PING' });
    const again = await taken(client.post<WebhookBody>(`${address}/rotate`, { graceHours: 0 }));
    receiver.know(path, webhook.secret, rotated.secret, again.secret);
    await taken(client.post(`${address}/ping`));
    await until(() => receiver.at(path).length === 2);
    expect(receiver.at(path)[1].signatures).toBe(1);
    const kept = await runOn<{ secrets: unknown }>(server.databaseUrl, 'SELECT secrets FROM webhook');
    for (const secret of [webhook.secret, rotated.secret, again.secret])
      expect(JSON.stringify(kept)).not.toContain(secret);
    expect(JSON.stringify((await client.get(address)).body)).not.toContain('whsec_');
  });

  it('are sent to nobody who does not want it', async () => {
    const { path, webhook, client, address } = await made(MENEN, {}, (at) => receiver.allow(at, undefined));
    expect(webhook).toMatchObject({ state: 'pending', reason: 'noConsent', consentedAt: null });
    const refused = await client.post<ProblemBody>(`${address}/verify`);
    expect([refused.status, refused.body.type]).toEqual([
      422,
      'urn:problem-type:akkoord:webhook-consent-missing',
    ]);
    expect((await client.post(`${address}/ping`)).status).toBe(409);
    expect((await client.post(`${address}/pause`)).status).toBe(409);
    const deal = await aDeal().begun(url);
    receiver.allow(path, 'elsewhere.example');
    expect((await client.post(`${address}/verify`)).status).toBe(422);
    expect(receiver.at(path)).toEqual([]);

    receiver.allow(path, '127.0.0.1');
    expect(await taken(client.post(`${address}/verify`))).toMatchObject({ state: 'active', reason: null });
    // What happened meanwhile was kept for it.
    await until(() => receiver.idsAt(path).includes(`${deal.id}_1`));
  });

  it('are tried again, hold up what comes after in the same agreement only, and end as dead letters', async () => {
    const [bad, good] = [await aDeal().ready(url), await aDeal().ready(url)];
    const { path, client, address } = await made(KORTRIJK);
    let isBroken = true;
    receiver.answer(path, (_, response, { data }) =>
      response.writeHead(isBroken && data.agreementId === bad.id ? 500 : 204).end('no <b>luck</b>'),
    );
    const known = (await historyOf(bad)).length;
    await bad.must(bad.lead, { type: 'SUBMIT' });
    await bad.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
    await good.must(good.lead, { type: 'SUBMIT' });
    const [first, second] = await historyOf(bad, known);
    const [other] = await historyOf(good, known);
    await until(async () => (await deliveriesOf(client, address, '&state=dead')).length === 2);
    await until(() => receiver.idsAt(path).includes(other));
    const tries = receiver.idsAt(path).filter((id) => id !== other);
    expect(tries).toEqual([first, first, first, second, second, second]);
    const [dead] = await deliveriesOf(client, address, '&state=dead');
    const { log, ...delivery } = await taken(
      client.get<DeliveryBody>(`${address}/deliveries/${dead.number}`),
    );
    expect(delivery).toMatchObject({ eventId: first, attempts: 3, state: 'dead' });
    expect(log).toMatchObject(
      [1, 2, 3].map((attempt) => ({ attempt, outcome: 'refused', status: 500, answer: 'no <b>luck</b>' })),
    );

    isBroken = false;
    const replayed = await taken(client.post(`${address}/replay`, { dead: true }));
    expect(replayed).toEqual({ count: 2, next: null });
    await until(() => receiver.at(path).length === tries.length + 3);
    expect(receiver.idsAt(path).slice(-2)).toEqual([first, second]);
    expect(await deliveriesOf(client, address, '&state=dead')).toEqual([]);
    const one = await taken(client.post<DeliveryBody>(`${address}/deliveries/${dead.number}/replay`));
    expect(one).toMatchObject({ eventId: first, isReplay: true });
    await until(() => receiver.idsAt(path).at(-1) === first && receiver.at(path).length === tries.length + 4);
  });

  it('wait as long as the receiver asks, and are sent no sooner', async () => {
    const { path, client, address } = await made(MENEN);
    receiver.answer(path, (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end());
    await aDeal().begun(url);
    await until(() => receiver.at(path).length === 1);
    const [waiting] = await deliveriesOf(client, address, '&state=waiting');
    const { nextAt } = waiting as unknown as { nextAt: string };
    expect(Date.parse(nextAt) - Date.now()).toBeGreaterThan(3_500_000);
    const again = await client.post<ProblemBody>(`${address}/deliveries/${waiting.number}/replay`);
    expect([again.status, again.body.type]).toEqual([
      409,
      'urn:problem-type:akkoord:webhook-delivery-waiting',
    ]);
    await taken(client.delete(address));
    expect((await client.get(address)).status).toBe(404);
  });

  it('are disabled by 410 and paused when nothing arrives, with notice; nothing is lost', async () => {
    const gone = await made(MENEN);
    receiver.answer(gone.path, (_, response) => response.writeHead(410).end());
    const failing = await made(MENEN);
    receiver.answer(failing.path, (_, response) => response.writeHead(302, { location: '/hook-1' }).end());
    await runOn(
      server.databaseUrl,
      `UPDATE webhook SET failing_since = now() - interval '73 hours' WHERE id = '${failing.webhook.id}'`,
    );
    const deal = await aDeal().begun(url);
    const { client } = gone;
    await until(async () => (await stateOf(client, gone.address)) === 'disabled');
    await until(async () => (await stateOf(client, failing.address)) === 'paused');
    expect(await taken(client.get(failing.address))).toMatchObject({ reason: 'failing' });
    const { items } = await taken(
      client.as({ language: 'nl' }).get<Page<Record<string, unknown>>>('/v1/webhooks/notices'),
    );
    expect(items.map(({ webhookId, type }) => `${webhookId as string} ${type as string}`).sort()).toEqual(
      [`${gone.webhook.id} disabledAsGone`, `${failing.webhook.id} pausedForFailing`].sort(),
    );
    expect(items[0].sentence).toMatch(/^De webhook is /);
    expect((await client.post(`${gone.address}/resume`)).status).toBe(409);

    for (const each of [gone, failing]) receiver.answer(each.path, undefined);
    expect(await taken(client.post(`${gone.address}/verify`))).toMatchObject({ state: 'active' });
    expect(await taken(client.post(`${failing.address}/resume`))).toMatchObject({ state: 'active' });
    for (const { path } of [gone, failing])
      await until(() => receiver.idsAt(path).filter((id) => id === `${deal.id}_1`).length >= 2);
  });

  it('of a slow receiver delay no other, nor deadlines', async () => {
    const slow = await made(WAREGEM);
    receiver.answer(slow.path, () => undefined);
    const quick = await made(WAREGEM);
    const begun = performance.now();
    const deals = await Promise.all(Array.from({ length: 6 }, () => aDeal().with(WAREGEM).begun(url)));
    await until(() => deals.every(({ id }) => receiver.idsAt(quick.path).includes(`${id}_1`)));
    // One attempt with the slow one alone takes two seconds.
    const last = Math.max(...receiver.at(quick.path).map(({ at }) => at));
    expect(last - begun).toBeLessThan(8_000);
    await until(async () =>
      (await deliveriesOf(slow.client, slow.address)).some(({ attempts }) => attempts > 0),
    );
    const [tried] = (await deliveriesOf(slow.client, slow.address)).filter(({ attempts }) => attempts > 0);
    const { log } = await taken(slow.client.get<DeliveryBody>(`${slow.address}/deliveries/${tried.number}`));
    expect(log[0]).toMatchObject({ outcome: 'timedOut', status: null });
    await taken(slow.client.delete(slow.address));
  });

  it('are sent again by a stretch of time, by what is asked for now', async () => {
    const { path, client, address } = await made(MENEN, { types: ['SUBMIT'] });
    const deal = await aDeal().inNegotiation(url);
    const history = await deal.history();
    const submitted = history.find(({ type }) => type === 'SUBMIT');
    await until(() => receiver.at(path).length === 1);
    const from = (submitted as unknown as { at: string }).at;
    await taken(client.patch(address, { types: null, agreementIds: [deal.id] }));
    expect(await taken(client.post(`${address}/replay`, { until: from }))).toEqual({
      count: history.filter(({ at }) => at < from).length,
      next: null,
    });
    const after = `${deal.id}_${history.length - 1}`;
    expect(await taken(client.post(`${address}/replay`, { after }))).toMatchObject({ count: 1 });
    await until(() => receiver.idsAt(path).at(-1) === `${deal.id}_${history.length}`);
    for (const body of [{ after: `${deal.id}_99999` }, { from: 'yesterday' }, { since: from }])
      expect((await client.post(`${address}/replay`, body)).status).toBe(400);
  });

  it('are not sent to private addresses, by whatever name, nor elsewhere than by https', async () => {
    const client = await asOrganisation(url, MENEN);
    const refusedOf = async (address: string): Promise<string> => {
      const { status, body } = await client.post<ProblemBody>('/v1/webhooks', { url: address });
      return `${status} ${body.type.split(':').at(-1) ?? ''}`;
    };
    for (const address of [
      'http://127.0.0.2/',
      'https://10.0.0.1/',
      'https://192.168.1.1/hook',
      'https://169.254.169.254/latest/meta-data',
      'https://[::1]/',
      'https://[fd00::1]/',
      'https://0x7f000002/',
      'https://localhost.localdomain.invalid@127.0.0.2/',
      'ftp://127.0.0.1/',
      'not an address',
    ])
      expect([address, await refusedOf(address)]).toEqual([address, '422 webhook-address-refused']);
    const before = await runOn(server.databaseUrl, `SELECT FROM webhook WHERE url LIKE '%127.0.0.2%'`);
    expect(before).toEqual([]);
  });

  it('whose name leads elsewhere later are not sent to there', async () => {
    const { client, address, webhook } = await made(MENEN);
    await runOn(
      server.databaseUrl,
      `UPDATE webhook SET url = 'http://localhost:${receiver.port}/inside' WHERE id = '${webhook.id}'`,
    );
    // The name leads to more addresses than the one that is allowed here.
    await runOn(
      server.databaseUrl,
      `UPDATE webhook SET url = 'http://127.0.0.3/' WHERE id = '${webhook.id}'`,
    );
    const { number } = await taken(client.post<DeliveryBody>(`${address}/ping`));
    const read = () => taken(client.get<DeliveryBody>(`${address}/deliveries/${number}`));
    await until(async () => (await read()).attempts === 1);
    expect((await read()).log).toMatchObject([{ outcome: 'addressRefused', status: null, answer: null }]);
  });

  it('are changed and removed by who has seen them, and are nobody else’s', async () => {
    const { client, address, webhook } = await made(MENEN);
    const stranger = await asOrganisation(url, KORTRIJK);
    for (const way of ['', '/health', '/deliveries', '/deliveries/1'])
      expect((await stranger.get(address + way)).status).toBe(404);
    for (const way of ['rotate', 'verify', 'pause', 'resume', 'ping', 'replay'])
      expect((await stranger.post(`${address}/${way}`, {})).status).toBe(404);
    expect((await stranger.delete(address)).status).toBe(404);

    const { headers } = await client.get(address);
    const ifMatch = headers.get('etag') ?? '';
    const changes = await Promise.all(
      ['een', 'twee'].map((description) => client.patch(address, { description }, { ifMatch })),
    );
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await client.delete(address, { ifMatch })).status).toBe(412);
    expect((await client.patch(address, { description: null })).body).toMatchObject({ description: null });
    const faulty = await client.patch<ProblemBody>(address, {
      types: ['NOTHING'],
      regionId: 'nowhere',
      colour: 'red',
    });
    expect(faulty.body.issues?.map(({ name }) => name).sort()).toEqual(['colour', 'types[0]']);
    const missing = await client.patch<ProblemBody>(address, {
      agreementIds: [webhook.id],
      regionId: 'nowhere',
    });
    expect(missing.body.issues?.map(({ name }) => name).sort()).toEqual(['agreementIds[0]', 'regionId']);
    const reader = await asOrganisation(url, MENEN, 'reader');
    expect((await reader.get(address)).status).toBe(200);
    expect((await reader.delete(address)).status).toBe(403);
    expect((await client.delete(address)).status).toBe(204);
  });

  it('are made once for an Idempotency-Key, whose answer keeps no secret', async () => {
    const client = await asOrganisation(url, MENEN);
    const path = `hook-${++paths}`;
    const send = () =>
      client.post<WebhookBody>('/v1/webhooks', { url: receiver.urlOf(path) }, { idempotencyKey: 'one-hook' });
    const first = await send();
    expect(first.status).toBe(201);
    const again = await send();
    expect(again.status).toBe(303);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    const kept = await runOn(server.databaseUrl, 'SELECT * FROM idempotency_key');
    expect(JSON.stringify(kept)).not.toContain(first.body.secret);
  });

  it('are so many and no more', async () => {
    const client = await asOrganisation(url, 'OVO002204');
    for (let count = 0; count < 20; count += 1)
      await taken(client.post('/v1/webhooks', { url: receiver.urlOf('many') }));
    const { status, body } = await client.post<ProblemBody>('/v1/webhooks', { url: receiver.urlOf('many') });
    expect([status, body.type]).toEqual([409, 'urn:problem-type:akkoord:too-many-webhooks']);
    const { items, next } = await taken(client.get<Page<WebhookBody>>('/v1/webhooks?limit=15'));
    const rest = await taken(client.get<Page<WebhookBody>>(`/v1/webhooks?limit=15&cursor=${next ?? ''}`));
    expect([items.length, rest.items.length, rest.next]).toEqual([15, 5, null]);
  });

  it('are watched and stopped by the registrar, who reads neither what they tell nor where', async () => {
    const { client, address, webhook, path } = await made(WAREGEM);
    const deal = await aDeal().with(WAREGEM).begun(url);
    await until(() => receiver.idsAt(path).includes(`${deal.id}_1`));
    const registrar = await asOrganisation(url, FLANDERS, 'registrar');
    const healthOf = async (): Promise<Record<string, unknown> | undefined> => {
      const { items } = await taken(
        registrar.get<Page<Record<string, unknown>>>(
          `/v1/administration/webhooks?limit=100&organisation=${WAREGEM}`,
        ),
      );
      return items.find(({ id }) => id === webhook.id);
    };
    await until(async () => (await healthOf())?.attemptsOfDay === 1);
    const health = await healthOf();
    expect(health).toMatchObject({
      organisationId: WAREGEM,
      host: `127.0.0.1:${receiver.port}`,
      state: 'active',
      failingSince: null,
      waiting: 0,
      oldestWaitingSince: null,
      dead: 0,
      failuresOfDay: 0,
    });
    expect(JSON.stringify(health)).not.toContain(path);
    expect(await taken(client.get(`${address}/health`))).toEqual(health);
    expect((await registrar.get(address)).status).toBe(404);
    expect((await client.get('/v1/administration/webhooks')).status).toBe(403);

    const administered = `/v1/administration/webhooks/${webhook.id}`;
    expect(await taken(registrar.post(`${administered}/suspend`))).toMatchObject({
      state: 'paused',
      reason: 'registrar',
    });
    expect((await registrar.post(`${administered}/suspend`)).status).toBe(409);
    expect((await client.post(`${address}/resume`)).status).toBe(409);
    const meanwhile = await aDeal().with(WAREGEM).begun(url);
    expect(await taken(client.post(`${address}/verify`))).toMatchObject({
      state: 'paused',
      reason: 'registrar',
    });
    expect(await taken(registrar.post(`${administered}/release`))).toMatchObject({
      state: 'active',
      reason: null,
    });
    expect((await registrar.post(`${administered}/release`)).status).toBe(409);
    await until(() => receiver.idsAt(path).includes(`${meanwhile.id}_1`));
    const notices = await taken(client.get<Page<{ type: string }>>('/v1/webhooks/notices?limit=100'));
    expect(notices.items.map(({ type }) => type)).toEqual(['pausedByRegistrar', 'resumedByRegistrar']);
    const acts = await taken(
      registrar.get<Page<{ type: string }>>(`/v1/administration/entries?about=${administered}`),
    );
    expect(acts.items.map(({ type }) => type)).toEqual(['SUSPEND_WEBHOOK', 'RELEASE_WEBHOOK']);
  });
});
