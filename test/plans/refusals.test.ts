import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aDeal,
  approval,
  FLANDERS,
  GENT,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  TODAY,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import type { ProblemBody } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import {
  ACTION,
  beginPlan,
  GECORO,
  planInConsultation,
  planInNegotiation,
  planProvisionallyAdopted,
  read,
  send,
  write,
} from './support.js';

const DAY = '2026-11-24';

let stage: Stage;
let url: string;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
});
afterAll(() => stage.stop());

/** Status and the first sentence that says what is wrong. */
async function fault(answer: ReturnType<typeof send<ProblemBody>>): Promise<[number, string]> {
  const { status, body } = await answer;
  return [status, body.issues?.[0]?.detail ?? body.detail];
}

describe('the content of a plan', () => {
  it('lets each party write down its own actions, and the lead any', async () => {
    const plan = await beginPlan(url);

    expect(await fault(send(plan, 'actions', { ...ACTION, responsibleId: KORTRIJK }, MENEN))).toEqual([
      403,
      'A party may only write down actions that it is responsible for; the lead may do so with any. ' +
        'This one names OVO002133, and you act for OVO002177.',
    ]);
    expect((await send(plan, 'actions', ACTION, MENEN)).status).toBe(201);
    const menen = await plan.as(MENEN);
    const handedOn = await menen.patch(`${plan.path}/actions/1`, { responsibleId: KORTRIJK });
    expect(handedOn.status).toBe(403);
    const lead = await plan.as(KORTRIJK);
    expect((await lead.patch(`${plan.path}/actions/1`, { responsibleId: KORTRIJK })).status).toBe(200);
    expect((await menen.delete(`${plan.path}/actions/1`)).status).toBe(403);
    expect((await lead.delete(`${plan.path}/actions/1`)).status).toBe(204);
    expect((await lead.get(`${plan.path}/actions/1`)).status).toBe(404);
  });

  it('refuses an action that names what is not there', async () => {
    const plan = await beginPlan(url);

    expect(await fault(send(plan, 'actions', { ...ACTION, responsibleId: GENT }))).toEqual([
      400,
      'OVO002067 is not a party to this plan.',
    ]);
    expect(await fault(send(plan, 'actions', { ...ACTION, framework: 7 }))).toEqual([
      400,
      'The plan has no policy framework 7.',
    ]);
    expect((await send(plan, 'actions', { ...ACTION, year: 1999 })).status).toBe(400);
    expect((await send(plan, 'actions', { ...ACTION, budgetEur: '-1' })).status).toBe(400);
  });

  it('keeps a policy framework that actions belong to', async () => {
    const plan = await planInConsultation(url);
    const lead = await plan.as(KORTRIJK);

    const refused = await lead.delete<ProblemBody>(`${plan.path}/frameworks/1`);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:problem-type:akkoord:framework-in-use']);
    await taken(lead.patch(`${plan.path}/actions/1`, { framework: null }));
    await taken(lead.patch(`${plan.path}/frameworks/1`, { title: 'Room for the river' }));
    expect(await read(plan, 'frameworks/1')).toMatchObject({
      title: 'Room for the river',
      body: 'Valleys stay open.',
    });
    expect((await lead.delete(`${plan.path}/frameworks/1`)).status).toBe(204);
    expect(await read(plan, 'frameworks')).toEqual({ items: [], next: null });
    expect(await write(plan, 'frameworks', { title: 'New', body: 'Another.' })).toMatchObject({ number: 2 });
  });

  it('is for the lead to write, of plans only, and not to be seen by others', async () => {
    const plan = await beginPlan(url);
    const deal = await aDeal().begun(url);

    expect((await send(plan, 'frameworks', { title: 'A', body: 'B' }, MENEN)).status).toBe(403);
    const lead = await deal.as(KORTRIJK);
    expect((await lead.get(`${deal.path}/plan`)).status).toBe(404);
    expect((await lead.patch(`${deal.path}/plan`, { vision: 'A vision.' })).status).toBe(409);
    expect((await (await plan.as(OUTSIDER)).get(`${plan.path}/plan`)).status).toBe(404);
    expect((await stage.anyone.get(`${plan.path}/plan`)).status).toBe(404);
  });

  it('is fixed once the plan is provisionally adopted', async () => {
    const plan = await planProvisionallyAdopted(url, DAY);

    expect(await fault(send(plan, 'frameworks', { title: 'A', body: 'B' }))).toEqual([
      409,
      'ADD_FRAMEWORK does not fit the present state (negotiation.provisionallyAdopted); it does in: drafting, negotiation.positions.',
    ]);
    expect(await read(plan, 'frameworks')).toMatchObject({ items: [{ number: 1 }] });
  });

  it('takes no commitments: its actions say who does what', async () => {
    const plan = await planInConsultation(url);
    const commitment = {
      kind: 'obligation',
      debtorId: KORTRIJK,
      creditorId: MENEN,
      unit: 'EUR',
      amount: '1.00',
      description: 'A euro',
    };
    expect((await send(plan, 'commitments', commitment)).status).toBe(409);
    expect(await read(plan, 'commitments')).toEqual({ items: [], next: null });
  });
});

