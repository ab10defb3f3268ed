import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { entryHash, type ChainedEntry } from '../../src/ledger/chain/hash-chain.js';
import {
  aDeal,
  FLANDERS,
  GENT,
  KORTRIJK,
  MENEN,
  OUTSIDER,
  TODAY,
  WAREGEM,
  WEST_FLANDERS,
} from '../support/a-deal.js';
import type { ApiClient, ProblemBody } from '../support/api-client.js';
import { asOrganisation } from '../support/callers.js';
import { COMMITMENT } from '../support/commitment.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { type LivingDeal, taken } from '../support/living-deal.js';
import { runCommand } from '../support/process.js';
import { everyText, makeDue } from './support.js';

interface HistoryPerson {
  readonly sequence: number;
  readonly organisationId: string;
  readonly commitment: string | null;
  readonly subject: string;
  readonly salt: string | null;
  readonly roles: readonly string[];
}

const ACCEPT = { type: 'ACCEPT_TEXT', version: 1 };
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('persons', () => {
  let stage: Stage;
  let url: string;
  let databaseUrl: string;
  let registrar: ApiClient;
  let supervisor: ApiClient;

  beforeAll(async () => {
    stage = await openStage(TODAY);
    ({ url, databaseUrl } = stage.application);
    registrar = await asOrganisation(url, FLANDERS, 'registrar');
    supervisor = await asOrganisation(url, FLANDERS, 'supervisor');
  });
  afterAll(() => stage.stop());

  const personsIn = async (deal: LivingDeal, caller: ApiClient): Promise<readonly HistoryPerson[]> =>
    (await taken(caller.get<{ items: HistoryPerson[] }>(`${deal.path}/history/persons?limit=100`))).items;
  const erase = (caller: ApiClient, organisationId: string, body: object) =>
    caller.post<Record<string, number> & ProblemBody>(`/v1/organisations/${organisationId}/erasures`, body);
  const holds = async (...args: string[]): Promise<string> => {
    const { code, output } = await runCommand(
      'src/ledger/verify.cli.ts',
      { DATABASE_URL: databaseUrl },
      ...args,
    );
    expect([code, output]).toEqual([0, expect.stringContaining('Every history holds.')]);
    return output;
  };

  it('stand in the history by commitments that nothing links, which those who may know can check', async () => {
    const deal = await aDeal().inRatification(url);

    const { items } = await taken(stage.anyone.get<{ items: ChainedEntry[] }>(`${deal.path}/history`));
    const commitments = items.map(({ actor }) => (actor as { person: string }).person);
    expect(commitments).toEqual(items.map(() => COMMITMENT));
    expect(new Set(commitments).size).toBe(items.length);
    expect(JSON.stringify(items)).not.toContain('dev:');
    expect(await deal.firstBroken()).toBeUndefined();

    const all = await personsIn(deal, registrar);
    expect(all.map(({ sequence, commitment }) => [sequence, commitment])).toEqual(
      items.map(({ sequence }, index) => [sequence, commitments[index]]),
    );
    for (const { subject, salt, commitment } of all)
      expect(sha256(canonicalize({ salt, subject }) ?? '')).toBe(commitment);
    expect(all.map(({ salt }) => salt)).toEqual([...new Set(all.map(({ salt }) => salt))]);
    expect(await personsIn(deal, supervisor)).toEqual(all);

    const own = await personsIn(deal, await asOrganisation(url, MENEN, 'clerk'));
    expect(own).toEqual(all.filter(({ organisationId }) => organisationId === MENEN));
    expect(own).toMatchObject([{ subject: `dev:${MENEN}`, roles: ['clerk', 'editor', 'negotiator'] }]);
  });

  it('are shown to nobody else', async () => {
    const draft = await aDeal().ready(url);
    const path = `${draft.path}/history/persons`;
    const statusFor = async (caller: ApiClient): Promise<number> => (await caller.get(path)).status;
    expect(await statusFor(stage.anyone)).toBe(401);
    expect(await statusFor(await asOrganisation(url, OUTSIDER))).toBe(404);
    expect(await statusFor(await asOrganisation(url, MENEN, 'reader', 'negotiator'))).toBe(403);
    expect(await personsIn(draft, await asOrganisation(url, MENEN, 'clerk'))).toEqual([]);
    expect(await statusFor(registrar)).toBe(200);
    const nowhere = '/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a/history/persons';
    expect((await registrar.get(nowhere)).status).toBe(404);
    expect((await registrar.get(`${path}?cursor=x`)).status).toBe(400);
  });

  it('are forgotten wherever they are known, and the histories still hold', async () => {
    const subject = `dev:${WAREGEM}`;
    const clerk = await asOrganisation(url, WAREGEM);
    const led = await aDeal().ledBy(WAREGEM).with(MENEN).saying({ leadPerson: 'Jo Vergeten' }).inForce(url);
    const draft = await aDeal().ledBy(WAREGEM).with(MENEN).saying({ leadPerson: 'Jo Vergeten' }).ready(url);
    const mandate = await taken(
      clerk.post<{ number: number }>(`/v1/organisations/${WAREGEM}/mandates`, {
        holder: { subject, name: 'Jo Vergeten' },
        acts: ['mediate'],
        from: '2026-11-01',
      }),
    );
    const keyed = { leadPerson: 'Jo Vergeten', parties: [{ organisationId: WAREGEM, role: 'lead' }] };
    await taken(
      clerk.post(
        '/v1/agreements',
        { ...aDeal().ledBy(WAREGEM).body, ...keyed },
        { idempotencyKey: 'a-key-of-jo' },
      ),
    );
    await clerk.get(`/v1/organisations/${WAREGEM}/mandates`);
    const before = await led.history();

    const early = await erase(clerk, WAREGEM, { subject });
    expect([early.status, early.body.type]).toEqual([409, 'urn:problem-type:akkoord:person-still-needed']);
    expect(early.body.detail).toContain(`Mandate ${mandate.number} of this person still runs`);
    await taken(clerk.post(`/v1/organisations/${WAREGEM}/mandates/${mandate.number}/revoke`, {}));

    const { status, body } = await erase(registrar, WAREGEM, { subject });
    expect(status).toBe(200);
    expect(body).toMatchObject({ mandates: 1, mandateNames: 1, leadPersons: 3, inClear: 0 });
    expect(body.history).toBe(10);
    expect(body.answers).toBeGreaterThan(0);
    expect(body.accesses).toBeGreaterThan(0);

    expect(await led.history()).toEqual(before);
    expect(await led.read()).toMatchObject({ leadPerson: null });
    expect(await draft.read()).toMatchObject({ leadPerson: null, state: 'incomplete' });
    expect((await draft.history()).at(-1)).toMatchObject({ actor: { registry: 'erase-person' } });
    expect(await personsIn(led, clerk)).toEqual([]);
    expect((await personsIn(led, registrar)).every(({ organisationId }) => organisationId === MENEN)).toBe(
      true,
    );
    expect((await clerk.get(`/v1/organisations/${WAREGEM}/mandates/${mandate.number}`)).body).toMatchObject({
      holder: { subject: null, name: null },
    });
    expect(await holds('--agreement', led.id)).toMatch(/Who acted is kept for \d of the \d+ that/);
    await holds();
    const replayed = await runCommand('src/workflow/replay/replay.cli.ts', { DATABASE_URL: databaseUrl });
    expect(replayed.code).toBe(0);
    // What the clerk has asked since is known again; of what was, nothing is left.
    await erase(registrar, WAREGEM, { subject });
    const left = await everyText(databaseUrl, { except: ['idempotency_key'] });
    expect(left.filter((text) => text.includes(subject))).toEqual([]);
    expect(left.filter((text) => text.includes('Vergeten'))).toEqual([]);

    const about = `/v1/organisations/${WAREGEM}`;
    const { items } = await taken(
      registrar.get<{ items: { details: object; who: { subject: string } }[] }>(
        `/v1/administration/entries?type=ERASE_PERSON&about=${about}`,
      ),
    );
    expect(items).toHaveLength(2);
    expect(items[0].details).toMatchObject({ mandates: 1, leadPersons: 3 });
    expect(items[0].who.subject).toBe(`dev:${FLANDERS}`);
  });

  it('are forgotten by name too, and at the wish of their own organisation or the registrar only', async () => {
    const deal = await aDeal().ledBy(GENT).with(MENEN).saying({ leadPerson: 'Els Naam' }).inNegotiation(url);
    const other = await aDeal().saying({ leadPerson: 'Els Naam' }).inNegotiation(url);
    const clerk = await asOrganisation(url, GENT, 'clerk');
    expect((await erase(clerk, GENT, { name: 'els naam' })).body).toMatchObject({
      leadPersons: 1,
      history: 0,
    });
    expect(await deal.read()).toMatchObject({ leadPerson: null });
    expect(await other.read()).toMatchObject({ leadPerson: 'Els Naam' });

    expect((await erase(clerk, GENT, {})).body.issues).toMatchObject([{ name: 'subject' }]);
    expect((await erase(clerk, MENEN, { name: 'x' })).status).toBe(403);
    expect((await erase(await asOrganisation(url, GENT, 'editor'), GENT, { name: 'x' })).status).toBe(403);
    expect((await erase(supervisor, GENT, { name: 'x' })).status).toBe(403);
    expect((await erase(stage.anyone, GENT, { name: 'x' })).status).toBe(401);
    expect((await erase(registrar, 'OVO999999', { name: 'x' })).status).toBe(404);
  });

  it('leave no trace by having themselves forgotten', async () => {
    const clerk = await asOrganisation(url, OUTSIDER);
    const { body } = await erase(clerk, OUTSIDER, { subject: `dev:${OUTSIDER}` });
    expect(body.history).toBe(0);
    const left = await everyText(databaseUrl, { except: ['confidential_reader'] });
    expect(left.filter((text) => text.includes(`dev:${OUTSIDER}`))).toEqual([]);
  });

  it('are told to nobody by entries of chain version 1, which hold beside those of version 2', async () => {
    const deal = await aDeal().inNegotiation(url);
    await writeAsVersion1(deal.id);
    await deal.must(MENEN, ACCEPT);

    const history = await deal.history();
    expect(history.map(({ chainVersion }) => chainVersion)).toEqual([1, 1, 1, 1, 2]);
    expect(history.map(({ actor }) => actor)).toEqual([
      ...[1, 2, 3, 4].map(() => ({ organisationId: KORTRIJK })),
      { organisationId: MENEN, person: COMMITMENT },
    ]);
    await holds('--agreement', deal.id);
    expect(await personsIn(deal, registrar)).toMatchObject([
      ...[1, 2, 3, 4].map(() => ({ subject: `dev:${KORTRIJK}`, salt: null, commitment: null })),
      { subject: `dev:${MENEN}`, salt: COMMITMENT },
    ]);
    expect((await erase(registrar, KORTRIJK, { subject: `dev:${KORTRIJK}` })).body.inClear).toBe(4);
    await holds('--agreement', deal.id);
  });

  it('cannot be named by a history any more, whatever the program does', async () => {
    const insert = runOn(
      databaseUrl,
      `INSERT INTO entry SELECT agreement_id, sequence + 1000, at, '{"organisationId":"OVO002133","subject":"x"}', type,
         council_id, from_state, to_state, event, previous_hash, hash, chain_version
       FROM entry WHERE chain_version = 2 LIMIT 1`,
    );
    await expect(insert).rejects.toThrow('entry_names_nobody');
  });

  it('are not known by a number of the National Register', async () => {
    const clerk = await asOrganisation(url, WEST_FLANDERS);
    const number = '93.05.18-223.61';
    const mandate = { holder: { subject: '93051822361', name: number }, acts: ['sign'], from: '2026-11-01' };
    const { status, body } = await clerk.post<ProblemBody>(
      `/v1/organisations/${WEST_FLANDERS}/mandates`,
      mandate,
    );
    expect([status, body.issues?.map(({ name }) => name)]).toEqual([400, ['holder.subject', 'holder.name']]);
    const lead = await aDeal()
      .saying({ leadPerson: `An (${number})` })
      .sent(url);
    expect(lead.status).toBe(400);
  });

  it('are forgotten when their time is over, as are contacts of organisations that are no more', async () => {
    const deal = await aDeal().inNegotiation(url);
    const { number } = await taken(
      (await asOrganisation(url, KORTRIJK)).post<{ number: number }>(
        `/v1/organisations/${KORTRIJK}/mandates`,
        {
          holder: { subject: 'somebody', name: 'Wie Weg Is' },
          acts: ['mediate'],
          from: '2026-11-01',
          until: '2026-12-31',
        },
      ),
    );
    const points = { contactPoints: [{ function: 'Secretariaat', email: 'secretariaat@example.org' }] };
    await taken(registrar.put(`/v1/organisations/${OUTSIDER}/contact-points`, points));
    const end = { on: '2026-11-20', source: 'https://www.example.org/besluit' };
    await taken(registrar.post(`/v1/organisations/${OUTSIDER}/end`, end));
    const known = async (): Promise<unknown[]> =>
      Promise.all([
        runOn(databaseUrl, 'SELECT FROM entry_person WHERE agreement_id = $1', [deal.id]).then(
          ({ length }) => length,
        ),
        runOn(databaseUrl, 'SELECT FROM mandate_name WHERE name = $1', ['Wie Weg Is']).then(
          ({ length }) => length,
        ),
        runOn(databaseUrl, 'SELECT FROM contact_point WHERE organisation_id = $1', [OUTSIDER]).then(
          ({ length }) => length,
        ),
      ]);

    await makeDue(databaseUrl, stage.clock, '2027-11-19T09:00:00Z');
    expect(await known()).toEqual([4, 1, 1]);
    await makeDue(databaseUrl, stage.clock, '2027-11-22T09:00:00Z');
    expect(await known()).toEqual([4, 1, 0]);
    // Six years after what they did, and after the end of the mandate.
    await makeDue(databaseUrl, stage.clock, '2032-11-23T09:00:00Z');
    expect(await known()).toEqual([4, 1, 0]);
    await makeDue(databaseUrl, stage.clock, '2032-11-26T09:00:00Z');
    expect(await known()).toEqual([0, 1, 0]);
    await makeDue(databaseUrl, stage.clock, '2033-01-03T09:00:00Z');
    expect(await known()).toEqual([0, 0, 0]);
    expect(
      (await runOn(databaseUrl, 'SELECT holder FROM mandate WHERE organisation_id = $1', [KORTRIJK])).at(-1),
    ).toEqual({ holder: null });
    expect(number).toBeGreaterThan(0);
    await holds('--agreement', deal.id);
  });

  /** Turns a history into one of before: with subjects in clear, and hashes of that. */
  async function writeAsVersion1(agreementId: string): Promise<void> {
    const entries = await runOn<ChainedEntry & { at: Date; actor: { organisationId: string } }>(
      databaseUrl,
      `SELECT agreement_id AS "agreementId", sequence, at, actor, type, council_id AS "councilId", from_state AS "from",
         to_state AS "to", event
       FROM entry WHERE agreement_id = $1 ORDER BY sequence`,
      [agreementId],
    );
    let previousHash = '0'.repeat(64);
    const statements: string[] = ['SET session_replication_role = replica'];
    for (const entry of entries) {
      const { organisationId } = entry.actor;
      const actor = { organisationId, subject: `dev:${organisationId}` };
      const content = { ...entry, at: entry.at.toISOString(), actor, chainVersion: 1 as const };
      const hash = entryHash(content, previousHash, sha256);
      statements.push(
        `UPDATE entry SET actor = '${JSON.stringify(actor)}', chain_version = 1, previous_hash = '${previousHash}',
           hash = '${hash}' WHERE agreement_id = '${agreementId}' AND sequence = ${entry.sequence}`,
      );
      previousHash = hash;
    }
    statements.push(
      `UPDATE agreement SET last_hash = '${previousHash}' WHERE id = '${agreementId}'`,
      `DELETE FROM entry_person WHERE agreement_id = '${agreementId}'`,
    );
    await runOn(databaseUrl, statements.join(';'));
  }
});
