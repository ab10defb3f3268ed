import { Clock } from './clock.js';

/**
 * A clock for development and tests: it runs as the machine's does, from whatever instant it is moved to.
 */
export class AdjustableClock extends Clock {
  /** How far it runs ahead of the machine's clock, in milliseconds. */
  private ahead = 0;

  /** @param start what time it is now; the machine's time unless given */
  constructor(start?: Date) {
    super();
    if (start) this.ahead = start.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /**
   * Makes it this time.
   * @param options.backwards lets it run back: what was recorded in between then lies in the future
   * @throws RangeError where that is earlier than now and not asked for
   */
  moveTo(instant: Date, { backwards = false }: { backwards?: boolean } = {}): void {
    const ahead = instant.getTime() - Date.now();
    if (Number.isNaN(ahead)) throw new RangeError('The clock can only be moved to a valid time.');
    if (ahead < this.ahead && !backwards) throw new RangeError('The clock does not run backwards.');
    this.ahead = ahead;
  }
}
