import { Body, Controller, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
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
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { SpokenLanguage } from '../api/requests/language.js';
import { OrganisationId } from '../api/validation/path-ids.js';
import type { Language } from '../messages/catalogue.js';
import {
  AddPartnershipMemberDto,
  CreatePartnershipDto,
  EndPartnershipMembershipDto,
  RevisePartnershipDto,
} from './dto/administer-partnership.dto.js';
import { ImportPartnershipsDto, PartnershipImportDto } from './dto/partnership-import.dto.js';
import { PartnershipDetailDto } from './dto/partnership.dto.js';
import { PartnershipAdministrationService } from './partnership-administration.service.js';
import { PARTNERSHIP, PartnershipIdInPath } from './partnership-id.pipe.js';
import { PartnershipImportService } from './partnership-import.service.js';

const LOCATION = { Location: { description: 'Its address.', schema: { type: 'string' } } } as const;
const SOURCE = 'https://example.org/statuten';
const EXISTS = {
  status: 409,
  code: 'partnership-exists',
  when: 'There is a partnership of this name.',
  params: { partnership: 'partnership-leie-en-water' },
};

/** What the registrar does to partnerships. */
@ApiTags('Partnerships')
@Controller('v1/partnerships')
export class PartnershipAdministrationController {
  constructor(
    private readonly administration: PartnershipAdministrationService,
    private readonly imports: PartnershipImportService,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'createPartnership',
    summary: 'Add a partnership',
    description:
      'A registrar of Flanders adds a partnership, without members yet. Its id is made of its name, and stays.',
  })
  @ApiCreatedResponse({ description: 'The partnership.', type: PartnershipDetailDto, headers: LOCATION })
  @ApiProblems(400, 401, 403, 422, EXISTS)
  async create(
    @Body() body: CreatePartnershipDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PartnershipDetailDto> {
    const partnership = await this.administration.create(body, requirePrincipal(principal));
    response.set('Location', `/v1/partnerships/${partnership.id}`);
    return partnership;
  }

  @Post('import')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'importPartnerships',
    summary: 'Import partnerships with their members',
    description:
      'From a table (CSV): all of it, or nothing. With `dryRun` it only tells what would be imported, and names each ' +
      'fault by its line and column; without, a faulty table is refused with the same faults. What is there already ' +
      'stays as it is, so that the same table can be sent again.',
  })
  @ApiBody({ type: ImportPartnershipsDto })
  @ApiOkResponse({ description: 'What it brings, or would bring.', type: PartnershipImportDto })
  @ApiProblems(400, 401, 403, 422)
  async import(
    @Body() body: ImportPartnershipsDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<PartnershipImportDto> {
    const plan = await this.imports.import(body, requirePrincipal(principal));
    return PartnershipImportDto.of(plan, body.dryRun, language);
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'revisePartnership',
    summary: 'Change a partnership',
    description: 'Its name, form or theme, at once. Its id stays, whatever its name.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` of `GET /v1/partnerships/{id}`: refused with 412 where it has changed since.',
  })
  @ApiBody({
    type: RevisePartnershipDto,
    examples: { rename: { summary: 'Another name', value: { name: 'Leie en Schelde', source: SOURCE } } },
  })
  @ApiOkResponse({ description: 'The partnership after it.', type: PartnershipDetailDto })
  @ApiProblems(400, 401, 403, 404, 412, EXISTS)
  revise(
    @Param('id', PartnershipIdInPath) id: string,
    @Body() body: RevisePartnershipDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<PartnershipDetailDto> {
    return this.administration.revise(id, body, ifMatch, requirePrincipal(principal));
  }

  @Post(':id/end')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'endPartnership',
    summary: 'Say that a partnership is no more',
    description: 'From a day on, past or to come, nobody is in it. What it was before stays as it was.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiOkResponse({ description: 'The partnership on that day.', type: PartnershipDetailDto })
  @ApiProblems(400, 401, 403, 404, 422)
  end(
    @Param('id', PartnershipIdInPath) id: string,
    @Body() body: EndPartnershipMembershipDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<PartnershipDetailDto> {
    return this.administration.end(id, body, requirePrincipal(principal));
  }

  @Post(':id/members')
  @Idempotent()
  @ApiOperation({
    operationId: 'addPartnershipMember',
    summary: 'Put a municipality in a partnership',
    description: 'From a day on, past or to come; what the partnership was before it stays as it was.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiCreatedResponse({
    description: 'The partnership on that day.',
    type: PartnershipDetailDto,
    headers: LOCATION,
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async addMember(
    @Param('id', PartnershipIdInPath) id: string,
    @Body() body: AddPartnershipMemberDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PartnershipDetailDto> {
    const partnership = await this.administration.addMember(id, body, requirePrincipal(principal));
    response.set('Location', `/v1/partnerships/${id}?on=${body.from}`);
    return partnership;
  }

  @Post(':id/members/:organisationId/end')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'endPartnershipMembership',
    summary: 'Take a municipality out of a partnership',
    description: 'From a day on, past or to come; what the partnership was before it stays as it was.',
  })
  @ApiParam(PARTNERSHIP)
  @ApiParam({ name: 'organisationId', description: 'OVO code of the municipality.', example: 'OVO002133' })
  @ApiOkResponse({ description: 'The partnership on that day.', type: PartnershipDetailDto })
  @ApiProblems(400, 401, 403, 404, 422)
  endMembership(
    @Param('id', PartnershipIdInPath) id: string,
    @OrganisationId() organisationId: string,
    @Body() body: EndPartnershipMembershipDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<PartnershipDetailDto> {
    return this.administration.endMembership(id, organisationId, body, requirePrincipal(principal));
  }
}
