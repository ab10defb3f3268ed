import type { DocumentSystem, Placed, ToPlace } from '../placing.js';
import { SystemFault } from '../sending/system-fault.js';
import type { CmisClient } from './cmis-client.js';
import type { FormContent } from './cmis-form.js';
import type { CmisObject } from './cmis-object.js';

/**
 * A town's folder by CMIS 1.1. A document gets its versions by check-out and check-in; a version is known again by its check-in
 * comment, and the first one, which has none, by the entry that was noted before it was created. Where the repository has no
 * versions, each is a document of its own, known by its name.
 */
export class CmisSystem implements DocumentSystem {
  constructor(
    private readonly client: CmisClient,
    private readonly folder: string,
    /** As whom the registry signs in; undefined with a token. */
    private readonly user: string | undefined,
  ) {}

  async try(): Promise<void> {
    const found = await this.client.atPath(this.folder);
    if (found?.baseType !== 'cmis:folder')
      throw new SystemFault('notFound', undefined, `no folder ${this.folder}`);
    await this.client.isVersionable();
  }

  async place(document: ToPlace, begins: () => Promise<void>): Promise<Placed> {
    if (!(await this.client.isVersionable())) return this.placeFile(document);
    const found = await this.find(document);
    if (found === undefined) {
      await begins();
      const name = document.name + document.extension;
      const made = await this.client.createDocument(this.folder, name, contentOf(document, name), true);
      return { objectId: made.objectId, documentId: made.objectId, wasThere: false };
    }
    const versions = await this.client.versionsOf(found.objectId);
    const there = versionIn(versions, document);
    const documentId = document.objectId ?? found.objectId;
    if (there !== undefined) return { objectId: there.objectId, documentId, wasThere: true };
    const workingCopy = await this.workingCopyOf(found.objectId, versions);
    const name = document.name + document.extension;
    const comment = `${document.comment} (${document.versionId})`;
    const made = await this.client.checkIn(workingCopy, comment, contentOf(document, name));
    return { objectId: made.objectId, documentId, wasThere: false };
  }

  /** By its id first: the town may have moved or renamed it. */
  private async find({ objectId, name, extension }: ToPlace): Promise<CmisObject | undefined> {
    const known = objectId === null ? undefined : await this.client.withId(objectId);
    return known ?? (await this.client.atPath(`${this.folder}/${name}${extension}`));
  }

  /** A check-out of our own whose answer was lost is gone on with; that of somebody else is waited for. */
  private async workingCopyOf(objectId: string, versions: readonly CmisObject[]): Promise<string> {
    const out = versions.find(({ isCheckedOut, isWorkingCopy }) => isCheckedOut || isWorkingCopy);
    if (out === undefined)
      return (await this.client.checkOut(latestOf(versions)?.objectId ?? objectId)).objectId;
    const copy = out.checkedOutId ?? versions.find(({ isWorkingCopy }) => isWorkingCopy)?.objectId;
    const isOurs = this.user === undefined || out.checkedOutBy === null || out.checkedOutBy === this.user;
    if (copy === undefined || !isOurs) throw new SystemFault('checkedOut', undefined, out.checkedOutBy ?? '');
    return copy;
  }

  private async placeFile(document: ToPlace): Promise<Placed> {
    const name = `${document.name}-${document.sequence}${document.extension}`;
    const there = await this.client.atPath(`${this.folder}/${name}`);
    if (there !== undefined) return { objectId: there.objectId, documentId: null, wasThere: true };
    const made = await this.client.createDocument(this.folder, name, contentOf(document, name), false);
    return { objectId: made.objectId, documentId: null, wasThere: false };
  }
}

/** The versions are listed with the newest first (§2.2.7.6). */
function latestOf(versions: readonly CmisObject[]): CmisObject | undefined {
  return versions.find(({ isWorkingCopy }) => !isWorkingCopy);
}

function versionIn(
  versions: readonly CmisObject[],
  { versionId, sequence, firstSequence }: ToPlace,
): CmisObject | undefined {
  const settled = versions.filter(({ isWorkingCopy }) => !isWorkingCopy);
  const commented = settled.find(({ checkinComment }) => checkinComment.includes(`(${versionId})`));
  return commented ?? (firstSequence === sequence ? settled.at(-1) : undefined);
}

function contentOf({ mediaType, bytes }: ToPlace, fileName: string): FormContent {
  return { fileName, mediaType, bytes };
}
