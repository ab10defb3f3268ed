import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { endOfDate } from '../../src/common/time/terms.js';
import { renderMessage } from '../../src/messages/render.js';
import { CURRENT, findProcess } from '../../src/workflow/processes.js';
import { migrateInstances } from '../../src/workflow/versions/migrate-instances.js';
import { aDeal, approval, KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { everythingIn, runOn } from '../support/database-state.js';
import { startOpenApplication } from '../support/application.js';
import { openStageOn, type Stage } from '../support/deal-between.js';
import type { LivingDeal } from '../support/living-deal.js';
import { runCommand, type Run } from '../support/process.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { DEAL } from './next-versions.js';

jest.setTimeout(60_000);

let stage: Stage;
let url: string;
let databaseUrl: string;

beforeAll(async () => {
  stage = await openStageOn(startOpenApplication, TODAY);
  url = stage.application.url;
  ({ databaseUrl } = stage.application);
});
afterAll(() => stage.stop());

const ofProduct = 'src/workflow/versions/migrate-instances.cli.ts';
const withNext = 'test/versions/migrate-to-next.cli.ts';

function run(file: string, ...args: string[]): Promise<Run> {
  const NOW = stage.clock.now().toISOString();
  return runCommand(file, { DATABASE_URL: databaseUrl, NOW }, ...args);
}

async function versionsOf(deal: LivingDeal): Promise<unknown> {
  const [row] = await runOn<{ deal: number; councils: number[] | null; proceedings: number[] | null }>(
    databaseUrl,
    `SELECT process_version AS deal,
       (SELECT array_agg(process_version ORDER BY organisation_id) FROM council WHERE agreement_id = a.id) AS councils,
       (SELECT array_agg(process_version ORDER BY number) FROM proceeding WHERE agreement_id = a.id) AS proceedings
     FROM agreement a WHERE id = $1`,
    [deal.id],
  );
  return [row.deal, row.councils, row.proceedings];
}

async function deadlinesOf(deal: LivingDeal): Promise<readonly { key: string; due_at: Date }[]> {
  return runOn(databaseUrl, 'SELECT key, due_at FROM timer WHERE agreement_id = $1 ORDER BY key', [deal.id]);
}

describe('the product', () => {
  it('has nothing to migrate, as it knows one version of each process', async () => {
    await aDeal().inForce(url);
    expect(await run(ofProduct)).toEqual({
      code: 0,
      output: 'Nothing to migrate: every open instance follows the newest version of its process.\n',
      complaint: '',
    });
    expect(await run(ofProduct, '--process', 'deal-flanders', '--to', '1')).toEqual({
      code: 0,
      output: 'Nothing to migrate: no open instance follows another version of deal-flanders than 1.\n',
      complaint: '',
    });
  });

  it.each([
    [
      ['--process', 'deal-flanders', '--to', '2'],
      'does not know deal-flanders@2. It knows deal-flanders@1, ',
    ],
    [['--process', 'deal-flanders'], 'Name both a process and the number of a version.'],
    [['--to', 'two'], 'Name both a process and the number of a version.'],
    [['--undo'], "Unknown option '--undo'"],
  ])('does not take %j', async (args, complaint) => {
    const { code, output, complaint: said } = await run(ofProduct, ...args);
    expect([code, output]).toEqual([2, '']);
    expect(said).toContain(complaint);
  });
});

describe('deals that go on by another version', () => {
  let draft: LivingDeal;
  let negotiated: LivingDeal;
  let mediated: LivingDeal;
  let ratified: LivingDeal;
  let inForce: LivingDeal;
  let closed: LivingDeal;
  let deals: LivingDeal[];
  let term: Date;

  beforeAll(async () => {
    draft = await aDeal().ready(url);
    negotiated = await aDeal().inNegotiation(url);
    await negotiated.must(KORTRIJK, { type: 'ACCEPT_TEXT', version: 1 });
    mediated = await aDeal().inNegotiation(url);
    await mediated.must(KORTRIJK, { type: 'OPEN_MEDIATION', question: 'Wie betaalt?' });
    ratified = await aDeal().inRatification(url);
    await ratified.mustCouncil(KORTRIJK, approval());
    await ratified.mustCouncil(KORTRIJK, { type: 'PUBLISH', publishedOn: '2026-11-23' });
    inForce = await aDeal().until('2031-12-31').inForce(url);
    closed = await aDeal().inNegotiation(url);
    await closed.must(KORTRIJK, { type: 'ABANDON', reason: 'Geen geld.' });
    deals = [draft, negotiated, mediated, ratified, inForce, closed];
    [{ due_at: term }] = await deadlinesOf(negotiated);
  });

  it('are counted, with the command that tries it', async () => {
    const { code, output } = await run(withNext);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^ {2}6 instances of deal-flanders@1: npm run migrate-instances -- --process deal-flanders --to 2 --dry-run$/m,
    );
    expect(output).toMatch(/^ {2}1 instance of mediation@1: /m);
  });

  it('are tried without changing anything: each that is refused is named, and why', async () => {
    const before = await everythingIn(databaseUrl);
    const params = { event: 'PROCESS_MIGRATED', state: 'negotiation.mediation', when: 'never' };
    const reason = renderMessage({ key: 'reason.not-in-this-state', params }, 'en');
    expect(await run(withNext, '--process', 'deal-flanders', '--to', '2', '--dry-run')).toEqual({
      code: 1,
      output:
        'Would move 5 of 6 instances to deal-flanders@2; nothing was changed.\n' +
        `Refused:\n  agreement ${mediated.id}: ${reason}\n`,
      complaint: '',
    });
    expect(await everythingIn(databaseUrl)).toEqual(before);
  });

  it('are moved, but those that are refused or closed', async () => {
    const { code, output } = await run(withNext, '--process', 'deal-flanders', '--to', '2');
    expect([code, output.split('\n')[0]]).toEqual([1, 'Moved 5 of 6 instances to deal-flanders@2.']);
    expect(await Promise.all(deals.map((deal) => deal.state()))).toEqual([
      'drafting.ready',
      'negotiation.talks',
      'negotiation.mediation',
      'ratification.open',
      'monitoring.measuring',
      'closed.abandoned',
    ]);
    expect(await Promise.all(deals.map(versionsOf))).toEqual([
      [2, null, null],
      [2, null, null],
      [1, null, [1]],
      [2, [1, 1], null],
      [2, [1, 1], null],
      [1, null, null],
    ]);
    const last = (await negotiated.history()).at(-1);
    expect(last).toMatchObject({
      type: 'PROCESS_MIGRATED',
      actor: { registry: 'migrate-instances' },
      from: 'negotiation.positions',
      to: 'negotiation.talks',
      event: { process: 'deal-flanders', fromVersion: 1, toVersion: 2 },
    });
  });

  it('keep their deadlines, get new ones, and lose those that are gone', async () => {
    expect(await deadlinesOf(negotiated)).toEqual([
      { key: 'xstate.after.negotiationTerm.deal.negotiation.talks', due_at: term },
    ]);
    expect((await deadlinesOf(ratified)).map(({ key }) => key)).toEqual([
      'xstate.after.complaintTerm.council.published',
      'xstate.after.opinionTerm.deal.ratification',
      'xstate.after.ratificationTerm.deal.ratification',
    ]);
    expect(await deadlinesOf(inForce)).toEqual([
      { key: 'xstate.after.untilExpiry.deal.monitoring', due_at: endOfDate('2031-12-31') },
    ]);
  });

  it('are what their history leads to, for a program that knows the version', async () => {
    expect(await unsoundnessOf(databaseUrl)).toEqual(SOUND);
    expect((await run('test/versions/replay-with-next.cli.ts')).code).toBe(0);
    const { code, output } = await run('src/workflow/replay/replay.cli.ts', '--agreement', negotiated.id);
    expect(code).toBe(1);
    expect(output).toContain(
      'moves it to deal-flanders@2 in a way that this version of the program does not know',
    );
  });

  it('are moved once, whoever asks again', async () => {
    const before = await everythingIn(databaseUrl);
    const { code, output } = await run(withNext, '--process', 'deal-flanders', '--to', '2');
    expect([code, output.split('\n')[0]]).toEqual([1, 'Moved 0 of 1 instance to deal-flanders@2.']);
    expect(await everythingIn(databaseUrl)).toEqual(before);
  });

  it('are told to their parties', async () => {
    const { body } = await (
      await negotiated.as(MENEN)
    ).get<{ items: { type: string; agreementId: string }[] }>('/v1/messages?limit=100');
    const told = body.items.filter(({ type }) => type === 'processMigrated');
    expect(told.map(({ agreementId }) => agreementId)).toContain(negotiated.id);
  });

  it('go on by it: their councils and deadlines too, and the past is told by what they followed then', async () => {
    await negotiated.must(MENEN, { type: 'ACCEPT_TEXT', version: 1 });
    expect(await versionsOf(negotiated)).toEqual([2, [2, 2], null]);
    for (const party of [KORTRIJK, MENEN]) await negotiated.mustCouncil(party, approval());
    await negotiated.mustCouncil(MENEN, { type: 'PUBLISH', publishedOn: '2026-11-24' });
    const lead = await negotiated.as(KORTRIJK);
    const council = await lead.get<{ complaintsUntil: string }>(`${negotiated.path}/councils/${MENEN}`);
    // 45 days by the councils' new version, where it was 30.
    expect(council.body.complaintsUntil).toBe('2027-01-08');

    const history = await negotiated.history();
    const moved = history.findIndex(({ type }) => type === 'PROCESS_MIGRATED');
    const processAt = async ({ at }: { at: string }): Promise<unknown> => {
      const { body } = await lead.get<{ process: string; state: string }>(`${negotiated.path}?knownAt=${at}`);
      return [body.process, body.state];
    };
    expect(await processAt(history[moved - 1])).toEqual(['deal-flanders@1', 'positions']);
    expect(await processAt(history[moved])).toEqual(['deal-flanders@2', 'talks']);
    await stage.passTo('2027-01-20T09:00:00Z');
    expect(await ratified.happened()).toContain('OPINION_TERM_ENDED');
    expect(await unsoundnessOf(databaseUrl)).toEqual(SOUND);
  });

  it('leave councils and side procedures to a move of their own', async () => {
    const councils = await run(withNext, '--process', 'council-flanders', '--to', '2');
    expect([councils.code, councils.output]).toEqual([
      0,
      expect.stringMatching(/^Moved \d+ of \d+ instances/),
    ]);
    expect(await versionsOf(ratified)).toEqual([2, [2, 2], null]);
    const entries = (await ratified.history()).filter(({ type }) => type === 'PROCESS_MIGRATED');
    expect(entries.map(({ councilId }) => councilId)).toEqual([null, KORTRIJK, MENEN]);

    const mediations = await run(withNext, '--process', 'mediation', '--to', '2');
    expect(mediations).toMatchObject({ code: 0, output: 'Moved 1 of 1 instance to mediation@2.\n' });
    expect(await versionsOf(mediated)).toEqual([1, null, [2]]);
    await mediated.must(KORTRIJK, { type: 'CLOSE_MEDIATION', outcome: 'withdrawn', reason: 'Opgelost.' });
    const deals = await run(withNext, '--process', 'deal-flanders', '--to', '2');
    expect(deals).toMatchObject({ code: 0, output: 'Moved 1 of 1 instance to deal-flanders@2.\n' });

    expect(await unsoundnessOf(databaseUrl)).toEqual(SOUND);
  });
});

