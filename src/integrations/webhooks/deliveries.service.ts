import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, In, Repository, type EntityManager } from 'typeorm';
import { noteShown } from '../../access-log/confidential-reads.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { eventKeyOf } from '../../publication/event-feed/event-id.js';
import { FeedEvent } from '../../publication/event-feed/feed-event.entity.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { DeliveryQueue, type NewDelivery } from './delivery-queue.js';
import {
  AttemptDto,
  DeliveryDto,
  WebhookNoticeDto,
  type ListDeliveriesQuery,
  type LoggedDeliveryDto,
  type ReplayDto,
  type ReplayedDto,
} from './dto/delivery.dto.js';
import { deliveriesOf, eventsFor } from './events-for.js';
import { addressOf, heldWebhook } from './held-webhook.js';
import { Subscribers } from './subscribers.js';
import { PING, Webhook, WebhookAttempt, WebhookDelivery, WebhookNotice } from './webhook.entity.js';
import { deliveryWaiting } from './webhooks.problems.js';
import { requireOwn } from './webhooks.service.js';

/** Deliveries of one replay. */
const MOST_REPLAYED = 1_000;

/** What was sent to webhooks, and sending it again. */
@Injectable()
export class DeliveriesService {
  constructor(
    @InjectRepository(Webhook) private readonly webhooks: Repository<Webhook>,
    @InjectRepository(WebhookDelivery) private readonly deliveries: Repository<WebhookDelivery>,
    @InjectRepository(WebhookAttempt) private readonly attempts: Repository<WebhookAttempt>,
    @InjectRepository(WebhookNotice) private readonly notices: Repository<WebhookNotice>,
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    @InjectRepository(FeedEvent) private readonly events: Repository<FeedEvent>,
    private readonly dataSource: DataSource,
    private readonly queue: DeliveryQueue,
    private readonly subscribers: Subscribers,
  ) {}

  /** A page of a webhook’s deliveries, the oldest first. @throws Problem 403, 404, 400 for a made-up cursor */
  async list(
    webhookId: string,
    { state, ...query }: ListDeliveriesQuery,
    principal: Principal,
  ): Promise<Page<DeliveryDto>> {
    await this.own('listWebhookDeliveries', webhookId, principal);
    const where = { webhookId, ...(state !== undefined && { state }) };
    const page = await pageByNumber(this.deliveries, where, query, (row) => DeliveryDto.of(row));
    await this.note(page.items, principal);
    return page;
  }

  /** A delivery with what was answered at each attempt. @throws Problem 403, 404 */
  async find(webhookId: string, number: number, principal: Principal): Promise<LoggedDeliveryDto> {
    await this.own('getWebhookDelivery', webhookId, principal);
    return this.made(webhookId, number, principal);
  }

  /** A delivery of a webhook that is the caller’s own. */
  async made(webhookId: string, number: number, principal: Principal): Promise<LoggedDeliveryDto> {
    const row = await this.deliveries.findOneBy({ webhookId, number });
    if (row === null) throw notFound();
    const attempts = await this.attempts.find({ where: { webhookId, number }, order: { attempt: 'ASC' } });
    const shown = DeliveryDto.of(row);
    await this.note([shown], principal);
    return { ...shown, log: attempts.map((attempt) => AttemptDto.of(attempt)) };
  }

  /** What became of the organisation’s webhooks without its doing, the oldest first. @throws Problem 403 */
  async listNotices(
    query: PageQuery,
    principal: Principal,
    language: Language,
  ): Promise<Page<WebhookNoticeDto>> {
    const organisationId = requireOwn('listWebhookNotices', principal);
    return pageByNumber(this.notices, { organisationId }, query, (row) =>
      WebhookNoticeDto.of(row, renderMessage({ key: `webhook-notice.${row.type}` }, language)),
    );
  }

  /**
   * Sends again what happened in a stretch of time or of the feed, by the webhook’s present filter; or its dead letters.
   * @throws Problem 403, 404, 400 for an event that the caller knows nothing of
   */
  async replay(webhookId: string, asked: ReplayDto, principal: Principal): Promise<ReplayedDto> {
    const organisationId = requireOwn('replayWebhook', principal);
    return this.dataSource.transaction(async (manager) => {
      const webhook = await heldWebhook(manager, { id: webhookId, organisationId });
      const found = asked.dead
        ? await takeDead(manager, webhookId, asked)
        : await this.happened(webhook, asked, principal);
      const now = found.slice(0, MOST_REPLAYED);
      if (now.length > 0) await this.queue.add(manager, webhookId, now, true);
      await claimIdempotencyKey(manager, addressOf(webhookId), new Date());
      return { count: now.length, next: found.length > now.length ? (now.at(-1)?.eventId ?? null) : null };
    });
  }

