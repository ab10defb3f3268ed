import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../src/database/embedded/postmaster.js';
import { aDeal, FLANDERS, KORTRIJK, MENEN, TODAY, WAREGEM, WEST_FLANDERS } from '../support/a-deal.js';
import type { Answer, ApiClient, ProblemBody } from '../support/api-client.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { taken, type LivingDeal } from '../support/living-deal.js';

/** Figures, areas and shares here are made up. */
const SOURCE = 'https://www.example.org/made-up';
const [WEVELGEM, KUURNE] = ['OVO002271', 'OVO002137'];
const ANTWERP = 'OVO000228';
const REGION = 'reference-zuid-west-vlaanderen';
const PATH = '/v1/land-paths/betonstop';
const BUDGET = `${PATH}/budgets/${REGION}`;

const BETONSTOP = {
  name: 'Betonstop',
  definitionCode: 'ruimtebeslag',
  definition: 'Made up for this test: additional ruimtebeslag in hectares a year.',
  fromYear: 2017,
  toYear: 2040,
  fromRate: '6',
  toRate: '0',
  tolerancePercent: '5',
  regionKind: 'reference',
  key: 'population',
  source: SOURCE,
};

interface Line {
  readonly year: number;
  readonly path: string;
  readonly share: string;
  readonly transferred: string;
  readonly allowed: string;
  readonly used: string | null;
  readonly left: string | null;
  readonly judgement: { readonly state: string; readonly sentence: string };
}

interface Overview {
  readonly region: { readonly name: string; readonly years: readonly Line[] };
  readonly municipalities: readonly { readonly organisationId: string; readonly years: readonly Line[] }[];
  readonly sources: readonly string[];
}

interface Path {
  readonly total: string;
  readonly years: readonly { readonly year: number; readonly hectares: string }[];
  readonly regions: readonly { readonly regionId: string; readonly hectares: string }[];
}

let stage: Stage;
let registrar: ApiClient;
let director: ApiClient;

beforeAll(async () => {
  stage = await openStage(TODAY);
  [registrar, director] = await Promise.all([
    stage.as(FLANDERS, 'registrar'),
    stage.as(WEST_FLANDERS, 'director'),
  ]);
  await taken(registrar.put(PATH, BETONSTOP));
  await taken(director.put(BUDGET, { key: 'population', source: SOURCE }));
});
afterAll(() => stage.stop());

const metres = (hectares: string): bigint => BigInt(hectares.replace('.', ''));
const total = (all: readonly string[]): bigint => all.reduce((sum, each) => sum + metres(each), 0n);
const refusal = async (answer: Promise<Answer<unknown>>): Promise<unknown[]> => {
  const { status, body } = await answer;
  return [status, ...((body as ProblemBody).issues?.map(({ name }) => name) ?? [])];
};
const overview = (query = '', language = 'en'): Promise<Overview> =>
  taken(stage.anyone.as({ language }).get<Overview>(`${BUDGET}/overview${query}`));
const lineOf = async (organisationId: string, year: number): Promise<Line> => {
  const { municipalities } = await overview(`?year=${year}&organisationId=${organisationId}`);
  return municipalities[0].years[0];
};
const file = (...lines: string[]): { csv: string } => ({
  csv: ['organisation,year,hectares,definition,source,reason', ...lines].join('\n'),
});
/** No land comes to be: every year's shares are the path of the region, and transfers come to nothing. */
async function requireBalance(): Promise<void> {
  const { region, municipalities } = await overview();
  for (const { year, path, share, transferred } of region.years) {
    const lines = municipalities.flatMap(({ years }) => years.filter((line) => line.year === year));
    expect([year, total(lines.map((line) => line.share))]).toEqual([year, metres(path)]);
    expect([year, total(lines.map((line) => line.transferred))]).toEqual([year, 0n]);
    expect([share, metres(transferred)]).toEqual([path, 0n]);
  }
}

