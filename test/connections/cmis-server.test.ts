import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CmisServer } from '../support/cmis-server.js';

type Fields = Readonly<Record<string, string>>;

const DOCUMENT = { 'propertyId[0]': 'cmis:objectTypeId', 'propertyValue[0]': 'cmis:document' };
const named = (name: string): Fields => ({
  ...DOCUMENT,
  'propertyId[1]': 'cmis:name',
  'propertyValue[1]': name,
});

/** The repository that the tests push to refuses what OASIS CMIS 1.1 has a repository refuse. */
describe('the CMIS repository of the tests', () => {
  let dms: CmisServer;
  let root: string;

  beforeAll(async () => {
    dms = await CmisServer.start('/A');
    root = `${dms.serviceUrl}/dms/root`;
  });
  afterAll(() => dms.stop());

  const authorization = `Basic ${Buffer.from('akkoord:geheim').toString('base64')}`;
  const send = async (
    url: string,
    body?: FormData | string | Uint8Array<ArrayBuffer>,
    headers: Fields = {},
  ): Promise<string> => {
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await fetch(url, { method, body, headers: { authorization, ...headers } });
    const { exception = '' } = (await answer.json().catch(() => ({}))) as { exception?: string };
    return `${answer.status} ${exception}`.trim();
  };
  const post = (url: string, fields: Fields, content = true): Promise<string> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    if (content) form.append('content', new Blob(['x'], { type: 'text/plain' }), 'x.txt');
    return send(url, form);
  };
  const create = (fields: Fields, content = true): Promise<string> =>
    post(`${root}/A`, { cmisaction: 'createDocument', ...fields }, content);

  it('refuses forms that are none, and actions that it does not know', async () => {
    expect(await send(`${root}/A`, '{}', { 'content-type': 'application/json' })).toBe('400 invalidArgument');
    expect(await send(`${root}/A`, 'x', { 'content-type': 'multipart/form-data' })).toBe(
      '400 invalidArgument',
    );
    expect(await post(`${root}/A`, named('a'))).toBe('400 invalidArgument');
    expect(await post(`${root}/A`, { cmisaction: 'createdocument' })).toBe('405 notSupported');
    expect(await post(`${root}/Weg`, { cmisaction: 'createDocument', ...named('a') })).toBe(
      '404 objectNotFound',
    );
    expect(await send(`${root}/A?cmisselector=everything`)).toBe('405 notSupported');
    expect(await send(`${root}/A?cmisselector=object&succinct=yes`)).toBe('400 invalidArgument');
    const latin = Buffer.from(
      '--b\r\nContent-Disposition: form-data; name="cmisaction"\r\n\r\n\xe9\r\n--b--\r\n',
      'latin1',
    );
    expect(await send(`${root}/A`, latin, { 'content-type': 'multipart/form-data; boundary=b' })).toBe(
      '400 invalidArgument',
    );
  });

  it('refuses documents without type, name or content, with properties that are not theirs, or of a name that is taken', async () => {
    expect(await create({})).toBe('400 invalidArgument');
    expect(await create({ 'propertyId[0]': 'cmis:name', 'propertyValue[0]': 'a' })).toBe(
      '400 invalidArgument',
    );
    expect(await create(DOCUMENT)).toBe('409 constraint');
    expect(await create({ ...named('a'), 'propertyValue[0]': 'cmis:folder' })).toBe('409 constraint');
    expect(await create({ ...named('a'), 'propertyId[2]': 'cmis:objectId', 'propertyValue[2]': 'x' })).toBe(
      '409 constraint',
    );
    expect(
      await create({ ...named('a'), 'propertyId[3]': 'cmis:description', 'propertyValue[3]': 'x' }),
    ).toBe('400 invalidArgument');
    expect(await create({ ...named('a'), versioningState: 'Major' })).toBe('400 invalidArgument');
    expect(await create({ ...named('a'), versioningState: 'none' })).toBe('409 constraint');
    expect(await create(named('a/b'))).toBe('409 nameConstraintViolation');
    expect(await create(named('a'), false)).toBe('409 constraint');
    expect(await create({ ...named('é'), versioningState: 'major' })).toBe('201');
    expect(await create(named('é'))).toBe('409 nameConstraintViolation');
  });

  it('takes new versions by check-out and check-in, and no other way', async () => {
    const [series] = dms.in('/A');
    const first = series.versions[0].id;
    const act = (cmisaction: string, objectId: string, fields: Fields = {}): Promise<string> =>
      post(root, { cmisaction, objectId, ...fields });
    expect(await act('checkIn', first)).toBe('409 versioning');
    expect(await act('checkOut', first)).toBe('201');
    expect(await act('checkOut', first)).toBe('409 versioning');
    expect(await act('checkIn', first)).toBe('409 versioning');
    expect(await act('checkIn', series.workingCopy?.id ?? '', { major: 'yes' })).toBe('400 invalidArgument');
    expect(
      await act('checkIn', series.workingCopy?.id ?? '', { major: 'true', checkinComment: 'twee' }),
    ).toBe('201');
    expect(series.versions.map(({ label, comment }) => [label, comment])).toEqual([
      ['1.0', ''],
      ['2.0', 'twee'],
    ]);
    expect(await act('checkOut', first)).toBe('409 versioning');
    expect(await act('checkOut', 'folder-root')).toBe('400 invalidArgument');
  });
});
