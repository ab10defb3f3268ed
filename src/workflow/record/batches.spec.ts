import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import DataLoader from 'dataloader';
import { Batches } from './batches.js';

/** Batches that end when they are told to. */
class Controlled {
  readonly begun: (readonly number[])[] = [];
  readonly ends: ((fault?: Error) => void)[] = [];
  readonly loader: DataLoader<number, number>;

  constructor() {
    const batches = new Batches();
    this.loader = new DataLoader(
      (keys) =>
        batches.run(async () => {
          this.begun.push(keys);
          await new Promise<void>((resolve, reject) =>
            this.ends.push((fault) => (fault === undefined ? resolve() : reject(fault))),
          );
          return [...keys];
        }),
      { cache: false, maxBatchSize: 3, batchScheduleFn: batches.schedule },
    );
  }

  /** Asks for something, and lets what can begin do so. */
  async ask(...keys: number[]): Promise<{ answers: Promise<number>[] }> {
    const answers = keys.map((key) => this.loader.load(key));
    await turn();
    await turn();
    return { answers };
  }
}

describe('batches', () => {
  it('given few under way, when something is asked for, then it begins in the next turn', async () => {
    const controlled = new Controlled();
    await controlled.ask(1, 2);
    await controlled.ask(3);
    expect(controlled.begun).toEqual([[1, 2], [3]]);
  });

  it('given as many under way as may be, when one ends, then what was asked for meanwhile begins together', async () => {
    const controlled = new Controlled();
    await controlled.ask(1);
    await controlled.ask(2);
    await controlled.ask(3);
    await controlled.ask(4);
    expect(controlled.begun).toEqual([[1], [2]]);

    controlled.ends[0]();
    await controlled.ask(5);
    expect(controlled.begun).toEqual([[1], [2], [3, 4, 5]]);
  });

  it('given one that fails, when more wait, then they begin as well, and all that were asked are answered', async () => {
    const controlled = new Controlled();
    const {
      answers: [failing],
    } = await controlled.ask(1);
    const failed = expect(failing).rejects.toThrow('away');
    const { answers } = await controlled.ask(2, 3, 4, 5, 6, 7, 8, 9);
    expect(controlled.begun).toEqual([[1], [2, 3, 4]]);

    controlled.ends[0](new Error('away'));
    await failed;
    for (let end = 1; end < 4; end++) {
      await controlled.ask();
      controlled.ends[end]();
    }
    expect(await Promise.all(answers)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
