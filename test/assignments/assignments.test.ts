import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import {
  aDeal,
  approval,
  FLANDERS,
  GENT,
  KORTRIJK,
  MENEN,
  rejection,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import { apiClient, type Answer, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { runOn } from '../support/database-state.js';
import { taken } from '../support/living-deal.js';

interface AssignmentBody {
  readonly id: string;
  readonly status: string;
  readonly means: readonly { readonly unit: string; readonly drawn: string; readonly left: string }[];
  readonly answers: { readonly inForce: number; readonly underWay: number; readonly fellAway: number };
  readonly declines: readonly {
    readonly answer: number;
    readonly organisationId: string;
    readonly reason: string;
  }[];
  readonly silent: readonly string[];
}
interface AnswerBody {
  readonly number: number;
  readonly organisationId: string;
  readonly state: string;
  readonly agreement: { readonly id: string; readonly title: string } | null;
  readonly reason: string | null;
  readonly drawn: Record<string, string>;
  readonly ending: string | null;
}
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const ANTWERP = 'OVO000228';
const REGION = 'reference-zuid-west-vlaanderen';
const PATH = '/v1/assignments';
const DAY = 24 * 60 * 60 * 1000;
const TASK = {
  regionId: REGION,
  title: 'Open ruimte langs de Leie',
  task: 'Houd 12,5 ha langs de Leie open.',
  means: { eur: '1000.00', ha: '12.5' },
  dueOn: '2027-12-31',
};

describe('assignments', () => {
  let clock: AdjustableClock;
  let server: TestApplication;
  let url: string;
  let public_: ApiClient;
  let director: ApiClient;
  let kortrijk: ApiClient;
  let menen: ApiClient;

  beforeAll(async () => {
    clock = new AdjustableClock(new Date(TODAY));
    server = await startApplication({ clock });
    ({ url } = server);
    public_ = apiClient(url);
    director = await asOrganisation(url, WEST_FLANDERS, 'director');
    kortrijk = await asOrganisation(url, KORTRIJK);
    menen = await asOrganisation(url, MENEN);
  });
  afterAll(() => server.stop());

  const codeOf = ({ status, body }: { status: number; body: unknown }): unknown[] => [
    status,
    (body as ProblemBody).type.split(':').at(-1),
  ];
  const namesOf = ({ body }: Answer<unknown>): string[] =>
    ((body as ProblemBody).issues ?? []).map(({ name }) => name).sort();
  const issue = async (fields: object = {}): Promise<string> => {
    const { id } = await taken(director.post<AssignmentBody>(PATH, { ...TASK, ...fields }));
    return `${PATH}/${id}`;
  };
  const read = async (path: string): Promise<AssignmentBody> => taken(public_.get<AssignmentBody>(path));
  const answer = async (by: ApiClient, path: string, agreementId: string): Promise<AnswerBody> =>
    taken(by.post<AnswerBody>(`${path}/answers`, { agreementId }));
  const draw = (by: ApiClient, path: string, number: number, amounts: object): Promise<Answer<AnswerBody>> =>
    by.put<AnswerBody>(`${path}/answers/${number}/draw`, amounts);
  const eurLeft = async (path: string): Promise<string | undefined> =>
    (await read(path)).means.find(({ unit }) => unit === 'EUR')?.left;

  it('are set by a province for its regions and by a policy domain of Flanders, for everybody to read', async () => {
    const created = await director.post<AssignmentBody>(PATH, TASK, { idempotencyKey: 'leie' });
    expect([created.status, created.headers.get('location')]).toEqual([201, `${PATH}/${created.body.id}`]);
    expect((await director.post(PATH, TASK, { idempotencyKey: 'leie' })).body).toEqual(created.body);
    expect(created.body).toMatchObject({
      issuerId: WEST_FLANDERS,
      domainId: null,
      status: 'open',
      means: [
        { unit: 'EUR', amount: '1000.00', drawn: '0.00', left: '1000.00' },
        { unit: 'ha', amount: '12.5000', drawn: '0.0000', left: '12.5000' },
      ],
      answers: { inForce: 0, underWay: 0, fellAway: 0 },
      declines: [],
    });
    expect(created.body.silent).toEqual(expect.arrayContaining([KORTRIJK, MENEN]));
    expect(await read(`${PATH}/${created.body.id}`)).toEqual(created.body);

    const official = await asOrganisation(url, FLANDERS, 'domain-official', 'domain:environment');
    const flemish = await taken(official.post<AssignmentBody>(PATH, TASK));
    expect(flemish).toMatchObject({ issuerId: FLANDERS, domainId: 'environment' });
    const found = await public_.get<Page<AssignmentBody>>(`${PATH}?domain=environment&region=${REGION}`);
    expect(found.body.items.map(({ id }) => id)).toEqual([flemish.id]);
    const minister = await asOrganisation(url, FLANDERS, 'domain-minister', 'domain:environment');
    expect(codeOf(await minister.post(PATH, TASK))).toEqual([403, 'not-permitted']);
    expect(codeOf(await official.post(PATH, { ...TASK, domainId: 'mobility' }))).toEqual([
      403,
      'not-permitted',
    ]);
    const registrar = await asOrganisation(url, FLANDERS, 'registrar');
    expect(codeOf(await registrar.post(PATH, TASK))).toEqual([403, 'not-permitted']);
  });

  it('are refused with every fault', async () => {
    const faulty = {
      ...TASK,
      regionId: 'reference-nowhere',
      dueOn: '2026-11-23',
      means: {},
      domainId: 'mobility',
    };
    expect(namesOf(await director.post(PATH, faulty))).toEqual(['domainId', 'dueOn', 'means', 'regionId']);
    const fine = { ...TASK, means: { eur: '0.001', fte: '0.5' } };
    expect(namesOf(await director.post(PATH, fine))).toEqual(['means.eur']);
    const antwerp = await asOrganisation(url, ANTWERP, 'director');
    expect(namesOf(await antwerp.post(PATH, TASK))).toEqual(['regionId']);
    const several = await asOrganisation(
      url,
      FLANDERS,
      'domain-official',
      'domain:environment',
      'domain:housing',
    );
    expect(namesOf(await several.post(PATH, TASK))).toEqual(['domainId']);
    for (const body of [
      { ...TASK, title: 'a\0b' },
      { ...TASK, means: { eur: '9'.repeat(30) } },
      { ...TASK, means: 'veel' },
      { ...TASK, dueOn: '2027-02-30' },
      { ...TASK, surplus: true },
    ])
      expect((await director.post(PATH, body)).status).toBe(400);
    for (const path of ['status=lost', 'cursor=x', 'region=%00', 'issuer=x'])
      expect((await public_.get(`${PATH}?${path}`)).status).toBe(400);
    expect((await public_.get(`${PATH}/x`)).status).toBe(404);
  });

  it('are answered by agreements of the region’s municipalities, of which others learn no more than they may', async () => {
    const path = await issue();
    const deal = await aDeal().saying({ title: 'Geheime deal' }).ready(url);
    const stranger = await asOrganisation(url, GENT);
    expect(codeOf(await stranger.post(`${path}/answers`, { agreementId: deal.id }))).toEqual([
      403,
      'not-permitted',
    ]);
    const neighbour = await asOrganisation(url, WAREGEM);
    const unknown = '019aa1b2-0000-7000-8000-00000000ffff';
    for (const agreementId of [deal.id, unknown])
      expect(namesOf(await neighbour.post(`${path}/answers`, { agreementId }))).toEqual(['agreementId']);

    const first = await answer(kortrijk, path, deal.id);
    expect(first).toMatchObject({
      number: 1,
      state: 'underWay',
      agreement: { id: deal.id, title: 'Geheime deal' },
    });
    expect(codeOf(await menen.post(`${path}/answers`, { agreementId: deal.id }))).toEqual([
      409,
      'already-answers',
    ]);
    expect(await read(path)).toMatchObject({ status: 'underWay', answers: { underWay: 1 } });
    for (const who of [public_, director, neighbour]) {
      const { body } = await who.get<Page<AnswerBody>>(`${path}/answers`);
      expect(body.items).toMatchObject([{ state: 'underWay', agreement: null }]);
      for (const part of ['', '/answers', '/history', '/means.svg', '/means.csv'])
        expect(JSON.stringify((await who.get(path + part)).body)).not.toMatch(
          new RegExp(`Geheime|${deal.id}`),
        );
    }
    const own = await menen.get<Page<AnswerBody>>(`${path}/answers`);
    expect(own.body.items).toMatchObject([{ agreement: { id: deal.id } }]);

    const other = await aDeal().ledBy(MENEN).with(KORTRIJK).inForce(url);
    await answer(menen, path, other.id);
    const after = await read(path);
    expect(after).toMatchObject({ status: 'answered', answers: { inForce: 1, underWay: 1 } });
    expect(after.silent).not.toContain(KORTRIJK);
    const shown = await public_.get<Page<AnswerBody>>(`${path}/answers?limit=1`);
    const next = await public_.get<Page<AnswerBody>>(`${path}/answers?cursor=${shown.body.next}`);
    expect(next.body.items).toMatchObject([{ number: 2, agreement: { id: other.id } }]);
  });

  it('are declined with reasons, which count no more once the municipality answers', async () => {
    const path = await issue();
    const reason = 'Er zijn geen percelen over.';
    expect(codeOf(await (await asOrganisation(url, GENT)).post(`${path}/declines`, { reason }))).toEqual([
      403,
      'not-permitted',
    ]);
    await taken(kortrijk.post(`${path}/declines`, { reason }));
    expect(codeOf(await kortrijk.post(`${path}/declines`, { reason }))).toEqual([409, 'answer-stands']);
    const declined = await read(path);
    expect(declined.declines).toMatchObject([{ answer: 1, organisationId: KORTRIJK, reason }]);
    expect([declined.status, declined.silent.includes(KORTRIJK)]).toEqual(['open', false]);

    const members = declined.silent;
    for (const member of members)
      await taken((await asOrganisation(url, member)).post(`${path}/declines`, { reason }));
    expect(await read(path)).toMatchObject({ status: 'declined', silent: [] });
    const listed = await public_.get<Page<AssignmentBody>>(
      `${PATH}?status=declined&municipality=${KORTRIJK}`,
    );
    expect(listed.body.items.map(({ id }) => `${PATH}/${id}`)).toEqual([path]);

    const deal = await aDeal().ready(url);
    await answer(kortrijk, path, deal.id);
    expect(await read(path)).toMatchObject({ status: 'underWay' });
    const { body } = await public_.get<Page<AnswerBody>>(`${path}/answers`);
    expect(body.items[0]).toMatchObject({ state: 'ended', ending: 'answered' });
  });

  it('are drawn on by deals to the last step, and never further, whoever draws at once', async () => {
    const path = await issue();
    const deals = [
      await aDeal().inNegotiation(url),
      await aDeal().ledBy(MENEN).with(KORTRIJK).inNegotiation(url),
    ];
    await answer(kortrijk, path, deals[0].id);
    await answer(menen, path, deals[1].id);
    expect(codeOf(await draw(menen, path, 1, { eur: '1' }))).toEqual([403, 'not-permitted']);
    expect(codeOf(await draw(kortrijk, path, 9, { eur: '1' }))).toEqual([404, 'not-found']);
    expect(namesOf(await draw(kortrijk, path, 1, { eur: '1.001' }))).toEqual(['eur']);

    const both = await Promise.all([
      draw(kortrijk, path, 1, { eur: '600.00' }),
      draw(menen, path, 2, { eur: '600.00' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = both.find(({ status }) => status === 409);
    expect(loser?.body).toMatchObject({ unit: 'EUR', drawn: '1200.00', amount: '1000.00' });
    expect(await eurLeft(path)).toBe('400.00');
    const [winner, rest] = both[0].status === 200 ? [1, 2] : [2, 1];
    const clients = [kortrijk, menen];
    await taken(draw(clients[rest - 1], path, rest, { eur: '400.00', ha: '12.5' }));
    expect(await eurLeft(path)).toBe('0.00');
    expect(codeOf(await draw(clients[winner - 1], path, winner, { eur: '600.01' }))).toEqual([
      409,
      'means-exhausted',
    ]);
    expect(codeOf(await director.patch(path, { means: { eur: '999.99', ha: '12.5' } }))).toEqual([
      409,
      'means-below-drawn',
    ]);
    await taken(director.patch(path, { means: { eur: '1000.00', ha: '12.5' } }));

    const table = await public_.get<string>(`${path}/means.csv`);
    expect(table.body.split('\r\n')).toEqual(
      expect.arrayContaining([
        'given,,,,,EUR,1000.00',
        `draw,${winner},${winner === 1 ? KORTRIJK : MENEN},${winner === 1 ? 'Kortrijk' : 'Menen'},underWay,EUR,600.00`,
        'left,,,,,ha,0.0000',
      ]),
    );
    const chart = await public_.get<string>(`${path}/means.svg`, { headers: { 'accept-language': 'nl' } });
    expect(chart.body).toMatch(/^<svg[^>]*lang="nl"/);
    expect(chart.body).toContain('Over: 0');

    // The councils of one deal say no: it gives back what it drew.
    const rejected = deals[winner - 1];
    for (const party of rejected.parties) await rejected.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    await rejected.mustCouncil(rejected.lead, rejection());
    const closed = await rejected.state();
    if (!closed.startsWith('closed')) await rejected.must(rejected.lead, { type: 'ABANDON' });
    expect(await rejected.state()).toMatch(/^closed[.](rejected|abandoned)$/);
    expect(await eurLeft(path)).toBe('600.00');
    expect(codeOf(await draw(clients[winner - 1], path, winner, { eur: '1' }))).toEqual([
      409,
      'draws-nothing',
    ]);

    await taken(clients[rest - 1].post(`${path}/answers/${rest}/withdraw`, {}));
    expect(await eurLeft(path)).toBe('1000.00');
    expect(await read(path)).toMatchObject({ status: 'open', answers: { fellAway: 1 } });
    expect(codeOf(await clients[rest - 1].post(`${path}/answers/${rest}/withdraw`, {}))).toEqual([
      409,
      'answer-ended',
    ]);
    expect(codeOf(await draw(clients[rest - 1], path, rest, { eur: '1' }))).toEqual([409, 'answer-ended']);
  });

  it('are drawn on by no draft and by what is in force, which keeps it', async () => {
    const path = await issue();
    const draft = await aDeal().ready(url);
    await answer(kortrijk, path, draft.id);
    expect(codeOf(await draw(kortrijk, path, 1, { eur: '1' }))).toEqual([409, 'draws-nothing']);
    await draft.must(draft.lead, { type: 'SUBMIT' });
    await taken(draw(kortrijk, path, 1, { eur: '700.00' }));
    for (const party of draft.parties) await draft.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    for (const party of draft.parties) await draft.mustCouncil(party, approval());
    for (const party of draft.parties) await draft.must(party, { type: 'TERMINATE' });
    expect(await draft.state()).toBe('closed.terminated');
    expect(await read(path)).toMatchObject({ status: 'answered' });
    expect(await eurLeft(path)).toBe('300.00');
  });

  it('change by word of who set them, seen as they were, and are taken back for good', async () => {
    const path = await issue();
    const { headers } = await public_.get(path);
    const etag = headers.get('etag') ?? '';
    const antwerp = await asOrganisation(url, ANTWERP, 'director');
    expect(codeOf(await antwerp.patch(path, { title: 'Van ons' }))).toEqual([403, 'not-permitted']);
    await taken(director.patch(path, { dueOn: '2028-06-30' }, { headers: { 'if-match': etag } }));
    const stale = await director.patch(path, { title: 'Anders' }, { headers: { 'if-match': etag } });
    expect(codeOf(stale)).toEqual([412, 'version-moved']);
    await taken(kortrijk.post(`${path}/declines`, { reason: 'Nee.' }));
    const withdrawn = await taken(
      director.post<AssignmentBody>(`${path}/withdraw`, { reason: 'Het project ging niet door.' }),
    );
    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      withdrawal: { reason: 'Het project ging niet door.' },
    });
    for (const refused of [
      director.patch(path, { title: 'Toch' }),
      director.post(`${path}/withdraw`, { reason: 'Nog eens.' }),
      menen.post(`${path}/declines`, { reason: 'Nee.' }),
    ])
      expect(codeOf(await refused)).toEqual([409, 'assignment-withdrawn']);

    const { body } = await public_.get<Page<{ type: string; details: object; actor: object }>>(
      `${path}/history`,
    );
    expect(body.items.map(({ type }) => type)).toEqual(['ISSUE', 'REVISE', 'DECLINE', 'WITHDRAW']);
    expect(body.items[1].details).toEqual({
      changed: ['dueOn'],
      dueOn: { from: '2027-12-31', to: '2028-06-30' },
    });
    expect(body.items[2].actor).toEqual({ organisationId: KORTRIJK, onBehalfOf: null, delegation: null });
    await expect(
      runOn(server.databaseUrl, `UPDATE assignment_entry SET type = 'DRAW' WHERE type = 'DECLINE'`),
    ).rejects.toThrow('append-only');
  });

  it('pass on to the successor of a merger', async () => {
    const [path, other] = [await issue(), await issue()];
    const [first, second] = (await read(path)).silent.filter(
      (id) => ![KORTRIJK, MENEN, WAREGEM].includes(id),
    );
    const deal = await aDeal().ledBy(first).with(MENEN).inNegotiation(url);
    const client = await asOrganisation(url, first);
    await answer(client, path, deal.id);
    await taken((await asOrganisation(url, second)).post(`${path}/declines`, { reason: 'Nee.' }));
    for (const id of [first, second])
      await taken((await asOrganisation(url, id)).post(`${other}/declines`, { reason: `Nee, ${id}.` }));
    const registrar = await asOrganisation(url, FLANDERS, 'registrar');
    const successor = {
      id: 'OVO999001',
      kbo: '0999000129',
      nis: '39001',
      name: 'Leiestreek',
      level: 'municipality',
      provinceId: WEST_FLANDERS,
      population: 41000,
      populationOn: '2026-01-01',
      source: 'https://www.example.org/decree',
    };
    await taken(registrar.post('/v1/organisations', successor));
    const merger = {
      predecessors: [first, second],
      successorId: successor.id,
      effectiveOn: '2026-11-01',
      source: 'https://www.example.org/decree',
    };
    await taken(registrar.post('/v1/successions', merger));
    const { body } = await public_.get<Page<AnswerBody>>(`${path}/answers`);
    expect(body.items).toMatchObject([
      { organisationId: successor.id, state: 'underWay' },
      { organisationId: second, state: 'ended', ending: 'merged' },
    ]);
    const declined = await read(other);
    expect(declined.declines).toMatchObject([
      { organisationId: successor.id, reason: `Nee, ${first}.\nNee, ${second}.` },
    ]);
    expect(declined.silent).not.toContain(successor.id);
    const heir = await asOrganisation(url, successor.id);
    await taken(draw(heir, path, 1, { eur: '10.00' }));
    const { body: log } = await public_.get<Page<{ type: string }>>(`${path}/history`);
    expect(log.items.map(({ type }) => type)).toEqual(['ISSUE', 'ANSWER', 'DECLINE', 'SUCCEED', 'DRAW']);
  });

  it('are late once their last day has passed, and stand in calendars until they are taken back', async () => {
    const path = await issue({ title: 'Spoed', dueOn: '2026-11-25' });
    const calendar = async (who: ApiClient, id: string): Promise<string> => {
      const { body } = await who.get<string>(`/v1/organisations/${id}/deadlines.ics`);
      return body.replace(/\r\n /g, '');
    };
    for (const text of [await calendar(kortrijk, KORTRIJK), await calendar(director, WEST_FLANDERS)]) {
      expect(text).toContain('Spoed');
      expect(text).toContain('DTSTART;VALUE=DATE:20261125');
    }
    expect(await calendar(await asOrganisation(url, GENT), GENT)).not.toContain('Spoed');
    clock.moveTo(new Date(clock.now().getTime() + 2 * DAY));
    expect(await read(path)).toMatchObject({ status: 'late' });
    const late = await public_.get<Page<AssignmentBody>>(
      `${PATH}?status=late&issuer=${WEST_FLANDERS}&limit=1`,
    );
    expect(late.body.items.map(({ id }) => `${PATH}/${id}`)).toEqual([path]);
    expect(late.body.next).toBeNull();
    await taken(director.post(`${path}/withdraw`, { reason: 'Te laat.' }));
    expect(await calendar(kortrijk, KORTRIJK)).not.toContain('Spoed');
  });

  it('are listed page by page, the newest first, and filtered by where they stand', async () => {
    const all: string[] = [];
    for (let query = '?limit=2'; ;) {
      const { body } = await public_.get<Page<AssignmentBody>>(PATH + query);
      all.push(...body.items.map(({ id }) => id));
      if (body.next === null) break;
      query = `?limit=2&cursor=${body.next}`;
    }
    expect(all).toEqual([...new Set(all)].sort().reverse());
    const byStatus = await Promise.all(
      ['open', 'underWay', 'answered', 'declined', 'late', 'withdrawn'].map(async (status) => {
        const { body } = await public_.get<Page<AssignmentBody>>(`${PATH}?status=${status}&limit=100`);
        expect(body.items.every((each) => each.status === status)).toBe(true);
        return body.items.map(({ id }) => id);
      }),
    );
    expect(byStatus.flat().sort()).toEqual([...all].sort());
  });
});
