import { LEVELS } from '../../common/level.js';
import { partsOf, type Formula, type Scope } from './formula.js';
import { formulaOf } from './rule-kinds.js';
import type { RatificationRule } from './rule.types.js';
import type { BodyDecision, LevelTally, NamedStanding, Tally } from './tally.js';

export type { RatificationRule } from './rule.types.js';

/** `open` as long as what is still to come could make it either of the others. */
export type Outcome = 'satisfied' | 'open' | 'unreachable';

/**
 * The plain day in Brussels on which a rule is looked at. Null where dates and bodies outside are taken to have had their
 * say, so that only the councils count.
 */
export type RuleDay = string | null;

/** What a formula is held against: the sums of those that say yes, the parties named, and all that no council decides. */
interface Look {
  readonly yes: (level: LevelTally, measure: 'parties' | 'inhabitants') => number;
  readonly named: (standing: NamedStanding) => boolean;
  readonly day: RuleDay;
  readonly bodies: readonly BodyDecision[];
}

/**
 * What the rule says of the votes so far. A part that is about nobody, or counts inhabitants where none are known,
 * cannot be satisfied, rather than being trivially so: nothing is ever ratified without an approval.
 */
export function evaluate(rule: RatificationRule, tally: Tally, day: RuleDay): Outcome {
  return outcomeOf(formulaOf(rule), tally, day);
}

/** The same of a part of a rule. It is `open` where it holds on some later day at the latest if all the rest say yes. */
export function outcomeOf(formula: Formula, tally: Tally, day: RuleDay): Outcome {
  const { bodies = [] } = tally;
  if (holds(formula, tally, { yes: approvals, named: isApproval, day, bodies })) return 'satisfied';
  return canHold(formula, tally, day) ? 'open' : 'unreachable';
}

/** Whether it would hold, today or later, if everybody who has not decided said yes. */
export function canHold(formula: Formula, tally: Tally, day: RuleDay): boolean {
  return daysThatCount(formula, tally.bodies ?? [], day).some(({ on, bodies }) =>
    holds(formula, tally, { yes: notRejected, named: isNoRejection, day: on, bodies }),
  );
}

/** Whether it would hold, today or later, without a single approval. */
export function holdsWithoutCouncils(formula: Formula, tally: Tally, day: RuleDay): boolean {
  return daysThatCount(formula, tally.bodies ?? [], day).some(({ on, bodies }) =>
    holds(formula, tally, { yes: () => 0, named: () => false, day: on, bodies }),
  );
}

/** This day and those to come on which something can turn, where bodies that have not decided say yes at once. */
export function daysThatCount(
  formula: Formula,
  decided: readonly BodyDecision[],
  day: RuleDay,
): { readonly on: RuleDay; readonly bodies: readonly BodyDecision[] }[] {
  const bodies = bestOf(formula, decided, day);
  return [day, ...daysToCome(formula, bodies, day)].map((on) => ({ on, bodies }));
}

/** The next plain day on which a rule can turn out otherwise though nobody decides; undefined where there is none. */
export function nextTurn(rule: RatificationRule, tally: Tally, day: string): string | undefined {
  return daysToCome(formulaOf(rule), tally.bodies ?? [], day)[0];
}

/** The bodies outside that a rule waits for. */
export function bodiesIn(rule: RatificationRule): string[] {
  const named = partsOf(formulaOf(rule)).flatMap((part) =>
    part.shape === 'condition' && part.body !== undefined ? [part.body] : [],
  );
  return [...new Set(named)];
}

/** The parties that a rule names, by their OVO codes. */
export function partiesIn(rule: RatificationRule): string[] {
  const named = partsOf(formulaOf(rule)).flatMap((part) =>
    part.shape === 'party' ? [part.organisationId] : [],
  );
  return [...new Set(named)];
}

/** The rule with parties under other names, as after a merger: who asked for one asks for its successor. */
export function renameParties(rule: RatificationRule, nameOf: (id: string) => string): RatificationRule {
  if (rule.type === 'party') return { ...rule, organisationId: nameOf(rule.organisationId) };
  if (rule.type === 'level') return { ...rule, rule: renameParties(rule.rule, nameOf) };
  if ('rules' in rule) return { ...rule, rules: rule.rules.map((each) => renameParties(each, nameOf)) };
  return rule;
}

/** The sums of the parties that a part is about. */
export function sumsOf(tally: Tally, scope: Scope): LevelTally[] {
  return LEVELS.filter((level) => scope === 'all' || scope === level).map((level) => tally[level]);
}

/** How many parties, or inhabitants, a part is about. */
export function sizeOf(tally: Tally, scope: Scope, measure: 'parties' | 'inhabitants'): number {
  return add(sumsOf(tally, scope).map((sums) => (measure === 'parties' ? sums.parties : sums.population)));
}

function holds(formula: Formula, tally: Tally, look: Look): boolean {
  switch (formula.shape) {
    case 'threshold': {
      const needed = formula.needed(sizeOf(tally, formula.scope, formula.measure));
      const reached = add(sumsOf(tally, formula.scope).map((sums) => look.yes(sums, formula.measure)));
      return needed > 0 && reached >= needed;
    }
    case 'party':
      return (tally.named ?? []).some(
        (each) =>
          each.organisationId === formula.organisationId &&
          (formula.scope === 'all' || formula.scope === each.level) &&
          look.named(each),
      );
    case 'condition':
      return look.day === null || formula.isMet(look.day, look.bodies);
    case 'group':
      return formula.needs === 'all'
        ? formula.parts.every((part) => holds(part, tally, look))
        : formula.parts.some((part) => holds(part, tally, look));
  }
}

function approvals(sums: LevelTally, measure: 'parties' | 'inhabitants'): number {
  return measure === 'parties' ? sums.approved : sums.populationApproved;
}

function notRejected(sums: LevelTally, measure: 'parties' | 'inhabitants'): number {
  return measure === 'parties' ? sums.parties - sums.rejected : sums.population - sums.populationRejected;
}

function isApproval({ standing }: NamedStanding): boolean {
  return standing === 'approved';
}

function isNoRejection({ standing }: NamedStanding): boolean {
  return standing !== 'rejected';
}

/** What bodies outside have decided, with a yes of those that have not. */
function bestOf(formula: Formula, bodies: readonly BodyDecision[], day: RuleDay): BodyDecision[] {
  const waitedFor = partsOf(formula).flatMap((part) =>
    part.shape === 'condition' && part.body !== undefined ? [part.body] : [],
  );
  const decided = new Set(bodies.map(({ body }) => body));
  return [
    ...bodies,
    ...waitedFor
      .filter((body) => !decided.has(body))
      .map((body) => ({
        body,
        outcome: 'approved' as const,
        decidedOn: day ?? '',
        effectiveOn: null,
        source: '',
      })),
  ];
}

function daysToCome(formula: Formula, bodies: readonly BodyDecision[], day: RuleDay): string[] {
  if (day === null) return [];
  const days = partsOf(formula).flatMap((part) => (part.shape === 'condition' ? part.turnsOn(bodies) : []));
  return [...new Set(days)].filter((each) => each > day).sort();
}

function add(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0);
}
