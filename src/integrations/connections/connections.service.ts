import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, MoreThan, Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { permit } from '../../access/permit.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { NO_STANDING } from '../../access/standing.js';
import { decodeCursor } from '../../api/cursor.js';
import { requireMatch, versionMoved } from '../../api/etag.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import { FeedSequencer } from '../../publication/event-feed/feed-sequencer.js';
import type { Versioned } from '../../workflow/versioned.js';
import { Connection } from './connection.entity.js';
import { connectionState, tooManyConnections } from './connections.problems.js';
import { DocumentSystems } from './document-systems.js';
import { ConnectionDto, type CreateConnectionDto, type ReviseConnectionDto } from './dto/connection.dto.js';
import { addressOfConnection, changeConnection, heldConnection } from './held-connection.js';
import { PushQueue } from './push-queue.js';
import type { Credentials } from './sending/exchange.js';
import { SystemTrials } from './system-trials.js';

/** More document systems an organisation does not have. */
const MOST_CONNECTIONS = 5;

/** Organisations' own document systems. Times are the machine’s: they are about other servers. */
@Injectable()
export class ConnectionsService {
  constructor(
    @InjectRepository(Connection) private readonly connections: Repository<Connection>,
    private readonly dataSource: DataSource,
    private readonly systems: DocumentSystems,
    private readonly trials: SystemTrials,
    private readonly queue: PushQueue,
    private readonly sequencer: FeedSequencer,
  ) {}

  /**
   * Makes a connection, once the document system has been tried.
   * @throws Problem 403, 400, 409 `too-many-connections`, 422 `connection-address-refused`, `connection-not-working`
   */
  async create(input: CreateConnectionDto, principal: Principal): Promise<Versioned<ConnectionDto>> {
    const organisationId = requireOwn('createConnection', principal);
    const { protocol, url, folder, user, secret, description = null } = input;
    const repositoryId = input.repositoryId ?? null;
    requireRepository(protocol, repositoryId);
    const credentials: Credentials = { ...(user !== undefined && { user }), secret };
    await this.trials.try({ protocol, url, repositoryId, folder }, credentials);
    // It gets what is due from now on, and not what has yet to get its place.
    await this.sequencer.placeNow();
    const now = new Date();
    const id = uuidv7({ msecs: now.getTime() });
    const row = await this.dataSource.transaction(async (manager) => {
      // Whoever makes one for the same organisation waits, so that there are never more than there may be.
      await manager.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
      if ((await manager.countBy(Connection, { organisationId })) >= MOST_CONNECTIONS)
        throw tooManyConnections(MOST_CONNECTIONS);
      await manager.insert(Connection, {
        id,
        organisationId,
        protocol,
        url,
        repositoryId,
        folder,
        description,
        credentials: this.systems.sealed(id, credentials),
        state: 'active',
        reason: null,
        stateSince: now,
        lastPushedAt: null,
        fannedPosition: () => '(SELECT last_position FROM feed_end)',
        lastNumber: 0,
        version: 1,
        createdAt: now,
        changedAt: now,
      });
      await claimIdempotencyKey(manager, addressOfConnection(id), now);
      return heldConnection(manager, { id, organisationId });
    });
    return versioned(row);
  }

