import { cmisObjectOf, jsonOf } from './cmis-object.js';

describe('an object of a CMIS repository', () => {
  const expected = {
    objectId: 'a;2.0',
    baseType: 'cmis:document',
    name: 'tekst.pdf',
    checkinComment: 'Akkoord',
    isCheckedOut: true,
    checkedOutBy: 'griffie',
    checkedOutId: 'pwc-1',
    isWorkingCopy: false,
    mediaType: 'application/pdf',
  };
  const values = {
    'cmis:objectId': 'a;2.0',
    'cmis:baseTypeId': 'cmis:document',
    'cmis:name': 'tekst.pdf',
    'cmis:checkinComment': 'Akkoord',
    'cmis:isVersionSeriesCheckedOut': true,
    'cmis:versionSeriesCheckedOutBy': 'griffie',
    'cmis:versionSeriesCheckedOutId': 'pwc-1',
    'cmis:contentStreamMimeType': 'application/pdf',
  };

  it('is read in the succinct form and in the one with definitions', () => {
    expect(cmisObjectOf({ succinctProperties: values }, 200)).toEqual(expected);
    const properties = Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, { id, cardinality: 'single', value: [value] }]),
    );
    expect(cmisObjectOf({ properties }, 200)).toEqual(expected);
  });

  it('is known as a working copy by its property, or by its id where the server leaves that out', () => {
    const copy = { ...values, 'cmis:objectId': 'pwc-1' };
    expect(cmisObjectOf({ succinctProperties: copy }, 200).isWorkingCopy).toBe(true);
    const said = { 'cmis:objectId': 'x', 'cmis:isPrivateWorkingCopy': true };
    expect(cmisObjectOf({ succinctProperties: said }, 200).isWorkingCopy).toBe(true);
  });

  it.each([null, 7, [], {}, { properties: 7 }, { succinctProperties: { 'cmis:objectId': 7 } }])(
    'is refused where it is none: %j',
    (json) => {
      expect(() => cmisObjectOf(json, 200)).toThrow('malformed');
    },
  );

  it('is refused where it is no JSON', () => {
    expect(() => jsonOf(Buffer.from('<html>'), 200)).toThrow('malformed');
  });
});
