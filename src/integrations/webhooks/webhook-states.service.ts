import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { AdministrativeHistory } from '../../administration/administrative-history.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { versionMoved } from '../../api/etag.js';
import { Clock } from '../../common/time/clock.js';
import type { Versioned } from '../../workflow/versioned.js';
import { DeliveryQueue } from './delivery-queue.js';
import type { WebhookDto } from './dto/webhook.dto.js';
import { FanOut } from './fan-out.js';
import { addressOf, changeWebhook, heldWebhook, type WebhookKey } from './held-webhook.js';
import type { NoticeType } from './rules/states.js';
import { WebhookConsents } from './webhook-consents.js';
import { PING, WebhookNotice, type Webhook } from './webhook.entity.js';
import { webhookConsentMissing, webhookState } from './webhooks.problems.js';
import { requireOwn, versioned, WebhooksService } from './webhooks.service.js';

/** What a webhook goes through: consent, pauses, and being tried. */
@Injectable()
export class WebhookStatesService {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly dataSource: DataSource,
    private readonly queue: DeliveryQueue,
    private readonly fanOut: FanOut,
    private readonly consents: WebhookConsents,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks the receiver again whether it wants to be sent to. A webhook that was pending or disabled then goes on.
   * @throws Problem 403, 404, 422 `webhook-consent-missing`, `webhook-address-refused`; 412 where it was moved meanwhile
   */
  async verify(id: string, principal: Principal): Promise<Versioned<WebhookDto>> {
    const organisationId = requireOwn('verifyWebhook', principal);
    const { item } = await this.webhooks.find(id, principal);
    const consent = await this.consents.ask(item.url);
    if (consent !== 'given') throw webhookConsentMissing(consent);
    return this.change({ id, organisationId }, (held, now) => {
      if (held.url !== item.url) throw versionMoved();
      // A pause is ended by who made it.
      const isPaused = held.state === 'paused';
      return { consentedAt: now, ...(!isPaused && { state: 'active', reason: null }) };
    });
  }

  /** Sends nothing until it is resumed; what happens meanwhile is sent then. @throws Problem 403, 404, 409 `webhook-state` */
  async pause(id: string, principal: Principal): Promise<Versioned<WebhookDto>> {
    const organisationId = requireOwn('pauseWebhook', principal);
    return this.change({ id, organisationId }, (held) => {
      if (held.state !== 'active') throw webhookState(held.state, held.reason);
      return { state: 'paused', reason: 'organisation' };
    });
  }

  /**
   * Goes on after a pause, with what has waited.
   * @throws Problem 403, 404, 409 `webhook-state` where it is not paused, or not by the organisation
   */
  async resume(id: string, principal: Principal): Promise<Versioned<WebhookDto>> {
    const organisationId = requireOwn('resumeWebhook', principal);
    return this.change({ id, organisationId }, (held) => {
      if (held.state !== 'paused' || held.reason === 'registrar') throw webhookState(held.state, held.reason);
      return resumed(held);
    });
  }

  /**
   * Sends a test, once.
   * @returns number of the delivery
   * @throws Problem 403, 404, 409 `webhook-state` where the receiver has not consented, or is gone
   */
  async ping(id: string, principal: Principal): Promise<number> {
    const organisationId = requireOwn('pingWebhook', principal);
    return this.dataSource.transaction(async (manager) => {
      const { state, reason, consentedAt } = await heldWebhook(manager, { id, organisationId });
      if (consentedAt === null || state === 'disabled') throw webhookState(state, reason);
      const now = new Date();
      const test = { eventId: `ping_${uuidv7()}`, type: PING, subjectId: null, sequence: null };
      const number = await this.queue.add(manager, id, [test], false);
      await claimIdempotencyKey(manager, `${addressOf(id)}/deliveries/${number}`, now);
      return number;
    });
  }

  /**
   * The registrar stops a webhook that harms: it goes on when the registrar says so.
   * @throws Problem 403, 404, 409 `webhook-state` where the registrar has paused it already
   */
  async suspend(id: string, principal: Principal): Promise<void> {
    permit('suspendWebhook', principal, NO_STANDING);
    await this.administer(id, 'pausedByRegistrar', principal, (held) => {
      if (held.reason === 'registrar') throw webhookState(held.state, held.reason);
      return { state: 'paused', reason: 'registrar' };
    });
  }

  /** The registrar lets a webhook go on that was stopped. @throws Problem 403, 404, 409 `webhook-state` where it was not */
  async release(id: string, principal: Principal): Promise<void> {
    permit('releaseWebhook', principal, NO_STANDING);
    await this.administer(id, 'resumedByRegistrar', principal, (held) => {
      if (held.reason !== 'registrar') throw webhookState(held.state, held.reason);
      return resumed(held);
    });
  }

  private async administer(
    id: string,
    notice: 'pausedByRegistrar' | 'resumedByRegistrar',
    principal: Principal,
    decide: (held: Webhook) => Partial<Webhook>,
  ): Promise<void> {
    await this.change({ id }, decide, async (manager, held) => {
      const type = notice === 'pausedByRegistrar' ? 'SUSPEND_WEBHOOK' : 'RELEASE_WEBHOOK';
      const { organisationId, state } = held;
      const details = { organisationId, state: { from: state, to: decide(held).state } };
      const about = `/v1/administration/webhooks/${id}`;
      await this.history.record(manager, principal, { type, about, details }, this.clock.now());
      await notify(manager, organisationId, id, notice);
    });
  }

  /** Changes the state of a webhook; one that goes on is given what has waited for it. */
  private async change(
    key: WebhookKey,
    decide: (held: Webhook, now: Date) => Partial<Webhook>,
    also?: (manager: EntityManager, held: Webhook) => Promise<void>,
  ): Promise<Versioned<WebhookDto>> {
    const now = new Date();
    const row = await this.dataSource.transaction(async (manager) => {
      // The administrative history's end is held before a webhook is, everywhere.
      if (also !== undefined) await this.history.hold(manager);
      const held = await heldWebhook(manager, key);
      const changes = decide(held, now);
      const changed = await changeWebhook(manager, held, changes, now);
      if (changed.state === 'active' && held.state !== 'active') await this.queue.wakeAll(manager, key.id);
      await also?.(manager, held);
      await claimIdempotencyKey(manager, addressOf(key.id), now);
      return changed;
    });
    if (row.state === 'active') this.fanOut.wake();
    return versioned(row);
  }
}

/** What has failed before a pause is not held against it. */
function resumed({ consentedAt }: Webhook): Partial<Webhook> {
  const isPending = consentedAt === null;
  return {
    failingSince: null,
    ...(isPending ? { state: 'pending', reason: 'noConsent' } : { state: 'active', reason: null }),
  };
}

async function notify(
  manager: EntityManager,
  organisationId: string,
  webhookId: string,
  type: NoticeType,
): Promise<void> {
  await manager.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
  const number = ((await manager.maximum(WebhookNotice, 'number', { organisationId })) ?? 0) + 1;
  await manager.insert(WebhookNotice, { organisationId, number, webhookId, type, at: new Date() });
}
