import { createHash } from 'node:crypto';
import { FaultyServer, type Received, type Reply } from './faulty-server.js';

/** A file. */
export interface DavFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** A WebDAV server after RFC 4918 (class 1) and RFC 9110: what they have a server refuse is refused. */
export class WebdavServer extends FaultyServer {
  /** Paths without a slash at their end. */
  readonly collections = new Set(['']);
  readonly files = new Map<string, DavFile>();

  static async start(...collections: string[]): Promise<WebdavServer> {
    const server = new WebdavServer();
    for (const path of collections) server.collections.add(path);
    await server.listen();
    return server;
  }

  protected reply(request: Received): Reply {
    const path = decodeURIComponent(request.url.pathname).replace(/\/$/, '');
    switch (request.method) {
      case 'PROPFIND':
        return this.propfind(path, request);
      case 'MKCOL':
        return this.makeCollection(path, request);
      case 'PUT':
        return this.put(path, request);
      case 'GET':
      case 'HEAD':
        return this.get(path);
      default:
        return { status: 405, headers: { Allow: 'PROPFIND, MKCOL, PUT, GET, HEAD' } };
    }
  }

  /** RFC 4918, §9.1. */
  private propfind(path: string, { headers, body }: Received): Reply {
    const { depth } = headers;
    if (depth !== '0' && depth !== '1')
      return { status: depth === undefined || depth === 'infinity' ? 403 : 400 };
    if (body.length > 0 && !/^(?:application|text)\/xml\b/.test(headers['content-type'] ?? ''))
      return { status: 415 };
    if (body.length > 0 && !/<(?:\w+:)?propfind\b[^>]*xmlns(?::\w+)?="DAV:"/.test(body.toString('utf8')))
      return { status: 400 };
    const isCollection = this.collections.has(path);
    if (!isCollection && !this.files.has(path)) return { status: 404 };
    const type = isCollection ? '<D:resourcetype><D:collection/></D:resourcetype>' : '<D:resourcetype/>';
    const href = encodeURI(`${path}${isCollection ? '/' : ''}`);
    return {
      status: 207,
      headers: { 'Content-Type': 'application/xml; charset=utf-8' },
      body: `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>${href}</D:href><D:propstat><D:prop>${type}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`,
    };
  }

  /** RFC 4918, §9.3. */
  private makeCollection(path: string, { body }: Received): Reply {
    if (body.length > 0) return { status: 415 };
    if (this.collections.has(path) || this.files.has(path))
      return { status: 405, headers: { Allow: 'PROPFIND' } };
    if (!this.collections.has(parentOf(path))) return { status: 409 };
    this.collections.add(path);
    return { status: 201 };
  }

  /** RFC 4918, §9.7; RFC 9110, §13. */
  private put(path: string, { headers, body }: Received): Reply {
    if (this.collections.has(path)) return { status: 405, headers: { Allow: 'PROPFIND' } };
    if (!this.collections.has(parentOf(path))) return { status: 409 };
    const there = this.files.get(path);
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
    if (ifMatch !== undefined && (there === undefined || (ifMatch !== '*' && ifMatch !== etagOf(there))))
      return { status: 412 };
    if (ifNoneMatch === '*' && there !== undefined) return { status: 412 };
    if (headers['content-range'] !== undefined) return { status: 400 };
    this.files.set(path, { bytes: body, mediaType: headers['content-type'] ?? '' });
    return { status: there === undefined ? 201 : 204 };
  }

  private get(path: string): Reply {
    const file = this.files.get(path);
    if (file === undefined) return { status: this.collections.has(path) ? 405 : 404 };
    const { bytes, mediaType } = file;
    return {
      status: 200,
      headers: { 'Content-Type': mediaType, 'Content-Length': `${bytes.length}`, ETag: etagOf(file) },
      body: bytes,
    };
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function etagOf({ bytes }: DavFile): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
}
