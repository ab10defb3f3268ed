import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
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
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import type { Page } from '../api/page.dto.js';
import { AgreementId, PathNumber } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { ClauseCommentsService } from './clause-comments.service.js';
import {
  AddClauseCommentDto,
  ClauseCommentDto,
  ClauseCommentPageDto,
  ListClauseCommentsQuery,
  SettleOpenPointDto,
} from './dto/clause-comment.dto.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the comment or open point.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

/** What parties say of clauses among themselves. */
@ApiTags('Texts')
@Controller('v1/agreements/:id/clause-comments')
export class ClauseCommentsController {
  constructor(private readonly comments: ClauseCommentsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'addClauseComment',
    summary: 'Comment on a clause',
    description:
      'An editor or negotiator of a party says something of a clause, or raises an open point. While a party has open ' +
      'points it cannot accept a text; whoever has accepted the text on offer objects to it before raising another. ' +
      'What is said stays among the parties, also when the agreement is public.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'What was said.', type: ClauseCommentDto, headers: NEW_PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('Councils ratify, the agreement is closed, or the party has accepted the text on offer.'),
  )
  async add(
    @AgreementId() id: string,
    @Body() body: AddClauseCommentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClauseCommentDto> {
    const { version, item } = await this.comments.add(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({
      ETag: etagOf(version),
      Location: `/v1/agreements/${id}/clause-comments/${item.number}`,
    });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listClauseComments',
    summary: 'List what was said of clauses',
    description:
      'Oldest first, page by page; of one clause, party, version, kind or state. For the parties, a mediator whom they ' +
      'agreed on, and a province that directs or facilitates.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of comments.', type: ClauseCommentPageDto })
  @ApiProblems(400, 401, 403, 404)
  list(
    @AgreementId() id: string,
    @Query() query: ListClauseCommentsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ClauseCommentDto>> {
    return this.comments.list(id, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getClauseComment',
    summary: 'Get a comment or open point',
    description: 'For those who may list them.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiOkResponse({ description: 'The comment.', type: ClauseCommentDto, headers: PART_HEADERS })
  @ApiProblems(401, 403, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClauseCommentDto> {
    const { version, item } = await this.comments.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':number/settlement')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'settleOpenPoint',
    summary: 'Settle an open point',
    description:
      'The party that raised it, or its successor, says that it is resolved, by which version, or leaves it. An open ' +
      'point lapses where its party leaves or the agreement closes.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The open point after it.', type: ClauseCommentDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    {
      status: 409,
      code: 'nothing-to-settle',
      when: 'It is a comment, or is settled already.',
      params: { comment: 1 },
    },
    notInThisState('Councils ratify, or the agreement is closed.'),
  )
  async settle(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: SettleOpenPointDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClauseCommentDto> {
    const { version, item } = await this.comments.settle(
      id,
      number,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }
}
