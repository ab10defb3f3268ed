import {
  approves,
  givenCouncil,
  isAnnulled,
  publishes,
  rejects,
  schedules,
} from '../../../test/support/council-story.js';
import {
  approves as councilApproves,
  givenMonitoring,
  givenNegotiation,
  givenRatification,
  kortrijk,
  waregem,
} from '../../../test/support/deal-story.js';
import type { Scene, Step } from '../../../test/support/given.js';
import { decideCouncil, type CouncilDecisionOutcome } from './decide-council.js';
import type { Effect } from './effects.js';
import { stateName } from './instance.js';

const twoOfThree = { rule: { type: 'count', min: 2 } } as const;
const party = { ...kortrijk, organisationId: 'OVO002133', participation: 'signatory' } as const;
const now = new Date('2027-02-06T12:00:00Z');

function decided(
  council: Scene,
  deal: Scene,
  step: Step,
  phase = 'ratification',
): ReturnType<typeof decideCouncil> {
  return decideCouncil(council, deal, step([]).event, { agreementPhase: phase }, party, now);
}

function outcome(...given: Parameters<typeof decided>): CouncilDecisionOutcome {
  const answer = decided(...given);
  if ('refused' in answer) throw new Error(answer.refused.key);
  return answer;
}

const types = (effects: readonly Effect[]): string[] => effects.map((effect) => effect.type);

describe('what a council decides', () => {
  it('moves the council and is counted by the agreement, with one entry', () => {
    const { council, agreement } = outcome(givenCouncil(), givenRatification(), approves());
    expect(stateName(council.next.value)).toBe('approved');
    expect(types(council.effects)).toEqual(['recordEntry', 'notify']);
    expect(agreement?.next.context.tally).toMatchObject({
      municipality: { approved: 1, rejected: 0, populationApproved: kortrijk.population },
    });
    expect(agreement?.effects).toEqual([]);
  });

  it('brings the agreement into force where it satisfies the rule', () => {
    const deal = givenRatification(twoOfThree).when(councilApproves(waregem));
    const { agreement } = outcome(givenCouncil(), deal, approves());
    expect(stateName(agreement!.next.value)).toBe('monitoring.measuring');
    expect(agreement!.effects).toContainEqual(
      expect.objectContaining({ entry: expect.objectContaining({ type: 'ENTERED_INTO_FORCE' }) as object }),
    );
    expect(agreement!.next.context.inForceSince).toBe(now.toISOString());
  });

  it('ends the agreement where it makes the rule unreachable', () => {
    const { agreement } = outcome(givenCouncil(), givenRatification(), rejects());
    expect(stateName(agreement!.next.value)).toBe('closed.rejected');
  });

  it('is taken back from the agreement by an annulment', () => {
    const council = givenCouncil().when(approves());
    const deal = givenRatification().when(councilApproves(kortrijk));
    const { agreement } = outcome(council, deal, isAnnulled());
    expect(agreement?.next.context.tally).toEqual(givenRatification().instance.context.tally);
  });

  it('is counted in an agreement that is in force', () => {
    const { agreement } = outcome(givenCouncil(), givenMonitoring(), approves(), 'monitoring');
    expect(stateName(agreement!.next.value)).toBe('monitoring.measuring');
  });
});

describe('a step of a council that decides nothing', () => {
  it.each<[string, Scene, Step]>([
    ['a meeting', givenCouncil(), schedules()],
    ['a publication', givenCouncil().when(approves()), publishes()],
  ])('does not touch the agreement: %s', (_, council, step) => {
    const { agreement, council: own } = outcome(council, givenRatification(), step);
    expect(agreement).toBeUndefined();
    expect(types(own.effects)).toContain('recordEntry');
  });
});

describe('a council’s event that is refused', () => {
  it('is refused with the council’s reason', () => {
    const refused = decided(givenCouncil().when(approves()), givenRatification(), approves());
    expect(refused).toMatchObject({
      refused: { key: 'reason.not-in-this-state', params: { state: 'approved' } },
    });
    expect(decided(givenCouncil(), givenNegotiation(), approves(), 'negotiation')).toMatchObject({
      refused: { key: 'reason.agreementAsksCouncils' },
    });
  });

  it('moves neither where the agreement cannot count it', () => {
    expect(decided(givenCouncil(), givenNegotiation(), approves())).toEqual({
      refused: {
        key: 'reason.not-in-this-state',
        params: {
          event: 'COUNCIL_DECIDED',
          state: 'negotiation.positions',
          when: 'ratification, monitoring',
        },
      },
    });
  });
});
