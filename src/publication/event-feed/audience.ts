import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { ownTo } from '../../workflow/visible-to.js';
import { Entry } from '../../workflow/history/entry.entity.js';
import type { FeedEvent } from './feed-event.entity.js';

/** What of an agreement that the public knows is at one place for it. */
const OF_THE_PUBLIC = 'f.is_public AND a.public_since IS NOT NULL';

/**
 * What the feed shows somebody, each entry at one of its places: of agreements that are one's own by the lists, at the
 * first; of others, once they are public.
 */
export function feedFor(
  events: Repository<FeedEvent>,
  principal: Principal | undefined,
): SelectQueryBuilder<FeedEvent> {
  const own = ownTo(principal);
  const shown =
    own === undefined ? OF_THE_PUBLIC : `CASE WHEN ${own.sql} THEN f.is_first ELSE ${OF_THE_PUBLIC} END`;
  return events
    .createQueryBuilder('f')
    .innerJoinAndMapOne('f.agreement', Agreement, 'a', 'a.id = f.agreementId')
    .innerJoinAndMapOne('f.entry', Entry, 'e', 'e.agreementId = f.agreementId AND e.sequence = f.sequence')
    .select(['f', 'e', 'a.id', 'a.publicSince', 'a.title'])
    .where(`(${shown})`, own?.parameters ?? {});
}
