import fc from 'fast-check';
import { anyCouncilRule, anyVoters, type Voter } from '../../../../test/support/electorate.js';
import type { RatificationRule } from '../rule.types.js';
import { carryingIn, smallestSet, smallestSets } from './carrying.js';
import { carries, gameOf, sumsOf, type Game, type Vote } from './game.js';
import { chanceIn, powerIn } from './power.js';
import { sampledPower } from './sampling.js';

const DAY = '2026-11-24';

function votesOf(voters: readonly Voter[]): Vote[] {
  return voters.map((voter, index) => ({ ...voter, organisationId: `OVO00000${index}` }));
}

/** Every set of players, as bits. */
function winning(game: Game): boolean[] {
  const players = [...game.players.keys()];
  return Array.from({ length: 2 ** players.length }, (_, set) =>
    carries(
      game.formula,
      sumsOf(
        game,
        players.filter((player) => (set >> player) & 1),
      ),
    ),
  );
}

function size(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left &= left - 1) count += 1;
  return count;
}

function factorial(of: number): number {
  return of <= 1 ? 1 : of * factorial(of - 1);
}

/** Power and chance by looking at every set of players. */
function byHand(game: Game, chances: readonly number[]) {
  const wins = winning(game);
  const players = [...game.players.keys()];
  const swings = players.map((player) =>
    wins.flatMap((won, set) => (!won && !((set >> player) & 1) && wins[set | (1 << player)] ? [set] : [])),
  );
  const likely = (set: number, but?: number): number =>
    players.reduce(
      (product, player) =>
        player === but ? product : product * ((set >> player) & 1 ? chances[player] : 1 - chances[player]),
      1,
    );
  const all = factorial(players.length);
  return {
    banzhaf: swings.map((sets) => sets.length / 2 ** (players.length - 1)),
    shapley: swings.map((sets) =>
      sets.reduce(
        (sum, set) => sum + (factorial(size(set)) * factorial(players.length - 1 - size(set))) / all,
        0,
      ),
    ),
    success: wins.reduce((sum, won, set) => (won ? sum + likely(set) : sum), 0),
    sensitivity: swings.map((sets, player) => sets.reduce((sum, set) => sum + likely(set, player), 0)),
  };
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, index) => expect(Math.abs(value - expected[index])).toBeLessThan(1e-9));
}

const SMALL = { banzhaf: 1_000_000, shapley: 20_000_000 };

const double: RatificationRule = {
  type: 'allOf',
  rules: [
    { type: 'share', min: 0.55 },
    { type: 'population', min: 0.65 },
  ],
};

const anyChances = fc.array(
  fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 9,
    maxLength: 9,
  },
);

/** A vote of every shape that is left to decide, so that none depends on what is drawn. */
const EVERY_SHAPE = (
  [
    [{ type: 'count', min: 2 }, 'undecided'],
    [double, 'undecided'],
    [{ ...double, type: 'anyOf' }, 'undecided'],
    [{ type: 'count', min: 1 }, 'approved'],
    [{ type: 'unanimity' }, 'rejected'],
  ] as const
).map(([rule, first]): [RatificationRule, Voter[], number[]] => [
  rule,
  ([first, 'undecided', 'undecided', 'undecided'] as const).map((standing, index) => ({
    level: 'municipality',
    population: 2 + index,
    standing,
  })),
  Array.from({ length: 9 }, () => 0.5),
]);

