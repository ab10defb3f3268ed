import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository, type EntityManager } from 'typeorm';
import { noteConfidential } from '../../access-log/confidential-reads.js';
import { notPermitted } from '../../access/access.problems.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { requireMatch } from '../../api/etag.js';
import { numberAfter, pageByNumber } from '../../api/numbered.js';
import { toPage, type Page, type PageQuery } from '../../api/page.dto.js';
import { notFound } from '../../common/problems/general.problems.js';
import { AgreementAccess, type SeenAgreement } from '../../workflow/agreement-access.js';
import { AgreementEngine } from '../../workflow/agreement-engine.js';
import { agreementMatches } from '../../workflow/agreement-matches.js';
import { Authorities, authorise } from '../../workflow/authorities.js';
import type { Versioned } from '../../workflow/versioned.js';
import { DocumentVersion, FiledDocument } from './document.entity.js';
import {
  DocumentDto,
  DocumentVersionDto,
  type AddDocumentQuery,
  type AddDocumentVersionQuery,
  type ListDocumentsQuery,
} from './dto/document.dto.js';
import type { ReceivedFile } from './uploads/received-file.js';

/** Names a document of an agreement. */
export interface DocumentKey {
  readonly agreementId: string;
  readonly number: number;
}

/** Who adds something, and to which version of the agreement. */
export interface Adding {
  readonly principal: Principal;
  readonly ifMatch: string | undefined;
}

/** What is known of the files that parties add to agreements. */
@Injectable()
export class DocumentsService {
  constructor(
    @InjectRepository(FiledDocument) private readonly documents: Repository<FiledDocument>,
    @InjectRepository(DocumentVersion) private readonly versions: Repository<DocumentVersion>,
    private readonly access: AgreementAccess,
    private readonly authorities: Authorities,
    private readonly engine: AgreementEngine,
  ) {}

  /**
   * Before a file is received: whether its sender may add it, as things stand.
   * @param number of the document that it is to be a version of; undefined for a new one
   * @throws Problem 403, 404, 412
   */
  async requireAdding(
    agreementId: string,
    number: number | undefined,
    { principal, ifMatch }: Adding,
  ): Promise<void> {
    const right = number === undefined ? 'addDocument' : 'addDocumentVersion';
    const { standing, agreement } = await this.see(agreementId, principal, 'getDocument');
    const mandates = await this.authorities.of(principal, agreementId);
    authorise(right, principal, standing, mandates);
    if (number !== undefined) requireOwn(await this.existing({ agreementId, number }), principal);
    requireMatch(ifMatch, agreement.version);
  }

