import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The part of a DOCX that says when it was made. */
const CORE = 'docProps/core.xml';

/** When every part of the archive was written, by its own account: what it says of itself is in `CORE`. */
const EPOCH = new Date(1980, 0, 1);

/**
 * A DOCX as bytes that depend on nothing but what it says: docx puts the present time into the document and its archive.
 * @param createdAt ISO 8601, UTC
 */
export async function sealed(document: Document, createdAt: string): Promise<Buffer> {
  const parts = unzipSync(await Packer.toBuffer(document));
  const second = `${createdAt.slice(0, 19)}Z`;
  const core = strFromU8(parts[CORE]).replace(
    /(<dcterms:(created|modified) [^>]*>)[^<]*/g,
    (_, tag: string) => tag + second,
  );
  return Buffer.from(zipSync({ ...parts, [CORE]: strToU8(core) }, { mtime: EPOCH }));
}
