import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../support/api-client.js';
import {
  acceptText,
  draftDeal,
  HARELBEKE,
  KORTRIJK,
  MENEN,
  openStage,
  submitDeal,
  succeed,
  textOf,
  type Stage,
} from '../support/deal-between.js';

interface Clause {
  id: string;
  number: string;
  heading: string;
  body: string;
  since: number;
  changedIn: number | null;
}

interface Text {
  version: number;
  language: string;
  clauses: (Clause & { kind: string | null; rationale: string | null })[];
  otherLanguages: { language: string; status: string; clauses: Clause[] }[];
  rationale: string | null;
  basedOn: number | null;
}

const AIM = { number: '1', heading: 'Doel', body: 'Open ruimte blijft open.' };
const MEANS = { number: '2', heading: 'Middelen', body: 'Elke gemeente betaalt € 1.000,50 per jaar.' };
const EXIT = {
  number: '3',
  heading: 'Uittreding',
  body: 'Een partij treedt uit met een opzeg van 12 maanden.',
};
const BUT = { number: '1', heading: 'Objet', body: 'L’espace ouvert reste ouvert.' };
const MOYENS = { number: '2', heading: 'Moyens', body: 'Chaque commune paie 1.000,50 € par an.' };

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('2027-03-01T09:00:00Z');
});
afterAll(() => stage.stop());

const namesOf = ({ issues }: ProblemBody): string[] => issues?.map(({ name }) => name) ?? [];
const idsOf = ({ clauses }: Pick<Text, 'clauses'>): string[] => clauses.map(({ id }) => id);

describe('clauses', () => {
  it('keep their ids through versions, found by the registry or told by whoever sends them', async () => {
    const path = await draftDeal(stage);
    const [lead, menen] = [await stage.as(KORTRIJK), await stage.as(MENEN)];
    const post = async (body: object): Promise<Text> =>
      (await succeed(lead.post<Text>(`${path}/texts`, body))).body;

    const first = await post({ clauses: [AIM, MEANS, EXIT] });
    const [aim, means, exit] = idsOf(first);
    const second = await post({
      clauses: [
        { ...EXIT, number: '1' },
        { ...AIM, number: '2' },
        { ...MEANS, number: '3', body: 'Niets.' },
      ],
    });
    expect(idsOf(second)).toEqual([exit, aim, means]);
    expect(second.clauses.map(({ since, changedIn }) => [since, changedIn])).toEqual([
      [1, null],
      [1, null],
      [2, 2],
    ]);

    const third = await succeed(
      menen.post<Text>(`${path}/texts`, {
        clauses: [
          {
            id: means,
            number: '1',
            heading: 'Bijdragen',
            body: 'Wie wil, betaalt.',
            kind: 'finance',
            rationale: 'Zo gevraagd.',
          },
          { number: '2', heading: 'Evaluatie', body: 'Elk jaar.' },
        ],
        basedOn: 1,
        rationale: 'Antwoord aan Kortrijk.',
      }),
    );
    expect(third.body).toMatchObject({ basedOn: 1, rationale: 'Antwoord aan Kortrijk.', proposedBy: MENEN });
    expect(third.body.clauses[0]).toMatchObject({ id: means, kind: 'finance', rationale: 'Zo gevraagd.' });
    expect([aim, means, exit]).not.toContain(third.body.clauses[1].id);
    // A clause that was left out comes back as itself.
    expect(idsOf(await post({ clauses: [{ ...AIM, id: aim.toUpperCase() }] }))).toEqual([aim]);

    const faulty = await lead.post<ProblemBody>(`${path}/texts`, {
      clauses: [AIM, { ...MEANS, id: '00000000-0000-4000-8000-000000000000' }],
      otherLanguages: [{ language: 'nl', status: 'authentic', clauses: [BUT] }],
    });
    expect([faulty.status, namesOf(faulty.body)]).toEqual([
      400,
      ['clauses[1].id', 'otherLanguages[0].language'],
    ]);
    const twice = {
      clauses: [
        { ...AIM, id: aim },
        { ...MEANS, id: aim },
      ],
    };
    expect(namesOf((await lead.post<ProblemBody>(`${path}/texts`, twice)).body)).toEqual(['clauses']);
    expect(
      namesOf((await lead.post<ProblemBody>(`${path}/texts`, { ...textOf('x'), basedOn: 99 })).body),
    ).toEqual(['basedOn']);
    const vague = { ...textOf('x'), language: 'Dutch', status: 'translation', otherLanguages: 'none' };
    expect(namesOf((await lead.post<ProblemBody>(`${path}/texts`, vague)).body)).toEqual([
      'language',
      'otherLanguages',
    ]);
    const unbound = await lead.post<ProblemBody>(`${path}/texts`, { ...textOf('x'), status: 'translation' });
    expect(namesOf(unbound.body)).toEqual(['status']);
  });

  it('tell what became of them, by whom and why, in the versions that the caller may see', async () => {
    const path = await submitDeal(stage);
    const [lead, menen] = [await stage.as(KORTRIJK), await stage.as(MENEN)];
    const { body: first } = await lead.get<Text>(`${path}/texts/1`);
    const [{ id, ...aim }] = first.clauses;
    const why = 'Onze raad vraagt het.';
    await succeed(
      menen.post(`${path}/texts`, {
        clauses: [
          { number: '1', heading: 'Begrippen', body: 'Wat is wat.' },
          { ...aim, since: undefined, changedIn: undefined, kind: undefined, number: '2', rationale: why },
        ],
        rationale: 'Nooit aangeboden.',
      }),
    );
    await succeed(
      lead.post(`${path}/texts`, { clauses: [{ id, number: '1', heading: 'Doel', body: 'Anders.' }] }),
    );
    await succeed(lead.post(`${path}/events`, { type: 'PROPOSE_TEXT', version: 3 }));
    const steps = async (client: Stage['anyone']): Promise<Record<string, unknown>[]> =>
      (await client.get<{ steps: Record<string, unknown>[] }>(`${path}/texts/clauses/${id}`)).body.steps;

    const seen = await steps(lead);
    expect(seen.map(({ version, changes, comparedWith }) => [version, changes, comparedWith])).toEqual([
      [1, ['added'], null],
      [2, ['renumbered'], 1],
      [3, ['renumbered', 'headed', 'reworded'], 2],
    ]);
    expect(seen[1]).toMatchObject({ proposedBy: MENEN, rationale: why, textRationale: 'Nooit aangeboden.' });
    expect(seen[2]).toMatchObject({
      languages: ['nl'],
      wordings: [{ language: 'nl', number: '1', heading: 'Doel', body: 'Anders.' }],
    });
    expect((await (await stage.as(HARELBEKE)).get(`${path}/texts/clauses/${id}`)).status).toBe(404);

    await acceptText(stage, path, 3);
    const known = await steps(stage.anyone);
    expect(known.map(({ version, changes, comparedWith }) => [version, changes, comparedWith])).toEqual([
      [1, ['added'], null],
      [3, ['headed', 'reworded'], 1],
    ]);
    expect(JSON.stringify(known)).not.toContain('Nooit aangeboden');
    for (const other of ['1', '00000000-0000-4000-8000-000000000000'])
      expect((await lead.get(`${path}/texts/clauses/${other}`)).status).toBe(404);
  });
});

