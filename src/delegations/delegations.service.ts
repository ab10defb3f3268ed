import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, IsNull, Repository, type EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { DELEGABLE_ROLES } from '../access/rules/delegation.js';
import { standingAtHome } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import { decodeCursor } from '../api/cursor.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { pageByNumber } from '../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { foreignAgreements } from '../workflow/foreign-agreements.js';
import { RegisteredDelegation } from './delegation.entity.js';
import { delegationRevoked } from './delegations.problems.js';
import { DelegationDto, type GrantDelegationDto, type RevokeDelegationDto } from './dto/delegation.dto.js';
import { delegationFaults } from './rules/delegation-faults.js';

/** Names a delegation. */
export interface DelegationKey {
  readonly organisationId: string;
  readonly number: number;
}

/**
 * Delegations: the only way to act on behalf of another organisation. Each organisation’s own clerk gives and revokes
 * its own, and nobody passes on what was given to them. Each is an administrative act, on record.
 */
@Injectable()
export class DelegationsService {
  constructor(
    @InjectRepository(RegisteredDelegation) private readonly delegations: Repository<RegisteredDelegation>,
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets another organisation act on behalf of this one.
   * @throws Problem 404 for an unknown organisation, 403 for another than its clerk, 400 where it is not sound
   */
  async grant(
    organisationId: string,
    input: GrantDelegationDto,
    principal: Principal,
  ): Promise<DelegationDto> {
    this.require('grantDelegation', organisationId, principal);
    const now = this.clock.now();
    const row = await this.dataSource.transaction(async (manager) => {
      const delegate = this.organisations.get(input.delegateId);
      const agreementIds = input.agreementIds?.map((id) => id.toLowerCase()) ?? null;
      const faults = [
        ...delegationFaults(organisationId, input, delegate, dateOf(now)),
        ...(await foreignAgreements(manager, organisationId, agreementIds ?? [])),
      ];
      if (faults.length > 0) throw validationFailed(faults);
      // Whoever else acts upon the registry waits, so that numbers have no gaps.
      await this.history.hold(manager);
      const number = ((await manager.maximum(RegisteredDelegation, 'number', { organisationId })) ?? 0) + 1;
      const granted: RegisteredDelegation = {
        organisationId,
        number,
        delegateId: input.delegateId,
        roles: input.roles ?? [...DELEGABLE_ROLES],
        rights: input.rights ?? null,
        agreementIds,
        validFrom: input.from,
        validUntil: input.until,
        grantedAt: now,
        grantedBy: principal.subject,
        revokedAt: null,
        revokedBy: null,
        revocationReason: null,
      };
      await manager.insert(RegisteredDelegation, granted);
      const { delegateId, roles, rights, validFrom: from, validUntil: until } = granted;
      const details = { delegateId, roles, rights, agreementIds, from, until };
      await this.record(manager, 'GRANT_DELEGATION', granted, details, principal, now);
      return granted;
    });
    return DelegationDto.of(row);
  }

  /** Takes a delegation back, at once and for good. @throws Problem 404, 403, 409 where that was done before */
  async revoke(
    key: DelegationKey,
    { reason }: RevokeDelegationDto,
    principal: Principal,
  ): Promise<DelegationDto> {
    this.require('revokeDelegation', key.organisationId, principal);
    const now = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      const { delegateId } = await existing(manager, key);
      const { affected } = await manager.update(
        RegisteredDelegation,
        { ...key, revokedAt: IsNull() },
        { revokedAt: now, revokedBy: principal.subject, revocationReason: reason ?? null },
      );
      if (affected === 0) throw delegationRevoked(key.number);
      // Why stays out of the history: it may name people, and nothing there can be erased.
      await this.record(manager, 'REVOKE_DELEGATION', key, { delegateId }, principal, now);
    });
    return DelegationDto.of(await existing(this.delegations.manager, key));
  }

  /** A page of the delegations that an organisation gave, by number. @throws Problem 404, 403 */
  async list(
    organisationId: string,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<DelegationDto>> {
    this.require('listDelegations', organisationId, principal);
    return pageByNumber(this.delegations, { organisationId }, query, (row) => DelegationDto.of(row));
  }

  /** A page of the delegations that an organisation got, by who gave them and number. @throws Problem 404, 403 */
  async listReceived(
    delegateId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<DelegationDto>> {
    const [organisationId, number] =
      cursor === undefined ? ['', 0] : decodeCursor(cursor, ['string', 'number']);
    this.require('listReceivedDelegations', delegateId, principal);
    const rows = await this.delegations
      .createQueryBuilder('row')
      .where('row.delegateId = :delegateId', { delegateId })
      .andWhere('(row.organisationId, row.number) > (:organisationId, :number::bigint)', {
        organisationId,
        number,
      })
      .orderBy('row.organisationId')
      .addOrderBy('row.number')
      .limit(limit + 1)
      .getMany();
    return toPage(
      rows,
      limit,
      (row) => [row.organisationId, row.number],
      (row) => DelegationDto.of(row),
    );
  }

  /** For who gave it and who got it. @throws Problem 404 where there is none, 403 for others */
  async find(key: DelegationKey, principal: Principal | undefined): Promise<DelegationDto> {
    const { organisationId } = key;
    if (this.organisations.get(organisationId) === undefined) throw notFound();
    const row = await this.delegations.findOneBy({ ...key });
    const isDelegate = row !== null && row.delegateId === principal?.organisationId;
    const home = isDelegate ? row.delegateId : organisationId;
    permit('getDelegation', principal, standingAtHome(principal, home));
    if (row === null) throw notFound();
    return DelegationDto.of(row);
  }

  private require(right: Right, organisationId: string, principal: Principal | undefined): void {
    if (this.organisations.get(organisationId) === undefined) throw notFound();
    permit(right, principal, standingAtHome(principal, organisationId));
  }

  private async record(
    manager: EntityManager,
    type: 'GRANT_DELEGATION' | 'REVOKE_DELEGATION',
    key: DelegationKey,
    details: Record<string, unknown>,
    principal: Principal,
    now: Date,
  ): Promise<void> {
    const about = addressOf(key);
    await this.history.record(manager, principal, { type, about, details }, now);
    await claimIdempotencyKey(manager, about, now);
  }
}

/** The path of a delegation. */
export function addressOf({ organisationId, number }: DelegationKey): string {
  return `/v1/organisations/${organisationId}/delegations/${number}`;
}

async function existing(
  manager: EntityManager,
  { organisationId, number }: DelegationKey,
): Promise<RegisteredDelegation> {
  const row = await manager.findOneBy(RegisteredDelegation, { organisationId, number });
  if (row === null) throw notFound();
  return row;
}
