import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PageQuery, type Page } from '../../api/page.dto.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { AGREEMENT_ID } from '../agreement-id.param.js';
import { DeadlinesService } from './deadlines.service.js';
import { type DeadlineDto, DeadlinePageDto } from './dto/deadline.dto.js';

/** What is due and when. */
@ApiTags('Deadlines')
@Controller('v1')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlinesService) {}

  @Get('agreements/:id/deadlines')
  @ApiOperation({
    operationId: 'listDeadlines',
    summary: 'See what is due for an agreement',
    description:
      'Every deadline that runs for the agreement and its councils, soonest first. When one runs out, the registry ' +
      'acts by itself: the history then has an entry of it. Each says what its last day follows from: the rule, the ' +
      'day that starts the term, and the days left out. An agreement that is closed has no deadlines.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of deadlines.', type: DeadlinePageDto })
  @ApiProblems(400, 404)
  listOfAgreement(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<DeadlineDto>> {
    return this.deadlines.listOfAgreement(id, query, principal, language);
  }

  @Get('deadlines')
  @ApiOperation({
    operationId: 'listOwnDeadlines',
    summary: 'See what is due for your organisation',
    description:
      'The deadlines, soonest first, of all agreements that your organisation is a party to: those for all parties, ' +
      'and those of its own council. What runs for another party’s council is listed with the agreement.',
  })
  @ApiOkResponse({ description: 'A page of deadlines.', type: DeadlinePageDto })
  @ApiProblems(400, 401, 403)
  listOwn(
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<DeadlineDto>> {
    return this.deadlines.listOwn(query, principal, language);
  }
}
