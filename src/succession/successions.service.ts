import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { noteConfidential } from '../access-log/confidential-reads.js';
import { permit } from '../access/permit.js';
import { actorOf, type Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import { decodeCursor } from '../api/cursor.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { passOnAssignments } from '../assignments/pass-on-assignments.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { readUnfiltered } from '../database/unfiltered.js';
import { passOnLandBudgets } from '../land-budget/budgets/pass-on-land-budgets.js';
import { MunicipalMerger } from '../organisations/municipal-merger.entity.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { partnershipsToPassOn, passOnPartnerships } from '../partnerships/memberships-of.js';
import { membershipsToPassOn, passOnMemberships } from '../regions/pass-on-memberships.js';
import type { BookSuccessionDto } from './dto/book-succession.dto.js';
import type { SuccessionAgreementDto } from './dto/succession-agreement.dto.js';
import type { SuccessionDto, SuccessionPreviewDto, SuccessionSummaryDto } from './dto/succession.dto.js';
import { agreementsToTakeOver } from './named-agreements.js';
import { successionFaults } from './rules/succession-faults.js';
import { faultOf, queueSuccession } from './succession-jobs.js';
import { SuccessionPredecessor } from './succession-predecessor.entity.js';
import { NOTHING, SuccessionReports } from './succession-reports.js';
import { alreadySucceeded } from './succession.problems.js';
import { Succession } from './succession.entity.js';
import { TakeOver, type Taking } from './take-over.js';

/** Mergers: who takes over what from whom. */
@Injectable()
export class SuccessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly takeOver: TakeOver,
    private readonly reports: SuccessionReports,
    private readonly directory: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * Books a succession: its predecessors end, and their memberships of regions pass on. The agreements follow one by one.
   * @throws Problem 403, 400 where it cannot be, 409 `already-succeeded`
   */
  async book(input: BookSuccessionDto, principal: Principal): Promise<SuccessionDto> {
    permit('bookSuccession', principal, NO_STANDING);
    const now = this.clock.now();
    const { predecessors, successorId, effectiveOn, source } = input;
    const id = uuidv7({ msecs: now.getTime() });
    const succession = await this.dataSource.transaction(async (manager) => {
      await this.history.hold(manager);
      await this.check(manager, input, dateOf(now));
      const regions = await membershipsToPassOn(manager, predecessors, successorId, effectiveOn);
      const partnerships = await partnershipsToPassOn(manager, predecessors, successorId, effectiveOn);
      const actor = actorOf(principal);
      await manager.insert(Succession, {
        id,
        successorId,
        effectiveOn,
        source,
        actor,
        regions,
        partnerships,
        bookedAt: now,
      });
      await manager.insert(
        SuccessionPredecessor,
        predecessors.map((predecessor) => ({ organisationId: predecessor, successionId: id })),
      );
      await manager.update(Organisation, { id: In(predecessors) }, { endedOn: effectiveOn });
      await passOnMemberships(manager, regions, successorId, effectiveOn);
      await passOnPartnerships(manager, partnerships, successorId, effectiveOn);
      await passOnAssignments(manager, { predecessors, successorId, regions }, principal, now);
      await passOnLandBudgets(manager, predecessors, successorId, effectiveOn);
      await queueSuccession(manager, id);
      const about = `/v1/successions/${id}`;
      const details = { predecessors, successorId, effectiveOn, source };
      await this.history.record(manager, principal, { type: 'BOOK_SUCCESSION', about, details }, now);
      await claimIdempotencyKey(manager, `/v1/successions/${id}`, now);
      return manager.findOneByOrFail(Succession, { id });
    });
    await this.directory.refresh();
    return this.reports.whole(succession, principal);
  }

  /**
   * Works out what booking a succession would do, by doing it and undoing it, one agreement at a time. It may lie in the
   * future.
   * @throws Problem as `book` does
   */
  async preview(input: BookSuccessionDto, principal: Principal): Promise<SuccessionPreviewDto> {
    permit('previewSuccession', principal, NO_STANDING);
    const { manager } = this.dataSource;
    const { predecessors, successorId, effectiveOn, source } = input;
    await this.dataSource.transaction((transaction) => this.check(transaction, input, null));
    const actor = actorOf(principal);
    const taking: Taking = { id: null, predecessors, successorId, effectiveOn, source, actor };
    const agreements: SuccessionAgreementDto[] = [];
    const waiting = await readUnfiltered(this.dataSource, (reading) =>
      agreementsToTakeOver(reading, predecessors),
    );
    for (const { id } of waiting) noteConfidential(principal, id);
    for (const { id, title } of waiting) {
      const expected = await this.rehearse(id, title, taking);
      if (expected !== undefined) agreements.push(expected);
    }
    return {
      predecessors: predecessors.map((id) => this.reports.named(id)),
      successor: this.reports.named(successorId),
      effectiveOn,
      source,
      regions: await membershipsToPassOn(manager, predecessors, successorId, effectiveOn),
      partnerships: await partnershipsToPassOn(manager, predecessors, successorId, effectiveOn),
      agreements,
    };
  }

  /** A page of successions, the newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<SuccessionSummaryDto>> {
    const [before] = cursor === undefined ? [undefined] : decodeCursor(cursor, ['uuid']);
    const rows = await this.dataSource.manager.find(Succession, {
      where: before === undefined ? {} : { id: LessThanOrEqual(before) },
      order: { id: 'DESC' },
      take: limit + 2,
    });
    const rest = rows.filter(({ id }) => id !== before);
    const page = toPage(
      rest.slice(0, limit + 1),
      limit,
      ({ id }) => [id],
      (row) => row,
    );
    return { items: await this.reports.summaries(page.items), next: page.next };
  }

  /** @throws Problem 404 */
  async find(id: string, principal: Principal | undefined): Promise<SuccessionDto> {
    const succession = await this.dataSource.manager.findOneBy(Succession, { id });
    if (succession === null) throw notFound();
    return this.reports.whole(succession, principal);
  }

  private async rehearse(
    agreementId: string,
    title: string,
    taking: Taking,
  ): Promise<SuccessionAgreementDto | undefined> {
    try {
      const outcome = await this.takeOver.apply(agreementId, taking, true);
      return outcome && { agreementId, title, state: 'expected', fault: null, sequence: null, ...outcome };
    } catch (error) {
      return { ...NOTHING, agreementId, title, state: 'failed', fault: faultOf(error) };
    }
  }

  /**
   * Holds the organisations, so that of two who book the same one is refused.
   * @param latest last day that it may take effect on; null for no limit
   */
  private async check(
    manager: EntityManager,
    { predecessors, successorId, effectiveOn }: BookSuccessionDto,
    latest: string | null,
  ): Promise<void> {
    const ids = [...predecessors, successorId];
    const organisations = await manager.find(Organisation, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    const mergers = await manager.findBy(MunicipalMerger, {
      oldNis: In(organisations.map(({ nis }) => nis ?? '')),
    });
    const booked = await manager.findOneBy(SuccessionPredecessor, { organisationId: In(predecessors) });
    if (booked !== null) throw alreadySucceeded(booked.organisationId, booked.successionId);
    const named = new Map(
      organisations.map(({ id, nis, level, endedOn }) => {
        const merger = endedOn === null ? undefined : mergers.find(({ oldNis }) => oldNis === nis);
        return [id, { level, endedOn, mergedInto: merger?.organisationId ?? null }];
      }),
    );
    const faults = successionFaults({ predecessors, successorId, effectiveOn }, named, latest);
    if (faults.length > 0) throw validationFailed(faults);
  }
}
