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
import { AgreementId } from '../../api/validation/path-ids.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import {
  IF_MATCH,
  NEW_PART_HEADERS,
  notInThisState,
  PART_HEADERS,
} from '../../workflow/agreement-part.docs.js';
import type { Receipt } from '../rules/inquiry.js';
import { InquiryService } from './inquiry.service.js';
import { PathReceipt } from './receipt.param.js';
import { InquiryDto } from './dto/inquiry.dto.js';
import {
  AnswerObjectionDto,
  ObjectionDto,
  ObjectionPageDto,
  RegisterObjectionDto,
} from './dto/objection.dto.js';

const RECEIPT = {
  name: 'receiptNumber',
  description: 'Receipt number of the objection.',
  schema: { type: 'string' },
  example: '2027-0042',
} as const;

const NO_INQUIRY = notInThisState('There is no public inquiry, or its results have been processed.');

const ANSWERED = {
  status: 409,
  code: 'objection-already-answered',
  when: 'It was answered already.',
  params: { receiptNumber: '2027-0042' },
} as const;

/** The public inquiry on a plan: who objects is not asked, only what. */
@ApiTags('Consultation and inquiry')
@Controller('v1/agreements/:id')
export class InquiryController {
  constructor(private readonly inquiry: InquiryService) {}

  @Get('inquiry')
  @ApiOperation({
    operationId: 'getInquiry',
    summary: 'See how the public inquiry stands',
    description: 'Whether it is open, until when, and how many objections are still to be answered.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The inquiry.', type: InquiryDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InquiryDto> {
    const { version, item } = await this.inquiry.find(id, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post('objections')
  @Idempotent()
  @ApiOperation({
    operationId: 'registerObjection',
    summary: 'Register an objection',
    description:
      'A clerk of a party registers what somebody objects, and gives them the receipt number. No name is ' +
      'asked: the clerk keeps that beside the receipt number. What came in within the inquiry can be ' +
      'registered until its results are processed.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({
    description: 'The objection with its receipt number.',
    type: ObjectionDto,
    headers: NEW_PART_HEADERS,
  })
  @ApiProblems(400, 401, 403, 404, 412, 422, NO_INQUIRY)
  async register(
    @AgreementId() id: string,
    @Body() body: RegisterObjectionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ObjectionDto> {
    const { version, item } = await this.inquiry.register(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({
      ETag: etagOf(version),
      Location: `/v1/agreements/${id}/objections/${item.receiptNumber}`,
    });
    return item;
  }

  @Get('objections')
  @ApiOperation({
    operationId: 'listObjections',
    summary: 'List the objections',
    description:
      'By receipt number, page by page. What people object is shown to the parties only; receipt numbers and ' +
      'answers are public with the plan.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of objections.', type: ObjectionPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ObjectionDto>> {
    return this.inquiry.list(id, query, principal);
  }

  @Get('objections/:receiptNumber')
  @ApiOperation({
    operationId: 'getObjection',
    summary: 'Get an objection',
    description: 'One objection by its receipt number: so whoever made it can read the answer.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(RECEIPT)
  @ApiOkResponse({ description: 'The objection.', type: ObjectionDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async findObjection(
    @AgreementId() id: string,
    @PathReceipt() receipt: Receipt,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ObjectionDto> {
    const { version, item } = await this.inquiry.findObjection(id, receipt, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post('objections/:receiptNumber/answer')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'answerObjection',
    summary: 'Answer an objection',
    description:
      'An editor or clerk of the lead answers an objection, with reasons. The plan does not go on before ' +
      'every objection has been answered.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(RECEIPT)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The objection.', type: ObjectionDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, NO_INQUIRY, ANSWERED)
  async answer(
    @AgreementId() id: string,
    @PathReceipt() receipt: Receipt,
    @Body() body: AnswerObjectionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ObjectionDto> {
    const { version, item } = await this.inquiry.answer(
      id,
      receipt,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }
}
