import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, MoreThan, Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { permit } from '../../access/permit.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { decodeCursor } from '../../api/cursor.js';
import { requireMatch } from '../../api/etag.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Sealer } from '../../common/sealing/sealer.js';
import { FeedSequencer } from '../../publication/event-feed/feed-sequencer.js';
import type { Versioned } from '../../workflow/versioned.js';
import {
  WebhookDto,
  WebhookWithSecretDto,
  type CreateWebhookDto,
  type ReviseWebhookDto,
} from './dto/webhook.dto.js';
import { filterFaults } from './filter-faults.js';
import { addressOf, changeWebhook, heldWebhook } from './held-webhook.js';
import { liveSecrets, rotated } from './rules/live-secrets.js';
import { newSecret } from './sending/signature.js';
import { WebhookConsents } from './webhook-consents.js';
import { secretPurpose, Webhook, type KeptSecret } from './webhook.entity.js';
import { tooManyWebhooks } from './webhooks.problems.js';

/** More webhooks an organisation has no use for. */
const MOST_WEBHOOKS = 20;

/** Where organisations want to be told what happens. Times are the machine’s: they are about other servers. */
@Injectable()
export class WebhooksService {
  constructor(
    @InjectRepository(Webhook) private readonly webhooks: Repository<Webhook>,
    private readonly dataSource: DataSource,
    private readonly consents: WebhookConsents,
    private readonly sealer: Sealer,
    private readonly sequencer: FeedSequencer,
  ) {}

  /**
   * Makes a webhook, and asks its receiver whether it wants to be sent to: until it does, the webhook is pending.
   * @throws Problem 403, 400 for what is not there, 409 `too-many-webhooks`, 422 `webhook-address-refused`
   */
  async create(input: CreateWebhookDto, principal: Principal): Promise<Versioned<WebhookWithSecretDto>> {
    requireOwn('createWebhook', principal);
    const faults = await filterFaults(this.webhooks.manager, input, principal);
    if (faults.length > 0) throw validationFailed(faults);
    const consent = await this.consents.ask(input.url);
    // It is told what happens from now on, and not what has yet to get its place.
    await this.sequencer.placeNow();
    const now = new Date();
    const id = uuidv7({ msecs: now.getTime() });
    const secret = newSecret();
    const secrets = [this.sealed(id, secret, now)];
    const { organisationId } = principal;
    const row = await this.dataSource.transaction(async (manager) => {
      // Whoever makes one for the same organisation waits, so that there are never more than there may be.
      await manager.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
      if ((await manager.countBy(Webhook, { organisationId })) >= MOST_WEBHOOKS)
        throw tooManyWebhooks(MOST_WEBHOOKS);
      const { agreementIds } = input;
      await manager.insert(Webhook, {
        id,
        organisationId,
        url: input.url,
        description: input.description ?? null,
        types: input.types ?? null,
        agreementIds: agreementIds?.map((each) => each.toLowerCase()) ?? null,
        kind: input.kind ?? null,
        theme: input.theme ?? null,
        regionId: input.regionId ?? null,
        ownOnly: input.ownOnly ?? false,
        secrets,
        ...(consent === 'given'
          ? { state: 'active', reason: null, consentedAt: now }
          : { state: 'pending', reason: 'noConsent', consentedAt: null }),
        stateSince: now,
        failingSince: null,
        lastDeliveredAt: null,
        fannedPosition: () => '(SELECT last_position FROM feed_end)',
        lastNumber: 0,
        version: 1,
        createdAt: now,
        changedAt: now,
      });
      await claimIdempotencyKey(manager, addressOf(id), now);
      return heldWebhook(manager, { id });
    });
    return { version: row.version, item: WebhookWithSecretDto.with(row, secret, secrets, now) };
  }

