import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { planProvisionallyAdopted, write } from '../plans/support.js';
import {
  aDeal,
  FLANDERS,
  GENT,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import type { OpenApi } from '../support/contract.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { statementsOf } from '../support/statements.js';
import { CANARY, hide, idsOf, type Hidden } from './support/hidden.js';
import { learn, MISSING } from './support/probe.js';
import { readingsElsewhere, requestsAboutAgreements } from './support/requests.js';
import { strangersAt, STRANGERS, type Credentials, type Strangers } from './support/strangers.js';

const ROESELARE = 'OVO002204';

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

describe('what is hidden', () => {
  const log: string[] = [];
  let server: TestApplication;
  let url: string;
  let document: OpenApi;
  let hidden: Hidden;
  /** A public deal between the same parties that carries out an action of the hidden plan. */
  let carrier: LivingDeal;
  let strangers: Strangers;

  beforeAll(async () => {
    const clock = new AdjustableClock(new Date(TODAY));
    server = await startApplication({ clock, log: (line) => void log.push(line) });
    url = server.url;
    document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenApi;
    hidden = await hide(url);
    carrier = await aDeal().saying({ planId: hidden.plan.id }).ready(url);
    await write(carrier, 'carried-actions', { action: 1 });
    await carrier.must(KORTRIJK, { type: 'SUBMIT' });
    for (const party of carrier.parties) await carrier.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    strangers = await strangersAt(url);
  });
  afterAll(() => server.stop());

  const ids = (): string[] => idsOf(hidden);
  const read = async (path: string, credentials: Credentials): Promise<string> => {
    const response = await fetch(url + path, { headers: credentials });
    return JSON.stringify([...response.headers]) + (await response.text());
  };
  const shows = (text: string, ids: readonly string[]): boolean =>
    [CANARY, ...ids].some((secret) => text.toLowerCase().includes(secret));
  const filters = (): string[] =>
    ['', `&q=${CANARY}`, `&party=${MENEN}`, '&region=reference-zuid-west-vlaanderen', '&theme=space']
      .concat(['&kind=plan', '&phase=drafting', '&phase=negotiation', '&state=positions'])
      .map((filter) => `/v1/agreements?limit=100${filter}`);
  const negotiator = (organisation: string): Promise<ApiClient> => asOrganisation(url, organisation);

  it.each(STRANGERS)('is in no list, filter, feed or metric that %s reads', async (who) => {
    const paths = [...readingsElsewhere(document), ...filters()];
    expect(paths.length).toBeGreaterThan(25);
    const showing: string[] = [];
    for (const path of paths) if (shows(await read(path, strangers[who]), ids())) showing.push(path);
    expect(showing).toEqual([]);
  });

  it('is in no part of a public deal that refers to it', async () => {
    const readings = requestsAboutAgreements(document).filter(({ method }) => method === 'GET');
    const open: Credentials[] = [strangers.anyone, strangers.outsider, strangers.registrar];
    const showing: string[] = [];
    let answered = 0;
    for (const request of readings)
      for (const credentials of open) {
        const { status, text } = await learn(url, request, carrier.id, credentials);
        if (status === 200) answered += 1;
        if (shows(text, [hidden.draft.id, hidden.negotiated.id])) showing.push(request.operationId);
      }
    expect(showing).toEqual([]);
    expect(answered).toBeGreaterThan(60);
    const terms = (await apiClient(url).get(`${carrier.path}/carried-actions`)).body.items;
    expect(terms).toMatchObject([{ action: 1, terms: null }]);
  });

  it('is there for its parties, by lists, search, messages, deadlines and their calendar', async () => {
    const party = await negotiator(MENEN);
    const found = await Promise.all(
      filters()
        .slice(0, 5)
        .map((path) => taken(party.get<Page>(path))),
    );
    for (const { items } of found.slice(0, 2))
      expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(ids()));
    for (const path of ['/v1/messages', '/v1/deadlines', `/v1/organisations/${MENEN}/deadlines.ics`])
      expect(JSON.stringify((await party.get(path)).body)).toContain(CANARY);
  });

  it('cannot be searched for: a word of it finds what a word of nothing finds', async () => {
    const outsider = await negotiator(OUTSIDER);
    const [secret, nothing] = await Promise.all(
      [CANARY, 'nergensvandaan'].map((q) => outsider.get(`/v1/agreements?q=${q}`)),
    );
    expect(secret.body).toEqual(nothing.body);
    expect(secret.body).toEqual({ items: [], next: null });
  });

  it('is not reached by a party’s cursors, nor by cursors that are made up', async () => {
    const party = await negotiator(KORTRIJK);
    const outsider = await negotiator(OUTSIDER);
    const visible = (await taken(outsider.get<Page>('/v1/agreements?limit=100'))).items.map(({ id }) => id);
    let cursors = 0;
    for (let query = '?limit=1'; ; cursors++) {
      const { next } = await taken(party.get<Page>(`/v1/agreements${query}`));
      if (next === null) break;
      query = `?limit=1&cursor=${next}`;
      const { items } = await taken(outsider.get<Page>(`/v1/agreements${query}`));
      expect(visible).toEqual(expect.arrayContaining(items.map(({ id }) => id)));
    }
    expect(cursors).toBeGreaterThanOrEqual(3);
    for (const path of ['/v1/messages', '/v1/deadlines']) {
      const { next } = await taken(party.get<Page>(`${path}?limit=1`));
      expect((await taken(outsider.get<Page>(`${path}?cursor=${next}`))).items).toEqual([]);
      const tampered = `${next?.slice(0, -4)}AAAA`;
      expect((await outsider.get(`${path}?cursor=${tampered}`)).status).toBe(400);
    }
    // A part's cursor tells nothing either, whoever made it.
    const { next } = await taken(party.get<Page>(`${hidden.negotiated.path}/history?limit=1`));
    const [there, missing] = await Promise.all(
      [hidden.negotiated.path, `/v1/agreements/${MISSING}`].map((path) =>
        outsider.get<ProblemBody>(`${path}/history?cursor=${next}`),
      ),
    );
    expect([there.status, there.body.detail]).toEqual([missing.status, missing.body.detail]);
    expect(there.status).toBe(404);
  });

  it('answers by HEAD and OPTIONS as what is not there', async () => {
    for (const method of ['HEAD', 'OPTIONS']) {
      const request = { operationId: '', variant: '', method, path: '/v1/agreements/{id}' };
      const missing = await learn(url, request, MISSING, strangers.outsider);
      for (const id of ids()) expect(await learn(url, request, id, strangers.outsider)).toEqual(missing);
    }
  });

  it('does not come out of another caller’s Idempotency-Key', async () => {
    const path = `${hidden.negotiated.path}/texts`;
    const body = { clauses: [{ number: '1', heading: 'Doel', body: `Nog een ${CANARY}.` }] };
    const once = { idempotencyKey: 'a-key-that-was-seen' };
    const first = await (await negotiator(KORTRIJK)).post(path, body, once);
    expect(first.status).toBe(201);

    const stranger = await (await negotiator(OUTSIDER)).post<ProblemBody>(path, body, once);
    expect(stranger.status).toBe(404);
    expect(stranger.headers.get('idempotency-replayed')).toBeNull();
    const other = await (await negotiator(MENEN)).post(path, body, once);
    expect(other.headers.get('idempotency-replayed')).toBeNull();
    expect(other.body.version).not.toBe(first.body.version);
  });

  it('is named in bodies as what is not there is', async () => {
    const outsider = await negotiator(OUTSIDER);
    const clerk = await asOrganisation(url, OUTSIDER, 'clerk');
    const home = `/v1/organisations/${OUTSIDER}`;
    const period = { from: '2026-11-01', until: '2026-12-31' };
    const requests: ((id: string) => Promise<{ status: number; body: unknown }>)[] = [
      (planId) => aDeal().ledBy(OUTSIDER).saying({ planId }).sent(url),
      (id) =>
        clerk.post(`${home}/delegations`, {
          delegateId: WAREGEM,
          roles: ['editor'],
          agreementIds: [id],
          ...period,
        }),
      (id) =>
        clerk.post(`${home}/mandates`, {
          holder: { subject: 'a-subject', function: 'Schepen' },
          acts: ['negotiation'],
          agreementIds: [id],
          ...period,
        }),
    ];
    const own = await aDeal().ledBy(OUTSIDER).begun(url);
    requests.push((planId) => outsider.patch(own.path, { planId }));
    const asked = async (send: (typeof requests)[number], id: string): Promise<unknown> => {
      let answer: unknown;
      const statements = await statementsOf(async () => {
        const { status, body } = await send(id);
        const { issues, detail } = body as ProblemBody;
        answer = { status, detail, issues: JSON.stringify(issues).replaceAll(id, 'ID') };
      });
      return { answer, statements };
    };
    for (const send of requests) {
      const missing = await asked(send, MISSING);
      expect(missing).toMatchObject({ answer: { status: 400 } });
      expect(await asked(send, hidden.plan.id)).toEqual(missing);
    }
  });

  it('is not among the deals that carry out a public plan’s action, nor for a delegate beyond its scope', async () => {
    const plan = await planProvisionallyAdopted(url, TODAY.slice(0, 10));
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    const deal = await aDeal()
      .saying({ planId: plan.id, title: `Deal over de ${CANARY}` })
      .begun(url);
    await write(deal, 'carried-actions', { action: 1 });
    const clerk = await asOrganisation(url, MENEN, 'clerk');
    await taken(
      clerk.post(`/v1/organisations/${MENEN}/delegations`, {
        delegateId: WAREGEM,
        roles: ['editor', 'negotiator'],
        agreementIds: [plan.id],
        from: '2026-11-01',
        until: '2026-12-31',
      }),
    );
    const delegate = { headers: { 'akkoord-on-behalf-of': MENEN } };
    for (const path of [`${plan.path}/actions`, `${plan.path}/actions/1`, `${plan.path}/plan`]) {
      const answers = await Promise.all([
        apiClient(url).get(path),
        (await negotiator(OUTSIDER)).get(path),
        (await negotiator(WEST_FLANDERS)).get(path),
        (await negotiator(WAREGEM)).get(path, delegate),
      ]);
      for (const { status, body } of answers)
        expect([path, status, shows(JSON.stringify(body), [deal.id])]).toEqual([path, 200, false]);
    }
    const own = await (await negotiator(MENEN)).get(`${plan.path}/actions`);
    expect(shows(JSON.stringify(own.body), [deal.id])).toBe(true);
  });

  it('leaves no trace in the metrics and the log', async () => {
    const metrics = await apiClient(url).get<string>('/metrics');
    expect(metrics.body).toContain('route="/v1/agreements/:id"');
    expect(shows(metrics.body, ids())).toBe(false);
    expect(log.length).toBeGreaterThan(500);
    expect(log.filter((line) => shows(line, ids()))).toEqual([]);
  });

  it('is not counted in the report of a merger by whom it is hidden from', async () => {
    const secret = await aDeal().ledBy(GENT).with(ROESELARE).begun(url);
    const registrar = await asOrganisation(url, FLANDERS, 'registrar');
    const merger = {
      predecessors: [ROESELARE],
      successorId: WAREGEM,
      effectiveOn: '2026-11-01',
      source: 'https://www.example.org/decree',
    };
    const { id } = await taken(registrar.post<{ id: string }>('/v1/successions', merger));
    const path = `/v1/successions/${id}`;
    const [anyone, outsider, party, all] = await Promise.all([
      apiClient(url).get(path),
      (await negotiator(OUTSIDER)).get(path),
      (await negotiator(GENT)).get(path),
      registrar.get(path),
    ]);
    for (const { body } of [anyone, outsider]) {
      expect(body).toMatchObject({ progress: { done: 0, waiting: 0, failed: 0 }, agreements: [] });
      expect(shows(JSON.stringify(body), [secret.id])).toBe(false);
    }
    for (const { body } of [party, all]) expect(body.agreements).toMatchObject([{ agreementId: secret.id }]);
  });
});
