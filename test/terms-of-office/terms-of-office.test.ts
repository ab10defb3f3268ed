import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import type { LastingDutiesDto } from '../../src/terms-of-office/dto/lasting-duties.dto.js';
import type {
  ReconfirmationDto,
  ReconfirmationOverviewDto,
} from '../../src/terms-of-office/dto/reconfirmation.dto.js';
import {
  aDeal,
  approval,
  FLANDERS,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  rejection,
  WAREGEM,
} from '../support/a-deal.js';
import type { Answer, ApiClient, ProblemBody } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { runOn } from '../support/database-state.js';

const SOURCE = 'https://www.example.org/besluiten/1';
const [ANZEGEM, AVELGEM] = ['OVO002000', 'OVO002006'];
const BEGIN = '2030-11-24T09:30:00Z';
const SAID = { kind: 'takesNote', source: SOURCE };

let stage: Stage;
let url: string;
let registrar: ApiClient;
let deal: LivingDeal;

beforeAll(async () => {
  stage = await openStage(BEGIN);
  ({ url } = stage.application);
  registrar = await stage.as(FLANDERS, 'registrar');
  deal = await inForceWith(KORTRIJK, MENEN, WAREGEM);
});
afterAll(() => stage.stop());

const today = (): string => stage.clock.now().toISOString().slice(0, 10);

/** Owed by the lead: before the end of the term, after it, and without a day; and after it by the next. */
async function inForceWith(leadId: string, ...others: string[]): Promise<LivingDeal> {
  const made = await aDeal()
    .ledBy(leadId)
    .with(...others)
    .until('2036-12-31')
    .saying({ title: `=Deal van ${leadId}` })
    .begun(url);
  await made.addText();
  const lead = await made.as(leadId);
  const owes = { kind: 'obligation', debtorId: leadId, creditorId: others[0], unit: 'EUR' };
  for (const each of [
    { ...owes, amount: '100.00', dueOn: '2030-12-31', description: 'Voor het einde.' },
    { ...owes, amount: '200.50', dueOn: '2031-01-01', description: '=Erna.' },
    { ...owes, unit: 'ha', amount: '2', dueOn: null, description: 'Zonder dag.' },
    { ...owes, kind: 'sanction', amount: '10.00', dueOn: '2032-06-30', follows: 2, description: 'Boete.' },
    {
      ...owes,
      debtorId: others[0],
      creditorId: leadId,
      amount: '7.00',
      dueOn: '2033-01-01',
      description: 'Terug.',
    },
  ])
    await taken(lead.post(`${made.path}/commitments`, each));
  await made.must(leadId, { type: 'SUBMIT' });
  for (const party of made.parties) await made.must(party, { type: 'ACCEPT_TEXT', version: 1 });
  for (const party of made.parties) await made.mustCouncil(party, approval());
  return made;
}

const duties = (id: string, query = ''): Promise<LastingDutiesDto> =>
  taken(stage.anyone.get<LastingDutiesDto>(`/v1/organisations/${id}/lasting-duties${query}`));
const overview = (id: string, query = ''): Promise<ReconfirmationOverviewDto> =>
  taken(stage.anyone.get<ReconfirmationOverviewDto>(`/v1/organisations/${id}/reconfirmations${query}`));
const stateOf = async (id: string, about = deal): Promise<unknown> => {
  const { agreements } = await overview(id);
  const found = agreements.find(({ agreementId }) => agreementId === about.id);
  return found && [found.state, found.missing];
};
const says = async (
  id: string,
  body: object = { ...SAID, decidedOn: today() },
  about = deal,
): Promise<Answer<ReconfirmationDto & ProblemBody>> =>
  (await stage.as(id, 'clerk')).post(`${about.path}/reconfirmations`, body);
const code = ({ status, body }: Answer<ProblemBody>): unknown[] => [status, body.type?.split(':').at(-1)];

