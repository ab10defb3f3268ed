import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PICTURE, SVG } from '../../api/docs/svg.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { ChartsService } from './charts.service.js';

/** Charts of a vote. */
@ApiTags('Ratification')
@Controller('v1/agreements/:id/ratification')
export class ChartsController {
  constructor(private readonly charts: ChartsService) {}

  @Get('tally.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getTallyChart',
    summary: 'See the votes so far',
    description: 'Shares of the councils and of their inhabitants. Its words are in the caller’s language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(401, 404)
  tally(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    return this.charts.tally(id, principal, language);
  }

  @Get('power.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getPowerChart',
    summary: 'See each council’s voting power',
    description:
      'Under the agreement’s own rule, as it was before anybody decided: the strongest councils, forty at most. Its words ' +
      'are in the caller’s language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(401, 404)
  power(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    return this.charts.power(id, principal, language);
  }
}
