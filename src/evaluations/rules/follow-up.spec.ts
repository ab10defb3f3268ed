import { accepted, proposed, type Conclusion, type Decision } from './conclusion.js';
import { followUpOf, type AgreementSeen } from './follow-up.js';

const CONCLUDED = new Date('2027-06-01T09:00:00Z');
const agreed = (decision: Decision): Conclusion =>
  proposed({ decision, reason: 'Why.', proposedBy: 'A', asked: ['A'] }, CONCLUDED);

const IN_FORCE: AgreementSeen = {
  kind: 'deal',
  phase: 'monitoring',
  state: 'measuring',
  isEnding: false,
  amendments: [],
};
const amendment = (openedAt: string, stand: 'open' | 'inForce' | 'over', number = 1) => ({
  number,
  openedAt,
  isOpen: stand === 'open',
  isInForce: stand === 'inForce',
});

describe('what follows an evaluation', () => {
  it.each([
    ['nothing was proposed', null],
    ['it is not agreed yet', proposed({ ...agreed('end'), asked: ['A', 'B'] }, CONCLUDED)],
    ['the agreement goes on', agreed('continue')],
  ])('is nothing where %s', (_, conclusion) => {
    expect(followUpOf(conclusion, IN_FORCE)).toBeNull();
  });

  it.each([
    ['open', IN_FORCE],
    ['underWay', { ...IN_FORCE, isEnding: true }],
    ['carriedOut', { ...IN_FORCE, phase: 'closed', state: 'terminated' }],
    ['overtaken', { ...IN_FORCE, phase: 'closed', state: 'expired' }],
  ])('of a decision to end is %s', (state, agreement) => {
    expect(followUpOf(agreed('end'), agreement)).toEqual({ event: 'TERMINATE', state, amendment: null });
  });

  it.each([
    ['open', null, []],
    ['open', null, [amendment('2027-01-01T00:00:00.000Z', 'inForce')]],
    ['open', null, [amendment('2027-07-01T00:00:00.000Z', 'over')]],
    [
      'underWay',
      2,
      [amendment('2027-07-01T00:00:00.000Z', 'over'), amendment('2027-08-01T00:00:00.000Z', 'open', 2)],
    ],
    ['carriedOut', 1, [amendment('2027-07-01T00:00:00.000Z', 'inForce')]],
  ])('of a decision to amend is %s', (state, number, amendments) => {
    expect(followUpOf(agreed('amend'), { ...IN_FORCE, amendments })).toEqual({
      event: 'AMEND',
      state,
      amendment: number,
    });
  });

  it('of a plan that is to be amended names no event: another plan takes its place', () => {
    expect(followUpOf(agreed('amend'), { ...IN_FORCE, kind: 'plan' })).toMatchObject({ event: null });
    expect(followUpOf(agreed('amend'), { ...IN_FORCE, kind: 'plan', phase: 'closed' })).toMatchObject({
      state: 'overtaken',
    });
  });

  it('begins when the last party has consented', () => {
    const waiting = proposed({ ...agreed('end'), asked: ['A', 'B'] }, CONCLUDED);
    expect(followUpOf(accepted(waiting, 'B', CONCLUDED), IN_FORCE)).toMatchObject({ state: 'open' });
  });
});
