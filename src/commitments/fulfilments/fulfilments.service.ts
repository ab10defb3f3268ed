import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager } from 'typeorm';
import { notPermitted } from '../../access/access.problems.js';
import type { Principal } from '../../access/principal.js';
import { pageByNumber } from '../../api/numbered.js';
import type { Page, PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { dateOf } from '../../common/time/terms.js';
import type { Message } from '../../messages/message.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check, WrittenChange } from '../../workflow/requested-changes.js';
import { Agreement } from '../../workflow/agreement.entity.js';
import { toldOfCommitments } from '../../workflow/machines/proceedings/withdrawals-beside.js';
import type { ProceedingStep } from '../../workflow/outcomes.js';
import { openWithdrawals } from '../../workflow/proceedings/open-withdrawals.js';
import type { EventRead } from '../../workflow/record/standing-read.js';
import type { Versioned } from '../../workflow/versioned.js';
import { eventNotAllowed } from '../../workflow/workflow.problems.js';
import { CommitmentCalendar } from '../commitment-calendar.js';
import { Commitment } from '../commitment.entity.js';
import { CommitmentDto } from '../dto/commitment.dto.js';
import {
  FulfilmentDto,
  type AnswerFulfilmentDto,
  type ReportFulfilmentDto,
  type WaiveCommitmentDto,
} from '../dto/fulfilment.dto.js';
import { formatAmount, parseAmount } from '../rules/amount.js';
import { isOver, notItsToAnswer, notItsToReport, progressOf, reportFaults } from '../rules/fulfilment.js';
import { Fulfilment } from './fulfilment.entity.js';

/** Names a commitment. */
export interface CommitmentKey {
  readonly agreementId: string;
  readonly number: number;
}

/** The right that a change takes, and the caller's own conditions. */
interface Asked {
  readonly right: 'reportFulfilment' | 'answerFulfilment' | 'waiveCommitment';
  readonly principal: Principal;
  readonly check: Check | undefined;
}

/** A commitment with what was reported of it, in a transaction. */
interface Held {
  readonly manager: EntityManager;
  readonly read: EventRead;
  readonly commitment: Commitment;
  readonly reports: Fulfilment[];
  readonly now: Date;
}

/** What is done for commitments: the debtor reports it with evidence, the creditor confirms or disputes it, or gives it up. */
@Injectable()
export class FulfilmentsService {
  constructor(
    @InjectRepository(Commitment) private readonly commitments: Repository<Commitment>,
    @InjectRepository(Fulfilment) private readonly fulfilments: Repository<Fulfilment>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
    private readonly calendar: CommitmentCalendar,
  ) {}

  /**
   * Reports fulfilment, in whole or in part.
   * @throws Problem 404 where there is no such commitment, 403 where the caller does not owe it, 400 where the report is
   *   not sound, 409 where nothing is owed any more or the agreement is not in force
   */
  async report(
    key: CommitmentKey,
    input: ReportFulfilmentDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<FulfilmentDto>> {
    const asked = { right: 'reportFulfilment', principal, check } as const;
    return this.change(key, asked, async ({ manager, read, commitment, reports, now }) => {
      refuse(notItsToReport(commitment, principal.organisationId, read.caller.isLead));
      const faults = reportFaults(input, commitment, reports, dateOf(now));
      if (faults.length > 0) throw validationFailed(faults);
      const row: Fulfilment = {
        agreementId: key.agreementId,
        commitmentNumber: key.number,
        number: Math.max(0, ...reports.map(({ number }) => number)) + 1,
        amount: input.amount,
        fulfilledOn: input.fulfilledOn,
        evidence: input.evidence ?? null,
        evidenceUrl: input.evidenceUrl ?? null,
        reportedBy: principal.organisationId,
        reportedAt: now,
        state: 'reported',
        answeredBy: null,
        answeredAt: null,
        reason: null,
      };
      await manager.insert(Fulfilment, row);
      return {
        event: { type: 'REPORT_FULFILMENT', ...sidesOf(commitment), ...told(row, commitment) },
        result: FulfilmentDto.of(row, commitment.unit),
      };
    });
  }

  /**
   * The creditor's word on a report. What is confirmed in full is settled, and what hangs on it follows.
   * @throws Problem 404 where there is no such report, 403 where it is not owed to the caller, 400 for a reason without a
   *   dispute, 409 where it has been answered or the agreement is not in force
   */
  async answer(
    key: CommitmentKey,
    report: number,
    { answer, reason }: AnswerFulfilmentDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<FulfilmentDto>> {
    const asked = { right: 'answerFulfilment', principal, check } as const;
    return this.change(key, asked, async (held) => {
      const { manager, commitment, reports, now } = held;
      const found = reports.find(({ number }) => number === report);
      if (found === undefined) throw notFound();
      await requireCreditor(held, principal);
      if (found.state !== 'reported')
        throw eventNotAllowed({ key: 'commitments.is-answered', params: { report } });
      if (answer === 'confirm' && reason !== undefined)
        throw validationFailed([
          { in: 'body', name: 'reason', detail: { key: 'commitments.reason-without-dispute' } },
        ]);
      const answered = {
        state: answer === 'confirm' ? ('confirmed' as const) : ('disputed' as const),
        answeredBy: principal.organisationId,
        answeredAt: now,
        reason: reason ?? null,
      };
      const row: Fulfilment = { ...found, ...answered };
      await manager.update(
        Fulfilment,
        { agreementId: key.agreementId, commitmentNumber: key.number, number: report },
        answered,
      );
      const after = reports.map((each) => (each.number === report ? row : each));
      const result = FulfilmentDto.of(row, commitment.unit);
      const tells = { ...sidesOf(commitment), ...told(row, commitment) };
      if (answer === 'dispute') {
        // What is past its due date and not on its way any more becomes overdue by this.
        await this.calendar.keep(manager, key.agreementId, key.number);
        return { event: { type: 'DISPUTE_FULFILMENT', ...tells }, result };
      }
      const outcome = await this.confirmed(held, after);
      return {
        event: { type: 'CONFIRM_FULFILMENT', ...tells, ...outcome.event },
        result,
        steps: outcome.steps,
      };
    });
  }

  /**
   * The creditor gives up what is still owed; what hangs on it will not come to be owed.
   * @throws Problem 404 where there is no such commitment, 403 where it is not owed to the caller, 409 where nothing is
   *   owed any more or the agreement is not in force
   */
  async waive(
    key: CommitmentKey,
    { reason: waiver }: WaiveCommitmentDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<CommitmentDto>> {
    const { agreementId, number } = key;
    const asked = { right: 'waiveCommitment', principal, check } as const;
    return this.change(key, asked, async (held) => {
      const { manager, commitment, reports, now } = held;
      await requireCreditor(held, principal);
      const amount = formatAmount(progressOf(commitment, reports).remaining, commitment.unit);
      const waived = { waivedOn: dateOf(now), waivedAmount: amount, waiver };
      await manager.update(Commitment, { agreementId, number }, waived);
      await this.calendar.keep(manager, agreementId, number);
      const { lapsed } =
        commitment.kind === 'obligation'
          ? await this.calendar.follow(manager, agreementId, number, 'given-up', now)
          : { lapsed: [] };
      return {
        event: { type: 'WAIVE_COMMITMENT', ...sidesOf(commitment), amount, lapsed },
        result: CommitmentDto.of({ ...commitment, ...waived }, reports),
        steps: await stepsFor(manager, agreementId, [number, ...lapsed], now),
      };
    });
  }

  /** A page of what was reported of a commitment, in the order in which it was. */
  async list(
    { agreementId, number }: CommitmentKey,
    query: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<FulfilmentDto>> {
    await this.access.see(agreementId, principal, 'listFulfilments');
    const commitment = await this.commitments.findOneBy({ agreementId, number });
    if (commitment === null) throw notFound();
    const where = { agreementId, commitmentNumber: number };
    return pageByNumber(this.fulfilments, where, query, (row) => FulfilmentDto.of(row, commitment.unit));
  }

  /** @throws Problem 404 where there is no such report, or the caller may not see it */
  async find(
    { agreementId, number }: CommitmentKey,
    report: number,
    principal: Principal | undefined,
  ): Promise<Versioned<FulfilmentDto>> {
    const { agreement } = await this.access.see(agreementId, principal, 'getFulfilment');
    const row = await this.fulfilments.findOneBy({ agreementId, commitmentNumber: number, number: report });
    const commitment = await this.commitments.findOneBy({ agreementId, number });
    if (row === null || commitment === null) throw notFound();
    return { version: agreement.version, item: FulfilmentDto.of(row, commitment.unit) };
  }

  private async change<T>(
    { agreementId, number }: CommitmentKey,
    { right, principal, check }: Asked,
    act: (held: Held) => Promise<WrittenChange<T>>,
  ): Promise<Versioned<T>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right,
      check,
      write: async (manager, read, now) => {
        const commitment = await manager.findOneBy(Commitment, { agreementId, number });
        if (commitment === null) throw notFound();
        if (isOver(commitment) && right !== 'answerFulfilment')
          throw eventNotAllowed({ key: 'commitments.is-over', params: { number } });
        const reports = await manager.find(Fulfilment, {
          where: { agreementId, commitmentNumber: number },
          order: { number: 'ASC' },
        });
        return act({ manager, read, commitment, reports, now });
      },
    });
    return { version, item: result };
  }

  /** What follows from a confirmation: nothing until all of it is confirmed. */
  private async confirmed(
    { manager, commitment, now }: Held,
    reports: readonly Fulfilment[],
  ): Promise<{ event: object; steps?: readonly ProceedingStep[] }> {
    const { agreementId, number, kind, overdueSince } = commitment;
    const { isFulfilled, inTime } = progressOf(commitment, reports);
    if (!isFulfilled || isOver(commitment)) return { event: { fulfilled: false } };
    await manager.update(
      Commitment,
      { agreementId, number },
      // Where it turns out that it was done in time, there was no delay.
      { settledOn: dateOf(now), overdueSince: inTime ? null : overdueSince },
    );
    await this.calendar.keep(manager, agreementId, number);
    const { owed, lapsed } =
      kind === 'obligation'
        ? await this.calendar.follow(manager, agreementId, number, inTime ? 'inTime' : 'late', now)
        : { owed: [], lapsed: [] };
    return {
      event: { fulfilled: true, inTime, owed, lapsed },
      steps: await stepsFor(manager, agreementId, [number, ...lapsed], now),
    };
  }
}

async function requireCreditor({ manager, read, commitment }: Held, principal: Principal): Promise<void> {
  const { leadId } = await manager.findOneByOrFail(Agreement, { id: commitment.agreementId });
  refuse(notItsToAnswer(commitment, principal.organisationId, read.caller.isLead, leadId));
}

function refuse(reason: Message | undefined): void {
  if (reason) throw notPermitted(reason);
}

/** Parties that leave are told of commitments of which nothing is owed any more. */
async function stepsFor(
  manager: EntityManager,
  agreementId: string,
  numbers: readonly number[],
  now: Date,
): Promise<ProceedingStep[]> {
  const withdrawals = await openWithdrawals(manager, agreementId);
  const effects = numbers.map((commitment) => ({
    type: 'settleCommitment' as const,
    commitment,
    on: dateOf(now),
  }));
  return toldOfCommitments(effects, 0, withdrawals).flatMap(({ number, event }) =>
    withdrawals.filter((each) => each.number === number).map((proceeding) => ({ proceeding, event })),
  );
}

function sidesOf({ number, debtorId, creditorId }: Commitment): object {
  return { commitment: number, debtorId, creditorId };
}

/** What the history tells of a report: not what is said in words, which may name people. */
function told({ number, amount, fulfilledOn }: Fulfilment, { unit }: Commitment): object {
  return { fulfilment: number, amount: formatAmount(parseAmount(amount), unit), fulfilledOn };
}