describe('languages of a text', () => {
  it('share their clauses, are compared each by itself, and stay where they are not sent', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const french = { language: 'fr', status: 'authentic', clauses: [BUT, MOYENS] };
    const first = await succeed(
      lead.post<Text>(`${path}/texts`, { clauses: [AIM, MEANS], otherLanguages: [french] }),
    );
    const ids = idsOf(first.body);
    expect(first.body.otherLanguages[0].clauses.map(({ id }) => id)).toEqual(ids);
    const second = await succeed(
      lead.post<Text>(`${path}/texts`, {
        clauses: [AIM, { ...MEANS, body: 'Elke gemeente betaalt € 2.000,00 per jaar.' }],
      }),
    );
    expect(second.body.otherLanguages).toEqual(first.body.otherLanguages);

    interface Comparison {
      language: string;
      clauses: { change: string }[];
    }
    const compared = async (query: string): Promise<[string, string[]]> => {
      const { body } = await lead.get<Comparison>(`${path}/texts/1/diff/2${query}`);
      return [body.language, body.clauses.map(({ change }) => change)];
    };
    expect(await compared('')).toEqual(['nl', ['unchanged', 'changed']]);
    expect(await compared('?language=fr')).toEqual(['fr', ['unchanged', 'unchanged']]);
    const { status, body } = await lead.get<ProblemBody>(`${path}/texts/1/diff/2?language=de`);
    expect([status, namesOf(body)]).toEqual([400, ['language']]);
  });
});

