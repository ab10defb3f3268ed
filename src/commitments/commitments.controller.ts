import { Body, Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
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
import { type Page, PageQuery } from '../api/page.dto.js';
import { AgreementId, PathNumber } from '../api/validation/path-ids.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { CommitmentsService } from './commitments.service.js';
import {
  AddCommitmentDto,
  CommitmentDto,
  CommitmentPageDto,
  ReviseCommitmentDto,
} from './dto/commitment.dto.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the commitment.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const FIXED = notInThisState('Commitments can only change while drafting and negotiating.');

/** Who owes what to whom by when. */
@ApiTags('Commitments')
@Controller('v1/agreements/:id')
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Post('commitments')
  @Idempotent()
  @ApiOperation({
    operationId: 'addCommitment',
    summary: 'Add a commitment',
    description:
      'An editor of a party adds a commitment that it owes or that is owed to it; an editor of the lead any. In ' +
      'negotiation this changes what is agreed: every party’s position is `pending` again. What `follows` an obligation ' +
      'must be added after it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The commitment.', type: CommitmentDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, FIXED)
  async add(
    @AgreementId() id: string,
    @Body() body: AddCommitmentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentDto> {
    const { version, item } = await this.commitments.add(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/commitments/${item.number}` });
    return item;
  }

  @Get('commitments')
  @ApiOperation({
    operationId: 'listCommitments',
    summary: 'List the commitments',
    description: 'In the order in which they were added, page by page.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of commitments.', type: CommitmentPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<CommitmentDto>> {
    return this.commitments.list(id, query, principal);
  }

  @Get('commitments/:number')
  @ApiOperation({
    operationId: 'getCommitment',
    summary: 'Get a commitment',
    description: 'One commitment by its number.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiOkResponse({ description: 'The commitment.', type: CommitmentDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentDto> {
    const { version, item } = await this.commitments.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Patch('commitments/:number')
  @ApiOperation({
    operationId: 'reviseCommitment',
    summary: 'Change a commitment',
    description:
      'An editor of its debtor, its creditor or the lead changes the members that are sent; `null` empties one. In ' +
      'negotiation this changes what is agreed: every party’s position is `pending` again.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: ReviseCommitmentDto, examples: { dated: { value: { dueOn: '2028-12-31' } } } })
  @ApiOkResponse({ description: 'The commitment after it.', type: CommitmentDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, FIXED)
  async revise(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: ReviseCommitmentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentDto> {
    const { version, item } = await this.commitments.revise(
      id,
      number,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Delete('commitments/:number')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeCommitment',
    summary: 'Remove a commitment',
    description:
      'An editor of its debtor, its creditor or the lead removes a commitment. In negotiation this changes what is ' +
      'agreed: every party’s position is `pending` again. Its number is not given again. What others hang on is not removed ' +
      'before them.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'It is gone.' })
  @ApiProblems(401, 403, 404, 412, FIXED)
  async remove(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.commitments.remove(id, number, requirePrincipal(principal), agreementMatches(ifMatch));
  }
}
