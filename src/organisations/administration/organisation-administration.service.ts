import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { permit } from '../../access/permit.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING, standingAtHome } from '../../access/standing.js';
import { AdministrativeHistory } from '../../administration/administrative-history.js';
import type { AdministrativeAct } from '../../administration/rules/administrative-act.js';
import { requireContentMatch } from '../../api/etag.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf } from '../../common/time/terms.js';
import { endPartnerships, openPartnerships } from '../../partnerships/memberships-of.js';
import { endMemberships, openMemberships } from '../../regions/end-memberships.js';
import { agreementsToTakeOver } from '../../succession/named-agreements.js';
import { ContactPoint } from '../contact-point.entity.js';
import type { OrganisationDetailDto } from '../dto/organisation.dto.js';
import { OrganisationDirectory } from '../organisation-directory.js';
import { Organisation } from '../organisation.entity.js';
import { OrganisationsService } from '../organisations.service.js';
import type {
  CreateOrganisationDto,
  EndOrganisationDto,
  ReviseOrganisationDto,
  SetContactPointsDto,
} from './dto/administer-organisation.dto.js';
import {
  organisationCodeTaken,
  organisationInAgreements,
  organisationIsNoMore,
} from './organisation-administration.problems.js';
import { endFaults, organisationFaults } from './rules/organisation-faults.js';

/** The codes that no two organisations share. */
type Codes = Partial<Pick<Organisation, 'id' | 'kbo' | 'nis'>>;

