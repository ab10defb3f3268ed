import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { dateAfter, dateOf } from '../../src/common/time/terms.js';
import { MovableRegistry } from '../deadlines/support.js';
import { type Answer, type ApiClient, apiClient, type ProblemBody } from '../support/api-client.js';
import { FLANDERS } from '../support/a-deal.js';
import { callerFor, Deal, KORTRIJK, made, MENEN, WAREGEM } from '../support/deal-over-http.js';

interface Deadline {
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly kind: string;
  readonly lastDay: string;
  readonly sentence: string;
  readonly derivation: { readonly sentences: readonly string[] };
}

const feedOf = (organisationId: string): string => `/v1/organisations/${organisationId}/deadlines.ics`;
const addressOf = (organisationId: string): string => `/v1/organisations/${organisationId}/calendar-feed`;

/** A calendar as read by another library than the one that writes it. */
function calendarOf(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

function eventsOf(text: string): ICAL.Event[] {
  return calendarOf(text)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
}

describe('deadlines as a calendar over HTTP', () => {
  let registry: MovableRegistry;
  let anyone: ApiClient;
  let inForce: Deal;

  beforeAll(async () => {
    registry = await MovableRegistry.start();
    await registry.moveTo(new Date('2027-03-01T10:00:00Z'));
    anyone = apiClient(registry.url);
    const expiresOn = dateAfter(dateOf(registry.clock.now()), { months: 48 });
    inForce = await Deal.inForce(registry.url, {
      title: 'Ruimte; wonen, en\\of werken: Leie & Schelde',
      expiresOn,
    });
    for (const party of inForce.parties) await inForce.publish(party, '2027-02-27');
    await Deal.inNegotiation(registry.url, { title: 'Onderhands', parties: [KORTRIJK, WAREGEM] });
  });
  afterAll(() => registry.stop());

  /** The path of a secret address that was made just now. */
  async function opened(organisationId: string, language = 'nl'): Promise<string> {
    const caller = await callerFor(registry.url, organisationId, 'clerk');
    const { url } = await made(caller.put<{ url: string }>(addressOf(organisationId), { language }));
    expect(url.startsWith(registry.url)).toBe(true);
    return url.slice(registry.url.length);
  }

  const read = (path: string, caller = anyone): Promise<Answer<string>> => caller.get<string>(path);

  async function calendarAt(path: string): Promise<string> {
    const { status, body } = await read(path);
    expect(status).toBe(200);
    return body;
  }

  it('has an event of a whole day for each deadline of the organisation', async () => {
    const caller = await callerFor(registry.url, KORTRIJK, 'reader');
    const { items } = await made(caller.as({ language: 'nl' }).get<{ items: Deadline[] }>('/v1/deadlines'));
    expect(items.map(({ kind }) => kind)).toEqual([
      'complaintTerm',
      'measuringTerm',
      'negotiationTerm',
      'expiry',
    ]);
    const found = eventsOf(await calendarAt(await opened(KORTRIJK)));
    expect(
      found.map((event) => ({
        start: event.startDate.toString(),
        wholeDay: event.startDate.isDate,
        days: event.duration.toSeconds() / 86_400,
        summary: event.summary.split(': ').slice(1).join(': '),
        description: event.description.split('\n'),
      })),
    ).toEqual(
      items.map(({ lastDay, agreementTitle, sentence, derivation, agreementId }) => ({
        start: lastDay,
        wholeDay: true,
        days: 1,
        summary: agreementTitle,
        description: [sentence, ...derivation.sentences, `${registry.url}/v1/agreements/${agreementId}`],
      })),
    );
    expect(found.map(({ summary }) => summary.split(':')[0])).toEqual([
      'Klachttermijn eindigt',
      'Evaluatie nodig',
      'Onderhandeling eindigt',
      'Akkoord loopt af',
    ]);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(4);
  });

  it('says whose it is, in the language that its address was made for', async () => {
    const name = (text: string): unknown => calendarOf(text).getFirstPropertyValue('x-wr-calname');
    expect(name(await calendarAt(await opened(KORTRIJK, 'nl')))).toBe('Termijnen van Kortrijk in Akkoord');
    const english = await opened(KORTRIJK, 'en');
    expect(name(await calendarAt(english))).toBe('Deadlines of Kortrijk in Akkoord');
    const { headers } = await read(english, apiClient(registry.url, { language: 'nl' }));
    expect(headers.get('content-language')).toBe('en');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  });

  it('is the same to the letter while nothing changes, and need not be sent again', async () => {
    const path = await opened(MENEN);
    const first = await read(path);
    await registry.moveTo(new Date(registry.clock.now().getTime() + 60_000));
    expect((await read(path)).body).toBe(first.body);
    const tag = first.headers.get('etag') ?? '';
    const again = await anyone.get(path, { headers: { 'if-none-match': tag } });
    expect([again.status, again.body]).toEqual([304, undefined]);
  });

  it('keeps the UID of a deadline that is set anew, with a higher SEQUENCE', async () => {
    const path = await opened(MENEN);
    const deal = await Deal.inRatification(registry.url, { title: 'Opnieuw', parties: [WAREGEM, MENEN] });
    const complaint = async (): Promise<ICAL.Event[]> =>
      eventsOf(await calendarAt(path)).filter(({ summary }) => summary === 'Klachttermijn eindigt: Opnieuw');
    await deal.approve(MENEN);
    await deal.publish(MENEN, '2027-03-01');
    const [before] = await complaint();
    expect(before.startDate.toString()).toBe('2027-03-31');

    const supervisor = await callerFor(registry.url, FLANDERS, 'supervisor');
    await made(
      supervisor.post(`${deal.path}/councils/${MENEN}/events`, {
        type: 'ANNUL',
        annulledOn: '2027-03-01',
        reason: 'The meeting was not public.',
        source: 'https://toezicht.example.org/besluit/7',
      }),
    );
    expect(await complaint()).toEqual([]);
    await deal.approve(MENEN);
    await deal.publish(MENEN, '2027-02-28');
    const after = await complaint();
    expect(after.map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
      [before.uid, '2027-03-30'],
    ]);
    expect(after[0].sequence).toBeGreaterThan(before.sequence);
  });

  it('is read by whom it is meant for alone', async () => {
    const path = await opened(KORTRIJK);
    const key = new URL(registry.url + path).searchParams.get('key') ?? '';
    expect(key).toMatch(/^[\w-]{43}$/);
    const other = await callerFor(registry.url, MENEN, 'clerk');
    for (const caller of [anyone, other]) {
      expect((await read(feedOf(KORTRIJK), caller)).status).toBe(404);
      for (const wrong of [key.slice(1), key.toLowerCase(), '', 'x'])
        expect((await read(`${feedOf(KORTRIJK)}?key=${wrong}`, caller)).status).toBe(404);
      expect((await read(`${feedOf(MENEN)}?key=${key}`, anyone)).status).toBe(404);
    }
    expect((await read(feedOf('OVO999999'))).status).toBe(404);
    expect((await read(`${path}&key=${key}`)).status).toBe(400);
    const own = await callerFor(registry.url, KORTRIJK, 'reader');
    const { status, headers, body } = await read(feedOf(KORTRIJK), own.as({ language: 'en' }));
    expect([status, headers.get('content-language')]).toEqual([200, 'en']);
    expect(eventsOf(body)).toHaveLength(4);
    expect(headers.get('cache-control')).toContain('private');
  });

  it('shows others neither their councils nor agreements that they have no part in', async () => {
    const found = eventsOf(await calendarAt(await opened(WAREGEM)));
    expect(found.filter(({ summary }) => summary.includes('Ruimte'))).toEqual([]);
    expect(found.map(({ summary }) => summary)).toContain('Onderhandeling eindigt: Onderhands');
  });

  it('answers no more at an address that is revoked, or replaced by another', async () => {
    const caller = await callerFor(registry.url, KORTRIJK, 'clerk');
    const first = await opened(KORTRIJK);
    const second = await opened(KORTRIJK);
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await caller.delete(addressOf(KORTRIJK))).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    expect((await caller.get(addressOf(KORTRIJK))).status).toBe(404);
    expect((await caller.delete(addressOf(KORTRIJK))).status).toBe(404);
  });

  it('keeps its secret nowhere: only a hash, and what the organisation may see', async () => {
    const path = await opened(KORTRIJK);
    const key = new URL(registry.url + path).searchParams.get('key') ?? '';
    const { rows } = await registry.client.query<{ row: string }>(
      'SELECT calendar_feed::text AS row FROM calendar_feed WHERE organisation_id = $1',
      [KORTRIJK],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toContain(key);
    const caller = await callerFor(registry.url, KORTRIJK, 'reader');
    const { status, body } = await caller.get(addressOf(KORTRIJK));
    expect(status).toBe(200);
    expect(body).toEqual({ language: 'nl', createdAt: expect.stringMatching(/^2027-03-01T/) as unknown });
  });

  it('has an address that only the organisation itself opens, sees and closes', async () => {
    await opened(KORTRIJK);
    const other = await callerFor(registry.url, MENEN);
    for (const [status, caller] of [
      [401, anyone],
      [403, other],
    ] as const) {
      expect((await caller.put(addressOf(KORTRIJK), { language: 'nl' })).status).toBe(status);
      expect((await caller.get(addressOf(KORTRIJK))).status).toBe(status);
      expect((await caller.delete(addressOf(KORTRIJK))).status).toBe(status);
    }
    const own = await callerFor(registry.url, KORTRIJK);
    const { status, body } = await own.put<ProblemBody>(addressOf(KORTRIJK), { language: 'fr' });
    expect([status, body.issues?.map(({ name }) => name)]).toEqual([400, ['language']]);
    expect((await own.put(addressOf('OVO999999'), { language: 'nl' })).status).toBe(404);
  });
});
