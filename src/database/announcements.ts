import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '../config/config.js';
import { CONNECT_TIMEOUT } from './pool.js';
import { roleLoginsOf } from './roles/role-logins.js';

/** How long to wait before a lost connection is made again, in milliseconds. */
const PATIENCE = 1_000;

const logger = new Logger('Announcements');

/** Who keeps something of the database in memory, and what of it has to be heard of. */
export interface Listener {
  /** The channel on which PostgreSQL tells of changes; a trigger sends it. */
  readonly channel: string;
  /** Awaited whenever listening has begun, for what was written before; what is heard counts from then on. */
  readonly onListening: () => Promise<void>;
  readonly onAnnounced: (payload: string) => void;
}

/**
 * Hears from PostgreSQL what was written on whatever server, over one connection. While that is lost, `isListening`
 * says so: what was written meanwhile was not heard.
 */
@Injectable()
export class Announcements implements OnModuleInit, OnApplicationShutdown {
  private readonly listeners: Listener[] = [];
  private readonly url: string;
  private client: Client | undefined;
  private closed = false;
  private listening = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(config: Config) {
    this.url = roleLoginsOf(config).engine.url;
  }

  get isListening(): boolean {
    return this.listening;
  }

  /** To be called before the application starts, as in a constructor. */
  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async onModuleInit(): Promise<void> {
    await this.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    const { client } = this;
    this.client = undefined;
    this.listening = false;
    await client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    if (this.closed) return;
    const client = new Client({
      connectionString: this.url,
      application_name: 'akkoord-announcements',
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const each of this.listeners) if (each.channel === channel) each.onAnnounced(payload);
    });
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client));
    this.client = client;
    try {
      await client.connect();
      for (const { channel } of this.listeners) await client.query(`LISTEN ${channel}`);
      for (const { onListening } of this.listeners) await onListening();
      this.listening = this.client === client;
    } catch (error) {
      this.lose(client, error as Error);
    }
  }

  private lose(client: Client, error?: Error): void {
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    this.listening = false;
    if (error !== undefined) logger.warn(`the connection for announcements broke: ${error.message}`);
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.open(), PATIENCE);
    this.retry.unref();
  }
}
