import fc from 'fast-check';
import {
  abandons,
  accepts,
  addsText,
  approves,
  changes,
  draftOf,
  evaluates,
  givenMonitoring,
  givenNegotiation,
  givenRatification,
  happens,
  isAnnulled,
  objects,
  positionOf,
  proposes,
  rejects,
  standingOf,
  submits,
  terminates,
  trio,
  type Party,
} from '../../../test/support/deal-story.js';
import type { Scene, Step } from '../../../test/support/given.js';
import type { RatificationRule } from '../../ratification/rules/rule.js';
import { total, type Standing } from '../../ratification/rules/tally.js';
import type { DealContext } from './deal.machine.js';

/** What the server lets a council report: a decision where it has none, an annulment where it has one. */
const councilMoves =
  (party: Party, approving: boolean): Step =>
  (past) => {
    const hasDecided = standingOf(party.id, past) !== 'undecided';
    const step = hasDecided ? isAnnulled(party) : approving ? approves(party) : rejects(party);
    return step(past);
  };

/** A position on the text that is on the table, mostly; now and then on the one before it. */
const takesPosition =
  (party: Party, how: typeof accepts, behind: number): Step =>
  (past) => {
    const offers = past.flatMap(({ effects }) => effects.filter((effect) => effect.type === 'offerText'));
    return how(party, (offers.at(-1)?.version ?? 0) - behind)(past);
  };

const party = fc.constantFrom(...trio);
const version = fc.integer({ min: 1, max: 3 });
const behind = fc.constantFrom(0, 0, 0, 0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(party, behind).map(([who, late]) => takesPosition(who, accepts, late)),
  },
  { weight: 8, arbitrary: fc.tuple(party, fc.boolean()).map(([who, yes]) => councilMoves(who, yes)) },
  { weight: 2, arbitrary: fc.tuple(party, behind).map(([who, late]) => takesPosition(who, objects, late)) },
  { weight: 4, arbitrary: party.map(terminates) },
  { weight: 1, arbitrary: version.map((which) => addsText(which)) },
  { weight: 1, arbitrary: version.map(proposes) },
  { weight: 1, arbitrary: fc.constant(changes('ADD_COMMITMENT', draftOf({}, true, 3))) },
  { weight: 1, arbitrary: fc.constantFrom(submits(), evaluates(), happens('RECORD_MEASUREMENT')) },
);
/** Events, and now and then that the deadline with this number runs out, or that the deal is abandoned. */
const moves = fc.array(
  fc.oneof(
    { weight: 60, arbitrary: step },
    { weight: 4, arbitrary: fc.nat(2) },
    { weight: 1, arbitrary: fc.constant(abandons()) },
  ),
  { minLength: 15, maxLength: 30 },
);
const chapter = fc.constantFrom(givenNegotiation, givenRatification, givenMonitoring);
const options = fc.record({
  rule: fc.constantFrom<RatificationRule>({ type: 'unanimity' }, { type: 'count', min: 2 }),
  expiresOn: fc.constantFrom(null, '2026-12-24', '2031-06-30'),
  settings: fc.record({ whenUnreachable: fc.constantFrom('negotiation', 'rejected') }),
});

function next(deal: Scene, what: Step | number): Scene {
  if (typeof what === 'function') return deal.when(what);
  const term = [...deal.deadlines.keys()].at(what);
  return term === undefined ? deal : deal.whenRunsOut(term);
}

/** The deadlines that stand in a state. */
const DEADLINES: Readonly<Record<string, readonly string[]>> = {
  'negotiation.positions': ['negotiationTerm'],
  'ratification.open': ['ratificationTerm'],
  'monitoring.measuring': ['measuringTerm'],
  'monitoring.evaluating': ['evaluationTerm'],
};

/** What does not hold, of what must always hold. */
function faults({ state, deadlines, instance, past }: Scene): string[] {
  const context = instance.context as unknown as DealContext;
  const count = (is: (party: Party) => boolean): number => trio.filter(is).length;
  const standing = (of: Standing): number => count(({ id }) => standingOf(id, past) === of);
  const expected = [...(DEADLINES[state] ?? [])];
  if (state.startsWith('monitoring') && context.expiresOn !== null) expected.push('untilExpiry');
  const saidOverdue = past.some(({ event }) => event.type.includes('evaluationTerm'));
  const missing = expected.filter((term) => !deadlines.has(term));
  const entries = past.flatMap(({ effects }) => effects.filter((effect) => effect.type === 'recordEntry'));

  const holds = {
    'only deadlines of this state stand': [...deadlines.keys()].every((term) => expected.includes(term)),
    'every deadline of this state stands':
      missing.length === 0 || (saidOverdue && missing.join() === 'evaluationTerm'),
    'acceptances are counted':
      !state.startsWith('negotiation') ||
      context.accepted === count(({ id }) => positionOf(id, past) === 'accepted'),
    'nobody negotiates about what all have accepted':
      !state.startsWith('negotiation') || context.accepted < trio.length,
    'councils are counted':
      !/^(ratification|monitoring)/.test(state) ||
      (total(context.tally).approved === standing('approved') &&
        total(context.tally).rejected === standing('rejected')),
    'a deal enters into force once':
      entries.filter(({ entry }) => entry.type === 'ENTERED_INTO_FORCE').length <= 1,
  };
  return Object.entries(holds).flatMap(([what, held]) => (held ? [] : `${state}: ${what}`));
}

describe('a deal, whatever happens in whatever order', () => {
  it('counts what its parties and councils did, and has the deadlines of the state that it is in', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(chapter, options, moves, (begin, how, path) => {
        let deal = begin(how);
        const found: string[] = [];
        for (const what of path) {
          deal = next(deal, what);
          reached.add(deal.state);
          found.push(...faults(deal));
          if (deal.state.startsWith('closed')) break;
        }
        expect(found).toEqual([]);
      }),
      { numRuns: 100 },
    );
    // Which ones differs from run to run; the model tests take every arrow.
    expect(reached.size).toBeGreaterThan(5);
  });

  it('records each step from where the one before it ended', () => {
    fc.assert(
      fc.property(chapter, options, moves, (begin, how, path) => {
        const end = path.reduce(next, begin(how));
        const entries = end.past.map(({ effects }) =>
          effects.flatMap((effect) => (effect.type === 'recordEntry' ? effect.entry : [])),
        );
        const steps = entries.filter((each) => each.length > 0);
        const ends = steps.map((each) => each[0].to);
        expect(steps.map((each) => each.map(({ from, to }) => ({ from, to })))).toEqual(
          steps.map((each, index) => each.map(() => ({ from: ends[index - 1] ?? null, to: ends[index] }))),
        );
        expect(ends.at(-1)).toBe(end.state);
      }),
      { numRuns: 50 },
    );
  });
});
