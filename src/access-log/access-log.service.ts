import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { permit } from '../access/permit.js';
import { homeOf, type Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { requirePrincipal } from '../access/current-principal.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { endOfDate, startOfDate } from '../common/time/terms.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AccessLog } from './access-log.js';
import { ConfidentialRead, ConfidentialReader } from './confidential-read.entity.js';
import type { ListAccessLogQuery, ListReadsQuery } from './dto/list-reads.query.js';
import { AccessDto, ReadDto, type KnownRead } from './dto/read.dto.js';

/** Shows who read what is confidential. */
@Injectable()
export class AccessLogService {
  constructor(
    @InjectRepository(ConfidentialRead) private readonly reads: Repository<ConfidentialRead>,
    @InjectRepository(ConfidentialReader) private readonly readers: Repository<ConfidentialReader>,
    private readonly log: AccessLog,
    private readonly access: AgreementAccess,
  ) {}

  /** A page of the access log, newest first. @throws Problem 401, 403 for who is no registrar, 400 for a made-up cursor */
  async list(query: ListAccessLogQuery, principal: Principal | undefined): Promise<Page<AccessDto>> {
    permit('listAccessLog', principal, NO_STANDING);
    const rows = await this.read(query);
    return toPage(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => AccessDto.whole(row),
    );
  }

  /**
   * A page of the reads of one agreement while it was not public, newest first. Which persons read is shown of the
   * caller's own organisation only.
   * @throws Problem 401, 403 for who may see the agreement and not this, 404 for who may not see it, 400 for a made-up cursor
   */
  async listOfAgreement(
    agreementId: string,
    query: ListReadsQuery,
    caller: Principal | undefined,
  ): Promise<Page<ReadDto>> {
    const principal = requirePrincipal(caller);
    const { standing } = await this.access.see(agreementId, principal);
    permit('listReads', principal, standing);
    const rows = await this.read({ ...query, agreement: agreementId });
    const own = homeOf(principal);
    return toPage(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => ReadDto.of(row, row.organisationId === own),
    );
  }

  /** One page and one more. */
  private async read({
    agreement,
    organisation,
    from,
    until,
    limit,
    cursor,
  }: ListAccessLogQuery): Promise<KnownRead[]> {
    const [before] = cursor === undefined ? [undefined] : decodeCursor(cursor, ['uuid']);
    // What this server has seen is to be in it.
    await this.log.flush();
    const found = this.reads
      .createQueryBuilder('read')
      .orderBy('read.id', 'DESC')
      .limit(limit + 1);
    if (before !== undefined) found.andWhere('read.id < :before', { before });
    if (agreement !== undefined)
      found.andWhere('read.agreement_ids @> ARRAY[:agreement]::uuid[]', { agreement });
    if (organisation !== undefined) found.andWhere('read.organisation_id = :organisation', { organisation });
    if (from !== undefined) found.andWhere('read.at >= :from', { from: startOfDate(from) });
    if (until !== undefined) found.andWhere('read.at < :until', { until: endOfDate(until) });
    const rows = await found.getMany();
    const readers = await this.readers.findBy({ readId: In(rows.map(({ id }) => id)) });
    const subjects = new Map(readers.map(({ readId, subject }) => [readId, subject]));
    return rows.map((row) => ({ ...row, subject: subjects.get(row.id) ?? null }));
  }
}
