import { setTimeout as sleep } from 'node:timers/promises';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, approval, KORTRIJK, MENEN, OUTSIDER, WAREGEM } from '../support/a-deal.js';
import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { asOrganisation } from '../support/callers.js';
import { runOn } from '../support/database-state.js';
import { taken, type LivingDeal } from '../support/living-deal.js';

interface FeedBody {
  readonly items: readonly {
    readonly id: string;
    readonly agreementId: string;
    readonly sequence: number;
    readonly type: string;
  }[];
  readonly next: string | null;
}

describe('the feed of events', () => {
  let server: TestApplication;
  let url: string;
  let anyone: ApiClient;

  beforeAll(async () => {
    server = await startApplication();
    url = server.url;
    anyone = apiClient(url);
  });
  afterAll(() => server.stop());

  const ask = (client: ApiClient, after: string | null, more = ''): Promise<FeedBody> =>
    taken(client.get<FeedBody>(`/v1/events?limit=100${after === null ? '' : `&after=${after}`}${more}`));

  /** All that comes after an event, page by page. */
  const readFrom = async (client: ApiClient, after: string | null): Promise<FeedBody['items']> => {
    const { items, next } = await ask(client, after);
    return items.length === 0 ? [] : [...items, ...(await readFrom(client, next))];
  };
  const idsOf = (items: FeedBody['items']): string[] => items.map(({ id }) => id);
  /** Everything that was written has its place. */
  const settled = async (): Promise<void> => {
    const isPlaced = async (): Promise<boolean> => {
      const [{ missing }] = await runOn<{ missing: number }>(
        server.databaseUrl,
        `SELECT count(*)::int AS missing FROM entry e WHERE NOT EXISTS (SELECT FROM feed_event f
           WHERE f.agreement_id = e.agreement_id AND f.sequence = e.sequence AND f.is_first)`,
      );
      return missing === 0;
    };
    expect(await waitUntil(isPlaced, 10_000)).toBe(true);
  };
  const historyOf = async (deal: LivingDeal): Promise<string[]> =>
    (await deal.history()).map(({ sequence }) => `${deal.id}_${sequence}`);

  it('shows each caller what it may know of, as the histories have it', async () => {
    const deal = await aDeal().inNegotiation(url);
    await settled();
    const party = await asOrganisation(url, MENEN, 'reader');
    const [own] = (await readFrom(party, null)).filter(({ id }) => id === `${deal.id}_1`);
    const [recorded] = await deal.history();
    const { event: _event, chainVersion: _version, previousHash: _previous, ...told } = recorded;
    expect(own).toEqual({ id: `${deal.id}_1`, ...told });
    for (const stranger of [anyone, await asOrganisation(url, OUTSIDER)]) {
      const seen = await readFrom(stranger, null);
      expect(seen.filter(({ agreementId }) => agreementId === deal.id)).toEqual([]);
      // Nor does an id that is guessed right tell more than one that is not.
      const [there, missing] = await Promise.all(
        [deal.id, '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a'].map((id) =>
          stranger.get<ProblemBody>(`/v1/events?after=${id}_1`),
        ),
      );
      expect(there.status).toBe(400);
      expect(there.body.issues).toEqual(missing.body.issues);
    }
  });

  it('tells the public of what came before once the agreement is public, and parties nothing twice', async () => {
    await settled();
    const party = await asOrganisation(url, MENEN, 'reader');
    const begun = {
      public: idsOf(await readFrom(anyone, null)).at(-1) ?? null,
      party: idsOf(await readFrom(party, null)).at(-1) ?? null,
    };
    const draft = await aDeal().inNegotiation(url);
    const before = await historyOf(draft);
    await settled();
    const seenByParty = await readFrom(party, begun.party);
    expect(idsOf(await readFrom(anyone, begun.public))).toEqual([]);
    expect(idsOf(seenByParty)).toEqual(before);

    for (const each of draft.parties) await draft.must(each, { type: 'ACCEPT_TEXT', version: 1 });
    const whole = await historyOf(draft);
    await settled();
    expect(idsOf(await readFrom(anyone, begun.public))).toEqual(whole);
    expect(idsOf(await readFrom(party, idsOf(seenByParty).at(-1) ?? null))).toEqual(
      whole.slice(before.length),
    );
  });

  it('misses nothing and repeats nothing while many write, also in a transaction that ends late', async () => {
    await settled();
    const deals = await Promise.all(
      Array.from({ length: 4 }, () => aDeal().with(MENEN, WAREGEM).inNegotiation(url)),
    );
    await settled();
    const party = await asOrganisation(url, KORTRIJK, 'reader');
    const start = idsOf(await readFrom(party, null)).at(-1) ?? null;

    // A transaction writes an entry of a deal that nothing else writes to, and ends when all the others have.
    const late = await aDeal().inNegotiation(url);
    await settled();
    const seen = idsOf(await readFrom(party, start));
    const slow = new Client({ connectionString: server.databaseUrl });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO entry (agreement_id, sequence, at, actor, type, to_state, event, previous_hash, hash, chain_version)
       SELECT agreement_id, sequence + 1, now(), actor, 'OBJECT_TO_TEXT', to_state, event, hash, hash, 2 FROM entry
       WHERE agreement_id = $1 ORDER BY sequence DESC LIMIT 1`,
      [late.id],
    );

    let isWriting = true;
    const followed: string[] = [...seen];
    const follower = (async () => {
      while (isWriting) {
        const { items } = await ask(party, followed.at(-1) ?? start);
        followed.push(...idsOf(items));
        await sleep(20);
      }
    })();
    await Promise.all(
      deals.map(async (deal) => {
        for (const each of deal.parties) await deal.must(each, { type: 'ACCEPT_TEXT', version: 1 });
        await Promise.all(deal.parties.map((each) => deal.mustCouncil(each, approval())));
      }),
    );
    await waitUntil(async () => followed.length > seen.length, 10_000);
    const lateId = `${late.id}_${(await historyOf(late)).length + 1}`;
    await slow.query('COMMIT');
    await slow.end();
    await settled();
    isWriting = false;
    await follower;
    followed.push(...idsOf(await readFrom(party, followed.at(-1) ?? start)));

    const expected = (await Promise.all(deals.map(historyOf))).flat();
    const own = followed.filter((id) => deals.some((deal) => id.startsWith(deal.id)));
    const newOnes = expected.filter((id) => own.includes(id));
    expect(new Set(followed).size).toBe(followed.length);
    expect(followed).toContain(lateId);
    for (const deal of deals) {
      const known = (await historyOf(deal)).slice(-own.filter((id) => id.startsWith(deal.id)).length);
      expect(own.filter((id) => id.startsWith(deal.id))).toEqual(known);
      expect(known.length).toBeGreaterThan(6);
    }
    expect(newOnes.length).toBe(own.length);
  });

  it('places what has no place, wherever transactions count from', async () => {
    const deal = await aDeal().inNegotiation(url);
    await settled();
    // As after a restore into another cluster, with a part of the feed lost.
    await runOn(
      server.databaseUrl,
      `DELETE FROM feed_event WHERE agreement_id = '${deal.id}' AND sequence > 1`,
    );
    await runOn(server.databaseUrl, 'UPDATE feed_end SET low_water = 9000000000000');
    const other = await startApplication({ databaseUrl: server.databaseUrl });
    await settled();
    await other.stop();
    const more = await aDeal().begun(url);
    await settled();
    const party = await asOrganisation(url, KORTRIJK, 'reader');
    const ids = idsOf(await readFrom(party, null));
    expect(ids.filter((id) => id.startsWith(deal.id))).toEqual(await historyOf(deal));
    expect(ids.filter((id) => id.startsWith(more.id))).toEqual(await historyOf(more));
  });

  it('lets a caller wait until something happens, and no longer', async () => {
    await settled();
    const party = await asOrganisation(url, MENEN, 'reader');
    const start = idsOf(await readFrom(party, null)).at(-1) ?? null;
    const begun = performance.now();
    const waiting = ask(party, start, '&wait=20');
    const deal = await aDeal().begun(url);
    expect(idsOf((await waiting).items)).toEqual([`${deal.id}_1`]);
    expect(performance.now() - begun).toBeLessThan(10_000);

    const empty = await ask(await asOrganisation(url, OUTSIDER), null, '&wait=1');
    const last = await ask(await asOrganisation(url, OUTSIDER), empty.next, '&wait=1');
    expect(last).toEqual({ items: [], next: empty.next });
  });

  it('keeps no server from stopping, and holds no more callers than it may', async () => {
    await settled();
    const other = await startApplication({ databaseUrl: server.databaseUrl, env: { FEED_WAITERS: '1' } });
    const public_ = apiClient(other.url);
    const { next } = await ask(public_, null);
    const end = (await readFrom(public_, next)).at(-1)?.id ?? next;
    const waiting = ask(public_, end, '&wait=30');
    await sleep(300);
    const begun = performance.now();
    expect((await ask(public_, end, '&wait=30')).items).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(5_000);
    const [answered] = await Promise.all([waiting, other.stop()]);
    expect(answered.items).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it.each([
    'limit=0',
    'limit=101',
    'wait=31',
    'after=1',
    'after=0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
    'since=1',
  ])('refuses %s', async (query) => {
    const { status, body } = await anyone.get<ProblemBody>(`/v1/events?${query}`);
    expect([status, body.issues?.length]).toEqual([400, 1]);
  });

  it('is spared an answer that has not changed', async () => {
    await settled();
    const { headers } = await anyone.get('/v1/events?limit=1');
    const again = await anyone.get('/v1/events?limit=1', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  describe('of the public register, in Atom', () => {
    const entriesOf = (atom: string): { id: string; title: string; link: string }[] =>
      [...new DOMParser().parseFromString(atom, 'text/xml').getElementsByTagName('entry')].map((entry) => ({
        id: entry.getElementsByTagName('id')[0].textContent ?? '',
        title: entry.getElementsByTagName('title')[0].textContent ?? '',
        link: entry.getElementsByTagName('link')[0].getAttribute('href') ?? '',
      }));

    it('is what happened last to public agreements, for everybody the same and in their language', async () => {
      const deal = await aDeal().saying({ title: 'Deal over de Leie & meer' }).inForce(url);
      const hidden = await aDeal().saying({ title: 'Verborgen deal' }).inNegotiation(url);
      await settled();
      const { body, headers } = await apiClient(url, { language: 'nl' }).get<string>('/v1/feed.atom?limit=5');
      expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      expect(headers.get('content-language')).toBe('nl');
      const entries = entriesOf(body);
      expect(entries).toHaveLength(5);
      expect(entries[0].title).toBe('In werking getreden: Deal over de Leie & meer');
      expect(entries[0].link).toBe(`${url}${deal.path}`);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(5);
      const party = await asOrganisation(url, KORTRIJK, 'reader');
      const own = await party.as({ language: 'nl' }).get<string>('/v1/feed.atom?limit=100');
      expect(own.body).not.toContain('Verborgen');
      expect(own.body).not.toContain(hidden.id);
    });

    it('can be of some agreements only', async () => {
      const atomOf = async (query: string) =>
        entriesOf((await anyone.get<string>(`/v1/feed.atom${query}`)).body);
      expect((await atomOf(`?party=${KORTRIJK}&kind=deal&theme=space`)).length).toBeGreaterThan(0);
      expect(await atomOf('?kind=plan')).toEqual([]);
      expect(await atomOf(`?party=${OUTSIDER}`)).toEqual([]);
      expect((await anyone.get('/v1/feed.atom?kind=pact')).status).toBe(400);
    });
  });
});
