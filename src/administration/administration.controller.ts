import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import type { Page } from '../api/page.dto.js';
import { AdministrationService } from './administration.service.js';
import { type AdministrativeEntryDto, AdministrativeEntryPageDto } from './dto/administrative-entry.dto.js';
import { ListAdministrativeEntriesQuery } from './dto/list-administrative-entries.query.js';

/** What was done to the registry itself. */
@ApiTags('Administration')
@Controller('v1/administration')
export class AdministrationController {
  constructor(private readonly administration: AdministrationService) {}

  @Get('entries')
  @ApiOperation({
    operationId: 'listAdministrativeEntries',
    summary: 'Read what was done to the registry',
    description:
      'Every administrative act, oldest first, for the registrar and the supervisor of Flanders. Nothing is ever ' +
      'changed or removed in it, which can be checked as with an agreement’s history: take an entry without `hash`, ' +
      'write it in canonical form (RFC 8785), and its SHA-256 is `hash`; `previousHash` is the `hash` of the entry ' +
      'before it. With a filter the entries between are left out.',
  })
  @ApiOkResponse({ description: 'A page of entries.', type: AdministrativeEntryPageDto })
  @ApiProblems(400, 401, 403)
  list(
    @Query() query: ListAdministrativeEntriesQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<AdministrativeEntryDto>> {
    return this.administration.list(query, principal);
  }
}
