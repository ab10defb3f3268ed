import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { HTML, PAGE, PAGE_POLICY } from '../../api/docs/page.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId, PathNumber, UuidInPath } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { ClauseHistories } from './clause-histories.service.js';
import { ClauseHistoryDto } from './dto/clause-history.dto.js';
import { CompareTextsQuery, TextComparisonDto } from './dto/text-comparison.dto.js';
import { TextChecksDto } from './dto/text-checks.dto.js';
import { TextChecks } from './text-checks.service.js';
import { TextComparisons } from './text-comparisons.service.js';
import { textVersion } from './text-version.param.js';

/** Versions of a text against each other and against what is expected, and clauses through them. */
@ApiTags('Texts')
@Controller('v1/agreements/:id/texts')
export class TextComparisonsController {
  constructor(
    private readonly comparisons: TextComparisons,
    private readonly histories: ClauseHistories,
    private readonly checks: TextChecks,
  ) {}

  @Get(':version/checks')
  @ApiOperation({
    operationId: 'checkText',
    summary: 'Check a version of the text',
    description:
      'Holds it against the clauses that such an agreement is expected to have, by the clause library; against the last ' +
      'day of the agreement; and its languages against each other. Nothing of it holds an agreement back.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(textVersion('version'))
  @ApiOkResponse({ description: 'What was found.', type: TextChecksDto })
  @ApiProblems(401, 404)
  check(
    @AgreementId() id: string,
    @PathNumber('version') version: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() spoken: Language,
  ): Promise<TextChecksDto> {
    return this.checks.of(id, version, principal, spoken);
  }

  @Get('clauses/:clauseId')
  @ApiOperation({
    operationId: 'getClauseHistory',
    summary: 'See what became of a clause',
    description:
      'Every version that added, changed, moved, renumbered or removed the clause: who wrote it, when and why, and how ' +
      'the clause reads in it. The public sees the versions that were offered.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam({
    name: 'clauseId',
    description: 'Id of the clause.',
    schema: { type: 'string', format: 'uuid' },
    example: '019aa1b2-0000-7000-8000-000000000002',
  })
  @ApiOkResponse({ description: 'Its history.', type: ClauseHistoryDto })
  @ApiProblems(401, 404)
  history(
    @AgreementId() id: string,
    @Param('clauseId', UuidInPath) clauseId: string,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<ClauseHistoryDto> {
    return this.histories.of(id, clauseId, principal);
  }

  @Get(':a/diff/:b.html')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', PAGE_POLICY)
  @ApiOperation({
    operationId: 'compareTextsOnPage',
    summary: 'Read two versions of the text side by side',
    description:
      'The comparison as a page to read and print: what is removed and added is marked, also for who does not see it. ' +
      'The words around the text are in the caller’s language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(textVersion('a'))
  @ApiParam(textVersion('b'))
  @ApiOkResponse({ description: 'The page.', content: PAGE })
  @ApiProblems(400, 401, 404)
  page(
    @AgreementId() id: string,
    @PathNumber('a') a: number,
    @PathNumber('b') b: number,
    @Query() query: CompareTextsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() spoken: Language,
  ): Promise<string> {
    return this.comparisons.page(id, a, b, query, principal, spoken);
  }

  @Get(':a/diff/:b')
  @ApiOperation({
    operationId: 'compareTexts',
    summary: 'Compare two versions of the text',
    description:
      'Clause by clause (a clause is known by its id) and word by word. Without what is removed it reads as `b`, ' +
      'without what is added as `a`. A wording that was written anew altogether is shown as removed and added whole.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(textVersion('a'))
  @ApiParam(textVersion('b'))
  @ApiOkResponse({ description: 'The comparison.', type: TextComparisonDto })
  @ApiProblems(400, 401, 404)
  compare(
    @AgreementId() id: string,
    @PathNumber('a') a: number,
    @PathNumber('b') b: number,
    @Query() query: CompareTextsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<TextComparisonDto> {
    return this.comparisons.compare(id, a, b, query, principal);
  }
}
