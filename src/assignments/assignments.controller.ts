import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ContentEtag, contentEtagHeader } from '../api/content-etag.interceptor.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { UuidInPath } from '../api/validation/path-ids.js';
import { ASSIGNMENT, ASSIGNMENT_IS_WITHDRAWN } from './assignments.docs.js';
import { addressOf, AssignmentsService } from './assignments.service.js';
import { AssignmentDto, AssignmentPageDto, ListAssignmentsQuery } from './dto/assignment.dto.js';
import { AssignmentEntryDto, AssignmentEntryPageDto } from './dto/assignment-entry.dto.js';
import {
  IssueAssignmentDto,
  ReviseAssignmentDto,
  WithdrawAssignmentDto,
} from './dto/write-assignment.dto.js';

/** Tasks that a province or Flanders sets for a region, with means. */
@ApiTags('Assignments')
@Controller('v1/assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'issueAssignment',
    summary: 'Set a task for a region',
    description:
      'A director of a province, or an official of a policy domain of Flanders, asks something of a region by a last day, ' +
      'with euros, hectares or staff that deals draw on. A province does so for regions with municipalities of its own.',
  })
  @ApiCreatedResponse({
    description: 'The assignment.',
    type: AssignmentDto,
    headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 422)
  async issue(
    @Body() body: IssueAssignmentDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssignmentDto> {
    const assignment = await this.assignments.issue(body, requirePrincipal(principal));
    response.set('Location', addressOf(assignment.id));
    return assignment;
  }

  @Get()
  @ApiOperation({
    operationId: 'listAssignments',
    summary: 'See which tasks are set, and where they stand',
    description:
      'The newest first: what is answered, under way, late or declined, with the reasons, for a region, a municipality, an ' +
      'issuer or a domain. `status=late` lists what nothing in force answers although its last day has passed.',
  })
  @ApiOkResponse({ description: 'A page of assignments.', type: AssignmentPageDto })
  @ApiProblems(400)
  list(@Query() query: ListAssignmentsQuery): Promise<Page<AssignmentDto>> {
    return this.assignments.list(query);
  }

  @Get(':id')
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getAssignment',
    summary: 'Get a task and where it stands',
    description:
      'What is asked of whom by when, the means and what is left of them, who declines, who is silent.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiOkResponse({ description: 'The assignment.', type: AssignmentDto, headers: contentEtagHeader })
  @ApiProblems(404)
  find(@Param('id', UuidInPath) id: string): Promise<AssignmentDto> {
    return this.assignments.find(id);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'reviseAssignment',
    summary: 'Change a task',
    description:
      'Its issuer changes what is asked, the means or the last day; what is not sent stays. What deals have drawn is not ' +
      'taken away.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` of `GET /v1/assignments/{id}`: refused with 412 where it has changed since.',
  })
  @ApiOkResponse({ description: 'The assignment after it.', type: AssignmentDto })
  @ApiProblems(400, 401, 403, 404, 412, ASSIGNMENT_IS_WITHDRAWN, {
    status: 409,
    code: 'means-below-drawn',
    when: 'More is drawn than would be left.',
    params: { unit: 'EUR', drawn: '100000.00' },
  })
  revise(
    @Param('id', UuidInPath) id: string,
    @Body() body: ReviseAssignmentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<AssignmentDto> {
    return this.assignments.revise(id, body, ifMatch, requirePrincipal(principal));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'withdrawAssignment',
    summary: 'Take a task back',
    description:
      'For good: nobody answers it or draws on it any more. What agreements have drawn stays drawn.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiOkResponse({ description: 'The assignment after it.', type: AssignmentDto })
  @ApiProblems(400, 401, 403, 404, 422, ASSIGNMENT_IS_WITHDRAWN)
  withdraw(
    @Param('id', UuidInPath) id: string,
    @Body() body: WithdrawAssignmentDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<AssignmentDto> {
    return this.assignments.withdraw(id, body, requirePrincipal(principal));
  }

  @Get(':id/history')
  @ApiOperation({
    operationId: 'listAssignmentHistory',
    summary: 'Read what happened to a task',
    description:
      'Every act upon it, oldest first: what its issuer changed, who answered or declined, what was drawn, and mergers. ' +
      'Nothing is ever changed or removed in it. What becomes of an agreement stands in that agreement’s own history.',
  })
  @ApiParam(ASSIGNMENT)
  @ApiOkResponse({ description: 'A page of entries.', type: AssignmentEntryPageDto })
  @ApiProblems(400, 404)
  history(@Param('id', UuidInPath) id: string, @Query() query: PageQuery): Promise<Page<AssignmentEntryDto>> {
    return this.assignments.history(id, query);
  }
}
