import { Client } from 'pg';

type Query = (this: Client, ...values: unknown[]) => unknown;

/** The statements that this process sends to PostgreSQL while something is done, but for those of the queue. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const original = Reflect.get(Client.prototype, 'query') as Query;
  const counting: Query = function (...values) {
    const [first] = values;
    const text = typeof first === 'string' ? first : (first as { text?: string }).text;
    if (text !== undefined && !/graphile_worker/.test(text)) statements.push(text);
    return original.apply(this, values);
  };
  Reflect.set(Client.prototype, 'query', counting);
  try {
    await work();
  } finally {
    Reflect.set(Client.prototype, 'query', original);
  }
  return statements;
}
