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
  AnswerLandTransferDto,
  LandTransferDto,
  LandTransferPageDto,
  ProposeLandTransferDto,
} from '../dto/land-transfer.dto.js';
import { LandTransfersService } from './land-transfers.service.js';

const NUMBER = {
  name: 'number',
  description: 'Number of the proposal.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const PROPOSALS = {
  housing: {
    summary: 'One and a half hectares of 2028',
    value: {
      pathId: 'betonstop',
      regionId: 'reference-zuid-west-vlaanderen',
      transfers: [{ fromId: 'OVO002177', toId: 'OVO002133', year: 2028, hectares: '1.5' }],
      description: 'Housing near the station of Kortrijk, in the place of that in Menen.',
    },
  },
};

/** Hectares that municipalities pass on to each other within a deal. */
@ApiTags('Land budgets')
@ApiParam(AGREEMENT_ID)
@Controller('v1/agreements/:id/land-transfers')
export class LandTransfersController {
  constructor(private readonly transfers: LandTransfersService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'proposeLandTransfer',
    summary: 'Propose to transfer hectares',
    description:
      'A negotiator of a party proposes that municipalities of one region pass on hectares of their land budget to each ' +
      'other. They are booked once everybody has consented who passes on or gets something; who proposes them consents by ' +
      'it. Nobody passes on more than is left to them, so that all of the region never has more than its path.',
  })
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: ProposeLandTransferDto, examples: PROPOSALS })
  @ApiCreatedResponse({ description: 'The proposal.', type: LandTransferDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, notInThisState('The agreement is no deal in force.'))
  async propose(
    @AgreementId() id: string,
    @Body() body: ProposeLandTransferDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LandTransferDto> {
    const { version, item } = await this.transfers.propose(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/land-transfers/${item.number}` });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listLandTransfers',
    summary: 'List transfers of hectares',
    description: 'As they were proposed, oldest first, page by page, with who has consented.',
  })
  @ApiOkResponse({ description: 'A page of proposals.', type: LandTransferPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<LandTransferDto>> {
    return this.transfers.list(id, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getLandTransfer',
    summary: 'Get transfers of hectares',
    description: 'One proposal, with who has consented.',
  })
  @ApiParam(NUMBER)
  @ApiOkResponse({ description: 'The proposal.', type: LandTransferDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LandTransferDto> {
    const { version, item } = await this.transfers.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post(':number/answers')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'answerLandTransfer',
    summary: 'Consent to transfers of hectares, or refuse them',
    description:
      'A negotiator of each municipality that passes on or gets something. With the last consent they are booked, where who ' +
      'passes on still has enough left; one refusal ends the proposal.',
  })
  @ApiParam(NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The proposal after it.', type: LandTransferDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState(
      'It is settled, the caller has consented already, too little is left, or the agreement is not in force.',
    ),
  )
  async answer(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: AnswerLandTransferDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LandTransferDto> {
    const { version, item } = await this.transfers.answer(
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
