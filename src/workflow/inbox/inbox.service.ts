import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type SelectQueryBuilder } from 'typeorm';
import { requirePrincipal } from '../../access/current-principal.js';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { decodeCursor } from '../../api/cursor.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import type { Language } from '../../messages/catalogue.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementTitles } from '../agreement-titles.js';
import { Party } from '../party.entity.js';
import { MessageDto } from './dto/message.dto.js';
import { SentMessage } from './message.entity.js';

/** What the registry has told an organisation. */
@Injectable()
export class InboxService {
  constructor(
    @InjectRepository(SentMessage) private readonly messages: Repository<SentMessage>,
    private readonly titles: AgreementTitles,
    private readonly directory: OrganisationDirectory,
  ) {}

  /**
   * The messages to the caller's organisation, newest first.
   * @throws Problem 401 without a token, 403 without a role, 400 for a made-up cursor
   */
  async list(
    query: PageQuery,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Page<MessageDto>> {
    permit('listMessages', principal, NO_STANDING);
    const own = requirePrincipal(principal).organisationId;
    const rows = await newestFirst(this.messages, own, query).getMany();
    const titles = await this.titles.of(
      rows.map((row) => row.agreementId),
      principal,
    );
    const nameOf = (id: string): string => this.directory.get(id)?.name ?? id;
    return toPage(
      rows,
      query.limit,
      ({ createdAt, agreementId, sequence, number }) => [
        createdAt.toISOString(),
        agreementId,
        sequence,
        number,
      ],
      (row) => MessageDto.of(row, titles.get(row.agreementId) ?? '', nameOf, language),
    );
  }
}

/**
 * The messages of all agreements that an organisation is a party to, to all parties or to itself: one page and one
 * more. Whoever is a party to much finds them along the messages' own index; whoever is a party to little, by
 * agreement: PostgreSQL chooses.
 */
export function newestFirst(
  messages: Repository<SentMessage>,
  organisationId: string,
  { limit, cursor }: PageQuery,
): SelectQueryBuilder<SentMessage> {
  const found = messages
    .createQueryBuilder('message')
    .innerJoin(
      Party,
      'party',
      'party.agreementId = message.agreementId AND party.organisationId = :organisationId',
    )
    .where('(message.organisationId IS NULL OR message.organisationId = :organisationId)')
    .setParameters({ organisationId });
  if (cursor !== undefined) {
    const [at, before, sequence, number] = decodeCursor(cursor, ['instant', 'uuid', 'number', 'number']);
    found.andWhere(
      `(message.createdAt, message.agreementId, message.sequence, message.number)
       < (:at::timestamptz, :before::uuid, :sequence::bigint, :number::bigint)`,
      { at, before, sequence, number },
    );
  }
  return found
    .orderBy('message.createdAt', 'DESC')
    .addOrderBy('message.agreementId', 'DESC')
    .addOrderBy('message.sequence', 'DESC')
    .addOrderBy('message.number', 'DESC')
    .limit(limit + 1);
}