  /**
   * Sends one delivery again, as another delivery of the same event.
   * @returns its number
   * @throws Problem 403, 404, 409 `webhook-delivery-waiting` where it is still on its way
   */
  async replayOne(webhookId: string, number: number, principal: Principal): Promise<number> {
    const organisationId = requireOwn('replayWebhookDelivery', principal);
    return this.dataSource.transaction(async (manager) => {
      await heldWebhook(manager, { id: webhookId, organisationId });
      const row = await manager.findOneBy(WebhookDelivery, { webhookId, number });
      if (row === null) throw notFound();
      if (row.state === 'waiting') throw deliveryWaiting(number);
      if (row.state === 'dead')
        await manager.update(WebhookDelivery, { webhookId, number }, { state: 'replayed' });
      const again = await this.queue.add(manager, webhookId, [newDelivery(row)], true);
      await claimIdempotencyKey(manager, `${addressOf(webhookId)}/deliveries/${again}`, new Date());
      return again;
    });
  }

  private async happened(
    webhook: Webhook,
    { from, until, after }: ReplayDto,
    principal: Principal,
  ): Promise<NewDelivery[]> {
    const subscriber = this.subscribers.principalOf(principal.organisationId) ?? principal;
    const found = eventsFor(this.events, webhook, subscriber)
      // What has not been made out yet comes by itself.
      .andWhere('f.position <= :end', { end: webhook.fannedPosition })
      .orderBy('f.position')
      .limit(MOST_REPLAYED + 1);
    if (from !== undefined) found.andWhere('e.at >= :from', { from });
    if (until !== undefined) found.andWhere('e.at < :until', { until });
    if (after !== undefined)
      found.andWhere('f.position > :after', { after: await this.positionOf(after, webhook, subscriber) });
    return deliveriesOf(await found.getMany());
  }

  private async positionOf(id: string, webhook: Webhook, subscriber: Principal): Promise<string> {
    const key = eventKeyOf(id);
    const everything = {
      ...webhook,
      types: null,
      agreementIds: null,
      kind: null,
      theme: null,
      regionId: null,
    };
    const found =
      key &&
      (await eventsFor(this.events, everything, subscriber)
        .andWhere('f.agreementId = :agreementId AND f.sequence = :sequence', key)
        .getOne());
    if (!found)
      throw validationFailed([{ in: 'body', name: 'after', detail: { key: 'feed.unknown-event' } }]);
    return found.position;
  }

  private async own(right: Right, id: string, principal: Principal): Promise<void> {
    const organisationId = requireOwn(right, principal);
    if (!(await this.webhooks.existsBy({ id, organisationId }))) throw notFound();
  }

  /** For the access log: which agreements that are not public the deliveries name. */
  private async note(shown: readonly DeliveryDto[], principal: Principal): Promise<void> {
    const ids = shown.flatMap(({ agreementId }) => agreementId ?? []);
    if (ids.length === 0) return;
    noteShown(
      principal,
      await this.agreements.find({
        select: { id: true, publicSince: true },
        where: { id: In([...new Set(ids)]) },
      }),
    );
  }
}

/** Dead letters of events that happened in a stretch of time, which are asked for again. */
async function takeDead(
  manager: EntityManager,
  webhookId: string,
  { from, until }: ReplayDto,
): Promise<NewDelivery[]> {
  const dead = manager
    .createQueryBuilder(WebhookDelivery, 'd')
    .where(`d.webhook_id = :webhookId AND d.state = 'dead' AND d.type <> :ping`, { webhookId, ping: PING })
    .orderBy('d.number')
    .limit(MOST_REPLAYED);
  if (from !== undefined) dead.andWhere('d.created_at >= :from', { from });
  if (until !== undefined) dead.andWhere('d.created_at < :until', { until });
  const rows = await dead.getMany();
  const numbers = rows.map(({ number }) => number);
  await manager.update(WebhookDelivery, { webhookId, number: In(numbers) }, { state: 'replayed' });
  return rows.map(newDelivery);
}

function newDelivery({ eventId, type, subjectId, sequence }: WebhookDelivery): NewDelivery {
  return { eventId, type, subjectId, sequence };
}
