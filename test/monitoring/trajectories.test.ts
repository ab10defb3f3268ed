import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, ApiClient, ProblemBody } from '../support/api-client.js';
import {
  acceptText,
  approve,
  draftDeal,
  KORTRIJK,
  MENEN,
  openStage,
  submitDeal,
  succeed,
  WAREGEM,
  type Stage,
} from '../support/deal-between.js';

/** Figures are made up. */
const PAVED = {
  name: 'Verharding <b>',
  definition: 'Made up for this test: paved share of the area.',
  unit: '%',
  baselineValue: '20',
  baselineOn: '2024-01-01',
  targetValue: '10',
  targetOn: '2034-01-01',
  tolerance: '0.5',
  responsibleId: MENEN,
  firstDueOn: '2027-12-31',
  everyMonths: 12,
};
const SOURCE = 'https://www.example.org/made-up';

interface Measurement {
  readonly number: number;
  readonly value: string;
  readonly measuredOn: string;
  readonly dueOn: string | null;
  readonly corrects: number | null;
  readonly correctedBy: number | null;
  readonly [field: string]: unknown;
}

interface Trajectory {
  readonly points: readonly object[];
  readonly measurements: readonly Measurement[];
  readonly judgement: Readonly<Record<string, unknown>>;
  readonly forecast: Readonly<Record<string, unknown>>;
}

let stage: Stage;
let lead: ApiClient;
let menen: ApiClient;
let path: string;

beforeAll(async () => {
  stage = await openStage('2027-03-01T09:00:00Z');
  [lead, menen] = await Promise.all([stage.as(KORTRIJK), stage.as(MENEN)]);
  path = await submitDeal(stage);
  await acceptText(stage, path);
  await approve(stage, path);
});
afterAll(() => stage.stop());

const indicator = async (terms: object = {}): Promise<string> =>
  (await succeed(menen.post(`${path}/indicators`, { ...PAVED, ...terms }))).headers.get('location') ?? '';

const measure = (
  at: string,
  value: string,
  measuredOn: string,
  terms: object = {},
): Promise<Answer<Measurement>> =>
  menen.post<Measurement>(`${at}/measurements`, { value, measuredOn, source: SOURCE, ...terms });

const trajectory = async (at: string, language = 'en'): Promise<Trajectory> =>
  (await succeed(stage.anyone.as({ language }).get<Trajectory>(`${at}/trajectory`))).body;

const refusal = async (answer: Promise<Answer<unknown>>): Promise<unknown[]> => {
  const { status, body } = await answer;
  return [status, ...((body as ProblemBody).issues?.map(({ name }) => name) ?? [])];
};

describe('an indicator on its path', () => {
  it('is judged with its arithmetic, in both languages', async () => {
    const at = await indicator();
    expect(await trajectory(at)).toMatchObject({
      points: [
        { on: '2024-01-01', value: '20' },
        { on: '2034-01-01', value: '10' },
      ],
      judgement: { state: 'noData', expected: null, sentence: 'Nothing has been measured yet.' },
      forecast: { state: 'tooFew', days: 0 },
    });

    await succeed(measure(at, '17.3', '2027-01-01'));

    const { judgement } = await trajectory(at);
    expect(judgement).toEqual({
      state: 'atRisk',
      on: '2027-01-01',
      expected: '16.999726',
      found: '17.3',
      deviation: '0.300274',
      behind: '0.300274',
      tolerance: '0.5',
      sentence:
        'On 1 January 2027 16.999726 % was expected and 17.3 % was found: behind by 0.300274 %, within the tolerance of 0.5 %.',
    });
    expect((await trajectory(at, 'nl')).judgement.sentence).toBe(
      'Op 1 januari 2027 werd 16,999726 % verwacht en 17,3 % gevonden: 0,300274 % achterstand, binnen de marge van 0,5 %.',
    );
    expect((await lead.get(at)).body).toMatchObject({ status: 'atRisk', direction: 'down', path: 'linear' });
  });

  it('goes down steps where the parties agree on them', async () => {
    const steps = [
      { on: '2026-06-01', value: '18' },
      { on: '2030-01-01', value: '14' },
    ];
    const at = await indicator({ path: 'stepped', steps });
    await succeed(measure(at, '18.5', '2026-05-31'));
    expect((await trajectory(at)).judgement).toMatchObject({ state: 'onTrack', expected: '20' });
    await succeed(measure(at, '18.500001', '2026-06-01'));
    expect((await trajectory(at)).judgement).toMatchObject({ state: 'offTrack', expected: '18' });

    const add = (terms: object): Promise<unknown[]> =>
      refusal(menen.post(`${path}/indicators`, { ...PAVED, ...terms }));
    expect(await add({ path: 'stepped', steps: [] })).toEqual([400, 'steps']);
    expect(await add({ steps })).toEqual([400, 'steps']);
    expect(await add({ path: 'stepped', steps: steps.toReversed() })).toEqual([400, 'steps[1].on']);
    expect(await add({ path: 'stepped', steps: [{ on: '2034-01-01', value: '1' }] })).toEqual([
      400,
      'steps[0].on',
    ]);
    expect(await add({ direction: 'up' })).toEqual([400, 'direction']);
    expect(await add({ tolerance: '-1', path: 'round', direction: null })).toEqual([
      400,
      'path',
      'direction',
      'tolerance',
    ]);
  });

  it('is forecast to the day of the target', async () => {
    const at = await indicator();
    for (const [value, day] of [
      ['20', '2024-01-01'],
      ['19', '2025-01-01'],
      ['18', '2026-01-01'],
      ['40', '2026-07-01'],
      ['17', '2027-01-01'],
    ])
      await succeed(measure(at, value, day));

    const { forecast } = await trajectory(at);

    expect(forecast).toMatchObject({ state: 'made', method: 'theil-sen', days: 5, meetsTarget: false });
    expect(Number(forecast.onTargetDay)).toBeCloseTo(10, 0);
    expect(forecast.sentence).toMatch(/^At the pace of 5 measured days \(-0.999544 % a year\)/);
  });
});

