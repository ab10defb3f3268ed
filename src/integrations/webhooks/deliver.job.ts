import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { JobHelpers } from 'graphile-worker';
import { Repository } from 'typeorm';
import { viewerOf } from '../../access/viewer-of.js';
import { Sealer } from '../../common/sealing/sealer.js';
import { Config } from '../../config/config.js';
import { viewingAs } from '../../database/viewer.js';
import { JobRegistry } from '../../jobs/job-registry.js';
import { feedFor } from '../../publication/event-feed/audience.js';
import { FeedEvent } from '../../publication/event-feed/feed-event.entity.js';
import { DELIVERY_JOB, DeliveryQueue, type Part } from './delivery-queue.js';
import { DeliveryRecords, type Head } from './delivery-records.js';
import { cloudEventOf, pingEvent, type CloudEvent } from './rules/cloud-event.js';
import { liveSecrets } from './rules/live-secrets.js';
import { settle } from './rules/settle.js';
import type { AttemptOutcome } from './rules/states.js';
import { Receiver } from './sending/receiver.js';
import { signed } from './sending/signature.js';
import { Subscribers } from './subscribers.js';
import { PING, secretPurpose } from './webhook.entity.js';

/** Milliseconds that one job may take, after which others have their turn. */
const TURN = 30_000;
/** Milliseconds that a part rests after its receiver did not answer in time, so that the slow do not keep the workers. */
const REST = 30_000;

/**
 * Delivers what waits for a webhook, what is about one agreement in its order: one that fails holds up those after it about
 * the same agreement, and nothing else. What was sent is recorded after it was answered, so that a server that is killed in
 * between sends it again.
 */
@Injectable()
export class DeliverJob implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    @InjectRepository(FeedEvent) private readonly events: Repository<FeedEvent>,
    private readonly registry: JobRegistry,
    private readonly queue: DeliveryQueue,
    private readonly records: DeliveryRecords,
    private readonly subscribers: Subscribers,
    private readonly receiver: Receiver,
    private readonly sealer: Sealer,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.registry.register(DELIVERY_JOB, (payload, helpers) => this.run(payload as Part, helpers), 'others');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.realign();
  }

  private async run(part: Part, { abortSignal }: Pick<JobHelpers, 'abortSignal'>): Promise<void> {
    for (const end = Date.now() + TURN; Date.now() < end;) {
      const head = await this.records.head(part);
      if (head === undefined) return;
      if (!head.isDue) return this.queue.wakeLater(part, head.nextAt);
      if ((await this.deliver(head, abortSignal)) === 'timedOut')
        return this.queue.wakeLater(part, new Date(Date.now() + REST));
    }
    await this.queue.wakeLater(part, new Date());
  }

  /** @returns what came of it; undefined where nothing was sent */
  private async deliver(head: Head, left: AbortSignal): Promise<AttemptOutcome | undefined> {
    const event = await this.eventOf(head);
    if (event === undefined) {
      await this.records.skip(head);
      return undefined;
    }
    const at = new Date();
    const secrets = liveSecrets(head.secrets, at).map(({ sealed }) =>
      this.sealer.open(sealed, secretPurpose(head.webhookId)),
    );
    const body = JSON.stringify(event);
    const attempted = await this.receiver.send(head.url, body, signed(event.id, body, at, secrets), left);
    const isTest = head.type === PING;
    const settlement = settle(attempted, {
      attempts: head.attempts + 1,
      // A test is tried once.
      delays: isTest ? [] : this.config.webhookRetrySeconds,
      pauseAfterHours: this.config.webhookPauseHours,
      failingSince: head.failingSince,
      now: at,
      chance: Math.random(),
    });
    await this.records.record(head, at, attempted, settlement);
    return attempted.outcome;
  }

  /** What is told, made anew for each attempt and always the same; undefined where the organisation may not know it. */
  private async eventOf(head: Head): Promise<CloudEvent | undefined> {
    const { webhookId, organisationId, eventId, subjectId, sequence, createdAt } = head;
    const { publicUrl } = this.config;
    if (subjectId === null) return pingEvent(eventId, webhookId, createdAt, publicUrl);
    const subscriber = this.subscribers.principalOf(organisationId);
    if (subscriber === undefined) return undefined;
    const found = await viewingAs(viewerOf(subscriber), () =>
      feedFor(this.events, subscriber)
        .comment('background')
        .andWhere('f.agreementId = :subjectId AND f.sequence = :sequence', { subjectId, sequence })
        .getOne(),
    );
    const entry = found?.entry;
    if (entry === undefined) return undefined;
    const { agreementId, type, councilId, at } = entry;
    return cloudEventOf({ eventId, agreementId, sequence: entry.sequence, type, councilId, at }, publicUrl);
  }
}
