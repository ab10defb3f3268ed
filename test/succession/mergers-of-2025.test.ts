import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { readReferenceData } from '../../src/organisations/reference-data.loader.js';
import { aDeal, approval, FLANDERS, GENT, WEST_FLANDERS } from '../support/a-deal.js';
import type { ApiClient } from '../support/api-client.js';
import { runOn } from '../support/database-state.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { LivingDeal, taken } from '../support/living-deal.js';

/** Dozens of municipalities act one after the other; the machine may be busy with other tests. */
const PATIENCE = 120_000;
const MERGED_ON = '2025-01-01';
const DECIDED = { decidedOn: '2024-11-04' };

interface Merger {
  readonly successorId: string;
  /** Those that ended: who goes on under its own code is the successor. */
  readonly predecessors: readonly string[];
  /** All that merged, as parties before. */
  readonly merged: readonly string[];
}

interface Commitment {
  readonly number: number;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly amount: string;
  readonly extinguishedOn: string | null;
  readonly extinction: string | null;
}

/** Who merged into whom, from the product's own reference files. */
async function mergersOf2025(): Promise<{ mergers: Merger[]; populationOf: Map<string, number> }> {
  const { organisations, mergers } = await readReferenceData();
  const successors = [...new Set(mergers.map(({ organisationId }) => organisationId))];
  const former = new Map(
    organisations.filter(({ endedOn }) => endedOn !== null).map(({ nis, id }) => [nis, id]),
  );
  return {
    mergers: successors.map((successorId) => {
      const own = mergers.filter(({ organisationId }) => organisationId === successorId);
      const predecessors = own.flatMap(({ oldNis }) => former.get(oldNis) ?? []);
      const goesOn = own.length > predecessors.length;
      return { successorId, predecessors, merged: goesOn ? [successorId, ...predecessors] : predecessors };
    }),
    populationOf: new Map(organisations.map(({ id, population }) => [id, population ?? 0])),
  };
}

