import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dateAfter, dateOf, deriveFromDate } from '../common/time/terms.js';
import { Agreement } from '../workflow/agreement.entity.js';
import type { Facts, OfferedEvent } from '../workflow/core/decide.js';
import { Council } from '../workflow/council.entity.js';
import { DeadlineSchedule } from '../workflow/deadlines/deadline-schedule.js';
import { EffectHandlers } from '../workflow/effect-handlers.js';
import { EventFacts } from '../workflow/event-facts.js';
import { Party } from '../workflow/party.entity.js';
import { isBound } from '../workflow/record/standing-read.js';
import { Commitment } from './commitment.entity.js';
import { Fulfilment } from './fulfilments/fulfilment.entity.js';
import { POT } from './rules/commitment-terms.js';
import { consequencesOf, type Turn } from './rules/consequences.js';
import { isConditional, isOver, progressOf } from './rules/fulfilment.js';

/**
 * Keeps the due dates of what is owed, each with the deadline that notices when it passes unfulfilled, and carries out
 * what follows. Everything it writes is in the transaction that it is given, in which the agreement is held.
 */
@Injectable()
export class CommitmentCalendar implements OnModuleInit {
  constructor(
    private readonly schedule: DeadlineSchedule,
    private readonly effects: EffectHandlers,
    private readonly facts: EventFacts,
  ) {}

  onModuleInit(): void {
    // What was due before anybody was bound is nobody's delay.
    this.effects.on('startMeasuring', async ({ manager, agreementId, now }) => {
      for (const { number, dueOn } of await datedIn(manager, agreementId))
        if (dueOn >= dateOf(now)) await this.keep(manager, agreementId, number);
    });
    this.effects.on('resumeDueDates', async ({ manager, agreementId, now }) => {
      for (const { number } of await datedIn(manager, agreementId))
        await this.keep(manager, agreementId, number, now);
    });
    this.effects.on('commitmentFellDue', ({ manager, agreementId, now }, { commitment, overdue }) =>
      overdue ? this.becomeOverdue(manager, agreementId, commitment, now) : Promise.resolve(),
    );
    this.facts.onDeadline('COMMITMENT_FELL_DUE', owedAtDueDate);
  }

  /**
   * Sets the deadline of a commitment anew, or takes it back, as its row now stands.
   * @param resumedAt when the agreement came back into force: what fell due before then has until the end of that day
   */
  async keep(manager: EntityManager, agreementId: string, number: number, resumedAt?: Date): Promise<void> {
    const { phase } = await manager.findOneByOrFail(Agreement, { id: agreementId });
    const commitment = await manager.findOneBy(Commitment, { agreementId, number });
    const key = `commitment/${number}`;
    const runs = phase === 'monitoring' && commitment !== null && isWatched(commitment);
    if (!runs || commitment.dueOn === null) return this.schedule.cancel(manager, agreementId, key);
    const { dueOn, debtorId } = commitment;
    const today = resumedAt && dateOf(resumedAt);
    const { dueAt, steps } = deriveFromDate(today !== undefined && dueOn < today ? today : dueOn);
    await this.schedule.set(manager, agreementId, {
      key,
      dueAt,
      steps,
      event: { type: 'COMMITMENT_FELL_DUE', commitment: number, dueOn, responsibleId: debtorId },
    });
  }

  /**
   * What has become of an obligation does to what hangs on it, and those begin to be due.
   * @returns the numbers of those that can no longer come to be owed
   */
  async follow(
    manager: EntityManager,
    agreementId: string,
    obligation: number,
    turn: Turn,
    now: Date,
  ): Promise<{ readonly owed: readonly number[]; readonly lapsed: readonly number[] }> {
    const hanging = await manager.find(Commitment, {
      where: { agreementId, follows: obligation },
      order: { number: 'ASC' },
    });
    const touched = await manager.find(Fulfilment, {
      where: { agreementId, commitmentNumber: In(hanging.map(({ number }) => number)) },
    });
    const changes = consequencesOf(
      turn,
      hanging.map((each) => ({
        ...each,
        isTouched: touched.some(
          ({ commitmentNumber, state }) => commitmentNumber === each.number && state !== 'disputed',
        ),
      })),
      dateOf(now),
    );
    for (const { number, triggeredOn, lapsedOn } of changes) {
      await manager.update(Commitment, { agreementId, number }, { triggeredOn, lapsedOn });
      await this.keep(manager, agreementId, number);
    }
    const which = (owed: boolean): number[] =>
      changes.filter(({ triggeredOn }) => (triggeredOn !== null) === owed).map(({ number }) => number);
    return { owed: which(true), lapsed: which(false) };
  }

