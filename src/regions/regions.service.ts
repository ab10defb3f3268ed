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
import type { ListRegionsQuery } from './dto/list-regions.query.js';
import { RegionDetailDto, RegionDto } from './dto/region.dto.js';
import { RegionMember } from './region-member.entity.js';
import { Region } from './region.entity.js';
import { unknownMunicipality } from './regions.problems.js';

/** A region that an organisation is in. */
export interface RegionOfOrganisation extends Region {
  /** First day of the membership, YYYY-MM-DD. */
  readonly since: string;
}

/** The memberships of a day: the first day of one counts, the day it ends on does not. */
const ON_DAY = 'member.validFrom <= :on AND (member.validTo IS NULL OR member.validTo > :on)';

@Injectable()
export class RegionsService {
  constructor(
    @InjectRepository(Region) private readonly regions: Repository<Region>,
    @InjectRepository(RegionMember) private readonly members: Repository<RegionMember>,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of regions by name.
   * @throws Problem `validation-failed` for a made-up cursor, and when the filter names a municipality that is not
   * there
   */
  async list(filter: ListRegionsQuery): Promise<Page<RegionDto>> {
    const { kind, q, municipality, on, cursor, limit } = filter;
    const query = this.regions.createQueryBuilder('region').where('TRUE');
    if (kind) query.andWhere('region.kind = :kind', { kind });
    if (q !== undefined)
      query.andWhere(`:q <> '' AND strpos(${foldSql('region.name')}, :q) > 0`, { q: fold(q) });
    if (municipality !== undefined) {
      if (this.directory.get(municipality)?.level !== 'municipality') {
        throw validationFailed([unknownMunicipality()]);
      }
      const ids = (await this.regionsOf(municipality, on)).map(({ id }) => id);
      query.andWhere('region.id = ANY(:ids)', { ids });
    }
    if (on !== undefined) {
      const member = this.members
        .createQueryBuilder('member')
        .select('1')
        .where('member.regionId = region.id')
        .andWhere(ON_DAY);
      query.andWhere(`EXISTS (${member.getQuery()})`, { on });
    }
    if (cursor !== undefined) {
      const [afterName, afterId] = decodeCursor(cursor, ['string', 'string']);
      query.andWhere('(region.name, region.id) > (:afterName, :afterId)', { afterName, afterId });
    }
    const rows = await query
      .orderBy('region.name')
      .addOrderBy('region.id')
      .limit(limit + 1)
      .getMany();
    return toPage(
      rows,
      limit,
      ({ name, id }) => [name, id],
      ({ id, kind, name }) => ({ id, kind, name }),
    );
  }

  /**
   * One region with its members on a day (YYYY-MM-DD), today unless told.
   * @throws Problem `not-found`
   */
  async find(id: string, on: string = this.today()): Promise<RegionDetailDto> {
    const [region, memberships] = await Promise.all([
      this.regions.findOneBy({ id }),
      this.members
        .createQueryBuilder('member')
        .where('member.regionId = :id', { id })
        .andWhere(ON_DAY, { on })
        .getMany(),
    ]);
    if (!region) throw notFound();
    const known = await this.directory.find(memberships.map(({ organisationId }) => organisationId));
    const members = memberships.flatMap(({ organisationId, validFrom, validTo }) => {
      const organisation = known.get(organisationId);
      if (!organisation) return [];
      const { name, nis, provinceId, population } = organisation;
      return [{ organisationId, name, nis, provinceId, population, validFrom, validTo }];
    });
    members.sort(
      (a, b) => a.name.localeCompare(b.name, 'nl') || a.organisationId.localeCompare(b.organisationId),
    );
    return { id, kind: region.kind, name: region.name, on, members };
  }

  /** The regions that an organisation is in on a day (YYYY-MM-DD), today unless told, by kind and name. */
  async regionsOf(organisationId: string, on: string = this.today()): Promise<RegionOfOrganisation[]> {
    return this.regions
      .createQueryBuilder('region')
      .innerJoin(RegionMember, 'member', 'member.regionId = region.id')
      .select(['region.id AS id', 'region.kind AS kind', 'region.name AS name'])
      .addSelect(`to_char(member.validFrom, 'YYYY-MM-DD')`, 'since')
      .where('member.organisationId = :organisationId', { organisationId })
      .andWhere(ON_DAY, { on })
      .orderBy('region.kind')
      .addOrderBy('region.name')
      .getRawMany<RegionOfOrganisation>();
  }

  /** OVO codes of a region's members today; undefined when there is no such region. */
  async memberIds(regionId: string): Promise<readonly string[] | undefined> {
    return (await this.membersOf([regionId])).get(regionId);
  }

  /** OVO codes of the members of these regions today, by region; a region that there is not is left out. */
  async membersOf(regionIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.regions
      .createQueryBuilder('region')
      .leftJoin(RegionMember, 'member', `member.regionId = region.id AND ${ON_DAY}`, { on: this.today() })
      .select('region.id', 'regionId')
      .addSelect('member.organisationId', 'id')
      .where('region.id = ANY(:regionIds)', { regionIds: [...new Set(regionIds)] })
      .orderBy('member.organisationId')
      .getRawMany<{ regionId: string; id: string | null }>();
    const members = new Map<string, string[]>();
    for (const { regionId, id } of rows)
      members.set(regionId, [...(members.get(regionId) ?? []), ...(id === null ? [] : [id])]);
    return members;
  }

  private today(): string {
    return dateOf(this.clock.now());
  }
}
