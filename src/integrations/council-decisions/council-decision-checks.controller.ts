import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { SpokenLanguage } from '../../api/requests/language.js';
import { AgreementId, OrganisationId, PathNumber } from '../../api/validation/path-ids.js';
import type { Language } from '../../messages/catalogue.js';
import { CouncilDto } from '../../ratification/dto/council.dto.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { IF_MATCH } from '../../workflow/agreement-part.docs.js';
import { EVENT_NOT_ALLOWED } from '../../workflow/documented-problems.js';
import { CouncilDecisionChecksService } from './council-decision-checks.service.js';
import { COUNCIL_ID, NOT_READ, READING_BUSY, SOURCE_NUMBER } from './council-sources.docs.js';
import { CouncilDecisionCheckDto, ItemQuery } from './dto/check.dto.js';
import { CompareQuery, CouncilSourceComparisonDto } from './dto/comparison.dto.js';
import { PickCouncilDecisionDto } from './dto/pick.dto.js';

const EXAMPLES = {
  certain: { summary: 'The item that surely concerns the agreement', value: {} },
  chosen: { summary: 'A chosen item', value: { item: 4 } },
  completed: {
    summary: 'A decision list without counts, which the clerk knows',
    value: { item: 4, votesFor: 24, votesAgainst: 3, abstentions: 1 },
  },
  deferred: { summary: 'An item that was put off', value: { item: 4, reason: 'Het advies ontbreekt nog.' } },
};

/** What councils published, held against what was entered for them. */
@ApiTags('Council sources')
@ApiParam(AGREEMENT_ID)
@ApiParam(COUNCIL_ID)
@Controller('v1/agreements/:id/councils/:organisationId/sources')
export class CouncilDecisionChecksController {
  constructor(private readonly checks: CouncilDecisionChecksService) {}

  @Get('comparison')
  @ApiOperation({
    operationId: 'compareCouncilSources',
    summary: 'Compare agenda, decision list and minutes',
    description:
      'Holds a council’s sources against each other, sitting by sitting and item by item: what was on the agenda and not ' +
      'decided, what one tells otherwise than another, where counts differ.',
  })
  @ApiOkResponse({
    description: 'What they say, and where they do not agree.',
    type: CouncilSourceComparisonDto,
  })
  @ApiProblems(400, 401, 404, NOT_READ, READING_BUSY)
  async compare(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @Query() query: CompareQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<CouncilSourceComparisonDto> {
    const key = { agreementId, organisationId };
    return CouncilSourceComparisonDto.of(
      await this.checks.compare(key, query.numbers(), principal),
      language,
    );
  }

  @Get(':number/check')
  @ApiOperation({
    operationId: 'checkCouncilDecision',
    summary: 'Check a council’s decision against a source',
    description:
      'Holds what was entered for the council (who decided, when, what, with how many votes) against what the source says of ' +
      'the item that concerns the agreement. What the source does not say is indeterminate, not wrong.',
  })
  @ApiParam(SOURCE_NUMBER)
  @ApiOkResponse({
    description: 'The verdict on each aspect, with its reason.',
    type: CouncilDecisionCheckDto,
  })
  @ApiProblems(400, 401, 404, NOT_READ, READING_BUSY)
  async check(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @PathNumber('number') number: number,
    @Query() query: ItemQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @SpokenLanguage() language: Language,
  ): Promise<CouncilDecisionCheckDto> {
    const key = { agreementId, organisationId, number };
    const { source, check } = await this.checks.check(key, query.item, principal);
    return CouncilDecisionCheckDto.of(source, check, language);
  }

  @Post(':number/pick')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({
    operationId: 'pickCouncilDecision',
    summary: 'Enter a council’s decision from a source',
    description:
      'Sends the council event that an item tells of, filled in from it, with the source attached; its entry in the history ' +
      'names the hash of the source. What the source says cannot be entered otherwise; what it leaves out may be added, and ' +
      'must be where the event needs it. An agenda gives `SCHEDULE`, an item that was put off `DEFER`.',
  })
  @ApiParam(SOURCE_NUMBER)
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: PickCouncilDecisionDto, examples: EXAMPLES })
  @ApiOkResponse({
    description: 'The council after the event.',
    type: CouncilDto,
    headers: { ETag: { description: 'The agreement’s version.', schema: { type: 'string' } } },
  })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    EVENT_NOT_ALLOWED,
    {
      status: 409,
      code: 'item-to-be-chosen',
      when: 'No item surely concerns the agreement.',
      params: { candidates: '4, 7' },
    },
    { status: 409, code: 'not-this-council', when: 'It was another body that decided.' },
    NOT_READ,
    READING_BUSY,
  )
  async pick(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @PathNumber('number') number: number,
    @Body() body: PickCouncilDecisionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CouncilDto> {
    const key = { agreementId, organisationId, number };
    const { council, version } = await this.checks.pick(
      key,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set('ETag', etagOf(version));
    return council;
  }
}
