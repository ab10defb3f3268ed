import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateOf, endOfDate } from '../../src/common/time/terms.js';
import { apiClient } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { callerFor, Deal, KORTRIJK, made, MENEN, WAREGEM } from '../support/deal-over-http.js';

interface Deadline {
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly kind: string;
  readonly organisationId: string | null;
  readonly dueAt: string;
  readonly lastDay: string;
  readonly sentence: string;
}

interface Page {
  readonly items: Deadline[];
  readonly next: string | null;
}

const DAY = 86_400_000;
const inDays = (days: number): string => dateOf(new Date(Date.now() + days * DAY));

describe('deadlines over HTTP', () => {
  let application: TestApplication;
  let negotiated: Deal;
  let inForce: Deal;

  beforeAll(async () => {
    application = await startApplication();
    negotiated = await Deal.inNegotiation(application.url, { title: 'Space', parties: [KORTRIJK, WAREGEM] });
    inForce = await Deal.inForce(application.url, { title: 'Shrink', expiresOn: inDays(2_000) });
    await inForce.publish(KORTRIJK, inDays(-1));
    await inForce.publish(MENEN, inDays(-2));
    await made(
      (await callerFor(application.url, KORTRIJK)).post(`${inForce.path}/indicators`, {
        name: 'Open space',
        definition: 'Hectares that are not built on',
        unit: 'ha',
        baselineValue: '100',
        baselineOn: '2026-01-01',
        targetValue: '120',
        targetOn: '2030-01-01',
        responsibleId: KORTRIJK,
        firstDueOn: inDays(10),
      }),
    );
  });
  afterAll(() => application.stop());

  const list = async (path: string, organisation?: string, language?: string): Promise<Page> => {
    const client = organisation ? await callerFor(application.url, organisation) : apiClient(application.url);
    return made(client.as({ ...(language && { language }) }).get<Page>(path));
  };

  describe('GET /v1/agreements/{id}/deadlines', () => {
    it('tells what is due when and for whom, soonest first', async () => {
      const { items, next } = await list(`${inForce.path}/deadlines`);
      expect(items.map(({ kind, organisationId, lastDay }) => [kind, organisationId, lastDay])).toEqual([
        ['measurement', KORTRIJK, inDays(10)],
        ['complaintTerm', MENEN, inDays(28)],
        ['complaintTerm', KORTRIJK, inDays(29)],
        ['measuringTerm', null, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
        ['expiry', null, inDays(2_000)],
      ]);
      expect(items[4]).toMatchObject({
        agreementId: inForce.id,
        agreementTitle: 'Shrink',
        dueAt: endOfDate(inDays(2_000)).toISOString(),
      });
      expect(next).toBeNull();
    });

    it('says it in English and Dutch', async () => {
      const path = `${inForce.path}/deadlines`;
      const [english, dutch] = [await list(path), await list(path, KORTRIJK, 'nl')];
      expect(english.items[1].sentence).toMatch(
        /^A complaint about the decision of Menen can be lodged until/,
      );
      expect(dutch.items[1].sentence).toMatch(/^Een klacht tegen het besluit van Menen kan worden ingediend/);
      expect(dutch.items[0].sentence).toMatch(/^Kortrijk moet ten laatste op .* indicator 1 registreren/);
    });

    it('comes in pages', async () => {
      const found: Deadline[] = [];
      let query = '?limit=2';
      for (;;) {
        const page = await list(`${inForce.path}/deadlines${query}`);
        found.push(...page.items);
        if (page.next === null) break;
        query = `?limit=2&cursor=${page.next}`;
      }
      expect(found).toEqual((await list(`${inForce.path}/deadlines`)).items);
    });

    it('has nothing for an agreement that is closed', async () => {
      const closed = await Deal.inNegotiation(application.url);
      await closed.send(KORTRIJK, { type: 'ABANDON', reason: 'Done otherwise' });
      expect(await list(`${closed.path}/deadlines`, KORTRIJK)).toEqual({ items: [], next: null });
    });

    it('is seen by whom the agreement is seen', async () => {
      const path = `${negotiated.path}/deadlines`;
      expect((await list(path, WAREGEM)).items.map(({ kind }) => kind)).toEqual(['negotiationTerm']);
      expect((await (await callerFor(application.url, MENEN)).get(path)).status).toBe(404);
      expect((await apiClient(application.url).get(path)).status).toBe(404);
    });
  });

  describe('GET /v1/deadlines', () => {
    it('tells what is due for the caller’s own agreements and council, soonest first', async () => {
      const of = async (organisation: string): Promise<unknown[]> =>
        (await list('/v1/deadlines', organisation)).items.map(({ agreementTitle, kind, organisationId }) => [
          agreementTitle,
          kind,
          organisationId,
        ]);
      expect(await of(KORTRIJK)).toEqual([
        ['Shrink', 'measurement', KORTRIJK],
        ['Shrink', 'complaintTerm', KORTRIJK],
        ['Shrink', 'measuringTerm', null],
        ['Space', 'negotiationTerm', null],
        ['Shrink', 'expiry', null],
      ]);
      expect(await of(MENEN)).toEqual([
        ['Shrink', 'measurement', KORTRIJK],
        ['Shrink', 'complaintTerm', MENEN],
        ['Shrink', 'measuringTerm', null],
        ['Shrink', 'expiry', null],
      ]);
      expect(await of(WAREGEM)).toEqual([['Space', 'negotiationTerm', null]]);
    });

    it('comes in pages', async () => {
      const whole = await list('/v1/deadlines', KORTRIJK);
      const first = await list('/v1/deadlines?limit=3', KORTRIJK);
      const second = await list(`/v1/deadlines?limit=3&cursor=${first.next}`, KORTRIJK);
      expect([...first.items, ...second.items]).toEqual(whole.items);
      expect(second.next).toBeNull();
    });

    it('needs a token, and refuses made-up cursors', async () => {
      expect((await apiClient(application.url).get('/v1/deadlines')).status).toBe(401);
      const caller = await callerFor(application.url, KORTRIJK);
      for (const values of [
        ['2027-02-30T00:00:00.000Z?', inForce.id, '', 'x'],
        ['2027-02-01', inForce.id, '', 'x'],
        ['2027-02-01T00:00:00.000Z', 'x', '', 'x'],
        ['2027-02-01T00:00:00.000Z', inForce.id, ''],
      ]) {
        const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
        expect((await caller.get(`/v1/deadlines?cursor=${cursor}`)).status).toBe(400);
      }
    });
  });
});