describe('power, chance and smallest sets', () => {
  it('agree with looking at every set of councils, whatever the rule and the votes so far', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCouncilRule, anyVoters, anyChances, (rule, voters, drawn) => {
        const game = gameOf(rule, votesOf(voters), [], DAY);
        const chances = drawn.slice(0, game.players.length);
        const expected = byHand(game, chances);
        const power = powerIn(game);
        const chance = chanceIn(game, chances);
        seen.add(game.formula.op);
        if (power.shapley.exact) expectClose(power.shapley.values, expected.shapley);
        if (power.banzhaf.exact) expectClose(power.banzhaf.values, expected.banzhaf);
        if (chance?.success.exact) expectClose([chance.success.value], [expected.success]);
        if (chance?.sensitivity.exact) expectClose(chance.sensitivity.values, expected.sensitivity);
        for (const [measured, values] of [
          [power.shapley, expected.shapley],
          [power.banzhaf, expected.banzhaf],
        ] as const)
          measured.values.forEach((value, index) =>
            expect(Math.abs(value - values[index])).toBeLessThanOrEqual(measured.errorAtMost + 1e-9),
          );
        expectSmallest(game);
      }),
      { numRuns: 80, examples: EVERY_SHAPE },
    );
    expect([...seen].sort()).toEqual(['all', 'always', 'any', 'never', 'reach']);
  });

  it.each<[string, RatificationRule]>([
    ['weighs inhabitants', { type: 'population', min: 0.6 }],
    ['counts and weighs', double],
    ['takes either of two majorities', { type: 'anyOf', rules: double.rules }],
  ])('agree for 16 councils under a rule that %s', (_, rule) => {
    const populations = [5402, 2639, 1186, 1022, 873, 801, 770, 655, 470, 391, 380, 330, 290, 240, 120, 12];
    const votes = populations.map((population, index): Vote => ({
      organisationId: `OVO${100_000 + index}`,
      level: 'municipality',
      population,
      standing: 'undecided',
    }));
    const game = gameOf(rule, votes, [], DAY);
    const chances = populations.map((__, index) => (index * 7 + 3) / 130);
    const expected = byHand(game, chances);
    const power = powerIn(game);
    const chance = chanceIn(game, chances);
    expect([power.banzhaf.exact, power.shapley.exact, chance?.success.exact]).toEqual([true, true, true]);
    expectClose(power.banzhaf.values, expected.banzhaf);
    expectClose(power.shapley.values, expected.shapley);
    expectClose([chance?.success.value ?? 0], [expected.success]);
    expectClose(chance?.sensitivity.values ?? [], expected.sensitivity);
    expectSmallest(game);
    const sampled = sampledPower(game);
    for (const [player, value] of sampled.shapley.values.entries())
      expect(Math.abs(value - expected.shapley[player])).toBeLessThan(sampled.shapley.errorAtMost);
  });

  it('stay within the error that they state where numbers are too large to be counted out', () => {
    // In thousands nothing is rounded; a few inhabitants more or less make it the same vote in large numbers.
    const thousands = Array.from({ length: 60 }, (_, index) => 5 + ((index * index * 37) % 400));
    const votesIn = (unit: number): Vote[] =>
      thousands.map((population, index) => ({
        organisationId: `OVO${100_000 + index}`,
        level: 'municipality',
        population: population * unit + (unit === 1 ? 0 : index % 2),
        standing: 'undecided',
      }));
    const rule: RatificationRule = { type: 'population', min: 0.6001 };
    const small = powerIn(gameOf(rule, votesIn(1), [], DAY), SMALL).shapley;
    const large = powerIn(gameOf(rule, votesIn(100_003), [], DAY), SMALL).shapley;
    expect([small.exact, large.exact]).toEqual([true, false]);
    expect(large.errorAtMost).toBeLessThan(0.05);
    for (const [player, value] of large.values.entries())
      expect(Math.abs(value - small.values[player])).toBeLessThan(large.errorAtMost);
  });
});

function expectSmallest(game: Game): void {
  const wins = winning(game);
  const sets = wins.flatMap((won, set) => (won ? [set] : []));
  const least = sets.length === 0 ? undefined : Math.min(...sets.map(size));
  const found = smallestSet(game);
  expect(found?.members.length).toBe(least);
  if (found === undefined || least === undefined) return;
  expect(found.isSmallest).toBe(true);
  expectStrongest(game, wins);
  const smallest = sets.filter((set) => size(set) === least);
  if (smallest.length > 1000) return;
  const listed = smallestSets(game, least, 1000);
  const bits = listed.sets.map((members) => members.reduce((sum, player) => sum | (1 << player), 0));
  expect(listed.complete).toBe(true);
  expect(bits.sort()).toEqual(smallest.sort());
}

function expectStrongest(game: Game, wins: readonly boolean[]): void {
  const sets = wins.flatMap((won, set) => (won ? [set] : []));
  const { blockers, sufficient, dictator } = carryingIn(game);
  const whole = wins.length - 1;
  const players = [...game.players.keys()];
  expect(blockers).toEqual(players.filter((player) => !wins[whole & ~(1 << player)]));
  expect(sufficient).toEqual(wins[0] ? [] : players.filter((player) => wins[1 << player]));
  expect(dictator).toBe(
    players.find((player) => sets.every((set) => (set >> player) & 1) && wins[1 << player]) ?? null,
  );
}
