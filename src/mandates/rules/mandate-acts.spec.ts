import { PROCESSES } from '../../workflow/processes.js';
import { actOf } from './mandate-acts.js';

describe('the act that an event is', () => {
  it.each([
    ['PROPOSE_TEXT', 'negotiate'],
    ['OBJECT_TO_TEXT', 'negotiate'],
    ['ABANDON', 'negotiate'],
    ['ACCEPT_TEXT', 'sign'],
    ['TERMINATE', 'sign'],
    ['ACCEPT_RENEWAL', 'sign'],
    ['WITHDRAW', 'sign'],
    ['ACCEPT_MEDIATOR', 'mediate'],
    ['ACCEPT_SETTLEMENT', 'mediate'],
    ['CONFIRM_SETTLEMENT', 'negotiate'],
    ['APPROVE', 'clerk'],
    ['PUBLISH', 'clerk'],
  ])('is of %s to %s', (event, act) => expect(actOf(event)).toBe(act));

  it.each(['SUBMIT', 'EVALUATE', 'addText', 'getAgreement', 'ANNUL', 'sendEvent', 'toString', 'APPROVE '])(
    'is none of %s',
    (right) => expect(actOf(right)).toBeUndefined(),
  );

  it('is known for whatever a council’s clerk reports', () => {
    const council = PROCESSES.filter(({ kind }) => kind === 'council').flatMap((each) => each.callerEvents);
    expect(council.filter((event) => event !== 'ANNUL').map(actOf)).toEqual(
      council.filter((event) => event !== 'ANNUL').map(() => 'clerk'),
    );
  });
});
