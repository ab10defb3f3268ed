import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, Repository } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { decodeCursor, madeUp } from '../../api/cursor.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { AgreementAccess } from '../agreement-access.js';
import { EntryDto } from './dto/entry.dto.js';
import { Entry } from './entry.entity.js';

/** PostgreSQL's largest integer: no entry has a number beyond it. */
const LARGEST_SEQUENCE = 2_147_483_647;

/** What happened to an agreement, as it was recorded. */
@Injectable()
export class HistoryService {
  constructor(
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    private readonly access: AgreementAccess,
  ) {}

  /**
   * A page of an agreement's history, oldest entry first.
   * @throws Problem 404 where the caller may not know of the agreement, 400 for a made-up cursor
   */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<EntryDto>> {
    const after = cursor === undefined ? 0 : sequenceIn(cursor);
    await this.access.see(agreementId, principal, 'listHistory');
    const rows = await this.entries.find({
      where: { agreementId, sequence: MoreThan(after) },
      order: { sequence: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => [row.sequence],
      (row) => EntryDto.of(row),
    );
  }
}

function sequenceIn(cursor: string): number {
  const [sequence] = decodeCursor(cursor, ['number']);
  if (sequence < 0 || sequence > LARGEST_SEQUENCE) throw madeUp();
  return sequence;
}
