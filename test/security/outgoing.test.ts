import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aDeal, approval, KORTRIJK, TODAY } from '../support/a-deal.js';
import { openStage } from '../support/deal-between.js';
import { taken } from '../support/living-deal.js';

/**
 * The only code that asks another server for something: the identity provider, the virus scanner and the store of files, at
 * addresses of the configuration; and addresses that somebody gave for that, councils' websites, receivers of webhooks and document systems
 * (test/council-decisions, test/webhooks and test/connections show what is refused).
 */
const ASKS = [
  'src/access/tokens/remote-issuer.ts',
  'src/documents/files/scanning/clamd.ts',
  'src/documents/files/storage/s3-storage.ts',
  'src/integrations/outgoing/filtered-request.ts',
];

/**
 * Makes the server of the API; looks for a free port on this machine; takes the names of statuses; tells addresses from
 * names; asks by the filtered request, or the fetcher that does.
 */
const ASKS_NOBODY = [
  'src/api/lean-express.adapter.ts',
  'src/database/embedded/server.ts',
  'src/api/problems/problem.filter.ts',
  'src/config/setting.ts',
  'src/integrations/council-decisions/council-sources.service.ts',
  'src/integrations/council-decisions/fetching/publication-fetcher.ts',
];

const OUTGOING =
  /\bfetch\(|\bcreateRemoteJWKSet\(|from '(node:)?(http2?|https|net|tls|dgram|dns|undici|axios|@aws-sdk\/[^']+)(\/promises)?'/;

describe('requests of the registry itself', () => {
  it('are made to the identity provider, and to addresses that were given for that, only', async () => {
    const files = (await readdir('src', { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
    );
    const asking: string[] = [];
    for (const name of files) {
      const code = (await readFile(join('src', name), 'utf8')).replace(/^import type .*$/gm, '');
      if (OUTGOING.test(code)) asking.push(join('src', name));
    }
    expect(files.length).toBeGreaterThan(300);
    expect(asking.filter((name) => !ASKS_NOBODY.includes(name)).sort()).toEqual(ASKS);
  });

  it('are not made to addresses that are named as sources', async () => {
    const asked: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = (path: string): string =>
      `http://127.0.0.1:${(other.address() as AddressInfo).port}/${path}`;
    const stage = await openStage(TODAY);
    try {
      const deal = await aDeal().inRatification(stage.application.url);
      await deal.mustCouncil(KORTRIJK, approval({ source: address('decision') }));
      await deal.mustCouncil(KORTRIJK, {
        type: 'PUBLISH',
        publishedOn: '2026-11-21',
        source: address('published'),
      });
      await taken(stage.anyone.get(deal.path));
      await taken(stage.anyone.get(`${deal.path}/diagram.svg`));
      expect(asked).toEqual([]);
      // The address can be reached: nobody tried.
      await fetch(address('from-the-test'));
      expect(asked).toEqual(['/from-the-test']);
    } finally {
      await stage.stop();
      other.close();
    }
  });
});
