import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { feedFor } from '../../publication/event-feed/audience.js';
import { eventIdOf } from '../../publication/event-feed/event-id.js';
import type { FeedEvent } from '../../publication/event-feed/feed-event.entity.js';
import { ownTo } from '../../workflow/visible-to.js';
import type { NewDelivery } from './delivery-queue.js';
import type { Webhook } from './webhook.entity.js';

/** What a webhook asks to be told. */
export type Wanted = Pick<Webhook, 'types' | 'agreementIds' | 'kind' | 'theme' | 'regionId' | 'ownOnly'>;

/** What of the feed a webhook is told: what it asks for, of what its organisation may know. */
export function eventsFor(
  events: Repository<FeedEvent>,
  { types, agreementIds, kind, theme, regionId, ownOnly }: Wanted,
  subscriber: Principal,
): SelectQueryBuilder<FeedEvent> {
  const found = feedFor(events, subscriber).comment('background');
  if (types) found.andWhere('e.type = ANY(:types)', { types });
  if (agreementIds) found.andWhere('f.agreementId = ANY(:agreementIds)', { agreementIds });
  if (kind) found.andWhere('a.kind = :kind', { kind });
  if (theme) found.andWhere('a.theme = :theme', { theme });
  if (regionId) found.andWhere('a.regionId = :regionId', { regionId });
  const own = ownTo(subscriber);
  if (ownOnly && own) found.andWhere(own.sql, own.parameters);
  return found;
}

/** What is to be delivered of events that were found. */
export function deliveriesOf(found: readonly FeedEvent[]): NewDelivery[] {
  return found.flatMap(({ entry }) => {
    if (entry === undefined) return [];
    const { agreementId, sequence, type } = entry;
    return [{ eventId: eventIdOf(entry), type, subjectId: agreementId, sequence }];
  });
}
