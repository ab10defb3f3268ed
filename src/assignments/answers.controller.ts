import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { PathNumber, UuidInPath } from '../api/validation/path-ids.js';
import { AnsweringAgreements } from './answering-agreements.js';
import { AnswersService } from './answers.service.js';
import { ANSWER_IS_ENDED, ANSWER_NUMBER, ASSIGNMENT, ASSIGNMENT_IS_WITHDRAWN } from './assignments.docs.js';
import { AssignmentAnswerDto, AssignmentAnswerPageDto } from './dto/answer.dto.js';
import {
  AnswerAssignmentDto,
  AssignmentAmountsDto,
  DeclineAssignmentDto,
} from './dto/write-assignment.dto.js';

/** What municipalities answer to the tasks of their region. */
@ApiTags('Assignments')
@Controller('v1/assignments/:id')
export class AnswersController {
  constructor(
    private readonly answers: AnswersService,
    private readonly agreements: AnsweringAgreements,
  ) {}

  @Get('answers')
  @ApiOperation({
    operationId: 'listAssignmentAnswers',
    summary: 'List what was answered to a task',
    description:
      'By number, answers that count no more too. That an agreement answers is for everybody to know; which agreement it ' +
      'is only for who may see that agreement.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiOkResponse({ description: 'A page of answers.', type: AssignmentAnswerPageDto })
  @ApiProblems(400, 404)
  list(
    @Param('id', UuidInPath) id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<AssignmentAnswerDto>> {
    return this.agreements.list(id, query, principal);
  }

  @Post('answers')
  @Idempotent()
  @ApiOperation({
    operationId: 'answerAssignment',
    summary: 'Answer a task by a plan or deal',
    description:
      'A negotiator of a municipality of the region names an agreement to which the municipality is a party, in whatever ' +
      'phase. Several agreements can answer one task. It ends a refusal of the municipality.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiCreatedResponse({ description: 'The answer.', type: AssignmentAnswerDto })
  @ApiProblems(400, 401, 403, 404, 422, ASSIGNMENT_IS_WITHDRAWN, {
    status: 409,
    code: 'already-answers',
    when: 'The agreement answers the task already.',
    params: { answer: 1 },
  })
  answer(
    @Param('id', UuidInPath) id: string,
    @Body() body: AnswerAssignmentDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<AssignmentAnswerDto> {
    return this.answers.answer(id, body, requirePrincipal(principal));
  }

  @Post('declines')
  @Idempotent()
  @ApiOperation({
    operationId: 'declineAssignment',
    summary: 'Decline a task, and say why',
    description:
      'A negotiator of a municipality of the region says that it will not, with the reason for everybody to read. It can ' +
      'still answer later.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiCreatedResponse({ description: 'The answer.', type: AssignmentAnswerDto })
  @ApiProblems(400, 401, 403, 404, 422, ASSIGNMENT_IS_WITHDRAWN, {
    status: 409,
    code: 'answer-stands',
    when: 'The municipality has an answer that stands.',
    params: { answer: 1 },
  })
  decline(
    @Param('id', UuidInPath) id: string,
    @Body() body: DeclineAssignmentDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<AssignmentAnswerDto> {
    return this.answers.decline(id, body, requirePrincipal(principal));
  }

  @Post('answers/:number/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'withdrawAssignmentAnswer',
    summary: 'Take an answer back',
    description:
      'A negotiator of the municipality that gave it, a refusal too. What an agreement drew by it is given back.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiParam(ANSWER_NUMBER)
  @ApiOkResponse({ description: 'The answer after it.', type: AssignmentAnswerDto })
  @ApiProblems(401, 403, 404, 422, ANSWER_IS_ENDED)
  withdraw(
    @Param('id', UuidInPath) id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<AssignmentAnswerDto> {
    return this.answers.withdraw(id, number, requirePrincipal(principal));
  }

  @Put('answers/:number/draw')
  @ApiOperation({
    operationId: 'drawMeans',
    summary: 'Say what a deal draws of the means',
    description:
      'A negotiator of the municipality that answered says how much of each unit its deal takes, in the place of what was ' +
      'said before; what is left out is 0. From the deal’s submission on, and never more in all than there is: of two who ' +
      'would take the same, the later is refused. A deal that ends before it is in force gives back what it drew.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiParam(ANSWER_NUMBER)
  @ApiOkResponse({ description: 'The answer after it.', type: AssignmentAnswerDto })
  @ApiProblems(
    400,
    401,
    403,
    404,
    ASSIGNMENT_IS_WITHDRAWN,
    ANSWER_IS_ENDED,
    {
      status: 409,
      code: 'means-exhausted',
      when: 'More would be drawn than there is.',
      params: { unit: 'EUR', drawn: '260000.00', amount: '250000.00' },
    },
    {
      status: 409,
      code: 'draws-nothing',
      when: 'The answer is a plan, a refusal, a draft, or fell away.',
      params: { answer: 1 },
    },
  )
  draw(
    @Param('id', UuidInPath) id: string,
    @PathNumber('number') number: number,
    @Body() body: AssignmentAmountsDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<AssignmentAnswerDto> {
    return this.answers.draw(id, number, body, requirePrincipal(principal));
  }
}
