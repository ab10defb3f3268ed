import { apiClient, type ApiClient, type ProblemBody } from '../support/api-client.js';
import { startThings, type ThingsApplication } from './support/things-application.js';

let things: ThingsApplication;
let api: ApiClient;

beforeAll(async () => {
  things = await startThings();
  api = apiClient(things.url);
});

afterAll(() => things.stop());

/** `name: detail` of each fault that is found in a body, or in its JSON text. */
async function faultsOf(body: unknown, path = '/v1/things'): Promise<string[]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await api.send<ProblemBody>('POST', path, text, { 'content-type': 'application/json' });
  expect(answer.status).toBe(400);
  expect(answer.body.type).toBe('urn:problem-type:akkoord:validation-failed');
  return (answer.body.issues ?? []).map((issue) => {
    expect(issue.in).toBe('body');
    return `${issue.name}: ${issue.detail}`;
  });
}

describe('a body', () => {
  it('is taken where it keeps to the rules', async () => {
    const full = {
      title: ' 😀 thing  ',
      count: 9,
      amount: '12.5',
      on: '2028-02-29',
      source: 'urn:isbn:0451450523',
      planId: null,
      really: false,
      words: ['a', ''],
      place: { name: 'Kortrijk' },
      members: [{ organisationId: 'OVO002067', role: 'lead' }],
    };
    const answer = await api.post('/v1/things', full);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ title: '😀 thing', version: 1 });
  });

  it('has every fault listed, with its place', async () => {
    expect(
      (
        await faultsOf({
          count: 0,
          amount: 12,
          on: '2026-02-30',
          source: 'javascript:alert(1)',
          planId: 'x',
          really: 'yes',
          words: ['a', 1, 'b\u0000', null],
          place: { name: ' ', street: 'x' },
          members: [{ organisationId: 'OVO1', role: 'boss' }, { role: 'party' }],
          unknown: 1,
        })
      ).sort(),
    ).toEqual(
      [
        'title: This field is required.',
        'count: This must be at least 1.',
        'amount: This must be a number in quotes, with a point and at most 2 decimals, such as “1250.5”, from 0 to 99999999999999.',
        'on: This must be an existing date from 1900 to 2200, written as 2027-01-31.',
        'source: This must be a web address (http or https) or a URN.',
        'planId: This must be a UUID, such as 0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a.',
        'really: This must be true or false.',
        'words[1]: This must be text.',
        'words[2]: This text holds a character that cannot be kept (the null character or half of a surrogate pair).',
        'words[3]: This field is required.',
        'words: This list may have at most 3 items.',
        'place.name: This must be text of 1 to 20 characters, without spaces at its beginning or end.',
        'place.street: This field is unknown here. Check its spelling, or leave it out.',
        'members[0].organisationId: This must be an OVO code, such as OVO002067.',
        'members[0].role: This must be one of: lead, party.',
        'members[1].organisationId: This field is required.',
        'unknown: This field is unknown here. Check its spelling, or leave it out.',
      ].sort(),
    );
  });

  it('has its faults put in Dutch where Dutch is asked for', async () => {
    const answer = await api.as({ language: 'nl' }).post<ProblemBody>('/v1/things', { count: 10 });
    expect(answer.headers.get('content-language')).toBe('nl');
    expect(answer.body.title).toBe('De aanvraag is niet geldig');
    expect(answer.body.issues).toEqual([
      { in: 'body', name: 'title', detail: 'Dit veld is verplicht.' },
      { in: 'body', name: 'count', detail: 'Dit mag hoogstens 9 zijn.' },
    ]);
  });

  it.each([['null'], ['5'], ['"text"'], ['true'], ['[]'], ['[{"title":"a"}]']])(
    'must be an object: %s',
    async (text) => {
      expect(await faultsOf(text)).toEqual([': This must be an object.']);
    },
  );

  it('may not be missing', async () => {
    const answer = await api.post<ProblemBody>('/v1/things');
    expect(answer.status).toBe(400);
    expect(answer.body.issues).toEqual([{ in: 'body', name: '', detail: 'This must be an object.' }]);
  });

  it.each([
    [{ count: '3' }, 'count: This must be a whole number.'],
    [{ count: 1.5 }, 'count: This must be a whole number.'],
    [{ count: null }, 'count: This field is required.'],
    [{ really: 1 }, 'really: This must be true or false.'],
    [{ title: 5 }, 'title: This must be text of 1 to 10 characters, without spaces at its beginning or end.'],
    [
      { title: ['a'] },
      'title: This must be text of 1 to 10 characters, without spaces at its beginning or end.',
    ],
    [
      { title: {} },
      'title: This must be text of 1 to 10 characters, without spaces at its beginning or end.',
    ],
    [{ place: [{ name: 'a' }] }, 'place: This must be an object.'],
    [{ place: 'Kortrijk' }, 'place: This must be an object.'],
    [{ place: null }, 'place: This field is required.'],
    [{ members: { organisationId: 'OVO002067', role: 'lead' } }, 'members: This must be a list.'],
    [{ members: [] }, 'members: This list must have at least 1 item.'],
    [{ members: ['OVO002067'] }, 'members[0]: This must be an object.'],
    [{ words: 'a' }, 'words: This must be text.'],
  ])('converts nothing: %j', async (fields, fault) => {
    const faults = await faultsOf({ title: 'a', ...fields });
    expect(faults).toContain(fault.startsWith('words') ? faults[0] : fault);
    expect(faults.every((found) => found.startsWith(fault.split(':')[0].replace(/\[.*/, '')))).toBe(true);
  });

  it('takes no list inside a list of objects', async () => {
    const member = { organisationId: 'OVO002067', role: 'lead' };
    expect(await faultsOf({ title: 'a', members: [[member]] })).toContain(
      'members[0]: This must be an object.',
    );
  });

  it.each([
    ['{"title":"a\\u0000b"}', 'title'],
    ['{"title":"a","words":["\\ud800"]}', 'words[0]'],
    ['{"title":"a","place":{"name":"\\udc00x"}}', 'place.name'],
    [
      '{"title":"a","members":[{"organisationId":"OVO002067\\u0000","role":"lead"}]}',
      'members[0].organisationId',
    ],
    ['{"title":"\\u001b[2J"}', 'title'],
  ])('holds no text that cannot be stored: %s', async (text, name) => {
    expect(await faultsOf(text)).toEqual([
      `${name}: This text holds a character that cannot be kept (the null character or half of a surrogate pair).`,
    ]);
  });

  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ])('gets nothing done by a field called %s', async (name) => {
    const faults = await faultsOf(`{"title":"a","${name}":{"isAdmin":true,"length":3}}`);
    expect(faults).toEqual([`${name}: This field is unknown here. Check its spelling, or leave it out.`]);
    expect(await faultsOf(`{"title":"a","place":{"name":"x","${name}":{"polluted":1}}}`)).toEqual([
      `place.${name}: This field is unknown here. Check its spelling, or leave it out.`,
    ]);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('may be nested as deep as it likes without doing harm', async () => {
    const levels = 100_000;
    const nested = `{"title":"a","place":${'{"place":'.repeat(levels)}1${'}'.repeat(levels)}}`;
    const faults = await faultsOf(nested);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/nested too deeply: 64 levels at most\.$/);
    expect((await faultsOf(`{"title":${'['.repeat(levels)}${']'.repeat(levels)}}`))[0]).toMatch(
      /nested too deeply/,
    );
  });
});