describe('advice on a plan', () => {
  const given = { opinion: 'unfavourable', text: 'Too little room for water.', givenOn: DAY };

  it('is recorded by whom the board belongs to, once, on a day that can be true', async () => {
    const plan = await planInConsultation(url);
    await write(plan, 'advice', GECORO);
    const answer = 'advice/1/answer';

    expect((await fault(send(plan, answer, given)))[0]).toBe(403);
    expect((await fault(send(plan, answer, given, WEST_FLANDERS)))[0]).toBe(403);
    expect(await fault(send(plan, answer, { ...given, givenOn: '2026-11-25' }, MENEN))).toEqual([
      400,
      'This day has not come yet: today is 24 November 2026.',
    ]);
    expect(await fault(send(plan, answer, { ...given, givenOn: '2026-11-23' }, MENEN))).toEqual([
      400,
      'Advice cannot be older than the request of 24 November 2026.',
    ]);
    await write(plan, answer, given, MENEN);
    expect(await read(plan, 'advice/1')).toMatchObject({ ...given, status: 'given', recordedBy: MENEN });
    expect((await fault(send(plan, answer, given, MENEN)))[0]).toBe(409);
    expect((await send(plan, 'advice/9/answer', given)).status).toBe(404);
  });

  it('is recorded by the lead for a board whose host is no party', async () => {
    const plan = await planInConsultation(url);
    await write(plan, 'advice', { kind: 'gecoro', board: 'GECORO Gent', organisationId: GENT });

    expect(await write(plan, 'advice/1/answer', given)).toMatchObject({ recordedBy: KORTRIJK });
    const unknown = { kind: 'other', board: 'A board', organisationId: 'OVO999999' };
    expect((await fault(send(plan, 'advice', unknown)))[0]).toBe(400);
  });

  it('is asked by the lead, during the consultation only', async () => {
    const plan = await beginPlan(url);
    expect((await send(plan, 'advice', GECORO)).status).toBe(409);
    const negotiated = await planInNegotiation(url, DAY);
    expect((await send(negotiated, 'advice', GECORO)).status).toBe(409);
    const consulted = await planInConsultation(url);
    expect((await send(consulted, 'advice', GECORO, MENEN)).status).toBe(403);
  });
});

describe('the public inquiry on a plan', () => {
  const objection = { receivedOn: DAY, text: 'Too dear.' };

  it('takes objections from clerks of the parties, that came in within it', async () => {
    const plan = await planProvisionallyAdopted(url, DAY);
    expect((await send(plan, 'objections', objection)).status).toBe(409);
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });

    expect((await send(plan, 'objections', objection, OUTSIDER)).status).toBe(403);
    const editor = await stage.as(MENEN, 'editor');
    expect((await editor.post(`${plan.path}/objections`, objection)).status).toBe(403);
    expect(await fault(send(plan, 'objections', { ...objection, receivedOn: '2026-11-23' }, MENEN))).toEqual([
      400,
      'Objections count that came in from 24 November 2026 to 22 February 2027.',
    ]);
    expect(
      (await fault(send(plan, 'objections', { ...objection, receivedOn: '2026-11-25' }, MENEN)))[0],
    ).toBe(400);
    expect((await send(plan, 'objections', { ...objection, name: 'Jan' }, MENEN)).status).toBe(400);
    await write(plan, 'objections', objection, MENEN);
  });

  it('has each objection answered once, by the lead', async () => {
    const plan = await planProvisionallyAdopted(url, DAY);
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    await write(plan, 'objections', objection, MENEN);
    const answer = 'objections/2026-0001/answer';

    expect((await send(plan, answer, { text: 'No.' }, MENEN)).status).toBe(403);
    await write(plan, answer, { text: 'It is worth its price.' });
    expect(await fault(send(plan, answer, { text: 'Again.' }))).toEqual([
      409,
      'Objection 2026-0001 has been answered. Each objection gets one answer.',
    ]);
    for (const wrong of ['2026-0002', '2026-1', 'x'])
      expect((await send(plan, `objections/${wrong}/answer`, { text: 'No.' })).status).toBe(404);
  });

  it('shows the public receipt numbers and answers, page by page, not what people say', async () => {
    const plan = await planProvisionallyAdopted(url, DAY);
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    for (const text of ['One', 'Two', 'Three'])
      await write(plan, 'objections', { ...objection, text }, MENEN);
    await write(plan, 'objections/2026-0002/answer', { text: 'So it is.' });

    const shown = async (query: string): Promise<{ items: object[]; next: string | null }> =>
      taken(stage.anyone.get(`${plan.path}/objections?limit=2${query}`));
    const first = await shown('');
    expect(first.items).toMatchObject([
      { receiptNumber: '2026-0001', text: null, answer: null },
      { receiptNumber: '2026-0002', text: null, answer: 'So it is.' },
    ]);
    const second = await shown(`&cursor=${first.next}`);
    expect(second).toMatchObject({ items: [{ receiptNumber: '2026-0003' }], next: null });
    const reader = await stage.as(MENEN, 'reader');
    expect((await reader.get(`${plan.path}/objections/2026-0001`)).body).toMatchObject({ text: null });
    expect(await read(plan, 'objections/2026-0001', WEST_FLANDERS)).toMatchObject({ text: 'One' });
  });
});

