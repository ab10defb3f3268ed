import fc from 'fast-check';
import { allConsent } from './proceeding-facts.js';

const PARTIES = ['A', 'B', 'C', 'D', 'E'];

describe('the consent of all that are bound', () => {
  it('is there exactly when each of them has consented, whoever else said so and left', () => {
    const parties = fc.subarray(PARTIES);
    fc.assert(
      fc.property(parties, fc.subarray(PARTIES, { minLength: 1 }), fc.nat(), (before, bound, pick) => {
        // given
        const organisationId = bound[pick % bound.length];
        const unbound = PARTIES.filter((id) => !bound.includes(id));

        // when
        const is = allConsent(before, {
          organisationId,
          level: 'municipality',
          isParty: true,
          bound: true,
          boundParties: bound.length,
          unbound,
        });

        // then
        expect(is).toBe(bound.every((id) => id === organisationId || before.includes(id)));
      }),
    );
  });
});
