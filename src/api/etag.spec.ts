import { Problem } from '../common/problems/problem.js';
import { etagOf, requireMatch } from './etag.js';

describe('If-Match', () => {
  it.each([undefined, '*', ' * ', '"7"', '"6", "7"', '"7","8"', 'W/"7", "7"'])(
    '%p takes version 7',
    (header) => {
      expect(() => requireMatch(header, 7)).not.toThrow();
    },
  );

  it.each(['"6"', '"77"', 'W/"7"', '7', '', '"6", "8"', '"a\\"7"', "'7'", '""'])(
    '%p refuses version 7',
    (header) => {
      expect(() => requireMatch(header, 7)).toThrow(Problem);
      try {
        requireMatch(header, 7);
      } catch (error) {
        expect(error).toMatchObject({ status: 412, code: 'version-moved' });
      }
    },
  );

  it('goes by the tag that the resource was answered with', () => {
    expect(etagOf(7)).toBe('"7"');
  });
});
