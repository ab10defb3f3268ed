import { Body, Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
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
import {
  IF_MATCH,
  NEW_PART_HEADERS,
  notInThisState,
  PART_HEADERS,
} from '../../workflow/agreement-part.docs.js';
import { ActionsService } from './actions.service.js';
import { ActionDto, ActionPageDto, AddActionDto, ReviseActionDto } from './dto/action.dto.js';

const ACTION = {
  name: 'number',
  description: 'Number of the action.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const FIXED = notInThisState('A plan only changes while it is drafted and negotiated.');

/** What a plan has its parties do, and which deals do it. */
@ApiTags('Plans')
@Controller('v1/agreements/:id')
export class ActionsController {
  constructor(private readonly actions: ActionsService) {}

  @Post('actions')
  @Idempotent()
  @ApiOperation({
    operationId: 'addAction',
    summary: 'Add an action',
    description:
      'An editor of a party adds an action that it is responsible for; an editor of the lead any. In ' +
      'negotiation every party’s position is `pending` again.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The action.', type: ActionDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, FIXED)
  async add(
    @AgreementId() id: string,
    @Body() body: AddActionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActionDto> {
    const { version, item } = await this.actions.add(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/actions/${item.number}` });
    return item;
  }

  @Get('actions')
  @ApiOperation({
    operationId: 'listActions',
    summary: 'List the actions and the deals that carry them out',
    description:
      'In the order in which they were added, page by page, each with whether a deal in force covers it.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of actions.', type: ActionPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<ActionDto>> {
    return this.actions.list(id, query, principal);
  }

  @Get('actions/:number')
  @ApiOperation({
    operationId: 'getAction',
    summary: 'Get an action',
    description: 'One action by its number, with the deals that carry it out.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(ACTION)
  @ApiOkResponse({ description: 'The action.', type: ActionDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActionDto> {
    const { version, item } = await this.actions.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Patch('actions/:number')
  @ApiOperation({
    operationId: 'reviseAction',
    summary: 'Change an action',
    description:
      'An editor of the responsible party, or of the lead, changes an action; what is not sent stays.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(ACTION)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The action.', type: ActionDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, FIXED)
  async revise(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: ReviseActionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActionDto> {
    const { version, item } = await this.actions.revise(
      id,
      number,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Delete('actions/:number')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeAction',
    summary: 'Remove an action',
    description:
      'An editor of the responsible party, or of the lead, removes an action. A deal that names it goes on ' +
      'saying what it was.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(ACTION)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'It is gone.' })
  @ApiProblems(401, 403, 404, 412, FIXED)
  async remove(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.actions.remove(id, number, requirePrincipal(principal), agreementMatches(ifMatch));
  }
}
