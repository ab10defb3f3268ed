import type { Message } from '../../messages/message.js';
import type { Condition, Formula } from './formula.js';
import { partsOf } from './formula.js';
import { outcomeOf, sizeOf, sumsOf, type Outcome, type RatificationRule, type RuleDay } from './rule.js';
import { formulaOf } from './rule-kinds.js';
import type { Tally } from './tally.js';
import { carriesWithAny, carryingIn, smallestSet } from './what-if/carrying.js';
import { gameOf, type Game, type Vote } from './what-if/game.js';

/** A sentence that names organisations: their names, joined by "and" or "or", take the place of `names`. */
export interface Said extends Message {
  readonly organisations?: readonly string[];
  readonly join?: 'and' | 'or';
}

/** How one part of a rule stands, and why. */
export interface PartStanding {
  readonly path: string;
  readonly type: RatificationRule['type'];
  readonly outcome: Outcome;
  readonly reason: readonly Said[];
}

/** A vote as it is explained. */
export interface ExplainedVote {
  readonly rule: RatificationRule;
  readonly tally: Tally;
  readonly votes: readonly Vote[];
  readonly day: RuleDay;
}

/** More names than these nobody reads in one sentence. */
const MOST_NAMES = 5;

/** Where a rule stands, and why, in sentences; then the same of each of its parts. */
export function explain({ rule, tally, votes, day }: ExplainedVote): {
  readonly outcome: Outcome;
  readonly reason: readonly Said[];
  readonly parts: readonly PartStanding[];
} {
  const formula = formulaOf(rule);
  const parts = partsOf(formula).map((part): PartStanding => ({
    path: part.path,
    type: part.rule.type,
    outcome: outcomeOf(part, tally, day),
    reason: partReason(part, tally, day),
  }));
  const { outcome } = parts[0];
  return { outcome, reason: wholeReason(formula, parts, { rule, tally, votes, day }), parts };
}

function wholeReason(
  formula: Formula,
  parts: readonly PartStanding[],
  { rule, tally, votes, day }: ExplainedVote,
): Said[] {
  const { outcome } = parts[0];
  if (outcome === 'satisfied') return [{ key: 'ratification.satisfied' }];
  const isLeaf = (path: string): boolean =>
    partsOf(formula).some((part) => part.path === path && part.shape !== 'group');
  const leaves = parts.filter(({ path }) => isLeaf(path));
  if (outcome === 'unreachable') {
    const broken = leaves.filter((part) => part.outcome === 'unreachable');
    return [{ key: 'ratification.unreachable' }, ...broken.flatMap(({ reason }) => reason)];
  }
  const game = gameOf(rule, votes, tally.bodies ?? [], day);
  const waits = partsOf(formula).filter(
    (part) => part.shape === 'condition' && outcomeOf(part, tally, day) === 'open',
  );
  return [...councilsReason(game), ...waits.flatMap((part) => partReason(part, tally, day))];
}

/** How many councils are still needed, and which of them. */
function councilsReason(game: Game): Said[] {
  const smallest = smallestSet(game)?.members ?? [];
  if (smallest.length === 0) return [{ key: 'ratification.open-beside' }];
  const { blockers } = carryingIn(game);
  const undecided = game.players.length;
  const needed = { key: 'ratification.open', params: { needed: smallest.length, undecided } };
  const must = named(game, blockers);
  const musts: Said[] =
    must.length === 0 || must.length > MOST_NAMES
      ? []
      : [
          {
            key: 'ratification.must',
            params: { count: must.length },
            organisations: must,
            join: 'and',
          },
        ];
  const more = smallest.length - blockers.length;
  if (more === 0) return [needed, ...musts];
  if (carriesWithAny(game, blockers, more)) {
    const also = blockers.length > 0 ? 'yes' : 'no';
    return [needed, ...musts, { key: 'ratification.any', params: { more, also } }];
  }
  const others = [...game.players.keys()].filter((player) => !blockers.includes(player));
  const either = others.filter((player) => carriesWithAny(game, [...blockers, player], more - 1));
  if (either.length > 0 && either.length <= MOST_NAMES)
    return [
      needed,
      ...musts,
      {
        key: 'ratification.one-of',
        params: { more: more - 1 },
        organisations: named(game, either),
        join: 'or',
      },
    ];
  const example = smallest.filter((player) => !blockers.includes(player));
  const shown = example.slice(0, MOST_NAMES);
  return [
    needed,
    ...musts,
    {
      key: 'ratification.for-instance',
      params: { more: example.length - shown.length },
      organisations: named(game, shown),
      join: 'and',
    },
  ];
}

function named({ players }: Game, places: readonly number[]): string[] {
  return places.map((place) => players[place]);
}

function partReason(part: Formula, tally: Tally, day: RuleDay): Said[] {
  switch (part.shape) {
    case 'threshold': {
      const of = sizeOf(tally, part.scope, part.measure);
      const sums = sumsOf(tally, part.scope);
      const add = (field: keyof (typeof sums)[number]): number =>
        sums.reduce((sum, each) => sum + each[field], 0);
      const params = { of, needed: part.needed(of), scope: part.scope };
      return part.measure === 'parties'
        ? [
            {
              key: 'ratification.part.parties',
              params: { ...params, reached: add('approved'), rejected: add('rejected') },
            },
          ]
        : [
            {
              key: 'ratification.part.inhabitants',
              params: { ...params, reached: add('populationApproved') },
            },
          ];
    }
    case 'party': {
      const found = tally.named?.find(({ organisationId }) => organisationId === part.organisationId);
      return [
        {
          key: 'ratification.part.party',
          params: { standing: found?.standing ?? 'absent' },
          organisations: [part.organisationId],
        },
      ];
    }
    case 'condition':
      return conditionReason(part, tally);
    case 'group': {
      const met = part.parts.filter((each) => outcomeOf(each, tally, day) === 'satisfied').length;
      return [
        {
          key: 'ratification.part.group',
          params: { met, of: part.parts.length, needs: part.needs },
        },
      ];
    }
  }
}

function conditionReason({ rule }: Condition, { bodies = [] }: Tally): Said[] {
  if (rule.type === 'date')
    return [
      ...(rule.notBefore ? [{ key: 'ratification.part.not-before', params: { date: rule.notBefore } }] : []),
      ...(rule.by ? [{ key: 'ratification.part.by', params: { date: rule.by } }] : []),
    ];
  if (rule.type !== 'external') return [];
  const { body } = rule;
  const decision = bodies.find((each) => each.body === body);
  return decision?.outcome === 'approved' && decision.effectiveOn
    ? [{ key: 'ratification.part.body-from', params: { body, date: decision.effectiveOn } }]
    : [{ key: 'ratification.part.body', params: { body, outcome: decision?.outcome ?? 'undecided' } }];
}
