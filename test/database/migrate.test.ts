import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Clauses20261129103100 } from '../../migrations/20261129103100-clauses.js';
import { migrate } from '../../src/database/migrate.js';
import { migrations } from '../../src/database/migrations.js';
import { createDatabase, createEmptyDatabase, type TestDatabase } from '../support/database.js';

describe('migrate', () => {
  let database: TestDatabase;
  let pool: Pool;

  const open = async (created: Promise<TestDatabase>): Promise<void> => {
    database = await created;
    pool = new Pool({ connectionString: database.url, max: 2 });
  };
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  describe('on an empty database', () => {
    beforeEach(() => open(createEmptyDatabase()));

    it('runs each migration once where replicas start together', async () => {
      await Promise.all(Array.from({ length: 5 }, () => migrate(database.url)));

      const { rows } = await pool.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY id');
      expect(rows.map(({ name }) => name)).toEqual(migrations.map((migration) => new migration().name));
      const worker = await pool.query('SELECT 1 FROM graphile_worker.migrations');
      expect(worker.rowCount).toBeGreaterThan(0);
      const agreements = await pool.query('SELECT id FROM agreement');
      expect(agreements.rowCount).toBe(0);
    });
  });

  describe('on a database in use', () => {
    beforeEach(() => open(createDatabase()));

    it('leaves what is there as it is', async () => {
      await pool.query(
        `INSERT INTO organisation (id, kbo, name, level) VALUES ('OVO999999', '9999999999', 'Testgem', 'municipality')`,
      );
      const before = await pool.query('SELECT * FROM schema_migration ORDER BY id');

      await migrate(database.url);

      const after = await pool.query('SELECT * FROM schema_migration ORDER BY id');
      expect(after.rows).toEqual(before.rows);
      const { rows } = await pool.query(`SELECT name FROM organisation WHERE id = 'OVO999999'`);
      expect(rows).toEqual([{ name: 'Testgem' }]);
    });

    it('gives the clauses of texts that there are ids by their numbers, through the versions', async () => {
      const A = '00000000-0000-4000-8000-00000000000a';
      const B = '00000000-0000-4000-8000-00000000000b';
      const clause = (number: string, body: string): object => ({ number, heading: 'Doel', body });
      const version = (
        agreement: string,
        number: number,
        corrects: number | null,
        clauses: object[],
      ): string =>
        `INSERT INTO agreement_text (agreement_id, version, corrects, clauses, proposed_by, created_at)
         VALUES ('${agreement}', ${number}, ${corrects}, '${JSON.stringify(clauses)}', 'OVO002133', now())`;
      const source = new DataSource({ type: 'postgres', url: database.url });
      await source.initialize();
      const runner = source.createQueryRunner();
      await runner.query(`SET session_replication_role = replica;
        ALTER TABLE agreement_text DROP language, DROP status, DROP other_languages, DROP rationale, DROP based_on;
        ${version(A, 1, null, [clause('1', 'een'), clause('2', 'twee')])};
        ${version(A, 2, null, [clause('2', 'TWEE'), clause('1', 'een')])};
        ${version(A, 3, 1, [clause('1', 'een'), clause('3', 'drie')])};
        ${version(B, 1, null, [clause('1', 'een')])}`);

      await new Clauses20261129103100().up(runner);

      const rows = (await runner.query(
        `SELECT version, language, status, based_on, clauses FROM agreement_text ORDER BY agreement_id, version`,
      )) as {
        version: number;
        language: string;
        clauses: Record<string, string>[];
        based_on: number | null;
      }[];
      await source.destroy();
      const told = rows.map(({ clauses }) =>
        clauses.map(({ number, since, changedIn }) => [number, since, changedIn]),
      );
      expect(told).toEqual([
        [
          ['1', 1, null],
          ['2', 1, null],
        ],
        [
          ['2', 2, 2],
          ['1', 1, null],
        ],
        [
          ['1', 1, null],
          ['3', 3, null],
        ],
        [['1', 1, null]],
      ]);
      expect(rows.map(({ based_on: base }) => base)).toEqual([null, 1, 1, null]);
      const ids = rows.map(({ clauses }) => new Map(clauses.map(({ number, id }) => [number, id])));
      expect(ids[1].get('2')).toBe(ids[0].get('2'));
      expect(ids[2].get('1')).toBe(ids[0].get('1'));
      expect(ids[3].get('1')).not.toBe(ids[0].get('1'));
      expect(rows[0]).toMatchObject({ language: 'nl', status: 'authentic' });
    });
  });
});
