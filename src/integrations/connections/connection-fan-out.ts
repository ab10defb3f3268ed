import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { viewerOf } from '../../access/viewer-of.js';
import type { Principal } from '../../access/principal.js';
import { viewingAs } from '../../database/viewer.js';
import { feedFor } from '../../publication/event-feed/audience.js';
import { FeedEvent } from '../../publication/event-feed/feed-event.entity.js';
import { FeedSignal } from '../../publication/event-feed/feed-signal.js';
import { actedFor, type Actor } from '../../workflow/history/entry.entity.js';
import { ownTo } from '../../workflow/visible-to.js';
import { ConnectionOwners } from './connection-owners.js';
import { PushQueue, type NewPush } from './push-queue.js';
import { documentsOfEntry } from './rules/documents-of-entry.js';

/** Places of the feed that are looked at in one go. */
const STEP = 1_000;

/** A connection that is behind the feed. */
interface Behind {
  readonly id: string;
  readonly organisationId: string;
  readonly from: string;
  readonly end: string;
}

/** A paused one is given what becomes due too: it waits there, to be seen. */
const BEHIND = `/* background */
  SELECT c.id, c.organisation_id AS "organisationId", c.fanned_position AS "from", f.last_position AS "end"
  FROM connection c CROSS JOIN feed_end f WHERE c.fanned_position < f.last_position`;

const logger = new Logger('Connections');

/**
 * Makes out pushes of what comes into the feed, for each connection what is due of the agreements that its organisation takes
 * part in. How far that has come is kept with each connection, so that a server that was killed goes on from there.
 */
@Injectable()
export class ConnectionFanOut implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private isOver = false;
  private isWanted = false;
  private running: Promise<void> | undefined;

  constructor(
    @InjectRepository(FeedEvent) private readonly events: Repository<FeedEvent>,
    private readonly queue: PushQueue,
    private readonly owners: ConnectionOwners,
    signal: FeedSignal,
  ) {
    signal.follow(() => this.wake());
  }

  onApplicationBootstrap(): void {
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isOver = true;
    await this.running;
  }

  /** Looks for what is to be pushed, now or right after the look that is under way. */
  wake(): void {
    this.isWanted = true;
    this.running ??= this.catchUp().finally(() => (this.running = undefined));
  }

  private async catchUp(): Promise<void> {
    while (this.isWanted && !this.isOver) {
      this.isWanted = false;
      try {
        for (const behind of await this.queue.read<Behind>(BEHIND)) await this.advance(behind);
      } catch (error) {
        logger.warn(`pushes were not made out: ${(error as Error).message}`);
      }
    }
  }

  private async advance({ id, organisationId, from: begin, end }: Behind): Promise<void> {
    const owner = this.owners.principalOf(organisationId);
    if (owner === undefined) return;
    for (let from = Number(begin); from < Number(end) && !this.isOver; from += STEP) {
      const to = Math.min(from + STEP, Number(end));
      const pushes = await this.pushesOf(owner, from, to);
      if (!(await this.queue.fan(id, from, to, pushes))) return;
    }
  }

  private async pushesOf(owner: Principal, from: number, to: number): Promise<NewPush[]> {
    const own = ownTo(owner);
    if (own === undefined) return [];
    const found = await viewingAs(viewerOf(owner), () =>
      feedFor(this.events, owner)
        .comment('background')
        .andWhere(own.sql, own.parameters)
        .andWhere('f.position > :from AND f.position <= :to', { from, to })
        .orderBy('f.position')
        .getMany(),
    );
    return found.flatMap(({ entry }) => {
      if (entry === undefined) return [];
      const { agreementId, sequence, type, actor } = entry;
      const told = { ...entry, actedFor: actedFor(actor as Actor) };
      return documentsOfEntry(told, owner.organisationId).map((document) => ({
        subjectId: agreementId,
        sequence,
        type,
        document,
      }));
    });
  }
}
