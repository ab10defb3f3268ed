import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { Sealer } from '../../common/sealing/sealer.js';
import { Config } from '../../config/config.js';
import { DATABASE_POOL } from '../../database/database.module.js';
import { PeriodicJobs } from '../../jobs/periodic-jobs.js';
import { secretPurpose, type KeptSecret } from './webhook.entity.js';

const HOUR = 3_600_000;
/** Deliveries that are forgotten in one statement. */
const AT_ONCE = 10_000;

/**
 * Forgets what was delivered long ago, and seals secrets with the present key, so that an earlier one can be taken away:
 * when a server starts, and every hour.
 */
@Injectable()
export class TidyUpJob implements OnModuleInit {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly jobs: PeriodicJobs,
    private readonly sealer: Sealer,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'tidy-up-webhooks', every: HOUR, firstAfter: 0, work: () => this.run() });
  }

  private async run(): Promise<void> {
    await this.forget();
    await this.reseal();
  }

  private async forget(): Promise<void> {
    for (;;) {
      const { rowCount } = await this.pool.query(
        `DELETE FROM webhook_delivery WHERE (webhook_id, number) IN (
           SELECT webhook_id, number FROM webhook_delivery
           WHERE settled_at < now() - make_interval(days => $1) LIMIT ${AT_ONCE})`,
        [this.config.webhookLogDays],
      );
      if ((rowCount ?? 0) < AT_ONCE) return;
    }
  }

  /** What was changed meanwhile is sealed anew the next time. */
  private async reseal(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; secrets: KeptSecret[] }>(
      `SELECT id, secrets FROM webhook WHERE jsonb_path_exists(secrets, '$[*].sealed ? (!(@ starts with $present))', $1)`,
      [JSON.stringify({ present: this.sealer.beginning })],
    );
    for (const { id, secrets } of rows) {
      const purpose = secretPurpose(id);
      const anew = secrets.map((each) => ({ ...each, sealed: this.sealer.resealed(each.sealed, purpose) }));
      await this.pool.query('UPDATE webhook SET secrets = $2 WHERE id = $1 AND secrets = $3', [
        id,
        JSON.stringify(anew),
        JSON.stringify(secrets),
      ]);
    }
  }
}
