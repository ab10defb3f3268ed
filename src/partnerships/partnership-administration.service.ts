import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import type { AdministrativeAct } from '../administration/rules/administrative-act.js';
import { requireContentMatch } from '../api/etag.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type {
  AddPartnershipMemberDto,
  CreatePartnershipDto,
  EndPartnershipMembershipDto,
  RevisePartnershipDto,
} from './dto/administer-partnership.dto.js';
import type { PartnershipDetailDto } from './dto/partnership.dto.js';
import { PartnershipMember } from './partnership-member.entity.js';
import { Partnership } from './partnership.entity.js';
import { fault, partnershipExists, personalityFault } from './partnerships.problems.js';
import { PartnershipsService } from './partnerships.service.js';
import { legalPersonalityOf } from './rules/legal-personality.js';
import { isLeftOn } from '../regions/rules/membership-faults.js';
import { issueOf, membershipFaultsOf } from './rules/membership-faults.js';
import { partnershipIdOf } from './rules/partnership-id.js';

/**
 * What the registrar does to partnerships; each act is an entry of the administrative history. Memberships have their
 * days: what a partnership was on a day stays what it was.
 */
@Injectable()
export class PartnershipAdministrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly partnerships: PartnershipsService,
    private readonly organisations: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** Adds a partnership without members. @throws Problem 403, 400, 409 `partnership-exists` */
  async create(input: CreatePartnershipDto, principal: Principal): Promise<PartnershipDetailDto> {
    permit('createPartnership', principal, NO_STANDING);
    const { name, legalForm, theme, source } = input;
    const id = partnershipIdOf(name);
    if (id === undefined) throw validationFailed([fault('name', 'no-letters')]);
    const hasLegalPersonality = personalityOf(legalForm, input.hasLegalPersonality);
    await this.act('createPartnership', 'CREATE_PARTNERSHIP', id, principal, async (manager) => {
      const rival = await manager.findOneBy(Partnership, [{ id }, { name }]);
      if (rival !== null) throw partnershipExists(rival.id);
      const kept = { name, legalForm, hasLegalPersonality, theme };
      await manager.insert(Partnership, { id, ...kept });
      return { ...kept, source };
    });
    return this.partnerships.find(id);
  }

  /**
   * Renames a partnership, or says that its form or theme is another.
   * @param ifMatch what the caller says to have seen
   * @throws Problem 403, 404, 412, 400, 409 `partnership-exists`
   */
  async revise(
    id: string,
    { source, ...changes }: RevisePartnershipDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<PartnershipDetailDto> {
    await this.act('revisePartnership', 'REVISE_PARTNERSHIP', id, principal, async (manager) => {
      const before = await existing(manager, id);
      requireContentMatch(ifMatch, await this.partnerships.find(id));
      const { name = before.name, legalForm = before.legalForm, theme = before.theme } = changes;
      const isSaid =
        changes.hasLegalPersonality ??
        (legalForm === before.legalForm ? before.hasLegalPersonality : undefined);
      const hasLegalPersonality = personalityOf(legalForm, isSaid);
      const rival = await manager.findOneBy(Partnership, { name });
      if (rival !== null && rival.id !== id) throw partnershipExists(rival.id);
      const after: Partnership = { id, name, legalForm, hasLegalPersonality, theme };
      await manager.update(Partnership, { id }, { name, legalForm, hasLegalPersonality, theme });
      const changed = (Object.keys(after) as (keyof Partnership)[])
        .filter((field) => after[field] !== before[field])
        .map((field) => [field, { from: before[field], to: after[field] }]);
      return { ...(Object.fromEntries(changed) as Record<string, unknown>), source };
    });
    return this.partnerships.find(id);
  }

  /**
   * Ends a partnership: whoever is in it on the day is a member no longer.
   * @returns the partnership as it is on that day
   * @throws Problem 403, 404, 400 where somebody becomes a member on the day or later
   */
  async end(
    id: string,
    { on, source }: EndPartnershipMembershipDto,
    principal: Principal,
  ): Promise<PartnershipDetailDto> {
    await this.act('endPartnership', 'END_PARTNERSHIP', id, principal, async (manager) => {
      await existing(manager, id);
      const spells = await manager.findBy(PartnershipMember, { partnershipId: id });
      const later = spells.find(({ validFrom }) => validFrom >= on);
      if (later !== undefined)
        throw validationFailed([fault('on', 'before-membership', { from: later.validFrom })]);
      const ended = spells.filter((spell) => isLeftOn(spell, on));
      if (ended.length === 0) throw validationFailed([fault('on', 'no-members')]);
      for (const { organisationId, validFrom } of ended)
        await manager.update(
          PartnershipMember,
          { partnershipId: id, organisationId, validFrom },
          { validTo: on },
        );
      return { on, source };
    });
    return this.partnerships.find(id, on);
  }

  /**
   * Puts a municipality in a partnership from a day on.
   * @returns the partnership as it is on that day
   * @throws Problem 403, 404, 400 where it cannot be
   */
  async addMember(
    id: string,
    input: AddPartnershipMemberDto,
    principal: Principal,
  ): Promise<PartnershipDetailDto> {
    const { organisationId, from, source } = input;
    const until = input.until ?? null;
    await this.act('addPartnershipMember', 'ADD_PARTNERSHIP_MEMBER', id, principal, async (manager) => {
      await existing(manager, id);
      const spell = { organisationId, validFrom: from, validTo: until };
      const others = await manager.findBy(PartnershipMember, { partnershipId: id, organisationId });
      const faults = membershipFaultsOf(spell, this.organisations.get(organisationId), others);
      if (faults.length > 0)
        throw validationFailed(faults.map((each) => issueOf(each, { organisation: organisationId })));
      await manager.insert(PartnershipMember, { partnershipId: id, ...spell });
      return { organisationId, from, until, source };
    });
    return this.partnerships.find(id, from);
  }

  /**
   * Takes a municipality out of a partnership from a day on.
   * @returns the partnership as it is on that day
   * @throws Problem 403, 404 for an unknown partnership or organisation, 400 where it is no member until that day
   */
  async endMembership(
    id: string,
    organisationId: string,
    { on, source }: EndPartnershipMembershipDto,
    principal: Principal,
  ): Promise<PartnershipDetailDto> {
    await this.act(
      'endPartnershipMembership',
      'END_PARTNERSHIP_MEMBERSHIP',
      id,
      principal,
      async (manager) => {
        await existing(manager, id);
        if (this.organisations.get(organisationId) === undefined) throw notFound();
        const spells = await manager.findBy(PartnershipMember, { partnershipId: id, organisationId });
        const left = spells.find((spell) => isLeftOn(spell, on));
        if (left === undefined) throw validationFailed([fault('on', 'not-a-member')]);
        const { validFrom } = left;
        await manager.update(
          PartnershipMember,
          { partnershipId: id, organisationId, validFrom },
          { validTo: on },
        );
        return { organisationId, on, source };
      },
    );
    return this.partnerships.find(id, on);
  }

  /** Does an act and records it, after any other administrative act that is under way. */
  private async act(
    right: Right,
    type: AdministrativeAct,
    id: string,
    principal: Principal,
    work: (manager: EntityManager) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    permit(right, principal, NO_STANDING);
    const about = `/v1/partnerships/${id}`;
    const now = this.clock.now();
    await this.dataSource.transaction((manager) =>
      this.history.act(manager, principal, { type, about }, now, () => work(manager)),
    );
  }
}

async function existing(manager: EntityManager, id: string): Promise<Partnership> {
  const partnership = await manager.findOneBy(Partnership, { id });
  if (partnership === null) throw notFound();
  return partnership;
}

/** @throws Problem 400 where what is said is not what the law says of the form, or has to be said */
function personalityOf(legalForm: Partnership['legalForm'], said: boolean | undefined): boolean {
  const byLaw = legalPersonalityOf(legalForm);
  const is = said ?? byLaw;
  if (is === undefined || (byLaw !== undefined && is !== byLaw))
    throw validationFailed([personalityFault(legalForm)]);
  return is;
}
