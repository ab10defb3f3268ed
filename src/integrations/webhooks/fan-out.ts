import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { viewerOf } from '../../access/viewer-of.js';
import { viewingAs } from '../../database/viewer.js';
import { FeedEvent } from '../../publication/event-feed/feed-event.entity.js';
import { FeedSignal } from '../../publication/event-feed/feed-signal.js';
import { DeliveryQueue } from './delivery-queue.js';
import { deliveriesOf, eventsFor, type Wanted } from './events-for.js';
import { Subscribers } from './subscribers.js';

/** Places of the feed that are looked at in one go. */
const STEP = 1_000;
/** Deliveries that may wait for one webhook; what comes after them waits in the feed. */
const MOST_WAITING = 10_000;

/** A webhook that is behind the feed. */
interface Behind extends Wanted {
  readonly id: string;
  readonly organisationId: string;
  readonly from: string;
  readonly end: string;
  readonly waiting: number;
}

const BEHIND = `/* background */
  SELECT w.id, w.organisation_id AS "organisationId", w.types, w.agreement_ids AS "agreementIds", w.kind, w.theme,
    w.region_id AS "regionId", w.own_only AS "ownOnly", w.fanned_position AS "from", f.last_position AS "end",
    (SELECT count(*) FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'waiting')::int AS waiting
  FROM webhook w CROSS JOIN feed_end f
  WHERE w.state = 'active' AND w.fanned_position < f.last_position`;

const logger = new Logger('Webhooks');

/**
 * Makes out deliveries of what comes into the feed, for each webhook what it asks for and its organisation may know of. How
 * far that has come is kept with each webhook, so that one that was paused, or a server that was killed, goes on from there.
 */
@Injectable()
export class FanOut implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private isOver = false;
  private isWanted = false;
  private running: Promise<void> | undefined;

  constructor(
    @InjectRepository(FeedEvent) private readonly events: Repository<FeedEvent>,
    private readonly queue: DeliveryQueue,
    private readonly subscribers: Subscribers,
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

  /** Looks for what is to be delivered, now or right after the look that is under way. */
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
        logger.warn(`deliveries were not made out: ${(error as Error).message}`);
      }
    }
  }

  private async advance(webhook: Behind): Promise<void> {
    const subscriber = this.subscribers.principalOf(webhook.organisationId);
    if (subscriber === undefined) return;
    const end = Number(webhook.end);
    let room = MOST_WAITING - webhook.waiting;
    for (let from = Number(webhook.from); from < end && room > 0 && !this.isOver; from += STEP) {
      const to = Math.min(from + STEP, end);
      // As the organisation itself would read them: the database asks too.
      const found = await viewingAs(viewerOf(subscriber), () =>
        eventsFor(this.events, webhook, subscriber)
          .andWhere('f.position > :from AND f.position <= :to', { from, to })
          .orderBy('f.position')
          .getMany(),
      );
      const deliveries = deliveriesOf(found);
      if (!(await this.queue.fan(webhook.id, from, to, deliveries))) return;
      room -= deliveries.length;
    }
  }
}
