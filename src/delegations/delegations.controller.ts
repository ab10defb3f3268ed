import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../api/page.dto.js';
import { OrganisationId, PathNumber } from '../api/validation/path-ids.js';
import { addressOf, DelegationsService } from './delegations.service.js';
import {
  DelegationDto,
  DelegationPageDto,
  GrantDelegationDto,
  RevokeDelegationDto,
} from './dto/delegation.dto.js';

const ORGANISATION = { name: 'id', description: 'OVO code.', example: 'OVO002133' } as const;
const DELEGATION = {
  name: 'number',
  description: 'Number of the delegation.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;
const EXAMPLES = {
  roles: {
    summary: 'A neighbour drafts and negotiates',
    value: {
      delegateId: 'OVO002177',
      roles: ['editor', 'negotiator'],
      from: '2026-11-24',
      until: '2027-12-31',
    },
  },
  rights: {
    summary: 'Measurements only',
    value: { delegateId: 'OVO002177', rights: ['addMeasurement'], from: '2026-11-24', until: '2027-12-31' },
  },
};

/** Which other organisations may act on behalf of one. */
@ApiTags('Delegations')
@Controller('v1/organisations/:id')
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  @Post('delegations')
  @Idempotent()
  @ApiOperation({
    operationId: 'grantDelegation',
    summary: 'Let another organisation act on behalf of this one',
    description:
      'The organisation’s own clerk names another organisation, such as an intercommunale or a neighbour, for which ' +
      'roles or rights, in all agreements or some, from when until when. Its people then act by the header ' +
      '`Akkoord-On-Behalf-Of`, and every entry of the history names both organisations. What was delegated cannot be ' +
      'delegated on, and what a council decides cannot be delegated at all.',
  })
  @ApiParam(ORGANISATION)
  @ApiBody({ type: GrantDelegationDto, examples: EXAMPLES })
  @ApiCreatedResponse({
    description: 'The delegation.',
    type: DelegationDto,
    headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async grant(
    @OrganisationId('id') organisationId: string,
    @Body() body: GrantDelegationDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DelegationDto> {
    const delegation = await this.delegations.grant(organisationId, body, requirePrincipal(principal));
    response.set('Location', addressOf(delegation));
    return delegation;
  }

  @Get('delegations')
  @ApiOperation({
    operationId: 'listDelegations',
    summary: 'List the delegations that an organisation gave',
    description:
      'By number, those that are over or were revoked too. For the organisation itself and the registrar.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'A page of delegations.', type: DelegationPageDto })
  @ApiProblems(400, 401, 403, 404)
  list(
    @OrganisationId('id') organisationId: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<DelegationDto>> {
    return this.delegations.list(organisationId, query, principal);
  }

  @Get('received-delegations')
  @ApiOperation({
    operationId: 'listReceivedDelegations',
    summary: 'List on whose behalf an organisation may act',
    description:
      'What was delegated to it, those that are over or were revoked too. For the organisation itself and the registrar.',
  })
  @ApiParam({ ...ORGANISATION, example: 'OVO002177' })
  @ApiOkResponse({ description: 'A page of delegations.', type: DelegationPageDto })
  @ApiProblems(400, 401, 403, 404)
  listReceived(
    @OrganisationId('id') delegateId: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<DelegationDto>> {
    return this.delegations.listReceived(delegateId, query, principal);
  }

  @Get('delegations/:number')
  @ApiOperation({
    operationId: 'getDelegation',
    summary: 'Get a delegation',
    description:
      'One delegation by its number, as entries of histories name it. For who gave it, who got it, and the registrar.',
  })
  @ApiParam(ORGANISATION)
  @ApiParam(DELEGATION)
  @ApiOkResponse({ description: 'The delegation.', type: DelegationDto })
  @ApiProblems(401, 403, 404)
  find(
    @OrganisationId('id') organisationId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<DelegationDto> {
    return this.delegations.find({ organisationId, number }, principal);
  }

  @Post('delegations/:number/revoke')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'revokeDelegation',
    summary: 'Revoke a delegation',
    description: 'At once and for good: from the next request on. What was done by it stays done.',
  })
  @ApiParam(ORGANISATION)
  @ApiParam(DELEGATION)
  @ApiBody({ type: RevokeDelegationDto })
  @ApiOkResponse({ description: 'The delegation after it.', type: DelegationDto })
  @ApiProblems(400, 401, 403, 404, 422, {
    status: 409,
    code: 'delegation-revoked',
    when: 'It was revoked before.',
    params: { delegation: 1 },
  })
  revoke(
    @OrganisationId('id') organisationId: string,
    @PathNumber('number') number: number,
    @Body() body: RevokeDelegationDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<DelegationDto> {
    return this.delegations.revoke({ organisationId, number }, body, requirePrincipal(principal));
  }
}
