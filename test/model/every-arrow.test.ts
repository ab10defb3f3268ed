import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Process } from '../../src/workflow/core/process.js';
import { chartOf, statesOf } from '../../src/workflow/core/statechart.js';
import { CURRENT } from '../../src/workflow/processes.js';
import { KORTRIJK, MENEN, TODAY } from '../support/a-deal.js';
import { openStage, type Stage } from '../support/deal-between.js';
import { SOUND, unsoundnessOf } from '../support/soundness.js';
import { councilMoves, dealMoves, decisionMoves, type Move } from './moves.js';
import type { DealPlan } from './paper-deal.js';
import { type Arrow, shortestPaths, united } from './shortest-paths.js';
import { Twins } from './twins.js';

jest.setTimeout(60_000);

const PARTIES = [KORTRIJK, MENEN];
/** One council's no is the end of it. */
const TOGETHER: DealPlan = { parties: PARTIES, rule: { type: 'unanimity' }, months: null };
/** One council's yes is enough, and it expires after an evaluation is overdue. */
const FOR_A_WHILE: DealPlan = { parties: PARTIES, rule: { type: 'count', min: 1 }, months: 16 };

const ofDeal = dealMoves(PARTIES);
const decisions = PARTIES.flatMap(decisionMoves);
const isOf =
  (...types: string[]): ((move: Move) => boolean) =>
  ({ type }) =>
    types.includes(type);
const towardsCouncils = ofDeal.filter(isOf('ADD_TEXT', 'ADD_COMMITMENT', 'SUBMIT', 'ACCEPT_TEXT'));
const monitoring = ofDeal.filter(isOf('EVALUATE', 'TERMINATE'));
const measuring = ofDeal.filter(isOf('ADD_INDICATOR', 'REMOVE_INDICATOR', 'RECORD_MEASUREMENT'));
const others = ofDeal.filter((move) => !measuring.includes(move));

const begin = new Date(TODAY);
const ARROWS = {
  // Indicators touch nothing else: searched by themselves, they do not multiply the rest.
  deal: united(
    shortestPaths(FOR_A_WHILE, [...others, ...decisions], null, begin),
    shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...measuring, ...monitoring, ...decisions], null, begin),
    shortestPaths(TOGETHER, [...towardsCouncils, ...monitoring, ...decisions], null, begin),
  ),
  council: shortestPaths(FOR_A_WHILE, [...towardsCouncils, ...councilMoves(MENEN)], MENEN, begin),
};
const MOVES = [...ofDeal, ...decisions, ...councilMoves(MENEN)];

/** What guards of the statechart never let happen: a draft is ready in the state that says so. */
const NEVER = ['drafting.incomplete SUBMIT'];

/** What opens side procedures and what they tell: test/proceedings drives those. */
const OF_SIDE_PROCEDURES = [
  'OPEN_MEDIATION',
  'ACCEDE',
  'WITHDRAW',
  'RENEW',
  'APPLY_PROVISIONALLY',
  'END_PROVISIONAL_APPLICATION',
  ...CURRENT.deal.unrecordedEvents.filter((type) => type !== 'COUNCIL_DECIDED'),
];

/** States that only a side procedure leads to. */
const BESIDE = ['negotiation.mediation'];
/** What takes a plan beside the deal: test/plans tries it. */
const WITH_A_PLAN = / (CARRY_OUT_ACTION|DROP_ACTION)$/;
/** What takes an organisation that the model has not: test/succession drives it through the API. */
const ELSEWHERE = 'SUCCEED';

/** `negotiation.positions ACCEPT_TEXT` for every event that the statechart takes in a state that is no group. */
function takenIn({ machine }: Process): string[] {
  const states = statesOf(chartOf(machine));
  const groups = states.filter(({ children }) => children.length > 0);
  return states
    .filter(({ children, path }) => children.length === 0 && !BESIDE.includes(path.join('.')))
    .flatMap((state) => {
      const around = groups.filter(({ path }) => path.every((step, index) => state.path[index] === step));
      const events = [state, ...around].flatMap(({ transitions }) =>
        transitions.flatMap(({ event, delay }) => event ?? delay ?? []),
      );
      return [...new Set(events)]
        .filter((event) => !OF_SIDE_PROCEDURES.includes(event))
        .map((event) => `${state.path.join('.')} ${event}`);
    })
    .sort();
}

/** The same for what was found. A council's decision comes to a deal as one event. */
function takenOn(arrows: readonly Arrow[], ofDeal: boolean): string[] {
  const name = ({ from, type }: Arrow): string => {
    const term = /^xstate\.after\.(?<term>[^.]+)/.exec(type)?.groups?.term;
    const isDecision = ofDeal && ['APPROVE', 'REJECT', 'ANNUL'].includes(type);
    return `${from} ${isDecision ? 'COUNCIL_DECIDED' : (term ?? type)}`;
  };
  return [...new Set(arrows.map(name))].sort();
}

describe('the shortest paths', () => {
  it.each([
    ['deal', ARROWS.deal, CURRENT.deal],
    ['council', ARROWS.council, CURRENT.council],
  ] as const)('of a %s take every event in every state that takes it', (kind, arrows, process) => {
    const leaves = statesOf(chartOf(process.machine)).filter(({ children }) => children.length === 0);

    expect(takenOn(arrows, kind === 'deal')).toEqual(
      takenIn(process).filter(
        (each) => !NEVER.includes(each) && !WITH_A_PLAN.test(each) && !each.endsWith(` ${ELSEWHERE}`),
      ),
    );
    expect([...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort()).toEqual(
      leaves
        .map(({ path }) => path.join('.'))
        .filter((state) => !BESIDE.includes(state))
        .sort(),
    );
  });
});

describe.each([
  ['deal', ARROWS.deal],
  ['council', ARROWS.council],
] as const)('a %s, driven through the API', (_, arrows) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(TODAY);
  });
  afterAll(() => stage.stop());

  it.each(arrows)('goes $name', async ({ plan, path }) => {
    const twins = await Twins.begin(stage, plan);

    for (const step of path) await twins.take(step);

    await twins.expectSound();
  });

  const states = new Map(arrows.map((arrow) => [arrow.to, arrow]).reverse() as [string, Arrow][]);
  it.each([...states.values()])(
    'in $to refuses what is out of turn, and stays as it was',
    async ({ plan, path }) => {
      const twins = await Twins.begin(stage, plan);
      for (const step of path) await twins.take(step);

      for (const move of MOVES) if (twins.refuses(move)) await twins.take(move);

      await twins.expectSound();
    },
  );

  it('leaves nothing lost, doubled or half done', async () => {
    expect(await unsoundnessOf(stage.application.databaseUrl)).toEqual(SOUND);
  });
});
