import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../support/api-client.js';
import {
  aDeal,
  approval,
  FLANDERS,
  GENT,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import { startApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';
import { COMMITMENT } from '../support/commitment.js';

/** The subject of every token of the development provider for an organisation. */
const subjectOf = (organisationId: string): string => `dev:${organisationId}`;
const ACCEPT = { type: 'ACCEPT_TEXT', version: 1 };

describe('mandates', () => {
  let stage: Stage;
  let url: string;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    url = stage.application.url;
  });
  afterAll(() => stage.stop());

  const register = async (organisationId: string, fields: object = {}) => {
    const clerk = await asOrganisation(url, organisationId, 'clerk');
    return clerk.post<Record<string, unknown> & { number: number }>(
      `/v1/organisations/${organisationId}/mandates`,
      { holder: { subject: subjectOf(organisationId) }, acts: ['sign'], from: '2026-11-01', ...fields },
    );
  };
  const refusal = async (answer: Promise<{ status: number; body: unknown }>): Promise<unknown[]> => {
    const { status, body } = await answer;
    const { type, detail } = body as ProblemBody;
    return [status, type, detail];
  };
  const lastActor = async (deal: LivingDeal): Promise<unknown> => (await deal.history()).at(-1)?.actor;

  it('are not needed where none was registered', async () => {
    const deal = await aDeal().inNegotiation(url);
    await deal.must(MENEN, ACCEPT);
    expect(await lastActor(deal)).toEqual({ organisationId: MENEN, person: COMMITMENT });
  });

  it('are registered by the organisation’s own clerk, and shown to itself', async () => {
    const { status, headers, body } = await register(OUTSIDER, {
      holder: { subject: 's1', name: 'An Peeters' },
      acts: ['negotiate', 'mediate'],
      until: '2026-12-31',
      substitute: { subject: 's2', name: 'Tom Maes', from: '2026-12-20' },
    });
    expect(status).toBe(201);
    const address = `/v1/organisations/${OUTSIDER}/mandates/${body.number}`;
    expect(headers.get('location')).toBe(address);
    expect(body).toMatchObject({
      holder: { subject: 's1', name: 'An Peeters' },
      acts: ['negotiate', 'mediate'],
      agreementIds: null,
      from: '2026-11-01',
      until: '2026-12-31',
      substitute: { subject: 's2', name: 'Tom Maes', from: '2026-12-20', until: null },
      revocation: null,
    });

    const reader = await asOrganisation(url, OUTSIDER, 'reader');
    expect((await reader.get(address)).body).toEqual(body);
    expect((await reader.get(`/v1/organisations/${OUTSIDER}/mandates`)).body).toEqual({
      items: [body],
      next: null,
    });
    const editor = await asOrganisation(url, OUTSIDER, 'editor', 'negotiator');
    const attempt = { holder: { subject: 'x' }, acts: ['sign'], from: '2026-11-01' };
    expect((await editor.post(`/v1/organisations/${OUTSIDER}/mandates`, attempt)).status).toBe(403);
    const other = await asOrganisation(url, MENEN);
    expect((await other.get(address)).status).toBe(403);
    expect((await other.post(`/v1/organisations/${OUTSIDER}/mandates`, attempt)).status).toBe(403);
    expect((await stage.anyone.get(address)).status).toBe(401);
    expect((await reader.get(`/v1/organisations/OVO999999/mandates`)).status).toBe(404);
  });

  it('keep names apart, and forget them', async () => {
    const { body } = await register(OUTSIDER, { holder: { subject: 's3', name: 'Lies Claes' } });
    const address = `/v1/organisations/${OUTSIDER}/mandates/${body.number}`;
    const clerk = await asOrganisation(url, OUTSIDER, 'clerk');

    expect((await clerk.delete(`${address}/names`)).status).toBe(204);

    expect((await clerk.get(address)).body).toMatchObject({ holder: { subject: 's3', name: null } });
    const rows = await runOn(
      stage.application.databaseUrl,
      `SELECT FROM mandate m, mandate_name n WHERE to_jsonb(m)::text || to_jsonb(n)::text LIKE '%Lies%'`,
    );
    expect(rows).toEqual([]);
  });

  it('name every fault', async () => {
    const { status, body } = await register(MENEN, {
      until: '2026-10-01',
      agreementIds: ['0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a'],
    });
    expect(status).toBe(400);
    expect((body as unknown as ProblemBody).issues?.map(({ name }) => name)).toEqual([
      'until',
      'agreementIds[0]',
    ]);
    expect((await register(MENEN, { acts: [] })).status).toBe(400);
    expect((await register(MENEN, { acts: ['everything'] })).status).toBe(400);
  });

  it('guard side procedures as well', async () => {
    const deal = await aDeal().with(GENT).inNegotiation(url);
    await deal.must(GENT, { type: 'OPEN_MEDIATION', question: 'Wie betaalt?' });
    await deal.must(KORTRIJK, { type: 'PROPOSE_MEDIATOR', mediatorId: OUTSIDER });
    await register(GENT, { holder: { subject: 'somebody-else' }, acts: ['mediate'] });

    const { body } = await (
      await deal.as(GENT)
    ).get<{ items: { type: string; allowed: boolean }[] }>(`${deal.path}/available-events`);
    expect(body.items.find(({ type }) => type === 'ACCEPT_MEDIATOR')?.allowed).toBe(false);
    expect((await refusal(deal.send(GENT, { type: 'ACCEPT_MEDIATOR' }))).slice(0, 2)).toEqual([
      403,
      'urn:problem-type:akkoord:outside-mandate',
    ]);
    await register(GENT, { acts: ['mediate'] });
    await deal.must(GENT, { type: 'ACCEPT_MEDIATOR' });
  });

  it('guard corrections as what they correct; the registrar speaks for no party, and so by none', async () => {
    const deal = await aDeal().with(WEST_FLANDERS).inRatification(url);
    await deal.mustCouncil(WEST_FLANDERS, approval());
    const registrar = await asOrganisation(url, FLANDERS, 'registrar');
    const clerk = await asOrganisation(url, WEST_FLANDERS, 'clerk');
    const { sequence } = (await deal.history()).at(-1) ?? {};
    await register(WEST_FLANDERS, { holder: { subject: 'somebody-else' }, acts: ['clerk'] });

    const correction = {
      type: 'fact',
      sequence,
      changes: [{ fact: 'votesFor', newValue: 23 }],
      reason: 'De cijfers zijn omgewisseld.',
      source: 'https://www.west-vlaanderen.be/notulen/2026-11-20',
    };
    const outside = [403, 'urn:problem-type:akkoord:outside-mandate'];
    expect((await refusal(clerk.post(`${deal.path}/corrections`, correction))).slice(0, 2)).toEqual(outside);
    expect((await registrar.post(`${deal.path}/corrections`, correction)).status).toBe(201);
    const answer = () => clerk.post(`${deal.path}/corrections/1/answers`, { answer: 'confirm' });
    expect((await refusal(answer())).slice(0, 2)).toEqual(outside);
    const { body: own } = await register(WEST_FLANDERS, { acts: ['clerk'] });
    expect((await answer()).status).toBe(200);
    expect(await lastActor(deal)).toMatchObject({ organisationId: WEST_FLANDERS, mandate: own.number });
  });

  it('are the only way to act once one is registered, and histories name them', async () => {
    const deal = await aDeal().with(WAREGEM).inNegotiation(url);
    const { body: first } = await register(WAREGEM, { holder: { subject: 'somebody-else' } });

    const available = await (
      await deal.as(WAREGEM)
    ).get<{ items: { type: string; reason: string }[] }>(`${deal.path}/available-events`);
    expect(available.body.items.find(({ type }) => type === 'ACCEPT_TEXT')?.reason).toMatch(/^Waregem works/);
    expect(await refusal(deal.send(WAREGEM, ACCEPT))).toEqual([
      403,
      'urn:problem-type:akkoord:outside-mandate',
      'Waregem works with mandates for accepting texts and ending agreements, and none of them names you. ' +
        'Ask its clerk for one.',
    ]);
    const later = { agreementIds: [deal.id], from: '2026-11-26', until: '2026-11-30' };
    const { body: second } = await register(WAREGEM, later);
    expect(second.number).toBe(first.number + 1);
    expect(await refusal(deal.send(WAREGEM, ACCEPT))).toEqual([
      403,
      'urn:problem-type:akkoord:outside-mandate',
      expect.stringContaining('does not hold for you on 24 November 2026'),
    ]);
    // What the mandate is not about goes by roles.
    await deal.must(WAREGEM, { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Nog niet.' });

    await stage.passTo('2026-11-26T09:00:00Z');
    await deal.must(WAREGEM, ACCEPT);

    expect(await lastActor(deal)).toEqual({
      organisationId: WAREGEM,
      person: COMMITMENT,
      mandate: second.number,
    });
    expect(await deal.firstBroken()).toBeUndefined();
    const other = await aDeal().with(WAREGEM).inNegotiation(url);
    expect(await refusal(other.send(WAREGEM, ACCEPT))).toEqual([
      403,
      'urn:problem-type:akkoord:outside-mandate',
      expect.stringContaining('other agreements'),
    ]);
  });

  it('are revoked at once and for good', async () => {
    const deal = await aDeal().ledBy(MENEN).with(KORTRIJK).inNegotiation(url);
    const { body } = await register(KORTRIJK, { acts: ['negotiate'] });
    const objection = { type: 'OBJECT_TO_TEXT', version: 1 };
    await deal.must(KORTRIJK, objection);
    const clerk = await asOrganisation(url, KORTRIJK, 'clerk');
    const address = `/v1/organisations/${KORTRIJK}/mandates/${body.number}/revoke`;

    const revoked = await clerk.post(address, { reason: 'Uit dienst.' }, { idempotencyKey: 'revoke-1' });
    expect(revoked.body).toMatchObject({ revocation: { reason: 'Uit dienst.' } });
    const again = await clerk.post(address, { reason: 'Uit dienst.' }, { idempotencyKey: 'revoke-1' });
    expect([again.status, again.body]).toEqual([200, revoked.body]);
    expect((await clerk.post(address, {})).status).toBe(409);

    expect(await refusal(deal.send(KORTRIJK, objection))).toEqual([
      403,
      'urn:problem-type:akkoord:outside-mandate',
      expect.stringContaining('was revoked'),
    ]);
  });

  it('let a substitute report what the council decided, on the days that were said', async () => {
    const harelbeke = 'OVO002099';
    const deal = await aDeal().with(harelbeke).inRatification(url);
    await register(harelbeke, {
      holder: { subject: 'the-clerk' },
      acts: ['clerk'],
      substitute: { subject: subjectOf(harelbeke), from: '2026-11-25', until: '2026-11-27' },
    });
    expect((await deal.sendToCouncil(harelbeke, { type: 'SCHEDULE', meetingOn: '2026-12-14' })).status).toBe(
      200,
    );
    expect(await lastActor(deal)).toMatchObject({ mandate: 1, asSubstitute: true });
    await stage.passTo('2026-11-28T09:00:00Z');
    expect((await deal.sendToCouncil(harelbeke, approval())).status).toBe(403);
  });

  it('hold on every server, also those registered on another one', async () => {
    const roeselare = 'OVO002204';
    const second = await startApplication({
      databaseUrl: stage.application.databaseUrl,
      clock: stage.clock,
    });
    try {
      const deal = (await aDeal().with(roeselare).inNegotiation(url)).seenAt(second.url);
      await register(roeselare, { holder: { subject: 'somebody-else' } });
      let status = 0;
      for (let attempt = 0; attempt < 50 && status !== 403; attempt++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        ({ status } = await deal.send(roeselare, { ...ACCEPT, version: 9 }));
      }
      expect(status).toBe(403);
    } finally {
      await second.stop();
    }
  });
});
