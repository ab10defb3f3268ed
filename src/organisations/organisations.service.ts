import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, Repository, type SelectQueryBuilder } from 'typeorm';
import { decodeCursor } from '../api/cursor.js';
import { type Page, toPage } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { RegionsService } from '../regions/regions.service.js';
import { ContactPoint } from './contact-point.entity.js';
import { ContactPointDto } from './dto/contact-point.dto.js';
import type { ListOrganisationsQuery } from './dto/list-organisations.query.js';
import { OrganisationDetailDto, OrganisationDto } from './dto/organisation.dto.js';
import { MunicipalMerger } from './municipal-merger.entity.js';
import { OrganisationDirectory } from './organisation-directory.js';
import { Organisation } from './organisation.entity.js';
import { unknownProvince, unknownRegion } from './organisations.problems.js';
import { foldSql } from './rules/fold.js';
import { searchOf } from './rules/search.js';

@Injectable()
export class OrganisationsService {
  constructor(
    @InjectRepository(Organisation) private readonly organisations: Repository<Organisation>,
    @InjectRepository(MunicipalMerger) private readonly mergers: Repository<MunicipalMerger>,
    @InjectRepository(ContactPoint) private readonly contactPoints: Repository<ContactPoint>,
    private readonly directory: OrganisationDirectory,
    private readonly regions: RegionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * One organisation by its OVO code, with what it came of and the regions it is in today.
   * @throws Problem `not-found`
   */
  async find(id: string): Promise<OrganisationDetailDto> {
    const [organisation, mergers, regions, contactPoints] = await Promise.all([
      this.organisations.findOneBy({ id }),
      this.mergers.find({ where: { organisationId: id }, order: { oldName: 'ASC', oldNis: 'ASC' } }),
      this.regions.regionsOf(id),
      this.contactPoints.find({ where: { organisationId: id }, order: { number: 'ASC' } }),
    ]);
    if (!organisation) throw notFound();
    return {
      ...OrganisationDto.of(organisation),
      mergedFrom: mergers.map(({ oldNis, oldName, mergedOn }) => ({ nis: oldNis, name: oldName, mergedOn })),
      regions,
      contactPoints: contactPoints.map((row) => ContactPointDto.of(row)),
    };
  }

  /**
   * A page of organisations by name.
   * @throws Problem `validation-failed` for a made-up cursor, and when a filter names a province or region that is
   * not there
   */
  async list(filter: ListOrganisationsQuery): Promise<Page<OrganisationDto>> {
    const province = filter.province === undefined ? undefined : this.directory.province(filter.province);
    const members = filter.region === undefined ? undefined : await this.regions.memberIds(filter.region);
    const issues = [
      ...(filter.province !== undefined && !province ? [unknownProvince()] : []),
      ...(filter.region !== undefined && !members ? [unknownRegion()] : []),
    ];
    if (issues.length > 0) throw validationFailed(issues);

    const query = this.organisations.createQueryBuilder('organisation').where('TRUE');
    if (filter.status !== 'all') {
      const ended = 'organisation.endedOn IS NOT NULL AND organisation.endedOn <= :today';
      query.andWhere(filter.status === 'ended' ? ended : `NOT (${ended})`, {
        today: dateOf(this.clock.now()),
      });
    }
    if (filter.level) query.andWhere('organisation.level = :level', { level: filter.level });
    if (province) query.andWhere('organisation.provinceId = :province', { province: province.id });
    if (members) query.andWhere('organisation.id = ANY(:members)', { members });
    if (filter.q !== undefined) addSearch(query, filter.q);
    if (filter.cursor !== undefined) {
      const [afterName, afterId] = decodeCursor(filter.cursor, ['string', 'string']);
      query.andWhere('(organisation.name, organisation.id) > (:afterName, :afterId)', { afterName, afterId });
    }
    const rows = await query
      .orderBy('organisation.name')
      .addOrderBy('organisation.id')
      .limit(filter.limit + 1)
      .getMany();
    return toPage(
      rows,
      filter.limit,
      ({ name, id }) => [name, id],
      (row) => OrganisationDto.of(row),
    );
  }
}

function addSearch(query: SelectQueryBuilder<Organisation>, text: string): void {
  const { name, ovo, kbo, nis } = searchOf(text);
  const merged = (condition: string): string =>
    `EXISTS (SELECT FROM municipal_merger merger WHERE merger.organisation_id = organisation.id AND ${condition})`;
  query.andWhere(
    new Brackets((any) => {
      any.where('FALSE');
      if (name !== undefined) {
        any.orWhere(`strpos(${foldSql('organisation.name')}, :name) > 0`, { name });
        any.orWhere(merged(`strpos(${foldSql('merger.old_name')}, :name) > 0`));
      }
      if (ovo !== undefined) any.orWhere('organisation.id = :ovo', { ovo });
      if (kbo !== undefined) any.orWhere('organisation.kbo = :kbo', { kbo });
      if (nis !== undefined) {
        any.orWhere('organisation.nis = :nis', { nis });
        any.orWhere(merged('merger.old_nis = :nis'));
      }
    }),
  );
}