describe('GET /v1/agreements/{id}/texts/{a}/diff/{b}.html', () => {
  it('is a page to read, in which no text can be anything but text', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    const evil = '<script>alert(1)</script> & "x"';
    await succeed(lead.post(`${path}/texts`, { clauses: [AIM, MEANS], language: 'nl-BE' }));
    await succeed(
      lead.post(`${path}/texts`, {
        clauses: [{ ...MEANS, number: '1', body: `Elke gemeente betaalt ${evil} per jaar.` }, EXIT],
        rationale: `Omdat ${evil}.`,
      }),
    );

    const { status, headers, body } = await lead.get<string>(`${path}/texts/1/diff/2.html`, {
      headers: { 'accept-language': 'nl' },
    });

    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).toContain('<html lang="nl">');
    expect(body).toContain('<div lang="nl-BE" class="body">');
    expect(body).toContain('<del>Open ruimte blijft open.</del>');
    expect(body).toContain('<ins>&#60;script&#62;alert(1)&#60;/script&#62;</ins>');
    expect(body).toContain('Was nummer 2.');
    expect(body).not.toMatch(/<script|onerror/);
    expect((await lead.get(`${path}/texts/1/diff/3.html`)).status).toBe(404);
    expect((await lead.get(`${path}/texts/1/diff/x.html`)).status).toBe(404);
    expect((await stage.anyone.get(`${path}/texts/1/diff/2.html`)).status).toBe(404);
  });
});

describe('GET /v1/agreements/{id}/texts/{version}/checks', () => {
  interface Checks {
    expected: { kind: string; title: string; found: { number: string; by: string }[] }[];
    otherLastDays: { number: string; dates: string[] }[];
    divergences: { type: string; language: string; sentence: string }[];
  }

  it('names what is missing, another last day, and where languages diverge, in both languages', async () => {
    const path = await draftDeal(stage);
    const lead = await stage.as(KORTRIJK);
    await succeed(lead.patch(path, { expiresOn: '2032-12-31' }));
    const duration = { number: '4', heading: 'Duur', body: 'Ze geldt tot en met 31 december 2030.' };
    await succeed(
      lead.post(`${path}/texts`, {
        clauses: [AIM, { ...MEANS, kind: 'finance' }, EXIT, duration],
        otherLanguages: [
          {
            language: 'fr',
            status: 'authentic',
            clauses: [BUT, { ...MOYENS, body: 'Chacune paie 1 000,05 €.' }],
          },
        ],
      }),
    );

    const { body } = await lead.get<Checks>(`${path}/texts/1/checks`);

    expect(
      body.expected.map(({ kind, found }) => [kind, ...found.map(({ number, by }) => `${number} by ${by}`)]),
    ).toEqual([
      ['lead'],
      ['finance', '2 by kind'],
      ['duration', '4 by heading'],
      ['evaluation'],
      ['exit', '3 by heading'],
      ['dispute'],
      ['languages'],
    ]);
    expect(body.otherLastDays).toEqual([expect.objectContaining({ number: '4', dates: ['2030-12-31'] })]);
    expect(body.divergences.map(({ type, sentence }) => [type, sentence])).toEqual([
      ['missing', 'Clause 3 of “nl” is missing in “fr”.'],
      ['missing', 'Clause 4 of “nl” is missing in “fr”.'],
      ['figures', 'Clause 2: “fr” has 1000.05, where “nl” has 1000.5.'],
    ]);
    const dutch = await lead.get<Checks>(`${path}/texts/1/checks`, { headers: { 'accept-language': 'nl' } });
    expect(dutch.body.expected[0].title).toBe('Trekker');
    expect(dutch.body.divergences[0].sentence).toBe('Bepaling 3 van “nl” ontbreekt in “fr”.');
    expect((await lead.get(`${path}/texts/2/checks`)).status).toBe(404);

    const { body: report } = await lead.get<{
      factors: { factor: string; state: string; finding: string }[];
    }>(`${path}/readiness`);
    const factor = (name: string): string | undefined =>
      report.factors.find((each) => each.factor === name)?.state;
    expect([factor('clauses'), factor('languages')]).toEqual(['partly', 'partly']);
  });
});

describe('GET /v1/clause-library', () => {
  interface Library {
    items: {
      kind: string;
      title: string;
      expected: boolean;
      models: { language: string; placeholders: string[] }[];
    }[];
  }

  it('tells everybody which clauses there are, and which a kind of agreement should have', async () => {
    const read = async (query: string): Promise<Library> =>
      (await stage.anyone.as({ language: 'nl' }).get<Library>(`/v1/clause-library${query}`)).body;
    const expectedIn = ({ items }: Library): string[] =>
      items.filter(({ expected }) => expected).map(({ kind }) => kind);

    const library = await read('');
    expect(expectedIn(library)).toEqual(['lead', 'duration', 'finance', 'evaluation', 'exit', 'dispute']);
    expect(expectedIn(await read('?kind=plan&legalForm=projectvereniging'))).toContain('dissolution');
    const exit = library.items.find(({ kind }) => kind === 'exit');
    expect(exit).toMatchObject({ title: 'Uittreding', models: [{ language: 'nl' }, { language: 'en' }] });
    expect(exit?.models[0].placeholders).toEqual(['aantal', 'regeling voor wat nog loopt']);
    expect((await stage.anyone.get('/v1/clause-library?kind=song')).status).toBe(400);
  });
});