describe('terms of office', () => {
  it('are data: six years for local councils, five for Flanders', async () => {
    const { items } = await taken(
      stage.anyone.get<{ items: { id: string; beginsOn: string; endsOn: string }[] }>('/v1/terms-of-office'),
    );
    expect(items.map(({ id, beginsOn, endsOn }) => [id, beginsOn, endsOn])).toEqual(
      expect.arrayContaining([
        ['municipality-2025', '2025-01-01', '2031-01-01'],
        ['province-2031', '2031-01-01', '2037-01-01'],
        ['flanders-2029', '2029-07-02', '2034-07-02'],
      ]),
    );
    expect((await stage.anyone.get('/v1/terms-of-office/municipality-2000')).status).toBe(404);
    expect((await stage.anyone.get('/v1/terms-of-office/..%00')).status).toBe(404);
    expect((await stage.anyone.get('/v1/terms-of-office?cursor=x')).status).toBe(400);
  });

  it('are kept by the registrar, on record, and share no day', async () => {
    const term = {
      level: 'province',
      beginsOn: '2037-01-01',
      endsOn: '2043-01-01',
      basis: 'Provinciedecreet',
    };
    const other = await stage.as(KORTRIJK);
    expect((await stage.anyone.post('/v1/terms-of-office', term)).status).toBe(401);
    expect((await other.post('/v1/terms-of-office', term)).status).toBe(403);
    const added = await registrar.post<{ id: string }>('/v1/terms-of-office', term);
    expect([added.status, added.headers.get('location')]).toEqual([201, '/v1/terms-of-office/province-2037']);
    expect(code(await registrar.post<ProblemBody>('/v1/terms-of-office', term))).toEqual([
      409,
      'term-exists',
    ]);
    const faults = async (fields: object): Promise<unknown> =>
      (await registrar.post<ProblemBody>('/v1/terms-of-office', { ...term, ...fields })).body.issues?.map(
        ({ name }) => name,
      );
    expect(await faults({ beginsOn: '2042-12-31', endsOn: '2050-01-01' })).toEqual(['beginsOn']);
    expect(await faults({ beginsOn: '2050-01-01', endsOn: '2050-01-01' })).toEqual(['endsOn']);
    expect(await faults({ level: 'world', beginsOn: '2050-02-30', basis: '' })).toEqual(
      expect.arrayContaining(['level', 'beginsOn', 'basis']),
    );

    const path = '/v1/terms-of-office/province-2037';
    const etag = (await stage.anyone.get(path)).headers.get('etag') ?? '';
    const revise = (body: object, ifMatch: string): Promise<Answer<ProblemBody>> =>
      registrar.patch<ProblemBody>(path, body, { headers: { 'if-match': ifMatch } });
    expect((await revise({ beginsOn: '2037-01-05', basis: SOURCE }, '"old"')).status).toBe(412);
    expect((await revise({ beginsOn: '2037-01-05', basis: SOURCE }, etag)).body).toMatchObject({
      beginsOn: '2037-01-05',
      endsOn: '2043-01-01',
    });
    expect((await registrar.patch(`${path.slice(0, -4)}1999`, { basis: SOURCE })).status).toBe(404);
    const { body } = await registrar.get<{ items: { type: string }[] }>(
      '/v1/administration/entries?limit=100',
    );
    expect(body.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['CREATE_TERM_OF_OFFICE', 'REVISE_TERM_OF_OFFICE']),
    );
  });
});

describe('what outlasts a term of office', () => {
  it('is what is owed after it or without a day, with the last day of the agreement', async () => {
    const found = await duties(KORTRIJK);
    expect(found).toMatchObject({
      term: { id: 'municipality-2025', endsOn: '2031-01-01', since: '2025-01-01' },
      agreements: [{ agreementId: deal.id, expiresOn: '2036-12-31', outlasts: true }],
      totals: [
        { year: 2031, unit: 'EUR', basis: 'owed', amount: '200.50' },
        { year: 2032, unit: 'EUR', basis: 'conditional', amount: '10.00' },
        { year: null, unit: 'ha', basis: 'owed', amount: '2.0000' },
      ],
    });
    expect(found.agreements[0]?.commitments.map(({ number }) => number)).toEqual([2, 3, 4]);
    expect((await duties(MENEN)).totals).toEqual([
      { year: 2033, unit: 'EUR', basis: 'owed', amount: '7.00' },
    ]);
    expect((await duties(WAREGEM)).agreements).toMatchObject([{ outlasts: true, commitments: [] }]);
    expect((await duties(OUTSIDER)).agreements).toEqual([]);
    const later = await duties(KORTRIJK, '?on=2031-03-01');
    expect(later.term.id).toBe('municipality-2031');
    expect(later.agreements[0]).toMatchObject({ outlasts: false });
  });

  it('counts no draft, and nobody whom the agreement does not bind', async () => {
    const before = await duties(MENEN);
    await aDeal().ledBy(MENEN).with(WAREGEM).inNegotiation(url);
    const out = await aDeal()
      .ledBy(KORTRIJK)
      .with(WAREGEM, MENEN)
      .ratifiedBy({ type: 'count', min: 2 })
      .inRatification(url);
    await out.mustCouncil(MENEN, rejection());
    for (const party of [KORTRIJK, WAREGEM]) await out.mustCouncil(party, approval());
    expect(await duties(MENEN)).toEqual(before);
  });

  it('is a table for spreadsheets too', async () => {
    const { body } = await stage.anyone.get<string>(`/v1/organisations/${MENEN}/lasting-duties.csv`);
    const [head, line] = body.split('\r\n');
    expect(head).toContain('organisation,term,term_ends_on,agreement,title,expires_on');
    expect(line).toBe(
      `${MENEN},municipality-2025,2031-01-01,${deal.id},'=Deal van ${KORTRIJK},2036-12-31,yes,5,${KORTRIJK},EUR,7.00,7.00,2033-01-01,2033,owed,Terug.`,
    );
  });

  it('refuses what cannot be asked', async () => {
    const of = async (path: string): Promise<number> =>
      (await stage.anyone.get(`/v1/organisations/${path}`)).status;
    expect(await of('OVO999999/lasting-duties')).toBe(404);
    expect(await of('x/reconfirmations')).toBe(404);
    expect(await of(`${KORTRIJK}/lasting-duties?on=2031-02-30`)).toBe(400);
    expect(await of(`${KORTRIJK}/lasting-duties.csv?on=x`)).toBe(400);
    expect(await of(`${KORTRIJK}/reconfirmations?on=2150-01-01`)).toBe(409);
  });
});