  /** Both sides hold it to be settled: what hangs on it follows. */
  async settle(
    manager: EntityManager,
    agreementId: string,
    number: number,
    on: string,
    now: Date,
  ): Promise<void> {
    const commitment = await manager.findOneBy(Commitment, { agreementId, number });
    if (commitment === null || commitment.settledOn !== null) return;
    await manager.update(Commitment, { agreementId, number }, { settledOn: on });
    await this.keep(manager, agreementId, number);
    const { kind, dueOn, overdueSince } = commitment;
    const isLate = overdueSince !== null || (dueOn !== null && dueOn < on);
    if (kind === 'obligation')
      await this.follow(manager, agreementId, number, isLate ? 'late' : 'inTime', now);
  }

  /** Takes in new terms of a commitment in force: a later due date ends a delay, a smaller amount may be fulfilled already. */
  async takeInTerms(manager: EntityManager, agreementId: string, number: number, now: Date): Promise<void> {
    const commitment = await manager.findOneByOrFail(Commitment, { agreementId, number });
    const today = dateOf(now);
    if (commitment.overdueSince !== null && (commitment.dueOn === null || commitment.dueOn >= today))
      await manager.update(Commitment, { agreementId, number }, { overdueSince: null });
    const reports = await manager.findBy(Fulfilment, { agreementId, commitmentNumber: number });
    if (reports.length > 0 && progressOf(commitment, reports).isFulfilled && !isOver(commitment))
      return this.settle(manager, agreementId, number, today, now);
    await this.keep(manager, agreementId, number);
  }

  private async becomeOverdue(
    manager: EntityManager,
    agreementId: string,
    number: number,
    now: Date,
  ): Promise<void> {
    const { kind, dueOn } = await manager.findOneByOrFail(Commitment, { agreementId, number });
    const overdueSince = dateAfter(dueOn ?? dateOf(now), { days: 1 });
    await manager.update(Commitment, { agreementId, number }, { overdueSince });
    if (kind === 'obligation') await this.follow(manager, agreementId, number, 'overdue', now);
  }
}

async function datedIn(
  manager: EntityManager,
  agreementId: string,
): Promise<(Commitment & { readonly dueOn: string })[]> {
  const all = await manager.find(Commitment, { where: { agreementId }, order: { number: 'ASC' } });
  return all.filter((each): each is Commitment & { readonly dueOn: string } => each.dueOn !== null);
}

/** Whether its due date counts: it is owed by somebody, and neither over nor overdue already. */
function isWatched(commitment: Commitment): boolean {
  return (
    commitment.debtorId !== null &&
    commitment.overdueSince === null &&
    !isOver(commitment) &&
    !isConditional(commitment)
  );
}

/** Whether something is still owed at a due date that is not on its way; nobody owes what does not bind who it is owed to. */
async function owedAtDueDate(
  manager: EntityManager,
  agreementId: string,
  { commitment: number }: OfferedEvent,
): Promise<Facts> {
  const commitment = await manager.findOneBy(Commitment, { agreementId, number: Number(number) });
  if (commitment === null || !isWatched(commitment)) return { isOwed: false };
  const reports = await manager.findBy(Fulfilment, { agreementId, commitmentNumber: commitment.number });
  const { debtorId, creditorId } = commitment;
  const isOwed =
    progressOf(commitment, reports).uncovered > 0n && (await binds(manager, agreementId, creditorId));
  // The pot is bound with the deal itself.
  return { isOwed, ...(debtorId === POT && { bound: true }) };
}

/** Whether an agreement binds one side of a commitment; the common pot always. */
async function binds(
  manager: EntityManager,
  agreementId: string,
  organisationId: string | null,
): Promise<boolean> {
  if (organisationId === POT) return true;
  if (organisationId === null) return false;
  const council = await manager.findOneBy(Council, { agreementId, organisationId });
  const party = await manager.findOneBy(Party, { agreementId, organisationId });
  return council !== null && party !== null && isBound(party.participation, council.context);
}
