import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import {
  IF_MATCH,
  NEW_PART_HEADERS,
  notInThisState,
  PART_HEADERS,
} from '../../workflow/agreement-part.docs.js';
import { CommitmentDto } from '../dto/commitment.dto.js';
import {
  AnswerFulfilmentDto,
  FulfilmentDto,
  FulfilmentPageDto,
  ReportFulfilmentDto,
  WaiveCommitmentDto,
} from '../dto/fulfilment.dto.js';
import { FulfilmentsService } from './fulfilments.service.js';

const COMMITMENT = {
  name: 'commitment',
  description: 'Number of the commitment.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const REPORT = {
  name: 'number',
  description: 'Number of the report.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const ANSWERS = {
  confirm: { summary: 'It was done as reported', value: { answer: 'confirm' } },
  dispute: {
    summary: 'It was not',
    value: { answer: 'dispute', reason: 'Half of the amount has come in.' },
  },
};

const NOT_IN_FORCE = notInThisState(
  'The agreement is not in force, or nothing of the commitment is owed any more.',
);

/** What was done for commitments. */
@ApiTags('Commitments')
@Controller('v1/agreements/:id/commitments/:commitment')
export class FulfilmentsController {
  constructor(private readonly fulfilments: FulfilmentsService) {}

  @Post('fulfilments')
  @Idempotent()
  @ApiOperation({
    operationId: 'reportFulfilment',
    summary: 'Report what was done for a commitment',
    description:
      'An editor of who owes it (for the common pot, of the lead) reports in whole or in part what was done, with what ' +
      'shows it. What is reported by the due date is not overdue while its creditor has not answered.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(COMMITMENT)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The report.', type: FulfilmentDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, NOT_IN_FORCE)
  async report(
    @AgreementId() id: string,
    @PathNumber('commitment') commitment: number,
    @Body() body: ReportFulfilmentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FulfilmentDto> {
    const { version, item } = await this.fulfilments.report(
      { agreementId: id, number: commitment },
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    const address = `/v1/agreements/${id}/commitments/${commitment}/fulfilments/${item.number}`;
    response.set({ ETag: etagOf(version), Location: address });
    return item;
  }

  @Get('fulfilments')
  @ApiOperation({
    operationId: 'listFulfilments',
    summary: 'List what was done for a commitment',
    description: 'As it was reported, oldest first, page by page, with what its creditor says of it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(COMMITMENT)
  @ApiOkResponse({ description: 'A page of reports.', type: FulfilmentPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @PathNumber('commitment') commitment: number,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<FulfilmentDto>> {
    return this.fulfilments.list({ agreementId: id, number: commitment }, query, principal);
  }

  @Get('fulfilments/:number')
  @ApiOperation({
    operationId: 'getFulfilment',
    summary: 'Get a report of fulfilment',
    description: 'One report, with what its creditor says of it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(COMMITMENT)
  @ApiParam(REPORT)
  @ApiOkResponse({ description: 'The report.', type: FulfilmentDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('commitment') commitment: number,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FulfilmentDto> {
    const key = { agreementId: id, number: commitment };
    const { version, item } = await this.fulfilments.find(key, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post('fulfilments/:number/answers')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'answerFulfilment',
    summary: 'Confirm or dispute a report of fulfilment',
    description:
      'A negotiator of who it is owed to (for the common pot, of the lead, or where that owes it, of any other party). ' +
      'Once all of it is confirmed it is settled: incentives that hang on it are owed where it was done in time, and ' +
      'sanctions never will be. What is disputed counts as not reported.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(COMMITMENT)
  @ApiParam(REPORT)
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: AnswerFulfilmentDto, examples: ANSWERS })
  @ApiOkResponse({ description: 'The report after it.', type: FulfilmentDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('The report has been answered, or the agreement is not in force.'),
  )
  async answer(
    @AgreementId() id: string,
    @PathNumber('commitment') commitment: number,
    @PathNumber('number') number: number,
    @Body() body: AnswerFulfilmentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FulfilmentDto> {
    const { version, item } = await this.fulfilments.answer(
      { agreementId: id, number: commitment },
      number,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post('waiver')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'waiveCommitment',
    summary: 'Give up what is still owed',
    description:
      'A negotiator of who it is owed to gives up what is left of a commitment. What was done of it stays; what hangs on ' +
      'it and is not owed yet never will be.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(COMMITMENT)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The commitment after it.', type: CommitmentDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, NOT_IN_FORCE)
  async waive(
    @AgreementId() id: string,
    @PathNumber('commitment') commitment: number,
    @Body() body: WaiveCommitmentDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommitmentDto> {
    const { version, item } = await this.fulfilments.waive(
      { agreementId: id, number: commitment },
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }
}
