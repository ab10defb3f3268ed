import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { RegisteredClient } from '../access/rules/registered-client.js';
import { Announcements } from '../database/announcements.js';
import { DATABASE_POOL } from '../database/database.module.js';

const READ =
  'SELECT client_id AS "clientId", organisation_id AS "organisationId", roles, state FROM client_system';

const logger = new Logger('Clients');

/**
 * The registered client systems, in memory, so that a token costs no query. PostgreSQL tells of each change; from that
 * moment on, and while it cannot be heard, they are read anew before a token is accepted: a suspension holds at once on
 * every server.
 */
@Injectable()
export class ClientDirectory {
  private clients: ReadonlyMap<string, RegisteredClient> = new Map();
  /** Goes up with each change that was heard of; what was read at an earlier count is not current. */
  private changes = 0;
  private readAt = -1;

  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly announcements: Announcements,
  ) {
    announcements.listen({
      channel: 'client_systems_changed',
      onListening: () => this.read(),
      onAnnounced: () => this.readSoon(),
    });
  }

  /** Whether what `get` answers is how it is. */
  get isCurrent(): boolean {
    return this.announcements.isListening && this.readAt === this.changes;
  }

  /** Which reading `get` answers from: another number after each change. */
  get version(): number {
    return this.readAt;
  }

  get(clientId: string): RegisteredClient | undefined {
    return this.clients.get(clientId);
  }

  /** Sees to it that `get` answers how it is. */
  async makeCurrent(): Promise<void> {
    if (!this.isCurrent) await this.read();
  }

  /** Something was changed here: what is answered from now on knows it. */
  async refresh(): Promise<void> {
    this.changes += 1;
    await this.read();
  }

  private readSoon(): void {
    this.changes += 1;
    this.read().catch((error: unknown) => logger.warn(`client systems were not read anew: ${String(error)}`));
  }

  private async read(): Promise<void> {
    const asked = this.changes;
    const { rows } = await this.pool.query<RegisteredClient>(READ);
    if (asked < this.readAt) return;
    this.clients = new Map(rows.map((row) => [row.clientId, row]));
    this.readAt = asked;
  }
}
