import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateOf, endOfTerm } from '../../src/common/time/terms.js';
import { CURRENT } from '../../src/workflow/processes.js';
import { carryOut } from '../../src/workflow/record/effect-statements.js';
import { Deal, KORTRIJK, MENEN, WAREGEM } from '../support/deal-over-http.js';
import { MovableRegistry, shifted } from './support.js';

const MINUTE = 60_000;

describe('a deadline', () => {
  let registry: MovableRegistry;

  beforeAll(async () => {
    registry = await MovableRegistry.start();
  });
  afterAll(() => registry.stop());

  /** Moves time to just before a deadline and then just past it, and twice more past it. */
  async function passes(deal: Deal, term: string, councilId = ''): Promise<void> {
    const dueAt = await registry.dueAt(deal, term, councilId);
    const before = await deal.history();
    await registry.moveTo(shifted(dueAt, -MINUTE));
    await registry.settled();
    expect(await deal.history()).toEqual(before);
    for (const later of [0, MINUTE, 2 * MINUTE]) {
      await registry.moveTo(shifted(dueAt, later));
      await registry.settled();
    }
  }

  it('ends negotiation, once', async () => {
    const deal = await Deal.inNegotiation(registry.url);
    const started = registry.clock.now();
    expect(await registry.dueAt(deal, 'negotiationTerm')).toEqual(endOfTerm({ months: 24 }, started));
    await passes(deal, 'negotiationTerm');
    expect(await registry.firedFor(deal)).toEqual(['NEGOTIATION_TERM_ENDED']);
    expect(await deal.read()).toMatchObject({ phase: 'closed', state: 'lapsed' });
  });

  it('ends ratification, once', async () => {
    const deal = await Deal.inRatification(registry.url);
    await deal.approve(KORTRIJK);
    await passes(deal, 'ratificationTerm');
    expect(await registry.firedFor(deal)).toEqual(['RATIFICATION_TERM_ENDED']);
    expect(await deal.read()).toMatchObject({ phase: 'closed', state: 'lapsed' });
  });

  it('ends the complaint term of one council, once', async () => {
    const deal = await Deal.inForce(registry.url);
    const today = registry.clock.now();
    await deal.publish(KORTRIJK, dateOf(shifted(today, -86_400_000)));
    await deal.publish(MENEN, dateOf(today));
    expect(await registry.dueAt(deal, 'complaintTerm', MENEN)).toEqual(endOfTerm({ days: 30 }, today));
    await passes(deal, 'complaintTerm', KORTRIJK);
    expect(await registry.firedFor(deal)).toEqual(['COMPLAINT_TERM_ENDED']);
    const councils = await registry.client.query(
      'SELECT organisation_id, state FROM council WHERE agreement_id = $1 ORDER BY organisation_id',
      [deal.id],
    );
    expect(councils.rows).toEqual([
      { organisation_id: KORTRIJK, state: 'definitive' },
      { organisation_id: MENEN, state: 'published' },
    ]);
    await passes(deal, 'complaintTerm', MENEN);
    expect(await registry.firedFor(deal)).toEqual(['COMPLAINT_TERM_ENDED', 'COMPLAINT_TERM_ENDED']);
  });

  it('lets a deal expire after its last day, once, and takes its other deadlines along', async () => {
    const lastDay = new Date(registry.clock.now().getTime() + 200 * 86_400_000);
    const expiresOn = lastDay.toISOString().slice(0, 10);
    const deal = await Deal.inForce(registry.url, { expiresOn });
    await passes(deal, 'untilExpiry');
    expect(await registry.firedFor(deal)).toEqual(['EXPIRED']);
    expect(await deal.read()).toMatchObject({ phase: 'closed', state: 'expired' });
    const left = await registry.client.query('SELECT key FROM timer WHERE agreement_id = $1', [deal.id]);
    expect(left.rows).toEqual([]);
  });

  it('brings evaluations, cycle after cycle, each once', async () => {
    const deal = await Deal.inForce(registry.url);
    await passes(deal, 'measuringTerm');
    expect(await deal.read()).toMatchObject({ phase: 'monitoring', state: 'evaluating' });
    await passes(deal, 'evaluationTerm');
    await deal.send(KORTRIJK, { type: 'EVALUATE', findings: 'On course.' });
    await passes(deal, 'measuringTerm');
    expect(await registry.firedFor(deal)).toEqual([
      'EVALUATION_FELL_DUE',
      'EVALUATION_OVERDUE',
      'EVALUATION_FELL_DUE',
    ]);
  });

  it('of a side procedure stands when councils are asked anew', async () => {
    const deal = await Deal.inForce(registry.url);
    await deal.publish(MENEN, dateOf(registry.clock.now()));
    await deal.send(WAREGEM, { type: 'ACCEDE' });
    const owners = async (): Promise<string[]> => {
      const { rows } = await registry.client.query<{ council_id: string }>(
        `SELECT DISTINCT council_id FROM timer WHERE agreement_id = $1 ORDER BY council_id`,
        [deal.id],
      );
      return rows.map(({ council_id: owner }) => owner);
    };
    expect(await owners()).toEqual(['', MENEN, 'proceeding/1']);

    await registry.client.query('BEGIN');
    const effect = { type: 'openCouncils', textVersion: 1 } as const;
    await carryOut(registry.client, deal.id, effect, CURRENT.council, registry.clock.now());
    expect(await owners()).toEqual(['', 'proceeding/1']);
    await registry.client.query('ROLLBACK');
  });

  it('is gone with what it was about', async () => {
    const deal = await Deal.inNegotiation(registry.url);
    const dueAt = await registry.dueAt(deal, 'negotiationTerm');
    await deal.send(KORTRIJK, { type: 'ABANDON', reason: 'No longer needed' });
    const jobs = await registry.client.query(`SELECT key FROM graphile_worker.jobs WHERE key LIKE $1`, [
      `${deal.id}%`,
    ]);
    expect(jobs.rows).toEqual([]);
    await registry.moveTo(shifted(dueAt, MINUTE));
    await registry.settled();
    expect(await registry.firedFor(deal)).toEqual([]);
    expect(await deal.read()).toMatchObject({ state: 'abandoned' });
  });

  it('does nothing when its job is delivered again', async () => {
    const deal = await Deal.inNegotiation(registry.url);
    const dueAt = await registry.dueAt(deal, 'negotiationTerm');
    const { rows } = await registry.client.query<{ key: string }>(
      'SELECT key FROM timer WHERE agreement_id = $1',
      [deal.id],
    );
    await registry.moveTo(dueAt);
    await registry.settled();
    const history = await deal.history();
    const { version } = await deal.read();
    await registry.deliverAgain(deal, rows[0].key);
    expect(await deal.history()).toEqual(history);
    expect((await deal.read()).version).toBe(version);
    expect(history.filter((type) => type === 'NEGOTIATION_TERM_ENDED')).toHaveLength(1);
  });

  it('waits on when its job comes early, because the clock was moved back', async () => {
    const deal = await Deal.inNegotiation(registry.url);
    const dueAt = await registry.dueAt(deal, 'negotiationTerm');
    const before = registry.clock.now();
    // The clock alone is moved, so that the job still stands for the time that it was before.
    await registry.moveTo(shifted(dueAt, -1_000));
    registry.clock.moveTo(shifted(dueAt, -10 * MINUTE), { backwards: true });
    const key = `xstate.after.negotiationTerm.deal.negotiation`;
    await registry.deliverAgain(deal, key);
    expect(await registry.firedFor(deal)).toEqual([]);
    const { rows } = await registry.client.query<{ wait: number }>(
      'SELECT extract(epoch FROM run_at - now())::float AS wait FROM graphile_worker.jobs WHERE key = $1',
      [`${deal.id}//${key}`],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].wait).toBeGreaterThan(9 * 60);
    expect(rows[0].wait).toBeLessThanOrEqual(10 * 60);
    await registry.moveTo(dueAt);
    await registry.settled();
    expect(await registry.firedFor(deal)).toEqual(['NEGOTIATION_TERM_ENDED']);
    expect(registry.clock.now().getTime()).toBeGreaterThan(before.getTime());
  });
});
