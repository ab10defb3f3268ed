import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, WAREGEM } from '../support/a-deal.js';
import { startApplication } from '../support/application.js';
import type { ProblemBody } from '../support/api-client.js';
import { openStageOn, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

type Body = Record<string, unknown>;

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Report extends Body {
  readonly items: readonly { readonly item: string; readonly sentence: string; readonly suggests: string }[];
}

const BEGIN = '2026-11-24T09:30:00Z';
const [HARELBEKE, ZWEVEGEM] = ['OVO002082', 'OVO002298'];

/** One story: time only goes on. */
describe('comply-or-explain reports', () => {
  let stage: Stage;
  let url: string;
  let deal: LivingDeal;
  let ended: LivingDeal;

  beforeAll(async () => {
    stage = await openStageOn(
      (options) => startApplication({ ...options, env: { ...options.env, COMPLIANCE_REMINDER_DAYS: '30' } }),
      BEGIN,
    );
    url = stage.application.url;
    deal = await aDeal().with(MENEN, WAREGEM).ready(url);
    const lead = await stage.as(KORTRIJK);
    await taken(
      lead.post(`${deal.path}/commitments`, {
        kind: 'obligation',
        debtorId: MENEN,
        creditorId: KORTRIJK,
        unit: 'EUR',
        amount: '1000.00',
        dueOn: '2026-12-15',
        description: 'A share in the costs.',
      }),
    );
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    await deal.mustCouncil(KORTRIJK, approval());
    await deal.mustCouncil(WAREGEM, approval());
    await deal.mustCouncil(MENEN, {
      ...approval(),
      type: 'APPROVE_WITH_RESERVATION',
      reservations: [{ clause: '1', text: 'Only as far as the budget allows.' }],
    });
    await deal.must(KORTRIJK, { type: 'EVALUATE', findings: 'On course.', lessons: ['Meet earlier.'] });
    ended = await aDeal().with(WAREGEM).inForce(url);
  });
  afterAll(async () => {
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    await stage.stop();
  });

  const read = <T = Page<Body>>(path: string): Promise<T> => taken(stage.anyone.get<T>(path));
  const listOf = ({ path }: LivingDeal, query = ''): Promise<Page<Body>> =>
    read(`${path}/compliance-reports${query}`);
  const reportOf = ({ path }: LivingDeal, year: number, party: string): Promise<Report> =>
    read<Report>(`${path}/compliance-reports/${year}/${party}`);
  const submit = async (of: LivingDeal, year: number, party: string, body: object, by = party) =>
    (await stage.as(by, 'clerk')).post<Body>(
      `${of.path}/compliance-reports/${year}/${party}/submission`,
      body,
    );
  /** Every item, explained. */
  const explaining = async (of: LivingDeal, year: number, party: string): Promise<object> => ({
    items: (await reportOf(of, year, party)).items.map(({ item }) => ({
      item,
      answer: 'explain',
      text: 'So it is.',
    })),
  });
  const standing = ({ items }: Page<Body>): unknown[] =>
    items.map(({ year, organisationId, state, isLate }) => [year, organisationId, state, isLate]);
  const toldTo = async (party: string, type: string): Promise<Body[]> => {
    const client = (await stage.as(party)).as({ language: 'en' });
    const { items } = await taken(client.get<Page<Body>>('/v1/messages?limit=100'));
    return items.filter((each) => each.type === type);
  };

  it('are one for each bound party, before anybody has done anything', async () => {
    expect(standing(await listOf(deal))).toEqual(
      [KORTRIJK, MENEN, WAREGEM].sort().map((id) => [2026, id, 'upcoming', false]),
    );
    const first = await listOf(deal, '?limit=2');
    expect((await listOf(deal, `?limit=2&cursor=${first.next}`)).items).toHaveLength(1);
    expect((await stage.anyone.get(`${deal.path}/compliance-reports/2025/${MENEN}`)).status).toBe(404);
    expect((await stage.anyone.get(`${deal.path}/compliance-reports?state=lost`)).status).toBe(400);
  });

  it('are due on a day that calendars show, with a reminder before it', async () => {
    const { items } = await read(`${deal.path}/deadlines`);
    const due = items.filter(({ kind }) => String(kind).startsWith('compliance'));
    expect(due.map(({ kind, lastDay }) => [kind, lastDay])).toEqual([
      ['complianceReminder', '2027-03-01'],
      ['complianceReport', '2027-03-31'],
    ]);
  });

  it('are interim ones while their year is not over', async () => {
    const body = await explaining(deal, 2026, KORTRIJK);
    expect(await submit(deal, 2026, KORTRIJK, body)).toMatchObject({
      status: 200,
      body: { state: 'interim', items: [{ item: 'lesson/1.1', answer: 'explain', text: 'So it is.' }] },
    });
    expect((await submit(deal, 2026, KORTRIJK, body)).status).toBe(200);
  });

  it('of what closes are owed over its last year', async () => {
    expect((await submit(ended, 2026, MENEN, { items: [] })).status).toBe(409);
    for (const party of ended.parties) await ended.must(party, { type: 'TERMINATE' });

    const { items } = await listOf(ended);
    expect(items).toMatchObject([
      { organisationId: KORTRIJK, year: 2026, state: 'open', isFinal: true, dueOn: '2027-03-31' },
      { organisationId: WAREGEM, year: 2026, state: 'open', isFinal: true },
    ]);
    const kinds = (await read(`${ended.path}/deadlines`)).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['complianceReminder', 'complianceReport']);
    expect(await submit(ended, 2026, KORTRIJK, await explaining(ended, 2026, KORTRIJK))).toMatchObject({
      status: 200,
      body: { state: 'submitted', isFinal: true },
    });
  });

  it('are filled in beforehand with what the registry knows', async () => {
    await stage.passTo('2027-01-04T09:00:00Z');

    const report = await reportOf(deal, 2026, MENEN);
    expect(report).toMatchObject({ state: 'open', isLate: false, dueOn: '2027-03-31' });
    expect(report.items.map(({ item, suggests }) => [item, suggests])).toEqual([
      ['commitment/2', 'explain'],
      ['reservation/1', 'explain'],
      ['lesson/1.1', 'explain'],
    ]);
    expect(report.items[0].sentence).toContain('15 December 2026, is overdue');
  });

  it('answer every item, and explain where the registry knows otherwise', async () => {
    const { status, body } = await submit(deal, 2026, MENEN, {
      items: [
        { item: 'commitment/2', answer: 'comply' },
        { item: 'commitment/7', answer: 'comply' },
      ],
    });
    const { issues } = body as unknown as ProblemBody;
    expect([status, issues?.map(({ name }) => name)]).toEqual([
      400,
      ['items[0].text', 'items[1].item', 'items', 'items'],
    ]);
    expect((await submit(deal, 2026, MENEN, { items: [{}], more: 1 })).status).toBe(400);
  });

  it('are submitted once by the clerk of the party, and published', async () => {
    const body = { ...(await explaining(deal, 2026, MENEN)), remarks: 'Discussed on 3 January.' };
    const editor = await stage.as(MENEN, 'editor');
    const path = `${deal.path}/compliance-reports/2026/${MENEN}/submission`;
    expect((await editor.post(path, body)).status).toBe(403);
    expect(await submit(deal, 2026, MENEN, body, KORTRIJK)).toMatchObject({
      status: 409,
      body: { type: 'urn:problem-type:akkoord:no-report-owed' },
    });
    const both = await Promise.all([1, 2].map(() => submit(deal, 2026, MENEN, body)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);

    expect(await reportOf(deal, 2026, MENEN)).toMatchObject({
      state: 'submitted',
      isLate: false,
      remarks: 'Discussed on 3 January.',
      items: [{ answer: 'explain' }, { answer: 'explain' }, { answer: 'explain', text: 'So it is.' }],
    });
    expect((await deal.happened()).at(-1)).toBe('SUBMIT_COMPLIANCE_REPORT');
  });

  it('are a reminder to those who have not submitted them', async () => {
    await stage.passTo('2027-03-02T09:00:00Z');

    expect(await toldTo(MENEN, 'complianceReportDue')).toEqual([]);
    const told = await toldTo(WAREGEM, 'complianceReportDue');
    expect(told.map(({ agreementId }) => agreementId).sort()).toEqual([deal.id, ended.id].sort());
    expect(told[0].sentence).toContain('2026');
    expect(told[0].sentence).toContain('31 March 2027');
  });

  it('pass to the successor of a party, of what has closed too', async () => {
    const registrar = await stage.as(FLANDERS, 'registrar');
    const { id } = await taken(
      registrar.post<{ id: string }>('/v1/successions', {
        predecessors: [WAREGEM],
        successorId: ZWEVEGEM,
        effectiveOn: '2027-01-01',
        source: 'https://www.example.org/decreet',
      }),
    );
    await waitUntil(
      async () =>
        (await taken(registrar.get<{ state: string }>(`/v1/successions/${id}`))).state === 'completed',
      20_000,
    );

    expect(standing(await listOf(deal, `?organisation=${ZWEVEGEM}`))).toEqual([
      [2026, ZWEVEGEM, 'open', false],
      [2027, ZWEVEGEM, 'upcoming', false],
    ]);
    const last = await explaining(ended, 2026, WAREGEM);
    expect(await submit(ended, 2026, WAREGEM, last, ZWEVEGEM)).toMatchObject({
      status: 200,
      body: { state: 'submitted', organisationId: WAREGEM },
    });
  });

  it('that have not come are late, which everybody sees', async () => {
    await stage.passTo('2027-04-01T09:00:00Z');

    expect(standing(await listOf(deal, '?isLate=true'))).toEqual([
      [2026, KORTRIJK, 'interim', true],
      [2026, ZWEVEGEM, 'open', true],
    ]);
    expect(await toldTo(ZWEVEGEM, 'complianceReportLate')).toHaveLength(1);
    expect(await toldTo(MENEN, 'complianceReportLate')).toEqual([]);
    expect(await submit(deal, 2026, ZWEVEGEM, await explaining(deal, 2026, ZWEVEGEM))).toMatchObject({
      body: { state: 'submitted', isLate: true },
    });
    const { items } = await read(`${deal.path}/deadlines`);
    const next = items.filter(({ kind }) => kind === 'complianceReport');
    expect(next.map(({ lastDay }) => lastDay)).toEqual(['2028-03-31']);
    // Of what has closed, nothing is owed after its last year.
    expect((await read(`${ended.path}/deadlines`)).items).toEqual([]);
  });

  it('of one organisation are in one overview, with those of whom it succeeded', async () => {
    const path = `/v1/organisations/${ZWEVEGEM}/compliance-reports`;
    const { items } = await read(path);
    expect(
      items.map(({ agreementId, year, organisationId, state }) => [agreementId, year, organisationId, state]),
    ).toEqual(
      expect.arrayContaining([
        [deal.id, 2027, ZWEVEGEM, 'upcoming'],
        [deal.id, 2026, ZWEVEGEM, 'submitted'],
        [ended.id, 2026, WAREGEM, 'submitted'],
      ]),
    );
    expect(items).toHaveLength(3);
    const first = await read(`${path}?limit=1`);
    expect(first.items).toMatchObject([{ year: 2027 }]);
    expect((await read(`${path}?limit=5&cursor=${first.next}`)).items).toHaveLength(2);
    expect((await read(`${path}?year=2026&isLate=true`)).items).toHaveLength(1);
    expect((await stage.anyone.get('/v1/organisations/OVO999999/compliance-reports')).status).toBe(404);
  });

  it('of a party that leaves are owed over its last year', async () => {
    const left = await aDeal().with(MENEN, HARELBEKE).inForce(url);
    await left.must(HARELBEKE, { type: 'WITHDRAW', effectiveOn: '2028-05-01', reason: 'Another deal.' });
    await stage.passTo('2028-05-02T09:00:00Z');

    expect(await left.happened()).toContain('PARTY_WITHDREW');
    expect(standing(await listOf(left, `?organisation=${HARELBEKE}`))).toEqual([
      [2027, HARELBEKE, 'open', true],
      [2028, HARELBEKE, 'open', false],
    ]);
    const last = await explaining(left, 2028, HARELBEKE);
    expect(await submit(left, 2028, HARELBEKE, last)).toMatchObject({
      status: 200,
      body: { state: 'submitted', isFinal: true },
    });
    expect((await submit(left, 2028, HARELBEKE, last)).status).toBe(409);
  });
});
