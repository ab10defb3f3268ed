import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { ClientBase } from 'pg';
import { LessThanOrEqual, MoreThanOrEqual, Repository } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { permit } from '../../access/permit.js';
import type { Principal } from '../../access/principal.js';
import { standingAtHome } from '../../access/standing.js';
import { decodeCursor, madeUp } from '../../api/cursor.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { isPlainDate } from '../../api/validation/plain-date.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { Clock } from '../../common/time/clock.js';
import { dateOf, type Recess } from '../../common/time/terms.js';
import { OrganisationDirectory } from '../organisation-directory.js';
import { type AddRecessDto, RecessDto } from './dto/recess.dto.js';
import { CouncilRecess } from './recess.entity.js';
import { recessOverlaps } from './recesses.problems.js';
import { recessFaults } from './rules/recess-faults.js';

/** When councils do not meet: whoever is to count a term asked of a council, asks here. */
@Injectable()
export class RecessesService {
  constructor(
    @InjectRepository(CouncilRecess) private readonly recesses: Repository<CouncilRecess>,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * What a term asked of an organisation's council may leave out: its recesses, oldest first.
   * @param since plain date: those that ended before it are left out
   * @param database the transaction in which the term is counted, or a pool
   */
  async of(organisationId: string, since: string, database: Pick<ClientBase, 'query'>): Promise<Recess[]> {
    const { rows } = await database.query<Recess>({
      name: 'recesses-of',
      text: `SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn", reason FROM council_recess
        WHERE organisation_id = $1 AND ends_on >= $2::date ORDER BY starts_on`,
      values: [organisationId, since],
    });
    return rows;
  }

  /**
   * Registers a recess. Deadlines that are set already stay where they are.
   * @throws Problem 403 for whom the organisation is not their own, 404 where there is none, 400 for impossible dates,
   *   409 where another recess has some of its days
   */
  async add(organisationId: string, input: AddRecessDto, principal: Principal): Promise<RecessDto> {
    this.requireKnown(organisationId);
    permit('addRecess', principal, standingAtHome(principal, organisationId));
    const createdAt = this.clock.now();
    const faults = recessFaults(input, dateOf(createdAt));
    if (faults.length > 0) throw validationFailed(faults);
    const recess = { ...input, organisationId, id: uuid(), createdAt };
    await this.recesses.manager.transaction(async (manager) => {
      const location = `/v1/organisations/${organisationId}/recesses`;
      await claimIdempotencyKey(manager, location, createdAt);
      // Two who register the same recess at once take turns.
      await manager.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
      const other = await manager.findOneBy(CouncilRecess, {
        organisationId,
        startsOn: LessThanOrEqual(recess.endsOn),
        endsOn: MoreThanOrEqual(recess.startsOn),
      });
      if (other) throw recessOverlaps(other);
      await manager.insert(CouncilRecess, recess);
    });
    return RecessDto.of(recess);
  }

  /** A page of recesses, by their first day. @throws Problem 404 where there is no such organisation */
  async list(organisationId: string, { limit, cursor }: PageQuery): Promise<Page<RecessDto>> {
    this.requireKnown(organisationId);
    const found = this.recesses
      .createQueryBuilder('recess')
      .where('recess.organisationId = :organisationId', { organisationId });
    if (cursor !== undefined) {
      const [startsOn, id] = decodeCursor(cursor, ['string', 'uuid']);
      if (!isPlainDate(startsOn)) throw madeUp();
      found.andWhere('(recess.startsOn, recess.id) > (:startsOn, :id)', { startsOn, id });
    }
    const rows = await found
      .orderBy('recess.startsOn')
      .addOrderBy('recess.id')
      .limit(limit + 1)
      .getMany();
    return toPage(
      rows,
      limit,
      ({ startsOn, id }) => [startsOn, id],
      (row) => RecessDto.of(row),
    );
  }

  /**
   * Takes a recess back. Deadlines that are set already stay where they are.
   * @throws Problem 403 for whom the organisation is not their own, 404 where there is no such recess
   */
  async remove(organisationId: string, id: string, principal: Principal): Promise<void> {
    this.requireKnown(organisationId);
    permit('removeRecess', principal, standingAtHome(principal, organisationId));
    const { affected } = await this.recesses.delete({ organisationId, id });
    if (affected !== 1) throw notFound();
  }

  private requireKnown(organisationId: string): void {
    if (this.directory.get(organisationId) === undefined) throw notFound();
  }
}
