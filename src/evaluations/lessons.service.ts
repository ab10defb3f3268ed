import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { decodeCursor } from '../api/cursor.js';
import { toPage, type Page } from '../api/page.dto.js';
import { notFound, validationFailed } from '../common/problems/general.problems.js';
import { AgreementAccess } from '../workflow/agreement-access.js';
import { AgreementEngine } from '../workflow/agreement-engine.js';
import type { Check } from '../workflow/requested-changes.js';
import type { Versioned } from '../workflow/versioned.js';
import { eventNotAllowed } from '../workflow/workflow.problems.js';
import { LessonDto, type AnswerLessonDto, type ListLessonsQuery } from './dto/lesson.dto.js';
import type { EvaluationKey } from './evaluations.service.js';
import { Lesson } from './lesson.entity.js';

/** What was learnt, and what the next cycle makes of it. */
@Injectable()
export class LessonsService {
  constructor(
    @InjectRepository(Lesson) private readonly lessons: Repository<Lesson>,
    private readonly access: AgreementAccess,
    private readonly engine: AgreementEngine,
  ) {}

  /** A page of lessons of all evaluations, oldest first. @throws Problem 404, 400 for a made-up cursor */
  async list(
    agreementId: string,
    { state, limit, cursor }: ListLessonsQuery,
    principal: Principal | undefined,
  ): Promise<Page<LessonDto>> {
    const after = cursor === undefined ? [0, 0] : decodeCursor(cursor, ['number', 'number']);
    await this.access.see(agreementId, principal, 'listLessons');
    const found = this.lessons
      .createQueryBuilder('lesson')
      .where({ agreementId, ...(state && { state }) })
      .andWhere('(lesson.evaluation, lesson.number) > (:evaluation::bigint, :number::bigint)', {
        evaluation: after[0],
        number: after[1],
      })
      .orderBy('lesson.evaluation')
      .addOrderBy('lesson.number')
      .limit(limit + 1);
    return toPage(
      await found.getMany(),
      limit,
      ({ evaluation, number }) => [evaluation, number],
      (row) => LessonDto.of(row),
    );
  }

  /** What nobody has said yet what becomes of it, for who is shown the agreement already. */
  async open(agreementId: string): Promise<Lesson[]> {
    return this.lessons.find({
      where: { agreementId, state: 'open' },
      order: { evaluation: 'ASC', number: 'ASC' },
    });
  }

  /**
   * Says what becomes of a lesson.
   * @throws Problem 400 where one is rejected without a reason, 404 where there is no such lesson, 409 where it was
   *   answered or the agreement is not in force
   */
  async answer(
    { agreementId, number: evaluation }: EvaluationKey,
    number: number,
    { answer: state, reason }: AnswerLessonDto,
    principal: Principal,
    check?: Check,
  ): Promise<Versioned<LessonDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'answerLesson',
      check,
      write: async (manager, _, now) => {
        const key = { agreementId, evaluation, number };
        const lesson = await manager.findOneBy(Lesson, key);
        if (lesson === null) throw notFound();
        if (lesson.state !== 'open')
          throw eventNotAllowed({ key: 'evaluations.lesson-is-answered', params: { lesson: number } });
        if (state === 'rejected' && reason === undefined)
          throw validationFailed([
            { in: 'body', name: 'reason', detail: { key: 'evaluations.rejected-without-reason' } },
          ]);
        const answered = { state, reason: reason ?? null, answeredAt: now };
        await manager.update(Lesson, key, answered);
        return {
          event: { type: 'ANSWER_LESSON', evaluation, lesson: number, answer: state },
          result: { ...lesson, ...answered },
        };
      },
    });
    return { version, item: LessonDto.of(result) };
  }
}
