import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { noteShown } from '../access-log/confidential-reads.js';
import type { Principal } from '../access/principal.js';
import { decodeCursor, madeUp } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { requireSeat } from '../endorsements/require-seat.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { ProvinceRolesService } from '../provinces/province-roles.service.js';
import type { ChosenProvince } from '../provinces/rules/province-role.js';
import { PastAgreements } from '../workflow/as-of/past-agreements.js';
import type { AsOfQuery } from '../workflow/as-of/as-of.query.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import { Agreement } from '../workflow/agreement.entity.js';
import type { OfferedEvent } from '../workflow/core/decide.js';
import type { PlanContext } from '../workflow/machines/plan.machine.js';
import { proceedingKindOf } from '../workflow/processes.js';
import type { EventRead } from '../workflow/record/standing-read.js';
import { visibleTo } from '../workflow/visible-to.js';
import type { WholeAgreement } from '../workflow/record/whole-read.js';
import { AgreementAsOfDto } from './dto/agreement-as-of.dto.js';
import { AgreementDto, AgreementSummaryDto } from './dto/agreement.dto.js';
import type { ListAgreementsQuery } from './dto/list-agreements.query.js';
import { publicationFaults } from './rules/publication.js';

/** Agreements as a whole: shown, listed and moved by events. */
@Injectable()
export class AgreementsService {
  constructor(
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    private readonly access: AgreementAccess,
    private readonly past: PastAgreements,
    private readonly engine: AgreementEngine,
    private readonly provinces: ProvinceRolesService,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /** An agreement as a whole. @throws Problem 404 where the caller may not know of it */
  async find(id: string, principal: Principal | undefined): Promise<AgreementDto> {
    return this.show(await this.access.see(id, principal));
  }

  /**
   * An agreement as it was.
   * @throws Problem 400 for a moment that is yet to come, 404 where it had not begun or the caller may not know of it
   */
  async findPast(id: string, query: AsOfQuery, principal: Principal | undefined): Promise<AgreementAsOfDto> {
    const { past, seen } = await this.past.read(id, query, principal, 'getAgreement');
    return AgreementAsOfDto.then(seen.agreement, past, query, (party) => this.nameOf(party));
  }

  /** Offers an event to an agreement. @throws Problem 403, 404, or 409 with the reason where it is out of turn */
  async send(id: string, event: OfferedEvent, principal: Principal, check: Check): Promise<AgreementDto> {
    const checkAll: Check = (read) => {
      check(read);
      requireSeat(principal, event);
      this.checkFacts(read, event);
    };
    const kind = proceedingKindOf(event.type);
    if (kind === undefined)
      return this.show(await this.engine.offer({ agreementId: id, principal, event, check: checkAll }));
    const { proceeding, ...step } = event;
    const number = proceeding as number | undefined;
    return this.show(
      await this.engine.offerToProceeding(kind, number, {
        agreementId: id,
        principal,
        event: step,
        check: checkAll,
      }),
    );
  }

  /** The agreements that the caller may see, newest first, in one query. */
  async list(
    query: ListAgreementsQuery,
    principal: Principal | undefined,
  ): Promise<Page<AgreementSummaryDto>> {
    const { kind, phase, state, party, region, theme, q, limit, cursor } = query;
    const { sql, parameters } = visibleTo(principal);
    const found = this.agreements
      .createQueryBuilder('a')
      .where(sql, parameters)
      .orderBy('a.id', 'DESC')
      .limit(limit + 1);
    if (kind) found.andWhere('a.kind = :kind', { kind });
    if (phase) found.andWhere('a.phase = :phase', { phase });
    if (state) found.andWhere('a.state = :state', { state });
    if (party) found.andWhere(HAS_PARTY, { party });
    if (region) found.andWhere('a.region_id = :region', { region });
    if (theme) found.andWhere('a.theme = :theme', { theme });
    if (q) {
      // Beneath a policy no index on words is used: the function uses it, and finds what the viewer may see.
      found.andWhere('a.id IN (SELECT agreements_about(:q))', { q });
    }
    if (cursor !== undefined) found.andWhere('a.id < :after', { after: idIn(cursor) });
    const page = toPage(
      await found.getMany(),
      limit,
      (row) => [row.id],
      (row) => row,
    );
    noteShown(principal, page.items);
    return { ...page, items: page.items.map((row) => AgreementSummaryDto.of(row)) };
  }

  /** @throws Problem 400 for a day that cannot be true, or roles of what is no province */
  private checkFacts(read: EventRead, { type, publishedOn, decidedOn, provinces }: OfferedEvent): void {
    const today = dateOf(this.clock.now());
    if (type === 'PROPOSE_PROVINCE_ROLES')
      this.provinces.requireCandidates(provinces as readonly ChosenProvince[]);
    if (type === 'RECORD_EXTERNAL_DECISION' && String(decidedOn) > today) {
      const detail = { key: 'council-event.in-the-future', params: { today } };
      throw validationFailed([{ in: 'body', name: 'decidedOn', detail }]);
    }
    if (type !== 'PUBLISH_PLAN') return;
    const { adoptedAt = null } = read.agreement.instance.context as unknown as Partial<PlanContext>;
    const adoptedOn = adoptedAt === null ? null : dateOf(new Date(adoptedAt));
    const faults = publicationFaults(String(publishedOn), adoptedOn, today);
    if (faults.length > 0) throw validationFailed(faults);
  }

  private show(whole: WholeAgreement): AgreementDto {
    return AgreementDto.whole(whole, (party) => this.nameOf(party));
  }

  private nameOf(organisationId: string): string {
    return this.directory.get(organisationId)?.name ?? organisationId;
  }
}

const HAS_PARTY =
  'EXISTS (SELECT FROM agreement_party p WHERE p.agreement_id = a.id AND p.organisation_id = :party)';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function idIn(cursor: string): string {
  const [id] = decodeCursor(cursor, ['string']);
  if (!UUID.test(id)) throw madeUp();
  return id;
}
