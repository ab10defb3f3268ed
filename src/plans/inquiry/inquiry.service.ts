import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { noteConfidential } from '../../access-log/confidential-reads.js';
import { mayDo } from '../../access/rights.js';
import type { Principal } from '../../access/principal.js';
import { decodeCursor } from '../../api/cursor.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound, validationFailed } from '../../common/problems/general.problems.js';
import { dateOf } from '../../common/time/terms.js';
import { readUnfiltered } from '../../database/unfiltered.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import type { Check } from '../../workflow/requested-changes.js';
import type { PlanContext } from '../../workflow/machines/plan.machine.js';
import type { Versioned } from '../../workflow/versioned.js';
import { objectionAlreadyAnswered } from '../plans.problems.js';
import { objectionDayFaults, receiptNumber, type Receipt } from '../rules/inquiry.js';
import { seePlan } from '../see-plan.js';
import type { InquiryDto } from './dto/inquiry.dto.js';
import { ObjectionDto, type AnswerObjectionDto, type RegisterObjectionDto } from './dto/objection.dto.js';
import { Objection } from './objection.entity.js';

/** What the public objects to a plan, and what it is answered. The history holds neither, only the receipt numbers. */
@Injectable()
export class InquiryService {
  constructor(
    @InjectRepository(Objection) private readonly objections: Repository<Objection>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
  ) {}

  /** How the inquiry stands. @throws Problem 404 */
  async find(agreementId: string, principal: Principal | undefined): Promise<Versioned<InquiryDto>> {
    const { agreement, context } = await seePlan(this.access, agreementId, principal, 'getInquiry');
    const { inquiry, objections, unanswered } = context;
    const closed = inquiry === null ? 'notOpened' : 'closed';
    const item = {
      state: agreement.state === 'publicInquiry' ? 'open' : closed,
      openedAt: inquiry?.openedAt ?? null,
      lastDay: inquiry?.lastDay ?? null,
      objections,
      unanswered,
    } as const;
    return { version: agreement.version, item };
  }

  /**
   * Registers an objection on somebody's behalf.
   * @returns it with its receipt number, for the person who made it
   * @throws Problem 400 where it did not come in within the inquiry, 403, 409 where no inquiry is held or processed
   */
  async register(
    agreementId: string,
    { receivedOn, text }: RegisterObjectionDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ObjectionDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'registerObjection',
      check,
      write: async (manager, { agreement }, now) => {
        const today = dateOf(now);
        const { inquiry } = agreement.instance.context as unknown as PlanContext;
        const faults = inquiry
          ? objectionDayFaults(
              receivedOn,
              { openedOn: dateOf(new Date(inquiry.openedAt)), lastDay: inquiry.lastDay },
              today,
            )
          : [];
        if (faults.length > 0) throw validationFailed(faults);
        const year = Number(today.slice(0, 4));
        const last = (await manager.maximum(Objection, 'number', { agreementId, year })) ?? 0;
        const objection: Objection = {
          agreementId,
          year,
          number: last + 1,
          receivedOn,
          body: text,
          registeredBy: principal.organisationId,
          registeredAt: now,
          answer: null,
          answeredAt: null,
        };
        await manager.insert(Objection, objection);
        return {
          event: { type: 'REGISTER_OBJECTION', receiptNumber: receiptNumber(objection), receivedOn },
          result: objection,
        };
      },
    });
    return { version, item: ObjectionDto.of(result, true) };
  }

  /**
   * Answers an objection.
   * @throws Problem 404 where there is none with this receipt number, 403, 409 where it has been answered already or the
   *   inquiry has been concluded
   */
  async answer(
    agreementId: string,
    receipt: Receipt,
    { text }: AnswerObjectionDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<ObjectionDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'answerObjection',
      check,
      write: async (manager, _read, now) => {
        const key = { agreementId, ...receipt };
        const objection = await objectionsWithText(manager).where(key).getOne();
        if (objection === null) throw notFound();
        if (objection.answer !== null) throw objectionAlreadyAnswered(receiptNumber(receipt));
        const answered = { answer: text, answeredAt: now };
        await manager.update(Objection, key, answered);
        return {
          event: { type: 'ANSWER_OBJECTION', receiptNumber: receiptNumber(receipt) },
          result: { ...objection, ...answered },
        };
      },
    });
    return { version, item: ObjectionDto.of(result, true) };
  }

  /** A page of objections by receipt number. */
  async list(
    agreementId: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<ObjectionDto>> {
    const [year, number] = cursor === undefined ? [0, 0] : decodeCursor(cursor, ['number', 'number']);
    const { standing } = await seePlan(this.access, agreementId, principal, 'listObjections');
    const showsText = mayDo('readObjectionText', principal, standing).allowed;
    if (showsText) noteConfidential(principal, agreementId);
    const rows = await this.read(showsText, (objections) =>
      objections
        .where({ agreementId })
        .andWhere('(objection.year, objection.number) > (:year::bigint, :number::bigint)', { year, number })
        .orderBy('objection.year')
        .addOrderBy('objection.number')
        .limit(limit + 1)
        .getMany(),
    );
    return toPage(
      rows,
      limit,
      (row) => [row.year, row.number],
      (row) => ObjectionDto.of(row, showsText),
    );
  }

  /** @throws Problem 404 where there is none with this receipt number, or the caller may not see it */
  async findObjection(
    agreementId: string,
    receipt: Receipt,
    principal: Principal | undefined,
  ): Promise<Versioned<ObjectionDto>> {
    const { agreement, standing } = await seePlan(this.access, agreementId, principal, 'getObjection');
    const showsText = mayDo('readObjectionText', principal, standing).allowed;
    const objection = await this.read(showsText, (objections) =>
      objections.where({ agreementId, ...receipt }).getOne(),
    );
    if (objection === null) throw notFound();
    if (showsText) noteConfidential(principal, agreementId);
    return { version: agreement.version, item: ObjectionDto.of(objection, showsText) };
  }

  /** The database gives no reader what people object: whoever may see it is read for by the registry. */
  private read<T>(
    showsText: boolean,
    find: (objections: SelectQueryBuilder<Objection>) => Promise<T>,
  ): Promise<T> {
    if (!showsText) return find(this.objections.createQueryBuilder('objection'));
    return readUnfiltered(this.objections.manager.dataSource, (manager) => find(objectionsWithText(manager)));
  }
}

function objectionsWithText(manager: EntityManager): SelectQueryBuilder<Objection> {
  return manager.createQueryBuilder(Objection, 'objection').addSelect('objection.body');
}
