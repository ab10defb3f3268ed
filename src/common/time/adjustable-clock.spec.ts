import { setTimeout as sleep } from 'node:timers/promises';
import { AdjustableClock } from './adjustable-clock.js';

const newYear = new Date('2030-01-01T00:00:00Z');
/** Milliseconds that a test may take to look at the clock after it was set. */
const GLANCE = 2_000;

describe('AdjustableClock', () => {
  it('starts at the machine’s time unless told', () => {
    const before = Date.now();
    expect(new AdjustableClock().now().getTime()).toBeGreaterThanOrEqual(before);
    expect(new AdjustableClock().now().getTime()).toBeLessThan(before + GLANCE);
    const started = new AdjustableClock(newYear).now().getTime();
    expect(started).toBeGreaterThanOrEqual(newYear.getTime());
    expect(started).toBeLessThan(newYear.getTime() + GLANCE);
  });

  it('runs on from where it is moved to', async () => {
    const clock = new AdjustableClock();
    clock.moveTo(newYear);
    await sleep(20);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(newYear.getTime() + 15);
    expect(clock.now().getTime()).toBeLessThan(newYear.getTime() + GLANCE);
  });

  it('runs back only when told', () => {
    const clock = new AdjustableClock(newYear);
    const earlier = new Date('2029-12-31T00:00:00Z');
    expect(() => clock.moveTo(earlier)).toThrow('does not run backwards');
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(newYear.getTime());
    clock.moveTo(earlier, { backwards: true });
    expect(clock.now().getTime()).toBeLessThan(newYear.getTime());
  });

  it('refuses a time that is none', () => {
    expect(() => new AdjustableClock().moveTo(new Date('tomorrow'))).toThrow('valid time');
  });
});
