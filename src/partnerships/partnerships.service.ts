import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { decodeCursor } from '../api/cursor.js';
import { type Page, toPage } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { fold, foldSql } from '../organisations/rules/fold.js';
import type { ListPartnershipsQuery } from './dto/list-partnerships.query.js';
import type { PartnershipDetailDto, PartnershipDto } from './dto/partnership.dto.js';
import { PartnershipMember } from './partnership-member.entity.js';
import { Partnership } from './partnership.entity.js';
import { unknownMunicipality } from '../regions/regions.problems.js';

/** The memberships of a day: the first day of one counts, the day it ends on does not. */
const ON_DAY = 'member.validFrom <= :on AND (member.validTo IS NULL OR member.validTo > :on)';

/** Finds partnerships of municipalities. */
@Injectable()
export class PartnershipsService {
  constructor(
    @InjectRepository(Partnership) private readonly partnerships: Repository<Partnership>,
    @InjectRepository(PartnershipMember) private readonly members: Repository<PartnershipMember>,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of partnerships by name.
   * @throws Problem `validation-failed` for a made-up cursor, and when the filter names a municipality that is not
   * there
   */
  async list(filter: ListPartnershipsQuery): Promise<Page<PartnershipDto>> {
    const { q, theme, legalForm, municipality, on, cursor, limit } = filter;
    const query = this.partnerships.createQueryBuilder('partnership').where('TRUE');
    if (q !== undefined)
      query.andWhere(`:q <> '' AND strpos(${foldSql('partnership.name')}, :q) > 0`, { q: fold(q) });
    if (theme !== undefined) query.andWhere('lower(partnership.theme) = lower(:theme)', { theme });
    if (legalForm !== undefined) query.andWhere('partnership.legalForm = :legalForm', { legalForm });
    if (municipality !== undefined && this.directory.get(municipality)?.level !== 'municipality')
      throw validationFailed([unknownMunicipality()]);
    if (municipality !== undefined || on !== undefined) {
      const member = this.members
        .createQueryBuilder('member')
        .select('1')
        .where('member.partnershipId = partnership.id')
        .andWhere(ON_DAY);
      if (municipality !== undefined) member.andWhere('member.organisationId = :municipality');
      query.andWhere(`EXISTS (${member.getQuery()})`, { on: on ?? this.today(), municipality });
    }
    if (cursor !== undefined) {
      const [afterName, afterId] = decodeCursor(cursor, ['string', 'string']);
      query.andWhere('(partnership.name, partnership.id) > (:afterName, :afterId)', { afterName, afterId });
    }
    const rows = await query
      .orderBy('partnership.name')
      .addOrderBy('partnership.id')
      .limit(limit + 1)
      .getMany();
    return toPage(
      rows,
      limit,
      ({ name, id }) => [name, id],
      (row) => ({ ...row }),
    );
  }

  /**
   * One partnership with its members on a day (YYYY-MM-DD), today unless told.
   * @throws Problem `not-found`
   */
  async find(id: string, on: string = this.today()): Promise<PartnershipDetailDto> {
    const [partnership, memberships] = await Promise.all([
      this.partnerships.findOneBy({ id }),
      this.members
        .createQueryBuilder('member')
        .where('member.partnershipId = :id', { id })
        .andWhere(ON_DAY, { on })
        .getMany(),
    ]);
    if (!partnership) throw notFound();
    const known = await this.directory.find(memberships.map(({ organisationId }) => organisationId));
    const members = memberships.map(({ organisationId, validFrom, validTo }) => ({
      organisationId,
      name: known.get(organisationId)?.name ?? organisationId,
      validFrom,
      validTo,
    }));
    members.sort(
      (a, b) => a.name.localeCompare(b.name, 'nl') || a.organisationId.localeCompare(b.organisationId),
    );
    return { ...partnership, on, members };
  }

  private today(): string {
    return dateOf(this.clock.now());
  }
}
