import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Client, Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { AccessLog, type LoggedRead } from '../../src/access-log/access-log.js';
import { FLANDERS, KORTRIJK, MENEN, OUTSIDER, TODAY, WAREGEM, aDeal } from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { startApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { createDatabase } from '../support/database.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { type LivingDeal, taken } from '../support/living-deal.js';
import { makeDue } from '../persons/support.js';

interface Access {
  readonly id: string;
  readonly at: string;
  readonly organisationId: string;
  readonly onBehalfOf: string | null;
  readonly subject: string | null;
  readonly operation: string;
  readonly outcome: string;
  readonly clientId: string | null;
  readonly about: string;
  readonly agreementIds: readonly string[];
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

describe('the access log', () => {
  let stage: Stage;
  let url: string;
  let databaseUrl: string;
  let registrar: ApiClient;
  let draft: LivingDeal;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    ({ url, databaseUrl } = stage.application);
    registrar = await asOrganisation(url, FLANDERS, 'registrar');
    draft = await aDeal().ready(url);
  });
  afterAll(() => stage.stop());

  const logged = async (query: string): Promise<readonly Access[]> =>
    (await taken(registrar.get<Page<Access>>(`/v1/administration/access-log?limit=100${query}`))).items;
  /** What a read adds to the log, newest first; that of the registrar who looks is left out. */
  const addedBy = async (read: () => Promise<unknown>): Promise<readonly Access[]> => {
    const [last] = await logged('');
    await read();
    const all = await logged('');
    const known = all.findIndex(({ id }) => id === last?.id);
    return all
      .slice(0, known === -1 ? all.length : known)
      .filter(({ operation }) => operation !== 'listAccessLog');
  };

  it('tells who read an agreement that is not public, and through what', async () => {
    const menen = await asOrganisation(url, MENEN, 'reader');
    const added = await addedBy(async () => {
      await menen.get(draft.path);
      await menen.get(`${draft.path}/history?limit=2`);
      await menen.get(`${draft.path}/available-events`);
      await menen.get(`${draft.path}/commitments/99`);
    });

    expect(added.map(({ operation, about }) => [operation, about])).toEqual([
      ['listAvailableEvents', `${draft.path}/available-events`],
      ['listHistory', `${draft.path}/history`],
      ['getAgreement', draft.path],
    ]);
    expect(added[2]).toEqual({
      id: expect.any(String),
      at: expect.stringMatching(/^2026-11-24T09:3/),
      organisationId: MENEN,
      onBehalfOf: null,
      subject: `dev:${MENEN}`,
      clientId: MENEN,
      operation: 'getAgreement',
      about: draft.path,
      agreementIds: [draft.id],
      outcome: 'shown',
    });
  });

  it('does not tell of what is public, of what the public could not see, nor of what was written', async () => {
    const deal = await aDeal().inRatification(url);
    const menen = await asOrganisation(url, MENEN);
    const added = await addedBy(async () => {
      await menen.get(deal.path);
      await menen.get(`${deal.path}/history`);
      await stage.anyone.get(deal.path);
      await stage.anyone.get('/v1/agreements');
      await stage.anyone.get(draft.path);
      await menen.get('/v1/organisations');
      await deal.mustCouncil(MENEN, { type: 'SCHEDULE', meetingOn: '2026-12-14' });
      await draft.addText();
    });
    expect(added).toEqual([]);
  });

  it('has one line for a list, with the agreements in it that are not public', async () => {
    const second = await aDeal().inNegotiation(url);
    const kortrijk = await asOrganisation(url, KORTRIJK);
    const [list] = await addedBy(() => kortrijk.get('/v1/agreements?limit=100'));
    expect(list).toMatchObject({ operation: 'listAgreements', about: '/v1/agreements', outcome: 'shown' });
    expect([...list.agreementIds].sort()).toEqual([draft.id, second.id].sort());

    const [messages] = await addedBy(() => kortrijk.get('/v1/messages'));
    expect(messages).toMatchObject({ operation: 'listMessages', agreementIds: [second.id] });
    const [deadlines] = await addedBy(() => kortrijk.get('/v1/deadlines'));
    expect(deadlines.operation).toBe('listOwnDeadlines');
    expect(deadlines.agreementIds).toContain(second.id);
  });

  it('tells who was refused, if it is known who that was', async () => {
    const outsider = await asOrganisation(url, OUTSIDER);
    const added = await addedBy(async () => {
      await outsider.get(draft.path);
      await outsider.get(`${draft.path}/available-events`);
      await outsider.get('/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a');
      await outsider.get(`/v1/organisations/${MENEN}/mandates`);
      await outsider.get('/v1/administration/entries');
      await stage.anyone.get(`/v1/organisations/${MENEN}/mandates`);
    });
    expect(added.map(({ operation, outcome, agreementIds }) => [operation, outcome, agreementIds])).toEqual([
      ['listAdministrativeEntries', 'refused', []],
      ['listMandates', 'refused', []],
      ['listAvailableEvents', 'refused', [draft.id]],
      ['getAgreement', 'refused', [draft.id]],
    ]);
  });

  it('tells who read about persons and administration, also where all else is public', async () => {
    const menen = await asOrganisation(url, MENEN);
    const deal = await aDeal().inRatification(url);
    const added = await addedBy(async () => {
      await menen.get(`/v1/organisations/${MENEN}/mandates`);
      await menen.get(`/v1/organisations/${MENEN}/delegations`);
      await registrar.get(`${deal.path}/history/persons`);
      await registrar.get('/v1/administration/entries');
      await registrar.get('/v1/administration/clients');
    });
    expect(added.map(({ operation }) => operation)).toEqual([
      'listClients',
      'listAdministrativeEntries',
      'listHistoryPersons',
      'listDelegations',
      'listMandates',
    ]);
    expect(added[2]).toMatchObject({ organisationId: FLANDERS, agreementIds: [deal.id] });
  });

  it('tells that a calendar was read by its secret address, and of whom that is', async () => {
    const { url: address } = await taken(
      (await asOrganisation(url, KORTRIJK)).put<{ url: string }>(
        `/v1/organisations/${KORTRIJK}/calendar-feed`,
        { language: 'nl' },
      ),
    );
    const { pathname, search } = new URL(address);
    const [added] = await addedBy(() => stage.anyone.get(pathname + search));
    expect(added).toMatchObject({ organisationId: KORTRIJK, subject: null, operation: 'getDeadlineFeed' });
    expect(added.about).toBe(pathname);
  });

  it('names both where somebody read on behalf of another', async () => {
    await taken(
      (await asOrganisation(url, MENEN)).post(`/v1/organisations/${MENEN}/delegations`, {
        delegateId: WAREGEM,
        roles: ['reader'],
        from: '2026-11-01',
        until: '2026-12-31',
      }),
    );
    const waregem = await asOrganisation(url, WAREGEM, 'reader');
    const headers = { 'akkoord-on-behalf-of': MENEN };
    const [added] = await addedBy(() => waregem.get(draft.path, { headers }));
    expect(added).toMatchObject({ organisationId: WAREGEM, onBehalfOf: MENEN, subject: `dev:${WAREGEM}` });
  });

  it('is read by a registrar, which is in it too, by agreement, organisation and days, in pages', async () => {
    for (const caller of [
      await asOrganisation(url, FLANDERS, 'supervisor'),
      await asOrganisation(url, MENEN),
    ])
      expect((await caller.get('/v1/administration/access-log')).status).toBe(403);
    expect((await stage.anyone.get('/v1/administration/access-log')).status).toBe(401);
    expect((await logged('')).some(({ operation }) => operation === 'listAccessLog')).toBe(true);

    const ofDraft = await logged(`&agreement=${draft.id}`);
    expect(ofDraft.length).toBeGreaterThan(5);
    expect(ofDraft.every(({ agreementIds }) => agreementIds.includes(draft.id))).toBe(true);
    const byMenen = await logged(`&agreement=${draft.id}&organisation=${MENEN}`);
    expect(byMenen).toEqual(ofDraft.filter(({ organisationId }) => organisationId === MENEN));
    expect(await logged('&until=2026-11-23')).toEqual([]);
    expect(await logged('&from=2026-11-25')).toEqual([]);
    expect(await logged(`&agreement=${draft.id}&from=2026-11-24&until=2026-11-24`)).toEqual(ofDraft);

    const paged: Access[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await taken(
        registrar.get<Page<Access>>(`/v1/administration/access-log?limit=2&agreement=${draft.id}${cursor}`),
      );
      paged.push(...items);
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(paged).toEqual(ofDraft);
    const faulty = await registrar.get<ProblemBody>(
      '/v1/administration/access-log?agreement=x&organisation=y&from=z&cursor=q',
    );
    expect([faulty.status, faulty.body.issues?.map(({ name }) => name).sort()]).toEqual([
      400,
      ['agreement', 'from', 'organisation'],
    ]);
  });

  it('is read by the clerk of a party as far as its agreement goes, without other organisations’ persons', async () => {
    const clerk = await asOrganisation(url, MENEN, 'clerk');
    const { items } = await taken(clerk.get<Page<Access>>(`${draft.path}/reads?limit=100`));
    expect(items.find(({ outcome }) => outcome === 'refused')).toMatchObject({ organisationId: OUTSIDER });
    for (const { organisationId, subject } of items)
      expect(subject).toBe(organisationId === MENEN ? `dev:${MENEN}` : null);
    expect(Object.keys(items[0]).sort()).toEqual(
      ['at', 'id', 'onBehalfOf', 'operation', 'organisationId', 'outcome', 'subject'].sort(),
    );
    expect((await (await asOrganisation(url, MENEN, 'editor')).get(`${draft.path}/reads`)).status).toBe(403);
    expect((await (await asOrganisation(url, OUTSIDER)).get(`${draft.path}/reads`)).status).toBe(404);
    expect((await stage.anyone.get(`${draft.path}/reads`)).status).toBe(401);
  });

  it('cannot be changed, nor shortened at its young end, by the owner of the database neither', async () => {
    await logged('');
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const lines = async (): Promise<unknown[]> =>
      (await client.query('SELECT * FROM confidential_read ORDER BY id')).rows as unknown[];
    const before = await lines();
    for (const statement of [
      `UPDATE confidential_read SET operation = 'x'`,
      'DELETE FROM confidential_read',
      'TRUNCATE confidential_read CASCADE',
    ])
      await expect(client.query(statement)).rejects.toThrow('is refused');
    // That the log was read may have come to it meanwhile.
    expect((await lines()).slice(0, before.length)).toEqual(before);
    await client.end();
  });

  it('loses nothing when the server stops', async () => {
    const database = await createDatabase();
    const application = await startApplication({ databaseUrl: database.url });
    const deal = await aDeal().ready(application.url);
    await (await asOrganisation(application.url, MENEN)).get(deal.path);
    await application.stop();
    expect(await runOn(database.url, 'SELECT organisation_id, agreement_ids FROM confidential_read')).toEqual(
      [{ organisation_id: MENEN, agreement_ids: [deal.id] }],
    );
    await database.drop();
  });

  it('loses nothing where the database is away for a while', async () => {
    const database = await createDatabase();
    const pool = new Pool({ connectionString: database.url });
    // It complains, as it should.
    Logger.overrideLogger(false);
    const log = new AccessLog(pool);
    const read = (operation: string): LoggedRead => ({
      id: uuidv7(),
      at: new Date(),
      organisationId: MENEN,
      onBehalfOf: null,
      clientId: null,
      subject: 's',
      operation,
      about: '/v1/x',
      agreementIds: [draft.id],
      outcome: 'shown',
    });
    const written = (): Promise<object[]> =>
      runOn(database.url, 'SELECT operation FROM confidential_read ORDER BY id');
    await runOn(database.url, 'ALTER TABLE confidential_read RENAME TO away');
    log.add(read('first'));
    await log.flush();
    await runOn(database.url, 'ALTER TABLE away RENAME TO confidential_read');
    await log.flush();
    await log.flush();
    expect(await written()).toEqual([{ operation: 'first' }]);
    for (let index = 0; index < 1_200; index += 1) log.add(read('many'));
    await log.beforeApplicationShutdown();
    expect(await written()).toHaveLength(1_201);
    await pool.end();
    await database.drop();
  });

  it('forgets persons and then itself when its time is over', async () => {
    const of = (table: string) => runOn(databaseUrl, `SELECT FROM ${table}`).then(({ length }) => length);
    /** Reads the log, and waits until that too is in it. */
    const readLog = async (): Promise<void> => {
      const [last] = await logged('');
      const newer = () => runOn(databaseUrl, 'SELECT FROM confidential_read WHERE id > $1', [last.id]);
      expect(await waitUntil(async () => (await newer()).length > 0, 5_000)).toBe(true);
    };
    await readLog();
    expect(await of('confidential_reader')).toBeGreaterThan(20);
    await makeDue(databaseUrl, stage.clock, '2028-11-23T09:00:00Z');
    expect(await of('confidential_reader')).toBeGreaterThan(20);
    await makeDue(databaseUrl, stage.clock, '2028-11-26T09:00:00Z');
    // The database keeps the newest 30 days that there are.
    expect(await of('confidential_reader')).toBe(0);
    expect(await of('confidential_read')).toBeGreaterThan(20);
    await readLog();
    await makeDue(databaseUrl, stage.clock, '2028-11-27T09:00:00Z');
    expect(await of('confidential_read')).toBe(1);
  });
});
