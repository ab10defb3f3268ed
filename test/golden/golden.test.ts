import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { processName, type Process } from '../../src/workflow/core/process.js';
import type { ReplayProcesses } from '../../src/workflow/core/replay-processes.js';
import { CURRENT, PROCESSES } from '../../src/workflow/processes.js';
import { planted } from '../support/planted.js';
import { anonymous } from './anonymous.js';
import { type GoldenHistory, processesIn, replayed } from './golden-history.js';

const FILES = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
const read = (file: string): GoldenHistory =>
  JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as GoldenHistory;

describe('a golden history', () => {
  it.each(FILES)('leads by today’s definitions to what it led to when it was recorded: %s', (file) => {
    const { leadsTo, ...history } = read(file);

    expect(replayed(history)).toEqual(leadsTo);
  });

  it.each(FILES)('names nobody, and is small: %s', (file) => {
    const history = read(file);

    expect(anonymous(history.entries)).toEqual(history.entries);
    expect(statSync(join(import.meta.dirname, file)).size).toBeLessThan(60_000);
  });

  it('is there for every process', () => {
    const recorded = new Set(FILES.map(read).flatMap(processesIn));

    expect(PROCESSES.map(processName).filter((name) => !recorded.has(name))).toEqual([]);
  });

  const { deal, plan, mediation, accession, withdrawal, renewal, amendment } = CURRENT;
  const withSettings = (process: Process, settings: object): Process => ({
    ...process,
    settings: { ...process.settings, ...settings },
  });
  it('leads to the same by a definition that is written anew but says the same', () => {
    const { leadsTo, ...history } = read('plan-in-force.json');

    expect(replayed(history, { agreement: planted(plan, 'negotiation.provisionallyAdopted', {}) })).toEqual(
      leadsTo,
    );
  });

  it.each<[change: string, file: string, changed: Partial<ReplayProcesses>]>([
    [
      'a plan that skips its inquiry',
      'plan-in-force.json',
      {
        agreement: planted(plan, 'negotiation.provisionallyAdopted', {
          on: { OPEN_INQUIRY: 'processingInquiry' },
        }),
      },
    ],
    [
      'a plan in force on the day of its publication',
      'plan-in-force.json',
      { agreement: withSettings(plan, { entryIntoForceTerm: { days: 0 } }) },
    ],
    [
      'a suspension that nothing mends',
      'deal-suspended.json',
      {
        agreement: planted(deal, 'monitoring.suspended', {
          on: { COUNCIL_DECIDED: { actions: 'countDecision' } },
        }),
      },
    ],
    [
      'a refusal that ends the mediation',
      'deal-mediated.json',
      {
        proceedings: {
          ...CURRENT,
          mediation: planted(mediation, 'mediating', {
            on: { REFUSE_SETTLEMENT: { target: 'failed', actions: 'forgetSettlement' } },
          }),
        },
      },
    ],
    [
      'silence that refuses an accession',
      'deal-acceded.json',
      {
        proceedings: {
          ...CURRENT,
          accession: planted(accession, 'requested', { after: { objectionTerm: { target: 'refused' } } }),
        },
      },
    ],
    [
      'a withdrawal that takes effect with commitments open',
      'deal-withdrawn.json',
      {
        proceedings: {
          ...CURRENT,
          withdrawal: planted(withdrawal, 'notice', { after: { untilEffect: { target: 'effective' } } }),
        },
      },
    ],
    [
      'a renewal that one party can decide on',
      'deal-renewed.json',
      {
        proceedings: {
          ...CURRENT,
          renewal: planted(renewal, 'proposed', { on: { REFUSE_RENEWAL: { actions: 'noteRefusal' } } }),
        },
      },
    ],
    [
      'an amendment that binds on after its annulment',
      'deal-amended.json',
      {
        proceedings: {
          ...CURRENT,
          amendment: planted(amendment, 'inForce', {
            on: { ANNUL_AMENDMENT_DECISION: { actions: 'noteAnnulment' } },
          }),
        },
      },
    ],
  ])('finds out %s', (_, file, changed) => {
    const { leadsTo, ...history } = read(file);

    expect(replayed(history, changed)).not.toEqual(leadsTo);
  });

  it('that says what could not have been is found out', () => {
    const [{ entries, ...processes }] = FILES.map(read);
    const changed = entries.map((entry) => ({
      ...entry,
      to: entry.sequence === 2 ? 'closed.lapsed' : entry.to,
    }));

    expect(replayed({ ...processes, entries: changed })).toMatchObject({ sequence: 2 });
  });
});