describe('a path of land take', () => {
  it('goes from 6 hectares a day in 2017 to none in 2040, divided to the square metre', async () => {
    const path = await taken(stage.anyone.get<Path>(PATH));

    expect(path).toMatchObject({
      total: '25200.0000',
      indicator: {
        definitionCode: 'ruimtebeslag',
        baselineValue: '6',
        targetValue: '0',
        targetOn: '2040-01-01',
      },
    });
    expect(total(path.years.map(({ hectares }) => hectares))).toBe(252_000_000n);
    expect(path.regions).toHaveLength(15);
    expect(total(path.regions.map(({ hectares }) => hectares))).toBe(252_000_000n);
    expect((await taken(stage.anyone.get<{ items: object[] }>('/v1/land-paths'))).items).toEqual([path]);
  });

  it('is set by a registrar, and names every fault', async () => {
    expect((await director.put(PATH, BETONSTOP)).status).toBe(403);
    expect((await stage.anyone.put(PATH, BETONSTOP)).status).toBe(401);
    expect((await registrar.put('/v1/land-paths/Beton', BETONSTOP)).status).toBe(404);
    expect((await registrar.put(PATH, BETONSTOP, { ifMatch: '"7"' })).status).toBe(412);
    const set = (terms: object): Promise<unknown[]> =>
      refusal(registrar.put('/v1/land-paths/other', { ...BETONSTOP, ...terms }));
    expect(await set({ toYear: 2017 })).toEqual([400, 'toYear']);
    expect(await set({ fromYear: 2017.5, fromRate: '-1', regionKind: 'thematic', note: 1 })).toEqual([
      400,
      'note',
      'fromYear',
      'fromRate',
      'regionKind',
    ]);
    expect(await set({ key: 'area', parts: [{ regionId: 'reference-nowhere', part: '1' }] })).toEqual([
      400,
      'parts[0].regionId',
      'parts',
    ]);
    expect((await stage.anyone.get('/v1/land-paths/other')).status).toBe(404);
  });
});

describe('the key of a region', () => {
  it('is set by its own province or a registrar', async () => {
    const key = { key: 'population', source: SOURCE };
    const statusFor = async (client: ApiClient, path = BUDGET): Promise<number> =>
      (await client.put(path, key, { ifMatch: '"0"' })).status;

    expect(await statusFor(await stage.as(ANTWERP, 'director'))).toBe(403);
    expect(await statusFor(await stage.as(WEST_FLANDERS, 'editor'))).toBe(403);
    expect(await statusFor(await stage.as(KORTRIJK))).toBe(403);
    expect(await statusFor(stage.anyone)).toBe(401);
    expect([await statusFor(director), await statusFor(registrar)]).toEqual([412, 412]);
    expect(await statusFor(director, `${PATH}/budgets/transport-kortrijk`)).toBe(404);
    expect(await statusFor(director, `/v1/land-paths/none/budgets/${REGION}`)).toBe(404);
  });

  it('divides exactly by inhabitants, by areas or by shares that are given', async () => {
    const budget = await stage.anyone.get<{ parts: { organisationId: string; part: string }[] }>(BUDGET);
    expect(budget.body.parts).toHaveLength(13);
    await requireBalance();

    const parts = budget.body.parts.map(({ organisationId }, index) => ({
      organisationId,
      part: index === 0 ? '0' : `${index}.5`,
    }));
    const other = `${PATH}/budgets/reference-westhoek`;
    expect(await refusal(director.put(other, { key: 'area', parts, source: SOURCE }))).toEqual(
      expect.arrayContaining([400, 'parts[12].organisationId', 'parts']),
    );
    expect(
      await refusal(director.put(BUDGET, { key: 'shares', parts: parts.slice(1), source: SOURCE })),
    ).toEqual([400, 'parts']);
    const ifMatch = budget.headers.get('etag') ?? '';
    await taken(director.put(BUDGET, { key: 'area', parts, source: SOURCE }, { ifMatch }));
    await requireBalance();
    expect(metres((await lineOf(parts[0].organisationId, 2030)).share)).toBe(0n);
    await taken(director.put(BUDGET, { key: 'population', source: SOURCE }));
  });
});

