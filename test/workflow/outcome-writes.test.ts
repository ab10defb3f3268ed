import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Pool } from 'pg';
import type { Principal } from '../../src/access/principal.js';
import { DATABASE_POOL } from '../../src/database/database.module.js';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { AgreementEngine } from '../../src/workflow/agreement-engine.js';
import { aDeal, KORTRIJK, MENEN, WAREGEM } from '../support/a-deal.js';
import { startOpenApplication, type OpenApplication } from '../support/application.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { runOn } from '../support/database-state.js';
import { negotiating, ratifying } from '../support/deal-load.js';
import type { LivingDeal } from '../support/living-deal.js';
import { Load, marksIn } from '../support/load.js';
import { type LossyProxy, startLossyProxy } from '../support/lossy-proxy.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

const negotiator: Principal = {
  subject: 'negotiator',
  organisationId: MENEN,
  organisationName: 'Menen',
  level: 'municipality',
  roles: new Set(['negotiator']),
};
const OBJECTION = { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' };

/** Deals in negotiation, so many that their outcomes fit in one statement. */
function severalDeals(url: string): Promise<LivingDeal[]> {
  return Promise.all(Array.from({ length: 5 }, () => aDeal().inNegotiation(url)));
}

/** Objects to the text of each in the same turn: their outcomes share a statement. */
function objectTo(deals: readonly LivingDeal[], { app }: OpenApplication): Promise<unknown>[] {
  const engine = app.get(AgreementEngine, { strict: false });
  return deals.map(({ id }) => engine.offer({ agreementId: id, principal: negotiator, event: OBJECTION }));
}

async function objections(deal: LivingDeal): Promise<number> {
  return (await deal.happened()).filter((type) => type === OBJECTION.type).length;
}

/** The statements that write outcomes: for each the number of outcomes, and whether it claims a key. */
interface Writes {
  readonly seen: { outcomes: number; claims: boolean }[];
}

/** Watches an application's statements. */
function watchWrites({ app }: OpenApplication): Writes {
  const pool = app.get<Pool>(DATABASE_POOL, { strict: false });
  const query = pool.query.bind(pool) as (...statement: unknown[]) => unknown;
  const seen: Writes['seen'] = [];
  const watched = (...statement: unknown[]): unknown => {
    const { name, values } = statement[0] as { name?: string; values: [string] };
    if (name?.startsWith('record-')) {
      const outcomes = (JSON.parse(values[0]) as unknown[]).length;
      seen.push({ outcomes, claims: name.includes('-cla') });
    }
    return query(...statement);
  };
  Object.assign(pool, { query: watched });
  return { seen };
}

describe('outcomes of several agreements that are decided in the same turn', () => {
  let application: OpenApplication;
  let other: Client;
  let writes: Writes;

  beforeAll(async () => {
    application = await startOpenApplication();
    writes = watchWrites(application);
    other = new Client({ connectionString: application.databaseUrl });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await application.stop();
  });
  afterEach(async () => {
    expect(await unsoundnessOf(application.databaseUrl)).toEqual(SOUND);
  });

  it('share a statement, and each is recorded once', async () => {
    const deals = await severalDeals(application.url);
    writes.seen.length = 0;

    await Promise.all(objectTo(deals, application));

    expect(writes.seen).toEqual([{ outcomes: 5, claims: false }]);
    expect(await Promise.all(deals.map(objections))).toEqual([1, 1, 1, 1, 1]);
  });

  it('do not wait for one that another transaction holds; that is recorded when it is released', async () => {
    const deals = await severalDeals(application.url);
    const [held, ...free] = deals;
    await other.query('BEGIN');
    await other.query('SELECT FROM agreement WHERE id = $1 FOR UPDATE', [held.id]);
    let isDone = false;

    const [waiting, ...others] = objectTo(deals, application);
    const done = waiting.then(() => (isDone = true));
    await Promise.all(others);

    expect(await Promise.all(free.map(objections))).toEqual([1, 1, 1, 1]);
    expect([isDone, await objections(held)]).toEqual([false, 0]);
    await other.query('COMMIT');
    await done;
    expect(await Promise.all(deals.map(objections))).toEqual([1, 1, 1, 1, 1]);
  });

  it('are decided anew where another transaction moved one of them meanwhile', async () => {
    const deals = await severalDeals(application.url);
    const [moved] = deals;
    const { version } = await moved.read();
    await other.query('BEGIN');
    await other.query('UPDATE agreement SET version = version + 1 WHERE id = $1', [moved.id]);

    const [waiting, ...others] = objectTo(deals, application);
    await Promise.all(others);
    await other.query('COMMIT');
    await waiting;

    expect((await moved.read()).version).toBe(version + 2);
    expect(await Promise.all(deals.map(objections))).toEqual([1, 1, 1, 1, 1]);
  });

  it('do not suffer from one that the database refuses', async () => {
    const deals = await severalDeals(application.url);
    const [faulty, ...sound] = deals;
    await other.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'refused'; END $$`,
    );
    await other.query(
      `CREATE TRIGGER refuse BEFORE INSERT ON entry FOR EACH ROW WHEN (NEW.agreement_id = '${faulty.id}')
       EXECUTE FUNCTION refuse()`,
    );
    writes.seen.length = 0;

    const results = await Promise.allSettled(objectTo(deals, application));

    expect(results.map(({ status }) => status)).toEqual(['rejected', ...sound.map(() => 'fulfilled')]);
    expect(writes.seen.map(({ outcomes }) => outcomes)).toEqual([5, 1, 1, 1, 1, 1]);
    expect(await Promise.all(deals.map(objections))).toEqual([0, 1, 1, 1, 1]);
    await other.query('DROP TRIGGER refuse ON entry');
    await Promise.all(objectTo([faulty], application));
    expect(await objections(faulty)).toBe(1);
  });

  it('are alone in their statement where they come with an Idempotency-Key', async () => {
    const deals = await severalDeals(application.url);
    writes.seen.length = 0;

    const answers = await Promise.all(
      deals.flatMap((deal) => [
        deal.send(MENEN, OBJECTION),
        deal.send(KORTRIJK, OBJECTION, { idempotencyKey: deal.id }),
      ]),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const claiming = writes.seen.filter(({ claims }) => claims);
    expect(claiming).toEqual(deals.map(() => ({ outcomes: 1, claims: true })));
    expect(await Promise.all(deals.map(objections))).toEqual([2, 2, 2, 2, 2]);
  });
});

describe('outcomes whose answer from the database is lost', () => {
  let database: TestDatabase;
  let proxy: LossyProxy;
  let application: OpenApplication;

  beforeAll(async () => {
    database = await createDatabase();
    proxy = await startLossyProxy(database.url);
    application = await startOpenApplication({ databaseUrl: proxy.url });
  });
  afterAll(async () => {
    await application.stop();
    await proxy.stop();
    await database.drop();
  });

  it('are recorded once, though nobody can tell their senders', async () => {
    const deals = await severalDeals(application.url);
    proxy.loseAnswerTo('record-');

    const results = await Promise.allSettled(objectTo(deals, application));

    expect(proxy.lost).toBe(1);
    expect(results.map(({ status }) => status)).toEqual(deals.map(() => 'rejected'));
    expect(await Promise.all(deals.map(objections))).toEqual([1, 1, 1, 1, 1]);
    expect(await unsoundnessOf(database.url)).toEqual(SOUND);
  });
});

describe('two applications on one database under load', () => {
  let application: OpenApplication;
  let another: OpenApplication;

  beforeAll(async () => {
    application = await startOpenApplication();
    another = await startOpenApplication({ databaseUrl: application.databaseUrl });
  });
  afterAll(async () => {
    await another.stop();
    await application.stop();
  });

  it('lose nothing, do nothing twice and do not stand in each other’s way', async () => {
    const { databaseUrl, url } = application;
    const several = { length: 4 };
    const plan = aDeal().with(MENEN, WAREGEM);
    const negotiations = await Promise.all(Array.from(several, () => plan.inNegotiation(url)));
    const ratifications = await Promise.all(Array.from(several, () => plan.inRatification(url)));
    const load = new Load();

    await Promise.all(
      [KORTRIJK, MENEN, WAREGEM].flatMap((party, index) => {
        const at = (number: number): string => [url, another.url][(number + index) % 2];
        return [
          ...negotiations.map((deal, number) => load.client(at(number), negotiating(deal, party), 3)),
          ...ratifications.map((deal, number) => load.client(at(number), ratifying(deal, party), 3)),
        ];
      }),
    );
    const isSettled = async (): Promise<boolean> =>
      (await runOn(databaseUrl, 'SELECT FROM timer WHERE due_at <= now()')).length === 0;
    expect(await waitUntil(isSettled, 20_000)).toBe(true);

    expect(load.requests.filter(({ status }) => status !== 200 && status !== 201)).toEqual([]);
    const found = await marksIn(databaseUrl);
    expect(load.requests.filter(({ mark }) => found.get(mark) !== 1)).toEqual([]);
    expect(await unsoundnessOf(databaseUrl)).toEqual(SOUND);
    const failed = await runOn(
      databaseUrl,
      'SELECT last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL',
    );
    expect(failed).toEqual([]);
  });
});
