import { Body, Controller, Get, Headers, Post, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
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
import { AgreementId, OrganisationId, PathNumber } from '../../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import {
  IF_MATCH,
  NEW_PART_HEADERS,
  notInThisState,
  PART_HEADERS,
} from '../../workflow/agreement-part.docs.js';
import type { Versioned } from '../../workflow/versioned.js';
import {
  COUNCIL_ID,
  FETCHING_PROBLEMS,
  NOT_READ,
  READING_BUSY,
  SOURCE_KEPT,
  SOURCE_NUMBER,
  TOO_MANY_SOURCES,
} from './council-sources.docs.js';
import { addressOf, CouncilSourcesService } from './council-sources.service.js';
import {
  AddCouncilSourceDto,
  CouncilSourceDto,
  CouncilSourcePageDto,
  ReadCouncilSourceDto,
  UploadCouncilSourceQuery,
} from './dto/council-source.dto.js';
import { HTML_TYPES } from './rules/media-type.js';
import { BodyPage, ReadPage, type UploadedPage } from './uploaded-page.js';

const PAGE = '<!DOCTYPE html><html lang="nl">…</html>';
const PAGES = { page: { summary: 'Published minutes', value: PAGE } };
const NOT_NOW = notInThisState('The councils are not asked now.');

/** What councils published of their decisions, kept as evidence. */
@ApiTags('Council sources')
@ApiParam(AGREEMENT_ID)
@ApiParam(COUNCIL_ID)
@Controller('v1/agreements/:id/councils/:organisationId/sources')
export class CouncilSourcesController {
  constructor(private readonly sources: CouncilSourcesService) {}

  @Post()
  @Idempotent()
  @ApiOperation({
    operationId: 'addCouncilSource',
    summary: 'Fetch a publication of a council',
    description:
      'The council’s own clerk gives the address of published minutes, a decision list or an agenda (HTML with RDFa). The ' +
      'registry fetches it, keeps its bytes and hash, and reads it. Private addresses are refused, and so is what is no HTML, ' +
      'too long or too slow.',
  })
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: AddCouncilSourceDto })
  @ApiCreatedResponse({
    description: 'The source with what it says.',
    type: ReadCouncilSourceDto,
    headers: NEW_PART_HEADERS,
  })
  @ApiProblems(
    400,
    401,
    403,
    404,
    412,
    422,
    SOURCE_KEPT,
    TOO_MANY_SOURCES,
    NOT_NOW,
    ...FETCHING_PROBLEMS,
    NOT_READ,
    READING_BUSY,
  )
  async add(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @Body() body: AddCouncilSourceDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReadCouncilSourceDto> {
    const key = { agreementId, organisationId };
    const added = await this.sources.add(
      key,
      body.url,
      requirePrincipal(principal),
      agreementMatches(ifMatch),
    );
    return created(added, agreementId, response);
  }

  @Post('upload')
  @Idempotent()
  @ApiOperation({
    operationId: 'uploadCouncilSource',
    summary: 'Upload a publication of a council',
    description: 'As fetching it, for a file: the page itself is the body of the request.',
  })
  @ApiHeader(IF_MATCH)
  @ApiBody({
    description: 'The page, in whatever encoding it was published.',
    required: true,
    schema: { type: 'string', format: 'binary' },
    examples: PAGES,
  })
  @ApiConsumes(...HTML_TYPES)
  @ApiCreatedResponse({
    description: 'The source with what it says.',
    type: ReadCouncilSourceDto,
    headers: NEW_PART_HEADERS,
  })
  @ApiProblems(400, 401, 403, 404, 412, 422, SOURCE_KEPT, TOO_MANY_SOURCES, NOT_NOW, NOT_READ, READING_BUSY)
  async upload(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @Query() query: UploadCouncilSourceQuery,
    @BodyPage(ReadPage) page: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReadCouncilSourceDto> {
    const key = { agreementId, organisationId };
    const clerk = requirePrincipal(principal);
    const kept = await this.sources.upload(
      key,
      page as UploadedPage,
      query.url,
      clerk,
      agreementMatches(ifMatch),
    );
    return created(kept, agreementId, response);
  }

  @Get()
  @ApiOperation({
    operationId: 'listCouncilSources',
    summary: 'List a council’s sources',
    description: 'In the order in which they came, without what they say.',
  })
  @ApiOkResponse({ description: 'A page of sources.', type: CouncilSourcePageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<CouncilSourceDto>> {
    return this.sources.list({ agreementId, organisationId }, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getCouncilSource',
    summary: 'Read a council’s source',
    description:
      'What the publication says: sitting, body, items, decisions and votes, and which item concerns the agreement. It is read ' +
      'from the kept bytes: names of people in it are stored nowhere else.',
  })
  @ApiParam(SOURCE_NUMBER)
  @ApiOkResponse({
    description: 'The source with what it says.',
    type: ReadCouncilSourceDto,
    headers: PART_HEADERS,
  })
  @ApiProblems(400, 401, 404, NOT_READ, READING_BUSY)
  async find(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReadCouncilSourceDto> {
    const { version, item } = await this.sources.find({ agreementId, organisationId, number }, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Get(':number/content')
  @ApiOperation({
    operationId: 'getCouncilSourceContent',
    summary: 'Download a council’s source',
    description:
      'Its bytes exactly as they were received, to be saved: a browser neither shows nor runs them here.',
  })
  @ApiParam(SOURCE_NUMBER)
  @ApiOkResponse({
    description: 'The bytes.',
    content: {
      'application/octet-stream': { schema: { type: 'string', format: 'binary' }, example: PAGE },
    },
    headers: {
      'Repr-Digest': { description: 'SHA-256 of the bytes (RFC 9530).', schema: { type: 'string' } },
      'Content-Disposition': { description: 'As an attachment.', schema: { type: 'string' } },
    },
  })
  @ApiProblems(400, 401, 404)
  async content(
    @AgreementId() agreementId: string,
    @OrganisationId() organisationId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const key = { agreementId, organisationId, number };
    const { source, content } = await this.sources.content(key, principal);
    response.set({
      'Repr-Digest': `sha-256=:${Buffer.from(source.sha256, 'hex').toString('base64')}:`,
      ETag: `"${source.sha256}"`,
      // Whatever the page holds, it is not to run under this registry's name.
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    });
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: `attachment; filename="${organisationId}-${number}.html"`,
      length: content.length,
    });
  }
}

function created(
  { version, item }: Versioned<ReadCouncilSourceDto>,
  agreementId: string,
  response: Response,
): ReadCouncilSourceDto {
  response.set({ ETag: etagOf(version), Location: addressOf({ ...item, agreementId }) });
  return item;
}
