import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, MoreThan, Repository, type EntityManager } from 'typeorm';
import { permit } from '../access/permit.js';
import type { Right } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { ClientState } from '../access/rules/registered-client.js';
import { NO_STANDING } from '../access/standing.js';
import { AdministrativeHistory } from '../administration/administrative-history.js';
import type { AdministrativeAct } from '../administration/rules/administrative-act.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { Clock } from '../common/time/clock.js';
import { dateOf } from '../common/time/terms.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { ClientDirectory } from './client-directory.js';
import { ClientSystem } from './client-system.entity.js';
import { clientExists, clientState } from './clients.problems.js';
import { ClientSystemDto, type RegisterClientDto, type ReviseClientDto } from './dto/client-system.dto.js';
import { clientFaults } from './rules/client-faults.js';

/** Systems of organisations that act with tokens of their own. Each change is an administrative act, on record. */
@Injectable()
export class ClientsService {
  constructor(
    @InjectRepository(ClientSystem) private readonly clients: Repository<ClientSystem>,
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationDirectory,
    private readonly directory: ClientDirectory,
    private readonly history: AdministrativeHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a client system. Its tokens are refused until it is activated, also those that were accepted before.
   * @throws Problem 403, 400 where it is not sound, 409 `client-exists`
   */
  async register(input: RegisterClientDto, principal: Principal): Promise<ClientSystemDto> {
    permit('registerClient', principal, NO_STANDING);
    const { clientId, name, organisationId, roles } = input;
    this.check(roles, organisationId);
    return this.act('REGISTER_CLIENT', clientId, principal, async (manager, now) => {
      if (await manager.existsBy(ClientSystem, { clientId })) throw clientExists(clientId);
      const row = { ...input, state: 'registered' as const, registeredAt: now, changedAt: now };
      await manager.insert(ClientSystem, row);
      return { name, organisationId, roles };
    });
  }

  /** Changes what it is called, and what it may be. @throws Problem 403, 404, 400 where it is not sound */
  async revise(clientId: string, changes: ReviseClientDto, principal: Principal): Promise<ClientSystemDto> {
    permit('reviseClient', principal, NO_STANDING);
    return this.act('REVISE_CLIENT', clientId, principal, async (manager, now) => {
      const before = await existing(manager, clientId);
      const { name = before.name, roles = before.roles } = changes;
      this.check(roles, before.organisationId);
      await manager.update(ClientSystem, { clientId }, { name, roles, changedAt: now });
      return {
        ...(changes.name !== undefined && { name: { from: before.name, to: name } }),
        ...(changes.roles !== undefined && { roles: { from: before.roles, to: roles } }),
      };
    });
  }

  /** From now on its tokens are accepted. @throws Problem 403, 404, 409 `client-state` where they are */
  activate(clientId: string, principal: Principal): Promise<ClientSystemDto> {
    return this.move('activateClient', 'ACTIVATE_CLIENT', clientId, 'active', principal);
  }

  /** From now on its tokens are refused. @throws Problem 403, 404, 409 `client-state` where they are */
  suspend(clientId: string, principal: Principal): Promise<ClientSystemDto> {
    return this.move('suspendClient', 'SUSPEND_CLIENT', clientId, 'suspended', principal);
  }

  /** A page of client systems, by their id. @throws Problem 401, 403 */
  async list({ limit, cursor }: PageQuery, principal: Principal | undefined): Promise<Page<ClientSystemDto>> {
    const [after] = cursor === undefined ? [''] : decodeCursor(cursor, ['string']);
    permit('listClients', principal, NO_STANDING);
    const rows = await this.clients.find({
      where: { clientId: MoreThan(after) },
      order: { clientId: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => [row.clientId],
      (row) => ClientSystemDto.of(row),
    );
  }

  /** @throws Problem 401, 403, 404 */
  async find(clientId: string, principal: Principal | undefined): Promise<ClientSystemDto> {
    permit('getClient', principal, NO_STANDING);
    return ClientSystemDto.of(await existing(this.clients.manager, clientId));
  }

  private async move(
    right: Right,
    type: AdministrativeAct,
    clientId: string,
    state: ClientState,
    principal: Principal,
  ): Promise<ClientSystemDto> {
    permit(right, principal, NO_STANDING);
    return this.act(type, clientId, principal, async (manager, now) => {
      const { state: from } = await existing(manager, clientId);
      if (from === state) throw clientState(clientId, state);
      await manager.update(ClientSystem, { clientId }, { state, changedAt: now });
      return { state: { from, to: state } };
    });
  }

  /** Does an act and records it, after any other administrative act that is under way. */
  private async act(
    type: AdministrativeAct,
    clientId: string,
    principal: Principal,
    work: (manager: EntityManager, now: Date) => Promise<Record<string, unknown>>,
  ): Promise<ClientSystemDto> {
    const now = this.clock.now();
    const about = addressOf(clientId);
    const row = await this.dataSource.transaction(async (manager) => {
      await this.history.act(manager, principal, { type, about }, now, () => work(manager, now));
      return existing(manager, clientId);
    });
    await this.directory.refresh();
    return ClientSystemDto.of(row);
  }

  private check(roles: RegisterClientDto['roles'], organisationId: string): void {
    const organisation = this.organisations.get(organisationId);
    const faults = clientFaults(roles, organisation, dateOf(this.clock.now()));
    if (faults.length > 0) throw validationFailed(faults);
  }
}

/** The path of a client system. */
export function addressOf(clientId: string): string {
  return `/v1/administration/clients/${clientId}`;
}

async function existing(manager: EntityManager, clientId: string): Promise<ClientSystem> {
  const row = await manager.findOneBy(ClientSystem, { clientId });
  if (row === null) throw notFound();
  return row;
}
