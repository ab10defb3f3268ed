import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion, evenOut, paymentsFor, type Participant } from './compensation.js';

const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n);

const anyParticipants = fc
  .array(
    fc.record({
      net: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      weight: fc.bigInt({ min: 0n, max: 600_000n }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .filter((all) => all.some(({ weight }) => weight > 0n))
  .map((all) => all.map((each, index): Participant => ({ ...each, id: `P${index}` })));

describe('apportion', () => {
  it('divides by largest remainders', () => {
    expect(apportion(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(apportion(-100n, [1n, 1n, 1n])).toEqual([-33n, -33n, -34n]);
    expect(apportion(7n, [0n, 3n, 1n])).toEqual([0n, 5n, 2n]);
    expect(() => apportion(7n, [0n, 0n])).toThrow(RangeError);
  });

  it('comes to what is divided, each within one step of its exact part', () => {
    fc.assert(
      fc.property(anyParticipants, fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (all, total) => {
        const weights = all.map(({ weight }) => weight);
        const parts = apportion(total, weights);
        expect(sum(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const difference = part * sum(weights) - total * weights[index];
          expect(difference < sum(weights) && -difference < sum(weights)).toBe(true);
        }
      }),
    );
  });

  it('is as near to the exact parts as any whole parts can be', () => {
    const small = fc.tuple(
      fc.bigInt({ min: -6n, max: 6n }),
      fc.array(fc.bigInt({ min: 0n, max: 5n }), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        small.filter(([, weights]) => sum(weights) > 0n),
        ([total, weights]) => {
          const error = (parts: readonly bigint[]): bigint =>
            sum(parts.map((part, index) => (part * sum(weights) - total * weights[index]) ** 2n));
          const best = allDivisions(total, weights.length)
            .map(error)
            .reduce((one, other) => (other < one ? other : one));
          expect(error(apportion(total, weights))).toBe(best);
        },
      ),
    );
  });
});

describe('evenOut', () => {
  it('has each give and get by the key', () => {
    const nets = [-900n, 300n, 0n].map((net, index) => ({ id: `P${index}`, net, weight: 1n }));

    expect(evenOut(nets).map(({ target, gets }) => [target, gets])).toEqual([
      [-200n, 700n],
      [-200n, -500n],
      [-200n, -200n],
    ]);
  });

  it('always comes to nothing, whatever the nets and the key', () => {
    fc.assert(
      fc.property(anyParticipants, (all) => {
        expect(sum(evenOut(all).map(({ gets }) => gets))).toBe(0n);
      }),
    );
  });

  it('leaves everybody where they should stand once the payments are made, and nobody pays oneself', () => {
    fc.assert(
      fc.property(anyParticipants, (all) => {
        const evened = evenOut(all);
        const payments = paymentsFor(evened);
        for (const { id, net, target } of evened) {
          const got = sum(payments.filter(({ toId }) => toId === id).map(({ amount }) => amount));
          const paid = sum(payments.filter(({ fromId }) => fromId === id).map(({ amount }) => amount));
          expect(net + got - paid).toBe(target);
          expect(got === 0n || paid === 0n).toBe(true);
        }
        expect(payments.every(({ amount, fromId, toId }) => amount > 0n && fromId !== toId)).toBe(true);
        expect(payments.length).toBeLessThan(all.length);
      }),
    );
  });
});

/** Every way to write a total as so many whole parts that are not far off. */
function allDivisions(total: bigint, parts: number): bigint[][] {
  if (parts === 1) return [[total]];
  const all: bigint[][] = [];
  for (let part = -8n; part <= 8n; part++)
    for (const rest of allDivisions(total - part, parts - 1)) all.push([part, ...rest]);
  return all;
}
