import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { currentIdempotencyClaim } from '../../api/idempotency/claim.js';
import { newSalt } from '../../persons/new-salt.js';
import { EffectHandlers } from '../effect-handlers.js';
import { councilsOf } from '../processes.js';
import { agreementBusy } from '../workflow.problems.js';
import { carryOut } from './effect-statements.js';
import { KnownAgreements } from './known-agreements.js';
import { Lanes } from './lanes.js';
import { rowsOf, type Outcome, type OutcomeRows } from './outcome.js';
import { OutcomeWrites } from './outcome-writes.js';
import type { OutcomeToWrite } from './outcome-statement.js';
import type { Queryable } from './standing-read.js';
import { afterwards, readWhole, WholeReads, type WholeAgreement } from './whole-read.js';

/** Where a decision gets what it needs from. */
export interface Source {
  /** The transaction that holds the agreement; undefined where none does yet. */
  readonly held: Queryable | undefined;
  /** The agreement as a whole; undefined where there is none. */
  whole(): Promise<WholeAgreement | undefined>;
}

/** Reads what a decision needs, at one moment. */
export type Read<R> = (source: Source) => Promise<R>;

/** What was recorded, and what it was decided on. */
export interface Recorded<R> {
  readonly read: R;
  readonly outcome: Outcome;
  /** The agreement's version from now on. */
  readonly version: number;
  /** The agreement from now on, where it was decided on as a whole and reading it again would give nothing else. */
  readonly whole?: WholeAgreement;
}

/** Decides on what was read; throws a `Problem` to refuse. May be asked again when the agreement has moved. */
export type DecideOn<R> = (read: R) => Outcome;

/** As `DecideOn`, in the transaction that holds the agreement, with writes of a feature's own. */
export type DecideWithin<R> = (read: R, manager: EntityManager) => Promise<Outcome | undefined>;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The engine's one transaction: everything that a decision brings is written together, or nothing is. */
@Injectable()
export class Recorder {
  private readonly lanes = new Lanes();

  constructor(
    private readonly dataSource: DataSource,
    private readonly wholes: WholeReads,
    private readonly known: KnownAgreements,
    private readonly writes: OutcomeWrites,
    private readonly handlers: EffectHandlers,
  ) {}

  /**
   * One statement, and one read before it where the agreement is not known. Where another writer came between, or the
   * outcome takes more than the one statement, it is decided anew while the agreement's row is held, so that a crowd on
   * one deal cannot starve anybody.
   */
  async record<R>(agreementId: string, read: Read<R>, decideOn: DecideOn<R>): Promise<Recorded<R>> {
    return this.lanes.run(agreementId, async () => {
      const { found, outcome, whole } = await this.decide(agreementId, read, decideOn);
      const rows = rowsOf(outcome, sha256, newSalt());
      const isWritten =
        rows.others.length === 0 &&
        (await this.writes.write(toWrite(outcome, rows), currentIdempotencyClaim()));
      if (!isWritten)
        return this.hold(agreementId, read, async (held) => decideOn(held)) as Promise<Recorded<R>>;
      if (whole === undefined) {
        this.known.forget(agreementId);
        return recorded(found, outcome);
      }
      const next = afterwards(whole, rows, outcome.now);
      this.known.keep(next);
      return { ...recorded(found, outcome), whole: next };
    });
  }

  /** Decides on the agreement as it is known; where it is not, or that refuses, as it stands in the database. */
  private async decide<R>(
    agreementId: string,
    read: Read<R>,
    decideOn: DecideOn<R>,
  ): Promise<{ found: R; outcome: Outcome; whole: WholeAgreement | undefined }> {
    const known = this.known.of(agreementId);
    let whole: WholeAgreement | undefined;
    let isKnown = false;
    const source = {
      held: undefined,
      whole: async () => {
        isKnown = known !== undefined;
        return (whole = known ?? (await this.wholes.read(agreementId)));
      },
    };
    try {
      const found = await read(source);
      return { found, outcome: decideOn(found), whole };
    } catch (error) {
      if (!isKnown) throw error;
      this.known.forget(agreementId);
      return this.decide(agreementId, read, decideOn);
    }
  }

  /**
   * Decides and records while the agreement's row is held.
   * @param decideWithin answers undefined where there is nothing to record; its own writes are kept all the same
   */
  async recordWithin<R>(
    agreementId: string,
    read: Read<R>,
    decideWithin: DecideWithin<R>,
  ): Promise<Recorded<R> | undefined> {
    return this.lanes.run(agreementId, () => this.hold(agreementId, read, decideWithin));
  }

  /** Records the first outcome of an agreement that is being made in this transaction. */
  async recordFirst(manager: EntityManager, outcome: Outcome): Promise<void> {
    await this.finish(manager, outcome, rowsOf(outcome, sha256, newSalt()));
  }

  private async hold<R>(
    agreementId: string,
    read: Read<R>,
    decideWithin: DecideWithin<R>,
  ): Promise<Recorded<R> | undefined> {
    this.known.forget(agreementId);
    return this.dataSource.transaction(async (manager) => {
      const client = await clientOf(manager);
      // A statement of its own: a read that waited for the lock would show the other tables as they were before it.
      await client.query('SELECT FROM agreement WHERE id = $1 FOR UPDATE', [agreementId]);
      const found = await read({ held: client, whole: () => readWhole(client, agreementId) });
      const outcome = await decideWithin(found, manager);
      if (outcome === undefined) return undefined;
      const rows = rowsOf(outcome, sha256, newSalt());
      await this.finish(manager, outcome, rows);
      return recorded(found, outcome);
    });
  }

  private async finish(manager: EntityManager, outcome: Outcome, rows: OutcomeRows): Promise<void> {
    const client = await clientOf(manager);
    const isWritten = await this.writes.writeIn(client, toWrite(outcome, rows), currentIdempotencyClaim());
    if (!isWritten) throw agreementBusy();
    const councils = councilsOf(outcome.agreement.instance);
    for (const effect of rows.others) {
      await carryOut(client, outcome.agreement.id, effect, councils, outcome.now);
      await this.handlers.handle({ manager, agreementId: outcome.agreement.id, now: outcome.now }, effect);
    }
  }
}

/** The client that the manager's transaction runs on, for the statement that TypeORM cannot express. */
async function clientOf(manager: EntityManager): Promise<PoolClient> {
  return (await manager.queryRunner?.connect()) as PoolClient;
}

function recorded<R>(read: R, outcome: Outcome): Recorded<R> {
  return { read, outcome, version: outcome.agreement.version + 1 };
}

function toWrite({ agreement, now }: Outcome, rows: OutcomeRows): OutcomeToWrite {
  return { agreement, rows, now };
}
