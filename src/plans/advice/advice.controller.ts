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
import { AdviceService } from './advice.service.js';
import { AdviceDto, AdvicePageDto, RecordAdviceDto, RequestAdviceDto } from './dto/advice.dto.js';

const ADVICE = {
  name: 'number',
  description: 'Number of the request for advice.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const OUTSIDE = notInThisState('Advice is asked and given during the consultation only.');

const GIVEN = {
  status: 409,
  code: 'advice-already-given',
  when: 'Advice was recorded for it already.',
} as const;

/** Advice of boards and domains on the preliminary draft of a plan. */
@ApiTags('Consultation and inquiry')
@Controller('v1/agreements/:id')
export class AdviceController {
  constructor(private readonly advice: AdviceService) {}

  @Post('advice')
  @Idempotent()
  @ApiOperation({
    operationId: 'requestAdvice',
    summary: 'Ask a board or domain for advice',
    description:
      'An editor of the lead records that advice is asked, with its term. When the term runs out without it, ' +
      'that silence is an entry of its own in the history.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The request.', type: AdviceDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, OUTSIDE)
  async request(
    @AgreementId() id: string,
    @Body() body: RequestAdviceDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdviceDto> {
    const { version, item } = await this.advice.request(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/advice/${item.number}` });
    return item;
  }

  @Get('advice')
  @ApiOperation({
    operationId: 'listAdvice',
    summary: 'List the advice that was asked',
    description: 'In the order in which it was asked, page by page.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of requests.', type: AdvicePageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<AdviceDto>> {
    return this.advice.list(id, query, principal);
  }

  @Get('advice/:number')
  @ApiOperation({
    operationId: 'getAdvice',
    summary: 'Get a request for advice',
    description: 'What was asked, of whom, until when, and what came of it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(ADVICE)
  @ApiOkResponse({ description: 'The request.', type: AdviceDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdviceDto> {
    const { version, item } = await this.advice.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post('advice/:number/answer')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'recordAdvice',
    summary: 'Record what was advised',
    description:
      'An editor or clerk of the organisation to which the board or domain belongs records its advice; the ' +
      'lead does so where that is no party. Advice that comes after its term is recorded all the same, its ' +
      'silence stays on record.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(ADVICE)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The advice.', type: AdviceDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, OUTSIDE, GIVEN)
  async record(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: RecordAdviceDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AdviceDto> {
    const { version, item } = await this.advice.record(
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
