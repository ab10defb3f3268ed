import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiClient } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Deal, KORTRIJK } from '../support/deal-over-http.js';

interface Page {
  readonly items: Record<string, unknown>[];
  readonly next: string | null;
}

describe('the recipe in docs/history.md', () => {
  let application: TestApplication;
  let deal: Deal;
  let directory: string;
  let pages: Page[];

  beforeAll(async () => {
    application = await startApplication();
    deal = await Deal.inNegotiation(application.url, { title: 'Één “akkoord” \u2028 𝄞 \\ "' });
    await deal.send(KORTRIJK, { type: 'OBJECT_TO_TEXT', version: 1, reason: 'Te veel ruïnes – € 0.1' });
    for (const party of deal.parties) await deal.send(party, { type: 'ACCEPT_TEXT', version: 1 });
    for (const party of deal.parties) await deal.approve(party);
    directory = await mkdtemp(join(tmpdir(), 'akkoord-'));
    const guide = await readFile(join(import.meta.dirname, '../../docs/history.md'), 'utf8');
    const [, script] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
    await writeFile(join(directory, 'check-history.mjs'), script ?? '');
    pages = await fetchPages();
  });
  afterAll(async () => {
    await rm(directory, { recursive: true });
    await application.stop();
  });

  async function fetchPages(): Promise<Page[]> {
    const found: Page[] = [];
    let cursor = '';
    do {
      const { body } = await apiClient(application.url).get<Page>(`${deal.path}/history?limit=4${cursor}`);
      found.push(body);
      cursor = `&cursor=${body.next}`;
    } while (found.at(-1)?.next !== null);
    return found;
  }

  async function check(
    given: readonly Page[],
  ): Promise<{ status: number | null; output: string; fault: string }> {
    const files = given.map((_, index) => `page${index + 1}.json`);
    await Promise.all(
      files.map((file, index) => writeFile(join(directory, file), JSON.stringify(given[index]))),
    );
    const run = spawnSync(process.execPath, ['check-history.mjs', ...files], {
      cwd: directory,
      encoding: 'utf8',
    });
    return { status: run.status, output: run.stdout, fault: run.stderr };
  }

  it('finds that a history holds', async () => {
    const entries = pages.flatMap(({ items }) => items);
    expect(pages.length).toBeGreaterThan(2);
    expect(await check(pages)).toEqual({
      status: 0,
      output: `${entries.length} entries hold. The last hash is ${entries.at(-1)?.hash as string}\n`,
      fault: '',
    });
  });

  it.each<[string, (pages: Page[]) => void, number]>([
    ['a changed word', ([, page]) => Object.assign(page.items[0].event as object, { reason: 'Niets' }), 5],
    ['a later time', ([page]) => Object.assign(page.items[1], { at: '2026-11-24T09:30:00.000Z' }), 2],
    ['an entry that is left out', ([page]) => page.items.splice(2, 1), 4],
  ])('finds %s', async (_, change, sequence) => {
    const changed = structuredClone(pages);
    change(changed);
    const { status, fault } = await check(changed);
    expect(status).toBe(1);
    expect(fault).toContain(`Entry ${sequence} does not hold`);
  });
});
