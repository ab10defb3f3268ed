/** By what key parties even out what they give and get: the same for each, by inhabitants, or by shares that they agree. */
export const KEYS = ['equal', 'population', 'shares'] as const;
export type Key = (typeof KEYS)[number];

/** A party with where it stands before it is evened out. */
export interface Participant {
  readonly id: string;
  /** What it gets less what it gives, in whole steps (cents, for euros). */
  readonly net: bigint;
  /** Its part by the key; 0 or more, and some of them above 0. */
  readonly weight: bigint;
}

/** Where a party should stand, and what it gets for that. */
export interface Evened {
  readonly id: string;
  readonly net: bigint;
  /** Its part of what all nets come to. */
  readonly target: bigint;
  /** What it gets to stand there; below 0 what it pays. All of them come to 0. */
  readonly gets: bigint;
}

/** One payment. */
export interface Payment {
  readonly fromId: string;
  readonly toId: string;
  /** In whole steps, above 0. */
  readonly amount: bigint;
}

/**
 * Evens out (verevening): what all participants together get less what they give is divided by the key, and each gets or
 * pays the difference to its part. Parts are whole steps, by the largest remainders (equal ones in the order given), so
 * that they come to exactly what is divided: nothing is lost or made by rounding.
 */
export function evenOut(participants: readonly Participant[]): Evened[] {
  const total = participants.reduce((sum, { net }) => sum + net, 0n);
  const targets = apportion(
    total,
    participants.map(({ weight }) => weight),
  );
  return participants.map(({ id, net }, index) => ({
    id,
    net,
    target: targets[index],
    gets: targets[index] - net,
  }));
}

/**
 * Divides whole steps by weights, with largest remainders.
 * @throws RangeError where a weight is below 0, or all are 0
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('There is nothing to divide by.');
  const floors = weights.map((weight) => floorDivide(total * weight, sum));
  const remainders = weights.map((weight, index) => total * weight - floors[index] * sum);
  const left = Number(total - floors.reduce((all, floor) => all + floor, 0n));
  const first = new Set(
    weights
      .map((_, index) => index)
      .sort((one, other) =>
        remainders[one] === remainders[other] ? one - other : remainders[one] > remainders[other] ? -1 : 1,
      )
      .slice(0, left),
  );
  return floors.map((floor, index) => floor + (first.has(index) ? 1n : 0n));
}

/** The payments by which everybody gets what is meant: who pays most pays who gets most first, so that they are few. */
export function paymentsFor(evened: readonly Evened[]): Payment[] {
  const open = evened.map(({ id, gets }) => ({ id, gets }));
  const payments: Payment[] = [];
  for (;;) {
    const payer = open.reduce((one, other) => (other.gets < one.gets ? other : one));
    const getter = open.reduce((one, other) => (other.gets > one.gets ? other : one));
    if (payer.gets >= 0n || getter.gets <= 0n) return payments;
    const amount = -payer.gets < getter.gets ? -payer.gets : getter.gets;
    payer.gets += amount;
    getter.gets -= amount;
    payments.push({ fromId: payer.id, toId: getter.id, amount });
  }
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by !== 0n && value < 0n ? quotient - 1n : quotient;
}
