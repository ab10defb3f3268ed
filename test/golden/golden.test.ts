import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { processName } from '../../src/workflow/core/process.js';
import { PROCESSES } from '../../src/workflow/processes.js';
import { anonymous } from './anonymous.js';
import { type GoldenHistory, replayed } from './golden-history.js';

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

  it('is there for every process of deals and of councils', () => {
    const recorded = new Set(FILES.map(read).flatMap(({ agreement, council }) => [agreement, council]));
    const asked = PROCESSES.filter(({ kind }) => kind === 'deal' || kind === 'council');

    expect(asked.map(processName).filter((name) => !recorded.has(name))).toEqual([]);
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