describe('the deals that carry out a plan', () => {
  const dealOf = (plan: LivingDeal): Promise<LivingDeal> => aDeal().saying({ planId: plan.id }).ready(url);

  it('name actions of their own plan, once each', async () => {
    const plan = await planInConsultation(url);
    const deal = await dealOf(plan);

    await write(deal, 'carried-actions', { action: 1 });
    expect(await fault(send(deal, 'carried-actions', { action: 1 }))).toEqual([
      409,
      'The deal already carries out action 1 of its plan.',
    ]);
    expect(await fault(send(deal, 'carried-actions', { action: 2 }))).toEqual([
      400,
      'The deal’s plan has no action 2.',
    ]);
    expect((await send(deal, 'carried-actions', { action: 1 }, MENEN)).status).toBe(403);
    const without = await aDeal().begun(url);
    expect((await fault(send(without, 'carried-actions', { action: 1 })))[1]).toContain(
      'Set its `planId` first.',
    );
  });

  it('change their plan only once they let go of its actions', async () => {
    const plan = await planInConsultation(url);
    const deal = await dealOf(plan);
    await write(deal, 'carried-actions', { action: 1 });
    const lead = await deal.as(KORTRIJK);

    const refused = await lead.patch<ProblemBody>(deal.path, { planId: null });
    expect([refused.status, refused.body.issues?.[0]]).toEqual([
      400,
      {
        in: 'body',
        name: 'planId',
        detail: 'The deal still names actions of its present plan. Let go of them first.',
      },
    ]);
    expect((await lead.delete(`${deal.path}/carried-actions/1`)).status).toBe(204);
    expect((await lead.delete(`${deal.path}/carried-actions/1`)).status).toBe(404);
    expect((await lead.patch(deal.path, { planId: null })).status).toBe(200);
    expect((await deal.happened()).slice(-2)).toEqual(['DROP_ACTION', 'REVISE_DRAFT']);
  });

  it('go on saying what an action was that the plan no longer has', async () => {
    const plan = await planInConsultation(url);
    const deal = await dealOf(plan);
    await write(deal, 'carried-actions', { action: 1 });

    expect((await (await plan.as(KORTRIJK)).delete(`${plan.path}/actions/1`)).status).toBe(204);

    expect(await read(deal, 'carried-actions')).toMatchObject({
      items: [{ action: 1, terms: { title: ACTION.title, removed: true } }],
    });
    expect(await read(plan, 'actions')).toEqual({ items: [], next: null });
  });

  it('open all positions again when what they carry out changes', async () => {
    const plan = await planInConsultation(url);
    const deal = await dealOf(plan);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    await deal.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });

    await write(deal, 'carried-actions', { action: 1 });

    expect((await deal.read()).parties.map(({ position }) => position)).toEqual(['pending', 'pending']);
    await deal.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
    expect((await (await deal.as(KORTRIJK)).delete(`${deal.path}/carried-actions/1`)).status).toBe(204);
    expect((await deal.read()).parties.map(({ position }) => position)).toEqual(['pending', 'pending']);
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    expect((await send(deal, 'carried-actions', { action: 1 })).status).toBe(409);
  });

  it('name plans that their lead may see, and no other agreement', async () => {
    const hidden = await beginPlan(url);
    const other = await aDeal().begun(url);
    const named = async (planId: string, by: string): Promise<[number, unknown]> => {
      const { status, body } = await aDeal().ledBy(by).with(MENEN).saying({ planId }).sent(url);
      return [status, (body.issues as { name: string }[] | undefined)?.[0]?.name];
    };

    expect(await named(hidden.id, GENT)).toEqual([400, 'planId']);
    expect(await named(other.id, KORTRIJK)).toEqual([400, 'planId']);
    expect(await named(hidden.id, KORTRIJK)).toEqual([201, undefined]);
    const lead = await hidden.as(KORTRIJK);
    expect((await lead.patch(hidden.path, { planId: hidden.id })).status).toBe(400);
  });

  it('are shown with the action to whoever may see them', async () => {
    const plan = await planProvisionallyAdopted(url, DAY);
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    const deal = await dealOf(plan);
    await write(deal, 'carried-actions', { action: 1 });

    expect(await read(plan, 'actions/1')).toMatchObject({ deals: [{ id: deal.id, phase: 'drafting' }] });
    expect(await read(plan, 'actions/1', WEST_FLANDERS)).toMatchObject({ deals: [] });
    expect((await stage.anyone.get(`${plan.path}/actions/1`)).body).toMatchObject({ deals: [] });
  });
});

