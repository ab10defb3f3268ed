import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal, Role } from '../../src/access/principal.js';
import type { Level } from '../../src/common/level.js';
import { EVERYBODY, NOBODY, PROTECTIONS } from '../../src/database/roles/protections.js';
import type { ViewingPool } from '../../src/database/viewing-pool.js';
import type { ApiClient } from '../support/api-client.js';
import { aDeal, FLANDERS, KORTRIJK, MENEN, OUTSIDER, TODAY, WEST_FLANDERS } from '../support/a-deal.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { asOrganisation } from '../support/callers.js';
import { taken, type LivingDeal } from '../support/living-deal.js';
import { fillTables, tablesOfAgreements } from './fill-tables.js';
import { readerPool, readFor } from './support.js';

const LIMBURG = 'OVO000229';

interface Caller {
  readonly principal: Principal | undefined;
  readonly client: ApiClient;
}

const CALLERS = [
  'nobody',
  'outsider',
  'lead',
  'party',
  'mediator',
  'domain',
  'serving',
  'registrar',
  'supervisor',
] as const;

type Name = (typeof CALLERS)[number];

/** Tables of agreements that are not simply shown with the agreement: what the API shows of them is asked apart. */
const SHOWN_APART = ['agreement_text', 'clause_comment', 'document', 'document_version', 'message'];

