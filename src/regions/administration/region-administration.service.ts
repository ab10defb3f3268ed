import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { AdministrativeHistory } from '../../administration/administrative-history.js';
import type { AdministrativeAct } from '../../administration/rules/administrative-act.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { slugOf } from '../../organisations/rules/fold.js';
import type { RegionDetailDto } from '../dto/region.dto.js';
import { RegionMember } from '../region-member.entity.js';
import { Region } from '../region.entity.js';
import { RegionsService } from '../regions.service.js';
import { membershipsOf } from '../pass-on-memberships.js';
import { isLeftOn, membershipFaults } from '../rules/membership-faults.js';
import type { Membership } from '../rules/pass-on.js';
import type {
  AddRegionMemberDto,
  CreateRegionDto,
  EndRegionMembershipDto,
} from './dto/administer-region.dto.js';
import { regionExists } from './region-administration.problems.js';

/**
 * What the registrar does to regions; each act is an entry of the administrative history. Memberships have their days:
 * what a region was on a day stays what it was.
 */
@Injectable()
export class RegionAdministrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly regions: RegionsService,
    private readonly organisations: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** Adds a region without members. @throws Problem 403, 409 `region-exists` */
  async create({ kind, name, source }: CreateRegionDto, principal: Principal): Promise<RegionDetailDto> {
    permit('createRegion', principal, NO_STANDING);
    const slug = slugOf(name);
    const id = `${kind}-${slug}`;
    if (slug === '') {
      throw validationFailed([{ in: 'body', name: 'name', detail: { key: 'validation.matches' } }]);
    }
    await this.act('CREATE_REGION', id, principal, async (manager) => {
      const rival = await manager.findOneBy(Region, [{ id }, { kind, name }]);
      if (rival !== null) throw regionExists(rival.id);
      await manager.insert(Region, { id, kind, name });
      return { kind, name, source };
    });
    return this.regions.find(id);
  }

  /**
   * Puts a municipality in a region from a day on, and takes it out of the one that it leaves.
   * @returns the region as it is on that day
   * @throws Problem 403, 404 for an unknown region, 400 where it cannot be
   */
  async addMember(
    regionId: string,
    input: AddRegionMemberDto,
    principal: Principal,
  ): Promise<RegionDetailDto> {
    permit('addRegionMember', principal, NO_STANDING);
    const { organisationId, from, source } = input;
    const until = input.until ?? null;
    const leaves = input.leaves ?? null;
    await this.act('ADD_REGION_MEMBER', regionId, principal, async (manager) => {
      const { kind } = await existing(manager, regionId);
      const memberships = await membershipsOf(manager, [organisationId]);
      const proposed = { regionId, kind, organisationId, from, until, leaves };
      const faults = membershipFaults(proposed, this.organisations.get(organisationId), memberships);
      if (faults.length > 0) throw validationFailed(faults);
      if (leaves !== null) await end(manager, memberships, leaves, from);
      await manager.insert(RegionMember, { regionId, organisationId, validFrom: from, validTo: until });
      return { organisationId, from, until, leaves, source };
    });
    return this.regions.find(regionId, from);
  }

  /**
   * Takes a municipality out of a region from a day on.
   * @returns the region as it is on that day
   * @throws Problem 403, 404 for an unknown region or organisation, 400 where it is no member until that day
   */
  async endMembership(
    regionId: string,
    organisationId: string,
    { on, source }: EndRegionMembershipDto,
    principal: Principal,
  ): Promise<RegionDetailDto> {
    permit('endRegionMembership', principal, NO_STANDING);
    if (this.organisations.get(organisationId) === undefined) throw notFound();
    await this.act('END_REGION_MEMBERSHIP', regionId, principal, async (manager) => {
      await existing(manager, regionId);
      const isEnded = await end(manager, await membershipsOf(manager, [organisationId]), regionId, on);
      if (!isEnded) {
        throw validationFailed([{ in: 'body', name: 'on', detail: { key: 'regions.fault.not-a-member' } }]);
      }
      return { organisationId, on, source };
    });
    return this.regions.find(regionId, on);
  }

  /** Does an act and records it, after any other administrative act that is under way. */
  private async act(
    type: AdministrativeAct,
    regionId: string,
    principal: Principal,
    work: (manager: EntityManager) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    const about = `/v1/regions/${regionId}`;
    const now = this.clock.now();
    await this.dataSource.transaction((manager) =>
      this.history.act(manager, principal, { type, about }, now, () => work(manager)),
    );
  }
}

async function existing(manager: EntityManager, id: string): Promise<Region> {
  const region = await manager.findOneBy(Region, { id });
  if (region === null) throw notFound();
  return region;
}

/** Ends the membership that holds until a day. @returns whether there is one */
async function end(
  manager: EntityManager,
  memberships: readonly Membership[],
  regionId: string,
  on: string,
): Promise<boolean> {
  const left = memberships.find((each) => each.regionId === regionId && isLeftOn(each, on));
  if (left === undefined) return false;
  const { organisationId, validFrom } = left;
  await manager.update(RegionMember, { regionId, organisationId, validFrom }, { validTo: on });
  return true;
}
