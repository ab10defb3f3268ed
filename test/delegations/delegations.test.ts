import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/access/principal.js';
import type { ProblemBody, RequestOptions } from '../support/api-client.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, OUTSIDER, TODAY, WAREGEM } from '../support/a-deal.js';
import { startApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { statementsOf } from '../support/statements.js';
import { COMMITMENT } from '../support/commitment.js';

const ACCEPT = { type: 'ACCEPT_TEXT', version: 1 };
const ROESELARE = 'OVO002204';
const HARELBEKE = 'OVO002099';
const ROLES: readonly Role[] = ['editor', 'negotiator', 'clerk'];

interface Delegation {
  readonly organisationId: string;
  readonly number: number;
  readonly [field: string]: unknown;
}

/** Says on whose behalf a request is. */
const onBehalfOf = (organisation: string): RequestOptions => ({
  headers: { 'akkoord-on-behalf-of': organisation },
});

describe('delegations', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  const grant = async (from: string, to: string, fields: object = {}) => {
    const clerk = await asOrganisation(url, from, 'clerk');
    return clerk.post<Delegation>(`/v1/organisations/${from}/delegations`, {
      delegateId: to,
      roles: ROLES,
      from: '2026-11-01',
      until: '2026-12-31',
      ...fields,
    });
  };
  const granted = async (from: string, to: string, fields: object = {}): Promise<Delegation> =>
    taken(grant(from, to, fields));
  const revoke = async ({ organisationId, number }: Delegation) => {
    const clerk = await asOrganisation(url, organisationId, 'clerk');
    return clerk.post(`/v1/organisations/${organisationId}/delegations/${number}/revoke`, {
      reason: 'Het project is af.',
    });
  };
  const refusal = ({ status, body }: { status: number; body: unknown }): unknown[] => {
    const { type, detail } = body as ProblemBody;
    return [status, type.split(':').at(-1), detail];
  };
  const lastActor = async (deal: LivingDeal): Promise<unknown> => (await deal.history()).at(-1)?.actor;

  it('let another organisation act, visibly in every entry, and never without saying so', async () => {
    const deal = await aDeal().with(WAREGEM).inNegotiation(url);
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    expect(refusal(await menen.post(`${deal.path}/events`, ACCEPT, onBehalfOf(WAREGEM)))).toEqual([
      403,
      'outside-delegation',
      'Waregem has not delegated this to Menen. Its clerk can; to act for your own organisation, leave the header out.',
    ]);
    const { number } = await granted(WAREGEM, MENEN);

    // Without the header the delegate is a stranger to the deal.
    expect((await menen.post(`${deal.path}/events`, ACCEPT)).status).toBe(404);
    const available = await menen.get<{ items: { type: string; allowed: boolean }[] }>(
      `${deal.path}/available-events`,
      onBehalfOf(WAREGEM),
    );
    expect(available.body.items.find(({ type }) => type === 'ACCEPT_TEXT')?.allowed).toBe(true);
    expect(available.headers.get('vary')).toContain('Akkoord-On-Behalf-Of');
    const answer = await menen.post<{ parties: { organisationId: string; position: string }[] }>(
      `${deal.path}/events`,
      ACCEPT,
      onBehalfOf(WAREGEM),
    );
    expect(answer.body.parties.find((each) => each.organisationId === WAREGEM)?.position).toBe('accepted');

    expect(await lastActor(deal)).toEqual({
      organisationId: MENEN,
      person: COMMITMENT,
      onBehalfOf: WAREGEM,
      delegation: number,
    });
    expect(await deal.firstBroken()).toBeUndefined();
    const { body } = await (await deal.as(KORTRIJK)).get<{ items: { by: string }[] }>('/v1/messages');
    expect(body.items[0].by).toBe(WAREGEM);
  });

  it('never bring what a council decides, and say why', async () => {
    const deal = await aDeal().with(WAREGEM).inRatification(url);
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    const council = `${deal.path}/councils/${WAREGEM}/events`;
    const meeting = { type: 'SCHEDULE', meetingOn: '2026-12-14' };
    expect((await menen.post(council, meeting, onBehalfOf(WAREGEM))).status).toBe(200);
    expect(refusal(await menen.post(council, approval(), onBehalfOf(WAREGEM)))).toEqual([
      403,
      'not-permitted',
      'What a council decides cannot be delegated: only the own clerk of Waregem reports it, and answers for that there.',
    ]);
    const { body } = await menen.get<{ items: { type: string; reason: string | null }[] }>(
      `${deal.path}/available-events`,
      onBehalfOf(WAREGEM),
    );
    expect(body.items.find(({ type }) => type === 'APPROVE')?.reason).toContain('cannot be delegated');
  });

  it('are no chain, and do not reach what an organisation keeps for itself', async () => {
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    const onward = { delegateId: KORTRIJK, roles: ['reader'], from: '2026-11-01', until: '2026-12-31' };
    const home = `/v1/organisations/${WAREGEM}`;
    for (const attempt of [
      menen.post(`${home}/delegations`, onward, onBehalfOf(WAREGEM)),
      menen.get(`${home}/mandates`, onBehalfOf(WAREGEM)),
      menen.put(`${home}/contact-points`, { contactPoints: [] }, onBehalfOf(WAREGEM)),
    ]) {
      const [status, type, detail] = refusal(await attempt);
      expect([status, type]).toEqual([403, 'not-permitted']);
      expect(detail).toContain('This is for Waregem alone');
    }
    // What Menen may do for Waregem, nobody may do for Menen.
    await granted(MENEN, KORTRIJK);
    const kortrijk = await asOrganisation(url, KORTRIJK, ...ROLES);
    expect(refusal(await kortrijk.get('/v1/messages', onBehalfOf(WAREGEM)))[1]).toBe('outside-delegation');
  });

  it('give no more than the delegate’s own people are at home', async () => {
    const reader = await asOrganisation(url, MENEN, 'reader');
    expect(refusal(await reader.get('/v1/messages', onBehalfOf(WAREGEM)))).toEqual([
      403,
      'outside-delegation',
      expect.stringContaining('is for who is editor, negotiator, clerk at Menen'),
    ]);
  });

  it('can be for certain agreements, and show nothing of others', async () => {
    const inside = await aDeal().with(HARELBEKE).inNegotiation(url);
    const outside = await aDeal().with(HARELBEKE).inNegotiation(url);
    await granted(HARELBEKE, MENEN, { agreementIds: [inside.id] });
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    const as = onBehalfOf(HARELBEKE);

    expect((await menen.get(inside.path, as)).status).toBe(200);
    const refused = [403, 'outside-delegation', expect.stringContaining('is for other agreements')];
    expect(refusal(await menen.get(outside.path, as))).toEqual(refused);
    expect(refusal(await menen.get('/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a', as))).toEqual(
      refused,
    );
    expect(refusal(await menen.get(`${outside.path}/available-events`, as))).toEqual(refused);
    expect(refusal(await menen.post(`${outside.path}/events`, ACCEPT, as))).toEqual(refused);
    const list = await menen.get<{ items: { id: string }[] }>('/v1/agreements?phase=negotiation', as);
    expect(list.body.items.map(({ id }) => id)).toEqual([inside.id]);
    expect(refusal(await menen.get('/v1/messages', as))[2]).toContain('is for certain agreements');
    expect((await menen.post('/v1/agreements', aDeal().ledBy(HARELBEKE).body, as)).status).toBe(403);
    expect((await menen.post(`${inside.path}/events`, ACCEPT, as)).status).toBe(200);
  });

  it('can be for certain rights', async () => {
    const deal = await aDeal().ledBy(ROESELARE).with(KORTRIJK).begun(url);
    await granted(ROESELARE, MENEN, { roles: undefined, rights: ['addText'] });
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    const as = onBehalfOf(ROESELARE);
    const text = { clauses: [{ number: '1', heading: 'Doel', body: 'Open ruimte.' }] };
    expect((await menen.post(`${deal.path}/texts`, text, as)).status).toBe(201);
    expect(await lastActor(deal)).toMatchObject({ organisationId: MENEN, onBehalfOf: ROESELARE });
    expect(refusal(await menen.patch(deal.path, { title: 'Anders' }, as))[2]).toContain(
      'is for certain acts, and reviseAgreement is not among them',
    );
  });

  it('end on their last day and are revoked at once, on every server; which one is meant is never guessed', async () => {
    const other = await startApplication({ databaseUrl: stage.application.databaseUrl, clock: stage.clock });
    try {
      const first = await granted(OUTSIDER, MENEN, { until: '2026-11-25' });
      const second = await granted(OUTSIDER, MENEN, { from: '2026-11-24', roles: ['editor'] });
      const menen = await asOrganisation(url, MENEN, ...ROLES);
      const there = await asOrganisation(other.url, MENEN, ...ROLES);
      const messages = (header: string) => there.get('/v1/messages', onBehalfOf(header));

      const [status, type, detail] = refusal(await messages(OUTSIDER));
      expect([status, type]).toEqual([400, 'delegation-not-chosen']);
      expect(detail).toContain(`${first.number}, ${second.number}`);
      expect((await messages(`${OUTSIDER}/${first.number}`)).status).toBe(200);
      await taken(revoke(second));
      expect(refusal(await messages(`${OUTSIDER}/${second.number}`))[2]).toContain('has revoked');
      expect((await revoke(second)).status).toBe(409);
      expect((await messages(OUTSIDER)).status).toBe(200);

      await stage.passTo('2026-11-26T09:00:00Z');
      expect(
        refusal(await menen.get('/v1/messages', onBehalfOf(`${OUTSIDER}/${first.number}`)))[2],
      ).toContain('held until 25 November 2026');
      const later = await granted(OUTSIDER, MENEN, { from: '2027-01-01', until: '2027-02-01' });
      expect(
        refusal(await menen.get('/v1/messages', onBehalfOf(`${OUTSIDER}/${later.number}`)))[2],
      ).toContain('begins on 1 January 2027');
    } finally {
      await other.stop();
    }
  });

  it('do not get round mandates: who acts for an organisation that works with them needs one', async () => {
    const gent = 'OVO002067';
    const deal = await aDeal().with(gent).inNegotiation(url);
    await granted(gent, MENEN);
    const clerk = await asOrganisation(url, gent, 'clerk');
    const mandate = { acts: ['sign'], from: '2026-11-01' };
    await taken(clerk.post(`/v1/organisations/${gent}/mandates`, { ...mandate, holder: { subject: 'x' } }));
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    const accept = () => menen.post(`${deal.path}/events`, ACCEPT, onBehalfOf(gent));
    expect(refusal(await accept())[1]).toBe('outside-mandate');
    const holder = { subject: `dev:${MENEN}` };
    const { number } = await taken(
      clerk.post<{ number: number }>(`/v1/organisations/${gent}/mandates`, { ...mandate, holder }),
    );
    expect((await accept()).status).toBe(200);
    expect(await lastActor(deal)).toMatchObject({ onBehalfOf: gent, delegation: 1, mandate: number });
    const { body } = await (
      await deal.as(KORTRIJK)
    ).get<{ items: { organisationId: string; acts: { kind: string; mandate: number }[] }[] }>(
      `${deal.path}/participation`,
    );
    const acts = body.items.find((each) => each.organisationId === gent)?.acts;
    expect(acts).toMatchObject([{ kind: 'textAccepted', mandate: number }]);
  });

  it('are given by the own clerk, and seen by both sides and the registrar', async () => {
    const zwevegem = 'OVO002280';
    const { status, headers, body } = await grant(zwevegem, MENEN, { roles: ['editor'] });
    const address = `/v1/organisations/${zwevegem}/delegations/1`;
    expect([status, headers.get('location')]).toEqual([201, address]);
    expect(body).toMatchObject({
      organisationId: zwevegem,
      delegateId: MENEN,
      rights: null,
      revocation: null,
    });

    for (const [organisation, role] of [
      [zwevegem, 'reader'],
      [MENEN, 'reader'],
      [FLANDERS, 'registrar'],
    ] as const) {
      const caller = await asOrganisation(url, organisation, role);
      expect((await caller.get(address)).body).toEqual(body);
    }
    const own = await asOrganisation(url, zwevegem, 'reader');
    expect((await own.get(`/v1/organisations/${zwevegem}/delegations`)).body).toEqual({
      items: [body],
      next: null,
    });
    const menen = await asOrganisation(url, MENEN, 'reader');
    const first = await taken(
      menen.get<{ items: Delegation[]; next: string }>(
        `/v1/organisations/${MENEN}/received-delegations?limit=1`,
      ),
    );
    const rest = await taken(
      menen.get<{ items: Delegation[] }>(
        `/v1/organisations/${MENEN}/received-delegations?limit=100&cursor=${first.next}`,
      ),
    );
    expect([...first.items, ...rest.items]).toContainEqual(body);
    const neighbour = await asOrganisation(url, KORTRIJK, 'clerk');
    expect((await neighbour.get(address)).status).toBe(403);
    expect((await neighbour.get(`/v1/organisations/${zwevegem}/delegations`)).status).toBe(403);
    const onlyEditor = await asOrganisation(url, zwevegem, 'editor', 'negotiator');
    const attempt = { delegateId: MENEN, roles: ['reader'], from: '2026-11-24', until: '2026-12-31' };
    expect((await onlyEditor.post(`/v1/organisations/${zwevegem}/delegations`, attempt)).status).toBe(403);
    expect((await own.get(`/v1/organisations/${zwevegem}/delegations/9`)).status).toBe(404);

    const registrar = await asOrganisation(url, FLANDERS, 'registrar');
    const { items } = await taken(
      registrar.get<{ items: object[] }>(`/v1/administration/entries?about=${encodeURIComponent(address)}`),
    );
    expect(items).toMatchObject([
      { type: 'GRANT_DELEGATION', actor: { organisationId: zwevegem }, details: { delegateId: MENEN } },
    ]);
  });

  it('name every fault', async () => {
    const { status, body } = await grant(KORTRIJK, KORTRIJK, {
      roles: undefined,
      until: '2040-01-01',
      agreementIds: ['0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a'],
    });
    expect(status).toBe(400);
    expect((body as unknown as ProblemBody).issues?.map(({ name }) => name)).toEqual([
      'delegateId',
      'roles',
      'until',
      'agreementIds[0]',
    ]);
    expect((await grant(KORTRIJK, MENEN, { rights: ['APPROVE'] })).status).toBe(400);
    expect((await grant(KORTRIJK, MENEN, { roles: ['registrar'] })).status).toBe(400);
  });

  it('are asked for by a header that can be read', async () => {
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    const answer = async (header: string) =>
      refusal(await menen.get('/v1/messages', onBehalfOf(header))).slice(0, 2);
    expect(await answer('Waregem')).toEqual([400, 'validation-failed']);
    expect(await answer(MENEN)).toEqual([400, 'validation-failed']);
    expect(await answer('OVO999998')).toEqual([403, 'organisation-unknown']);
    expect((await stage.anyone.get('/v1/agreements', onBehalfOf(WAREGEM))).status).toBe(401);
  });

  it('cost no query where the header is not there, and one where it is', async () => {
    const deal = await aDeal().with(WAREGEM).inNegotiation(url);
    const waregem = await asOrganisation(url, WAREGEM, ...ROLES);
    const menen = await asOrganisation(url, MENEN, ...ROLES);
    const readings = async (work: () => Promise<unknown>): Promise<number> =>
      (await statementsOf(work)).filter((text) => /\bFROM delegation\b/.test(text)).length;
    expect(await readings(() => taken(waregem.get(deal.path)))).toBe(0);
    expect(await readings(() => taken(menen.get(deal.path, onBehalfOf(WAREGEM))))).toBe(1);
    expect(await readings(() => taken(waregem.post(`${deal.path}/events`, ACCEPT)))).toBe(0);
  });
});
