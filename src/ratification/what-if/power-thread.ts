import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AnsweringThread } from '../../common/answering-thread.js';
import { workerProgram } from '../../common/worker-program.js';
import type { PowerAnswer, PowerQuestion } from './power-question.js';

const PROGRAM = workerProgram('./power.worker', import.meta.url);

/** Answers that are remembered. */
const REMEMBERED = 200;

/**
 * Works out voting power on a thread of its own: for 300 councils that takes up to a second, in which the server has other
 * requests to answer. The same question is answered once as long as the answer is remembered.
 */
@Injectable()
export class PowerThread implements OnApplicationShutdown {
  private readonly thread = new AnsweringThread<PowerQuestion, PowerAnswer>(PROGRAM, 'for voting power');
  private readonly answers = new LRUCache<string, Promise<PowerAnswer>>({ max: REMEMBERED });

  answer(question: PowerQuestion): Promise<PowerAnswer> {
    const key = JSON.stringify(question);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = this.thread.ask(question);
    this.answers.set(key, answer);
    answer.catch(() => this.answers.delete(key));
    return answer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.stop();
  }
}