  /** Adds a document; its file is kept with it. @throws Problem 403, 404, 412 */
  async add(
    agreementId: string,
    { kind, title, fileName, confidentiality }: AddDocumentQuery,
    file: ReceivedFile,
    { principal, ifMatch }: Adding,
  ): Promise<Versioned<DocumentDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addDocument',
      check: agreementMatches(ifMatch),
      write: async (manager, _read, now) => {
        const document: FiledDocument = {
          agreementId,
          number: ((await manager.maximum(FiledDocument, 'number', { agreementId })) ?? 0) + 1,
          kind,
          title: title ?? fileName,
          confidentiality,
          organisationId: principal.organisationId,
          addedAt: now,
        };
        await manager.insert(FiledDocument, document);
        const newest = await insertVersion(manager, document, 1, fileName, file, principal, now);
        return { event: eventOf(document, newest), result: { document, newest } };
      },
    });
    file.keep();
    return { version, item: DocumentDto.of(result.document, result.newest) };
  }

  /** Adds a version to a document of the own organisation. @throws Problem 403, 404, 412 */
  async addVersion(
    { agreementId, number }: DocumentKey,
    { fileName }: AddDocumentVersionQuery,
    file: ReceivedFile,
    { principal, ifMatch }: Adding,
  ): Promise<Versioned<DocumentDto>> {
    const { version, result } = await this.engine.change({
      agreementId,
      principal,
      right: 'addDocumentVersion',
      check: agreementMatches(ifMatch),
      write: async (manager, _read, now) => {
        const document = await manager.findOneBy(FiledDocument, { agreementId, number });
        if (document === null) throw notFound();
        requireOwn(document, principal);
        const last = (await manager.maximum(DocumentVersion, 'version', { agreementId, number })) ?? 0;
        const newest = await insertVersion(manager, document, last + 1, fileName, file, principal, now);
        return { event: eventOf(document, newest), result: { document, newest } };
      },
    });
    file.keep();
    return { version, item: DocumentDto.of(result.document, result.newest) };
  }

  /** A page of the documents that the caller may see, oldest first. @throws Problem 404 */
  async list(
    agreementId: string,
    { kind, ...page }: ListDocumentsQuery,
    principal: Principal | undefined,
  ): Promise<Page<DocumentDto>> {
    await this.see(agreementId, principal, 'listDocuments');
    const where = { agreementId, ...(kind !== undefined && { kind }) };
    const found = await pageByNumber(this.documents, where, page, (row) => row);
    const newest = await this.newestOf(
      agreementId,
      found.items.map(({ number }) => number),
    );
    noteThem(principal, found.items);
    return {
      ...found,
      items: found.items.flatMap((row) => {
        const version = newest.get(row.number);
        return version ? [DocumentDto.of(row, version)] : [];
      }),
    };
  }

  /** @throws Problem 404 where there is none, or the caller may not see it */
  async find(key: DocumentKey, principal: Principal | undefined): Promise<Versioned<DocumentDto>> {
    const { agreement } = await this.see(key.agreementId, principal, 'getDocument');
    const { document, version } = await this.read(key, undefined, principal);
    return { version: agreement.version, item: DocumentDto.of(document, version) };
  }

  /** A page of a document's versions, oldest first. @throws Problem 404 */
  async listVersions(
    { agreementId, number }: DocumentKey,
    { limit, cursor }: PageQuery,
    principal: Principal | undefined,
  ): Promise<Page<DocumentVersionDto>> {
    await this.see(agreementId, principal, 'listDocumentVersions');
    noteThem(principal, [await this.existing({ agreementId, number })]);
    const found = await this.versions
      .createQueryBuilder('row')
      .where({ agreementId, number })
      .andWhere('row.version > :after', { after: numberAfter(cursor) })
      .orderBy('row.version')
      .limit(limit + 1)
      .getMany();
    return toPage(
      found,
      limit,
      (row) => [row.version],
      (row) => DocumentVersionDto.of(row),
    );
  }

  /**
   * A version of a document whose bytes somebody asks for.
   * @param version the newest unless told
   * @throws Problem 404 where there is none, or the caller may not see it
   */
  async versionFor(
    key: DocumentKey,
    version: number | undefined,
    principal: Principal | undefined,
  ): Promise<DocumentVersion> {
    await this.see(
      key.agreementId,
      principal,
      version === undefined ? 'getDocumentContent' : 'getDocumentVersionContent',
    );
    return (await this.read(key, version, principal)).version;
  }

  private async read(
    key: DocumentKey,
    version: number | undefined,
    principal: Principal | undefined,
  ): Promise<{ document: FiledDocument; version: DocumentVersion }> {
    const { agreementId, number } = key;
    const document = await this.existing(key);
    const found = await this.versions.findOne({
      where: { agreementId, number, ...(version !== undefined && { version }) },
      order: { version: 'DESC' },
    });
    if (found === null) throw notFound();
    noteThem(principal, [document]);
    return { document, version: found };
  }

  private async existing({ agreementId, number }: DocumentKey): Promise<FiledDocument> {
    const found = await this.documents.findOneBy({ agreementId, number });
    if (found === null) throw notFound();
    return found;
  }

  private async newestOf(
    agreementId: string,
    numbers: readonly number[],
  ): Promise<Map<number, DocumentVersion>> {
    const found = await this.versions
      .createQueryBuilder('row')
      .distinctOn(['row.number'])
      .where({ agreementId, number: In([...numbers]) })
      .orderBy({ 'row.number': 'ASC', 'row.version': 'DESC' })
      .getMany();
    return new Map(found.map((row) => [row.number, row]));
  }

  private see(agreementId: string, principal: Principal | undefined, right: Right): Promise<SeenAgreement> {
    return this.access.see(agreementId, principal, right);
  }
}

/** The path of a document. */
export function addressOf({ agreementId, number }: DocumentKey): string {
  return `/v1/agreements/${agreementId}/documents/${number}`;
}

async function insertVersion(
  manager: EntityManager,
  { agreementId, number }: FiledDocument,
  version: number,
  fileName: string,
  { key: fileKey, mediaType, bytes, sha256 }: ReceivedFile,
  { organisationId: addedBy }: Principal,
  addedAt: Date,
): Promise<DocumentVersion> {
  const row = {
    ...{ agreementId, number, version, fileKey, fileName, mediaType, bytes, sha256 },
    ...{ addedBy, addedAt },
  };
  await manager.insert(DocumentVersion, row);
  return row;
}

/** What the history is told is everybody's one day: what a document is called is not among it. */
function eventOf({ number, kind }: FiledDocument, { version, mediaType, bytes, sha256 }: DocumentVersion) {
  return { type: 'ADD_DOCUMENT', document: number, version, kind, mediaType, bytes, sha256 };
}

function requireOwn({ number, organisationId }: FiledDocument, principal: Principal): void {
  if (organisationId !== principal.organisationId)
    throw notPermitted({ key: 'documents.not-yours', params: { document: number } });
}

function noteThem(principal: Principal | undefined, documents: readonly FiledDocument[]): void {
  for (const { agreementId, confidentiality } of documents)
    if (confidentiality !== 'public') noteConfidential(principal, agreementId);
}
