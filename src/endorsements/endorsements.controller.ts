import { Body, Controller, Get, Header, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { PICTURE, SVG } from '../api/docs/svg.js';
import { etagOf, requireMatch } from '../api/etag.js';
import type { Page } from '../api/page.dto.js';
import { SpokenLanguage } from '../api/requests/language.js';
import { AgreementId } from '../api/validation/path-ids.js';
import { DOMAIN, DomainIdInPath } from '../domains/domain-id.pipe.js';
import type { Language } from '../messages/catalogue.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { IF_MATCH, notInThisState, PART_HEADERS } from '../workflow/agreement-part.docs.js';
import {
  AlignmentDto,
  DomainAgreementDto,
  DomainAgreementPageDto,
  ListDomainAgreementsQuery,
  SetDomainsDto,
} from './dto/alignment.dto.js';
import { EndorsementsService } from './endorsements.service.js';

/** Which policy domains an agreement concerns, and how far each goes along. */
@ApiTags('Endorsements')
@Controller('v1')
export class EndorsementsController {
  constructor(private readonly endorsements: EndorsementsService) {}

  @Get('agreements/:id/alignment')
  @ApiOperation({
    operationId: 'getAlignment',
    summary: 'See how far policy domains go along',
    description:
      'For every policy domain that the agreement concerns: what its administration and its minister say, since when, ' +
      'and for how many days a yes has been missing.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The alignment.', type: AlignmentDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async alignment(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AlignmentDto> {
    const { version, item } = await this.endorsements.alignment(id, principal, language);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Get('agreements/:id/alignment.svg')
  @Header('Content-Type', SVG)
  @ApiOperation({
    operationId: 'getAlignmentChart',
    summary: 'See the matrix of endorsements as a picture',
    description:
      'A row for each policy domain that the agreement concerns, with a cell for its administration and one for its ' +
      'minister: yes, no, or for how many days nothing was said. Its words are in the caller’s language.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The picture.', content: PICTURE })
  @ApiProblems(401, 404)
  chart(
    @AgreementId() id: string,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<string> {
    return this.endorsements.chart(id, principal, language);
  }

  @Put('agreements/:id/domains')
  @ApiOperation({
    operationId: 'setDomains',
    summary: 'Say which policy domains it concerns',
    description:
      'An editor of the lead names all policy domains at once, and at which levels each must endorse before the ' +
      'agreement enters into force. In negotiation it reopens every position. Once the text is accepted, domains can be ' +
      'added and left out, but not conditions. From the submission on, the officials and ministers of the domains see ' +
      'the agreement, and say what they think with `ENDORSE`, `WITHHOLD_ENDORSEMENT` and `WITHDRAW_ENDORSEMENT`.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ description: 'The alignment after it.', type: AlignmentDto, headers: PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    notInThisState('Conditions would change, or the agreement is closed.'),
  )
  async setDomains(
    @AgreementId() id: string,
    @Body() { domains }: SetDomainsDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AlignmentDto> {
    const { version, item } = await this.endorsements.setDomains(
      id,
      domains,
      requirePrincipal(principal),
      (read) => requireMatch(ifMatch, read.agreement.version),
      language,
    );
    response.set('ETag', etagOf(version));
    return item;
  }

  @Get('domains/:id/agreements')
  @ApiOperation({
    operationId: 'listDomainAgreements',
    summary: 'List what a policy domain is asked about',
    description:
      'The agreements that concern the domain, newest first, with what it says of each. Who endorses for the domain sees ' +
      'those in negotiation too; everybody sees what is public.',
  })
  @ApiParam(DOMAIN)
  @ApiOkResponse({ description: 'A page of agreements.', type: DomainAgreementPageDto })
  @ApiProblems(400, 401, 404)
  ofDomain(
    @Param('id', DomainIdInPath) id: string,
    @Query() query: ListDomainAgreementsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<Page<DomainAgreementDto>> {
    return this.endorsements.ofDomain(id, query, principal, language);
  }
}
