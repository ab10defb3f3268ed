import { Body, Controller, Get, Header, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ContentEtag, contentEtagHeader } from '../api/content-etag.interceptor.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { RegionOnDayQuery } from '../regions/dto/region-on-day.query.js';
import { ExplainPartnershipDto, ExplanationDto, ExplanationPageDto } from './dto/explanation.dto.js';
import { ListPartnershipsQuery } from './dto/list-partnerships.query.js';
import { PartnershipDetailDto, PartnershipDto, PartnershipPageDto } from './dto/partnership.dto.js';
import { ExplanationsService } from './explanations.service.js';
import { PARTNERSHIP, PartnershipIdInPath } from './partnership-id.pipe.js';
import { PartnershipsService } from './partnerships.service.js';

/** Lasting partnerships of municipalities. Readable by anyone; their members explain where they deviate. */
@ApiTags('Partnerships')
@Controller('v1/partnerships')
export class PartnershipsController {
  constructor(
    private readonly partnerships: PartnershipsService,
    private readonly explanations: ExplanationsService,
  ) {}

  @Get()
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'listPartnerships',
    summary: 'Find partnerships',
    description:
      'Partnerships by name, page by page. `municipality=OVO002133` lists those that Kortrijk is in today; with ' +
      '`on=2024-12-31`, those that it was in on that day.',
  })
  @ApiOkResponse({ description: 'A page of partnerships.', type: PartnershipPageDto })
  @ApiProblems(400)
  list(@Query() query: ListPartnershipsQuery): Promise<Page<PartnershipDto>> {
    return this.partnerships.list(query);
  }

  @Get(':id')
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getPartnership',
    summary: 'Get a partnership',
    description: 'One partnership with the municipalities that are in it, today or on the day given as `on`.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiOkResponse({
    description: 'The partnership with its members.',
    type: PartnershipDetailDto,
    headers: contentEtagHeader,
  })
  @ApiProblems(400, 404)
  find(
    @Param('id', PartnershipIdInPath) id: string,
    @Query() query: RegionOnDayQuery,
  ): Promise<PartnershipDetailDto> {
    return this.partnerships.find(id, query.on);
  }

  @Get(':id/explanations')
  @ApiOperation({
    operationId: 'listPartnershipExplanations',
    summary: 'Read why a partnership deviates',
    description:
      'What members explained of its not fitting the reference regions (*pas toe, leg uit*), oldest first: none is ever ' +
      'changed, and the last one counts.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiOkResponse({ description: 'A page of explanations.', type: ExplanationPageDto })
  @ApiProblems(400, 404)
  listExplanations(
    @Param('id', PartnershipIdInPath) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ExplanationDto>> {
    return this.explanations.list(id, query);
  }

  @Post(':id/explanations')
  @Idempotent()
  @ApiOperation({
    operationId: 'explainPartnership',
    summary: 'Explain why a partnership deviates',
    description:
      'A municipality that is in it today explains why it does not fit the reference regions. From then on it counts as ' +
      'explained. What was explained before stays to be read.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiBody({ type: ExplainPartnershipDto })
  @ApiCreatedResponse({
    description: 'The explanation.',
    type: ExplanationDto,
    headers: { Location: { description: 'Where the explanations are.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 422, {
    status: 409,
    code: 'not-in-partnership',
    when: 'The caller’s municipality is not in it today.',
    params: { organisation: 'Kortrijk', partnership: 'Leie en Water' },
  })
  async explain(
    @Param('id', PartnershipIdInPath) id: string,
    @Body() body: ExplainPartnershipDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExplanationDto> {
    const explanation = await this.explanations.explain(id, body, requirePrincipal(principal));
    response.set('Location', `/v1/partnerships/${id}/explanations`);
    return explanation;
  }
}