describe('a body told apart by its type', () => {
  const path = '/v1/things/00000000-0000-4000-8000-000000000001/events';

  it('is read as the class of its type', async () => {
    const answer = await api.post(path, { type: 'RENAME', title: ' New ' });
    expect(answer.body).toEqual({ isClass: true, type: 'RENAME', title: 'New' });
  });

  it.each([
    [{}],
    [{ type: 'xstate.after.1000' }],
    [{ type: 'rename' }],
    [{ type: ['RENAME'] }],
    [{ type: 5 }],
    [{ type: null }],
    [{ type: 'valueOf' }],
  ])('must have a type that there is: %j', async (body) => {
    expect(await faultsOf(body, path)).toEqual(['type: This must be one of: RENAME, TOUCH.']);
  });

  it('has the fields of its type and no others', async () => {
    expect(await faultsOf({ type: 'TOUCH', title: 'a' }, path)).toEqual([
      'title: This field is unknown here. Check its spelling, or leave it out.',
    ]);
    expect(await faultsOf({ type: 'RENAME' }, path)).toEqual(['title: This field is required.']);
  });

  it.each([['null'], ['[]'], ['"RENAME"']])('must be an object: %s', async (text) => {
    expect(await faultsOf(text, path)).toEqual([': This must be an object.']);
  });

  it('holds no text that cannot be stored', async () => {
    expect(await faultsOf('{"type":"RENAME\\u0000"}', path)).toHaveLength(1);
  });
});

describe('a query', () => {
  async function faultsOfQuery(query: string): Promise<string[]> {
    const answer = await api.get<ProblemBody>(`/v1/things?${query}`);
    expect(answer.status).toBe(400);
    return (answer.body.issues ?? []).map((issue) => {
      expect(issue.in).toBe('query');
      return `${issue.name}: ${issue.detail}`;
    });
  }

  it('is read with its numbers and truths', async () => {
    expect((await api.get('/v1/things?limit=1&really=true&q=%20thing%20')).status).toBe(200);
  });

  it.each([
    ['limit=0', 'limit: This must be at least 1.'],
    ['limit=101', 'limit: This must be at most 100.'],
    ['limit=', 'limit: This must be a whole number.'],
    ['limit=1.0', 'limit: This must be a whole number.'],
    ['limit=1e1', 'limit: This must be a whole number.'],
    ['limit=0x10', 'limit: This must be a whole number.'],
    ['limit=%2010', 'limit: This must be a whole number.'],
    ['limit=1&limit=2', 'limit: This must be a whole number.'],
    ['really=yes', 'really: This must be true or false.'],
    ['really=1', 'really: This must be true or false.'],
    ['q=', 'q: This must be text of 1 to 20 characters, without spaces at its beginning or end.'],
    ['q=a&q=b', 'q: This must be text of 1 to 20 characters, without spaces at its beginning or end.'],
    ['q[x]=a', 'q[x]: This field is unknown here. Check its spelling, or leave it out.'],
    ['offset=5', 'offset: This field is unknown here. Check its spelling, or leave it out.'],
    ['__proto__=1', '__proto__: This field is unknown here. Check its spelling, or leave it out.'],
    ['constructor=1', 'constructor: This field is unknown here. Check its spelling, or leave it out.'],
    [
      'q=a%00b',
      'q: This text holds a character that cannot be kept (the null character or half of a surrogate pair).',
    ],
  ])('%s is refused', async (query, fault) => {
    expect(await faultsOfQuery(query)).toEqual([fault]);
  });

  it('is looked through where no class reads it', async () => {
    const response = await fetch(`${things.url}/v1/faults/words/a?x=%00`);
    expect(response.status).toBe(400);
  });
});
