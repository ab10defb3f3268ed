import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
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
import { AddIndicatorDto, IndicatorDto, IndicatorPageDto } from './dto/indicator.dto.js';
import { IndicatorsService } from './indicators.service.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the indicator.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

/** What is monitored of an agreement. */
@ApiTags('Indicators')
@Controller('v1/agreements/:id/indicators')
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'addIndicator',
    summary: 'Add an indicator',
    description:
      'An editor of a party adds an indicator that its own organisation measures; an editor of the lead for any party. ' +
      'In negotiation this changes what is agreed: every party’s position is `pending` again. In monitoring its due ' +
      'dates count at once.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The indicator.', type: IndicatorDto, headers: NEW_PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('Indicators can only be added while drafting, negotiating and monitoring.'),
  )
  async add(
    @AgreementId() id: string,
    @Body() body: AddIndicatorDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IndicatorDto> {
    const { version, item } = await this.indicators.add(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/indicators/${item.number}` });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listIndicators',
    summary: 'List the indicators',
    description: 'In the order in which they were added, page by page, each with its last measurement.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of indicators.', type: IndicatorPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<IndicatorDto>> {
    return this.indicators.list(id, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getIndicator',
    summary: 'Get an indicator',
    description: 'One indicator with its last measurement.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiOkResponse({ description: 'The indicator.', type: IndicatorDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IndicatorDto> {
    const { version, item } = await this.indicators.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Delete(':number')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeIndicator',
    summary: 'Remove an indicator',
    description:
      'An editor of the party that measures it, or of the lead, removes an indicator. In negotiation this changes what ' +
      'is agreed: every party’s position is `pending` again. Its number is not given again.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'It is gone.' })
  @ApiProblems(
    401,
    403,
    404,
    412,
    notInThisState('Indicators can only be removed while drafting and negotiating.'),
  )
  async remove(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.indicators.remove(id, number, requirePrincipal(principal), agreementMatches(ifMatch));
  }
}
