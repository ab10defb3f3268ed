import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { decodeCursor } from '../../api/cursor.js';
import { toPage, type Page } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import { readUnfiltered } from '../../database/unfiltered.js';
import { requireOwn } from './webhooks.service.js';
import type { ListWebhookHealthQuery, WebhookHealthDto } from './dto/webhook-health.dto.js';

type Row = Omit<
  WebhookHealthDto,
  'host' | 'stateSince' | 'failingSince' | 'lastDeliveredAt' | 'oldestWaitingSince'
> & {
  readonly url: string;
  readonly stateSince: Date;
  readonly failingSince: Date | null;
  readonly lastDeliveredAt: Date | null;
  readonly oldestWaitingSince: Date | null;
};

/** Of the page's webhooks only. */
const HEALTH = `
  SELECT w.id, w.organisation_id AS "organisationId", w.url, w.state, w.reason, w.state_since AS "stateSince",
    w.failing_since AS "failingSince", w.last_delivered_at AS "lastDeliveredAt",
    q.waiting, q.oldest AS "oldestWaitingSince", q.dead, t.attempts AS "attemptsOfDay", t.failures AS "failuresOfDay"
  FROM (SELECT * FROM webhook WHERE ($1::uuid IS NULL OR id > $1) AND ($2::text IS NULL OR state = $2)
      AND ($3::text IS NULL OR organisation_id = $3) AND ($5::uuid IS NULL OR id = $5)
    ORDER BY id LIMIT $4) w
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE d.state = 'waiting')::int AS waiting,
      min(d.created_at) FILTER (WHERE d.state = 'waiting') AS oldest, count(*) FILTER (WHERE d.state = 'dead')::int AS dead
    FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state IN ('waiting', 'dead')) q
  CROSS JOIN LATERAL (SELECT count(*)::int AS attempts, count(*) FILTER (WHERE a.outcome <> 'taken')::int AS failures
    FROM webhook_attempt a WHERE a.webhook_id = w.id AND a.at > now() - interval '1 day') t
  ORDER BY w.id`;

/** How all organisations’ webhooks fare, for the registrar. */
@Injectable()
export class WebhookHealthService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of webhooks’ health, by their id. @throws Problem 401, 403, 400 for a made-up cursor */
  async list(
    { state, organisation, limit, cursor }: ListWebhookHealthQuery,
    principal: Principal | undefined,
  ): Promise<Page<WebhookHealthDto>> {
    const [after] = cursor === undefined ? [null] : decodeCursor(cursor, ['uuid']);
    permit('listWebhookHealth', principal, NO_STANDING);
    const rows = await this.read([after, state ?? null, organisation ?? null, limit + 1, null]);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => shown(row),
    );
  }

  /** How one of the organisation’s own webhooks fares. @throws Problem 401, 403, 404 */
  async findOwn(id: string, principal: Principal): Promise<WebhookHealthDto> {
    return this.one(id, requireOwn('getWebhookHealth', principal));
  }

  /** How a webhook fares that the registrar did something with. */
  async one(id: string, organisationId: string | null = null): Promise<WebhookHealthDto> {
    const [row] = await this.read([null, null, organisationId, 1, id]);
    if (row === undefined) throw notFound();
    return shown(row);
  }

  /** Organisations read their own webhooks only: of others’ the registrar is shown this and no more. */
  private read(parameters: unknown[]): Promise<Row[]> {
    return readUnfiltered(this.dataSource, (manager) => manager.query<Row[]>(HEALTH, parameters));
  }
}

function shown({ url, ...row }: Row): WebhookHealthDto {
  return {
    ...row,
    host: new URL(url).host,
    stateSince: row.stateSince.toISOString(),
    failingSince: row.failingSince?.toISOString() ?? null,
    lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
    oldestWaitingSince: row.oldestWaitingSince?.toISOString() ?? null,
  };
}