/** What the registrar does to organisations; each act is an entry of the administrative history. */
@Injectable()
export class OrganisationAdministrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationsService,
    private readonly directory: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds an organisation, which can act and take part from then on.
   * @throws Problem 403, 400 where it cannot be, 409 `organisation-code-taken`
   */
  async create(input: CreateOrganisationDto, principal: Principal): Promise<OrganisationDetailDto> {
    permit('createOrganisation', principal, NO_STANDING);
    const now = this.clock.now();
    const provinces = this.directory.all().filter(({ level }) => level === 'province');
    const faults = organisationFaults(input, new Set(provinces.map(({ id }) => id)), dateOf(now));
    if (faults.length > 0) throw validationFailed(faults);
    const { id, kbo, name, level, source } = input;
    const row = {
      id,
      kbo,
      name,
      level,
      nis: input.nis ?? null,
      provinceId: input.provinceId ?? null,
      population: input.population ?? null,
      populationOn: input.populationOn ?? null,
      councilSeats: input.councilSeats ?? null,
    };
    await this.act('CREATE_ORGANISATION', id, principal, now, async (manager) => {
      await requireFree(manager, row);
      await manager.insert(Organisation, { ...row, endedOn: null, keptSince: now });
      return { ...row, source };
    });
    await this.directory.refresh();
    return this.organisations.find(id);
  }

  /**
   * Renames an organisation, or puts its codes right. From then on the reference data no longer do.
   * @param ifMatch what the caller says to have seen
   * @throws Problem 403, 404, 409 where it is no more or a code is taken, 412
   */
  async revise(
    id: string,
    { source, ...changes }: ReviseOrganisationDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<OrganisationDetailDto> {
    this.require('reviseOrganisation', id, principal);
    const now = this.clock.now();
    await this.act('REVISE_ORGANISATION', id, principal, now, async (manager) => {
      const before = await living(manager, id);
      requireContentMatch(ifMatch, await this.organisations.find(id));
      const changed = changesIn(before, changes);
      await requireFree(manager, changed, id);
      await manager.update(Organisation, { id }, { ...changed, keptSince: now });
      const details = Object.entries(changed).map(([field, to]) => [
        field,
        { from: before[field as keyof Organisation], to },
      ]);
      return { ...(Object.fromEntries(details) as Record<string, unknown>), source };
    });
    await this.directory.refresh();
    return this.organisations.find(id);
  }

  /**
   * Ends an organisation that nobody succeeds. Its tokens are refused from that day on.
   * @throws Problem 403, 404, 400 for an impossible day, 409 where it is no more or takes part in agreements
   */
  async end(
    id: string,
    { on, source }: EndOrganisationDto,
    principal: Principal,
  ): Promise<OrganisationDetailDto> {
    this.require('endOrganisation', id, principal);
    const now = this.clock.now();
    await this.act('END_ORGANISATION', id, principal, now, async (manager) => {
      const { name } = await living(manager, id);
      const memberships = await openMemberships(manager, id, on);
      const partnerships = await openPartnerships(manager, id, on);
      const faults = endFaults(on, dateOf(now), [
        ...memberships,
        ...partnerships.map(({ partnershipId, validFrom }) => ({ regionId: partnershipId, validFrom })),
      ]);
      if (faults.length > 0) throw validationFailed(faults);
      const agreements = await agreementsToTakeOver(manager, [id]);
      if (agreements.length > 0) throw organisationInAgreements(name, agreements.length);
      await manager.update(Organisation, { id }, { endedOn: on });
      await endMemberships(manager, memberships, on);
      await endPartnerships(manager, partnerships, on);
      return {
        on,
        regions: memberships.map(({ regionId }) => regionId),
        partnerships: partnerships.map(({ partnershipId }) => partnershipId),
        source,
      };
    });
    await this.directory.refresh();
    return this.organisations.find(id);
  }

  /**
   * Says where an organisation can be reached, in the place of what was said before.
   * @throws Problem 403 for who is neither registrar nor its own clerk, 404, 400 for one without any address
   */
  async setContactPoints(
    id: string,
    { contactPoints }: SetContactPointsDto,
    principal: Principal,
  ): Promise<OrganisationDetailDto> {
    if (this.directory.get(id) === undefined) throw notFound();
    permit('setContactPoints', principal, standingAtHome(principal, id));
    const rows = contactPoints.map((each, index) => ({
      organisationId: id,
      number: index + 1,
      function: each.function,
      email: each.email ?? null,
      phone: each.phone ?? null,
      address: each.address ?? null,
      url: each.url ?? null,
    }));
    const unreachable = rows.flatMap(({ email, phone, address, url }, index) =>
      (email ?? phone ?? address ?? url) === null ? [index] : [],
    );
    if (unreachable.length > 0) {
      throw validationFailed(
        unreachable.map((index) => ({
          in: 'body',
          name: `contactPoints[${index}]`,
          detail: { key: 'organisations.fault.unreachable' },
        })),
      );
    }
    await this.act('SET_CONTACT_POINTS', id, principal, this.clock.now(), async (manager) => {
      await manager.delete(ContactPoint, { organisationId: id });
      await manager.insert(ContactPoint, rows);
      // What they say is not kept for ever: somebody may have taken a person's address for a function's.
      return { contactPoints: rows.length };
    });
    return this.organisations.find(id);
  }

  private require(right: Right, id: string, principal: Principal): void {
    permit(right, principal, NO_STANDING);
    if (this.directory.get(id) === undefined) throw notFound();
  }

  /** Does an act and records it, after any other administrative act that is under way. */
  private async act(
    type: AdministrativeAct,
    id: string,
    principal: Principal,
    now: Date,
    work: (manager: EntityManager) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    const about = `/v1/organisations/${id}`;
    await this.dataSource.transaction((manager) =>
      this.history.act(manager, principal, { type, about }, now, () => work(manager)),
    );
  }
}

/** The organisation, held, so that nobody takes it up in an agreement meanwhile. @throws Problem 404, 409 */
async function living(manager: EntityManager, id: string): Promise<Organisation> {
  const row = await manager.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw notFound();
  if (row.endedOn !== null) throw organisationIsNoMore(row.name, row.endedOn);
  return row;
}

/** The changes that change something. */
function changesIn(before: Organisation, changes: Partial<Organisation>): Partial<Organisation> {
  const fields = Object.keys(changes) as (keyof Organisation)[];
  return Object.fromEntries(
    fields
      .filter((field) => changes[field] !== undefined && changes[field] !== before[field])
      .map((field) => [field, changes[field]]),
  );
}

/** @throws Problem 409 where another organisation has one of the codes */
async function requireFree(manager: EntityManager, codes: Codes, own?: string): Promise<void> {
  for (const field of ['id', 'kbo', 'nis'] as const) {
    const code = codes[field] ?? null;
    if (code === null) continue;
    const holder = await manager.findOneBy(Organisation, { [field]: In([code]) });
    if (holder !== null && holder.id !== own) throw organisationCodeTaken(code, holder.name);
  }
}
