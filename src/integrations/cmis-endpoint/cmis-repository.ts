import { Injectable } from '@nestjs/common';
import { noteOperation } from '../../access/operation.js';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { AgreementsService } from '../../agreements/agreements.service.js';
import type { AgreementSummaryDto } from '../../agreements/dto/agreement.dto.js';
import { TextsService } from '../../agreements/texts/texts.service.js';
import { DocumentsService } from '../../documents/files/documents.service.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { agreementFolder, fileDocument, rootFolder, textDocuments } from './objects.js';
import { CmisFault } from './rules/cmis-fault.js';
import type { CmisObject } from './rules/cmis-object.js';
import { agreementNamed, objectId, readObjectId, type Identified } from './rules/object-ids.js';

/** Items of a list that are read at once. */
const AT_ONCE = 100;

/** For whom something is read, and by which request. */
export interface CmisCaller {
  readonly principal: Principal | undefined;
  readonly request: object;
}

/** A part of a list. */
export interface Window {
  readonly skip: number;
  readonly max: number;
}

/** Some objects, and whether there are more. */
export interface CmisPage {
  readonly objects: readonly CmisObject[];
  readonly hasMore: boolean;
}

/**
 * The registry as a repository of CMIS: agreements as folders in the root, with their texts and files in them. It shows what
 * the API shows to the same caller, by the same services; each request counts as the operation of the API that shows it.
 */
@Injectable()
export class CmisRepository {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly texts: TextsService,
    private readonly documents: DocumentsService,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** @throws CmisFault `objectNotFound` for what is no id; Problem 404 where the caller may not know of it */
  async object(id: string, caller: CmisCaller): Promise<CmisObject> {
    const identified = identify(id);
    if (identified.type === 'root') return rootFolder();
    const { agreementId } = identified;
    const agreement = await this.agreement(agreementId, caller);
    if (identified.type === 'agreement') return this.folder(agreement);
    if (identified.type === 'file') {
      noteAs(caller, 'getDocument');
      const versions = await this.versionsOf(agreement, identified.number, caller);
      return found(versions.find((each) => each.id === id));
    }
    noteAs(caller, 'getText');
    const { item } = await this.texts.find(agreementId, identified.version, caller.principal);
    return found(textDocuments(agreement, item, this.nameOf).find((each) => each.id === id));
  }

  /** @param path such as `/`, or a folder's name and a document's below it */
  async byPath(path: string, caller: CmisCaller): Promise<CmisObject> {
    const names = path.split('/').filter((name) => name !== '');
    const [folder, child, ...more] = names;
    if (folder === undefined) return rootFolder();
    const agreementId = agreementNamed(folder);
    if (agreementId === undefined || more.length > 0) throw notThere();
    const id = objectId({ type: 'agreement', agreementId });
    const agreement = await this.object(id, caller);
    if (agreement.name !== folder) throw notThere();
    if (child === undefined) return agreement;
    for await (const object of this.inFolder(id, caller)) if (object.name === child) return object;
    throw notThere();
  }

  /** A part of what is in a folder. @throws CmisFault `invalidArgument` for what is no folder */
  async children(folderId: string, { skip, max }: Window, caller: CmisCaller): Promise<CmisPage> {
    const objects: CmisObject[] = [];
    let passed = 0;
    for await (const object of this.inFolder(folderId, caller)) {
      passed += 1;
      if (passed <= skip) continue;
      if (objects.length === max) return { objects, hasMore: true };
      objects.push(object);
    }
    return { objects, hasMore: false };
  }

  /** What is in a folder, page by page as it is asked for. */
  async *inFolder(folderId: string, caller: CmisCaller): AsyncGenerator<CmisObject> {
    const folder = identify(folderId);
    if (folder.type === 'root') yield* this.folders({}, caller);
    else if (folder.type === 'agreement') yield* this.inAgreement(folder.agreementId, caller);
    else throw new CmisFault('invalidArgument', `${folderId} is no folder.`);
  }

  /** The folders of agreements, the newest first. */
  async *folders(
    only: { readonly kind?: 'deal' | 'plan'; readonly phase?: AgreementSummaryDto['phase'] },
    caller: CmisCaller,
  ): AsyncGenerator<CmisObject> {
    noteAs(caller, 'listAgreements');
    let cursor: string | undefined;
    do {
      const page = await this.agreements.list({ ...only, limit: AT_ONCE, cursor }, caller.principal);
      for (const agreement of page.items) yield this.folder(agreement);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }

  /** The folder that something is in; undefined for the root. */
  async parent(object: CmisObject, caller: CmisCaller): Promise<CmisObject | undefined> {
    return object.parentId === undefined ? undefined : this.object(object.parentId, caller);
  }

  /** All versions of a document, the newest first. @param id of one of them, or of the series that they make */
  async versions(id: string, caller: CmisCaller): Promise<readonly CmisObject[]> {
    const identified = readObjectId(`${id}-1`) ?? identify(id);
    if (identified.type === 'text') return [await this.object(id, caller)];
    if (identified.type !== 'file') throw new CmisFault('invalidArgument', `${id} is no document.`);
    noteAs(caller, 'listDocumentVersions');
    const agreement = await this.agreement(identified.agreementId, caller);
    return (await this.versionsOf(agreement, identified.number, caller)).toReversed();
  }

  private async *inAgreement(agreementId: string, caller: CmisCaller): AsyncGenerator<CmisObject> {
    const agreement = await this.agreement(agreementId, caller);
    const { principal } = caller;
    let cursor: string | undefined;
    do {
      const page = await this.texts.list(agreementId, { limit: AT_ONCE, cursor }, principal);
      for (const text of page.items) yield* textDocuments(agreement, text, this.nameOf);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    do {
      const page = await this.documents.list(agreementId, { limit: AT_ONCE, cursor }, principal);
      for (const each of page.items) yield fileDocument(agreement, each, each.newest, this.nameOf);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }

  private async versionsOf(
    agreement: AgreementSummaryDto,
    number: number,
    { principal }: CmisCaller,
  ): Promise<CmisObject[]> {
    const key = { agreementId: agreement.id, number };
    const { item } = await this.documents.find(key, principal);
    const versions: CmisObject[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.documents.listVersions(key, { limit: AT_ONCE, cursor }, principal);
      versions.push(...page.items.map((version) => fileDocument(agreement, item, version, this.nameOf)));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return versions;
  }

  private agreement(id: string, caller: CmisCaller): Promise<AgreementSummaryDto> {
    noteAs(caller, 'getAgreement');
    return this.agreements.find(id, caller.principal);
  }

  private folder(agreement: AgreementSummaryDto): CmisObject {
    return agreementFolder(agreement, this.nameOf);
  }

  private readonly nameOf = (organisationId: string): string =>
    this.directory.get(organisationId)?.name ?? organisationId;
}

/** What an id is of. @throws CmisFault `objectNotFound` */
export function identify(id: string): Identified {
  const identified = readObjectId(id);
  if (identified === undefined) throw notThere();
  return identified;
}

/** Has a request count as an operation of the API, for the access log. */
export function noteAs({ request }: CmisCaller, right: Right): void {
  noteOperation(request, right);
}

function found(object: CmisObject | undefined): CmisObject {
  if (object === undefined) throw notThere();
  return object;
}

function notThere(): CmisFault {
  return new CmisFault('objectNotFound', 'There is no such object, or none that you may know of.');
}