describe('what the database shows to a query without a filter', () => {
  let stage: Stage;
  let pool: ViewingPool;
  let databaseUrl: string;
  let agreements: string[];
  /** Those with a document of the lead for everybody, one for who negotiates, and one for itself. */
  let filed: string[];
  let callers: Record<Name, Caller>;
  const known: Partial<Record<Name, string[]>> = {};

  const caller = async (organisationId: string, level: Level, ...roles: Role[]): Promise<Caller> => ({
    principal: { subject: 'someone', organisationId, organisationName: 'X', level, roles: new Set(roles) },
    client: await stage.as(organisationId, ...roles),
  });

  const officialOf = async (domainId: string): Promise<Caller> => {
    const { principal } = await caller(FLANDERS, 'flanders', 'domain-official');
    return {
      principal: principal && { ...principal, seats: [{ domainId, level: 'administrative' }] },
      client: await asOrganisation(stage.application.url, FLANDERS, 'domain-official', `domain:${domainId}`),
    };
  };

  const choose = async (deal: LivingDeal): Promise<void> => {
    const lead = await deal.as(deal.lead);
    await taken(lead.put(`${deal.path}/domains`, { domains: [{ domainId: 'mobility', required: [] }] }));
    const provinces = [{ organisationId: LIMBURG, role: 'facilitator' }];
    await taken(lead.put(`${deal.path}/province-roles`, { provinces }));
  };

  const comment = async (deal: LivingDeal): Promise<void> => {
    const lead = await deal.as(deal.lead);
    const { clauses } = await taken(lead.get<{ clauses: { id: string }[] }>(`${deal.path}/texts/1`));
    const said = { kind: 'comment', clause: clauses[0].id, version: 1, body: 'Niet voor iedereen.' };
    await taken(lead.post(`${deal.path}/clause-comments`, said));
  };

  const file = async (deal: LivingDeal): Promise<void> => {
    const lead = await deal.as(deal.lead);
    for (const seenBy of ['public', 'parties', 'organisation']) {
      const query = `kind=other&fileName=x.txt&confidentiality=${seenBy}`;
      await taken(lead.send('POST', `${deal.path}/documents?${query}`, 'Iets.'));
    }
  };

  beforeAll(async () => {
    stage = await openStage(TODAY);
    const { url } = stage.application;
    ({ databaseUrl } = stage.application);
    pool = readerPool(databaseUrl);
    const draft = await aDeal().ready(url);
    const mediated = await aDeal().inNegotiation(url);
    for (const deal of [draft, mediated]) await choose(deal);
    await mediated.must(LIMBURG, { type: 'AGREE_TO_SERVE' });
    await mediated.must(MENEN, { type: 'OPEN_MEDIATION', question: 'Wie betaalt?' });
    await mediated.must(MENEN, { type: 'PROPOSE_MEDIATOR', mediatorId: WEST_FLANDERS });
    await mediated.must(KORTRIJK, { type: 'ACCEPT_MEDIATOR' });
    await mediated.addText('Nog niet aangeboden.');
    const foreign = await aDeal().ledBy(OUTSIDER).inNegotiation(url);
    const inForce = await aDeal().inForce(url);
    const discussed = [draft, mediated, inForce];
    for (const deal of discussed) await comment(deal);
    for (const deal of discussed) await file(deal);
    filed = discussed.map(({ id }) => id).sort();
    agreements = [draft, mediated, foreign, inForce].map(({ id }) => id);
    callers = {
      nobody: { principal: undefined, client: stage.anyone },
      outsider: await caller('OVO002204', 'municipality', 'editor', 'negotiator', 'clerk'),
      lead: await caller(KORTRIJK, 'municipality', 'editor', 'negotiator', 'clerk'),
      party: await caller(MENEN, 'municipality', 'reader'),
      mediator: await caller(WEST_FLANDERS, 'province', 'mediator'),
      domain: await officialOf('mobility'),
      // Writes texts, and so reads what is not offered yet.
      serving: await caller(LIMBURG, 'province', 'editor'),
      registrar: await caller(FLANDERS, 'flanders', 'registrar'),
      supervisor: await caller(FLANDERS, 'flanders', 'supervisor'),
    };
    for (const name of CALLERS) known[name] = await askedFor(callers[name]);
  });
  afterAll(async () => {
    await pool.end();
    await stage.stop();
  });

  /** The agreements that the API lets somebody know of. */
  const askedFor = async ({ client }: Caller): Promise<string[]> => {
    const answers = await Promise.all(agreements.map((id) => client.get(`/v1/agreements/${id}`)));
    return agreements.filter((_, index) => answers[index].status === 200).sort();
  };

  describe('before anything is made up', () => {
    it.each(CALLERS)(
      '%s: of texts, messages and what organisations keep, what the API shows',
      async (name) => {
        await keepSomething();
        const { principal, client } = callers[name];
        const own = principal?.organisationId ?? OUTSIDER;

        const texts = await readFor<{ of: string }>(
          pool,
          principal,
          `SELECT agreement_id || '/' || version AS of FROM agreement_text ORDER BY 1`,
        );
        const shownTexts = await Promise.all(
          (known[name] ?? []).map(async (id) => {
            const { items } = await taken(
              client.get<{ items: { version: number }[] }>(`/v1/agreements/${id}/texts`),
            );
            return items.map(({ version }) => `${id}/${version}`);
          }),
        );
        expect(texts.map(({ of }) => of)).toEqual(shownTexts.flat().sort());

        const comments = await readFor<{ id: string }>(
          pool,
          principal,
          'SELECT agreement_id AS id FROM clause_comment ORDER BY 1',
        );
        const listed = await Promise.all(
          agreements.map((id) => client.get<{ items?: unknown[] }>(`/v1/agreements/${id}/clause-comments`)),
        );
        expect(comments.map(({ id }) => id)).toEqual(
          agreements.filter((_, index) => (listed[index].body.items ?? []).length > 0).sort(),
        );

        const of = async (table: string, which: string): Promise<string[]> => {
          const query = `SELECT agreement_id AS id FROM ${table} WHERE ${which} ORDER BY 1`;
          return (await readFor<{ id: string }>(pool, principal, query)).map(({ id }) => id);
        };
        const seen = {
          public: filed.filter((id) => known[name]?.includes(id)),
          parties: comments.map(({ id }) => id),
          organisation: name === 'lead' ? filed : [],
        };
        for (const [seenBy, ids] of Object.entries(seen))
          expect({ seenBy, ids: await of('document', `confidentiality = '${seenBy}'`) }).toEqual({
            seenBy,
            ids,
          });
        expect(await of('document_version', 'true')).toEqual(Object.values(seen).flat().sort());

        const messages = await readFor(pool, principal, 'SELECT * FROM message');
        const inbox = await client.get<{ items: unknown[] }>('/v1/messages?limit=100');
        expect(messages).toHaveLength(inbox.status === 200 ? inbox.body.items.length : 0);

        const kept: Record<string, string> = {
          mandate: `/v1/organisations/${own}/mandates`,
          delegation: `/v1/organisations/${KORTRIJK}/delegations`,
          client_system: '/v1/administration/clients',
          administrative_entry: '/v1/administration/entries?limit=100',
        };
        for (const [table, path] of Object.entries(kept)) {
          const { status, body } = await client.get<{ items: unknown[] }>(path);
          const rows = await readFor(pool, principal, `SELECT * FROM ${table}`);
          // Who got a delegation reads it in a list of its own.
          const shown =
            status === 200 ? body.items.length : table === 'delegation' && name === 'party' ? 1 : 0;
          expect({ table, rows: rows.length }).toEqual({ table, rows: shown });
        }
      },
    );

    const keepSomething = async (): Promise<void> => {
      const clerk = callers.lead.client;
      const mandate = { holder: { subject: 'a-person' }, acts: ['negotiate'], from: '2026-01-01' };
      const delegation = { delegateId: MENEN, roles: ['reader'], from: '2026-11-01', until: '2026-12-31' };
      const { items } = await taken(
        clerk.get<{ items: unknown[] }>(`/v1/organisations/${KORTRIJK}/delegations`),
      );
      if (items.length > 0) return;
      await taken(clerk.post(`/v1/organisations/${KORTRIJK}/delegations`, delegation));
      await taken(clerk.post(`/v1/organisations/${KORTRIJK}/mandates`, mandate));
    };
  });

  describe('with a row of every agreement in every table', () => {
    beforeAll(() => fillTables(databaseUrl, agreements));

    const columnsShown = async (table: string): Promise<string[]> => {
      const [{ columns }] = await readFor<{ columns: string[] }>(
        pool,
        undefined,
        `SELECT coalesce(array_agg(attname::text), '{}') AS columns FROM pg_attribute
         WHERE attrelid = '${table}'::regclass AND attnum > 0 AND has_column_privilege(attrelid, attnum, 'SELECT')`,
      );
      return columns;
    };

    it.each(CALLERS)(
      '%s: the rows of agreements that the API lets them know of, and no other',
      async (name) => {
        const shown = known[name] ?? [];
        expect({ name, number: shown.length }).toEqual({
          name,
          number: {
            nobody: 1,
            outsider: 1,
            lead: 3,
            party: 4,
            mediator: 2,
            domain: 2,
            serving: 2,
            registrar: 1,
            supervisor: 1,
          }[name],
        });
        const { principal } = callers[name];
        const tables = await tablesOfAgreements(databaseUrl);
        expect(tables.length).toBeGreaterThan(15);
        for (const table of tables.filter((each) => !SHOWN_APART.includes(each))) {
          if (PROTECTIONS[table].shows === NOBODY) {
            await expect(readFor(pool, principal, `SELECT * FROM ${table}`)).rejects.toThrow(
              'permission denied',
            );
            continue;
          }
          const rows = await readFor<{ id: string }>(
            pool,
            principal,
            `SELECT DISTINCT agreement_id AS id FROM ${table} ORDER BY 1`,
          );
          expect({ table, ids: rows.map(({ id }) => id) }).toEqual({ table, ids: shown });
        }
        const own = await readFor<{ id: string }>(pool, principal, 'SELECT id FROM agreement ORDER BY id');
        expect(own.map(({ id }) => id)).toEqual(shown);
        const found = await readFor<{ id: string }>(
          pool,
          principal,
          `SELECT agreements_about('krimp') AS id ORDER BY 1`,
        );
        // A mediator reads the agreement, and finds it in no list.
        expect(shown).toEqual(expect.arrayContaining(found.map(({ id }) => id)));
      },
    );

    it('whole tables that are nobody’s to read are refused, and what people object', async () => {
      for (const [table, { shows, hides = [] }] of Object.entries(PROTECTIONS)) {
        const columns = await columnsShown(table);
        expect({ table, reads: columns.length > 0 }).toEqual({ table, reads: shows !== NOBODY });
        for (const hidden of hides) expect(columns).not.toContain(hidden);
      }
    });

    it('what is shown to everybody is not an agreement’s', async () => {
      const tables = await tablesOfAgreements(databaseUrl);
      const open = Object.entries(PROTECTIONS).filter(([, { shows }]) => shows === EVERYBODY);
      expect(open.filter(([table]) => tables.includes(table))).toEqual([]);
      for (const [table, { because }] of open) expect({ table, because }).toMatchObject({ because: /./ });
    });
  });

  it('has row-level security and the policies of its protection on every table', async () => {
    const rows = await runOn<{ table: string; secured: boolean; policies: string[] }>(
      databaseUrl,
      `SELECT c.relname AS "table", c.relrowsecurity AS secured,
         coalesce(array_agg(p.polname::text ORDER BY p.polname) FILTER (WHERE p.polname IS NOT NULL), '{}') AS policies
       FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1, 2 ORDER BY 1`,
    );
    const expected = Object.entries(PROTECTIONS).map(([table, { shows }]) => ({
      table,
      secured: true,
      policies: shows === NOBODY ? ['engine_sees_all'] : ['engine_sees_all', 'viewer_is_shown'],
    }));
    expect(rows).toEqual(expected.sort((one, other) => (one.table < other.table ? -1 : 1)));
  });
});
