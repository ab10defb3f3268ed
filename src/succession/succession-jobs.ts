import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Problem } from '../common/problems/problem.js';
import { Clock } from '../common/time/clock.js';
import { readUnfiltered } from '../database/unfiltered.js';
import { JobRegistry } from '../jobs/job-registry.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { agreementsToTakeOver } from './named-agreements.js';
import { SuccessionAgreement } from './succession-agreement.entity.js';
import { SuccessionPredecessor } from './succession-predecessor.entity.js';
import { Succession } from './succession.entity.js';
import { TakeOver, type Taking } from './take-over.js';

const JOB = 'succession';
const LONGEST_FAULT = 500;

/** Queues the work of a succession, in the transaction given. */
export async function queueSuccession(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `SELECT graphile_worker.add_job($1, json_build_object('id', $2::text), job_key => $3)`,
    [JOB, id, `${JOB}/${id}`],
  );
}

/**
 * Does a succession agreement by agreement. Each is a transaction of its own after which its predecessors are no parties
 * any more: whoever begins again, after a crash or a fault, goes on with the rest, and none is done twice.
 */
@Injectable()
export class SuccessionJobs implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('Succession');

  constructor(
    private readonly jobs: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly takeOver: TakeOver,
    private readonly directory: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register(JOB, (payload) => this.run((payload as { id: string }).id));
  }

  /** What was interrupted goes on, even where the queue has given it up or was lost. */
  async onApplicationBootstrap(): Promise<void> {
    const { manager } = this.dataSource;
    for (const { id } of await manager.findBy(Succession, { completedAt: IsNull() }))
      await queueSuccession(manager, id);
  }

  /** @throws Error where an agreement did not work: the queue has it tried again */
  private async run(id: string): Promise<void> {
    const { manager } = this.dataSource;
    const succession = await manager.findOneBy(Succession, { id });
    if (succession === null || succession.completedAt !== null) return;
    // Another server may have booked it.
    await this.directory.refresh();
    const { successorId, effectiveOn, source, actor } = succession;
    const rows = await manager.find(SuccessionPredecessor, {
      where: { successionId: id },
      order: { organisationId: 'ASC' },
    });
    const predecessors = rows.map(({ organisationId }) => organisationId);
    const faults = await this.takeAllOver({ id, predecessors, successorId, effectiveOn, source, actor });
    if (faults > 0) throw new Error(`${faults} agreements did not take in succession ${id}`);
    await manager.update(Succession, { id, completedAt: IsNull() }, { completedAt: this.clock.now() });
  }

  /** Also takes in agreements that are drafted meanwhile. Answers how many did not work. */
  private async takeAllOver(taking: Taking): Promise<number> {
    const tried = new Set<string>();
    let faults = 0;
    for (;;) {
      const found = await readUnfiltered(this.dataSource, (manager) =>
        agreementsToTakeOver(manager, taking.predecessors),
      );
      const rest = found.filter(({ id }) => !tried.has(id));
      if (rest.length === 0) return faults;
      for (const { id } of rest) {
        tried.add(id);
        try {
          await this.takeOver.apply(id, taking);
        } catch (error) {
          faults += 1;
          await this.noteFault(id, taking.id ?? '', error);
        }
      }
    }
  }

  private async noteFault(agreementId: string, successionId: string, error: unknown): Promise<void> {
    const fault = faultOf(error);
    this.logger.error(`agreement ${agreementId} did not take in succession ${successionId}: ${fault}`);
    await this.dataSource.manager.upsert(
      SuccessionAgreement,
      { agreementId, successionId, state: 'failed', sequence: null, fault, at: this.clock.now() },
      ['agreementId', 'successionId'],
    );
  }
}

/** What went wrong, in short. */
export function faultOf(error: unknown): string {
  const what = error instanceof Problem ? error.code : error instanceof Error ? error.message : String(error);
  return what.slice(0, LONGEST_FAULT);
}
