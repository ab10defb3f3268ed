import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, MoreThan, Repository, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { notPermitted } from '../access/access.problems.js';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { officialDomains } from '../access/seats.js';
import { decodeCursor } from '../api/cursor.js';
import { requireContentMatch } from '../api/etag.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { numberAfter } from '../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { RegionsService } from '../regions/regions.service.js';
import { AssignmentEntry } from './assignment-entry.entity.js';
import { issuingDomain, standingAsIssuer } from './assignment-issuers.js';
import { recordAct } from './assignment-log.js';
import {
  AssignmentReads,
  columnsOf,
  drawsOf,
  holdAssignment,
  meansOf,
  statedMeans,
  type AnsweredAssignment,
  type KnownAssignment,
} from './assignment-reads.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWithdrawn, meansBelowDrawn } from './assignments.problems.js';
import { AssignmentEntryDto } from './dto/assignment-entry.dto.js';
import { AssignmentDto, type ListAssignmentsQuery } from './dto/assignment.dto.js';
import type {
  IssueAssignmentDto,
  ReviseAssignmentDto,
  WithdrawAssignmentDto,
} from './dto/write-assignment.dto.js';
import { dueFaults, fault, meansFaults, regionFaults } from './rules/assignment-faults.js';
import { overdrawn, toldMeans } from './rules/means.js';

/** How many assignments are read at once while a status is looked for. */
const BATCH = 100;

