import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementNamed, folderName, objectId, readObjectId, type Identified } from './object-ids.js';

const number = fc.integer({ min: 1, max: 999_999_999 });
const agreementId = fc.uuid();
const objects: fc.Arbitrary<Identified> = fc.oneof(
  fc.constant({ type: 'root' as const }),
  fc.record({ type: fc.constant('agreement' as const), agreementId }),
  fc.record({
    type: fc.constant('text' as const),
    agreementId,
    version: number,
    language: fc.constantFrom('nl', 'de', 'nl-BE', 'zh-Hant-TW'),
    form: fc.constantFrom('pdf' as const, 'docx' as const, 'xml' as const),
  }),
  fc.record({ type: fc.constant('file' as const), agreementId, number, version: number }),
);

describe('ids of objects', () => {
  it('say what they are of', () => {
    fc.assert(fc.property(objects, (object) => expect(readObjectId(objectId(object))).toEqual(object)));
  });

  it.each(['', 'Root', 'agreement-1', 'file-x', 'text-00000000-0000-4000-8000-000000000000-0-nl.pdf'])(
    'are not %j',
    (id) => {
      expect(readObjectId(id)).toBeUndefined();
    },
  );

  it('are in the names of folders, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), agreementId, (title, id) => {
        const name = folderName(title, id);
        expect(name).not.toMatch(/[/\\]/);
        expect(agreementNamed(name)).toBe(id);
      }),
      { numRuns: 30 },
    );
  });
});
