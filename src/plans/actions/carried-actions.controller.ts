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
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { IF_MATCH, NEW_PART_HEADERS, notInThisState } from '../../workflow/agreement-part.docs.js';
import { CarriedActionsService } from './carried-actions.service.js';
import { CarriedActionDto, CarriedActionPageDto, CarryOutActionDto } from './dto/carried-action.dto.js';

const ACTION = {
  name: 'action',
  description: 'Number of the action in the deal’s plan.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const FIXED = notInThisState('What a deal carries out only changes while it is drafted and negotiated.');

const NO_PLAN = { status: 409, code: 'deal-without-plan', when: 'The deal names no plan.' } as const;

const NAMED = {
  status: 409,
  code: 'action-already-named',
  when: 'The deal names the action already.',
  params: { action: 1 },
} as const;

/** Which actions of its plan a deal carries out. */
@ApiTags('Plans')
@Controller('v1/agreements/:id')
export class CarriedActionsController {
  constructor(private readonly carried: CarriedActionsService) {}

  @Post('carried-actions')
  @Idempotent()
  @ApiOperation({
    operationId: 'carryOutAction',
    summary: 'Have a deal carry out an action of its plan',
    description:
      'An editor of the lead names an action of the plan that the deal’s `planId` says. In negotiation every ' +
      'party’s position is `pending` again.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The action.', type: CarriedActionDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, FIXED, NO_PLAN, NAMED)
  async add(
    @AgreementId() id: string,
    @Body() body: CarryOutActionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CarriedActionDto> {
    const { version, item } = await this.carried.add(
      id,
      body.action,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/carried-actions` });
    return item;
  }

  @Get('carried-actions')
  @ApiOperation({
    operationId: 'listCarriedActions',
    summary: 'List the actions that a deal carries out',
    description: 'By their number in the plan, page by page.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of actions.', type: CarriedActionPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<CarriedActionDto>> {
    return this.carried.list(id, query, principal);
  }

  @Delete('carried-actions/:action')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'dropAction',
    summary: 'Let go of an action',
    description: 'An editor of the lead has the deal no longer carry out an action of its plan.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(ACTION)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'The deal does not name it any more.' })
  @ApiProblems(401, 403, 404, 412, FIXED)
  async remove(
    @AgreementId() id: string,
    @PathNumber('action') action: number,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.carried.remove(id, action, requirePrincipal(principal), agreementMatches(ifMatch));
  }
}
