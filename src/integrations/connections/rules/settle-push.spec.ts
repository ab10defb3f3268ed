import fc from 'fast-check';
import { PUSH_OUTCOMES } from './states.js';
import { settlePush } from './settle-push.js';

describe('what becomes of a push after an attempt', () => {
  const delays = [5, 60, 600];

  it('is settled where it arrived, and waits for a pause to end where credentials fail', () => {
    const circumstances = { attempts: 9, delays, chance: 0.5 };
    expect(settlePush('pushed', circumstances)).toEqual({ push: 'pushed' });
    expect(settlePush('unauthorised', circumstances)).toEqual({ push: 'waiting', seconds: 0, pauses: true });
  });

  it('is tried again, later and later, until the delays are over', () => {
    const failed = fc.constantFrom(
      ...PUSH_OUTCOMES.filter((each) => !['pushed', 'unauthorised'].includes(each)),
    );
    fc.assert(
      fc.property(
        failed,
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (outcome, attempts, chance) => {
          const settlement = settlePush(outcome, { attempts, delays, chance });
          if (attempts > delays.length) return settlement.push === 'dead';
          const delay = delays[attempts - 1];
          return (
            settlement.push === 'waiting' &&
            !settlement.pauses &&
            settlement.seconds >= delay &&
            settlement.seconds <= delay * 1.2
          );
        },
      ),
    );
  });
});
