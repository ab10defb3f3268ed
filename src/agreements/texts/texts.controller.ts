import { Body, Controller, Get, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { ApiAgreementId, ApiIfMatch, AGREEMENT_HEADERS, MADE_HEADERS } from '../../api/docs/api-agreement.js';
import { etagOf, requireMatch } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { TextComparisonDto } from './dto/text-comparison.dto.js';
import { AddTextDto, TextDto, TextPageDto } from './dto/text.dto.js';
import { TextsService } from './texts.service.js';

/** What an agreement says, version after version. */
@ApiTags('Texts')
@ApiAgreementId()
@Controller('v1/agreements/:id/texts')
export class TextsController {
  constructor(private readonly texts: TextsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listTexts',
    summary: 'List the versions of the text',
    description: 'Oldest first. Parties see every version; the public sees those that were offered.',
  })
  @ApiOkResponse({ description: 'A page of texts.', type: TextPageDto })
  @ApiProblems(400, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<TextDto>> {
    return this.texts.list(id, query, principal);
  }
}
