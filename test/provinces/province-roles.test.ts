import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeal, FLANDERS, KORTRIJK, MENEN, OUTSIDER, WEST_FLANDERS } from '../support/a-deal.js';
import { apiClient, type Answer, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { taken, type LivingDeal } from '../support/living-deal.js';

const ANTWERP = 'OVO000228';

interface Roles {
  readonly provinces: readonly { organisationId: string; name: string; role: string; answer: string }[];
  readonly proposal: { consents: readonly string[] } | null;
}

describe('the roles of provinces', () => {
  let server: TestApplication;
  let province: ApiClient;
  let director: ApiClient;
  let mediator: ApiClient;

  beforeAll(async () => {
    server = await startApplication();
    province = await asOrganisation(server.url, WEST_FLANDERS);
    director = await asOrganisation(server.url, WEST_FLANDERS, 'director');
    mediator = await asOrganisation(server.url, WEST_FLANDERS, 'mediator');
  });
  afterAll(() => server.stop());

  const choose = async (
    deal: LivingDeal,
    role: string,
    organisationId = WEST_FLANDERS,
  ): Promise<Answer<Roles>> =>
    (await deal.as(deal.lead)).put<Roles>(`${deal.path}/province-roles`, {
      provinces: [{ organisationId, role }],
    });
  const send = (who: ApiClient, deal: LivingDeal, event: object): Promise<Answer<Record<string, unknown>>> =>
    who.post(`${deal.path}/events`, event);
  const codeOf = ({ status, body }: Answer<unknown>): unknown[] => [
    status,
    (body as ProblemBody).type.split(':').at(-1),
  ];
  const issuesOf = ({ body }: Answer<unknown>): unknown[] =>
    ((body as ProblemBody).issues ?? []).map(({ name, detail }) => [name, detail]);
  const allowedFor = async (who: ApiClient, deal: LivingDeal): Promise<string[]> => {
    const { body } = await who.get<{ items: { type: string; allowed: boolean }[] }>(
      `${deal.path}/available-events`,
    );
    return body.items.filter(({ allowed }) => allowed).map(({ type }) => type);
  };
  const text = { clauses: [{ number: '1', heading: 'Doel', body: 'Voorstel van de provincie.' }] };
  const evaluation = { type: 'EVALUATE', findings: 'Goed.' };

  it('are chosen in the draft, accepted with the text, and seen on the agreement', async () => {
    const deal = await aDeal().with(MENEN, WEST_FLANDERS).ready(server.url);
    expect((await choose(deal, 'director')).body).toEqual({
      provinces: [
        { organisationId: WEST_FLANDERS, name: 'West-Vlaanderen', role: 'director', answer: 'party' },
      ],
      proposal: null,
    });
    expect((await deal.read()).provinces).toMatchObject([{ role: 'director' }]);
    expect(
      codeOf(await (await deal.as(MENEN)).put(`${deal.path}/province-roles`, { provinces: [] })),
    ).toEqual([403, 'not-permitted']);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    await deal.must(KORTRIJK, { type: 'ACCEPT_TEXT', version: 1 });
    // Another choice is something else to agree on.
    await choose(deal, 'facilitator');
    expect((await deal.read()).parties.map(({ position }) => position)).toEqual([
      'pending',
      'pending',
      'pending',
    ]);
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    expect(codeOf(await choose(deal, 'director'))).toEqual([409, 'event-not-allowed']);
    expect((await deal.happened()).filter((type) => type === 'SET_PROVINCE_ROLES')).toHaveLength(2);
  });

  it('are for provinces only, one each', async () => {
    const deal = await aDeal().begun(server.url);
    const answer = await (
      await deal.as(KORTRIJK)
    ).put(`${deal.path}/province-roles`, {
      provinces: [
        { organisationId: MENEN, role: 'director' },
        { organisationId: FLANDERS, role: 'arbiter' },
        { organisationId: WEST_FLANDERS, role: 'director' },
        { organisationId: WEST_FLANDERS, role: 'arbiter' },
        { organisationId: 'OVO999999', role: 'arbiter' },
      ],
    });
    expect(answer.status).toBe(400);
    expect(issuesOf(answer)).toEqual([
      ['provinces[0].organisationId', 'OVO002177 is no province: only provinces are given a role.'],
      ['provinces[1].organisationId', 'OVO000001 is no province: only provinces are given a role.'],
      ['provinces[3].organisationId', 'OVO000231 has a role already: each province has one.'],
      ['provinces[4].organisationId', 'There is no organisation OVO999999.'],
    ]);
    expect((await choose(deal, 'boss')).status).toBe(400);
  });

  it('do not make an arbiter of an interested party, nor an interested party of an arbiter', async () => {
    const led = await aDeal().ledBy(WEST_FLANDERS).with(MENEN).begun(server.url);
    const leading = await choose(led, 'arbiter');
    expect([leading.status, issuesOf(leading)]).toEqual([
      400,
      [['provinces[0].role', 'OVO000231 leads the agreement: an arbiter cannot be an interested party.']],
    ]);

    const deal = await aDeal().with(WEST_FLANDERS, MENEN).begun(server.url);
    await deal.addText();
    await deal.addCommitment({ debtorId: KORTRIJK, creditorId: WEST_FLANDERS });
    const owed = await choose(deal, 'arbiter');
    expect(issuesOf(owed)).toEqual([
      [
        'provinces[0].role',
        'OVO000231 is owed what commitment 1 says: an arbiter cannot be an interested party.',
      ],
    ]);
    const lead = await deal.as(KORTRIJK);
    await taken(lead.delete(`${deal.path}/commitments/1`));
    expect((await choose(deal, 'arbiter')).status).toBe(200);
    const commitment = { kind: 'obligation', unit: 'EUR', amount: '1.00', description: 'Aandeel.' };
    const stake = await lead.post(`${deal.path}/commitments`, {
      ...commitment,
      debtorId: WEST_FLANDERS,
      creditorId: MENEN,
    });
    expect([stake.status, issuesOf(stake).map((issue) => (issue as string[])[0])]).toEqual([
      400,
      ['debtorId'],
    ]);
  });

  it('ask a province that is no party, which sees the agreement from its submission on and answers for itself', async () => {
    const deal = await aDeal().ready(server.url);
    await choose(deal, 'facilitator');
    expect((await province.get(deal.path)).status).toBe(404);
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    expect((await province.get(deal.path)).status).toBe(200);
    expect((await (await asOrganisation(server.url, ANTWERP)).get(deal.path)).status).toBe(404);
    const listed = await province.get<{ items: { id: string }[] }>('/v1/agreements?phase=negotiation');
    expect(listed.body.items.map(({ id }) => id)).toContain(deal.id);

    // Asked, it can do nothing but answer.
    expect(await allowedFor(province, deal)).toEqual(['AGREE_TO_SERVE', 'DECLINE_TO_SERVE']);
    expect((await province.post(`${deal.path}/texts`, text)).status).toBe(403);
    expect(codeOf(await send(director, deal, { type: 'AGREE_TO_SERVE' }))).toEqual([403, 'not-permitted']);
    const answers = await Promise.all([
      send(province, deal, { type: 'AGREE_TO_SERVE' }),
      send(province, deal, { type: 'AGREE_TO_SERVE' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await deal.read()).provinces).toMatchObject([{ role: 'facilitator', answer: 'accepted' }]);

    // It brings together and writes, but takes no position.
    expect((await province.post(`${deal.path}/texts`, text)).status).toBe(201);
    expect((await province.get<{ items: unknown[] }>(`${deal.path}/texts`)).body.items).toHaveLength(2);
    expect(codeOf(await send(province, deal, { type: 'ACCEPT_TEXT', version: 1 }))).toEqual([
      403,
      'not-permitted',
    ]);
    expect(codeOf(await send(province, deal, { type: 'PROPOSE_TEXT', version: 2 }))).toEqual([
      403,
      'not-permitted',
    ]);
    await taken(send(province, deal, { type: 'OPEN_MEDIATION', question: 'Wie betaalt?' }));
    await taken(send(province, deal, { type: 'PROPOSE_MEDIATOR', mediatorId: OUTSIDER }));
    expect(codeOf(await send(province, deal, { type: 'ACCEPT_MEDIATOR' }))).toEqual([403, 'not-permitted']);
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_MEDIATOR' });

    await taken(send(province, deal, { type: 'DECLINE_TO_SERVE', reason: 'Geen capaciteit.' }));
    expect((await province.get(deal.path)).status).toBe(404);
    expect((await deal.read()).provinces).toMatchObject([{ answer: 'declined' }]);
    expect(await deal.firstBroken()).toBeUndefined();
  });

  it('let an arbiter step in with a settlement, which the parties in dispute accept or not', async () => {
    const deal = await aDeal().ready(server.url);
    await choose(deal, 'arbiter');
    await deal.must(KORTRIJK, { type: 'SUBMIT' });
    await taken(send(province, deal, { type: 'AGREE_TO_SERVE' }));
    await deal.must(MENEN, { type: 'OPEN_MEDIATION', question: 'Wie betaalt?' });
    expect(await allowedFor(mediator, deal)).toEqual(['PROPOSE_SETTLEMENT', 'CLOSE_MEDIATION']);
    expect(codeOf(await send(director, deal, { type: 'PROPOSE_SETTLEMENT', text: 'Elk de helft.' }))).toEqual(
      [403, 'not-permitted'],
    );
    await taken(send(mediator, deal, { type: 'PROPOSE_SETTLEMENT', text: 'Elk de helft.' }));
    const { body } = await mediator.get<{ state: string; mediator: unknown }>(`${deal.path}/proceedings/1`);
    expect(body.state).toBe('mediating');
    for (const party of deal.parties) await deal.must(party, { type: 'ACCEPT_SETTLEMENT' });
    expect(await deal.state()).toBe('negotiation.positions');
    expect((await deal.happened()).filter((type) => /MEDIAT|SETTLEMENT/.test(type))).toEqual([
      'OPEN_MEDIATION',
      'PROPOSE_SETTLEMENT',
      'ACCEPT_SETTLEMENT',
      'ACCEPT_SETTLEMENT',
      'MEDIATION_ENDED',
    ]);
  });

  it('give the director its evaluations, and change in force by the consent of every bound party', async () => {
    const deal = await aDeal().with(MENEN, WEST_FLANDERS).inForce(server.url);
    // Nothing was chosen: a province that is a party directs.
    expect(await allowedFor(director, deal)).toEqual(['EVALUATE']);
    const propose = (role: string): object => ({
      type: 'PROPOSE_PROVINCE_ROLES',
      provinces: [{ organisationId: WEST_FLANDERS, role }],
    });
    expect(
      (
        await deal.send(MENEN, {
          ...propose('arbiter'),
          provinces: [{ organisationId: MENEN, role: 'arbiter' }],
        })
      ).status,
    ).toBe(400);
    await deal.must(MENEN, propose('arbiter'));
    expect(codeOf(await deal.send(KORTRIJK, propose('director')))).toEqual([409, 'event-not-allowed']);
    expect(codeOf(await deal.send(MENEN, { type: 'ACCEPT_PROVINCE_ROLES' }))).toEqual([
      409,
      'event-not-allowed',
    ]);
    await deal.must(KORTRIJK, { type: 'ACCEPT_PROVINCE_ROLES' });
    expect((await taken(director.get<Roles>(`${deal.path}/province-roles`))).proposal?.consents).toEqual([
      MENEN,
      KORTRIJK,
    ]);
    const last = { type: 'ACCEPT_PROVINCE_ROLES' };
    const answers = await Promise.all([deal.send(WEST_FLANDERS, last), deal.send(WEST_FLANDERS, last)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await deal.read()).provinces).toMatchObject([{ role: 'arbiter', answer: 'party' }]);
    expect((await deal.happened()).at(-1)).toBe('PROVINCE_ROLES_CHOSEN');
    expect(codeOf(await send(director, deal, evaluation))).toEqual([403, 'not-permitted']);

    // Who owes something cannot be made an arbiter.
    const owing = await aDeal().with(WEST_FLANDERS).inForce(server.url);
    const interested = await owing.send(KORTRIJK, propose('arbiter'));
    expect([codeOf(interested), (interested.body as unknown as ProblemBody).detail]).toEqual([
      [409, 'event-not-allowed'],
      expect.stringContaining('An arbiter cannot be an interested party'),
    ]);
    await owing.must(KORTRIJK, propose('director'));
    await owing.must(WEST_FLANDERS, { type: 'REFUSE_PROVINCE_ROLES', reason: 'Liever niet.' });
    expect((await apiClient(server.url).get<Roles>(`${owing.path}/province-roles`)).body).toEqual({
      provinces: [],
      proposal: null,
    });
    await taken(send(director, owing, evaluation));
  });
});
