import fc from 'fast-check';
import { COMMITMENT_UNITS } from '../../commitments/rules/commitment-terms.js';
import { isNothing, leftOf, NO_MEANS, overdrawn, tooFine, type Means } from './means.js';

const amount = (decimals: number): fc.Arbitrary<string> =>
  fc.nat({ max: 10 ** 7 }).map((steps) => (steps / 10 ** decimals).toFixed(decimals));
const means: fc.Arbitrary<Means> = fc.record({ EUR: amount(2), ha: amount(4), FTE: amount(2) });
/** In units of 0.0001, by another way than the code's: whole and decimals apart. */
const steps = (text: string): number => Math.round(Number(text) * 10_000);

describe('the means of an assignment', () => {
  it('are left as far as nobody draws them, in each unit for itself', () => {
    fc.assert(
      fc.property(means, fc.array(means, { maxLength: 5 }), (given, draws) => {
        const left = new Map(leftOf(given, draws).map((each) => [each.unit, each]));
        for (const unit of COMMITMENT_UNITS) {
          const drawn = draws.reduce((sum, draw) => sum + steps(draw[unit]), 0);
          const found = left.get(unit);
          if (found === undefined) expect([steps(given[unit]), drawn]).toEqual([0, 0]);
          else
            expect([found.amount, found.drawn, found.left].map(steps)).toEqual([
              steps(given[unit]),
              drawn,
              steps(given[unit]) - drawn,
            ]);
        }
      }),
    );
  });

  it('are overdrawn exactly where some unit is', () => {
    fc.assert(
      fc.property(means, fc.array(means, { maxLength: 5 }), (given, draws) => {
        const over = COMMITMENT_UNITS.filter(
          (unit) => draws.reduce((sum, draw) => sum + steps(draw[unit]), 0) > steps(given[unit]),
        );
        expect(overdrawn(given, draws)?.unit).toBe(over[0]);
      }),
    );
  });

  it('can be drawn to the last step, and not further', () => {
    const given = { ...NO_MEANS, ha: '1.0000' };
    expect(
      overdrawn(given, [
        { ...NO_MEANS, ha: '0.9999' },
        { ...NO_MEANS, ha: '0.0001' },
      ]),
    ).toBeUndefined();
    expect(
      overdrawn(given, [
        { ...NO_MEANS, ha: '0.9999' },
        { ...NO_MEANS, ha: '0.0002' },
      ]),
    ).toEqual({
      unit: 'ha',
      drawn: '1.0001',
      amount: '1.0000',
    });
  });

  it('are nothing where every unit is 0, and too fine where a unit has no such decimals', () => {
    expect([isNothing(NO_MEANS), isNothing({ ...NO_MEANS, FTE: '0.01' })]).toEqual([true, false]);
    expect(tooFine({ EUR: '0.001', ha: '0.0001', FTE: '0.5' })).toEqual(['EUR']);
  });
});
