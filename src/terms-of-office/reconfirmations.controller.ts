import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
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
import { type Page, PageQuery } from '../api/page.dto.js';
import { AgreementId, PathNumber } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { ReconfirmationDto, ReconfirmationPageDto, ReconfirmDutiesDto } from './dto/reconfirmation.dto.js';
import { ReconfirmationsService } from './reconfirmations.service.js';

/** What new councils say of what binds them. */
@ApiTags('Terms of office')
@Controller('v1/agreements/:id/reconfirmations')
export class ReconfirmationsController {
  constructor(private readonly reconfirmations: ReconfirmationsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'reconfirmDuties',
    summary: 'Reconfirm what binds a new council',
    description:
      'A clerk of a bound party reports that its new council took note of what the agreement binds it to, or reconfirmed ' +
      'it: all that it owes at that moment. It reopens nothing: neither state nor tally nor what binds moves by it, and ' +
      'who does not reconfirm stays bound.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({
    description: 'The reconfirmation.',
    type: ReconfirmationDto,
    headers: NEW_PART_HEADERS,
  })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('The agreement is not in force, or does not bind the organisation.'),
  )
  async add(
    @AgreementId() id: string,
    @Body() body: ReconfirmDutiesDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReconfirmationDto> {
    const { version, item } = await this.reconfirmations.add(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    const address = `/v1/agreements/${id}/reconfirmations/${item.number}`;
    response.set({ ETag: etagOf(version), Location: address });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listReconfirmations',
    summary: 'List what new councils said of an agreement',
    description: 'In the order in which it was recorded, page by page.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of reconfirmations.', type: ReconfirmationPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ReconfirmationDto>> {
    return this.reconfirmations.list(id, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getReconfirmation',
    summary: 'Get a reconfirmation',
    description: 'One reconfirmation by its number.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam({
    name: 'number',
    description: 'Number of the reconfirmation.',
    schema: { type: 'integer', minimum: 1 },
    example: 1,
  })
  @ApiOkResponse({ description: 'The reconfirmation.', type: ReconfirmationDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReconfirmationDto> {
    const { version, item } = await this.reconfirmations.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }
}