describe('a migration', () => {
  let client: Client;
  const now = (): Date => stage.clock.now();

  beforeAll(async () => {
    client = new Client({ connectionString: databaseUrl });
    await client.connect();
    // What earlier tests left behind.
    await migrateInstances(client, DEAL, false, now);
  });
  afterAll(() => client.end());

  it('that breaks off leaves each agreement moved or not, and can be done again', async () => {
    const deals = [
      await aDeal().ready(url),
      await aDeal().inNegotiation(url),
      await aDeal().inRatification(url),
    ];
    let left = 1;
    const broken = new Proxy(client, {
      get: (target, name) => {
        if (name !== 'query') return Reflect.get(target, name) as unknown;
        return (statement: unknown, values?: unknown[]) => {
          if (statement === 'COMMIT' && left-- === 0) throw new Error('The power went off');
          return target.query(statement as string, values);
        };
      },
    });

    await expect(migrateInstances(broken, DEAL, false, now)).rejects.toThrow('The power went off');

    const versions = async (): Promise<unknown[]> =>
      (await Promise.all(deals.map(versionsOf))).map((each) => (each as unknown[])[0]);
    expect(await versions()).toEqual([2, 1, 1]);
    expect(await unsoundnessOf(databaseUrl)).toEqual(SOUND);
    expect(await migrateInstances(client, DEAL, false, now)).toMatchObject({ moved: 2 });
    expect(await versions()).toEqual([2, 2, 2]);
    expect(await unsoundnessOf(databaseUrl)).toEqual(SOUND);
  });

  it('is done beside a server that moves the same agreements', async () => {
    const deals = await Promise.all(Array.from({ length: 6 }, () => aDeal().inNegotiation(url)));
    const life = deals.flatMap((deal) =>
      [KORTRIJK, MENEN].map((party) => deal.must(party, { type: 'ACCEPT_TEXT', version: 1 })),
    );
    const [{ moved }] = await Promise.all([migrateInstances(client, DEAL, false, now), ...life]);

    expect(moved).toBe(6);
    expect(await Promise.all(deals.map((deal) => deal.state()))).toEqual(
      deals.map(() => 'ratification.open'),
    );
    expect(await unsoundnessOf(databaseUrl)).toEqual(SOUND);
  });

  it('without a mapping moves nothing, and says so', async () => {
    await aDeal().ready(url);
    const unmapped = { ...DEAL, version: 3 };
    const { moved, refused } = await migrateInstances(client, unmapped, true);
    expect(moved).toBe(0);
    expect(new Set(refused.map(({ reason }) => reason.key))).toEqual(new Set(['migration.no-mapping']));
    expect(findProcess('deal-flanders', 1)).toBe(CURRENT.deal);
  });
});
