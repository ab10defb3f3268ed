import { Logger } from '@nestjs/common';
import type { Repository } from 'typeorm';
import type { Level } from '../common/level.js';
import type { Organisation } from './organisation.entity.js';
import { fold } from './rules/fold.js';

/** What every request may need to know of an organisation. */
export interface KnownOrganisation {
  /** OVO code. */
  readonly id: string;
  readonly kbo: string;
  readonly nis: string | null;
  readonly name: string;
  readonly level: Level;
  /** OVO code of a municipality's province. */
  readonly provinceId: string | null;
  readonly population: number | null;
  readonly councilSeats: number | null;
  /** The first day on which it is no more, YYYY-MM-DD; null while it is. */
  readonly endedOn: string | null;
}

const logger = new Logger('Organisations');

/**
 * All organisations in memory (some hundreds), so that neither an event nor a token costs a look-up. It is filled
 * when the server boots, and filled anew when PostgreSQL tells that the table was written, on whatever server.
 */
export class OrganisationDirectory {
  private list: readonly KnownOrganisation[] = [];
  private byId: ReadonlyMap<string, KnownOrganisation> = new Map();
  private byEnterpriseNumber: ReadonlyMap<string, KnownOrganisation> = new Map();
  private begun = 0;
  private shown = 0;

  constructor(private readonly organisations: Repository<Organisation>) {}

  /** The organisation with this OVO code. */
  get(id: string): KnownOrganisation | undefined {
    return this.byId.get(id);
  }

  /** Whether the organisation with this OVO code is no more on a day (YYYY-MM-DD), as after a merger. */
  hasEnded(id: string, on: string): boolean {
    const endedOn = this.byId.get(id)?.endedOn ?? null;
    return endedOn !== null && endedOn <= on;
  }

  /** The organisation with this enterprise number, ten digits without dots. */
  byKbo(kbo: string): KnownOrganisation | undefined {
    return this.byEnterpriseNumber.get(kbo);
  }

  /** These organisations by OVO code; the table is read again when one was added to it after boot. */
  async find(ids: readonly string[]): Promise<ReadonlyMap<string, KnownOrganisation>> {
    if (ids.some((id) => !this.byId.has(id))) await this.refresh();
    return this.byId;
  }

  /** Every organisation, by OVO code. */
  all(): readonly KnownOrganisation[] {
    return this.list;
  }

  /** The province with this OVO code or name (case and accents aside). */
  province(codeOrName: string): KnownOrganisation | undefined {
    const name = fold(codeOrName);
    return this.list.find(
      (one) => one.level === 'province' && (one.id === codeOrName.toUpperCase() || fold(one.name) === name),
    );
  }

  /** Reads the table anew; until that is done, readers see what was there. */
  async refresh(): Promise<void> {
    this.begun += 1;
    const turn = this.begun;
    const rows: KnownOrganisation[] = await this.organisations.find({
      select: {
        id: true,
        kbo: true,
        nis: true,
        name: true,
        level: true,
        provinceId: true,
        population: true,
        councilSeats: true,
        endedOn: true,
      },
      order: { id: 'ASC' },
    });
    // One that began later has read what is newer.
    if (turn < this.shown) return;
    this.shown = turn;
    this.list = rows;
    this.byId = new Map(rows.map((row) => [row.id, row]));
    this.byEnterpriseNumber = new Map(rows.map((row) => [row.kbo, row]));
  }

  /** As `refresh`, for whoever does not wait for it. */
  refreshSoon(): void {
    this.refresh().catch((error: unknown) =>
      logger.warn(`organisations were not read anew: ${String(error)}`),
    );
  }
}