describe('a reconfirmation', () => {
  it('is of the present council, by a clerk of a party that is bound', async () => {
    expect((await says(KORTRIJK, { ...SAID, decidedOn: '2030-11-25' })).body.issues?.[0]?.name).toBe(
      'decidedOn',
    );
    expect((await says(KORTRIJK, { ...SAID, decidedOn: '2024-12-31' })).body.issues?.[0]?.name).toBe(
      'decidedOn',
    );
    expect((await says(KORTRIJK, { kind: 'x', decidedOn: 1, source: 'x', more: 1 })).status).toBe(400);
    expect((await says(OUTSIDER)).status).toBe(403);
    const negotiator = await stage.as(KORTRIJK, 'negotiator', 'editor');
    const body = { ...SAID, decidedOn: today() };
    expect((await negotiator.post(`${deal.path}/reconfirmations`, body)).status).toBe(403);
    expect((await stage.anyone.post(`${deal.path}/reconfirmations`, body)).status).toBe(401);
    const asked = await aDeal().ledBy(KORTRIJK).with(MENEN).inRatification(url);
    expect(code(await says(KORTRIJK, body, asked))).toEqual([409, 'event-not-allowed']);
    const out = await aDeal().with(MENEN, WAREGEM).ratifiedBy({ type: 'count', min: 2 }).inRatification(url);
    for (const party of [KORTRIJK, WAREGEM]) await out.mustCouncil(party, approval());
    expect(code(await says(MENEN, body, out))).toEqual([409, 'event-not-allowed']);
    for (const other of [asked, out]) await other.send(KORTRIJK, { type: 'TERMINATE' });
  });

  it('reopens nothing: all that binds and all that can be done are the same, byte by byte', async () => {
    await stage.passTo('2031-01-10T10:00:00Z');
    expect(await stateOf(KORTRIJK)).toEqual(['open', [1, 2, 3, 4]]);
    const readings = [
      'ratification',
      'commitments',
      'available-events',
      'deadlines',
      'bindingness',
      'balance',
      'participation',
      'proceedings',
    ];
    const clients = [stage.anyone, await stage.as(KORTRIJK), await stage.as(MENEN)];
    const look = async (): Promise<string> => {
      const { databaseUrl } = stage.application;
      const rows = await runOn(
        databaseUrl,
        `SELECT phase, state, value, context, expires_on FROM agreement WHERE id = '${deal.id}'`,
      );
      const parts = await runOn(
        databaseUrl,
        `SELECT to_jsonb(p) AS part FROM agreement_party p WHERE agreement_id = '${deal.id}'
         UNION ALL SELECT to_jsonb(c) FROM council c WHERE agreement_id = '${deal.id}'
         UNION ALL SELECT to_jsonb(t) FROM timer t WHERE agreement_id = '${deal.id}'`,
      );
      const shown: unknown[] = [];
      for (const client of clients) {
        for (const reading of readings) {
          const answer = await client.get(`${deal.path}/${reading}`);
          expect([reading, answer.status]).toEqual([reading, 200]);
          shown.push(answer.body);
        }
        const {
          version: _,
          updatedAt: __,
          ...agreement
        } = (await client.get<Record<string, unknown>>(deal.path)).body;
        shown.push(agreement);
      }
      return JSON.stringify([rows, parts, shown]);
    };
    const before = await look();

    const { status, body, headers } = await says(KORTRIJK, { ...SAID, decidedOn: '2031-01-10' });

    expect([status, headers.get('location')]).toEqual([201, `${deal.path}/reconfirmations/1`]);
    expect(body).toMatchObject({
      number: 1,
      organisationId: KORTRIJK,
      termId: 'municipality-2031',
      kind: 'takesNote',
      commitments: [1, 2, 3, 4],
    });
    expect(await look()).toBe(before);
    expect((await stage.anyone.get(`${deal.path}/reconfirmations/1`)).body).toEqual(body);
    expect((await stage.anyone.get(`${deal.path}/reconfirmations`)).body).toEqual({
      items: [body],
      next: null,
    });
    expect((await stage.anyone.get(`${deal.path}/reconfirmations/2`)).status).toBe(404);
    const entry = (await deal.history()).at(-1);
    expect(entry).toMatchObject({
      type: 'RECONFIRM_DUTIES',
      actor: { organisationId: KORTRIJK, person: expect.any(String) as unknown },
      event: { decidedOn: '2031-01-10', source: SOURCE, term: 'municipality-2031' },
    });
    expect(JSON.stringify(entry?.actor)).not.toContain('subject');
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('is on the list of what is done and what not yet; who says nothing stays bound', async () => {
    expect(await stateOf(KORTRIJK)).toEqual(['reconfirmed', []]);
    expect(await stateOf(MENEN)).toEqual(['open', [5]]);
    const { parties } = await deal.read();
    for (const { boundTextVersion } of parties) expect(boundTextVersion).toBe(1);
    // In the term before it was agreed: there is nothing to reconfirm.
    expect((await overview(KORTRIJK, '?on=2030-12-01')).agreements).toEqual([]);
    const { body } = await (
      await stage.as(MENEN)
    ).get<{ items: { type: string }[] }>('/v1/messages?limit=100');
    expect(body.items.map(({ type }) => type)).toContain('dutiesReconfirmed');
  });

  it('can be said more than once, also at once', async () => {
    const answers = await Promise.all([
      says(MENEN),
      says(WAREGEM),
      says(MENEN, { ...SAID, kind: 'reconfirms', decidedOn: today() }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ body }) => body.number).sort()).toEqual([2, 3, 4]);
    expect(await stateOf(MENEN)).toEqual(['reconfirmed', []]);
  });

  it('is asked anew of the council of a successor', async () => {
    const merged = await inForceIn2031();
    await stage.passTo('2037-01-10T10:00:00Z');
    expect((await says(ANZEGEM, undefined, merged)).status).toBe(201);
    expect(await stateOf(ANZEGEM, merged)).toEqual(['reconfirmed', []]);
    await stage.passTo('2037-03-10T10:00:00Z');
    const { id } = await taken(
      registrar.post<{ id: string }>('/v1/successions', {
        predecessors: [ANZEGEM],
        successorId: AVELGEM,
        effectiveOn: '2037-03-01',
        source: SOURCE,
      }),
    );
    await waitUntil(
      async () =>
        (await taken(registrar.get<{ state: string }>(`/v1/successions/${id}`))).state === 'completed',
      20_000,
    );
    expect((await overview(AVELGEM)).term).toMatchObject({ id: 'municipality-2037', since: '2037-03-01' });
    expect(await stateOf(AVELGEM, merged)).toEqual(['open', [1]]);
    expect((await says(AVELGEM, { ...SAID, decidedOn: '2037-02-28' }, merged)).status).toBe(400);
    expect((await says(AVELGEM, undefined, merged)).status).toBe(201);
    expect(await stateOf(AVELGEM, merged)).toEqual(['reconfirmed', []]);
  });
});

/** One that a party to be merged owes something in; the term of 2037 is added for it. */
async function inForceIn2031(): Promise<LivingDeal> {
  await taken(
    registrar.post('/v1/terms-of-office', {
      level: 'municipality',
      beginsOn: '2037-01-01',
      endsOn: '2043-01-01',
      basis: SOURCE,
    }),
  );
  return aDeal().ledBy(ANZEGEM).with(KORTRIJK, MENEN).inForce(url);
}
