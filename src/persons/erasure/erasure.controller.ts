import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { OrganisationId } from '../../api/validation/path-ids.js';
import { ErasePersonDto, ErasureDto } from './dto/erasure.dto.js';
import { ErasureService } from './erasure.service.js';

/** Forgets persons. */
@ApiTags('Personal data')
@Controller('v1/organisations/:organisationId/erasures')
export class ErasureController {
  constructor(private readonly erasure: ErasureService) {}

  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'erasePerson',
    summary: 'Erase who a person is',
    description:
      'The organisation’s own clerk, or a registrar of Flanders, has the registry forget a person wherever this ' +
      'organisation knows them: behind the commitments in histories, in mandates that have ended, as the lead person of its ' +
      'agreements, in the access log. What was done stays in the histories, whose chains still hold. The administrative ' +
      'history tells that a person was erased, and of which organisation, not who.',
  })
  @ApiParam({ name: 'organisationId', description: 'OVO code.', example: 'OVO002133' })
  @ApiOkResponse({ description: 'What was erased.', type: ErasureDto })
  @ApiProblems(400, 401, 403, 404, 422, {
    status: 409,
    code: 'person-still-needed',
    when: 'A mandate of theirs still runs, or a correction that they proposed is open.',
    params: { mandates: 1, numbers: '3', corrections: 0 },
  })
  erase(
    @OrganisationId() id: string,
    @Body() body: ErasePersonDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ErasureDto> {
    return this.erasure.erase(id, body, requirePrincipal(principal));
  }
}
