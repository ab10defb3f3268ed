import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startApplication, type TestApplication } from '../support/application.js';
import { Deal } from '../support/deal-over-http.js';

describe('the history in the database', () => {
  let application: TestApplication;
  let deal: Deal;
  let client: Client;

  beforeAll(async () => {
    application = await startApplication();
    deal = await Deal.inNegotiation(application.url);
    client = new Client({ connectionString: application.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await application.stop();
  });

  const entries = async (): Promise<unknown[]> =>
    (await client.query('SELECT * FROM entry ORDER BY agreement_id, sequence')).rows as unknown[];

  it.each([
    ['UPDATE', `UPDATE entry SET type = 'ABANDON' WHERE sequence = 1`],
    ['UPDATE of the same value', 'UPDATE entry SET hash = hash'],
    ['DELETE', 'DELETE FROM entry WHERE sequence = 4'],
    ['TRUNCATE', 'TRUNCATE entry CASCADE'],
    ['TRUNCATE of what it refers to', 'TRUNCATE agreement CASCADE'],
    ['MERGE', 'MERGE INTO entry e USING agreement a ON a.id = e.agreement_id WHEN MATCHED THEN DELETE'],
    [
      'INSERT … ON CONFLICT DO UPDATE',
      `INSERT INTO entry SELECT * FROM entry ON CONFLICT (agreement_id, sequence) DO UPDATE SET type = 'ABANDON'`,
    ],
  ])('refuses %s, to its owner too', async (_, statement) => {
    const before = await entries();
    await expect(client.query(statement)).rejects.toThrow('The history is append-only');
    expect(await entries()).toEqual(before);
  });

  it('keeps the agreement that its entries belong to', async () => {
    await expect(client.query('DELETE FROM agreement WHERE id = $1', [deal.id])).rejects.toThrow(
      'foreign key',
    );
  });
});