/** Tasks that provinces and policy domains of Flanders set for regions. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(Assignment) private readonly assignments: Repository<Assignment>,
    @InjectRepository(AssignmentEntry) private readonly entries: Repository<AssignmentEntry>,
    private readonly reads: AssignmentReads,
    private readonly regions: RegionsService,
    private readonly organisations: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /** Sets a task for a region. @throws Problem 403, 400 with every fault */
  async issue(input: IssueAssignmentDto, principal: Principal): Promise<AssignmentDto> {
    permit('issueAssignment', principal, standingAsIssuer(principal));
    const domainId = issuingDomain(principal, input.domainId);
    const now = this.clock.now();
    const means = statedMeans(input.means);
    const members = await this.regions.membersOf([input.regionId]);
    const provinces = members
      .get(input.regionId)
      ?.map((id) => this.organisations.get(id)?.provinceId ?? null);
    const faults = [
      ...(principal.level === 'province' && input.domainId !== undefined
        ? [fault('domainId', 'no-domain')]
        : []),
      ...(principal.level === 'flanders' && domainId === null ? [fault('domainId', 'domain-missing')] : []),
      ...regionFaults(provinces, principal.level === 'province' ? principal.organisationId : null),
      ...dueFaults(input.dueOn, dateOf(now)),
      ...meansFaults(means),
    ];
    if (faults.length > 0) throw validationFailed(faults);
    const { regionId, title, task, source = null, dueOn } = input;
    const row: Assignment = {
      id: uuidv7({ msecs: now.getTime() }),
      issuerId: principal.organisationId,
      domainId,
      regionId,
      title,
      task,
      source,
      ...columnsOf(means),
      dueOn,
      issuedAt: now,
      revisedAt: now,
      withdrawnAt: null,
      withdrawalReason: null,
      lastAnswer: 0,
      lastSequence: 0,
    };
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(Assignment, row);
      await recordAct(
        manager,
        row,
        'ISSUE',
        { regionId, domainId, dueOn, means: toldMeans(means) },
        principal,
        now,
      );
      await claimIdempotencyKey(manager, addressOf(row.id), now);
    });
    return this.find(row.id);
  }

  /**
   * Changes what its issuer said; what is not sent stays. Means never fall below what is drawn.
   * @param ifMatch what the caller says to have seen
   * @throws Problem 403, 404, 412, 400, 409 `assignment-withdrawn`, `means-below-drawn`
   */
  async revise(
    id: string,
    input: ReviseAssignmentDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<AssignmentDto> {
    permit('reviseAssignment', principal, standingAsIssuer(principal));
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      const before = await this.ownHeld(manager, id, principal);
      const [seen] = await this.reads.known([before], this.today(), manager);
      requireContentMatch(ifMatch, AssignmentDto.of(seen));
      const means = input.means === undefined ? meansOf(before) : statedMeans(input.means);
      const faults = [
        ...(input.dueOn === undefined ? [] : dueFaults(input.dueOn, dateOf(now))),
        ...(input.means === undefined ? [] : meansFaults(means)),
      ];
      if (faults.length > 0) throw validationFailed(faults);
      const over = overdrawn(means, drawsOf(seen.answers));
      if (over !== undefined) throw meansBelowDrawn(over.unit, over.drawn);
      const { title, task, source, dueOn } = { ...before, ...defined(input) };
      await manager.update(
        Assignment,
        { id },
        { title, task, source, dueOn, ...columnsOf(means), revisedAt: now },
      );
      const details = {
        changed: Object.keys(defined(input)).sort(),
        ...(dueOn !== before.dueOn && { dueOn: { from: before.dueOn, to: dueOn } }),
        ...(input.means !== undefined && {
          means: { from: toldMeans(meansOf(before)), to: toldMeans(means) },
        }),
      };
      await recordAct(manager, before, 'REVISE', details, principal, now);
    });
    return this.find(id);
  }

  /** Takes a task back. What agreements have drawn stays drawn. @throws Problem 403, 404, 409 `assignment-withdrawn` */
  async withdraw(
    id: string,
    { reason }: WithdrawAssignmentDto,
    principal: Principal,
  ): Promise<AssignmentDto> {
    permit('withdrawAssignment', principal, standingAsIssuer(principal));
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      const before = await this.ownHeld(manager, id, principal);
      await manager.update(
        Assignment,
        { id },
        { withdrawnAt: now, withdrawalReason: reason, revisedAt: now },
      );
      // Why stays out of the history: it may name people.
      await recordAct(manager, before, 'WITHDRAW', {}, principal, now);
      await claimIdempotencyKey(manager, addressOf(id), now);
    });
    return this.find(id);
  }

  /** @throws Problem 404 */
  async find(id: string): Promise<AssignmentDto> {
    const [known] = await this.reads.known([await this.existing(id)], this.today());
    return AssignmentDto.of(known);
  }

  /** With its answers, as they stand. @throws Problem 404 */
  async withAnswers(id: string): Promise<AnsweredAssignment> {
    const row = await this.existing(id);
    return { ...row, answers: (await this.reads.answersTo([id])).get(id) ?? [] };
  }

  /** A page of assignments, the newest first. @throws Problem 400 for a made-up cursor */
  async list(query: ListAssignmentsQuery): Promise<Page<AssignmentDto>> {
    const { status, limit, cursor } = query;
    let after = cursor === undefined ? undefined : decodeCursor(cursor, ['uuid'])[0];
    const regionIds = await this.regionsAsked(query);
    const found: KnownAssignment[] = [];
    // Where one stands follows from its agreements and the day, which no column knows: those that fit are looked for.
    for (;;) {
      const rows = await this.batch(query, regionIds, after);
      const known = await this.reads.known(rows, this.today());
      found.push(...known.filter((each) => status === undefined || each.status === status));
      if (found.length > limit || rows.length < BATCH) break;
      after = rows.at(-1)?.id;
    }
    return toPage(
      found.slice(0, limit + 1),
      limit,
      ({ id }) => [id],
      (row) => AssignmentDto.of(row),
    );
  }

  /** A page of what happened to an assignment, oldest first. @throws Problem 404, 400 for a made-up cursor */
  async history(id: string, { limit, cursor }: PageQuery): Promise<Page<AssignmentEntryDto>> {
    const sequence = MoreThan(numberAfter(cursor));
    if (!(await this.assignments.existsBy({ id }))) throw notFound();
    const rows = await this.entries.find({
      where: { assignmentId: id, sequence },
      order: { sequence: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => [row.sequence],
      (row) => AssignmentEntryDto.of(row),
    );
  }

  /** Assignments that an organisation sets or is asked, that are not withdrawn, soonest due first. */
  async dueFor(organisationId: string, most: number): Promise<Assignment[]> {
    const regionIds = (await this.regions.regionsOf(organisationId)).map(({ id }) => id);
    return this.assignments
      .createQueryBuilder('row')
      .where('row.withdrawnAt IS NULL')
      .andWhere('(row.regionId = ANY(:regionIds) OR row.issuerId = :organisationId)', {
        regionIds,
        organisationId,
      })
      .orderBy('row.dueOn')
      .addOrderBy('row.id')
      .limit(most)
      .getMany();
  }

  private batch(
    { region, issuer, domain, municipality, status, limit }: ListAssignmentsQuery,
    regionIds: readonly string[],
    after: string | undefined,
  ): Promise<Assignment[]> {
    const found = this.assignments
      .createQueryBuilder('row')
      .where('TRUE')
      .orderBy('row.id', 'DESC')
      .limit(status === undefined ? Math.min(limit + 1, BATCH) : BATCH);
    if (region !== undefined) found.andWhere('row.regionId = :region', { region });
    if (municipality !== undefined) found.andWhere('row.regionId = ANY(:regionIds)', { regionIds });
    if (issuer !== undefined) found.andWhere('row.issuerId = :issuer', { issuer });
    if (domain !== undefined) found.andWhere('row.domainId = :domain', { domain });
    if (after !== undefined) found.andWhere('row.id < :after', { after });
    return found.getMany();
  }

  private async existing(id: string): Promise<Assignment> {
    const row = await this.assignments.findOneBy({ id });
    if (row === null) throw notFound();
    return row;
  }

  private async regionsAsked({ municipality }: ListAssignmentsQuery): Promise<string[]> {
    if (municipality === undefined) return [];
    return (await this.regions.regionsOf(municipality)).map(({ id }) => id);
  }

  /** The caller's own assignment, held, that was not taken back. */
  private async ownHeld(manager: EntityManager, id: string, principal: Principal): Promise<Assignment> {
    const row = await holdAssignment(manager, id);
    const { issuerId, domainId, withdrawnAt } = row;
    const isOwn =
      issuerId === principal.organisationId &&
      (domainId === null || officialDomains(principal).includes(domainId));
    if (!isOwn) throw notPermitted({ key: 'assignments.not-the-issuer' });
    if (withdrawnAt !== null) throw assignmentWithdrawn(dateOf(withdrawnAt));
    return row;
  }

  private today(): string {
    return dateOf(this.clock.now());
  }
}

/** The path of an assignment. */
export function addressOf(id: string): string {
  return `/v1/assignments/${id}`;
}

function defined<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}
