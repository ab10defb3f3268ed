import { Body, Controller, Get, Headers, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import type { Page } from '../api/page.dto.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { IF_MATCH, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { LessonDto, LessonPageDto, ListLessonsQuery } from './dto/lesson.dto.js';
import { RhythmDto, SetRhythmDto } from './dto/rhythm.dto.js';
import { LessonsService } from './lessons.service.js';
import { RhythmService } from './rhythm.service.js';

/** The rhythm of an agreement's evaluations, and all that was learnt in them. */
@ApiTags('Evaluations')
@Controller('v1/agreements/:id')
export class CyclesController {
  constructor(
    private readonly rhythm: RhythmService,
    private readonly lessons: LessonsService,
  ) {}

  @Get('evaluation-rhythm')
  @ApiOperation({
    operationId: 'getEvaluationRhythm',
    summary: 'Get the rhythm of evaluations',
    description: 'How often the agreement is evaluated, when next, and whether that is due or overdue.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The rhythm.', type: RhythmDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RhythmDto> {
    const { version, item } = await this.rhythm.find(id, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Put('evaluation-rhythm')
  @Idempotent()
  @ApiOperation({
    operationId: 'setEvaluationRhythm',
    summary: 'Set the rhythm of evaluations',
    description:
      'An editor of the lead, in a draft or in force. The cycle that runs is counted anew from where it began; what would ' +
      'have been due already is due today. All parties are told.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The rhythm after it.', type: RhythmDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, notInThisState('The agreement is neither a draft nor in force.'))
  async set(
    @AgreementId() id: string,
    @Body() body: SetRhythmDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RhythmDto> {
    const { version, item } = await this.rhythm.set(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Get('lessons')
  @ApiOperation({
    operationId: 'listLessons',
    summary: 'List lessons',
    description:
      'Of all evaluations, oldest first, page by page: those that are `open`, adopted or rejected.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of lessons.', type: LessonPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: ListLessonsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<LessonDto>> {
    return this.lessons.list(id, query, principal);
  }
}
