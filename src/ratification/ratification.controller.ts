import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../access/current-principal.js';
import type { Principal } from '../access/principal.js';
import { ApiDiscriminatedBody } from '../api/docs/api-discriminated-body.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { etagOf } from '../api/etag.js';
import { Idempotent } from '../api/idempotency/idempotent.js';
import { SpokenLanguage } from '../api/requests/language.js';
import { DiscriminatedBodyPipe } from '../api/validation/discriminated-body.pipe.js';
import { AgreementId, OrganisationId } from '../api/validation/path-ids.js';
import type { Language } from '../messages/catalogue.js';
import {
  ApiPresentOrPast,
  COUNCIL_NOT_ASKED_THEN,
  NOT_BEGUN_THEN,
  OF_THE_PAST,
} from '../workflow/as-of/as-of.docs.js';
import { asksForPast, AsOfQuery } from '../workflow/as-of/as-of.query.js';
import { agreementMatches } from '../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../workflow/agreement-id.param.js';
import { IF_MATCH } from '../workflow/agreement-part.docs.js';
import { EVENT_NOT_ALLOWED } from '../workflow/documented-problems.js';
import { COUNCIL_EVENTS, type CouncilEventDto } from './dto/council-events.dto.js';
import { PastCouncilDto } from './dto/council-as-of.dto.js';
import { CouncilDto } from './dto/council.dto.js';
import { RatificationAsOfDto } from './dto/ratification-as-of.dto.js';
import { RatificationDto } from './dto/ratification.dto.js';
import { RatificationService } from './ratification.service.js';

const COUNCIL_ID = {
  name: 'organisationId',
  description: 'OVO code of the party.',
  example: 'OVO002177',
} as const;

/** How an agreement is ratified: by each party's council, under the agreement's own rule. */
@Controller('v1/agreements/:id')
export class RatificationController {
  constructor(private readonly ratification: RatificationService) {}

  @Get('ratification')
  @ApiTags('Ratification')
  @ApiOperation({
    operationId: 'getRatification',
    summary: 'See where ratification stands',
    description: `The rule, the votes per level, what the rule and the domains’ endorsements make of them and why, and every council.${OF_THE_PAST}`,
  })
  @ApiParam(AGREEMENT_ID)
  @ApiPresentOrPast(RatificationDto, RatificationAsOfDto, { description: 'The standing.' })
  @ApiProblems(400, 401, 404, NOT_BEGUN_THEN)
  find(
    @AgreementId() id: string,
    @Query() query: AsOfQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<RatificationDto | RatificationAsOfDto> {
    return asksForPast(query)
      ? this.ratification.findPast(id, query, principal)
      : this.ratification.find(id, principal, language);
  }

  @Get('councils/:organisationId')
  @ApiTags('Councils')
  @ApiOperation({
    operationId: 'getCouncil',
    summary: 'Get a party’s council',
    description:
      'One council on its way to a decision: meeting, vote, publication, complaints, reservations.' +
      OF_THE_PAST,
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(COUNCIL_ID)
  @ApiPresentOrPast(CouncilDto, PastCouncilDto, { description: 'The council.' })
  @ApiProblems(400, 401, 404, NOT_BEGUN_THEN, COUNCIL_NOT_ASKED_THEN)
  findCouncil(
    @AgreementId() id: string,
    @OrganisationId() organisationId: string,
    @Query() query: AsOfQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<CouncilDto | PastCouncilDto> {
    return asksForPast(query)
      ? this.ratification.findPastCouncil(id, organisationId, query, principal)
      : this.ratification.findCouncil(id, organisationId, principal);
  }

  @Post('councils/:organisationId/events')
  @HttpCode(200)
  @Idempotent()
  @ApiTags('Councils')
  @ApiOperation({
    operationId: 'sendCouncilEvent',
    summary: 'Report what a council did',
    description:
      'The party’s own clerk reports meeting, decision and publication; the supervising authority reports an annulment. ' +
      'A council may decide straight away: its decision is a fact that is recorded, not a step that the registry ' +
      'grants. When the rule is satisfied by it, the agreement is in force.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(COUNCIL_ID)
  @ApiHeader(IF_MATCH)
  @ApiDiscriminatedBody(COUNCIL_EVENTS)
  @ApiOkResponse({
    description: 'The council after the event.',
    type: CouncilDto,
    headers: { ETag: { description: 'The agreement’s version.', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 401, 403, 404, 412, 422, EVENT_NOT_ALLOWED)
  async send(
    @AgreementId() id: string,
    @OrganisationId() organisationId: string,
    @Body(new DiscriminatedBodyPipe<CouncilEventDto>(COUNCIL_EVENTS)) event: CouncilEventDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CouncilDto> {
    const { council, version } = await this.ratification.send(
      id,
      organisationId,
      event,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return council;
  }
}
