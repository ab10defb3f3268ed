/** Most batches of one kind on their way to the database: so many that it need not wait for the next. */
const MOST_UNDER_WAY = 2;

/**
 * When batches begin: in the next turn of the event loop where few are under way, else once one of those has ended, so
 * that what is asked for meanwhile shares the next instead of having a round trip, and a commit, of its own.
 */
export class Batches {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  /** For a loader: what it calls this with runs the batch, by {@link run}. */
  readonly schedule = (begin: () => void): void => {
    if (this.underWay === MOST_UNDER_WAY) {
      this.waiting.push(begin);
      return;
    }
    this.underWay++;
    setImmediate(begin);
  };

  /** Does what one batch is for. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.underWay--;
      else setImmediate(next);
    }
  }
}