describe('the mergers of 2025, over deals made before them', () => {
  let stage: Stage;
  let url: string;
  let mergers: Merger[];
  let populationOf: Map<string, number>;
  let registrar: ApiClient;
  /** All that merged, with Gent and a province: in force. */
  let large: LivingDeal;
  /** One per merger, between those that merged only: in force. */
  let inner: LivingDeal[];
  let negotiated: LivingDeal;
  let drafted: LivingDeal;
  let closed: LivingDeal;
  let closedBefore: unknown;
  let commitmentsBefore: readonly Commitment[];
  let booked: Record<string, unknown>[];

  const made = async (parties: readonly string[]): Promise<LivingDeal> => {
    const [lead, ...others] = parties;
    const deal = await aDeal()
      .ledBy(lead)
      .with(...others)
      .inRatification(url);
    for (const party of parties) await deal.mustCouncil(party, approval(DECIDED));
    return deal;
  };
  const commitmentsOf = async ({ path }: LivingDeal): Promise<readonly Commitment[]> => {
    const { items } = await taken(stage.anyone.get<{ items: Commitment[] }>(`${path}/commitments?limit=100`));
    return items;
  };

  beforeAll(async () => {
    ({ mergers, populationOf } = await mergersOf2025());
    stage = await openStage('2024-11-05T09:00:00Z');
    ({ url } = stage.application);
    registrar = await stage.as(FLANDERS, 'registrar');

    const all = mergers.flatMap(({ merged }) => merged);
    const plan = aDeal()
      .ledBy(all[0])
      .with(...all.slice(1), GENT, WEST_FLANDERS);
    large = await plan.begun(url);
    await large.addText();
    // A ring: everybody owes the next one, so that some owe those that they merge with.
    for (const [index, debtorId] of all.entries())
      await large.addCommitment({ debtorId, creditorId: all[(index + 1) % all.length] });
    await large.addCommitment({ debtorId: GENT, creditorId: all[0] });
    await large.must(large.lead, { type: 'SUBMIT' });
    for (const party of large.parties) await large.must(party, { type: 'ACCEPT_TEXT', version: 1 });
    for (const party of large.parties) await large.mustCouncil(party, approval(DECIDED));
    inner = [];
    for (const { merged } of mergers) inner.push(await made(merged));

    const [first, second] = mergers.filter(({ merged }) => merged.length === 2);
    negotiated = await aDeal()
      .ledBy(GENT)
      .with(...first.merged, second.merged[1])
      .inNegotiation(url);
    await negotiated.must(GENT, { type: 'ACCEPT_TEXT', version: 1 });
    await negotiated.must(first.merged[0], { type: 'ACCEPT_TEXT', version: 1 });
    await negotiated.must(first.merged[1], { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' });
    await negotiated.must(second.merged[1], { type: 'ACCEPT_TEXT', version: 1 });
    drafted = await aDeal().ledBy(first.merged[1]).with(GENT, first.merged[0]).ready(url);
    closed = await made([GENT, ...first.merged]);
    for (const party of closed.parties) await closed.must(party, { type: 'TERMINATE', reason: 'Klaar.' });

    closedBefore = await closed.read();
    commitmentsBefore = await commitmentsOf(large);
    await stage.passTo('2025-01-02T08:00:00Z');
    booked = [];
    for (const { predecessors, successorId } of mergers) {
      const source = 'https://codex.vlaanderen.be/doc/document/1041258';
      const body = { predecessors, successorId, effectiveOn: MERGED_ON, source };
      booked.push(await taken(registrar.post('/v1/successions', body)));
    }
    await waitUntil(async () => {
      const { body } = await registrar.get<{ items: { state: string }[] }>('/v1/successions');
      return body.items.every(({ state }) => state === 'completed');
    }, 60_000);
  }, PATIENCE);
  afterAll(() => stage.stop());

  it('are thirteen, of twenty-eight municipalities', () => {
    expect(mergers).toHaveLength(13);
    expect(mergers.flatMap(({ merged }) => merged)).toHaveLength(28);
    expect(booked).toHaveLength(13);
  });

  it('leave every successor in the place of those that merged, and everybody else where they were', async () => {
    const { phase, parties } = await taken(
      registrar.get<{
        phase: string;
        parties: { organisationId: string; role: string; council: { standing: string } }[];
      }>(large.path),
    );
    const expected = [...mergers.map(({ successorId }) => successorId), GENT, WEST_FLANDERS];
    expect(parties.map(({ organisationId }) => organisationId).sort()).toEqual(expected.sort());
    expect(parties.filter(({ role }) => role === 'lead')).toEqual([
      expect.objectContaining({ organisationId: mergers[0].successorId }),
    ]);
    expect(new Set(parties.map(({ council }) => council.standing))).toEqual(new Set(['approved']));
    expect(phase).toBe('monitoring');
  });

  it('have each an entry in the history, which holds', async () => {
    const seen = new LivingDeal(url, large.id, [mergers[0].successorId]);
    const entries = (await seen.history()).filter(({ type }) => type === 'SUCCEED');
    // Each merger is a job of its own, and jobs are done side by side.
    const booked = entries
      .map(({ event }) => event as { successorId: string; predecessors: string[]; effectiveOn: string })
      .map(({ successorId, predecessors, effectiveOn }) => [successorId, predecessors, effectiveOn]);
    expect(booked.sort()).toEqual(
      mergers
        .map(({ successorId, predecessors }) => [successorId, [...predecessors].sort(), MERGED_ON])
        .sort(),
    );
    expect(new Set(entries.map(({ actor }) => (actor as { organisationId: string }).organisationId))).toEqual(
      new Set([FLANDERS]),
    );
    expect(await seen.firstBroken()).toBeUndefined();
  });

  it('move the tally with the inhabitants of who is there now', async () => {
    const { tally } = await taken(
      stage.anyone.get<{ tally: { municipality: Record<string, number>; province: Record<string, number> } }>(
        `${large.path}/ratification`,
      ),
    );
    const inhabitants = [...mergers.map(({ successorId }) => successorId), GENT].reduce(
      (sum, id) => sum + (populationOf.get(id) ?? 0),
      0,
    );
    expect(tally).toMatchObject({ municipality: { parties: 14, approved: 14, population: inhabitants } });
  });

  it('leave the past as it was for who asks for it', async () => {
    const { parties } = await taken(
      stage.anyone.get<{ parties: { organisationId: string; role: string; bound: boolean }[] }>(
        `${large.path}?asOf=2024-12-01`,
      ),
    );
    expect(parties.map(({ organisationId }) => organisationId).sort()).toEqual([...large.parties].sort());
    expect(parties.filter(({ role }) => role === 'lead')).toMatchObject([{ organisationId: large.lead }]);
    expect(parties.every(({ bound }) => bound)).toBe(true);
    const { tally } = await taken(
      stage.anyone.get<{ tally: { municipality: object } }>(`${large.path}/ratification?asOf=2024-12-01`),
    );
    const merged = mergers.flatMap((each) => each.merged).length;
    expect(tally.municipality).toMatchObject({ parties: merged + 1, approved: merged + 1 });
    const now = await taken(
      stage.anyone.get<{ parties: object[]; happenedUpTo: number }>(`${large.path}?asOf=2025-01-02`),
    );
    expect(now.parties).toHaveLength(mergers.length + 2);
  });

  it('keep every commitment: what those that merged owed each other is extinguished, all else is owed', async () => {
    const after = await commitmentsOf(large);
    const next = (id: string): string =>
      mergers.find(({ predecessors }) => predecessors.includes(id))?.successorId ?? id;
    expect(after).toEqual(
      commitmentsBefore.map((each) => {
        const [debtorId, creditorId] = [next(each.debtorId), next(each.creditorId)];
        const end = { status: 'extinguished', extinguishedOn: MERGED_ON, extinction: 'confusion' };
        return { ...each, debtorId, creditorId, ...(debtorId === creditorId && end) };
      }),
    );
    expect(after.filter(({ extinction }) => extinction !== null)).toHaveLength(15);
  });

  it('flag a deal that is left with one party', async () => {
    for (const [index, { path }] of inner.entries()) {
      const { body } = await stage.anyone.get(path);
      const { successorId } = mergers[index];
      expect(body).toMatchObject({
        flags: ['singleParty'],
        leadId: successorId,
        parties: [{ organisationId: successorId, role: 'lead' }],
      });
      const { items } = (
        await (await stage.as(successorId)).get<{ items: { type: string }[] }>('/v1/messages?limit=100')
      ).body;
      expect(items.map(({ type }) => type)).toContain('leftWithOneParty');
    }
  });

  it('leave an objection standing in a negotiation, and the successor to lead the draft', async () => {
    const [first, second] = mergers.filter(({ merged }) => merged.length === 2);
    const { parties } = await negotiated.read();
    const positions = new Map(parties.map(({ organisationId, position }) => [organisationId, position]));
    expect(Object.fromEntries(positions)).toEqual({
      [GENT]: 'accepted',
      [first.successorId]: 'objected',
      [second.successorId]: 'accepted',
    });
    const successor = await stage.as(first.successorId);
    await taken(successor.post(`${negotiated.path}/events`, { type: 'ACCEPT_TEXT', version: 1 }));
    expect((await negotiated.read()).phase).toBe('ratification');

    const { body } = await successor.get<{ leadId: string; state: string }>(drafted.path);
    expect(body).toMatchObject({ leadId: first.successorId });
    await taken(
      successor.post(`${drafted.path}/texts`, {
        clauses: [{ number: '1', heading: 'Doel', body: 'Anders.' }],
      }),
    );
  });

  it('leave a closed deal as it was', async () => {
    expect(await closed.read()).toEqual(closedBefore);
  });

  it('end the tokens of those that are gone, also where they are valid still', async () => {
    const [{ predecessors }] = mergers;
    const { status, body } = await (await stage.as(predecessors[0])).get('/v1/agreements');
    expect(status).toBe(403);
    expect(body).toMatchObject({ type: 'urn:problem-type:akkoord:organisation-ended' });
  });

  it('are in every history such that replaying it leads to what is stored', async () => {
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });

  it('leave nobody behind in an agreement that is not closed', async () => {
    const left = await runOn(
      stage.application.databaseUrl,
      `SELECT p.organisation_id FROM agreement_party p JOIN agreement a ON a.id = p.agreement_id
         JOIN organisation o ON o.id = p.organisation_id
        WHERE a.phase <> 'closed' AND o.ended_on IS NOT NULL`,
    );
    expect(left).toEqual([]);
  });
});
