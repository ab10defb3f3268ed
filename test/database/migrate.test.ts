import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
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
  });
});
