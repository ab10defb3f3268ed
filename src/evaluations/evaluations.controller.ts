import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { AgreementId, PathNumber } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { IF_MATCH, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import {
  AnswerConclusionDto,
  EvaluationDto,
  EvaluationPageDto,
  ProposeConclusionDto,
} from './dto/evaluation.dto.js';
import { AnswerLessonDto, LessonDto } from './dto/lesson.dto.js';
import { EvaluationsService } from './evaluations.service.js';
import { LessonsService } from './lessons.service.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the evaluation.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const LESSON = {
  name: 'lesson',
  description: 'Number of the lesson within the evaluation.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

/** Evaluations of agreements in force: what was found and learnt, and how that concludes. */
@ApiTags('Evaluations')
@Controller('v1/agreements/:id/evaluations')
export class EvaluationsController {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly lessons: LessonsService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listEvaluations',
    summary: 'List evaluations',
    description: 'As they were held, oldest first, page by page. The event `EVALUATE` holds one.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of evaluations.', type: EvaluationPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<EvaluationDto>> {
    return this.evaluations.list(id, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getEvaluation',
    summary: 'Get an evaluation',
    description: 'Findings, lessons, how it concludes, and whether that was carried out.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiOkResponse({ description: 'The evaluation.', type: EvaluationDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvaluationDto> {
    const { version, item } = await this.evaluations.find({ agreementId, number }, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':number/conclusion')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'proposeConclusion',
    summary: 'Propose how an evaluation concludes',
    description:
      'A negotiator of a bound party proposes to go on, to amend or to end, and consents by it. It is agreed once every ' +
      'bound party has consented. What is agreed still takes the events by which agreements are amended or ended: the ' +
      'evaluation says which, and whether that was done.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The evaluation after it.', type: EvaluationDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('One is proposed or agreed, or the agreement is not in force.'),
  )
  async propose(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @Body() body: ProposeConclusionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvaluationDto> {
    const { version, item } = await this.evaluations.propose(
      { agreementId, number },
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':number/conclusion/answers')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'answerConclusion',
    summary: 'Consent to a conclusion, or refuse it',
    description:
      'A negotiator of each bound party. With the last consent it is agreed; one refusal ends the proposal.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The evaluation after it.', type: EvaluationDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState(
      'Nothing is proposed, the caller has consented already, or the agreement is not in force.',
    ),
  )
  async answer(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @Body() body: AnswerConclusionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvaluationDto> {
    const { version, item } = await this.evaluations.answer(
      { agreementId, number },
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':number/lessons/:lesson/answer')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'answerLesson',
    summary: 'Adopt or reject a lesson',
    description:
      'An editor of the lead says, once, whether the next cycle goes by a lesson, and why not. Until then it is shown as open.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiParam(LESSON)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The lesson after it.', type: LessonDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('The lesson was answered, or the agreement is not in force.'),
  )
  async answerLesson(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @PathNumber('lesson') lesson: number,
    @Body() body: AnswerLessonDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LessonDto> {
    const { version, item } = await this.lessons.answer(
      { agreementId, number },
      lesson,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }
}
