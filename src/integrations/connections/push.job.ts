import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { JobHelpers } from 'graphile-worker';
import type { Principal } from '../../access/principal.js';
import { viewerOf } from '../../access/viewer-of.js';
import { Problem } from '../../common/problems/problem.js';
import { Config } from '../../config/config.js';
import { viewingAs } from '../../database/viewer.js';
import { JobRegistry } from '../../jobs/job-registry.js';
import { ConnectionOwners } from './connection-owners.js';
import { DocumentSystems } from './document-systems.js';
import { DueDocuments, nameOfDocument, type DueDocument } from './due-documents.js';
import { PUSH_JOB, PushQueue, type PushPart } from './push-queue.js';
import { PushRecords, type HeadPush, type TriedPush } from './push-records.js';
import { settlePush } from './rules/settle-push.js';
import { SystemFault } from './sending/system-fault.js';

/** Milliseconds that one job may take, after which others have their turn. */
const TURN = 30_000;
/** Milliseconds that a part rests after its system did not answer in time, so that the slow do not keep the workers. */
const REST = 30_000;

const logger = new Logger('Connections');

/**
 * Pushes what waits for a connection, what is about one agreement in its order: one that fails holds up those after it about the
 * same agreement, and nothing else. What was pushed is recorded after it was answered; a server that is killed in between looks
 * for it first, and so has each version there once.
 */
@Injectable()
export class PushJob implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly registry: JobRegistry,
    private readonly queue: PushQueue,
    private readonly records: PushRecords,
    private readonly owners: ConnectionOwners,
    private readonly documents: DueDocuments,
    private readonly systems: DocumentSystems,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.registry.register(PUSH_JOB, (payload, helpers) => this.run(payload as PushPart, helpers), 'others');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue.realign();
  }

  private async run(part: PushPart, { abortSignal }: Pick<JobHelpers, 'abortSignal'>): Promise<void> {
    for (const end = Date.now() + TURN; Date.now() < end;) {
      const head = await this.records.head(part);
      if (head === undefined) return;
      if (!head.isDue) return this.queue.wakeLater(part, head.nextAt);
      if ((await this.push(head, abortSignal)) === 'timedOut')
        return this.queue.wakeLater(part, new Date(Date.now() + Math.min(REST, this.firstDelay)));
    }
    await this.queue.wakeLater(part, new Date());
  }

  private get firstDelay(): number {
    return (this.config.connectionRetrySeconds.at(0) ?? 0) * 1000;
  }

  /** @returns what came of it; undefined where nothing was sent */
  private async push(head: HeadPush, left: AbortSignal): Promise<TriedPush['outcome'] | undefined> {
    const owner = this.owners.principalOf(head.organisationId);
    if (owner === undefined || head.isSuperseded) {
      await this.records.settle(head, head.isSuperseded ? 'superseded' : 'skipped');
      return undefined;
    }
    const at = new Date();
    const tried = await this.attempt(head, owner, at, left);
    if (tried === undefined) {
      await this.records.settle(head, 'skipped');
      return undefined;
    }
    const settlement = settlePush(tried.outcome, {
      attempts: head.attempts + 1,
      delays: this.config.connectionRetrySeconds,
      chance: Math.random(),
    });
    await this.records.record(head, tried, settlement);
    return tried.outcome;
  }

  /** @returns undefined where the organisation may no longer know of what is due */
  private async attempt(
    head: HeadPush,
    owner: Principal,
    at: Date,
    left: AbortSignal,
  ): Promise<TriedPush | undefined> {
    const due = { ...head, agreementId: head.subjectId };
    let drawn: DueDocument;
    try {
      drawn = await viewingAs(viewerOf(owner), () => this.documents.draw(due, owner));
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      logger.warn(`push ${head.number} of connection ${head.connectionId} was not drawn: ${String(error)}`);
      return { at, outcome: 'notDrawn' };
    }
    try {
      const { title, bytes, mediaType, extension } = drawn;
      const known = await this.records.know(head, nameOfDocument(due, title));
      const versionId = `${head.subjectId}_${head.sequence}`;
      const placed = await this.systems.ofConnection(head, left).place(
        {
          ...known,
          bytes,
          mediaType,
          extension,
          versionId,
          sequence: head.sequence,
          comment: `Akkoord: ${head.type}`,
        },
        () => this.records.begin(head),
      );
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { at, outcome: 'pushed', placed, ...(!placed.wasThere && { sha256 }) };
    } catch (error) {
      if (!(error instanceof SystemFault)) throw error;
      const { kind, status, answer } = error;
      return { at, outcome: kind, status, answer };
    }
  }
}
