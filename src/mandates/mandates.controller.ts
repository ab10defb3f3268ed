import { Body, Controller, Delete, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
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
import { type Page, PageQuery } from '../api/page.dto.js';
import { OrganisationId, PathNumber } from '../api/validation/path-ids.js';
import { MandateDto, MandatePageDto, RegisterMandateDto, RevokeMandateDto } from './dto/mandate.dto.js';
import { addressOf, MandatesService } from './mandates.service.js';

const ORGANISATION = { name: 'id', description: 'OVO code.', example: 'OVO002133' } as const;
const MANDATE = {
  name: 'number',
  description: 'Number of the mandate.',
  schema: { type: 'integer', minimum: 1 },
  example: 1,
} as const;
const EXAMPLES = {
  negotiator: {
    summary: 'A negotiator, with a substitute',
    value: {
      holder: { subject: 'b1946ac92492d234', name: 'An Peeters' },
      acts: ['negotiate', 'sign'],
      from: '2026-11-24',
      until: '2027-12-31',
      substitute: { subject: '591785b794601e21', from: '2026-12-21', until: '2027-01-08' },
    },
  },
  clerk: {
    summary: 'A clerk, without an end',
    value: { holder: { subject: 'b1946ac92492d234' }, acts: ['clerk'], from: '2026-11-24' },
  },
};

/** Who may act for an organisation, beyond what roles say. */
@ApiTags('Mandates')
@Controller('v1/organisations/:id/mandates')
export class MandatesController {
  constructor(private readonly mandates: MandatesService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'registerMandate',
    summary: 'Register a mandate',
    description:
      'The organisation’s own clerk gives a person full powers for certain acts, in all agreements or some, for a ' +
      'period. From then on nobody does these acts for the organisation without a mandate that covers them: anything ' +
      'else is refused as `outside-mandate`. An organisation that never registered one goes by roles alone.',
  })
  @ApiParam(ORGANISATION)
  @ApiBody({ type: RegisterMandateDto, examples: EXAMPLES })
  @ApiCreatedResponse({
    description: 'The mandate.',
    type: MandateDto,
    headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async register(
    @OrganisationId('id') organisationId: string,
    @Body() body: RegisterMandateDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MandateDto> {
    const mandate = await this.mandates.register(organisationId, body, requirePrincipal(principal));
    response.set('Location', addressOf({ organisationId, number: mandate.number }));
    return mandate;
  }

  @Get()
  @ApiOperation({
    operationId: 'listMandates',
    summary: 'List mandates',
    description: 'By number, those that have ended or were revoked too. Only for the organisation itself.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'A page of mandates.', type: MandatePageDto })
  @ApiProblems(400, 401, 403, 404)
  list(
    @OrganisationId('id') organisationId: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<MandateDto>> {
    return this.mandates.list(organisationId, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getMandate',
    summary: 'Get a mandate',
    description:
      'One mandate by its number, as entries of histories name it. Only for the organisation itself.',
  })
  @ApiParam(ORGANISATION)
  @ApiParam(MANDATE)
  @ApiOkResponse({ description: 'The mandate.', type: MandateDto })
  @ApiProblems(401, 403, 404)
  find(
    @OrganisationId('id') organisationId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<MandateDto> {
    return this.mandates.find({ organisationId, number }, principal);
  }

  @Post(':number/revoke')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'revokeMandate',
    summary: 'Revoke a mandate',
    description:
      'At once and for good. The acts that it was for still need a mandate afterwards: roles alone do not suffice again.',
  })
  @ApiParam(ORGANISATION)
  @ApiParam(MANDATE)
  @ApiBody({ type: RevokeMandateDto })
  @ApiOkResponse({ description: 'The mandate after it.', type: MandateDto })
  @ApiProblems(400, 401, 403, 404, 422, {
    status: 409,
    code: 'mandate-revoked',
    when: 'It was revoked before.',
    params: { mandate: 1 },
  })
  revoke(
    @OrganisationId('id') organisationId: string,
    @PathNumber('number') number: number,
    @Body() body: RevokeMandateDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<MandateDto> {
    return this.mandates.revoke({ organisationId, number }, body, requirePrincipal(principal));
  }

  @Delete(':number/names')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'eraseMandateNames',
    summary: 'Erase what people are called',
    description:
      'Erases the names of the holder and the substitute, in every mandate of the organisation. Mandates and histories ' +
      'know them by their `sub` only, and stay as they are.',
  })
  @ApiParam(ORGANISATION)
  @ApiParam(MANDATE)
  @ApiNoContentResponse({ description: 'The names are gone.' })
  @ApiProblems(401, 403, 404)
  eraseNames(
    @OrganisationId('id') organisationId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    return this.mandates.eraseNames({ organisationId, number }, requirePrincipal(principal));
  }
}
