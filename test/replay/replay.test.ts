import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDeal, KORTRIJK, MENEN, rejection, approval, TODAY, WAREGEM } from '../support/a-deal.js';
import { Client } from 'pg';
import { openStage, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';
import { runCommand, type Run } from '../support/process.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';

let stage: Stage;
let url: string;

beforeAll(async () => {
  stage = await openStage(TODAY);
  url = stage.application.url;
});
afterAll(() => stage.stop());

/** Runs the program as a person would. */
function replay(...args: string[]): Promise<Run> {
  return runCommand(
    'src/workflow/replay/replay.cli.ts',
    { DATABASE_URL: stage.application.databaseUrl },
    ...args,
  );
}

describe('the replay of histories', () => {
  it('leads to what is stored, whatever became of a deal', async () => {
    const draft = await aDeal().begun(url);
    await aDeal().ready(url);
    const objected = await aDeal().with(MENEN, WAREGEM).inNegotiation(url);
    await objected.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
    await objected.must(WAREGEM, { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' });
    const again = await aDeal().inNegotiation(url);
    await again.must(MENEN, { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te duur.' });
    await again.addText('Anders.');
    await again.must(KORTRIJK, { type: 'PROPOSE_TEXT', version: 2 });
    const rejected = await aDeal().inRatification(url);
    await rejected.mustCouncil(MENEN, rejection());
    const abandoned = await aDeal().inNegotiation(url);
    await abandoned.must(KORTRIJK, { type: 'ABANDON', reason: 'Geen geld.' });
    const inForce = await aDeal().until('2031-12-31').with(MENEN, WAREGEM).inForce(url);
    await inForce.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-11-23' });
    await inForce.must(KORTRIJK, { type: 'EVALUATE', findings: 'Goed.' });
    await inForce.must(MENEN, { type: 'TERMINATE', reason: 'Klaar.' });
    const ended = await aDeal().inForce(url);
    for (const party of ended.parties) await ended.must(party, { type: 'TERMINATE', reason: 'Klaar.' });
    const late = await aDeal().inRatification(url);
    await late.mustCouncil(MENEN, approval());
    await late.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-11-23' });
    await stage.passTo('2028-06-01T10:00:00Z');

    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
    expect(await draft.state()).toBe('drafting.incomplete');
    expect(await inForce.state()).toBe('monitoring.evaluating');
    expect(await late.state()).toBe('closed.lapsed');
    const { code, output } = await replay();
    expect(output).toMatch(
      /^Replayed 9 agreements with \d+ entries\.\nEvery history leads to what is stored\.\n$/,
    );
    expect(code).toBe(0);
  });

  describe('of a deal that somebody tampered with', () => {
    let forger: Client;
    let deal: LivingDeal;

    beforeAll(async () => {
      forger = new Client({ connectionString: stage.application.databaseUrl });
      await forger.connect();
      // A superuser who knows what he is doing: no trigger and no foreign key stands in his way.
      await forger.query('SET session_replication_role = replica');
    });
    afterAll(() => forger.end());
    beforeEach(async () => {
      deal = await aDeal().with(MENEN, WAREGEM).inRatification(url);
      await deal.mustCouncil(MENEN, approval());
    });

    it.each<[string, string, number, string]>([
      [
        'another state',
        `UPDATE agreement SET value = '{"closed": "lapsed"}', phase = 'closed', state = 'lapsed' WHERE id = $1`,
        8,
        'the state of the agreement is {"closed":"lapsed"}, where it would be {"ratification":"open"}',
      ],
      [
        'a vote that nobody cast',
        `UPDATE agreement SET context = jsonb_set(context, '{tally,municipality,approved}', '3') WHERE id = $1`,
        8,
        'what is remembered of the agreement is',
      ],
      [
        'a council that decided by itself',
        `UPDATE council SET state = 'rejected' WHERE agreement_id = $1 AND organisation_id = '${WAREGEM}'`,
        8,
        `the state of the council of ${WAREGEM} is "rejected", where it would be "awaiting"`,
      ],
      [
        'a council that is gone',
        `DELETE FROM council WHERE agreement_id = $1 AND organisation_id = '${WAREGEM}'`,
        8,
        'the list of councils is',
      ],
      [
        'another position',
        `UPDATE agreement_party SET position = 'objected' WHERE agreement_id = $1 AND role = 'lead'`,
        8,
        `the part of ${KORTRIJK} is`,
      ],
      [
        'a deadline that is gone',
        'DELETE FROM timer WHERE agreement_id = $1',
        8,
        'the list of deadlines is []',
      ],
      [
        'another moment of becoming public',
        `UPDATE agreement SET public_since = public_since + interval '1 day' WHERE id = $1`,
        8,
        'the moment of becoming public is',
      ],
      [
        'an event that could not be',
        `UPDATE entry SET event = jsonb_set(event, '{version}', '2') WHERE agreement_id = $1 AND sequence = 5`,
        5,
        'would be refused (reason.isOfferedText)',
      ],
      [
        'an outcome that could not be',
        `UPDATE entry SET to_state = 'closed.lapsed' WHERE agreement_id = $1 AND sequence = 7`,
        7,
        'says to closed.lapsed, where it would be ratification.open',
      ],
      [
        'an entry that is gone',
        'DELETE FROM entry WHERE agreement_id = $1 AND sequence = 4',
        5,
        'would be refused (reason.not-in-this-state)',
      ],
      ['a history that is gone', 'DELETE FROM entry WHERE agreement_id = $1', 1, 'is missing'],
      [
        'a process that never was',
        `UPDATE agreement SET process_version = 99 WHERE id = $1`,
        1,
        'begins a process that this version of the program does not know',
      ],
    ])('names %s', async (_, statement, sequence, difference) => {
      await forger.query(statement, [deal.id]);

      const { code, output } = await replay('--agreement', deal.id);

      expect(output).toContain(`agreement ${deal.id}: entry ${sequence} `);
      expect(output).toContain(difference);
      expect(code).toBe(1);
    });
  });
});
