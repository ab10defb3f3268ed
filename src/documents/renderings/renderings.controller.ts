import { Controller, Get, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentPrincipal } from '../../access/current-principal.js';
import type { Principal } from '../../access/principal.js';
import { ContentEtag, contentEtagHeader } from '../../api/content-etag.interceptor.js';
import { ApiProblems } from '../../api/docs/api-problems.js';
import { AgreementId, PathNumber } from '../../api/validation/path-ids.js';
import { CitationDto } from './dto/citation.dto.js';
import { DocumentQuery } from './dto/document.query.js';
import { ApiFile, ApiTextVersion, DRAWING_BUSY, NOT_IN_LANGUAGE } from './renderings.docs.js';
import { RenderingsService, type RenderedFile } from './renderings.service.js';

const WITH =
  'With its citation, parties, commitments, the councils’ decisions, reservations and declarations, and hash. A text that ' +
  'was never in force is marked as a draft on every page. All words are in the language of the text.';

/** Texts as documents to print, to edit, to compare and to exchange. */
@ApiTags('Texts')
@Controller('v1/agreements/:id/texts')
export class RenderingsController {
  constructor(private readonly renderings: RenderingsService) {}

  @Get(':version/citation')
  @UseInterceptors(ContentEtag)
  @ApiOperation({
    operationId: 'getTextCitation',
    summary: 'See how to cite a text',
    description:
      'Its citation, whether it is in force, the hash by which it is known, and where its documents are.',
  })
  @ApiTextVersion('version')
  @ApiOkResponse({ description: 'The citation.', type: CitationDto, headers: contentEtagHeader })
  @ApiProblems(400, 401, NOT_IN_LANGUAGE)
  cite(
    @AgreementId() agreementId: string,
    @PathNumber('version') version: number,
    @Query() { language }: DocumentQuery,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<CitationDto> {
    const right = 'getTextCitation';
    return this.renderings.cite({ agreementId, version, language }, { principal, right });
  }

  @Get(':version/document.pdf')
  @ApiOperation({
    operationId: 'getTextPdf',
    summary: 'Get a text as PDF/A',
    description: `PDF/A-2a, for archives: tagged, with all fonts in it. ${WITH}`,
  })
  @ApiTextVersion('version')
  @ApiFile('pdf', 'The document.')
  @ApiProblems(400, 401, NOT_IN_LANGUAGE, DRAWING_BUSY)
  async pdf(
    @AgreementId() agreementId: string,
    @PathNumber('version') version: number,
    @Query() { language }: DocumentQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const text = { agreementId, version, language };
    send(response, await this.renderings.draw('pdf', text, { principal, right: 'getTextPdf' }));
  }

  @Get(':version/document.docx')
  @ApiOperation({
    operationId: 'getTextDocx',
    summary: 'Get a text as DOCX',
    description: `For word processors. ${WITH}`,
  })
  @ApiTextVersion('version')
  @ApiFile('docx', 'The document.')
  @ApiProblems(400, 401, NOT_IN_LANGUAGE, DRAWING_BUSY)
  async docx(
    @AgreementId() agreementId: string,
    @PathNumber('version') version: number,
    @Query() { language }: DocumentQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const text = { agreementId, version, language };
    send(response, await this.renderings.draw('docx', text, { principal, right: 'getTextDocx' }));
  }

  @Get(':version/document.xml')
  @ApiOperation({
    operationId: 'getTextXml',
    summary: 'Get a text as Akoma Ntoso',
    description:
      'Akoma Ntoso 3.0 (OASIS LegalDocML), for exchange: articles known by their numbers and by the ids that clauses keep ' +
      'through the versions, parties as organisations, councils’ decisions as steps, other languages as references.',
  })
  @ApiTextVersion('version')
  @ApiFile('xml', 'The document.')
  @ApiProblems(400, 401, NOT_IN_LANGUAGE, DRAWING_BUSY)
  async xml(
    @AgreementId() agreementId: string,
    @PathNumber('version') version: number,
    @Query() { language }: DocumentQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const text = { agreementId, version, language };
    send(response, await this.renderings.draw('xml', text, { principal, right: 'getTextXml' }));
  }

  @Get(':a/diff/:b.docx')
  @ApiOperation({
    operationId: 'getTextChangesDocx',
    summary: 'Get what changed between two texts as DOCX',
    description:
      'With tracked changes, whose author is the party that wrote `b`: to accept all gives the text of `b`, to reject all ' +
      'that of `a`. A clause that stands elsewhere is removed there and added here.',
  })
  @ApiTextVersion('a', 'b')
  @ApiFile('docx', 'The document.')
  @ApiProblems(400, 401, NOT_IN_LANGUAGE, DRAWING_BUSY)
  async changes(
    @AgreementId() agreementId: string,
    @PathNumber('a') a: number,
    @PathNumber('b') version: number,
    @Query() { language }: DocumentQuery,
    @CurrentPrincipal() principal: Principal | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const b = { agreementId, version, language };
    send(response, await this.renderings.drawChanges(a, b, { principal, right: 'getTextChangesDocx' }));
  }
}

/** Express leaves out the body where it is HEAD that asks, or who asks has it already. */
function send(response: Response, { bytes, mediaType, fileName, language, digest }: RenderedFile): void {
  response.attachment(fileName).set({
    'Content-Type': mediaType,
    'Content-Language': language,
    ETag: `"${digest.toString('base64url').slice(0, 22)}"`,
    'Repr-Digest': `sha-256=:${digest.toString('base64')}:`,
  });
  response.send(bytes);
}
