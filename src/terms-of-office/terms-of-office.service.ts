import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import type { AdministrativeAct } from '../administration/rules/administrative-act.js';
import { decodeCursor } from '../api/cursor.js';
import { requireContentMatch } from '../api/etag.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import type { KnownOrganisation } from '../organisations/organisation-directory.js';
import { lastSuccessionOf } from '../succession/last-succession.js';
import {
  TermOfOfficeDto,
  type CreateTermOfOfficeDto,
  type ReviseTermOfOfficeDto,
} from './dto/term-of-office.dto.js';
import { termFaults, termOn, type CouncilTerm } from './rules/term.js';
import { TermOfOffice } from './term-of-office.entity.js';
import { termExists } from './terms-of-office.problems.js';

/** For how long councils are elected. Each change is an administrative act, on record. */
@Injectable()
export class TermsOfOfficeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** A page of terms, by id. */
  async list({ limit, cursor }: PageQuery): Promise<Page<TermOfOfficeDto>> {
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string']);
    const all = await this.dataSource.manager.find(TermOfOffice, { order: { id: 'ASC' } });
    const rows = all.filter(({ id }) => id > after);
    return toPage(
      rows.slice(0, limit + 1),
      limit,
      ({ id }) => [id],
      (row) => TermOfOfficeDto.of(row),
    );
  }

  /** @throws Problem 404 */
  async find(id: string): Promise<TermOfOfficeDto> {
    const found = await this.dataSource.manager.findOneBy(TermOfOffice, { id });
    if (found === null) throw notFound();
    return TermOfOfficeDto.of(found);
  }

  /**
   * The term of an organisation's council on a day; after a merger it is the successor's.
   * @param day plain date
   * @returns undefined where no term of its level is known for that day
   */
  async of(
    { id, level }: Pick<KnownOrganisation, 'id' | 'level'>,
    day: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CouncilTerm | undefined> {
    const terms = await manager.findBy(TermOfOffice, { level });
    return termOn(terms, level, day, await lastSuccessionOf(manager, id, day));
  }

  /** Adds a term. @throws Problem 403, 400 where its days cannot be, 409 `term-exists` */
  async create(input: CreateTermOfOfficeDto, principal: Principal): Promise<TermOfOfficeDto> {
    const term = { id: `${input.level}-${input.beginsOn.slice(0, 4)}`, ...input };
    return this.act('createTermOfOffice', 'CREATE_TERM_OF_OFFICE', term.id, principal, async (manager) => {
      if (await manager.existsBy(TermOfOffice, { id: term.id })) throw termExists(term.id);
      await requireSound(manager, term);
      await manager.insert(TermOfOffice, term);
      return { ...input };
    });
  }

  /**
   * Sets the days of a term anew, such as when a council was installed. Its id stays.
   * @param ifMatch what the caller says to have seen
   * @throws Problem 403, 404, 412, 400 where its days cannot be
   */
  async revise(
    id: string,
    { beginsOn, endsOn, basis }: ReviseTermOfOfficeDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<TermOfOfficeDto> {
    return this.act('reviseTermOfOffice', 'REVISE_TERM_OF_OFFICE', id, principal, async (manager) => {
      const before = await manager.findOneBy(TermOfOffice, { id });
      if (before === null) throw notFound();
      requireContentMatch(ifMatch, TermOfOfficeDto.of(before));
      const after = {
        ...before,
        beginsOn: beginsOn ?? before.beginsOn,
        endsOn: endsOn ?? before.endsOn,
        basis,
      };
      await requireSound(manager, after);
      await manager.update(TermOfOffice, { id }, { beginsOn: after.beginsOn, endsOn: after.endsOn, basis });
      return {
        beginsOn: { from: before.beginsOn, to: after.beginsOn },
        endsOn: { from: before.endsOn, to: after.endsOn },
        basis,
      };
    });
  }

  /** Does an act and records it, after any other administrative act that is under way. */
  private async act(
    right: Right,
    type: AdministrativeAct,
    id: string,
    principal: Principal,
    work: (manager: EntityManager) => Promise<Record<string, unknown>>,
  ): Promise<TermOfOfficeDto> {
    permit(right, principal, NO_STANDING);
    const now = this.clock.now();
    const about = `/v1/terms-of-office/${id}`;
    await this.dataSource.transaction((manager) =>
      this.history.act(manager, principal, { type, about }, now, () => work(manager)),
    );
    return this.find(id);
  }
}

async function requireSound(manager: EntityManager, term: TermOfOffice): Promise<void> {
  const faults = termFaults(term, await manager.findBy(TermOfOffice, { level: term.level }));
  if (faults.length > 0) throw validationFailed(faults);
}