describe('what a plan lets one do', () => {
  it('is told to each caller, with the reason why not the rest', async () => {
    const plan = await planProvisionallyAdopted(url, DAY);
    interface Available {
      items: { type: string; of: string; allowed: boolean; reason: string | null }[];
    }
    const allowed = async (by: string): Promise<string[]> =>
      (await read<Available>(plan, 'available-events', by)).items
        .filter((each) => each.allowed)
        .map(({ type }) => type);

    expect(await allowed(KORTRIJK)).toEqual(['OPEN_INQUIRY', 'ABANDON']);
    expect(await allowed(MENEN)).toEqual([]);
    expect(await allowed(WEST_FLANDERS)).toEqual(['STATE_PROVISO']);
    expect(await allowed(FLANDERS)).toEqual(['STATE_PROVISO']);
    const { items } = await read<Available>(plan, 'available-events', MENEN);
    expect(items.find(({ type }) => type === 'STATE_PROVISO')?.reason).toContain(
      'Only a clerk of a province or of Flanders that is a party may state a proviso',
    );
  });

  it('does not include the events of a deal, nor a deal those of a plan', async () => {
    const deal = await aDeal().begun(url);
    const { status, body } = await deal.send(KORTRIJK, { type: 'OPEN_INQUIRY' });
    expect([status, body.detail]).toEqual([409, 'The process has no event OPEN_INQUIRY.']);
  });

  it('is drawn, and its process too', async () => {
    const plan = await planInConsultation(url);
    const picture = await (await plan.as(KORTRIJK)).get<string>(`${plan.path}/diagram.svg`);
    expect(picture.status).toBe(200);
    expect(picture.body).toContain('Now: Drafting – Consultation.');
    const process = await stage.anyone.get<string>('/v1/processes/plan-flanders/diagram.svg');
    expect(process.body).toContain('The path of a plan');
    expect(process.body).toContain('after 90 days');
  });

  it('is undone where a decision is annulled before the plan is in force', async () => {
    const plan = await planProvisionallyAdopted(url, DAY, { ratificationRule: { type: 'count', min: 1 } });
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });
    await stage.passTo('2027-02-23T00:00:00Z');
    await plan.must(KORTRIJK, { type: 'CONCLUDE_INQUIRY' });
    await plan.mustCouncil(MENEN, approval({ decidedOn: '2027-02-22' }));
    expect(await plan.state()).toBe('ratification.adopted');
    const supervisor = await stage.as(FLANDERS, 'supervisor');

    await taken(
      supervisor.post(`${plan.path}/councils/${MENEN}/events`, {
        type: 'ANNUL',
        annulledOn: '2027-02-23',
        reason: 'Incompetent.',
        source: 'https://www.example.org/annulment',
      }),
    );

    expect(await plan.state()).toBe('ratification.open');
    expect((await plan.happened()).at(-1)).toBe('ADOPTION_UNDONE');
    expect(await read(plan, 'plan')).toMatchObject({ definitivelyAdoptedAt: null });
  });
});
