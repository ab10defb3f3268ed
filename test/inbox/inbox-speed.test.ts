import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { SentMessage } from '../../src/workflow/inbox/message.entity.js';
import { newestFirst } from '../../src/workflow/inbox/inbox.service.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: Plan[];
}

/** How many rows all steps of a plan looked at. */
function rowsRead(plan: Plan): number {
  const own =
    (plan['Actual Rows'] +
      (plan['Rows Removed by Filter'] ?? 0) +
      (plan['Rows Removed by Join Filter'] ?? 0)) *
    plan['Actual Loops'];
  return own + (plan.Plans ?? []).reduce((sum, part) => sum + rowsRead(part), 0);
}

describe('the inbox among 200,000 messages', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createDatabase();
    dataSource = new DataSource(dataSourceOptions({ url: database.url, poolSize: 1 }));
    await dataSource.initialize();
    await dataSource.query('SET session_replication_role = replica'); // this is about the messages only
    // 2,000 agreements with 100 messages each; party 1 is in all of them, party n in every nth.
    await dataSource.query(
      `INSERT INTO agreement_party (agreement_id, organisation_id, role)
       SELECT lpad(to_hex(a), 32, '0')::uuid, 'party ' || n, 'party'
       FROM generate_series(1, 2000) a, unnest(ARRAY[1, 2, 10, 100, 1000]) n WHERE a % n = 0`,
    );
    await dataSource.query(
      `INSERT INTO message (agreement_id, sequence, number, type, params, created_at)
       SELECT lpad(to_hex(a), 32, '0')::uuid, s, 1, 'closed', '{"by": null}',
         timestamptz '2026-01-01' + (s * 2000 + a) * interval '1 minute'
       FROM generate_series(1, 2000) a, generate_series(1, 100) s`,
    );
    await dataSource.query('ANALYZE');
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it.each([
    [1, undefined],
    [2, undefined],
    [10, undefined],
    [100, undefined],
    [1000, undefined],
    [1, '2026-02-09T00:00:00.000Z'],
    [1000, '2026-02-09T00:00:00.000Z'],
  ])('reads few rows for party %d, before %s', async (party, before) => {
    const cursor =
      before &&
      Buffer.from(JSON.stringify([before, '00000000-0000-0000-0000-000000000001', 1, 1])).toString(
        'base64url',
      );
    const page = { limit: 20, ...(cursor && { cursor }) };
    const query = newestFirst(dataSource.getRepository(SentMessage), `party ${party}`, page);
    expect(await query.getMany()).toHaveLength(21);
    const [sql, parameters] = query.getQueryAndParameters();
    const [explained] = await dataSource.query<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
      parameters,
    );
    expect(rowsRead(explained['QUERY PLAN'][0].Plan)).toBeLessThan(4_000);
  });
});
