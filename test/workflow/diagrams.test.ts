import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { PROCESSES } from '../../src/workflow/processes.js';
import { apiClient, type ApiClient } from '../support/api-client.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { callerFor, Deal, KORTRIJK, MENEN, WAREGEM } from '../support/deal-over-http.js';

interface Picture {
  readonly language: string | null;
  readonly title: string;
  readonly description: string;
  /** The tooltip of the state that is marked as the present one. */
  readonly present: readonly string[];
  /** Every word that is to be seen. */
  readonly texts: readonly string[];
}

let application: TestApplication;
let anyone: ApiClient;

beforeAll(async () => {
  application = await startApplication();
  anyone = apiClient(application.url);
});
afterAll(() => application.stop());

async function seen(client: ApiClient, path: string): Promise<Picture> {
  const { status, headers, body } = await client.get<string>(path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  const document = new DOMParser().parseFromString(body, 'image/svg+xml');
  const elements = (name: string): Element[] => [...document.getElementsByTagName(name)];
  const words = (element: Element | undefined): string => element?.textContent ?? '';
  return {
    language: document.documentElement!.getAttribute('lang'),
    title: words(elements('title')[0]),
    description: words(elements('desc')[0]),
    present: elements('g')
      .filter((group) => group.getAttribute('class')?.split(' ').includes('present'))
      .map((group) => words(group.getElementsByTagName('title')[0])),
    texts: elements('text').map((each) => words(each)),
  };
}

const PARTIES = [KORTRIJK, MENEN, WAREGEM];

/** Two of three councils are enough, so that one may reject. */
const TWO_OF_THREE = { parties: PARTIES, rule: { type: 'count', min: 2 } };

describe('the picture of an agreement', () => {
  it('shows a draft to its parties; to others there is no such agreement', async () => {
    const deal = await Deal.drafted(application.url, { title: 'Deal <on> "open" space & time' });
    const path = `${deal.path}/diagram.svg`;

    for (const party of [KORTRIJK, MENEN]) {
      const picture = await seen(await callerFor(application.url, party), path);
      expect(picture.title).toBe('Deal <on> "open" space & time');
      expect(picture.present).toEqual(['Ready (present state)']);
      expect(picture.description).toMatch(/^Now: Drafting – Ready\. /);
      expect(picture.description).not.toContain('council');
    }
    const outsider = await callerFor(application.url, WAREGEM);
    for (const client of [anyone, outsider]) {
      const { status, headers } = await client.get(path);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
  });

  it('moves on with the agreement, and shows how each council stands', async () => {
    const deal = await Deal.inNegotiation(application.url, TWO_OF_THREE);
    const path = `${deal.path}/diagram.svg`;
    const lead = await callerFor(application.url, KORTRIJK);
    expect((await seen(lead, path)).present).toEqual(['Parties take positions (present state)']);

    for (const party of PARTIES) await deal.send(party, { type: 'ACCEPT_TEXT', version: 1 });
    const asked = await seen(anyone, path);
    expect(asked.present).toEqual(['Councils decide (present state)']);
    expect(asked.description).toContain(
      '3 councils: 3 to decide. Kortrijk: Awaiting; Menen: Awaiting; Waregem: Awaiting.',
    );

    await deal.sendToCouncil(MENEN, {
      type: 'REJECT',
      decidedOn: '2026-11-20',
      votesFor: 10,
      votesAgainst: 12,
      abstentions: 0,
      source: 'https://example.org/decision',
    });
    await deal.approve(KORTRIJK);
    const divided = await seen(anyone, path);
    expect(divided.present).toEqual(['Councils decide (present state)']);
    expect(divided.description).toContain(
      '3 councils: 1 approved, 1 rejected, 1 to decide. Kortrijk: Approved; Menen: Rejected; Waregem: Awaiting.',
    );
    for (const word of ['Kortrijk', 'Menen', 'Waregem', '✓', '✗', '1 to decide']) {
      expect(divided.texts).toContain(word);
    }

    await deal.approve(WAREGEM);
    const inForce = await seen(anyone, path);
    expect(inForce.present).toEqual(['In force: measuring (present state)']);
    expect(inForce.texts).toContain('2 approved');
  });

  it('speaks the caller’s language', async () => {
    const deal = await Deal.inRatification(application.url);
    const path = `${deal.path}/diagram.svg`;

    const dutch = await seen(anyone.as({ language: 'nl-BE,nl;q=0.9,en;q=0.5' }), path);
    const english = await seen(anyone.as({ language: 'en' }), path);

    expect(dutch).toMatchObject({ language: 'nl', present: ['Raden beslissen (huidige toestand)'] });
    expect(dutch.texts).toEqual(expect.arrayContaining(['2 raden', '2 nog te beslissen', 'Bekrachtiging']));
    expect(english).toMatchObject({ language: 'en', present: ['Councils decide (present state)'] });
    expect(english.texts).toEqual(expect.arrayContaining(['2 councils', '2 to decide', 'Ratification']));
  });

  it('is of an agreement that exists', async () => {
    const unknown = '/v1/agreements/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a/diagram.svg';

    expect((await anyone.get(unknown)).status).toBe(404);
    expect((await anyone.get('/v1/agreements/none/diagram.svg')).status).toBe(404);
  });
});

describe('processes', () => {
  it('are listed with the events that callers can send', async () => {
    const { status, body } = await anyone.get<{ items: { id: string; version: number; events: string[] }[] }>(
      '/v1/processes',
    );

    expect(status).toBe(200);
    expect(body.items.map(({ id, version }) => [id, version])).toEqual(
      PROCESSES.map(({ id, version }) => [id, version]),
    );
    const deal = body.items.find(({ id }) => id === 'deal-flanders');
    expect(deal).toMatchObject({ kind: 'deal', settings: { negotiationTerm: { months: 24 } } });
    expect(deal?.events).toContain('ACCEPT_TEXT');
    expect(deal?.events).not.toContain('ADD_TEXT');
  });

  it.each([
    ['deal-flanders@1', 'en', 'The path of a deal', 'Councils decide'],
    ['deal-flanders@1', 'nl', 'Het verloop van een deal', 'Raden beslissen'],
    ['council-flanders@1', 'en', 'The path of a council’s decision', 'Published'],
    ['council-flanders@1', 'nl', 'Het verloop van een raadsbesluit', 'Bekendgemaakt'],
  ])('are drawn: %s in %s', async (process, language, title, state) => {
    const picture = await seen(anyone.as({ language }), `/v1/processes/${process}/diagram.svg`);

    expect(picture).toMatchObject({ language, title, present: [] });
    expect(picture.texts).toContain(state);
  });

  it('are drawn in their newest version where none is named', async () => {
    const named = await anyone.get<string>('/v1/processes/council-flanders@1/diagram.svg');
    const newest = await anyone.get<string>('/v1/processes/council-flanders/diagram.svg');

    expect(newest.body).toBe(named.body);
  });

  it.each(['deal-flanders@99', 'deal', 'no-such-process', 'deal-flanders@', '%00'])(
    'are not found by %s',
    async (process) => {
      expect((await anyone.get(`/v1/processes/${process}/diagram.svg`)).status).toBe(404);
    },
  );
});
