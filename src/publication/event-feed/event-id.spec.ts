import fc from 'fast-check';
import { eventIdOf, eventKeyOf } from './event-id.js';

describe('the id of an event', () => {
  it('names an entry of an agreement’s history', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 999_999_999 }), (agreementId, sequence) => {
        expect(eventKeyOf(eventIdOf({ agreementId, sequence }))).toEqual({ agreementId, sequence });
      }),
    );
  });

  it.each(['', '1', '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a', '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a_0'])(
    'is not %p',
    (id) => {
      expect(eventKeyOf(id)).toBeUndefined();
    },
  );
});
