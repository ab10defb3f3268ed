import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { KnownDomain } from './rules/domain.js';

const READ = 'SELECT id, name, unit_ids AS "unitIds", ended_on::text AS "endedOn" FROM domain ORDER BY id';

const logger = new Logger('Domains');

/**
 * All policy domains in memory (some tens), so that no token costs a look-up. It is filled when the server boots, and
 * filled anew when PostgreSQL tells that the table was written, on whatever server.
 */
export class DomainDirectory {
  private list: readonly KnownDomain[] = [];
  private byId: ReadonlyMap<string, KnownDomain> = new Map();
  private byUnit: ReadonlyMap<string, KnownDomain> = new Map();
  private begun = 0;
  private shown = 0;

  constructor(private readonly pool: Pool) {}

  /** Which reading the answers are from: another number after each. */
  get version(): number {
    return this.shown;
  }

  /** The domain with this id, one that has ended too. */
  get(id: string): KnownDomain | undefined {
    return this.byId.get(id);
  }

  /** The domain, one that has not ended, of which the department or agency with this OVO code is a unit. */
  ofUnit(ovo: string): KnownDomain | undefined {
    return this.byUnit.get(ovo);
  }

  /** Every domain, by id. */
  all(): readonly KnownDomain[] {
    return this.list;
  }

  /** Reads the table anew; until that is done, readers see what was there. */
  async refresh(): Promise<void> {
    this.begun += 1;
    const turn = this.begun;
    const { rows } = await this.pool.query<KnownDomain>(READ);
    // One that began later has read what is newer.
    if (turn < this.shown) return;
    this.shown = turn;
    this.list = rows;
    this.byId = new Map(rows.map((row) => [row.id, row]));
    const current = rows.filter(({ endedOn }) => endedOn === null);
    this.byUnit = new Map(current.flatMap((row) => row.unitIds.map((unit) => [unit, row])));
  }

  /** As `refresh`, for whoever does not wait for it. */
  refreshSoon(): void {
    this.refresh().catch((error: unknown) => logger.warn(`domains were not read anew: ${String(error)}`));
  }
}