  /** A page of the webhooks of the caller’s organisation, in the order in which they were made. @throws Problem 401, 403 */
  async list({ limit, cursor }: PageQuery, principal: Principal): Promise<Page<WebhookDto>> {
    const [after] = cursor === undefined ? [undefined] : decodeCursor(cursor, ['uuid']);
    const organisationId = requireOwn('listWebhooks', principal);
    const rows = await this.webhooks.find({
      where: { organisationId, ...(after !== undefined && { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => WebhookDto.of(row),
    );
  }

  /** @throws Problem 401, 403, 404 where the caller’s organisation has none with this id */
  async find(id: string, principal: Principal): Promise<Versioned<WebhookDto>> {
    const organisationId = requireOwn('getWebhook', principal);
    const row = await this.webhooks.findOneBy({ id, organisationId });
    if (row === null) throw notFound();
    return versioned(row);
  }

  /**
   * Changes what a webhook is told, or where. Another address has to consent anew.
   * @throws Problem 403, 404, 400 for what is not there, 412, 422 `webhook-address-refused`
   */
  async revise(
    id: string,
    changes: ReviseWebhookDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<Versioned<WebhookDto>> {
    const organisationId = requireOwn('reviseWebhook', principal);
    const before = await this.find(id, principal);
    requireMatch(ifMatch, before.version);
    const faults = await filterFaults(this.webhooks.manager, changes, principal);
    if (faults.length > 0) throw validationFailed(faults);
    const { url, ...filter } = changes;
    const isElsewhere = url !== undefined && url !== before.item.url;
    const consent = isElsewhere ? await this.consents.ask(url) : undefined;
    const now = new Date();
    const row = await this.dataSource.transaction(async (manager) => {
      const held = await heldWebhook(manager, { id, organisationId });
      requireMatch(ifMatch, held.version);
      const isPaused = held.state === 'paused';
      const moved: Partial<Webhook> =
        consent === undefined
          ? {}
          : consent === 'given'
            ? { url, consentedAt: now, ...(!isPaused && { state: 'active', reason: null }) }
            : { url, consentedAt: null, ...(!isPaused && { state: 'pending', reason: 'noConsent' }) };
      return changeWebhook(manager, held, { ...given(filter), ...moved }, now);
    });
    return versioned(row);
  }

  /** Removes a webhook with all that waits for it. @throws Problem 403, 404, 412 */
  async remove(id: string, ifMatch: string | undefined, principal: Principal): Promise<void> {
    const organisationId = requireOwn('removeWebhook', principal);
    await this.dataSource.transaction(async (manager) => {
      const held = await heldWebhook(manager, { id, organisationId });
      requireMatch(ifMatch, held.version);
      await manager.delete(Webhook, { id });
    });
  }

  /**
   * Makes another secret. The one before it signs beside it for a while.
   * @throws Problem 403, 404, 412
   */
  async rotate(
    id: string,
    graceHours: number,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<Versioned<WebhookWithSecretDto>> {
    const organisationId = requireOwn('rotateWebhookSecret', principal);
    const now = new Date();
    const secret = newSecret();
    return this.dataSource.transaction(async (manager) => {
      const held = await heldWebhook(manager, { id, organisationId });
      requireMatch(ifMatch, held.version);
      const { secrets: before } = await manager.findOneOrFail(Webhook, {
        where: { id },
        select: { id: true, secrets: true },
      });
      const secrets = rotated(before, this.sealed(id, secret, now), now, graceHours);
      const row = await changeWebhook(manager, held, { secrets }, now);
      await claimIdempotencyKey(manager, addressOf(id), now);
      const shown = WebhookWithSecretDto.with(row, secret, liveSecrets(secrets, now), now);
      return { version: row.version, item: shown };
    });
  }

  private sealed(id: string, secret: string, now: Date): KeptSecret {
    return { sealed: this.sealer.seal(secret, secretPurpose(id)), since: now.toISOString(), until: null };
  }
}

/** Lets pass who may do this for the own organisation. @returns its OVO code @throws Problem 403 */
export function requireOwn(right: Right, principal: Principal): string {
  permit(right, principal, NO_STANDING);
  return principal.organisationId;
}

export function versioned(row: Webhook): Versioned<WebhookDto> {
  return { version: row.version, item: WebhookDto.of(row) };
}

/** What a change gives; what it leaves out stays as it is. */
function given({ agreementIds, ...filter }: Omit<ReviseWebhookDto, 'url'>): Partial<Webhook> {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(said) as Partial<Webhook>),
    ...(agreementIds !== undefined && {
      agreementIds: agreementIds?.map((each) => each.toLowerCase()) ?? null,
    }),
  };
}
