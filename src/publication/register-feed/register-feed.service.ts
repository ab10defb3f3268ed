import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Config } from '../../config/config.js';
import type { Language } from '../../messages/catalogue.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { feedFor } from '../event-feed/audience.js';
import { FeedEvent } from '../event-feed/feed-event.entity.js';
import { registerAtom } from './atom.js';
import type { RegisterFeedQuery } from './register-feed.query.js';

/** What happened last to public agreements. */
@Injectable()
export class RegisterFeedService {
  constructor(
    @InjectRepository(FeedEvent) private readonly events: Repository<FeedEvent>,
    private readonly directory: OrganisationDirectory,
    private readonly config: Config,
  ) {}

  /**
   * The newest entries as an Atom feed.
   * @param asked the query as it was sent, which is part of the feed's own address
   */
  async read(
    { limit, kind, party, theme }: RegisterFeedQuery,
    language: Language,
    asked: string,
  ): Promise<string> {
    // Whoever asks: the register is the same for all.
    const found = feedFor(this.events, undefined).orderBy('f.position', 'DESC').limit(limit);
    if (kind) found.andWhere('a.kind = :kind', { kind });
    if (theme) found.andWhere('a.theme = :theme', { theme });
    if (party)
      found.andWhere(
        'EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND p.organisation_id = :party)',
        { party },
      );
    const rows = await found.getMany();
    const entries = rows.flatMap(({ entry, agreement }) =>
      entry === undefined || agreement === undefined
        ? []
        : [
            {
              agreementId: agreement.id,
              agreementTitle: agreement.title,
              sequence: entry.sequence,
              type: entry.type,
              council: entry.councilId === null ? null : this.nameOf(entry.councilId),
              at: entry.at,
            },
          ],
    );
    return registerAtom(entries, { language, publicUrl: this.config.publicUrl, query: asked });
  }

  private nameOf(organisationId: string): string {
    return this.directory.get(organisationId)?.name ?? organisationId;
  }
}
