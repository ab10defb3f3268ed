import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { ConsolidatedTextService } from './consolidated-text.service.js';
import { ConsolidatedTextDto, ConsolidatedTextQuery } from './dto/consolidated-text.dto.js';

/** The text as amendments have made it. */
@ApiTags('Texts')
@Controller('v1/agreements/:id/consolidated-text')
export class ConsolidatedTextController {
  constructor(private readonly consolidated: ConsolidatedTextService) {}

  @Get()
  @ApiOperation({
    operationId: 'getConsolidatedText',
    summary: 'Get the text in force on a day',
    description:
      'The whole text as it was in force at the end of a day, with the entries of the history by which it began and ' +
      'ceased to be. With `party` the text that binds that party: an older one where it did not follow an amendment.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The text.', type: ConsolidatedTextDto })
  @ApiProblems(400, 401, 404, {
    status: 404,
    code: 'no-text-in-force',
    when: 'No text was in force on that day, or none bound that party.',
  })
  find(
    @AgreementId() id: string,
    @Query() query: ConsolidatedTextQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ConsolidatedTextDto> {
    return this.consolidated.find(id, query, principal);
  }
}
