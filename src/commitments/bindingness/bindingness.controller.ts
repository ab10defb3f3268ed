import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { PICTURE, SVG } from '../../api/docs/svg.js';
import { etagOf } from '../../api/etag.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { wordsIn } from '../../messages/render.js';
import { drawChart } from '../../ratification/charts/draw-chart.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { PART_HEADERS } from '../../workflow/agreement-part.docs.js';
import { BindingnessDto } from '../dto/bindingness.dto.js';
import { bindingnessChart } from './bindingness-chart.js';
import { BindingnessService } from './bindingness.service.js';

/** How binding what parties agree on is. */
@ApiTags('Commitments')
@Controller('v1/agreements/:id')
export class BindingnessController {
  constructor(private readonly bindingness: BindingnessService) {}

  @Get('bindingness')
  @ApiOperation({
    operationId: 'getBindingness',
    summary: 'See what really binds',
    description:
      'How binding the agreement is, and what each party owes, gets, risks and can earn; with the obligations that are ' +
      'hollow, what each lacks and how to mend it. It is about what was agreed, whatever was done of it since. Its words ' +
      'are in the caller’s language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The profile.', type: BindingnessDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BindingnessDto> {
    const { version, item } = await this.bindingness.of(id, principal, 'getBindingness');
    response.set('ETag', etagOf(version));
    return BindingnessDto.of(item, language);
  }

  @Get('bindingness.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getBindingnessChart',
    summary: 'See as a chart what really binds',
    description:
      'Of each party, forty at most, how many obligations are whole and how many hollow, and what it risks and can earn. ' +
      'Its words are in the caller’s language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  @ApiProblems(401, 404)
  async chart(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    const { item } = await this.bindingness.of(id, principal, 'getBindingnessChart');
    return drawChart(bindingnessChart(item, language, wordsIn(language)));
  }
}
