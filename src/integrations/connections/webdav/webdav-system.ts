import type { DocumentSystem, Placed, ToPlace } from '../placing.js';
import { faultOf, type Answered, type Ask } from '../sending/exchange.js';

const IS_COLLECTION = /<(?:[\w.-]+:)?collection[\s/>]/;
const PROPFIND =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/**
 * A town's folder by WebDAV (RFC 4918), for systems without CMIS. Each version is a file of its own in a collection of its
 * document: made only where it is not there yet (`If-None-Match: *`), and written over only where what is there is not whole.
 */
export class WebdavSystem implements DocumentSystem {
  private readonly folderUrl: string;

  constructor(
    private readonly ask: Ask,
    url: string,
    folder: string,
  ) {
    this.folderUrl = [url.replace(/\/$/, ''), ...encoded(folder)].join('/');
  }

  async try(): Promise<void> {
    const answered = await this.ask({
      method: 'PROPFIND',
      url: `${this.folderUrl}/`,
      headers: { Depth: '0', 'Content-Type': 'application/xml; charset=utf-8' },
      body: Buffer.from(PROPFIND, 'utf8'),
    });
    if (answered.status === 404) throw faultOf('notFound', answered);
    if (answered.status !== 207 || !IS_COLLECTION.test(answered.body.toString('utf8')))
      throw faultOf(answered.status === 207 ? 'notFound' : 'refused', answered);
  }

  async place(document: ToPlace): Promise<Placed> {
    const collection = `${this.folderUrl}/${encodeURIComponent(document.name)}`;
    const made = await this.ask({ method: 'MKCOL', url: `${collection}/` });
    // 405: there is one already (RFC 4918, §9.3.1).
    if (made.status !== 201 && made.status !== 405) throw faultOf('refused', made);
    const url = `${collection}/${encodeURIComponent(`${document.sequence}${document.extension}`)}`;
    const placed = { objectId: new URL(url).pathname, documentId: null };
    const put = await this.put(url, document, { 'If-None-Match': '*' });
    if (put.status !== 412) return { ...placed, wasThere: false };
    const there = await this.ask({ method: 'HEAD', url });
    if (there.status !== 200) throw faultOf('clash', there);
    if (there.headers['content-length'] === `${document.bytes.length}`) return { ...placed, wasThere: true };
    const { etag } = there.headers;
    // A weak one says nothing of the bytes (RFC 9110, §13.1.1).
    if (etag === undefined || etag.startsWith('W/')) return { ...placed, wasThere: true };
    const again = await this.put(url, document, { 'If-Match': etag });
    if (again.status === 412) throw faultOf('clash', again);
    return { ...placed, wasThere: false };
  }

  private async put(
    url: string,
    { mediaType, bytes }: ToPlace,
    condition: Readonly<Record<string, string>>,
  ): Promise<Answered> {
    const headers = { ...condition, 'Content-Type': mediaType };
    const answered = await this.ask({ method: 'PUT', url, headers, body: bytes });
    if (![200, 201, 204, 412].includes(answered.status)) throw faultOf('refused', answered);
    return answered;
  }
}

function encoded(folder: string): string[] {
  return folder
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => encodeURIComponent(segment));
}
