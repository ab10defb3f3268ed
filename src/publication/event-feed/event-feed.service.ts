import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { noteShown } from '../../access-log/confidential-reads.js';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { validationFailed } from '../../common/problems/general.problems.js';
import { feedFor } from './audience.js';
import { EventFeedDto, FeedEventDto, type EventFeedQuery } from './dto/feed.dto.js';
import { eventKeyOf } from './event-id.js';
import { FeedEvent } from './feed-event.entity.js';
import { FeedSignal } from './feed-signal.js';

/** What happened, in one order for all agreements. */
@Injectable()
export class EventFeedService {
  constructor(
    @InjectRepository(FeedEvent) private readonly events: Repository<FeedEvent>,
    private readonly signal: FeedSignal,
  ) {}

  /**
   * What happened after an event, of what the caller may know of.
   * @param left aborts where the caller no longer waits
   * @throws Problem 400 for an event that the caller knows nothing of
   */
  async read(
    { after, limit, wait }: EventFeedQuery,
    principal: Principal | undefined,
    left: AbortSignal,
  ): Promise<EventFeedDto> {
    permit('listEvents', principal, NO_STANDING);
    const position = after === undefined ? '0' : await this.positionOf(after, principal);
    const until = Date.now() + (this.signal.hasRoom ? wait * 1000 : 0);
    for (;;) {
      // Whoever is told of something between reading and waiting must not wait for the next.
      const change = new AbortController();
      const patience = until - Date.now();
      const moved = patience > 0 && this.signal.moved(patience, AbortSignal.any([left, change.signal]));
      const items = await this.after(position, limit, principal);
      if (items.length > 0 || !(await moved)) {
        change.abort();
        return { items, next: items.at(-1)?.id ?? after ?? null };
      }
    }
  }

  private async after(
    position: string,
    limit: number,
    principal: Principal | undefined,
  ): Promise<FeedEventDto[]> {
    const rows = await feedFor(this.events, principal)
      .andWhere('f.position > :position', { position })
      .orderBy('f.position')
      .limit(limit)
      .getMany();
    noteShown(
      principal,
      rows.flatMap(({ agreement }) => agreement ?? []),
    );
    return rows.flatMap(({ entry }) => (entry === undefined ? [] : FeedEventDto.from(entry)));
  }

  private async positionOf(id: string, principal: Principal | undefined): Promise<string> {
    const key = eventKeyOf(id);
    const found =
      key &&
      (await feedFor(this.events, principal)
        .andWhere('f.agreementId = :agreementId AND f.sequence = :sequence', key)
        .getOne());
    if (!found)
      throw validationFailed([{ in: 'query', name: 'after', detail: { key: 'feed.unknown-event' } }]);
    return found.position;
  }
}
