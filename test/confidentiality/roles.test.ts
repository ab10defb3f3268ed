import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { openDatabase } from '../../src/database/open-database.js';
import { PROTECTIONS } from '../../src/database/roles/protections.js';
import { roleLoginsOf, userOf } from '../../src/database/roles/role-logins.js';
import { aDeal } from '../support/a-deal.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { runOn } from '../support/database-state.js';
import { enginePool, readerPool, refusedWith } from './support.js';

const NOT_PERMITTED = ['42501', '0LP01'];

describe('the roles that a server works as', () => {
  let application: TestApplication;
  let databaseUrl: string;
  let pools: Pool[];
  let engine: PoolClient;
  let reader: PoolClient;

  beforeAll(async () => {
    application = await startApplication();
    ({ databaseUrl } = application);
    await aDeal().inRatification(application.url);
    pools = [enginePool(databaseUrl), readerPool(databaseUrl)];
    [engine, reader] = await Promise.all(pools.map((pool) => pool.connect()));
  });
  afterAll(async () => {
    for (const client of [engine, reader]) client.release();
    await Promise.all(pools.map((pool) => pool.end()));
    await application.stop();
  });

  it.each([
    `UPDATE entry SET type = 'ABANDON'`,
    'UPDATE entry SET hash = hash',
    'DELETE FROM entry',
    'TRUNCATE entry CASCADE',
    'UPDATE administrative_entry SET details = details',
    'DELETE FROM administrative_entry',
    'TRUNCATE administrative_entry',
    `UPDATE agreement SET kind = 'plan'`,
    'UPDATE agreement_text SET clauses = clauses',
    'UPDATE measurement SET value = 0',
    'UPDATE message SET params = params',
    'DELETE FROM agreement',
    'DELETE FROM agreement_text',
    'ALTER TABLE entry DISABLE TRIGGER ALL',
    'DROP TRIGGER entry_is_append_only ON entry',
    'CREATE TRIGGER another BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    'CREATE OR REPLACE FUNCTION own_agreements() RETURNS SETOF uuid LANGUAGE sql AS $$ SELECT id FROM agreement $$',
    'ALTER TABLE agreement DISABLE ROW LEVEL SECURITY',
    'DROP POLICY viewer_is_shown ON agreement',
    'ALTER POLICY viewer_is_shown ON agreement USING (true)',
    'CREATE POLICY everything ON agreement FOR SELECT USING (true)',
    'SET ROLE akkoord',
    'SET SESSION AUTHORIZATION akkoord',
    'SET session_replication_role = replica',
    'CREATE ROLE another SUPERUSER',
    'CREATE ROLE another',
    'ALTER ROLE akkoord_reader BYPASSRLS',
    'ALTER ROLE akkoord_engine SUPERUSER',
    'CREATE TABLE another (id integer)',
    'CREATE SCHEMA another',
    'DROP TABLE message',
    'UPDATE schema_migration SET name = name',
    `COPY entry TO PROGRAM 'cat'`,
    `SELECT pg_read_file('/etc/passwd')`,
  ])('may not: %s', async (statement) => {
    for (const client of [engine, reader]) {
      expect(NOT_PERMITTED).toContain(await refusedWith(client, statement));
    }
  });

  it('cannot pass on what they may', async () => {
    const rights = `SELECT relacl::text AS rights FROM pg_class WHERE oid = 'entry'::regclass`;
    const before = await runOn(databaseUrl, rights);
    await engine.query('GRANT ALL ON entry TO PUBLIC, akkoord_reader'); // a warning: no privileges were granted
    expect(await runOn(databaseUrl, rights)).toEqual(before);
  });

  it('writes nothing as the reader, in any table', async () => {
    for (const table of Object.keys(PROTECTIONS)) {
      for (const statement of [
        `INSERT INTO ${table} DEFAULT VALUES`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `SELECT FROM ${table} FOR UPDATE`,
      ]) {
        expect({ statement, code: await refusedWith(reader, statement) }).toEqual({
          statement,
          code: '42501',
        });
      }
    }
    expect(await refusedWith(reader, `SELECT graphile_worker.add_job('deadline')`)).toBe('42501');
    expect(await refusedWith(reader, 'SELECT FROM graphile_worker._private_jobs')).toBe('42501');
  });

  it('keeps them from what they may not, by rights alone', async () => {
    const rows = await runOn<{ role: string; mighty: boolean; memberships: number; owns: number }>(
      databaseUrl,
      `SELECT rolname AS role, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS mighty,
         (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns
       FROM pg_roles r WHERE rolname IN ('akkoord_engine', 'akkoord_reader') ORDER BY 1`,
    );
    const held = { mighty: false, memberships: 0, owns: 0 };
    expect(rows).toEqual([
      { role: 'akkoord_engine', ...held },
      { role: 'akkoord_reader', ...held },
    ]);
  });

  it('connects the server as no other role', async () => {
    const rows = await runOn<{ usename: string }>(
      databaseUrl,
      `SELECT DISTINCT usename::text FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY 1`,
    );
    expect(rows.map(({ usename }) => usename)).toEqual(['akkoord_engine', 'akkoord_reader']);
  });

  it('puts back what somebody changed by hand, when the next server starts', async () => {
    await runOn(
      databaseUrl,
      'DROP POLICY viewer_is_shown ON council; GRANT UPDATE ON entry TO akkoord_engine',
    );
    expect(await refusedWith(engine, 'UPDATE entry SET hash = hash')).toBe('23001');

    await migrate(databaseUrl);

    expect(await refusedWith(engine, 'UPDATE entry SET hash = hash')).toBe('42501');
    const { rowCount } = await reader.query('SELECT FROM council');
    expect(rowCount).toBe(2);
  });
});

