import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { OrganisationId } from '../../api/validation/path-ids.js';
import { RegionDetailDto } from '../dto/region.dto.js';
import { RegionIdInPath } from '../region-id.pipe.js';
import { AddRegionMemberDto, CreateRegionDto, EndRegionMembershipDto } from './dto/administer-region.dto.js';
import { RegionAdministrationService } from './region-administration.service.js';

const REGION = { name: 'id', description: 'Id of the region.', example: 'thematic-leiedal' } as const;
const LOCATION = { Location: { description: 'Its address.', schema: { type: 'string' } } } as const;

/** What the registrar does to regions. */
@ApiTags('Regions')
@Controller('v1/regions')
export class RegionAdministrationController {
  constructor(private readonly administration: RegionAdministrationService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'createRegion',
    summary: 'Add a region',
    description:
      'A registrar of Flanders adds a region, without members yet. Its id is made of kind and name.',
  })
  @ApiCreatedResponse({ description: 'The region.', type: RegionDetailDto, headers: LOCATION })
  @ApiProblems(400, 401, 403, 422, {
    status: 409,
    code: 'region-exists',
    when: 'There is a region of this kind and name.',
    params: { region: 'thematic-leiedal' },
  })
  async create(
    @Body() body: CreateRegionDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegionDetailDto> {
    const region = await this.administration.create(body, requirePrincipal(principal));
    response.set('Location', `/v1/regions/${region.id}`);
    return region;
  }

  @Post(':id/members')
  @Idempotent()
  @ApiOperation({
    operationId: 'addRegionMember',
    summary: 'Put a municipality in a region, or move it',
    description:
      'From a day on, past or to come; what the region was before it stays as it was. With `leaves` the municipality ' +
      'moves: its membership of that region ends on the day.',
  })
  @ApiParam(REGION)
  @ApiBody({
    type: AddRegionMemberDto,
    examples: {
      join: {
        summary: 'A municipality joins',
        value: { organisationId: 'OVO002133', from: '2027-01-01', source: 'https://example.org/besluit' },
      },
      move: {
        summary: 'A municipality moves from another region',
        value: {
          organisationId: 'OVO002133',
          from: '2027-01-01',
          leaves: 'transport-kortrijk',
          source: 'https://example.org/besluit',
        },
      },
    },
  })
  @ApiCreatedResponse({ description: 'The region on that day.', type: RegionDetailDto, headers: LOCATION })
  @ApiProblems(400, 401, 403, 404, 422)
  async addMember(
    @Param('id', RegionIdInPath) id: string,
    @Body() body: AddRegionMemberDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RegionDetailDto> {
    const region = await this.administration.addMember(id, body, requirePrincipal(principal));
    response.set('Location', `/v1/regions/${id}?on=${body.from}`);
    return region;
  }

  @Post(':id/members/:organisationId/end')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'endRegionMembership',
    summary: 'Take a municipality out of a region',
    description: 'From a day on, past or to come; what the region was before it stays as it was.',
  })
  @ApiParam(REGION)
  @ApiParam({ name: 'organisationId', description: 'OVO code of the municipality.', example: 'OVO002133' })
  @ApiOkResponse({ description: 'The region on that day.', type: RegionDetailDto })
  @ApiProblems(400, 401, 403, 404, 422)
  endMembership(
    @Param('id', RegionIdInPath) id: string,
    @OrganisationId() organisationId: string,
    @Body() body: EndRegionMembershipDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<RegionDetailDto> {
    return this.administration.endMembership(id, organisationId, body, requirePrincipal(principal));
  }
}
