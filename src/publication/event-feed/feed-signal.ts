import type { Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DRAINING } from '../../api/requests/draining.js';
import { Announcements } from '../../database/announcements.js';
import { Config } from '../../config/config.js';

/** Tells of it when something has come into the feed, on whatever server it was placed there. */
@Injectable()
export class FeedSignal implements OnApplicationBootstrap {
  private readonly waiting = new Set<() => void>();
  private readonly followers: (() => void)[] = [];
  private isOver = false;

  constructor(
    announcements: Announcements,
    private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {
    announcements.listen({
      channel: 'feed_moved',
      // What was placed while nobody listened was not heard of.
      onListening: () => Promise.resolve(this.tell()),
      onAnnounced: () => this.tell(),
    });
  }

  /** When the server stops, whoever waits is answered at once. */
  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.once(DRAINING, () => this.end());
  }

  /** Calls this whenever the feed may have moved. */
  follow(follower: () => void): void {
    this.followers.push(follower);
  }

  /** Whether one more may wait here. */
  get hasRoom(): boolean {
    return !this.isOver && this.waiting.size < this.config.feedWaiters;
  }

  /**
   * Waits until the feed may have moved.
   * @param left aborts where nobody waits for the answer any more
   * @returns false where the time is up, or the server stops
   */
  async moved(milliseconds: number, left: AbortSignal): Promise<boolean> {
    if (this.isOver || left.aborted) return false;
    return new Promise((resolve) => {
      const end = (hasMoved: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        left.removeEventListener('abort', leave);
        resolve(hasMoved);
      };
      const wake = (): void => end(!this.isOver);
      const leave = (): void => end(false);
      const timer = setTimeout(leave, milliseconds);
      this.waiting.add(wake);
      left.addEventListener('abort', leave);
    });
  }

  private end(): void {
    this.isOver = true;
    for (const wake of [...this.waiting]) wake();
  }

  private tell(): void {
    for (const wake of [...this.waiting]) wake();
    for (const follower of this.followers) follower();
  }
}
