import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RatificationRule } from '../../src/ratification/rules/rule.js';
import type { ApiClient } from '../support/api-client.js';
import { FLANDERS, GENT, TODAY } from '../support/a-deal.js';
import { asOrganisation } from '../support/callers.js';
import { openStage, type Stage } from '../support/deal-between.js';
import type { CouncilBody, DealBody } from '../support/living-deal.js';

const EVERGEM = 'OVO002061';
const RULE: RatificationRule = {
  type: 'allOf',
  rules: [
    { type: 'share', min: 0.66 },
    { type: 'level', level: 'flanders', rule: { type: 'unanimity' } },
  ],
};
const DRAFT = {
  kind: 'deal',
  title: 'Deal over open ruimte rond de stad',
  challenge: 'Open ruimte wordt volgebouwd.',
  needEvidence: 'Ruimterapport 2021.',
  theme: 'space',
  legalForm: 'interlokaleVereniging',
  regionId: 'reference-regio-gent',
  leadId: GENT,
  leadPerson: 'Dienst Ruimte',
  capacityFte: 2.5,
  meansEur: '150000.00',
  parties: [
    { organisationId: GENT, role: 'lead' },
    { organisationId: EVERGEM, role: 'party' },
    { organisationId: FLANDERS, role: 'party' },
  ],
  ratificationRule: RULE,
  expiresOn: '2032-12-31',
};
const CLAUSES = [{ number: '1', heading: 'Doel', body: 'Geen nieuwe verharding in open ruimte.' }];
const COMMITMENT = {
  kind: 'obligation',
  debtorId: GENT,
  creditorId: EVERGEM,
  unit: 'EUR',
  amount: '50000.00',
  dueOn: '2028-06-30',
  description: 'Bijdrage aan de aankoop van gronden.',
};
const APPROVE = {
  type: 'APPROVE',
  decidedOn: '2026-11-20',
  votesFor: 24,
  votesAgainst: 0,
  abstentions: 0,
  source: 'https://example.org/besluiten/2026-11-20',
};

describe('a deal from draft to force, each step by whose it is', () => {
  let stage: Stage;
  let path: string;
  let editor: ApiClient;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    editor = await asOrganisation(stage.application.url, GENT, 'editor');
  });
  afterAll(() => stage.stop());

  const negotiator = (party: string): Promise<ApiClient> =>
    asOrganisation(stage.application.url, party, 'negotiator');
  const clerk = (party: string): Promise<ApiClient> => asOrganisation(stage.application.url, party, 'clerk');

  it('is drafted by the editor of the lead party', async () => {
    const { status, headers, body } = await editor.post<DealBody>('/v1/agreements', DRAFT);

    expect(status).toBe(201);
    path = headers.get('location') ?? '';
    expect(path).toBe(`/v1/agreements/${body.id}`);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    const { parties, ...fields } = DRAFT;
    expect(body).toMatchObject({ ...fields, phase: 'drafting', state: 'incomplete', publicSince: null });
    expect(body.parties).toHaveLength(parties.length);
    expect(body.parties[0]).toMatchObject({ ...parties[0], position: 'pending', council: null });
  });

  it('takes a text and a commitment, and is ready then', async () => {
    const before = await editor.get<{ missing: { name: string }[] }>(`${path}/readiness`);
    expect(before.body.missing.map(({ name }) => name)).toEqual(['text', 'commitments']);

    const text = await editor.post(`${path}/texts`, { clauses: CLAUSES });
    expect([text.status, text.body.version]).toEqual([201, 1]);
    const commitment = await editor.post(`${path}/commitments`, COMMITMENT);
    expect([commitment.status, commitment.body.amount]).toEqual([201, '50000.00']);

    expect((await editor.get(`${path}/readiness`)).body).toMatchObject({ ready: true, missing: [] });
  });

  it('is submitted by the lead', async () => {
    const { status, body } = await editor.post<DealBody>(`${path}/events`, { type: 'SUBMIT' });

    expect(status).toBe(200);
    expect(body).toMatchObject({ phase: 'negotiation', state: 'positions', offeredText: 1 });
  });

  it('is accepted by each party; the last one opens ratification', async () => {
    const phases: string[] = [];
    for (const party of [EVERGEM, FLANDERS, GENT]) {
      const sender = await negotiator(party);
      const { status, body } = await sender.post<DealBody>(`${path}/events`, {
        type: 'ACCEPT_TEXT',
        version: 1,
      });
      expect(status).toBe(200);
      phases.push(body.phase);
    }

    expect(phases).toEqual(['negotiation', 'negotiation', 'ratification']);
  });

  it('is approved by its councils, each reported by its own clerk', async () => {
    const decide = async (party: string, event: object): Promise<CouncilBody> => {
      const sender = await clerk(party);
      const { status, body } = await sender.post<CouncilBody>(`${path}/councils/${party}/events`, event);
      expect(status).toBe(200);
      return body;
    };
    const { type: _, ...decision } = APPROVE;
    expect(await decide(GENT, APPROVE)).toMatchObject({
      organisationId: GENT,
      state: 'approved',
      standing: 'approved',
      decision: { outcome: 'approved', ...decision },
    });
    await decide(EVERGEM, { ...APPROVE, votesFor: 27 });

    const open = await stage.anyone.get(`${path}/ratification`);
    expect(open.body).toMatchObject({ rule: RULE, outcome: 'open' });

    await decide(FLANDERS, {
      type: 'APPROVE',
      decidedOn: '2026-11-20',
      source: 'https://beslissingenvlaamseregering.vlaanderen.be/1',
    });
  });

  it('is in force then, for all to see', async () => {
    const { status, body } = await stage.anyone.get<DealBody>(path);

    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'deal', title: DRAFT.title, phase: 'monitoring', state: 'measuring' });
    expect(body.parties.map(({ organisationId, council }) => [organisationId, council?.state])).toEqual([
      [GENT, 'approved'],
      [FLANDERS, 'approved'],
      [EVERGEM, 'approved'],
    ]);
    const history = await stage.anyone.get<{ items: { type: string }[] }>(`${path}/history`);
    expect(history.body.items.map(({ type }) => type)).toEqual([
      'CREATE',
      'ADD_TEXT',
      'ADD_COMMITMENT',
      'SUBMIT',
      'ACCEPT_TEXT',
      'ACCEPT_TEXT',
      'ACCEPT_TEXT',
      'APPROVE',
      'APPROVE',
      'APPROVE',
      'ENTERED_INTO_FORCE',
    ]);
  });
});
