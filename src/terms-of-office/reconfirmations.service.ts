import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { pageByNumber } from '../api/numbered.js';
import type { Page, PageQuery } from '../api/page.dto.js';
import { owedBy } from '../commitments/owed-by.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory, type KnownOrganisation } from '../organisations/organisation-directory.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { agreementsThatBind } from '../workflow/bound-agreements.js';
import type { Versioned } from '../workflow/versioned.js';
import type { LastingDutiesDto } from './dto/lasting-duties.dto.js';
import {
  ReconfirmationDto,
  type ReconfirmationOverviewDto,
  type ReconfirmDutiesDto,
} from './dto/reconfirmation.dto.js';
import { Reconfirmation } from './reconfirmation.entity.js';
import { lastingDuties, totalsOf } from './rules/lasting-duties.js';
import { decisionFaults, reconfirmedIn } from './rules/reconfirmation.js';
import type { CouncilTerm } from './rules/term.js';
import { noTermOfOffice } from './terms-of-office.problems.js';
import { TermsOfOfficeService } from './terms-of-office.service.js';

/**
 * What outlasts a council, and what the next one says of it. Who is bound stays bound whatever it says (pacta sunt
 * servanda, Vienna Convention, art. 26): a reconfirmation is on record, and moves nothing.
 */
@Injectable()
export class ReconfirmationsService {
  constructor(
    @InjectRepository(Reconfirmation) private readonly reconfirmations: Repository<Reconfirmation>,
    private readonly terms: TermsOfOfficeService,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that the council of the caller's organisation took note of what binds it, or reconfirmed it: all that it owes
   * at that moment.
   * @throws Problem 403, 404, 400 where the decision is not of the present council, 409 where the agreement is not in
   *   force or does not bind the organisation
   */
  async add(
    agreementId: string,
    { kind, decidedOn, source }: ReconfirmDutiesDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ReconfirmationDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'reconfirmDuties',
      check,
      write: async (manager, _read, now) => {
        const organisation = this.organisation(principal.organisationId);
        const today = dateOf(now);
        const term = await this.terms.of(organisation, today, manager);
        const faults = decisionFaults(decidedOn, today, term);
        if (faults.length > 0 || term === undefined) throw validationFailed(faults);
        const owed = await owedBy(manager, organisation.id, [agreementId]);
        const reconfirmation: Reconfirmation = {
          agreementId,
          number: ((await manager.maximum(Reconfirmation, 'number', { agreementId })) ?? 0) + 1,
          organisationId: organisation.id,
          termId: term.id,
          kind,
          decidedOn,
          source,
          commitments: owed.map(({ number }) => number),
          recordedAt: now,
        };
        await manager.insert(Reconfirmation, reconfirmation);
        const { number, termId, commitments } = reconfirmation;
        return {
          event: {
            type: 'RECONFIRM_DUTIES',
            reconfirmation: number,
            kind,
            term: termId,
            decidedOn,
            source,
            commitments,
          },
          result: reconfirmation,
        };
      },
    });
    return { version, item: ReconfirmationDto.of(result) };
  }

  /** A page of what councils said of an agreement, oldest first. @throws Problem 404 */
  async list(
    agreementId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<ReconfirmationDto>> {
    await this.access.see(agreementId, principal, 'listReconfirmations');
    return pageByNumber(this.reconfirmations, { agreementId }, query, (row) => ReconfirmationDto.of(row));
  }

  /** @throws Problem 404 where there is none with this number, or the caller may not see it */
  async find(
    agreementId: string,
    number: number,
    principal: Principal | undefined,
  ): Promise<Versioned<ReconfirmationDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getReconfirmation');
    const found = await this.reconfirmations.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    return { version: agreement.version, item: ReconfirmationDto.of(found) };
  }

  /**
   * What binds an organisation beyond the term of its council.
   * @param on whose term counts, plain date; today unless told
   * @throws Problem 404 where there is no such organisation, 409 `no-term-of-office`
   */
  async lasting(organisationId: string, on?: string): Promise<LastingDutiesDto> {
    const organisation = this.organisation(organisationId);
    const term = await this.termOf(organisation, on);
    const { manager } = this.reconfirmations;
    const bound = await agreementsThatBind(manager, organisationId);
    const ids = bound.map(({ agreementId }) => agreementId);
    const lasting = lastingDuties(term.endsOn, bound, await owedBy(manager, organisationId, ids));
    return {
      organisationId,
      name: organisation.name,
      term: shown(term),
      agreements: lasting.map(({ agreementId, title, kind, expiresOn, outlasts, commitments }) => ({
        agreementId,
        title,
        kind,
        expiresOn,
        outlasts,
        commitments: commitments.map(({ agreementId: _, ...commitment }) => commitment),
      })),
      totals: totalsOf(lasting.flatMap(({ commitments }) => commitments)),
    };
  }

  /**
   * What an organisation's council has reconfirmed of what came into force before it, and what not yet.
   * @param on whose term counts, plain date; today unless told
   * @throws Problem 404 where there is no such organisation, 409 `no-term-of-office`
   */
  async overview(organisationId: string, on?: string): Promise<ReconfirmationOverviewDto> {
    const term = await this.termOf(this.organisation(organisationId), on);
    const { manager } = this.reconfirmations;
    const bound = (await agreementsThatBind(manager, organisationId)).filter(
      ({ inForceSince }) => inForceSince !== null && dateOf(new Date(inForceSince)) < term.since,
    );
    const ids = bound.map(({ agreementId }) => agreementId);
    const owed = await owedBy(manager, organisationId, ids);
    const said = await this.reconfirmations.find({
      where: { organisationId, agreementId: In(ids), termId: term.id },
      order: { agreementId: 'ASC', number: 'ASC' },
    });
    return {
      organisationId,
      term: shown(term),
      agreements: bound.map(({ agreementId, title, expiresOn }) => {
        const own = said.filter((each) => each.agreementId === agreementId);
        const numbers = owed.filter((each) => each.agreementId === agreementId).map(({ number }) => number);
        return {
          agreementId,
          title,
          expiresOn,
          ...reconfirmedIn(term, numbers, own),
          reconfirmations: own.map((row) => ReconfirmationDto.of(row)),
        };
      }),
    };
  }

  private async termOf(organisation: KnownOrganisation, on?: string): Promise<CouncilTerm> {
    const day = on ?? dateOf(this.clock.now());
    const term = await this.terms.of(organisation, day);
    if (term === undefined) throw noTermOfOffice(day);
    return term;
  }

  /** @throws Problem 404 */
  private organisation(id: string): KnownOrganisation {
    const found = this.directory.get(id);
    if (found === undefined) throw notFound();
    return found;
  }
}

function shown({ id, beginsOn, endsOn, since }: CouncilTerm): LastingDutiesDto['term'] {
  return { id, beginsOn, endsOn, since };
}