describe('yearly figures', () => {
  it('are tried first, with every line that is not sound, and taken in as a whole', async () => {
    const faulty = file(
      `${KORTRIJK},2025,11.25,ruimtebeslag,${SOURCE},`,
      `${KORTRIJK},2025,11.25,ruimtebeslag,${SOURCE},`,
      `${MENEN},2025,4.5,bebouwde-percelen,${SOURCE},`,
      `${MENEN},2026,4.5,ruimtebeslag,${SOURCE},`,
      `OVO002067,2025,4.5,ruimtebeslag,${SOURCE},`,
      `${MENEN},2024,-4.5,ruimtebeslag,,Hertelling.`,
    );
    const named = [
      [3, 'year'],
      [4, 'definition'],
      [5, 'year'],
      [6, 'organisation'],
      [7, 'reason'],
      [7, 'hectares'],
      [7, 'source'],
    ];

    const preview = await taken(
      director.post<{ sound: number; faults: { line: number; column: string; detail: string }[] }>(
        `${BUDGET}/figures/import/preview`,
        faulty,
      ),
    );

    expect(preview.sound).toBe(1);
    expect(preview.faults.map(({ line, column }) => [line, column])).toEqual(named);
    expect(preview.faults[1].detail).toBe(
      'This figure counts `bebouwde-percelen`, where the path counts `ruimtebeslag`: they may not be added.',
    );
    expect(await refusal(director.post(`${BUDGET}/figures/import`, faulty))).toEqual([
      400,
      ...named.map(([line, column]) => `csv[${line}].${column}`),
    ]);
    for (const client of [await stage.as(ANTWERP, 'director'), await stage.as(KORTRIJK)])
      expect((await client.post(`${BUDGET}/figures/import`, faulty)).status).toBe(403);
    expect((await taken(stage.anyone.get<{ items: object[] }>(`${BUDGET}/figures`))).items).toEqual([]);
  });

  it('are judged with the arithmetic; what was corrected stays to be seen', async () => {
    const options = { idempotencyKey: 'figures-1' };
    const figures = file(
      `${KORTRIJK},2025,300,ruimtebeslag,${SOURCE},`,
      `${MENEN},2025,1.5,ruimtebeslag,${SOURCE},`,
    );
    for (let time = 0; time < 2; time++)
      expect((await director.post(`${BUDGET}/figures/import`, figures, options)).status).toBe(201);
    expect(await lineOf(KORTRIJK, 2025)).toMatchObject({
      used: '300.0000',
      judgement: { state: 'offTrack' },
    });
    expect(await refusal(director.post(`${BUDGET}/figures/import`, figures))).toEqual([
      400,
      'csv[2].reason',
      'csv[3].reason',
    ]);

    const corrected = file(`${KORTRIJK},2025,3,ruimtebeslag,${SOURCE},The point was lost.`);
    await taken(registrar.post(`${BUDGET}/figures/import`, corrected));

    const line = await lineOf(KORTRIJK, 2025);
    expect(line).toMatchObject({ used: '3.0000', judgement: { state: 'onTrack' } });
    expect(metres(line.left ?? '')).toBe(metres(line.allowed) - 30_000n);
    expect(line.judgement.sentence).toMatch(/^On 31 December 2025 [\d.]+ ha was expected and 3 ha was found/);
    const { items } = await taken(
      stage.anyone.get<{ items: object[] }>(`${BUDGET}/figures?organisationId=${KORTRIJK}`),
    );
    expect(items).toMatchObject([
      { year: 2025, number: 1, hectares: '300.0000', reason: null, recordedBy: WEST_FLANDERS },
      { year: 2025, number: 2, hectares: '3.0000', reason: 'The point was lost.', recordedBy: FLANDERS },
    ]);
    expect((await overview('?year=2025')).region.years[0]).toMatchObject({
      used: null,
      judgement: { state: 'noData' },
    });
    expect(await refusal(registrar.put(PATH, { ...BETONSTOP, definitionCode: 'percelen' }))).toEqual([
      400,
      'definitionCode',
    ]);
    const page = await taken(
      stage.anyone.get<{ items: object[]; next: string }>(`${BUDGET}/figures?limit=2`),
    );
    const rest = await stage.anyone.get<{ items: object[] }>(`${BUDGET}/figures?limit=2&cursor=${page.next}`);
    expect([page.items.length, rest.body.items.length]).toEqual([2, 1]);
  });
});

