import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PageQuery, type Page } from '../../api/page.dto.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../agreement-id.param.js';
import { type EntryDto, EntryPageDto } from './dto/entry.dto.js';
import { HistoryService } from './history.service.js';

/** The append-only history of an agreement. */
@ApiTags('History')
@Controller('v1/agreements/:id/history')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Get()
  @ApiOperation({
    operationId: 'listHistory',
    summary: 'Read what happened to an agreement',
    description:
      'Every entry of the history, oldest first. Nothing is ever changed or removed in it, and anyone can check that: ' +
      'take an entry without `hash`, write it in canonical form (RFC 8785), and its SHA-256 is `hash`; ' +
      '`previousHash` is the `hash` of the entry before it. Who may see the agreement may see its history.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of the history.', type: EntryPageDto })
  @ApiProblems(400, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<EntryDto>> {
    return this.history.list(id, query, principal);
  }
}
