import type { Client } from 'pg';

type Query = (this: Client, ...values: unknown[]) => unknown;

declare global {
  /** What servers of `startApplication` reach PostgreSQL by. */
  var ServersClient: typeof Client;
}

const NOT_COUNTED = /graphile_worker|akkoord\.viewer|INTO confidential_read|\/\* background \*\//;

/**
 * The statements that servers send to PostgreSQL while something is done, but for those of the queue, those that are marked
 * as of the background, those that tell a connection who asks, which depend on who used it last, and the access log's, which
 * are of several requests at once.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { prototype } = globalThis.ServersClient;
  const original = Reflect.get(prototype, 'query') as Query;
  const counting: Query = function (...values) {
    const [first] = values;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    if (text !== undefined && !NOT_COUNTED.test(text)) statements.push(text);
    return original.apply(this, values);
  };
  Reflect.set(prototype, 'query', counting);
  try {
    await work();
  } finally {
    Reflect.set(prototype, 'query', original);
  }
  return statements;
}
