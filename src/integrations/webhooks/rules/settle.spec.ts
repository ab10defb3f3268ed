import fc from 'fast-check';
import { SETTINGS } from '../../../config/settings.js';
import { ATTEMPT_OUTCOMES } from './states.js';
import { retryAfterOf, settle, type Circumstances } from './settle.js';

const NOW = new Date('2026-11-29T12:00:00Z');
const STANDARD = SETTINGS.WEBHOOK_RETRY_SECONDS.parse(SETTINGS.WEBHOOK_RETRY_SECONDS.fallback);

const after = (attempts: number, circumstances: Partial<Circumstances> = {}): Circumstances => ({
  attempts,
  delays: STANDARD,
  pauseAfterHours: 72,
  failingSince: null,
  now: NOW,
  chance: 0,
  ...circumstances,
});

describe('what becomes of a delivery', () => {
  it('is tried ten times by the schedule of the standard, and then a dead letter', () => {
    const seconds = Array.from({ length: 10 }, (_, index) => {
      const settled = settle({ outcome: 'refused' }, after(index + 1));
      return settled.delivery === 'waiting' ? settled.seconds : settled.delivery;
    });
    expect(seconds).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, 'dead']);
  });

  it('waits no less than its delay, and no more than a fifth longer or than the receiver asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (attempts, chance, retryAfter) => {
          const settled = settle({ outcome: 'refused', retryAfter }, after(attempts, { chance }));
          const delay = STANDARD[attempts - 1];
          if (settled.delivery !== 'waiting') throw new Error(settled.delivery);
          expect(settled.seconds).toBeGreaterThanOrEqual(Math.max(delay, Math.min(retryAfter, 86_400)));
          expect(settled.seconds).toBeLessThanOrEqual(Math.max(delay * 1.2, Math.min(retryAfter, 86_400)));
        },
      ),
    );
  });

  it('is over once it is taken, and nothing is lost where the receiver is gone', () => {
    expect(settle({ outcome: 'taken' }, after(10))).toEqual({ delivery: 'delivered' });
    expect(settle({ outcome: 'gone' }, after(10))).toMatchObject({ delivery: 'waiting', webhook: 'ends' });
  });

  it('pauses the webhook once nothing has arrived for long enough, and never before', () => {
    const failed = ATTEMPT_OUTCOMES.filter((outcome) => outcome !== 'taken' && outcome !== 'gone');
    fc.assert(
      fc.property(
        fc.constantFrom(...failed),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: 0, max: 200 })),
        (outcome, attempts, hours) => {
          const failingSince = hours === null ? null : new Date(NOW.getTime() - hours * 3_600_000);
          expect(settle({ outcome }, after(attempts, { failingSince }))).toMatchObject({
            webhook: (hours ?? 0) >= 72 ? 'pauses' : 'goesOn',
          });
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    ['Sun, 29 Nov 2026 12:01:00 GMT', 60],
    ['Sun, 29 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%p is %p seconds', (header, seconds) => {
    expect(retryAfterOf(header, NOW)).toBe(seconds);
  });
});
