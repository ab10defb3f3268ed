import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { UuidInPath } from '../api/validation/path-ids.js';
import { BookSuccessionDto } from './dto/book-succession.dto.js';
import {
  SuccessionDto,
  SuccessionPreviewDto,
  SuccessionSummaryDto,
  SuccessionSummaryPageDto,
} from './dto/succession.dto.js';
import { SuccessionsService } from './successions.service.js';

const ALREADY_SUCCEEDED = {
  status: 409,
  code: 'already-succeeded',
  when: 'A predecessor was succeeded already.',
  params: { organisation: 'OVO002030', succession: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1b' },
};

/** Mergers, and what successors take over. */
@ApiTags('Successions')
@Controller('v1/successions')
export class SuccessionsController {
  constructor(private readonly successions: SuccessionsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'bookSuccession',
    summary: 'Book a merger',
    description:
      'A registrar of Flanders books that organisations merged, on the day or later. The successor takes over all rights ' +
      'and obligations (decreet lokaal bestuur, art. 350 ff.): memberships of regions at once, then role, position, ' +
      'council, commitments and indicators in every agreement that is not closed, one agreement at a time. Follow it at ' +
      '`GET /v1/successions/{id}`. It cannot be taken back.',
  })
  @ApiCreatedResponse({
    description: 'The succession; its agreements may be waiting still.',
    type: SuccessionDto,
    headers: { Location: { description: 'Where it is.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 422, ALREADY_SUCCEEDED)
  async book(
    @Body() body: BookSuccessionDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SuccessionDto> {
    const succession = await this.successions.book(body, requirePrincipal(principal));
    response.setHeader('Location', `/v1/successions/${succession.id}`);
    return succession;
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewSuccession',
    summary: 'See what a merger would do',
    description:
      'Lists per agreement what booking this succession would do now, without doing it: which roles fall together, what ' +
      'is extinguished, whether a rule becomes satisfied or impossible, and what is flagged. It may lie in the future.',
  })
  @ApiOkResponse({ description: 'What would happen.', type: SuccessionPreviewDto })
  @ApiProblems(400, 401, 403, ALREADY_SUCCEEDED)
  preview(
    @Body() body: BookSuccessionDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<SuccessionPreviewDto> {
    return this.successions.preview(body, requirePrincipal(principal));
  }

  @Get()
  @ApiOperation({
    operationId: 'listSuccessions',
    summary: 'List mergers',
    description: 'The successions that were booked, the newest first.',
  })
  @ApiOkResponse({ description: 'A page of successions.', type: SuccessionSummaryPageDto })
  @ApiProblems(400)
  list(@Query() query: PageQuery): Promise<Page<SuccessionSummaryDto>> {
    return this.successions.list(query);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getSuccession',
    summary: 'Get a merger',
    description: 'One succession with how far it is, and what it did to each agreement.',
  })
  @ApiParam({
    name: 'id',
    description: 'Id of the succession.',
    schema: { type: 'string', format: 'uuid' },
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1b',
  })
  @ApiOkResponse({ description: 'The succession.', type: SuccessionDto })
  @ApiProblems(404)
  find(
    @Param('id', UuidInPath) id: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<SuccessionDto> {
    return this.successions.find(id, principal);
  }
}
