import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DocumentContents } from '../../documents/files/document-contents.service.js';
import { DocumentsService } from '../../documents/files/documents.service.js';
import { sendFile } from '../../documents/files/send-file.js';
import { RenderingsService } from '../../documents/renderings/renderings.service.js';
import { identify, noteAs, type CmisCaller } from './cmis-repository.js';
import { CmisFault } from './rules/cmis-fault.js';

const DRAWING = { pdf: 'getTextPdf', docx: 'getTextDocx', xml: 'getTextXml' } as const;

/** The content streams of documents. */
@Injectable()
export class CmisContents {
  constructor(
    private readonly documents: DocumentsService,
    private readonly contents: DocumentContents,
    private readonly renderings: RenderingsService,
  ) {}

  /** Answers with the content of a document. @throws CmisFault `constraint` for a folder; Problem 404, 503 */
  async send(id: string, caller: CmisCaller, request: Request, response: Response): Promise<void> {
    const identified = identify(id);
    const { principal } = caller;
    if (identified.type === 'file') {
      noteAs(caller, 'getDocumentVersionContent');
      const version = await this.documents.versionFor(identified, identified.version, principal);
      return sendFile(request, response, version, (range) => this.contents.open(version, range));
    }
    if (identified.type !== 'text') throw new CmisFault('constraint', 'A folder has no content.');
    const { form } = identified;
    const right = DRAWING[form];
    noteAs(caller, right);
    const file = await this.renderings.draw(form, identified, { principal, right });
    response.attachment(file.fileName).set({
      'Content-Type': file.mediaType,
      'Content-Language': file.language,
      ETag: `"${file.digest.toString('base64url').slice(0, 22)}"`,
    });
    response.send(file.bytes);
  }
}