describe('a database whose roles are not Akkoord’s to create', () => {
  let database: TestDatabase;
  const suffix = randomBytes(4).toString('hex');
  const [OWNER, ENGINE, READER] = ['owner', 'engine', 'reader'].map((duty) => `${duty}_${suffix}`);

  const urlAs = (role: string): string => {
    const url = new URL(database.url);
    url.username = role;
    url.password = 'made-up';
    return url.href;
  };
  const settings = (more: object = {}) => ({
    environment: 'production' as const,
    databaseUrl: urlAs(OWNER),
    databaseEngineUrl: undefined,
    databaseReaderUrl: undefined,
    ...more,
  });
  const given = (engine = ENGINE) => ({
    databaseEngineUrl: urlAs(engine),
    databaseReaderUrl: urlAs(READER),
  });
  const warnings: string[] = [];
  const open = (more?: object) => openDatabase(settings(more), (message) => void warnings.push(message));

  beforeAll(async () => {
    database = await createEmptyDatabase();
    for (const role of [OWNER, ENGINE, READER])
      await runOn(database.url, `CREATE ROLE ${role} LOGIN PASSWORD 'made-up'`);
    const name = new URL(database.url).pathname.slice(1);
    await runOn(
      database.url,
      `ALTER DATABASE ${name} OWNER TO ${OWNER}; ALTER SCHEMA public OWNER TO ${OWNER}`,
    );
  });
  afterAll(async () => {
    const { href } = new URL('/postgres', database.url);
    await database.drop();
    await runOn(href, `DROP ROLE ${OWNER}, ${ENGINE}, ${READER}`);
  });

  it('is not served in production by an owner that cannot create them, and with a warning elsewhere', async () => {
    await expect(open()).rejects.toThrow('cannot create the roles');

    const opened = await open({ environment: 'development' });

    expect(opened.databaseReaderUrl).toBe(urlAs(OWNER));
    expect(warnings.splice(0)).toEqual([expect.stringContaining('set DATABASE_ENGINE_URL')]);
  });

  it('is not served before its owner has migrated it, where the server is not the owner', async () => {
    await expect(open({ databaseUrl: undefined, ...given() })).rejects.toThrow('npm run migrate');
  });

  it('is migrated by its owner for the roles of the settings, and served by those alone', async () => {
    await open(given());
    const served = await open({ databaseUrl: undefined, ...given() });

    expect(served).toEqual({ databaseUrl: undefined, ...given() });
    const logins = roleLoginsOf(served);
    expect([logins.engine.name, logins.reader.name]).toEqual([ENGINE, READER]);
    await expect(runOn(urlAs(ENGINE), 'DELETE FROM entry')).rejects.toThrow('permission denied');
  });

  it('is not served in production as its owner, or by a superuser, or by one that passes policies by', async () => {
    const superuser = database.url;
    const refusals: [object, string][] = [
      [given(OWNER), `${OWNER} owns tables`],
      [{ ...given(), databaseEngineUrl: superuser }, `${userOf(superuser)} is a superuser`],
      [{ databaseEngineUrl: urlAs(ENGINE), databaseReaderUrl: urlAs(ENGINE) }, 'is both'],
    ];
    for (const [more, fault] of refusals)
      await expect(open({ databaseUrl: undefined, ...more })).rejects.toThrow(fault);
    await runOn(superuser, `ALTER ROLE ${READER} BYPASSRLS CREATEROLE`);

    await expect(open({ databaseUrl: undefined, ...given() })).rejects.toThrow(
      /BYPASSRLS\); \S+ may create roles/,
    );
  });
});

describe('roles that the owner creates', () => {
  it('follow the owner’s password, so that nobody has to keep theirs', async () => {
    const database = await createDatabase();
    const name = `owner_${randomBytes(4).toString('hex')}`;
    const url = new URL(database.url);
    const connectAs = (password: string): string => {
      url.username = name;
      url.password = password;
      return url.href;
    };
    const empty = await createEmptyDatabase();
    try {
      url.pathname = new URL(empty.url).pathname;
      await runOn(
        empty.url,
        `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'first'; ALTER SCHEMA public OWNER TO ${name};
         GRANT CREATE ON DATABASE ${url.pathname.slice(1)} TO ${name}`,
      );
      expect(await migrate(connectAs('first'))).toBe(true);
      const before = roleLoginsOf({ databaseUrl: connectAs('first') });
      expect(before.engine.name).toBe(`${name}_engine`);
      await runOn(before.reader.url, 'SELECT FROM agreement');

      await runOn(empty.url, `ALTER ROLE ${name} PASSWORD 'second'`);
      expect(await migrate(connectAs('second'))).toBe(true);

      await expect(runOn(before.reader.url, 'SELECT')).rejects.toThrow('password authentication failed');
      await runOn(roleLoginsOf({ databaseUrl: connectAs('second') }).reader.url, 'SELECT FROM agreement');
    } finally {
      const { href } = new URL('/postgres', database.url);
      await empty.drop();
      await database.drop();
      await runOn(href, `DROP ROLE ${name}_engine, ${name}_reader, ${name}`);
    }
  });
});