describe('a corrected measurement', () => {
  it('stays with its value, and says what came in its place, by whom, when and why', async () => {
    const at = await indicator();
    await succeed(measure(at, '71.3', '2027-01-01'));
    const correction = { corrects: 1, reason: 'Digits were swapped.' };

    const { status, body } = await measure(at, '17.3', '2027-01-01', correction);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 2,
      ...correction,
      correctedBy: null,
      dueOn: '2027-12-31',
      recordedBy: MENEN,
    });
    const { measurements, judgement } = await trajectory(at);
    expect(measurements.map(({ value, correctedBy }) => [value, correctedBy])).toEqual([
      ['71.3', 2],
      ['17.3', null],
    ]);
    expect(judgement).toMatchObject({ state: 'atRisk', found: '17.3' });
    expect((await lead.get(`${at}/measurements/1`)).body).toMatchObject({ value: '71.3', correctedBy: 2 });
    expect((await lead.get<{ items: Measurement[] }>(`${at}/measurements`)).body.items[0].correctedBy).toBe(
      2,
    );
    expect((await lead.get(at)).body).toMatchObject({
      nextDueOn: '2028-12-31',
      lastMeasurement: { number: 2, value: '17.3' },
    });
    const { body: history } = await lead.get<{ items: { event: object }[] }>(`${path}/history?limit=100`);
    expect(history.items.at(-1)?.event).toMatchObject({ measurement: 2, corrects: 1 });
  });

  it('is corrected once, by one of two who do it at once, and with a reason', async () => {
    const at = await indicator();
    await succeed(measure(at, '71.3', '2027-01-01'));
    const correct = (terms: object): Promise<Answer<Measurement>> => measure(at, '17', '2027-01-01', terms);

    expect(await refusal(correct({ corrects: 1 }))).toEqual([400, 'reason']);
    expect(await refusal(correct({ reason: 'No.' }))).toEqual([400, 'reason']);
    expect(await refusal(correct({ corrects: 9, reason: 'No.' }))).toEqual([400, 'corrects']);
    expect(await refusal(correct({ corrects: 1, reason: 'No.', dueOn: '2028-12-31' }))).toEqual([
      400,
      'dueOn',
    ]);
    const answers = await Promise.all(['a', 'b', 'c'].map((reason) => correct({ corrects: 1, reason })));

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    expect(await refusal(correct({ corrects: 1, reason: 'Late.' }))).toEqual([400, 'corrects']);
    expect((await correct({ corrects: 2, reason: 'Once more.' })).status).toBe(201);
  });
});

