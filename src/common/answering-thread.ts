import { parentPort, Worker } from 'node:worker_threads';
import { loaders } from './worker-program.js';

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** What a thread sends back: an answer, or why there is none. */
interface Reply<Answer> {
  readonly number: number;
  readonly answer?: Answer;
  readonly error?: string;
}

/**
 * A thread that answers questions one after the other, so that requests are served meanwhile and no more than one core is
 * taken. It starts with the first question, does not keep the process from ending, and where it breaks down the next
 * question starts another one.
 */
export class AnsweringThread<Question, Answer> {
  private worker: Worker | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, Waiting<Answer>>();

  /**
   * @param program that calls `answerQuestions`
   * @param name for errors: `for voting power`
   */
  constructor(
    private readonly program: URL,
    private readonly name: string,
  ) {}

  /** @throws where the question cannot be answered, or the thread ends before it is */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const number = (this.asked += 1);
      this.waiting.set(number, { resolve, reject });
      this.running().postMessage({ number, question });
    });
  }

  /** Ends the thread; who waits is told that it has ended. */
  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.program, {
      env: { ...process.env },
      execArgv: loaders(process.execArgv),
    });
    worker.on('message', ({ number, answer, error }: Reply<Answer>) => {
      const waiting = this.waiting.get(number);
      this.waiting.delete(number);
      if (error === undefined) waiting?.resolve(answer as Answer);
      else waiting?.reject(new Error(error));
    });
    worker.on('error', (error) => this.fail(worker, error));
    worker.on('exit', () => this.fail(worker, new Error(`The thread ${this.name} has ended`)));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** The thread's side: answers each question that `AnsweringThread` sends it. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  let turn: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', ({ number, question }: { number: number; question: Question }) => {
    turn = turn.then(async () => {
      try {
        parentPort?.postMessage({ number, answer: await answer(question) });
      } catch (error) {
        const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
        parentPort?.postMessage({ number, error: told });
      }
    });
  });
}
