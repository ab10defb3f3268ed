import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Versioned } from '../workflow/versioned.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { STILL_OWED } from '../commitments/owed-commitments.js';
import { validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { EventFacts } from '../workflow/event-facts.js';
import { ProvinceRolesDto } from './dto/province-roles.dto.js';
import { readInterests } from './read-interests.js';
import {
  candidateFaults,
  interested,
  interestFaults,
  type Candidate,
  type Interests,
} from './rules/province-faults.js';
import type { ChosenProvince } from './rules/province-role.js';

/** What the parties make of provinces: part of what is agreed, so each party accepts it with the text. */
@Injectable()
export class ProvinceRolesService implements OnModuleInit {
  constructor(
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly facts: EventFacts,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of ['PROPOSE_PROVINCE_ROLES', 'ACCEPT_PROVINCE_ROLES'])
      this.facts.on(type, async (database, agreementId) => {
        const interests = await readInterests(database, agreementId);
        return interests === undefined ? {} : { interested: interested(interests) };
      });
  }

  /** The roles that were chosen, and what provinces that are no parties answered. @throws Problem 404 */
  async find(agreementId: string, principal: Principal | undefined): Promise<Versioned<ProvinceRolesDto>> {
    const { agreement, parties } = await this.access.see(agreementId, principal, 'getProvinceRoles');
    const isParty = (id: string): boolean =>
      parties.some(
        ({ organisationId, participation }) => organisationId === id && participation !== 'withdrawn',
      );
    const item = ProvinceRolesDto.of(agreement.context, isParty, (id) => this.nameOf(id));
    return { version: agreement.version, item };
  }

  /**
   * Chooses roles, in the place of those that were chosen before; in negotiation every party's position is open again.
   * @throws Problem 400 where a role cannot be chosen, such as that of an arbiter for an interested party; 403, 404; 409
   *   where the text is accepted
   */
  async set(
    agreementId: string,
    provinces: readonly ChosenProvince[],
    principal: Principal,
    check: Check,
  ): Promise<Versioned<ProvinceRolesDto>> {
    await this.engine.change({
      agreementId,
      principal,
      right: 'setProvinceRoles',
      check,
      write: async (manager) => {
        const faults = [
          ...this.faultsOf(provinces),
          ...interestFaults(provinces, await interestsIn(manager, agreementId)),
        ];
        if (faults.length > 0) throw validationFailed(faults);
        const chosen = provinces.map(({ organisationId, role }) => ({ organisationId, role }));
        return { event: { type: 'SET_PROVINCE_ROLES', provinces: chosen }, result: undefined };
      },
    });
    return this.find(agreementId, principal);
  }

  /** @throws Problem 400 where roles are proposed for what can have none */
  requireCandidates(provinces: readonly ChosenProvince[]): void {
    const faults = this.faultsOf(provinces);
    if (faults.length > 0) throw validationFailed(faults);
  }

  private faultsOf(provinces: readonly ChosenProvince[]): ReturnType<typeof candidateFaults> {
    const today = dateOf(this.clock.now());
    return candidateFaults(provinces, (id): Candidate | undefined => {
      const organisation = this.directory.get(id);
      return organisation && { level: organisation.level, hasEnded: this.directory.hasEnded(id, today) };
    });
  }

  private nameOf(organisationId: string): string {
    return this.directory.get(organisationId)?.name ?? organisationId;
  }
}

/** As they stand in the transaction given. */
async function interestsIn(manager: EntityManager, agreementId: string): Promise<Interests> {
  const { leadId } = await manager.findOneByOrFail(Agreement, { id: agreementId });
  const commitments = await manager.findBy(Commitment, { agreementId, ...STILL_OWED });
  return { leadId, commitments };
}
