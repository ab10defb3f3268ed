import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { entryHash, GENESIS, type ChainedEntry } from '../../src/ledger/chain/hash-chain.js';
import { CHAIN_VERSIONS } from '../../src/ledger/chain/links.js';
import { verifyHistories } from '../../src/ledger/verify-histories.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const SHORT = '00000000-0000-7000-8000-000000000001';
const LONG = '00000000-0000-7000-8000-000000000002';
const LAST = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
const NOBODY = { recorded: 0, kept: 0 };
/** What there is to check: three agreements, and a registry that has done nothing. */
const ALL = { agreements: 3, entries: 2_504, persons: NOBODY, administration: { entries: 0 } };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function historyOf(agreementId: string, length: number): ChainedEntry[] {
  let previousHash = GENESIS;
  return Array.from({ length }, (_, index) => {
    const content = {
      agreementId,
      sequence: index + 1,
      at: new Date(1_800_000_000_000 + index).toISOString(),
      actor: { deadline: 'x' },
      type: 'REVISE_DRAFT',
      councilId: null,
      from: 'drafting.ready',
      to: 'drafting.ready',
      event: {
        type: 'REVISE_DRAFT',
        share: 0.1 + index / 7,
        word: 'é€𝄞\u2028"\\\u0001',
        nested: [{ b: 1, a: null }],
      },
      chainVersion: CHAIN_VERSIONS[index % 2],
    };
    const hash = entryHash(content, previousHash, sha256);
    const entry = { ...content, previousHash, hash };
    previousHash = hash;
    return entry;
  });
}

describe('histories that take several batches to read', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    // Without triggers and foreign keys: this is about the histories only.
    await client.query('SET session_replication_role = replica');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  beforeEach(async () => {
    await client.query('DELETE FROM entry');
    await client.query('DELETE FROM agreement');
    await store(historyOf(SHORT, 3));
    await store(historyOf(LONG, 2_500));
    await store(historyOf(LAST, 1));
  });

  async function store(entries: readonly ChainedEntry[]): Promise<void> {
    const end = entries[entries.length - 1];
    await client.query(
      `INSERT INTO agreement (id, kind, process_id, process_version, title, lead_id, ratification_rule, phase, state,
         value, context, version, last_sequence, last_hash, created_at, updated_at)
       VALUES ($1, 'deal', 'deal-flanders', 1, 'Long', 'OVO002133', '{}', 'drafting', 'ready', '{}', '{}', 0, $2, $3,
         now(), now())`,
      [end.agreementId, end.sequence, end.hash],
    );
    await client.query(
      `INSERT INTO entry (agreement_id, sequence, at, actor, type, council_id, from_state, to_state, event,
         previous_hash, hash, chain_version)
       SELECT "agreementId", sequence, at, actor, type, "councilId", "from", "to", event, "previousHash", hash,
         "chainVersion"
       FROM jsonb_to_recordset($1::jsonb) AS e ("agreementId" uuid, sequence int, at timestamptz, actor jsonb,
         type text, "councilId" text, "from" text, "to" text, event jsonb, "previousHash" text, hash text,
         "chainVersion" smallint)`,
      [JSON.stringify(entries)],
    );
  }

  it('hold from batch to batch', async () => {
    expect(await verifyHistories(client)).toEqual({ ...ALL, broken: [] });
    expect(await verifyHistories(client, LONG)).toEqual({
      agreements: 1,
      entries: 2_500,
      persons: NOBODY,
      broken: [],
    });
  });

  it.each([1, 997, 998, 1_500, 1_997, 1_998, 2_500])(
    'break at entry %d where that was changed',
    async (sequence) => {
      await client.query(`UPDATE entry SET type = 'SUBMIT' WHERE agreement_id = $1 AND sequence = $2`, [
        LONG,
        sequence,
      ]);
      const broken = [{ agreementId: LONG, sequence, fault: 'changed' }];
      expect(await verifyHistories(client)).toEqual({ ...ALL, broken });
    },
  );

  it('break at the entry after one that is gone', async () => {
    await client.query('DELETE FROM entry WHERE agreement_id = $1 AND sequence = 997', [LONG]);
    const { broken } = await verifyHistories(client);
    expect(broken).toEqual([{ agreementId: LONG, sequence: 998, fault: 'out of sequence' }]);
  });

  it('break each for itself', async () => {
    await client.query('DELETE FROM entry WHERE agreement_id = $1', [SHORT]);
    await client.query('UPDATE agreement SET last_hash = $2 WHERE id = $1', [LAST, GENESIS]);
    const { agreements, broken } = await verifyHistories(client);
    expect(agreements).toBe(3);
    expect(broken).toEqual([
      { agreementId: LAST, sequence: 1, fault: 'not the end' },
      { agreementId: SHORT, sequence: 1, fault: 'missing' },
    ]);
  });

  it('are read as they stood at one moment, while others are written', async () => {
    const writer = new Client({ connectionString: database.url });
    await writer.connect();
    await writer.query('SET session_replication_role = replica');
    const query = client.query.bind(client);
    let batches = 0;
    // Between the first batch and the next, the last agreement loses its entry and another one its end.
    const meddled = Object.assign(Object.create(client) as Client, {
      query: async (text: string, values?: unknown[]) => {
        const answer = await query(text, values);
        if (text.includes('FROM entry') && ++batches === 1) {
          await writer.query('DELETE FROM entry WHERE agreement_id = $1', [LAST]);
          await writer.query('DELETE FROM entry WHERE agreement_id = $1 AND sequence = 2500', [LONG]);
        }
        return answer;
      },
    });
    expect(await verifyHistories(meddled)).toEqual({ ...ALL, broken: [] });
    expect((await verifyHistories(client)).broken).toHaveLength(2);
    await writer.end();
  });
});
