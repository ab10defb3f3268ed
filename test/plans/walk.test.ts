import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, TODAY, WEST_FLANDERS } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { ACTION, beginPlan, GECORO, read, send, write, writeVision } from './support.js';

/** One plan walks the whole way; each step stands on the one before. */
describe('a regional plan, from concept note to monitoring', () => {
  let stage: Stage;
  let plan: LivingDeal;

  beforeAll(async () => {
    stage = await openStage(TODAY);
  });
  afterAll(() => stage.stop());

  const refusal = async (event: object, by = KORTRIJK): Promise<unknown> => {
    const { status, body } = await plan.send(by, event);
    return { status, detail: body.detail };
  };

  it('begins as a concept note, which needs the challenge and the vision', async () => {
    plan = await beginPlan(stage.application.url);
    expect(await plan.read()).toMatchObject({
      kind: 'plan',
      process: 'plan-flanders@1',
      phase: 'drafting',
      state: 'conceptNote',
      publicSince: null,
    });

    expect(await refusal({ type: 'START_PRELIMINARY_DRAFT' })).toEqual({
      status: 409,
      detail: 'A concept note needs the shared challenge and the vision. Write them first.',
    });
    await writeVision(plan);
    await plan.must(KORTRIJK, { type: 'START_PRELIMINARY_DRAFT' });

    expect(await plan.state()).toBe('drafting.preliminaryDraft');
  });

  it('goes to consultation once it holds frameworks, actions and a text', async () => {
    const missing = async (): Promise<string[]> =>
      (await read<{ missing: { name: string }[] }>(plan, 'readiness')).missing.map(({ name }) => name);
    expect(await missing()).toEqual(['text', 'frameworks', 'actions']);
    expect(await refusal({ type: 'OPEN_CONSULTATION' })).toMatchObject({ status: 409 });

    await write(plan, 'frameworks', { title: 'Space for water', body: 'Valleys stay open.' });
    await write(plan, 'actions', { ...ACTION, framework: 1 });
    await write(plan, 'actions', { ...ACTION, title: 'Plant woods', budgetEur: '50000' }, MENEN);
    await plan.addText();
    expect(await missing()).toEqual([]);
    await plan.must(KORTRIJK, { type: 'OPEN_CONSULTATION' });

    expect(await plan.state()).toBe('drafting.consultation');
  });

  it('asks boards and domains for advice, and is not submitted before all have given it or kept silent', async () => {
    expect(await refusal({ type: 'SUBMIT' })).toMatchObject({
      detail: 'No board or domain has been asked for advice yet.',
    });
    const asked = await write(plan, 'advice', GECORO);
    expect(asked).toMatchObject({ number: 1, status: 'awaited', lastDay: '2026-12-24', opinion: null });
    await write(plan, 'advice', {
      kind: 'procoro',
      board: 'PROCORO West-Vlaanderen',
      organisationId: WEST_FLANDERS,
      termDays: 45,
    });
    await write(plan, 'advice', {
      kind: 'flemishDomain',
      board: 'Departement Omgeving',
      organisationId: FLANDERS,
    });
    expect(await read(plan, 'plan')).toMatchObject({ advice: { asked: 3, awaited: 3 } });

    await write(
      plan,
      'advice/1/answer',
      { opinion: 'favourableWithConditions', text: 'Name the valleys.', givenOn: '2026-11-24' },
      MENEN,
    );
    await write(
      plan,
      'advice/2/answer',
      { opinion: 'favourable', text: 'Good.', givenOn: '2026-11-24' },
      WEST_FLANDERS,
    );
    expect(await refusal({ type: 'SUBMIT' })).toMatchObject({
      detail: 'Advice is still awaited: it has to be given, or its term has to run out.',
    });
  });

  it('records silence after the term as an entry of its own', async () => {
    await stage.passTo('2026-12-24T22:59:00Z');
    expect((await plan.happened()).at(-1)).toBe('RECORD_ADVICE');
    await stage.passTo('2026-12-24T23:01:00Z');

    expect((await plan.history()).at(-1)).toMatchObject({
      type: 'ADVICE_NOT_GIVEN',
      actor: { deadline: 'advice/3' },
      event: { advice: 3 },
    });
    const { items } = await read<{ items: { status: string; silentAt: string | null }[] }>(plan, 'advice');
    expect(items.map(({ status }) => status)).toEqual(['given', 'given', 'silent']);
    expect(items[2].silentAt).toMatch(/^2026-12-24T23:0/);
    expect(await read(plan, 'plan')).toMatchObject({ advice: { asked: 3, awaited: 0 } });
  });

  it('is provisionally adopted when every party accepts the same text', async () => {
    await plan.must(KORTRIJK, { type: 'SUBMIT' });
    expect(await plan.state()).toBe('negotiation.positions');
    await plan.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
    await taken((await plan.as(KORTRIJK)).patch(`${plan.path}/actions/2`, { year: 2030 }));
    expect((await plan.read()).parties.map(({ position }) => position)).toEqual(Array(4).fill('pending'));

    for (const party of plan.parties) await plan.must(party, { type: 'ACCEPT_TEXT', version: 1 });

    expect(await plan.state()).toBe('negotiation.provisionallyAdopted');
    expect((await plan.happened()).slice(-2)).toEqual(['ACCEPT_TEXT', 'PROVISIONALLY_ADOPTED']);
    expect((await read<{ provisionallyAdoptedAt: string }>(plan, 'plan')).provisionallyAdoptedAt).toMatch(
      /^2026-12-2/,
    );
  });

  it('keeps the proviso of a deputation or the Government, which does not hold it up', async () => {
    await plan.must(WEST_FLANDERS, {
      type: 'STATE_PROVISO',
      text: 'Provided that action 1 follows our plan.',
    });

    expect((await plan.history()).at(-1)).toMatchObject({
      type: 'STATE_PROVISO',
      actor: { organisationId: WEST_FLANDERS },
    });
    expect(await read(plan, 'provisos')).toMatchObject({
      items: [{ number: 1, organisationId: WEST_FLANDERS, text: 'Provided that action 1 follows our plan.' }],
    });
    expect((await plan.send(MENEN, { type: 'STATE_PROVISO', text: 'We too.' })).status).toBe(403);
    expect(await plan.state()).toBe('negotiation.provisionallyAdopted');
  });

  it('is public from its inquiry on, which takes 90 days', async () => {
    expect((await stage.anyone.get(plan.path)).status).toBe(404);
    await plan.must(KORTRIJK, { type: 'OPEN_INQUIRY' });

    expect(await plan.state()).toBe('negotiation.publicInquiry');
    expect((await stage.anyone.get(`${plan.path}/inquiry`)).body).toEqual({
      state: 'open',
      openedAt: expect.stringMatching(/^2026-12-24T23:/),
      lastDay: '2027-03-25',
      objections: 0,
      unanswered: 0,
    });
    const { items } = (
      await stage.anyone.get<{ items: { kind: string; lastDay: string }[] }>(`${plan.path}/deadlines`)
    ).body;
    expect(items).toMatchObject([{ kind: 'inquiryTerm', lastDay: '2027-03-25' }]);
  });

  it('takes objections with a receipt number, and keeps from the public what people say', async () => {
    const first = await write(
      plan,
      'objections',
      { receivedOn: '2026-12-25', text: 'The school loses its access.' },
      MENEN,
    );
    const second = await write(plan, 'objections', { receivedOn: '2026-12-25', text: 'Too dear.' });
    expect([first.receiptNumber, second.receiptNumber]).toEqual(['2026-0001', '2026-0002']);

    const path = `${plan.path}/objections/2026-0001`;
    expect((await stage.anyone.get(path)).body).toMatchObject({
      registeredBy: MENEN,
      text: null,
      answer: null,
    });
    expect(await read(plan, 'objections/2026-0001')).toMatchObject({ text: 'The school loses its access.' });
    expect(JSON.stringify(await plan.history())).not.toContain('school');
  });

  it('is not put before the councils while an objection is unanswered', async () => {
    await stage.passTo('2027-03-25T23:01:00Z');
    expect(await plan.state()).toBe('negotiation.processingInquiry');
    expect((await plan.happened()).at(-1)).toBe('INQUIRY_TERM_ENDED');

    await write(plan, 'objections/2026-0002/answer', { text: 'It is worth its price.' });
    expect(await refusal({ type: 'CONCLUDE_INQUIRY' })).toEqual({
      status: 409,
      detail: 'Not every objection has been answered. Answer them all first.',
    });
    const answered = await write(plan, 'objections/2026-0001/answer', { text: 'The access is kept.' });
    expect(answered).toMatchObject({ receiptNumber: '2026-0001', answer: 'The access is kept.' });
    await plan.must(KORTRIJK, { type: 'CONCLUDE_INQUIRY' });

    expect(await plan.state()).toBe('ratification.open');
    expect((await stage.anyone.get(`${plan.path}/objections/2026-0001`)).body).toMatchObject({
      answer: 'The access is kept.',
    });
    expect((await send(plan, 'objections', { receivedOn: '2027-03-25', text: 'Too late.' })).status).toBe(
      409,
    );
  });

  it('is definitively adopted by the councils, published, and in force 14 days later', async () => {
    for (const party of plan.parties) await plan.mustCouncil(party, approval({ decidedOn: '2027-03-26' }));
    expect(await plan.state()).toBe('ratification.adopted');
    expect((await plan.happened()).slice(-2)).toEqual(['APPROVE', 'DEFINITIVELY_ADOPTED']);

    await stage.passTo('2027-04-02T08:00:00Z');
    const source = 'https://www.ejustice.just.fgov.be/1';
    expect(
      (await plan.send(KORTRIJK, { type: 'PUBLISH_PLAN', publishedOn: '2027-03-20', source })).status,
    ).toBe(400);
    expect(
      (await plan.send(KORTRIJK, { type: 'PUBLISH_PLAN', publishedOn: '2027-04-03', source })).status,
    ).toBe(400);
    await plan.must(KORTRIJK, { type: 'PUBLISH_PLAN', publishedOn: '2027-04-01', source });
    expect(await plan.state()).toBe('ratification.published');
    expect(await read(plan, 'plan')).toMatchObject({
      publication: { publishedOn: '2027-04-01', source },
      inForceFrom: '2027-04-16',
    });

    await stage.passTo('2027-04-15T21:59:00Z');
    expect(await plan.state()).toBe('ratification.published');
    await stage.passTo('2027-04-15T22:01:00Z');
    expect(await plan.state()).toBe('monitoring.measuring');
    expect((await plan.happened()).at(-1)).toBe('ENTERED_INTO_FORCE');
  });

  it('shows per action whether a deal in force covers it', async () => {
    const { url } = stage.application;
    const deal = await aDeal().saying({ planId: plan.id, title: 'Deal on the Heulebeek' }).ready(url);
    await write(deal, 'carried-actions', { action: 1 });
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    const action = async (number: number): Promise<unknown> =>
      (await stage.anyone.get(`${plan.path}/actions/${number}`)).body;
    expect(await action(1)).toMatchObject({ covered: false, deals: [] });
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    expect(await action(1)).toMatchObject({
      covered: false,
      deals: [{ id: deal.id, phase: 'ratification', inForce: false }],
    });

    for (const party of deal.parties) await deal.mustCouncil(party, approval());

    expect(await action(1)).toMatchObject({
      covered: true,
      deals: [{ id: deal.id, title: 'Deal on the Heulebeek', phase: 'monitoring', inForce: true }],
    });
    expect(await action(2)).toMatchObject({ covered: false, deals: [], budgetEur: '50000.00', year: 2030 });
    expect(await read(plan, 'plan')).toMatchObject({
      coverage: { actions: 2, covered: 1, budgetEur: '300000.00', coveredBudgetEur: '250000.00' },
    });
    expect(await read(deal, 'carried-actions')).toMatchObject({
      items: [{ planId: plan.id, action: 1, terms: { title: ACTION.title, removed: false } }],
    });

    await deal.must(KORTRIJK, { type: 'TERMINATE' });
    await deal.must(MENEN, { type: 'TERMINATE' });
    expect(await action(1)).toMatchObject({ covered: false, deals: [{ phase: 'closed', inForce: false }] });
  });

  it('has a history that holds from its first entry to its last', async () => {
    expect(await plan.firstBroken()).toBeUndefined();
    expect(await plan.happened()).toEqual([
      'CREATE',
      'REVISE_PLAN',
      'START_PRELIMINARY_DRAFT',
      'ADD_FRAMEWORK',
      'ADD_ACTION',
      'ADD_ACTION',
      'ADD_TEXT',
      'OPEN_CONSULTATION',
      'REQUEST_ADVICE',
      'REQUEST_ADVICE',
      'REQUEST_ADVICE',
      'RECORD_ADVICE',
      'RECORD_ADVICE',
      'ADVICE_NOT_GIVEN',
      'SUBMIT',
      'ACCEPT_TEXT',
      'REVISE_ACTION',
      'ACCEPT_TEXT',
      'ACCEPT_TEXT',
      'ACCEPT_TEXT',
      'ACCEPT_TEXT',
      'PROVISIONALLY_ADOPTED',
      'STATE_PROVISO',
      'OPEN_INQUIRY',
      'REGISTER_OBJECTION',
      'REGISTER_OBJECTION',
      'INQUIRY_TERM_ENDED',
      'ANSWER_OBJECTION',
      'ANSWER_OBJECTION',
      'CONCLUDE_INQUIRY',
      'APPROVE',
      'APPROVE',
      'APPROVE',
      'APPROVE',
      'DEFINITIVELY_ADOPTED',
      'PUBLISH_PLAN',
      'ENTERED_INTO_FORCE',
    ]);
  });
});