describe('a file of measurements', () => {
  const file = (...lines: string[]): object => ({ csv: ['value,measured_on,source', ...lines].join('\n') });
  const GOOD = [`17.5,2026-12-31,${SOURCE}`, `18,2026-01-01,${SOURCE}`, `17.2,2027-02-01,"Made up, by hand"`];

  it('is tried first, with every line that is not sound, and changes nothing then', async () => {
    const at = await indicator();
    await succeed(measure(at, '18', '2026-06-01'));
    const faulty = file(
      `17.5,2026-12-31,${SOURCE}`,
      `"17,5",2026-12-30,${SOURCE}`,
      `17.5,30/12/2026,`,
      `17.5,2023-12-31,${SOURCE}`,
      `17.5,2027-03-02,${SOURCE}`,
      `18,2026-06-01,${SOURCE}`,
      `18,2026-12-31,${SOURCE}`,
      '18',
    );

    const preview = await succeed(
      menen
        .as({ language: 'nl' })
        .post<{ sound: number; faults: { line: number; column: string; detail: string }[] }>(
          `${at}/measurements/import/preview`,
          faulty,
        ),
    );

    const named = [
      [3, 'value'],
      [4, 'source'],
      [4, 'measured_on'],
      [5, 'measured_on'],
      [6, 'measured_on'],
      [7, 'measured_on'],
      [8, 'measured_on'],
      [9, null],
    ];
    expect(preview.body.faults.map(({ line, column }) => [line, column])).toEqual(named);
    expect(preview.body.sound).toBe(1);
    expect(preview.body.faults[0].detail).toBe(
      'Dit is geen getal met hoogstens 6 decimalen en een punt ervoor.',
    );
    expect(await refusal(menen.post(`${at}/measurements/import`, faulty))).toEqual([
      400,
      ...named.map(([line, column]) => `csv[${line}]${column === null ? '' : `.${column}`}`),
    ]);
    expect((await trajectory(at)).measurements).toHaveLength(1);
  });

  it('is taken in as a whole, once, in order of the days', async () => {
    const at = await indicator();
    const url = `${at}/measurements/import`;
    expect((await succeed(lead.post(`${url}/preview`, file(...GOOD)))).body).toEqual({
      sound: 3,
      faults: [],
    });

    const options = { idempotencyKey: `import ${at}` };
    const { status, headers, body } = await menen.post<{ measurements: Measurement[] }>(
      url,
      file(...GOOD),
      options,
    );
    const again = await menen.post(url, file(...GOOD), options);

    expect([status, again.status]).toEqual([201, 201]);
    expect(headers.get('location')).toBe(`${at}/measurements`);
    expect(body.measurements.map(({ number, measuredOn, dueOn }) => [number, measuredOn, dueOn])).toEqual([
      [1, '2026-01-01', '2027-12-31'],
      [2, '2026-12-31', null],
      [3, '2027-02-01', null],
    ]);
    expect((await refusal(menen.post(url, file(...GOOD))))[0]).toBe(400);
    expect((await trajectory(at)).judgement).toMatchObject({ state: 'atRisk', found: '17.2' });
    for (const [client, expected] of [
      [await stage.as(WAREGEM), 403],
      [await stage.as(MENEN, 'reader'), 403],
      [stage.anyone, 401],
    ] as const)
      expect((await client.post(url, file(`17,2027-02-02,${SOURCE}`))).status).toBe(expected);
    expect((await menen.post(`${path}/indicators/999/measurements/import`, file(...GOOD))).status).toBe(404);
    expect(await refusal(menen.post(url, { csv: 'a\u0000b' }))).toEqual([400, 'csv']);
  });
});

describe('a trajectory for others', () => {
  it('is a chart with words, unit and source in the reader’s language, and a table', async () => {
    const at = await indicator();
    for (const [value, day] of [
      ['20', '2024-01-01'],
      ['19.4', '2025-01-01'],
      ['18.9', '2026-01-01'],
      ['18.1', '2027-01-01'],
    ])
      await succeed(measure(at, value, day));

    const chart = await stage.anyone.as({ language: 'nl' }).get<string>(`${at}/chart.svg`);
    const table = await stage.anyone.get<string>(`${at}/trajectory.csv`);

    expect(chart.headers.get('content-type')).toContain('image/svg+xml');
    for (const word of [
      'Waar “Verharding &lt;b&gt;” staat',
      'Niet op schema',
      'Afgesproken pad',
      'Marge',
      'Gemeten',
      'Prognose',
      'Bron van de laatste meting',
      '2034',
    ])
      expect(chart.body).toContain(word);
    expect(chart.body).not.toContain('<b>');
    expect(table.headers.get('content-type')).toContain('text/csv');
    expect(table.body.split('\r\n').slice(0, 4)).toEqual([
      expect.stringContaining('kind,on,value,expected'),
      'baseline,2024-01-01,20,20,%,,,,,,,',
      'target,2034-01-01,10,10,%,,,,,,,',
      expect.stringMatching(/^measurement,2024-01-01,20,20,%,1,,,,https:/),
    ]);
    expect((await stage.anyone.get(`${path}/indicators/999/chart.svg`)).status).toBe(404);
  });

  it('is for the parties only while they negotiate', async () => {
    const draft = await draftDeal(stage);
    await succeed(lead.post(`${draft}/indicators`, PAVED));

    for (const part of ['trajectory', 'trajectory.csv', 'chart.svg']) {
      expect((await stage.anyone.get(`${draft}/indicators/1/${part}`)).status).toBe(404);
      expect((await menen.get(`${draft}/indicators/1/${part}`)).status).toBe(200);
    }
  });
});