describe('hectares that are passed on within a deal', () => {
  const moves = (fromId: string, toId: string, hectares: string, year = 2030): object => ({
    pathId: 'betonstop',
    regionId: REGION,
    transfers: [{ fromId, toId, year, hectares }],
    description: 'Made up: housing near the station.',
  });
  const propose = async (deal: LivingDeal, by: string, body: object): Promise<Answer<{ number: number }>> =>
    (await deal.as(by)).post<{ number: number }>(`${deal.path}/land-transfers`, body);
  const accept = async (deal: LivingDeal, by: string, number = 1): Promise<Answer<{ state: string }>> =>
    (await deal.as(by)).post<{ state: string }>(`${deal.path}/land-transfers/${number}/answers`, {
      answer: 'accept',
    });
  let deal: LivingDeal;

  beforeAll(async () => {
    deal = await aDeal().ledBy(KORTRIJK).with(MENEN, WAREGEM).inForce(stage.application.url);
  });

  it('are booked once who passes on and who gets has consented', async () => {
    const before = await lineOf(KORTRIJK, 2030);

    const proposal = await propose(deal, KORTRIJK, moves(MENEN, KORTRIJK, '1.5'));

    expect(proposal.status).toBe(201);
    expect(proposal.body).toMatchObject({
      state: 'proposed',
      asked: [KORTRIJK, MENEN],
      consents: [KORTRIJK],
    });
    expect((await lineOf(KORTRIJK, 2030)).transferred).toBe('0.0000');
    expect((await accept(deal, WAREGEM)).status).toBe(403);
    expect((await accept(deal, KORTRIJK)).status).toBe(409);
    expect((await accept(deal, MENEN)).body).toMatchObject({ state: 'booked', consents: [KORTRIJK, MENEN] });
    expect((await accept(deal, MENEN)).status).toBe(409);
    const after = await lineOf(KORTRIJK, 2030);
    expect([after.share, after.transferred]).toEqual([before.share, '1.5000']);
    expect(metres(after.allowed)).toBe(metres(before.allowed) + 15_000n);
    expect((await lineOf(MENEN, 2030)).transferred).toBe('-1.5000');
    await requireBalance();
    expect((await deal.happened()).slice(-3)).toEqual([
      'PROPOSE_COMPENSATION',
      'ACCEPT_COMPENSATION',
      'COMPENSATION_BOOKED',
    ]);
    expect(
      (await taken(stage.anyone.get<{ items: object[] }>(`${deal.path}/land-transfers`))).items,
    ).toHaveLength(1);
  });

  it('are refused by one word', async () => {
    const { number } = await taken(propose(deal, MENEN, moves(WAREGEM, KORTRIJK, '1')));
    const waregem = await deal.as(WAREGEM);
    const answer = { answer: 'refuse', reason: 'We need them.' };
    const { body } = await waregem.post(`${deal.path}/land-transfers/${number}/answers`, answer);

    expect(body).toMatchObject({ state: 'refused', reason: 'We need them.', consents: [] });
    expect((await accept(deal, KORTRIJK, number)).status).toBe(409);
    await requireBalance();
  });

  it('are never more than is left, and between those who share and are bound', async () => {
    const { allowed } = await lineOf(MENEN, 2031);
    const more = `${BigInt(allowed.split('.')[0]) + 1n}`;
    expect(await refusal(propose(deal, MENEN, moves(MENEN, KORTRIJK, more, 2031)))).toEqual([
      400,
      'transfers[0].hectares',
    ]);
    // What was used is not there to be passed on.
    const used = await lineOf(MENEN, 2025);
    expect(await refusal(propose(deal, MENEN, moves(MENEN, KORTRIJK, used.allowed, 2025)))).toEqual([
      400,
      'transfers[0].hectares',
    ]);
    expect((await propose(deal, MENEN, moves(MENEN, KORTRIJK, used.left ?? '', 2025))).status).toBe(201);
    expect(await refusal(propose(deal, KORTRIJK, moves(KUURNE, KORTRIJK, '1')))).toEqual([
      400,
      'transfers[0].fromId',
    ]);
    expect(await refusal(propose(deal, KORTRIJK, { ...moves(MENEN, KORTRIJK, '1'), regionId: 'x' }))).toEqual(
      [400, 'regionId'],
    );
    expect(await refusal(propose(deal, KORTRIJK, moves(MENEN, KORTRIJK, '1', 2040)))).toEqual([
      400,
      'transfers[0].year',
    ]);
    expect(
      (await propose(await aDeal().ready(stage.application.url), KORTRIJK, moves(MENEN, KORTRIJK, '1')))
        .status,
    ).toBe(409);
  });

  it('are there once, whichever of two deals books them first', async () => {
    const { allowed } = await lineOf(MENEN, 2035);
    const deals = await Promise.all(
      [1, 2].map(() => aDeal().ledBy(KORTRIJK).with(MENEN).inForce(stage.application.url)),
    );
    for (const each of deals) await taken(propose(each, KORTRIJK, moves(MENEN, KORTRIJK, allowed, 2035)));

    const answers = await Promise.all(deals.map((each) => accept(each, MENEN)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await lineOf(MENEN, 2035)).allowed).toBe('0.0000');
    await requireBalance();
    expect(
      await refusal(
        director.put(BUDGET, {
          key: 'shares',
          parts: (await taken(stage.anyone.get<{ parts: { organisationId: string }[] }>(BUDGET))).parts.map(
            ({ organisationId }) => ({ organisationId, part: organisationId === MENEN ? '0' : '1' }),
          ),
          source: SOURCE,
        }),
      ),
    ).toEqual(expect.arrayContaining([400, 'key']));
    expect(await refusal(registrar.put(PATH, { ...BETONSTOP, toYear: 2030 }))).toEqual([400, 'toYear']);
    expect((await refusal(registrar.put(PATH, { ...BETONSTOP, fromRate: '3' }))).slice(0, 2)).toEqual([
      400,
      'key',
    ]);
    expect(await refusal(registrar.put(PATH, { ...BETONSTOP, regionKind: 'transport' }))).toEqual([
      400,
      'regionKind',
    ]);
    await requireBalance();
  });
});

