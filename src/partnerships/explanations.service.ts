import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { notFound } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import type { ExplainPartnershipDto, ExplanationDto } from './dto/explanation.dto.js';
import { PartnershipExplanation } from './partnership-explanation.entity.js';
import { PartnershipMember } from './partnership-member.entity.js';
import { Partnership } from './partnership.entity.js';
import { notInPartnership } from './partnerships.problems.js';

/** Why partnerships deviate from the reference regions (pas toe, leg uit): each explanation stays, and the last one counts. */
@Injectable()
export class ExplanationsService {
  constructor(
    @InjectRepository(Partnership) private readonly partnerships: Repository<Partnership>,
    @InjectRepository(PartnershipExplanation)
    private readonly explanations: Repository<PartnershipExplanation>,
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** A page of the explanations of a partnership, oldest first. @throws Problem 404 */
  async list(partnershipId: string, query: PageQuery): Promise<Page<ExplanationDto>> {
    if (!(await this.partnerships.existsBy({ id: partnershipId }))) throw notFound();
    return pageByNumber(this.explanations, { partnershipId }, query, (row) => this.show(row));
  }

  /**
   * Explains for a member why its partnership deviates.
   * @throws Problem 403, 404, 409 `not-in-partnership` where the caller’s municipality is no member today
   */
  async explain(
    partnershipId: string,
    { body }: ExplainPartnershipDto,
    principal: Principal,
  ): Promise<ExplanationDto> {
    permit('explainPartnership', principal, NO_STANDING);
    const now = this.clock.now();
    const { organisationId, organisationName } = principal;
    const row = await this.dataSource.transaction(async (manager) => {
      await this.history.hold(manager);
      const partnership = await manager.findOneBy(Partnership, { id: partnershipId });
      if (partnership === null) throw notFound();
      const today = dateOf(now);
      const spells = await manager.findBy(PartnershipMember, { partnershipId, organisationId });
      if (
        !spells.some(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today))
      )
        throw notInPartnership(organisationName, partnership.name);
      const number = ((await manager.maximum(PartnershipExplanation, 'number', { partnershipId })) ?? 0) + 1;
      const explanation = { partnershipId, number, organisationId, body, writtenAt: now };
      await manager.insert(PartnershipExplanation, explanation);
      const about = `/v1/partnerships/${partnershipId}/explanations`;
      // The words stay out of the history: they may name people, and nothing there can be erased.
      const details = { number, organisationId };
      await this.history.record(manager, principal, { type: 'EXPLAIN_PARTNERSHIP', about, details }, now);
      await claimIdempotencyKey(manager, about, now);
      return explanation;
    });
    return this.show(row);
  }

  private show({ number, organisationId, body, writtenAt }: PartnershipExplanation): ExplanationDto {
    const organisationName = this.organisations.get(organisationId)?.name ?? organisationId;
    return { number, organisationId, organisationName, body, writtenAt: writtenAt.toISOString() };
  }
}
