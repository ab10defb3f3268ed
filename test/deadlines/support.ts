import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { AdjustableClock } from '../../src/common/time/adjustable-clock.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import type { Deal } from '../support/deal-over-http.js';

/** Milliseconds within which what is due has happened; a job is picked up in a few. */
const PATIENCE = 15_000;

/** A registry whose time tests can move: one database and one clock, however many servers run on them. */
export class MovableRegistry {
  readonly clock = new AdjustableClock();
  private readonly running = new Set<TestApplication>();

  private constructor(
    private readonly database: TestDatabase,
    readonly client: Client,
  ) {}

  static async start(): Promise<MovableRegistry> {
    const database = await createDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const registry = new MovableRegistry(database, client);
    await registry.startServer();
    return registry;
  }

  async stop(): Promise<void> {
    await this.stopServers();
    await this.client.end();
    await this.database.drop();
  }

  get url(): string {
    return this.servers[0].url;
  }

  get servers(): TestApplication[] {
    return [...this.running];
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  async startServer(): Promise<TestApplication> {
    const server = await startApplication({ clock: this.clock, databaseUrl: this.database.url });
    this.running.add(server);
    return server;
  }

  async stopServers(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
    this.running.clear();
  }

  /** Makes it this time, in every server. */
  async moveTo(instant: Date, options?: { backwards: boolean }): Promise<void> {
    this.clock.moveTo(instant, options);
    await this.servers[0].realign();
  }

  /** When the deadline of an agreement or council runs out. */
  async dueAt(deal: Deal, term: string, councilId = ''): Promise<Date> {
    const { rows } = await this.client.query<{ due_at: Date }>(
      `SELECT due_at FROM timer WHERE agreement_id = $1 AND council_id = $2 AND key LIKE '%' || $3 || '%'`,
      [deal.id, councilId, term],
    );
    if (rows.length !== 1) throw new Error(`${rows.length} deadlines ${term}`);
    return rows[0].due_at;
  }

  /** Waits until no job is left that could run now, nor one that is running. */
  async settled(): Promise<void> {
    await until(async () => {
      const { rows } = await this.client.query(
        `SELECT FROM graphile_worker.jobs
         WHERE task_identifier = 'deadline' AND (locked_at IS NOT NULL OR run_at <= now()) AND attempts < max_attempts`,
      );
      return rows.length === 0;
    });
  }

  /** The types of entries that deadlines brought about, oldest first. */
  async firedFor(deal: Deal): Promise<string[]> {
    const { rows } = await this.client.query<{ type: string }>(
      `SELECT type FROM entry WHERE agreement_id = $1 AND actor ? 'deadline' ORDER BY sequence`,
      [deal.id],
    );
    return rows.map(({ type }) => type);
  }

  /** Lets a job be done anew, as the queue does with one whose server was killed before it could say that it was done. */
  async deliverAgain(deal: Deal, key: string, councilId = ''): Promise<void> {
    await this.client.query(`SELECT graphile_worker.add_job('deadline', $1::json)`, [
      JSON.stringify({ agreementId: deal.id, councilId, key }),
    ]);
    await this.settled();
  }
}

/** An instant some milliseconds before or after another. */
export function shifted(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

export async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await sleep(20);
  }
}
