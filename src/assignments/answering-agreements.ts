import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { noteShown } from '../access-log/confidential-reads.js';
import type { Principal } from '../access/principal.js';
import { numberAfter } from '../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../api/page.dto.js';
import { Agreement } from '../workflow/agreement.entity.js';
import { visibleTo } from '../workflow/visible-to.js';
import type { KnownAnswer } from './assignment-reads.js';
import { AssignmentsService } from './assignments.service.js';
import { AssignmentAnswerDto, type AnsweringAgreementDto } from './dto/answer.dto.js';

/** Answers with their agreements, as far as the caller may see those. */
@Injectable()
export class AnsweringAgreements {
  constructor(
    @InjectRepository(Agreement) private readonly agreements: Repository<Agreement>,
    private readonly assignments: AssignmentsService,
  ) {}

  /** A page of answers by number, those that count no more too. @throws Problem 404, 400 for a made-up cursor */
  async list(
    id: string,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<AssignmentAnswerDto>> {
    const after = numberAfter(cursor);
    const { answers } = await this.assignments.withAnswers(id);
    const rest = answers.filter(({ number }) => number > after).slice(0, limit + 1);
    const visible = await this.visible(rest.slice(0, limit), principal);
    return toPage(
      rest,
      limit,
      ({ number }) => [number],
      (answer) => AssignmentAnswerDto.of(answer, visible.get(answer.agreementId ?? '')),
    );
  }

  /** Titles of the agreements of these answers that the caller may see, by id. */
  async visible(
    answers: readonly KnownAnswer[],
    principal: Principal | undefined,
  ): Promise<ReadonlyMap<string, AnsweringAgreementDto>> {
    const ids = answers.flatMap(({ agreementId }) => agreementId ?? []);
    if (ids.length === 0) return new Map();
    const { sql, parameters } = visibleTo(principal);
    const rows = await this.agreements
      .createQueryBuilder('a')
      .select(['a.id', 'a.title', 'a.kind', 'a.phase', 'a.publicSince'])
      .where('a.id = ANY(:ids)', { ids })
      .andWhere(sql, parameters)
      .getMany();
    noteShown(principal, rows);
    return new Map(rows.map(({ id, title, kind, phase }) => [id, { id, title, kind, phase }]));
  }
}
