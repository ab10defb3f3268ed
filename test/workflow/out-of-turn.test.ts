import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../support/api-client.js';
import { aDeal, approval, FLANDERS, KORTRIJK, MENEN, OUTSIDER, TODAY, WAREGEM } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';

let stage: Stage;
let url: string;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
});
afterAll(() => stage.stop());

const accept = (version: number): object => ({ type: 'ACCEPT_TEXT', version });
const negotiation = (): Promise<LivingDeal> => aDeal().inNegotiation(url);

describe('an event out of turn', () => {
  it.each<[string, () => Promise<LivingDeal>, string, object, string, string]>([
    [
      'a draft that is not ready is submitted',
      () => aDeal().begun(url),
      KORTRIJK,
      { type: 'SUBMIT' },
      'The draft is not ready',
      'Het ontwerp is niet klaar',
    ],
    ['a draft is accepted', () => aDeal().ready(url), MENEN, accept(1), 'ACCEPT_TEXT', 'ACCEPT_TEXT'],
    ['a deal is submitted twice', negotiation, KORTRIJK, { type: 'SUBMIT' }, 'does not fit', 'past niet'],
    ['another text is accepted', negotiation, MENEN, accept(2), 'on offer', 'voorligt'],
    [
      'the same text is proposed again',
      negotiation,
      MENEN,
      { type: 'PROPOSE_TEXT', version: 1 },
      'newer',
      'nieuwer',
    ],
    [
      'a text is proposed that is not there',
      negotiation,
      MENEN,
      { type: 'PROPOSE_TEXT', version: 9 },
      'newer',
      'nieuwer',
    ],
    [
      'a deal is evaluated before it is in force',
      negotiation,
      KORTRIJK,
      { type: 'EVALUATE', findings: 'Goed.' },
      'does not fit',
      'past niet',
    ],
    [
      'a deal is given up while councils decide',
      () => aDeal().inRatification(url),
      KORTRIJK,
      { type: 'ABANDON' },
      'does not fit',
      'past niet',
    ],
  ])('is refused with the reason in both languages: %s', async (_, made, sender, event, english, dutch) => {
    const deal = await made();
    const before = await deal.read();
    const client = await deal.as(sender);
    const refuse = async (language: string): Promise<ProblemBody> => {
      const answer = await client.as({ language }).post<ProblemBody>(`${deal.path}/events`, event);
      expect(answer.status).toBe(409);
      return answer.body;
    };

    const [en, nl] = [await refuse('en'), await refuse('nl-BE')];

    expect([en.type, nl.type]).toEqual(Array(2).fill('urn:problem-type:akkoord:event-not-allowed'));
    expect(en.detail).toContain(english);
    expect(nl.detail).toContain(dutch);
    expect(en.detail).not.toBe(nl.detail);
    expect(await deal.read()).toEqual(before);
  });
});

describe('a forged event', () => {
  it.each([
    'xstate.init',
    'xstate.stop',
    'xstate.after.negotiationTerm.deal.negotiation',
    'xstate.after.ratificationTerm.deal.ratification',
    'xstate.done.state.deal',
    'COUNCIL_DECIDED',
    'REVISE_DRAFT',
    'MEASUREMENT_MISSED',
    'APPROVE',
    '__proto__',
    'constructor',
    '*',
    '',
  ])('%j is refused: callers have their own events', async (type) => {
    const deal = await sharedDeal();
    const { status, body } = await deal.send(KORTRIJK, { type, from: 'undecided', to: 'approved' });

    expect([status, (body as unknown as ProblemBody).issues?.map(({ name }) => name)]).toEqual([
      400,
      ['type'],
    ]);
  });

  it.each(['xstate.after.complaintTerm.council.published', 'COUNCIL_DECIDED', 'SUBMIT'])(
    '%j is refused by councils too',
    async (type) => {
      const { status } = await (await sharedDeal()).sendToCouncil(KORTRIJK, { type });

      expect(status).toBe(400);
    },
  );

  it.each([
    ['facts', { facts: { bound: true } }],
    ['now', { now: '2030-01-01T00:00:00Z' }],
    ['organisationId', { organisationId: WAREGEM }],
  ])('cannot bring its own %s', async (name, extra) => {
    const { status, body } = await (await sharedDeal()).send(MENEN, { ...accept(1), ...extra });

    expect([status, (body as unknown as ProblemBody).issues?.map((issue) => issue.name)]).toEqual([
      400,
      [name],
    ]);
  });
});

let shared: Promise<LivingDeal> | undefined;
const sharedDeal = (): Promise<LivingDeal> => (shared ??= aDeal().inRatification(url));

describe('acting for another', () => {
  it('is refused to every party: councils report their own decisions', async () => {
    const deal = await aDeal().with(MENEN, FLANDERS).inRatification(url);
    const toMenen = `${deal.path}/councils/${MENEN}/events`;
    const others = [
      await stage.as(KORTRIJK),
      await stage.as(OUTSIDER),
      await asOrganisation(url, FLANDERS, 'registrar', 'clerk', 'editor', 'negotiator', 'supervisor'),
      await stage.as(MENEN, 'editor', 'negotiator'),
    ];

    for (const client of others) expect((await client.post(toMenen, approval())).status).toBe(403);
    expect((await stage.anyone.post(toMenen, approval())).status).toBe(401);
    expect((await stage.anyone.get(`${deal.path}/councils/${MENEN}`)).body.state).toBe('awaiting');
    const nobody = await stage.as(OUTSIDER);
    expect((await nobody.post(`${deal.path}/councils/${OUTSIDER}/events`, approval())).status).toBe(403);
  });

  it('is refused to the registrar, party or not', async () => {
    const registrar = await asOrganisation(url, FLANDERS, 'registrar');
    const deal = await aDeal().with(MENEN, FLANDERS).inNegotiation(url);
    const send = async (path: string, body: object): Promise<number> =>
      (await registrar.post(path, body)).status;

    expect(await send(`${deal.path}/events`, accept(1))).toBe(403);
    expect(await send(`${deal.path}/events`, { type: 'ABANDON' })).toBe(403);
    expect(await send('/v1/agreements', aDeal().body)).toBe(403);
    expect(await send('/v1/agreements', aDeal().ledBy(FLANDERS).body)).toBe(403);
  });

  it.each([
    ['the lead’s submission', 'ready', { type: 'SUBMIT' }],
    ['the lead’s withdrawal of the whole', 'ready', { type: 'ABANDON' }],
    ['the lead’s evaluation', 'inForce', { type: 'EVALUATE', findings: 'Goed.' }],
  ] as const)('is refused to a party: %s', async (_, state, event) => {
    const deal = await aDeal()[state](url);

    expect((await deal.send(MENEN, event)).status).toBe(403);
  });

  it('is refused to who drafts in another’s name', async () => {
    const menen = await stage.as(MENEN);

    expect((await menen.post('/v1/agreements', aDeal().body)).status).toBe(403);
  });
});
