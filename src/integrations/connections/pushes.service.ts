import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, In, Repository } from 'typeorm';
import { noteShown } from '../../access-log/confidential-reads.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { claimIdempotencyKey } from '../../api/idempotency/claim.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import type { Language } from '../../messages/catalogue.js';
import { renderMessage } from '../../messages/render.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { Connection, ConnectionNotice, ConnectionPush } from './connection.entity.js';
import { pushWaiting } from './connections.problems.js';
import { requireOwn } from './connections.service.js';
import { ConnectionNoticeDto } from './dto/connection.dto.js';
import { PushDto, type ListPushesQuery, type ReplayedPushesDto } from './dto/push.dto.js';
import { addressOfConnection, heldConnection } from './held-connection.js';
import { PushQueue, type NewPush } from './push-queue.js';

/** Pushes of one replay. */
const MOST_REPLAYED = 1_000;

/** What was pushed to document systems, and pushing it again. */
@Injectable()
export class PushesService {
  constructor(
    @InjectRepository(Connection) private readonly connections: Repository<Connection>,
    @InjectRepository(ConnectionPush) private readonly pushes: Repository<ConnectionPush>,
    @InjectRepository(ConnectionNotice) private readonly notices: Repository<ConnectionNotice>,
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    private readonly dataSource: DataSource,
    private readonly queue: PushQueue,
  ) {}

  /** A page of a connection’s pushes, the oldest first. @throws Problem 403, 404, 400 for a made-up cursor */
  async list(
    connectionId: string,
    { state, agreementId, ...query }: ListPushesQuery,
    principal: Principal,
  ): Promise<Page<PushDto>> {
    await this.requireConnection('listConnectionPushes', connectionId, principal);
    const where = {
      connectionId,
      ...(state !== undefined && { state }),
      ...(agreementId !== undefined && { subjectId: agreementId }),
    };
    const page = await pageByNumber(this.pushes, where, query, (row) => PushDto.of(row));
    await this.note(page.items, principal);
    return page;
  }

  /** @throws Problem 403, 404 */
  async find(connectionId: string, number: number, principal: Principal): Promise<PushDto> {
    await this.requireConnection('getConnectionPush', connectionId, principal);
    return this.made(connectionId, number, principal);
  }

  /** A push of a connection that is the caller’s own. */
  async made(connectionId: string, number: number, principal: Principal): Promise<PushDto> {
    const row = await this.pushes.findOneBy({ connectionId, number });
    if (row === null) throw notFound();
    const shown = PushDto.of(row);
    await this.note([shown], principal);
    return shown;
  }

  /** What became of the organisation’s connections without its doing, the oldest first. @throws Problem 403 */
  async listNotices(
    query: PageQuery,
    principal: Principal,
    language: Language,
  ): Promise<Page<ConnectionNoticeDto>> {
    const organisationId = requireOwn('listConnectionNotices', principal);
    return pageByNumber(this.notices, { organisationId }, query, (row) =>
      ConnectionNoticeDto.of(row, renderMessage({ key: `connection-notice.${row.type}` }, language)),
    );
  }

  /** Pushes again whatever is dead. @throws Problem 403, 404 */
  async replayDead(connectionId: string, principal: Principal): Promise<ReplayedPushesDto> {
    const organisationId = requireOwn('replayConnection', principal);
    return this.dataSource.transaction(async (manager) => {
      await heldConnection(manager, { id: connectionId, organisationId });
      const dead = await manager.find(ConnectionPush, {
        where: { connectionId, state: 'dead' },
        order: { number: 'ASC' },
        take: MOST_REPLAYED,
      });
      const numbers = dead.map(({ number }) => number);
      await manager.update(ConnectionPush, { connectionId, number: In(numbers) }, { state: 'replayed' });
      if (dead.length > 0) await this.queue.add(manager, connectionId, dead.map(newPush));
      await claimIdempotencyKey(manager, addressOfConnection(connectionId), new Date());
      return { count: dead.length };
    });
  }

  /**
   * Pushes one again, as another push of the same version: where it is there already, nothing is sent.
   * @returns its number
   * @throws Problem 403, 404, 409 `push-waiting` where it is still on its way
   */
  async replay(connectionId: string, number: number, principal: Principal): Promise<number> {
    const organisationId = requireOwn('replayConnectionPush', principal);
    return this.dataSource.transaction(async (manager) => {
      await heldConnection(manager, { id: connectionId, organisationId });
      const row = await manager.findOneBy(ConnectionPush, { connectionId, number });
      if (row === null) throw notFound();
      if (row.state === 'waiting') throw pushWaiting(number);
      if (row.state === 'dead')
        await manager.update(ConnectionPush, { connectionId, number }, { state: 'replayed' });
      const again = await this.queue.add(manager, connectionId, [newPush(row)]);
      await claimIdempotencyKey(manager, `${addressOfConnection(connectionId)}/pushes/${again}`, new Date());
      return again;
    });
  }

  private async requireConnection(right: Right, id: string, principal: Principal): Promise<void> {
    const organisationId = requireOwn(right, principal);
    if (!(await this.connections.existsBy({ id, organisationId }))) throw notFound();
  }

  /** For the access log: which agreements that are not public the pushes name. */
  private async note(shown: readonly PushDto[], principal: Principal): Promise<void> {
    if (shown.length === 0) return;
    const ids = [...new Set(shown.map(({ agreementId }) => agreementId))];
    noteShown(
      principal,
      await this.agreements.find({ select: { id: true, publicSince: true }, where: { id: In(ids) } }),
    );
  }
}

function newPush({ subjectId, sequence, type, document }: ConnectionPush): NewPush {
  return { subjectId, sequence, type, document };
}
