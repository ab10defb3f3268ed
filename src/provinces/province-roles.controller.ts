import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf, requireMatch } from '../api/etag.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { IF_MATCH, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import { ProvinceRolesDto, SetProvinceRolesDto } from './dto/province-roles.dto.js';
import { ProvinceRolesService } from './province-roles.service.js';

/** What the parties to an agreement make of provinces. */
@ApiTags('Province')
@Controller('v1/agreements/:id/province-roles')
export class ProvinceRolesController {
  constructor(private readonly roles: ProvinceRolesService) {}

  @Get()
  @ApiOperation({
    operationId: 'getProvinceRoles',
    summary: 'See the roles of provinces',
    description:
      'Which provinces direct, facilitate or arbitrate, and what those that are no parties said to it. A province that ' +
      'is a party and for which nothing is chosen may evaluate, as a director.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The roles.', type: ProvinceRolesDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProvinceRolesDto> {
    const { version, item } = await this.roles.find(id, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Put()
  @ApiOperation({
    operationId: 'setProvinceRoles',
    summary: 'Choose the roles of provinces',
    description:
      'An editor of the lead says, for all parties to accept with the text, which provinces direct, facilitate or ' +
      'arbitrate. In negotiation it reopens every position. A province that is no party is asked whether it serves: it ' +
      'sees the agreement from its submission on, and answers with `AGREE_TO_SERVE` or `DECLINE_TO_SERVE`. An arbiter ' +
      'cannot be an interested party. In force, bound parties change roles with `PROPOSE_PROVINCE_ROLES`.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The roles after it.', type: ProvinceRolesDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    notInThisState('The text has been accepted, or the agreement is closed.'),
  )
  async set(
    @AgreementId() id: string,
    @Body() { provinces }: SetProvinceRolesDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProvinceRolesDto> {
    const { version, item } = await this.roles.set(id, provinces, requirePrincipal(principal), (read) =>
      requireMatch(ifMatch, read.agreement.version),
    );
    response.set('ETag', etagOf(version));
    return item;
  }
}
