import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PageQuery, type Page } from '../../api/page.dto.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { HistoryPersonPageDto, type HistoryPersonDto } from './history-person.dto.js';
import { HistoryPersonsService } from './history-persons.service.js';

/** Who acted in an agreement. */
@ApiTags('Personal data')
@Controller('v1/agreements/:id/history/persons')
export class HistoryPersonsController {
  constructor(private readonly persons: HistoryPersonsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listHistoryPersons',
    summary: 'Read who acted in an agreement',
    description:
      'Who is behind the commitments (`actor.person`) in the history, by entry: for a clerk of a party the persons and ' +
      'systems of its own organisation, for the registrar and the supervisor those of all. Entries of whom it was erased ' +
      'are left out. That an entry was by a person can be checked with the salt, by the recipe at `salt`.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of who acted.', type: HistoryPersonPageDto })
  @ApiProblems(400, 401, 403, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<HistoryPersonDto>> {
    return this.persons.list(id, query, principal);
  }
}
