import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, MoreThan, type Repository } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { numberAfter } from '../api/numbered.js';
import { toPage, type Page } from '../api/page.dto.js';
import { AdministrativePerson } from '../persons/kept-person.entity.js';
import { AdministrativeEntry } from './administrative-entry.entity.js';
import { AdministrativeEntryDto } from './dto/administrative-entry.dto.js';
import type { ListAdministrativeEntriesQuery } from './dto/list-administrative-entries.query.js';

/** Reads the administrative history. */
@Injectable()
export class AdministrationService {
  constructor(
    @InjectRepository(AdministrativeEntry) private readonly entries: Repository<AdministrativeEntry>,
    @InjectRepository(AdministrativePerson) private readonly persons: Repository<AdministrativePerson>,
  ) {}

  /**
   * A page of the administrative history, oldest entry first.
   * @throws Problem 401, 403 for who neither administers nor supervises the registry, 400 for a made-up cursor
   */
  async list(
    { about, type, limit, cursor }: ListAdministrativeEntriesQuery,
    principal: Principal | undefined,
  ): Promise<Page<AdministrativeEntryDto>> {
    const after = numberAfter(cursor);
    permit('listAdministrativeEntries', principal, NO_STANDING);
    const rows = await this.entries.find({
      where: {
        sequence: MoreThan(after),
        ...(about !== undefined && { about }),
        ...(type !== undefined && { type }),
      },
      order: { sequence: 'ASC' },
      take: limit + 1,
    });
    const commitments = rows.flatMap(({ actor: { person } }) => (person === undefined ? [] : [person]));
    const kept = await this.persons.findBy({ commitment: In(commitments) });
    const byCommitment = new Map(kept.map((each) => [each.commitment, each]));
    return toPage(
      rows,
      limit,
      ({ sequence }) => [sequence],
      (row) => AdministrativeEntryDto.of(row, byCommitment.get(row.actor.person ?? '')),
    );
  }
}
