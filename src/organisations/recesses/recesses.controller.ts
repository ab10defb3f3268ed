import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
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
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { OrganisationId, UuidInPath } from '../../api/validation/path-ids.js';
import { AddRecessDto, RecessDto, RecessPageDto } from './dto/recess.dto.js';
import { RecessesService } from './recesses.service.js';

const ORGANISATION = { name: 'id', description: 'OVO code.', example: 'OVO002133' } as const;

/** When councils do not meet. */
@ApiTags('Calendars')
@Controller('v1/organisations/:id/recesses')
export class RecessesController {
  constructor(private readonly recesses: RecessesService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'addRecess',
    summary: 'Register a recess',
    description:
      'An editor or clerk registers when the council of the own organisation does not meet. Terms that are asked of ' +
      'that council and pause in recess leave these days out when they are counted. Deadlines that are set already ' +
      'do not move. Recesses of one council do not overlap, last a year at most, and begin within five years.',
  })
  @ApiParam(ORGANISATION)
  @ApiCreatedResponse({
    description: 'The recess.',
    type: RecessDto,
    headers: { Location: { description: 'Where the recesses are listed.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 422, {
    status: 409,
    code: 'recess-overlaps',
    when: 'Another recess of the council has some of these days.',
    params: { startsOn: '2027-07-05', endsOn: '2027-08-22', reason: 'Zomerreces' },
  })
  async add(
    @OrganisationId('id') id: string,
    @Body() body: AddRecessDto,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecessDto> {
    const recess = await this.recesses.add(id, body, requirePrincipal(principal));
    response.set('Location', `/v1/organisations/${id}/recesses`);
    return recess;
  }

  @Get()
  @ApiOperation({
    operationId: 'listRecesses',
    summary: 'See when a council does not meet',
    description: 'The recesses that an organisation has registered, by their first day. Readable by anyone.',
  })
  @ApiParam(ORGANISATION)
  @ApiOkResponse({ description: 'A page of recesses.', type: RecessPageDto })
  @ApiProblems(400, 404)
  list(@OrganisationId('id') id: string, @Query() query: PageQuery): Promise<Page<RecessDto>> {
    return this.recesses.list(id, query);
  }

  @Delete(':recessId')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeRecess',
    summary: 'Take a recess back',
    description:
      'An editor or clerk takes back a recess of the own organisation. Deadlines that are set already do not move.',
  })
  @ApiParam(ORGANISATION)
  @ApiParam({
    name: 'recessId',
    description: 'Id of the recess.',
    format: 'uuid',
    example: '0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a',
  })
  @ApiNoContentResponse({ description: 'It is gone.' })
  @ApiProblems(401, 403, 404)
  async remove(
    @OrganisationId('id') id: string,
    @Param('recessId', UuidInPath) recessId: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<void> {
    await this.recesses.remove(id, recessId, requirePrincipal(principal));
  }
}
