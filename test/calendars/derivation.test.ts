import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateAfter, dateOf } from '../../src/common/time/terms.js';
import { type ApiClient, apiClient } from '../support/api-client.js';
import { callerFor, Deal, KORTRIJK, made, MENEN } from '../support/deal-over-http.js';
import { MovableRegistry } from '../deadlines/support.js';

interface Derivation {
  readonly rule: string;
  readonly start: string | null;
  readonly leftOut: readonly {
    readonly date: string;
    readonly reason: string;
    readonly name: string | null;
  }[];
  readonly movedOn: readonly {
    readonly date: string;
    readonly reason: string;
    readonly name: string | null;
  }[];
  readonly lastDay: string;
  readonly sentences: readonly string[];
}

interface Deadline {
  readonly kind: string;
  readonly organisationId: string | null;
  readonly lastDay: string;
  readonly derivation: Derivation | null;
}

const summer = { startsOn: '2027-07-05', endsOn: '2027-08-22', reason: 'Zomerreces' };

describe('what a deadline follows from, over HTTP', () => {
  let registry: MovableRegistry;
  let today: string;

  beforeAll(async () => {
    registry = await MovableRegistry.start();
    await registry.moveTo(new Date('2027-06-28T10:00:00Z'));
    today = dateOf(registry.clock.now());
  });
  afterAll(() => registry.stop());

  const reader = (language = 'en'): ApiClient => apiClient(registry.url, { language });

  async function deadlinesOf(deal: Deal, caller = reader()): Promise<Deadline[]> {
    return (await made(caller.get<{ items: Deadline[] }>(`${deal.path}/deadlines?limit=100`))).items;
  }

  /** What the one deadline of this kind follows from. */
  async function derivationOf(deal: Deal, kind: string, caller = reader()): Promise<Derivation> {
    const found = (await deadlinesOf(deal, caller)).filter((deadline) => deadline.kind === kind);
    expect(found).toHaveLength(1);
    expect(found[0].derivation?.lastDay).toBe(found[0].lastDay);
    return found[0].derivation as Derivation;
  }

  /** Lets the council follow a process whose complaint term is this one, as another process might have it. */
  async function givenComplaintTerm(deal: Deal, councilId: string, term: object): Promise<void> {
    const { rowCount } = await registry.client.query(
      `UPDATE council SET context = jsonb_set(context, '{settings,complaintTerm}', $3::jsonb)
       WHERE agreement_id = $1 AND organisation_id = $2`,
      [deal.id, councilId, JSON.stringify(term)],
    );
    expect(rowCount).toBe(1);
  }

  async function complaintsUntil(deal: Deal, councilId: string): Promise<string | null> {
    const path = `${deal.path}/councils/${councilId}`;
    const council = await made(reader().get<{ complaintsUntil: string | null }>(path));
    return council.complaintsUntil;
  }

  it('is the rule, the day that starts the term, and its last day, in both languages', async () => {
    const deal = await Deal.inNegotiation(registry.url);
    const lead = await callerFor(registry.url, KORTRIJK);
    expect(await derivationOf(deal, 'negotiationTerm', lead)).toEqual({
      rule: 'A term of 24 months. The day that starts it does not count, its last day does.',
      start: '2027-06-28',
      leftOut: [],
      movedOn: [],
      lastDay: '2029-06-28',
      sentences: [
        'A term of 24 months. The day that starts it does not count, its last day does.',
        'The day that starts the term is 28 June 2027.',
        'So the last day is 28 June 2029.',
      ],
    });
    expect((await derivationOf(deal, 'negotiationTerm', lead.as({ language: 'nl' }))).sentences).toEqual([
      'Een termijn van 24 maanden. De dag die de termijn doet ingaan, telt niet mee; de laatste dag wel.',
      'De dag die de termijn doet ingaan, is 28 juni 2027.',
      'De laatste dag is dus 28 juni 2029.',
    ]);
  });

  it('is the day that was agreed where no term is counted', async () => {
    const expiresOn = dateAfter(today, { months: 60 });
    const deal = await Deal.inForce(registry.url, { expiresOn });
    expect(await derivationOf(deal, 'expiry')).toEqual({
      rule: 'This last day was agreed as a date: no term is counted.',
      start: null,
      leftOut: [],
      movedOn: [],
      lastDay: expiresOn,
      sentences: [
        'This last day was agreed as a date: no term is counted.',
        'So the last day is 28 June 2032.',
      ],
    });
  });

  it('is told of every deadline of a deal in force', async () => {
    const deal = await Deal.inForce(registry.url, { expiresOn: dateAfter(today, { months: 60 }) });
    await deal.publish(KORTRIJK, today);
    await made(
      (await callerFor(registry.url, KORTRIJK)).post(`${deal.path}/indicators`, {
        name: 'Open space',
        definition: 'Hectares that are not built on',
        unit: 'ha',
        baselineValue: '100',
        baselineOn: '2026-01-01',
        targetValue: '120',
        targetOn: '2030-01-01',
        responsibleId: KORTRIJK,
        firstDueOn: '2027-12-31',
      }),
    );
    const found = await deadlinesOf(deal);
    expect(found.map(({ kind, derivation }) => [kind, derivation?.lastDay])).toEqual([
      ['complaintTerm', '2027-07-28'],
      ['measurement', '2027-12-31'],
      ['measuringTerm', '2028-06-28'],
      ['expiry', '2032-06-28'],
    ]);
  });

  it('leaves out the recess of the council that a term is asked of, for terms that pause', async () => {
    const clerk = await callerFor(registry.url, KORTRIJK, 'clerk');
    const recesses = `/v1/organisations/${KORTRIJK}/recesses`;
    const { id } = await made(clerk.post<{ id: string }>(recesses, summer));
    await made(clerk.post(recesses, { startsOn: '2027-10-29', endsOn: '2027-11-05', reason: 'Herfstreces' }));
    const deal = await Deal.inForce(registry.url);
    for (const party of deal.parties)
      await givenComplaintTerm(deal, party, { days: 30, pausesInRecess: true });
    for (const party of deal.parties) await deal.publish(party, today);

    const of = async (councilId: string): Promise<Derivation | null | undefined> =>
      (await deadlinesOf(deal)).find(({ organisationId }) => organisationId === councilId)?.derivation;
    const own = await of(KORTRIJK);
    // Six days before the recess, 24 after it: 23 August is the seventh of the thirty.
    expect(own?.lastDay).toBe('2027-09-15');
    expect(own?.leftOut).toHaveLength(49);
    expect(own?.leftOut[0]).toEqual({ date: '2027-07-05', reason: 'recess', name: 'Zomerreces' });
    expect(own?.leftOut.at(-1)).toEqual({ date: '2027-08-22', reason: 'recess', name: 'Zomerreces' });
    expect(own?.sentences).toEqual([
      'A term of 30 days. The day that starts it does not count, its last day does.',
      'Days on which the council is in recess do not count.',
      'The day that starts the term is 28 June 2027.',
      '5 July 2027 to 22 August 2027 are left out: the council is in recess (Zomerreces).',
      'So the last day is 15 September 2027.',
    ]);
    expect(await complaintsUntil(deal, KORTRIJK)).toBe('2027-09-15');
    expect((await of(MENEN))?.lastDay).toBe('2027-07-28');
    expect(await complaintsUntil(deal, MENEN)).toBe('2027-07-28');

    await made(clerk.delete(`${recesses}/${id}`));
    expect(await of(KORTRIJK)).toEqual(own);
    expect(await complaintsUntil(deal, KORTRIJK)).toBe('2027-09-15');
  });

  it('keeps in the history the recesses that a term was counted by', async () => {
    const clerk = await callerFor(registry.url, MENEN, 'clerk');
    await made(clerk.post(`/v1/organisations/${MENEN}/recesses`, summer));
    const deal = await Deal.inForce(registry.url);
    await givenComplaintTerm(deal, MENEN, { days: 30, pausesInRecess: true });
    for (const party of deal.parties) await deal.publish(party, today);
    const { items } = await made(
      reader().get<{ items: { type: string; councilId: string; event: { facts: object } }[] }>(
        `${deal.path}/history?limit=100`,
      ),
    );
    const facts = (councilId: string): object | undefined =>
      items.find((entry) => entry.type === 'PUBLISH' && entry.councilId === councilId)?.event.facts;
    expect(facts(MENEN)).toMatchObject({ recesses: [summer] });
    expect(facts(KORTRIJK)).not.toHaveProperty('recesses');
  });

  it('leaves out weekends and holidays of a term in working days', async () => {
    const deal = await Deal.inForce(registry.url);
    await givenComplaintTerm(deal, KORTRIJK, { workingDays: 3 });
    await deal.publish(KORTRIJK, '2027-03-25');
    // It is long past, so it ends at once; what the council was told stays.
    expect(await complaintsUntil(deal, KORTRIJK)).toBe('2027-03-31');
    await givenComplaintTerm(deal, MENEN, { workingDays: 18, rollsOn: true });
    await deal.publish(MENEN, today);
    const { leftOut, lastDay } = await derivationOf(deal, 'complaintTerm', reader('nl'));
    expect(lastDay).toBe('2027-07-23');
    expect(leftOut.filter(({ reason }) => reason === 'holiday')).toEqual([
      { date: '2027-07-21', reason: 'holiday', name: 'Nationale feestdag' },
    ]);
    expect(leftOut.filter(({ reason }) => reason === 'weekend')).toHaveLength(6);
  });

  it('moves a last day on and says so', async () => {
    const deal = await Deal.inForce(registry.url);
    await givenComplaintTerm(deal, KORTRIJK, { days: 23, rollsOn: true });
    await deal.publish(KORTRIJK, today);
    const { movedOn, lastDay, sentences } = await derivationOf(deal, 'complaintTerm');
    expect(lastDay).toBe('2027-07-22');
    expect(movedOn).toEqual([{ date: '2027-07-21', reason: 'holiday', name: 'National Holiday' }]);
    expect(sentences).toContain('21 July 2027 cannot be the last day: National Holiday.');
  });

  it('is not made up for a deadline that was set before it was kept', async () => {
    const deal = await Deal.inForce(registry.url);
    await registry.client.query('UPDATE timer SET steps = NULL WHERE agreement_id = $1', [deal.id]);
    expect((await deadlinesOf(deal)).map(({ derivation }) => derivation)).toEqual([null]);
  });
});
