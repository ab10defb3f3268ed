import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { PICTURE, SVG } from '../api/docs/svg.js';
import { SpokenLanguage } from '../api/requests/language.js';
import type { Language } from '../messages/catalogue.js';
import { AlignmentAcrossService } from './alignment-across.service.js';
import { AlignmentAcrossDto } from './dto/alignment-across.dto.js';

/** How far policy domains go along, over all agreements. */
@ApiTags('Endorsements')
@Controller('v1')
export class AlignmentAcrossController {
  constructor(private readonly across: AlignmentAcrossService) {}

  @Get('alignment')
  @ApiOperation({
    operationId: 'getAlignmentAcross',
    summary: 'See how far policy domains go along with agreements',
    description:
      'For every policy domain: of the agreements that concern it, that the caller may see and that are neither drafts nor ' +
      'closed, what its administration and its minister say, and for how many days a yes has been missing.',
  })
  @ApiOkResponse({ description: 'The report.', type: AlignmentAcrossDto })
  report(
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<AlignmentAcrossDto> {
    return this.across.report(principal, language);
  }

  @Get('alignment.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getAlignmentAcrossChart',
    summary: 'See the same as a chart',
    description:
      'Two bars for each domain that some agreement concerns: its administration and its minister. Its words are in the ' +
      'caller’s language.',
  })
  @ApiOkResponse({ description: 'The chart.', content: PICTURE })
  chart(
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    return this.across.chart(principal, language);
  }
}
