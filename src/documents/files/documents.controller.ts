import { Controller, Get, Headers, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CurrentPrincipal, requirePrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { etagOf } from '../../api/etag.js';
import { answeredOnce, ApiIdempotencyKey } from '../../api/idempotency/idempotent.js';
import { PageQuery, type Page } from '../../api/page.dto.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { AGREEMENT_ID } from '../../workflow/agreement-id.param.js';
import { IF_MATCH, NEW_PART_HEADERS, PART_HEADERS } from '../../workflow/agreement-part.docs.js';
import type { Versioned } from '../../workflow/versioned.js';
import { DocumentContents } from './document-contents.service.js';
import { ApiDocument, ApiDocumentVersion, ApiDownload, ApiUpload } from './documents.docs.js';
import { addressOf, DocumentsService, type Adding, type DocumentKey } from './documents.service.js';
import {
  AddDocumentQuery,
  AddDocumentVersionQuery,
  DocumentDto,
  DocumentPageDto,
  ListDocumentsQuery,
  DocumentVersionPageDto,
  type DocumentVersionDto,
} from './dto/document.dto.js';
import { sendFile } from './send-file.js';
import type { ReceivedFile } from './uploads/received-file.js';
import { Uploads } from './uploads/uploads.service.js';

const ONCE =
  'A repeated request with an `Idempotency-Key` sends the file again: it counts as the same by its SHA-256.';

/** Files that parties add to agreements. */
@ApiTags('Documents')
@Controller('v1/agreements/:id/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly contents: DocumentContents,
    private readonly uploads: Uploads,
  ) {}

  @Post()
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'addDocument',
    summary: 'Add a document',
    description:
      'A party adds a file, which is the body of the request: its media type is found from its bytes, and the history tells ' +
      `of it with its SHA-256. ${ONCE}`,
  })
  @ApiParam(AGREEMENT_ID)
  @ApiHeader(IF_MATCH)
  @ApiUpload()
  @ApiCreatedResponse({ description: 'The document.', type: DocumentDto, headers: NEW_PART_HEADERS })
  @ApiProblems(400, 401, 403, 404, 412)
  async add(
    @AgreementId() agreementId: string,
    @Query() query: AddDocumentQuery,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentDto> {
    const adding = { principal: requirePrincipal(principal), ifMatch };
    await this.documents.requireAdding(agreementId, undefined, adding);
    return this.receive(request, response, agreementId, (file) =>
      this.documents.add(agreementId, query, file, adding),
    );
  }

  @Post(':number/versions')
  @ApiIdempotencyKey()
  @ApiOperation({
    operationId: 'addDocumentVersion',
    summary: 'Add a version of a document',
    description: `The party whose document it is adds a newer file; the older ones stay. ${ONCE}`,
  })
  @ApiDocument()
  @ApiHeader(IF_MATCH)
  @ApiUpload()
  @ApiCreatedResponse({
    description: 'The document with its new version.',
    type: DocumentDto,
    headers: NEW_PART_HEADERS,
  })
  @ApiProblems(400, 401, 403, 404, 412)
  async addVersion(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @Query() query: AddDocumentVersionQuery,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentDto> {
    const adding: Adding = { principal: requirePrincipal(principal), ifMatch };
    await this.documents.requireAdding(agreementId, number, adding);
    return this.receive(request, response, agreementId, (file) =>
      this.documents.addVersion({ agreementId, number }, query, file, adding),
    );
  }

  @Get()
  @ApiOperation({
    operationId: 'listDocuments',
    summary: 'List documents',
    description: 'Those that the caller may see, oldest first, page by page, each with its newest version.',
  })
  @ApiParam(AGREEMENT_ID)
  @ApiOkResponse({ description: 'A page of documents.', type: DocumentPageDto })
  @ApiProblems(400, 401, 404)
  list(
    @AgreementId() agreementId: string,
    @Query() query: ListDocumentsQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<DocumentDto>> {
    return this.documents.list(agreementId, query, principal);
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'getDocument',
    summary: 'Get a document',
    description: 'What is known of it, with its newest version; the file itself is at `content`.',
  })
  @ApiDocument()
  @ApiOkResponse({ description: 'The document.', type: DocumentDto, headers: PART_HEADERS })
  @ApiProblems(401, 404)
  async find(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentDto> {
    const { version, item } = await this.documents.find({ agreementId, number }, principal);
    response.set('ETag', etagOf(version));
    return item;
  }

  @Get(':number/content')
  @ApiOperation({
    operationId: 'getDocumentContent',
    summary: 'Download a document',
    description:
      'The bytes of its newest version, or a range of them, to be saved: a browser neither shows nor runs them here.',
  })
  @ApiDocument()
  @ApiDownload()
  @ApiProblems(401, 404)
  async content(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(request, response, { agreementId, number }, undefined, principal);
  }

  @Get(':number/versions')
  @ApiOperation({
    operationId: 'listDocumentVersions',
    summary: 'List the versions of a document',
    description: 'Oldest first, page by page. Versions do not change, and none is removed.',
  })
  @ApiDocument()
  @ApiOkResponse({ description: 'A page of versions.', type: DocumentVersionPageDto })
  @ApiProblems(400, 401, 404)
  versions(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @Query() query: PageQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<Page<DocumentVersionDto>> {
    return this.documents.listVersions({ agreementId, number }, query, principal);
  }

  @Get(':number/versions/:version/content')
  @ApiOperation({
    operationId: 'getDocumentVersionContent',
    summary: 'Download a version of a document',
    description: 'As downloading the document, for this version of it.',
  })
  @ApiDocumentVersion()
  @ApiDownload()
  @ApiProblems(401, 404)
  async versionContent(
    @AgreementId() agreementId: string,
    @PathNumber('number') number: number,
    @PathNumber('version') version: number,
    @CurrentPrincipal() principal: Principal | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(request, response, { agreementId, number }, version, principal);
  }

  private receive(
    request: Request,
    response: Response,
    agreementId: string,
    add: (file: ReceivedFile) => Promise<Versioned<DocumentDto>>,
  ): Promise<DocumentDto> {
    return this.uploads.receive(request, (file) => {
      // By which two requests with one Idempotency-Key are told apart.
      request.body = { sha256: file.sha256 };
      return answeredOnce(async () => {
        const { version, item } = await add(file);
        response.set({ ETag: etagOf(version), Location: addressOf({ agreementId, number: item.number }) });
        return item;
      });
    });
  }

  private async send(
    request: Request,
    response: Response,
    key: DocumentKey,
    version: number | undefined,
    principal: Principal | undefined,
  ): Promise<void> {
    const found = await this.documents.versionFor(key, version, principal);
    await sendFile(request, response, found, (range) => this.contents.open(found, range));
  }
}
