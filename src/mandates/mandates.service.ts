import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, In, IsNull, MoreThan, Repository, type EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { standingAtHome } from '../access/standing.js';
import { claimIdempotencyKey } from '../api/idempotency/claim.js';
import { numberAfter } from '../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { foreignAgreements } from '../workflow/foreign-agreements.js';
import { MandateDto, type RegisterMandateDto, type RevokeMandateDto } from './dto/mandate.dto.js';
import { MandateDirectory } from './mandate-directory.js';
import { MandateName, RegisteredMandate } from './mandate.entity.js';
import { mandateRevoked } from './mandates.problems.js';
import { mandateFaults } from './rules/mandate-faults.js';

/** Names a mandate. */
export interface MandateKey {
  readonly organisationId: string;
  readonly number: number;
}

/** Full powers that organisations give to persons. Each organisation's own clerk registers and revokes them. */
@Injectable()
export class MandatesService {
  constructor(
    @InjectRepository(RegisteredMandate) private readonly mandates: Repository<RegisteredMandate>,
    @InjectRepository(MandateName) private readonly names: Repository<MandateName>,
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationDirectory,
    private readonly directory: MandateDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a mandate. From now on acts of its kinds need one.
   * @throws Problem 404 for an unknown organisation, 403 for another than its clerk, 400 where it is not sound
   */
  async register(
    organisationId: string,
    input: RegisterMandateDto,
    principal: Principal,
  ): Promise<MandateDto> {
    this.require('registerMandate', organisationId, principal);
    const proposed = complete(input);
    const row = await this.dataSource.transaction(async (manager) => {
      const faults = [
        ...mandateFaults(proposed),
        ...(await foreignAgreements(manager, organisationId, input.agreementIds ?? [])),
      ];
      if (faults.length > 0) throw validationFailed(faults);
      // Whoever registers for the same organisation waits, so that numbers have no gaps.
      await manager.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
      const number = ((await manager.maximum(RegisteredMandate, 'number', { organisationId })) ?? 0) + 1;
      const now = this.clock.now();
      const registered: RegisteredMandate = {
        organisationId,
        number,
        holder: proposed.holder.subject,
        acts: input.acts,
        agreementIds: input.agreementIds ?? null,
        validFrom: proposed.from,
        validUntil: proposed.until,
        substitute: proposed.substitute?.subject ?? null,
        substituteFrom: proposed.substitute?.from ?? null,
        substituteUntil: proposed.substitute?.until ?? null,
        registeredAt: now,
        registeredBy: principal.subject,
        revokedAt: null,
        revokedBy: null,
        revocationReason: null,
      };
      await manager.insert(RegisteredMandate, registered);
      await keepNames(manager, organisationId, [input.holder, input.substitute]);
      await claimIdempotencyKey(manager, addressOf({ organisationId, number }), now);
      return registered;
    });
    this.directory.note(organisationId);
    return this.show(row);
  }

  /** A page of an organisation's mandates, by number. @throws Problem 404, 403 for who does not act for it */
  async list(
    organisationId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<MandateDto>> {
    const after = numberAfter(cursor);
    this.require('listMandates', organisationId, principal);
    const rows = await this.mandates.find({
      where: { organisationId, number: MoreThan(after) },
      order: { number: 'ASC' },
      take: limit + 1,
    });
    const nameOf = await this.namesOf(organisationId, rows);
    return toPage(
      rows,
      limit,
      (row) => [row.number],
      (row) => MandateDto.of(row, nameOf),
    );
  }

  /** @throws Problem 404 where there is no such mandate, 403 for who does not act for the organisation */
  async find(key: MandateKey, principal: Principal | undefined): Promise<MandateDto> {
    this.require('getMandate', key.organisationId, principal);
    return this.show(await existing(this.mandates.manager, key));
  }

  /** Takes a mandate back, for good. @throws Problem 404, 403, 409 where that was done before */
  async revoke(key: MandateKey, { reason }: RevokeMandateDto, principal: Principal): Promise<MandateDto> {
    this.require('revokeMandate', key.organisationId, principal);
    await this.dataSource.transaction(async (manager) => {
      await existing(manager, key);
      const now = this.clock.now();
      const { affected } = await manager.update(
        RegisteredMandate,
        { ...key, revokedAt: IsNull() },
        { revokedAt: now, revokedBy: principal.subject, revocationReason: reason ?? null },
      );
      if (affected === 0) throw mandateRevoked(key.number);
      await claimIdempotencyKey(manager, addressOf(key), now);
    });
    return this.find(key, principal);
  }

  /** Erases what the holder and the substitute are called, in all of the organisation's mandates. */
  async eraseNames(key: MandateKey, principal: Principal): Promise<void> {
    this.require('eraseMandateNames', key.organisationId, principal);
    const { organisationId, holder, substitute } = await existing(this.mandates.manager, key);
    await this.names.delete({ organisationId, subject: In(known(holder, substitute)) });
  }

  private require(right: Right, organisationId: string, principal: Principal | undefined): void {
    if (this.organisations.get(organisationId) === undefined) throw notFound();
    permit(right, principal, standingAtHome(principal, organisationId));
  }

  private async show(row: RegisteredMandate): Promise<MandateDto> {
    return MandateDto.of(row, await this.namesOf(row.organisationId, [row]));
  }

  private async namesOf(
    organisationId: string,
    rows: readonly RegisteredMandate[],
  ): Promise<(subject: string) => string | undefined> {
    const subjects = rows.flatMap(({ holder, substitute }) => known(holder, substitute));
    if (subjects.length === 0) return () => undefined;
    const named = await this.names.findBy({ organisationId, subject: In(subjects) });
    const bySubject = new Map(named.map(({ subject, name }) => [subject, name]));
    return (subject) => bySubject.get(subject);
  }
}

/** The persons of a mandate who have not been erased. */
function known(...subjects: readonly (string | null)[]): string[] {
  return subjects.filter((subject) => subject !== null);
}

/** The path of a mandate. */
export function addressOf({ organisationId, number }: MandateKey): string {
  return `/v1/organisations/${organisationId}/mandates/${number}`;
}

function complete({ holder, from, until, substitute }: RegisterMandateDto) {
  return {
    holder,
    from,
    until: until ?? null,
    substitute: substitute
      ? { subject: substitute.subject, from: substitute.from ?? from, until: substitute.until ?? null }
      : null,
  };
}

async function existing(manager: EntityManager, key: MandateKey): Promise<RegisteredMandate> {
  const row = await manager.findOneBy(RegisteredMandate, { ...key });
  if (row === null) throw notFound();
  return row;
}

async function keepNames(
  manager: EntityManager,
  organisationId: string,
  people: readonly ({ subject: string; name?: string } | undefined)[],
): Promise<void> {
  for (const person of people) {
    if (person?.name === undefined) continue;
    const { subject, name } = person;
    await manager.upsert(MandateName, { organisationId, subject, name }, ['organisationId', 'subject']);
  }
}