describe('an overview', () => {
  it('is a chart with words, unit and source in the reader’s language, and a table', async () => {
    const chart = await stage.anyone
      .as({ language: 'nl' })
      .get<string>(`${BUDGET}/overview.svg?organisationId=${KORTRIJK}`);
    const table = await stage.anyone.get<string>(`${BUDGET}/overview.csv?year=2030`);

    expect(chart.headers.get('content-type')).toContain('image/svg+xml');
    for (const word of [
      'Betonstop: Kortrijk',
      'Hectare per jaar',
      'Mag ingenomen worden',
      'Aandeel voor overdrachten',
      'Ingenomen: op schema',
      `Bron van de cijfers: ${SOURCE}`,
      '2039',
    ])
      expect(chart.body).toContain(word);
    expect(table.headers.get('content-type')).toContain('text/csv');
    const lines = table.body.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 13);
    expect(lines[1]).toMatch(new RegExp(`^betonstop,ruimtebeslag,${REGION},,Zuid-West-Vlaanderen,2030,`));
    expect((await stage.anyone.get(`${BUDGET}/overview.svg?organisationId=OVO002067`)).status).toBe(404);
    expect(await refusal(stage.anyone.get(`${BUDGET}/overview?year=20300`))).toEqual([400, 'year']);
  });
});

