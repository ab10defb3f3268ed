import { Body, Controller, Headers, HttpCode, Patch, Post, Put, Res } from '@nestjs/common';
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
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { OrganisationId } from '../../api/validation/path-ids.js';
import { OrganisationDetailDto } from '../dto/organisation.dto.js';
import {
  CreateOrganisationDto,
  EndOrganisationDto,
  ReviseOrganisationDto,
  SetContactPointsDto,
} from './dto/administer-organisation.dto.js';
import { OrganisationAdministrationService } from './organisation-administration.service.js';

const ORGANISATION = { name: 'id', description: 'OVO code.', example: 'OVO002133' } as const;
const CODE_TAKEN = {
  status: 409,
  code: 'organisation-code-taken',
  when: 'Another organisation has one of the codes.',
  params: { code: '0207494678', organisation: 'Kortrijk' },
};
const IS_NO_MORE = {
  status: 409,
  code: 'organisation-is-no-more',
  when: 'The organisation has ended.',
  params: { organisation: 'Borsbeek', endedOn: '2025-01-01' },
};

/** What the registrar does to organisations. */
@ApiTags('Organisations')
@Controller('v1/organisations')
export class OrganisationAdministrationController {
  constructor(private readonly administration: OrganisationAdministrationService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'createOrganisation',
    summary: 'Add an organisation',
    description:
      'A registrar of Flanders adds an organisation under its codes. From then on it can be a party, and tokens for it ' +
      'are accepted. What the registrar says of it goes before the reference data that come with the registry.',
  })
  @ApiCreatedResponse({
    description: 'The organisation.',
    type: OrganisationDetailDto,
    headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 422, CODE_TAKEN)
  async create(
    @Body() body: CreateOrganisationDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationDetailDto> {
    const organisation = await this.administration.create(body, requirePrincipal(principal));
    response.set('Location', `/v1/organisations/${organisation.id}`);
    return organisation;
  }

  @Patch(':id')
  @ApiOperation({
    operationId: 'reviseOrganisation',
    summary: 'Rename an organisation, or correct its codes',
    description:
      'At once, for everything that shows the organisation; what it was called before stays in the administrative ' +
      'history. Its inhabitants are not changed here: running ratification rules count with them.',
  })
  @ApiParam(ORGANISATION)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The `ETag` of `GET /v1/organisations/{id}`: refused with 412 where it has changed since.',
  })
  @ApiBody({
    type: ReviseOrganisationDto,
    examples: {
      rename: {
        summary: 'Another name',
        value: { name: 'Stad Kortrijk', source: 'https://www.wegwijs.vlaanderen.be/OVO002133' },
      },
    },
  })
  @ApiOkResponse({ description: 'The organisation after it.', type: OrganisationDetailDto })
  @ApiProblems(400, 401, 403, 404, 412, CODE_TAKEN, IS_NO_MORE)
  revise(
    @OrganisationId('id') id: string,
    @Body() body: ReviseOrganisationDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<OrganisationDetailDto> {
    return this.administration.revise(id, body, ifMatch, requirePrincipal(principal));
  }

  @Post(':id/end')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'endOrganisation',
    summary: 'Say that an organisation is no more',
    description:
      'For one that nobody succeeds and that takes part in no agreement which is not closed; a merger is booked as a ' +
      'succession. Its memberships of regions end on that day, and its tokens are refused. It cannot be taken back.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'The organisation after it.', type: OrganisationDetailDto })
  @ApiProblems(400, 401, 403, 404, 422, IS_NO_MORE, {
    status: 409,
    code: 'organisation-in-agreements',
    when: 'It takes part in agreements that are not closed.',
    params: { organisation: 'Menen', agreements: 2 },
  })
  end(
    @OrganisationId('id') id: string,
    @Body() body: EndOrganisationDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<OrganisationDetailDto> {
    return this.administration.end(id, body, requirePrincipal(principal));
  }

  @Put(':id/contact-points')
  @ApiOperation({
    operationId: 'setContactPoints',
    summary: 'Say where an organisation can be reached',
    description:
      'A registrar of Flanders, or the organisation’s own clerk, gives all its contact points at once: functions and ' +
      'services with their addresses, never persons. They are public.',
  })
  @ApiParam(ORGANISATION)
  @ApiBody({
    type: SetContactPointsDto,
    examples: {
      one: {
        summary: 'One contact point',
        value: { contactPoints: [{ function: 'Secretariaat', email: 'secretariaat@kortrijk.be' }] },
      },
    },
  })
  @ApiOkResponse({ description: 'The organisation after it.', type: OrganisationDetailDto })
  @ApiProblems(400, 401, 403, 404)
  setContactPoints(
    @OrganisationId('id') id: string,
    @Body() body: SetContactPointsDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<OrganisationDetailDto> {
    return this.administration.setContactPoints(id, body, requirePrincipal(principal));
  }
}
