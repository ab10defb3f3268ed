import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type SelectQueryBuilder } from 'typeorm';
import { permit } from '../../access/permit.js';
import { requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { decodeCursor } from '../../api/cursor.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import type { Language } from '../../messages/catalogue.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementAccess } from '../agreement-access.js';
import { AgreementTitles } from '../agreement-titles.js';
import { Party } from '../party.entity.js';
import { DeadlineDto } from './dto/deadline.dto.js';
import { Timer } from './timer.entity.js';

/** More than this a calendar does not show. */
export const MOST_IN_A_CALENDAR = 2_000;

/** A deadline as it is kept, and as it is shown. */
export interface OwnDeadline {
  readonly timer: Timer;
  readonly shown: DeadlineDto;
}

/** What is due and when. */
@Injectable()
export class DeadlinesService {
  constructor(
    @InjectRepository(Timer) private readonly timers: Repository<Timer>,
    private readonly access: AgreementAccess,
    private readonly titles: AgreementTitles,
    private readonly directory: OrganisationDirectory,
  ) {}

  /**
   * What is due for one agreement and its councils, soonest first.
   * @throws Problem 404 where the caller may not know of the agreement, 400 for a made-up cursor
   */
  async listOfAgreement(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Page<DeadlineDto>> {
    const found = this.timers
      .createQueryBuilder('timer')
      .where('timer.agreementId = :agreementId', { agreementId });
    const page = soonestFirst(found, query);
    const { agreement } = await this.access.see(agreementId, principal, 'listDeadlines');
    return this.pageOf(await page.getMany(), query.limit, () => agreement.title, language);
  }

  /**
   * What is due, soonest first, for the agreements that the caller's organisation is a party to: for all parties and
   * for its own council, not for the councils of others.
   * @throws Problem 401 without a token, 403 without a role, 400 for a made-up cursor
   */
  async listOwn(
    query: PageQuery,
    principal: Principal | undefined,
    language: Language,
  ): Promise<Page<DeadlineDto>> {
    permit('listOwnDeadlines', principal, NO_STANDING);
    const own = requirePrincipal(principal).organisationId;
    const rows = await soonestFirst(ownDeadlines(this.timers, own), query).getMany();
    const titles = await this.titles.of(
      rows.map((row) => row.agreementId),
      principal,
    );
    return this.pageOf(rows, query.limit, (timer) => titles.get(timer.agreementId) ?? '', language);
  }

  /**
   * What `listOwn` shows of an organisation, as a whole: the soonest, as many as a calendar can take.
   * @param reader for the access log: who is shown it
   */
  async allOwn(organisationId: string, language: Language, reader: object): Promise<OwnDeadline[]> {
    const rows = await soonestFirst(ownDeadlines(this.timers, organisationId), {
      limit: MOST_IN_A_CALENDAR,
    }).getMany();
    const titles = await this.titles.of(
      rows.map((row) => row.agreementId),
      reader,
    );
    return rows.map((timer) => ({
      timer,
      shown: DeadlineDto.of(timer, titles.get(timer.agreementId) ?? '', this.nameOf, language),
    }));
  }

  private readonly nameOf = (id: string): string => this.directory.get(id)?.name ?? id;

  private pageOf(
    rows: readonly Timer[],
    limit: number,
    titleOf: (timer: Timer) => string,
    language: Language,
  ): Page<DeadlineDto> {
    return toPage(
      rows,
      limit,
      ({ dueAt, agreementId, councilId, key }) => [dueAt.toISOString(), agreementId, councilId, key],
      (timer) => DeadlineDto.of(timer, titleOf(timer), this.nameOf, language),
    );
  }
}

/** The deadlines that an organisation has an eye on. */
function ownDeadlines(timers: Repository<Timer>, organisationId: string): SelectQueryBuilder<Timer> {
  return timers
    .createQueryBuilder('timer')
    .innerJoin(
      Party,
      'party',
      'party.agreementId = timer.agreementId AND party.organisationId = :organisationId',
    )
    .where(`(timer.councilId IN ('', :organisationId) OR timer.councilId LIKE 'proceeding/%')`)
    .setParameters({ organisationId });
}

function soonestFirst(
  found: SelectQueryBuilder<Timer>,
  { limit, cursor }: PageQuery,
): SelectQueryBuilder<Timer> {
  if (cursor !== undefined) {
    const [dueAt, after, councilId, key] = decodeCursor(cursor, ['instant', 'uuid', 'string', 'string']);
    found.andWhere(
      '(timer.dueAt, timer.agreementId, timer.councilId, timer.key) > (:dueAt, :after, :councilId, :key)',
      { dueAt, after, councilId, key },
    );
  }
  return found
    .orderBy('timer.dueAt')
    .addOrderBy('timer.agreementId')
    .addOrderBy('timer.councilId')
    .addOrderBy('timer.key')
    .limit(limit + 1);
}
