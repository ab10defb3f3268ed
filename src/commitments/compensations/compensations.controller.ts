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
import {
  AnswerCompensationDto,
  CompensationDto,
  CompensationPageDto,
  CompensationPreviewDto,
  PreviewCompensationDto,
  ProposeCompensationDto,
} from '../dto/compensation.dto.js';
import { CompensationsService } from './compensations.service.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the proposal.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const PREVIEWS = {
  population: { summary: 'By inhabitants', value: { unit: 'EUR', key: 'population' } },
  equal: { summary: 'The same for each, in one year', value: { unit: 'EUR', key: 'equal', year: 2028 } },
};

const PROPOSALS = {
  agreed: {
    summary: 'As agreed',
    value: {
      unit: 'EUR',
      key: 'agreed',
      transfers: [{ fromId: 'OVO002133', toId: 'OVO002177', amount: '12500.00' }],
      description: 'The yields of the business park.',
    },
  },
  population: {
    summary: 'By inhabitants',
    value: { unit: 'EUR', key: 'population', description: 'The yields of the business park.' },
  },
};

const NOT_IN_FORCE = notInThisState('The agreement is not in force.');

/** How parties even out what they give and get (verevening). */
@ApiTags('Commitments')
@Controller('v1/agreements/:id/compensations')
export class CompensationsController {
  constructor(private readonly compensations: CompensationsService) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewCompensation',
    summary: 'Work out how to even out',
    description:
      'What the parties together get less what they give is divided by a key, and each gets or passes on the difference to ' +
      'its part: to the cent, by largest remainders, so that all of it comes to 0. It changes nothing.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiBody({ type: PreviewCompensationDto, examples: PREVIEWS })
  @ApiOkResponse({ description: 'What it would come to.', type: CompensationPreviewDto })
  @ApiProblems(400, 401, 404)
  preview(
    @AgreementId() id: string,
    @Body() body: PreviewCompensationDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<CompensationPreviewDto> {
    return this.compensations.preview(id, body, principal);
  }

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'proposeCompensation',
    summary: 'Propose transfers that even out',
    description:
      'A negotiator of a party proposes transfers by a formula, or as they were agreed. They are booked once everybody has ' +
      'consented who passes on or gets something; who proposes them consents by it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: ProposeCompensationDto, examples: PROPOSALS })
  @ApiCreatedResponse({ description: 'The proposal.', type: CompensationDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, NOT_IN_FORCE)
  async propose(
    @AgreementId() id: string,
    @Body() body: ProposeCompensationDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompensationDto> {
    const { version, item } = await this.compensations.propose(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/compensations/${item.number}` });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listCompensations',
    summary: 'List transfers that even out',
    description: 'As they were proposed, oldest first, page by page, with who has consented.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of proposals.', type: CompensationPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<CompensationDto>> {
    return this.compensations.list(id, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getCompensation',
    summary: 'Get transfers that even out',
    description: 'One proposal, with who has consented.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiOkResponse({ description: 'The proposal.', type: CompensationDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompensationDto> {
    const { version, item } = await this.compensations.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':number/answers')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'answerCompensation',
    summary: 'Consent to transfers, or refuse them',
    description:
      'A negotiator of each party that passes on or gets something. With the last consent they are booked; one refusal ends ' +
      'the proposal.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The proposal after it.', type: CompensationDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('It is settled, the caller has consented already, or the agreement is not in force.'),
  )
  async answer(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: AnswerCompensationDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CompensationDto> {
    const { version, item } = await this.compensations.answer(
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
