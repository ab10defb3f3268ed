import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { entryHash, type ChainedEntry } from '../../src/ledger/chain/hash-chain.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Deal } from '../support/deal-over-http.js';
import { runCommand, type Run } from '../support/process.js';

/** Runs the program as a person would. */
function verify(env: Record<string, string>, ...args: string[]): Promise<Run> {
  return runCommand('src/ledger/verify.cli.ts', env, ...args);
}

describe('the verification of histories', () => {
  let application: TestApplication;
  let forger: Client;
  let honest: Deal;
  let forged: Deal;

  beforeAll(async () => {
    application = await startApplication();
    honest = await Deal.inForce(application.url);
    forger = new Client({ connectionString: application.databaseUrl });
    await forger.connect();
    // A superuser who knows what he is doing: no trigger and no foreign key stands in his way.
    await forger.query('SET session_replication_role = replica');
  });
  afterAll(async () => {
    await forger.end();
    await application.stop();
  });
  beforeEach(async () => {
    forged = await Deal.inRatification(application.url);
  });

  const run = (...args: string[]): Promise<Run> => verify({ DATABASE_URL: application.databaseUrl }, ...args);
  const tamper = (statement: string): Promise<unknown> => forger.query(statement, [forged.id]);
  /** Looks at the forged history alone, so that each test tampers with its own. */
  const runOnForged = (): Promise<Run> => run('--agreement', forged.id);

  it('finds nothing wrong with what was recorded', async () => {
    const { code, output } = await run('--agreement', honest.id);
    expect(output).toBe(
      'Checked 1 agreement with 9 entries.\n' +
        'Who acted is kept for 9 of the 9 that name a person; else it was erased.\nEvery history holds.\n',
    );
    expect(code).toBe(0);
    expect((await runOnForged()).code).toBe(0);
  });

  it.each<[string, string, number, string]>([
    [
      'a changed event',
      `UPDATE entry SET event = jsonb_set(event, '{version}', '2') WHERE agreement_id = $1 AND sequence = 5`,
      5,
      'says something else than was recorded',
    ],
    [
      'another actor',
      `UPDATE entry SET actor = '{"deadline": "x"}' WHERE agreement_id = $1 AND sequence = 2`,
      2,
      'says something else than was recorded',
    ],
    [
      'another time',
      `UPDATE entry SET at = at - interval '1 millisecond' WHERE agreement_id = $1 AND sequence = 6`,
      6,
      'says something else than was recorded',
    ],
    [
      'a time that is none',
      `UPDATE entry SET at = 'infinity' WHERE agreement_id = $1 AND sequence = 6`,
      6,
      'says something else than was recorded',
    ],
    [
      'a deleted entry',
      'DELETE FROM entry WHERE agreement_id = $1 AND sequence = 3',
      4,
      'is out of sequence: what came before it is not there',
    ],
    [
      'a deleted first entry',
      'DELETE FROM entry WHERE agreement_id = $1 AND sequence = 1',
      2,
      'is out of sequence: what came before it is not there',
    ],
    [
      'swapped entries',
      `UPDATE entry SET sequence = -sequence WHERE agreement_id = $1 AND sequence IN (2, 3);
       UPDATE entry SET sequence = 5 + sequence WHERE agreement_id = $1 AND sequence < 0`,
      2,
      'does not follow from the entry before it',
    ],
    [
      'a truncated tail',
      'DELETE FROM entry WHERE agreement_id = $1 AND sequence > 4',
      5,
      'is missing, with all that came after it',
    ],
    [
      'an emptied history',
      'DELETE FROM entry WHERE agreement_id = $1',
      1,
      'is missing, with all that came after it',
    ],
    [
      'an entry moved below the first',
      'UPDATE entry SET sequence = -2147483647 WHERE agreement_id = $1 AND sequence = 6',
      -2147483647,
      'is out of sequence: what came before it is not there',
    ],
    [
      'another person than the one that it was recorded of',
      `UPDATE entry_person p SET subject = 'somebody-else' FROM entry e
       WHERE p.agreement_id = $1 AND e.agreement_id = $1 AND e.sequence = 4 AND e.actor ->> 'person' = p.commitment`,
      4,
      'was recorded of somebody else than is kept as who acted',
    ],
    ['a deleted agreement', 'DELETE FROM agreement WHERE id = $1', 1, 'belongs to no agreement'],
  ])('names %s', async (_, statements, sequence, fault) => {
    for (const statement of statements.split(';')) await tamper(statement);
    const { code, output } = await runOnForged();
    expect(output).toContain(`agreement ${forged.id}: entry ${sequence} ${fault}\n`);
    expect(code).toBe(1);
  });

  it('names a last entry that was written anew with hashes that fit', async () => {
    const { rows } = await forger.query<ChainedEntry & { at: Date }>(
      `SELECT agreement_id AS "agreementId", sequence, at, actor, type, council_id AS "councilId", from_state AS "from",
         to_state AS "to", event, previous_hash AS "previousHash",
         chain_version AS "chainVersion"
       FROM entry WHERE agreement_id = $1 AND sequence = 6`,
      [forged.id],
    );
    const content = {
      ...rows[0],
      at: rows[0].at.toISOString(),
      actor: { organisationId: 'OVO000001', person: 'x' },
    };
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    await forger.query('UPDATE entry SET actor = $2, hash = $3 WHERE agreement_id = $1 AND sequence = 6', [
      forged.id,
      content.actor,
      entryHash(content, content.previousHash, sha256),
    ]);
    const { code, output } = await runOnForged();
    expect(output).toContain(`agreement ${forged.id}: entry 6 is not the one that the history ends with\n`);
    expect(code).toBe(1);
  });

  it('names an entry that was added with hashes that fit', async () => {
    const { rows } = await forger.query<{ hash: string }>(
      'SELECT hash FROM entry WHERE agreement_id = $1 AND sequence = 6',
      [forged.id],
    );
    const content = {
      agreementId: forged.id,
      sequence: 7,
      at: '2026-11-24T09:30:00.000Z',
      actor: { deadline: 'x' },
      type: 'ABANDON',
      councilId: null,
      from: null,
      to: 'closed.abandoned',
      event: {},
      chainVersion: 2,
    } as const;
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    await forger.query(
      `INSERT INTO entry (agreement_id, sequence, at, actor, type, to_state, event, previous_hash, hash, chain_version)
       VALUES ($1, 7, $2, $3, $4, $5, '{}', $6, $7, 2)`,
      [
        forged.id,
        content.at,
        content.actor,
        content.type,
        content.to,
        rows[0].hash,
        entryHash(content, rows[0].hash, sha256),
      ],
    );
    const { code, output } = await runOnForged();
    expect(output).toContain(`agreement ${forged.id}: entry 7 lies beyond the end of the history\n`);
    expect(code).toBe(1);
  });

  it('looks at all agreements and names each that does not hold', async () => {
    await tamper(`UPDATE entry SET type = 'ABANDON' WHERE agreement_id = $1 AND sequence = 2`);
    const { rows } = await forger.query<{ agreements: number; entries: number }>(
      `SELECT count(DISTINCT agreement_id)::int AS agreements, count(*)::int AS entries FROM entry`,
    );
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`with ${rows[0].entries} entries\\.\\n`));
    expect(output).toContain(`agreement ${forged.id}: entry 2 says something else than was recorded\n`);
    expect(output).not.toContain(honest.id);
  });

  it('says what it needs where it cannot check', async () => {
    expect(await run('--agreement', '12')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('UUID'),
    });
    expect(await run('--all')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('npm run verify'),
    });
    expect(await run('--agreement', '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a')).toMatchObject({
      code: 2,
      complaint: 'There is no agreement 0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a.\n',
    });
    const nowhere = await mkdtemp(join(tmpdir(), 'akkoord-'));
    expect(await verify({ DATA_DIRECTORY: nowhere })).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('There is no database'),
    });
    await rm(nowhere, { recursive: true });
    const postgres = new URL(application.databaseUrl);
    postgres.pathname = '/postgres';
    expect(await verify({ DATABASE_URL: postgres.href })).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('not one of this registry'),
    });
  });
});
