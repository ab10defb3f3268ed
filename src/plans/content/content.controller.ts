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
import { ContentService } from './content.service.js';
import { AddFrameworkDto, FrameworkDto, FrameworkPageDto, ReviseFrameworkDto } from './dto/framework.dto.js';
import { PlanDto, RevisePlanDto } from './dto/plan.dto.js';

const FRAMEWORK = {
  name: 'number',
  description: 'Number of the policy framework.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;

const FIXED = notInThisState('A plan only changes while it is drafted and negotiated.');

const IN_USE = {
  status: 409,
  code: 'framework-in-use',
  when: 'Actions still belong to it.',
} as const;

/** What a plan says: its vision and policy frameworks. */
@ApiTags('Plans')
@Controller('v1/agreements/:id')
export class ContentController {
  constructor(private readonly content: ContentService) {}

  @Get('plan')
  @ApiOperation({
    operationId: 'getPlan',
    summary: 'See what a plan says and how far it has come',
    description:
      'The vision, how far advice, inquiry, adoption and publication have come, and how many of its actions ' +
      'deals in force cover. Deals have none: 404.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The plan.', type: PlanDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlanDto> {
    const { version, item } = await this.content.find(id, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Patch('plan')
  @ApiOperation({
    operationId: 'revisePlan',
    summary: 'Write the vision',
    description:
      'An editor of the lead writes the vision. In negotiation this changes what is agreed: every party’s ' +
      'position is `pending` again.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The plan.', type: PlanDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, FIXED)
  async revise(
    @AgreementId() id: string,
    @Body() body: RevisePlanDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlanDto> {
    const { version, item } = await this.content.revise(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Post('frameworks')
  @Idempotent()
  @ApiOperation({
    operationId: 'addFramework',
    summary: 'Add a policy framework',
    description:
      'An editor of the lead adds a policy framework (beleidskader). In negotiation every party’s position ' +
      'is `pending` again.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The policy framework.', type: FrameworkDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, 422, FIXED)
  async addFramework(
    @AgreementId() id: string,
    @Body() body: AddFrameworkDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FrameworkDto> {
    const { version, item } = await this.content.addFramework(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/frameworks/${item.number}` });
    return item;
  }

  @Get('frameworks')
  @ApiOperation({
    operationId: 'listFrameworks',
    summary: 'List the policy frameworks',
    description: 'In the order in which they were added, page by page.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of policy frameworks.', type: FrameworkPageDto })
  @ApiProblems(400, 401, 404)
  listFrameworks(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<FrameworkDto>> {
    return this.content.listFrameworks(id, query, principal);
  }

  @Get('frameworks/:number')
  @ApiOperation({
    operationId: 'getFramework',
    summary: 'Get a policy framework',
    description: 'One policy framework by its number.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(FRAMEWORK)
  @ApiOkResponse({ description: 'The policy framework.', type: FrameworkDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async findFramework(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FrameworkDto> {
    const { version, item } = await this.content.findFramework(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Patch('frameworks/:number')
  @ApiOperation({
    operationId: 'reviseFramework',
    summary: 'Change a policy framework',
    description: 'An editor of the lead changes its title or text; what is not sent stays.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(FRAMEWORK)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The policy framework.', type: FrameworkDto, headers: PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412, FIXED)
  async reviseFramework(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Body() body: ReviseFrameworkDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FrameworkDto> {
    const { version, item } = await this.content.reviseFramework(
      id,
      number,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Delete('frameworks/:number')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeFramework',
    summary: 'Remove a policy framework',
    description:
      'An editor of the lead removes a policy framework that no action belongs to. Its number is not given again.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(FRAMEWORK)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse({ description: 'It is gone.' })
  @ApiProblems(401, 403, 404, 412, FIXED, IN_USE)
  async removeFramework(
    @AgreementId() id: string,
    @PathNumber('number') number: number,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.content.removeFramework(id, number, requirePrincipal(principal), agreementMatches(ifMatch));
  }
}