describe('a merger', () => {
  it('gives the successor the shares, figures and transfers of its predecessors', async () => {
    const deal = await aDeal().ledBy(KUURNE).with(WEVELGEM, KORTRIJK).inForce(stage.application.url);
    const figures = file(
      `${KUURNE},2025,2,ruimtebeslag,${SOURCE},`,
      `${WEVELGEM},2025,3.25,ruimtebeslag,${SOURCE},`,
      `${WEVELGEM},2024,1,ruimtebeslag,${SOURCE},`,
    );
    await taken(director.post(`${BUDGET}/figures/import`, figures));
    const moves = {
      pathId: 'betonstop',
      regionId: REGION,
      transfers: [
        { fromId: WEVELGEM, toId: KORTRIJK, year: 2030, hectares: '0.5' },
        { fromId: WEVELGEM, toId: KUURNE, year: 2030, hectares: '0.25' },
      ],
      description: 'Made up.',
    };
    const kuurne = await deal.as(KUURNE);
    for (let number = 1; number <= 2; number++)
      await taken(kuurne.post(`${deal.path}/land-transfers`, moves));
    for (const party of [WEVELGEM, KORTRIJK])
      await taken((await deal.as(party)).post(`${deal.path}/land-transfers/1/answers`, { answer: 'accept' }));
    const [from, into] = await Promise.all([lineOf(WEVELGEM, 2030), lineOf(KUURNE, 2030)]);

    const merger = {
      predecessors: [WEVELGEM],
      successorId: KUURNE,
      effectiveOn: '2026-11-01',
      source: SOURCE,
    };
    const { id } = await taken(registrar.post<{ id: string }>('/v1/successions', merger));
    await waitUntil(
      async () =>
        (await taken(registrar.get<{ state: string }>(`/v1/successions/${id}`))).state === 'completed',
      20_000,
    );

    const line = await lineOf(KUURNE, 2030);
    expect(metres(line.allowed) - metres(from.allowed) - metres(into.allowed)).toBeLessThanOrEqual(1n);
    expect(line.transferred).toBe('-0.5000');
    expect(await lineOf(KUURNE, 2025)).toMatchObject({ used: '5.2500' });
    expect(await lineOf(KUURNE, 2024)).toMatchObject({ used: null });
    expect((await stage.anyone.get(`${BUDGET}/overview?organisationId=${WEVELGEM}`)).status).toBe(404);
    expect((await taken(stage.anyone.get<{ joins: object[] }>(BUDGET))).joins).toEqual([
      { into: KUURNE, from: expect.arrayContaining([KUURNE, WEVELGEM]), year: 2026 },
    ]);
    await requireBalance();
    // What they had not agreed on yet goes on between those that there are.
    const open = await kuurne.get(`${deal.path}/land-transfers/2`);
    expect(open.body).toMatchObject({
      state: 'proposed',
      asked: expect.arrayContaining([KORTRIJK, KUURNE]),
      transfers: [{ fromId: KUURNE, toId: KORTRIJK, year: 2030, hectares: '0.5000' }],
    });
    // Figures of before are told by those that were there.
    const late = file(`${KUURNE},2024,1,ruimtebeslag,${SOURCE},`);
    await taken(director.post(`${BUDGET}/figures/import`, late));
    expect(await lineOf(KUURNE, 2024)).toMatchObject({ used: '2.0000' });
  });
});
