import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import type { AdministrativeAct } from '../administration/rules/administrative-act.js';
import { decodeCursor } from '../api/cursor.js';
import { requireContentMatch } from '../api/etag.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { notFound } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { DomainDirectory } from './domain-directory.js';
import { Domain } from './domain.entity.js';
import { domainExists, domainInAgreements, domainIsNoMore, unitTaken } from './domains.problems.js';
import {
  DomainDto,
  type CreateDomainDto,
  type EndDomainDto,
  type ReviseDomainDto,
} from './dto/domain.dto.js';

/** Whose condition of ratification it is, while that can still be waited for. */
const AWAITED = `SELECT count(*)::int AS agreements FROM agreement
  WHERE phase IN ('drafting', 'negotiation', 'ratification') AND context ? 'domains'
    AND EXISTS (SELECT FROM jsonb_array_elements(context -> 'domains') AS named
      WHERE named ->> 'domainId' = $1 AND jsonb_array_length(named -> 'required') > 0)`;

/** The policy domains of Flanders. Each change is an administrative act, on record. */
@Injectable()
export class DomainsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DomainDirectory,
    private readonly organisations: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /** A page of domains, by id; those that have ended too. */
  list({ limit, cursor }: PageQuery): Page<DomainDto> {
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string']);
    const rows = this.directory.all().filter(({ id }) => id > after);
    return toPage(
      rows.slice(0, limit + 1),
      limit,
      ({ id }) => [id],
      (row) => DomainDto.of(row),
    );
  }

  /** @throws Problem 404 */
  find(id: string): DomainDto {
    const found = this.directory.get(id);
    if (found === undefined) throw notFound();
    return DomainDto.of(found);
  }

  /** Adds a domain. @throws Problem 403, 409 `domain-exists`, `unit-taken` */
  async create(
    { id, name, unitIds = [], source }: CreateDomainDto,
    principal: Principal,
  ): Promise<DomainDto> {
    return this.act('createDomain', 'CREATE_DOMAIN', id, principal, async (manager) => {
      if (await manager.existsBy(Domain, { id })) throw domainExists(id);
      await this.requireFree(manager, id, unitIds);
      await manager.insert(Domain, { id, name, unitIds });
      return { name, unitIds, source };
    });
  }

  /**
   * Renames a domain, or says which departments and agencies are its units.
   * @param ifMatch what the caller says to have seen
   * @throws Problem 403, 404, 412, 409 `domain-is-no-more`, `unit-taken`
   */
  async revise(
    id: string,
    { source, name, unitIds }: ReviseDomainDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<DomainDto> {
    return this.act('reviseDomain', 'REVISE_DOMAIN', id, principal, async (manager) => {
      const before = await living(manager, id);
      requireContentMatch(ifMatch, DomainDto.of(before));
      await this.requireFree(manager, id, unitIds ?? []);
      const after = { name: name ?? before.name, unitIds: unitIds ?? before.unitIds };
      await manager.update(Domain, { id }, after);
      return {
        ...(name !== undefined && { name: { from: before.name, to: name } }),
        ...(unitIds !== undefined && { unitIds: { from: before.unitIds, to: unitIds } }),
        source,
      };
    });
  }

  /**
   * Ends a domain, from today on. What it endorsed stays endorsed.
   * @throws Problem 403, 404, 409 `domain-is-no-more`, or `domain-in-agreements` where an agreement waits for it
   */
  async end(id: string, { source }: EndDomainDto, principal: Principal): Promise<DomainDto> {
    return this.act('endDomain', 'END_DOMAIN', id, principal, async (manager, now) => {
      const { name } = await living(manager, id);
      const [{ agreements }] = await manager.query<{ agreements: number }[]>(AWAITED, [id]);
      if (agreements > 0) throw domainInAgreements(name, agreements);
      const on = dateOf(now);
      await manager.update(Domain, { id }, { endedOn: on });
      return { on, source };
    });
  }

  /** Does an act and records it, after any other administrative act that is under way. */
  private async act(
    right: Right,
    type: AdministrativeAct,
    id: string,
    principal: Principal,
    work: (manager: EntityManager, now: Date) => Promise<Record<string, unknown>>,
  ): Promise<DomainDto> {
    permit(right, principal, NO_STANDING);
    const now = this.clock.now();
    const about = `/v1/domains/${id}`;
    await this.dataSource.transaction((manager) =>
      this.history.act(manager, principal, { type, about }, now, () => work(manager, now)),
    );
    await this.directory.refresh();
    return this.find(id);
  }

  /** @throws Problem 409 where a code is that of an organisation, or of a unit of another domain */
  private async requireFree(manager: EntityManager, id: string, unitIds: readonly string[]): Promise<void> {
    const others = await manager.find(Domain);
    for (const unit of unitIds) {
      const holder =
        this.organisations.get(unit) ??
        others.find((each) => each.id !== id && each.endedOn === null && each.unitIds.includes(unit));
      if (holder !== undefined) throw unitTaken(unit, holder.name);
    }
  }
}

/** The domain, held, so that no agreement makes its endorsement a condition meanwhile. @throws Problem 404, 409 */
async function living(manager: EntityManager, id: string): Promise<Domain> {
  const row = await manager.findOne(Domain, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw notFound();
  if (row.endedOn !== null) throw domainIsNoMore(row.name, row.endedOn);
  return row;
}
