import { randomUUID } from 'node:crypto';
import { runOn } from './database-state.js';

/** One request of a load, and what became of it. */
export interface LoadRequest {
  /** What it says and no other request does, so that it is found again in the database. */
  readonly mark: string;
  readonly idempotencyKey: string | undefined;
  /** The status of its answer, or that there was none. */
  status: number | 'unanswered';
  /** Sends the same again, to a server at this address. */
  readonly send: (url: string) => Promise<number>;
}

/** What a client sends: the mark must be in it, and the key be passed on. */
export type Sending = (url: string, mark: string, idempotencyKey: string | undefined) => Promise<number>;

/** Requests of many clients at once; each client sends its next one when the one before is answered. */
export class Load {
  readonly requests: LoadRequest[] = [];
  private isStopped = false;

  get answered(): readonly LoadRequest[] {
    return this.requests.filter(({ status }) => status !== 'unanswered');
  }

  /** Lets clients send no more; what is under way is still waited for. */
  stop(): void {
    this.isStopped = true;
  }

  /**
   * A client that sends these in turn, over and over, every other round with an Idempotency-Key, until the load is
   * stopped or nobody answers.
   */
  async client(url: string, sendings: readonly Sending[], rounds = Infinity): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      for (const sending of sendings) {
        if (this.isStopped) return;
        const mark = randomUUID();
        const idempotencyKey = round % 2 === 0 ? mark : undefined;
        const send = (to: string): Promise<number> => sending(to, mark, idempotencyKey);
        const request: LoadRequest = { mark, idempotencyKey, send, status: 'unanswered' };
        this.requests.push(request);
        request.status = await send(url).catch(unlessUnanswered);
        if (request.status === 'unanswered') return;
      }
    }
  }
}

/** What `fetch` throws where the connection breaks is a TypeError (Node's, not Jest's); else it is a fault to be seen. */
function unlessUnanswered(error: unknown): 'unanswered' {
  if ((error as Error).name === 'TypeError') return 'unanswered';
  throw error;
}

const MARK = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** How often each mark is found in histories and texts. */
export async function marksIn(databaseUrl: string): Promise<ReadonlyMap<string, number>> {
  const rows = await runOn<{ said: string }>(
    databaseUrl,
    'SELECT event::text AS said FROM entry UNION ALL SELECT clauses::text FROM agreement_text',
  );
  const counts = new Map<string, number>();
  for (const { said } of rows) {
    for (const mark of new Set(said.match(MARK))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}
