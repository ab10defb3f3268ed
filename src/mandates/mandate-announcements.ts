import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { CONNECT_TIMEOUT } from '../database/pool.js';

/** How long to wait before a lost connection is made again, in milliseconds. */
const PATIENCE = 1_000;

const logger = new Logger('Mandates');

/** The channel on which PostgreSQL tells which organisation has registered a mandate; a trigger sends it. */
const CHANNEL = 'mandate_registered';

/**
 * Hears from PostgreSQL which organisations register mandates, on whatever server. While the connection is lost,
 * `isListening` says so: what was registered meanwhile was not heard.
 */
export class MandateAnnouncements {
  private client: Client | undefined;
  private closed = false;
  private listening = false;
  private retry: NodeJS.Timeout | undefined;

  /**
   * @param onListening awaited whenever listening has begun, for what was registered before; from then on it counts
   * @param onRegistered told the organisation's OVO code
   */
  constructor(
    private readonly url: string,
    private readonly onListening: () => Promise<void>,
    private readonly onRegistered: (organisationId: string) => void,
  ) {}

  get isListening(): boolean {
    return this.listening;
  }

  async open(): Promise<void> {
    if (this.closed) return;
    const client = new Client({
      connectionString: this.url,
      application_name: 'akkoord-mandates',
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.onRegistered(payload ?? ''));
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.onListening();
      this.listening = this.client === client;
    } catch (error) {
      this.lose(client, error as Error);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    const { client } = this;
    this.client = undefined;
    this.listening = false;
    await client?.end().catch(() => undefined);
  }

  private lose(client: Client, error?: Error): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    this.listening = false;
    if (error !== undefined) logger.warn(`the connection for mandates broke: ${error.message}`);
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.open(), PATIENCE);
    this.retry.unref();
  }
}