  /** A page of the connections of the caller’s organisation, in the order in which they were made. @throws Problem 403 */
  async list({ limit, cursor }: PageQuery, principal: Principal): Promise<Page<ConnectionDto>> {
    const [after] = cursor === undefined ? [undefined] : decodeCursor(cursor, ['uuid']);
    const organisationId = requireOwn('listConnections', principal);
    const rows = await this.connections.find({
      where: { organisationId, ...(after !== undefined && { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => ConnectionDto.of(row),
    );
  }

  /** @throws Problem 403, 404 where the caller’s organisation has none with this id */
  async find(id: string, principal: Principal): Promise<Versioned<ConnectionDto>> {
    const organisationId = requireOwn('getConnection', principal);
    const row = await this.connections.findOneBy({ id, organisationId });
    if (row === null) throw notFound();
    return versioned(row);
  }

  /**
   * Changes a connection, once it has been tried as it will be. One that was paused because its credentials failed goes on.
   * @throws Problem 403, 404, 400 where another server is named without credentials, 412, 422 as `create`
   */
  async revise(
    id: string,
    changes: ReviseConnectionDto,
    ifMatch: string | undefined,
    principal: Principal,
  ): Promise<Versioned<ConnectionDto>> {
    const organisationId = requireOwn('reviseConnection', principal);
    const before = await this.trials.reached(id, organisationId);
    const seen = await this.find(id, principal);
    requireMatch(ifMatch, seen.version);
    const { user, secret, description, ...given } = changes;
    const address = { ...before, ...definedOf(given) };
    requireRepository(address.protocol, address.repositoryId);
    requireSecret(before.url, changes);
    const credentials =
      secret === undefined
        ? this.systems.opened(id, before.credentials)
        : { ...(user !== undefined && { user }), secret };
    const isTried = secret !== undefined || Object.keys(definedOf(given)).length > 0;
    if (isTried) await this.trials.try(address, credentials);
    const now = new Date();
    const row = await this.dataSource.transaction(async (manager) => {
      const held = await heldConnection(manager, { id, organisationId });
      requireMatch(ifMatch, held.version);
      // What was tried is what was seen.
      if (isTried && held.version !== seen.version) throw versionMoved();
      const goesOn = isTried && held.reason === 'credentials';
      const changed = await changeConnection(
        manager,
        held,
        {
          ...definedOf(given),
          ...(description !== undefined && { description }),
          ...(secret !== undefined && { credentials: this.systems.sealed(id, credentials) }),
          ...(goesOn && { state: 'active', reason: null }),
        },
        now,
      );
      if (goesOn) await this.queue.wakeAll(manager, id);
      return changed;
    });
    return versioned(row);
  }

  /** Removes a connection with all that waits for it; what was pushed stays in the town's system. @throws Problem 403, 404, 412 */
  async remove(id: string, ifMatch: string | undefined, principal: Principal): Promise<void> {
    const organisationId = requireOwn('removeConnection', principal);
    await this.dataSource.transaction(async (manager) => {
      const held = await heldConnection(manager, { id, organisationId });
      requireMatch(ifMatch, held.version);
      await manager.delete(Connection, { id });
    });
  }

  /** Pushes nothing until it is resumed; what becomes due meanwhile is pushed then. @throws Problem 403, 404, 409 */
  async pause(id: string, principal: Principal): Promise<Versioned<ConnectionDto>> {
    const organisationId = requireOwn('pauseConnection', principal);
    const now = new Date();
    const row = await this.dataSource.transaction(async (manager) => {
      const held = await heldConnection(manager, { id, organisationId });
      if (held.state !== 'active') throw connectionState(held.state, held.reason);
      await claimIdempotencyKey(manager, addressOfConnection(id), now);
      return changeConnection(manager, held, { state: 'paused', reason: 'organisation' }, now);
    });
    return versioned(row);
  }

  /**
   * Tries the document system, and goes on after a pause with what has waited.
   * @throws Problem 403, 404, 409 `connection-state` where it is not paused, 412 where it was changed meanwhile, 422
   */
  async resume(id: string, principal: Principal): Promise<Versioned<ConnectionDto>> {
    const organisationId = requireOwn('resumeConnection', principal);
    const { version, item } = await this.find(id, principal);
    if (item.state !== 'paused') throw connectionState(item.state, item.reason);
    const reached = await this.trials.reached(id, organisationId);
    await this.trials.try(reached, this.systems.opened(id, reached.credentials));
    const now = new Date();
    const row = await this.dataSource.transaction(async (manager) => {
      const held = await heldConnection(manager, { id, organisationId });
      if (held.version !== version) throw versionMoved();
      const changed = await changeConnection(manager, held, { state: 'active', reason: null }, now);
      await this.queue.wakeAll(manager, id);
      await claimIdempotencyKey(manager, addressOfConnection(id), now);
      return changed;
    });
    return versioned(row);
  }
}

/** Lets pass who may do this for the own organisation. @returns its OVO code @throws Problem 403 */
export function requireOwn(right: Right, principal: Principal): string {
  permit(right, principal, NO_STANDING);
  return principal.organisationId;
}

function versioned(row: Connection): Versioned<ConnectionDto> {
  return { version: row.version, item: ConnectionDto.of(row) };
}

function requireRepository(protocol: Connection['protocol'], repositoryId: string | null): void {
  if ((protocol === 'cmis') === (repositoryId !== null)) return;
  throw validationFailed([fault('repositoryId', `repository-${protocol}`)]);
}

/** Whoever names another server must know what is sent there: else credentials could be led to somebody who collects them. */
function requireSecret(before: string, { url, user, secret }: ReviseConnectionDto): void {
  if (secret !== undefined) return;
  if (user !== undefined) throw validationFailed([fault('secret', 'secret-with-user')]);
  if (url === undefined || !URL.canParse(url)) return;
  if (new URL(url).origin !== new URL(before).origin)
    throw validationFailed([fault('secret', 'secret-anew')]);
}

function fault(name: string, key: string): Issue {
  return { in: 'body', name, detail: { key: `connections.fault.${key}` } };
}

function definedOf<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}
