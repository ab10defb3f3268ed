import fc from 'fast-check';
import { answerState, draws, statusOf, type StandingAnswer } from './status.js';

const MEMBERS = ['OVO002133', 'OVO002177'];
const TODAY = '2026-11-24';
const OPEN = { isWithdrawn: false, dueOn: '2027-06-30' };
const LATE = { isWithdrawn: false, dueOn: '2026-11-23' };
const by = (organisationId: string, state: StandingAnswer['state']): StandingAnswer => ({
  organisationId,
  state,
});

describe('an answer', () => {
  it('stands as its agreement does', () => {
    expect(answerState(false, null)).toBe('declined');
    expect(answerState(false, { phase: 'drafting', state: 'ready' })).toBe('underWay');
    expect(answerState(false, { phase: 'monitoring', state: 'measuring' })).toBe('inForce');
    expect(answerState(false, { phase: 'closed', state: 'expired' })).toBe('inForce');
    expect(answerState(false, { phase: 'closed', state: 'rejected' })).toBe('fellAway');
    expect(answerState(true, { phase: 'monitoring', state: 'measuring' })).toBe('ended');
  });

  it('draws means while it is under way or in force only', () => {
    expect((['underWay', 'inForce', 'fellAway', 'ended', 'declined'] as const).filter(draws)).toEqual([
      'underWay',
      'inForce',
    ]);
  });
});

describe('an assignment', () => {
  it('is open, then under way, then answered', () => {
    expect(statusOf(OPEN, [], MEMBERS, TODAY)).toBe('open');
    expect(statusOf(OPEN, [by(MEMBERS[0], 'underWay')], MEMBERS, TODAY)).toBe('underWay');
    expect(statusOf(OPEN, [by(MEMBERS[0], 'inForce'), by(MEMBERS[1], 'declined')], MEMBERS, TODAY)).toBe(
      'answered',
    );
  });

  it('is late from the day after its last one, whatever is under way, and answered all the same', () => {
    expect(statusOf({ ...LATE, dueOn: TODAY }, [], MEMBERS, TODAY)).toBe('open');
    expect(statusOf(LATE, [by(MEMBERS[0], 'underWay')], MEMBERS, TODAY)).toBe('late');
    expect(statusOf(LATE, [by(MEMBERS[0], 'inForce')], MEMBERS, TODAY)).toBe('answered');
  });

  it('is declined where all municipalities decline, also when it would be late', () => {
    const all = MEMBERS.map((id) => by(id, 'declined'));
    expect(statusOf(LATE, all, MEMBERS, TODAY)).toBe('declined');
    expect(statusOf(OPEN, all.slice(1), MEMBERS, TODAY)).toBe('open');
    expect(statusOf(OPEN, [], [], TODAY)).toBe('open');
    expect(statusOf({ ...OPEN, isWithdrawn: true }, all, MEMBERS, TODAY)).toBe('withdrawn');
  });

  it('does not stand otherwise for what fell away or was taken back', () => {
    const state = fc.constantFrom<StandingAnswer['state'][]>(
      'underWay',
      'inForce',
      'declined',
      'fellAway',
      'ended',
    );
    const answers = fc.array(fc.tuple(fc.constantFrom(...MEMBERS), state).map(([id, each]) => by(id, each)));
    fc.assert(
      fc.property(answers, fc.constantFrom(OPEN, LATE), (all, assignment) => {
        const live = all.filter((each) => each.state !== 'fellAway' && each.state !== 'ended');
        expect(statusOf(assignment, all, MEMBERS, TODAY)).toBe(statusOf(assignment, live, MEMBERS, TODAY));
      }),
    );
  });
});
