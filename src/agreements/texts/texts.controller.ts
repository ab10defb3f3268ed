import { Body, Controller, Get, Headers, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { Idempotent } from '../../api/idempotency/idempotent.js';
import { type Page, PageQuery } from '../../api/page.dto.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { ContentEtag, contentEtagHeader } from '../../api/content-etag.interceptor.js';
import { NO_TEXT_IN_FORCE, NOT_BEGUN_THEN } from '../../workflow/as-of/as-of.docs.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import {
  IF_MATCH,
  NEW_PART_HEADERS,
  notInThisState,
  PART_HEADERS,
} from '../../workflow/agreement-part.docs.js';
import { TextInForceDto, TextInForceQuery } from './dto/text-in-force.dto.js';
import { AddTextDto } from './dto/add-text.dto.js';
import { textVersion } from './text-version.param.js';
import { TextDto, TextPageDto } from './dto/text.dto.js';
import { TextsService } from './texts.service.js';

/** What an agreement says, version after version. */
@ApiTags('Texts')
@Controller('v1/agreements/:id/texts')
export class TextsController {
  constructor(private readonly texts: TextsService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'addText',
    summary: 'Add a version of the text',
    description:
      'An editor of a party writes the text anew, as a whole: versions never change. While drafting, the newest one is ' +
      'what will be submitted; in negotiation it is a proposal until a negotiator offers it with `PROPOSE_TEXT`, and of ' +
      'an agreement in force with `AMEND`. Each clause keeps its id through the versions and languages of the text.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ description: 'The new version.', type: TextDto, headers: NEW_PART_HEADERS })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    notInThisState('Texts cannot be added while councils ratify, nor to an agreement that is closed.'),
  )
  async add(
    @AgreementId() id: string,
    @Body() body: AddTextDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TextDto> {
    const { version, item } = await this.texts.add(
      id,
      body,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    response.set({ ETag: etagOf(version), Location: `/v1/agreements/${id}/texts/${item.version}` });
    return item;
  }

  @Get()
  @ApiOperation({
    operationId: 'listTexts',
    summary: 'List the versions of the text',
    description:
      'Oldest first, page by page. Parties see every version; the public sees those that were offered.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of texts.', type: TextPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() id: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<TextDto>> {
    return this.texts.list(id, query, principal);
  }

  @Get('in-force')
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getTextInForce',
    summary: 'Get the text in force',
    description:
      'The whole text that is in force, the parties that it binds, and the days from and to which it is, with the entries ' +
      'of the history by which. With `party` the text that binds that party: an older one where it did not follow an ' +
      'amendment. With `asOf` it tells which was in force at another time, with `knownAt` by what the registry knew then.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'The text.', type: TextInForceDto, headers: contentEtagHeader })
  @ApiProblems(400, 401, 404, NOT_BEGUN_THEN, NO_TEXT_IN_FORCE)
  findInForce(
    @AgreementId() id: string,
    @Query() query: TextInForceQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<TextInForceDto> {
    return this.texts.inForce(id, query, principal);
  }

  @Get(':version')
  @ApiOperation({
    operationId: 'getText',
    summary: 'Get a version of the text',
    description: 'One version with all its clauses.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiParam(textVersion('version'))
  @ApiOkResponse({ description: 'The text.', type: TextDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() id: string,
    @PathNumber('version') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TextDto> {
    const { version, item } = await this.texts.find(id, number, principal);
    response.set('ETag', etagOf(version));
    return item;
  }
}
