import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContentEtag, contentEtagHeader } from '../api/content-etag.interceptor.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { SpokenLanguage } from '../api/requests/language.js';
import type { Language } from '../messages/catalogue.js';
import { renderMessage } from '../messages/render.js';
import { ClauseLibraryDto, ClauseLibraryQuery } from './dto/clause-library.dto.js';
import { CLAUSE_KINDS } from './rules/clause-kinds.js';
import { expectedClauses } from './rules/expected-clauses.js';
import { MODEL_LANGUAGES, MODELS, placeholdersIn } from './rules/model-clauses.js';

/** Which clauses an agreement can have, and wordings to begin from. */
@ApiTags('Texts')
@Controller('v1/clause-library')
export class ClauseLibraryController {
  @Get()
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getClauseLibrary',
    summary: 'See the clause library',
    description:
      'Which clauses agreements have, what each is for, and wordings to begin from in Dutch and English. `expected` says ' +
      'which ones an agreement of a kind and legal form should have: the readiness report names those that are missing.',
  })
  @ApiOkResponse({ description: 'The library.', type: ClauseLibraryDto, headers: contentEtagHeader })
  @ApiProblems(400)
  library(
    @Query() { kind = 'deal', legalForm }: ClauseLibraryQuery,
    @SpokenLanguage() spoken: Language,
  ): ClauseLibraryDto {
    const expected: readonly string[] = expectedClauses({
      kind,
      legalForm: legalForm ?? null,
      isMultilingual: false,
    });
    const kinds = CLAUSE_KINDS.filter((each) => each !== 'other');
    return {
      items: kinds.map((each) => ({
        kind: each,
        title: renderMessage({ key: `clauseLibrary.${each}.title` }, spoken),
        purpose: renderMessage({ key: `clauseLibrary.${each}.purpose` }, spoken),
        expected: expected.includes(each),
        models: MODEL_LANGUAGES.map((language) => {
          const model = MODELS[each][language];
          return { language, ...model, placeholders: placeholdersIn(model) };
        }),
      })),
    };
  }
}
