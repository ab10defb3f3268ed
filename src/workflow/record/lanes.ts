/**
 * Lets work on one agreement wait for its turn within this process, before it takes a database connection: a crowd on
 * one deal must not hold every connection, nor make each other's optimistic writes fail. Only the database makes it
 * safe between processes.
 */
export class Lanes {
  private readonly tails = new Map<string, Promise<unknown>>();

  async run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(lane) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => undefined);
    this.tails.set(lane, tail);
    try {
      return await mine;
    } finally {
      if (this.tails.get(lane) === tail) this.tails.delete(lane);
    }
  }
}
