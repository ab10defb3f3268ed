import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { DocumentVersion } from './document.entity.js';
import { rangeNotSatisfiable } from './documents.problems.js';
import type { ByteRange } from './storage/file-storage.js';

/** Opens the bytes of a file, or some of them. */
type Open = (range?: ByteRange) => Promise<Readable>;

/**
 * Answers with a file as it is read: all of it, one range of it (RFC 9110 §14), or that it has not changed. Several ranges
 * at once are answered with all of it. Whatever it holds, it is to be saved: a browser neither shows nor runs it here.
 * @throws Problem 416; what `open` throws
 */
export async function sendFile(
  request: Request,
  response: Response,
  { fileName, mediaType, bytes, sha256 }: DocumentVersion,
  open: Open,
): Promise<void> {
  const etag = `"${sha256}"`;
  const range = request.method === 'GET' ? rangeOf(request, bytes, etag) : undefined;
  const isUnchanged = isNamed(request.headers['if-none-match'], etag);
  const isAsked = request.method === 'GET' && !isUnchanged;
  const content = isAsked ? await open(range) : undefined;
  response.attachment(fileName).set({
    'Content-Type': mediaType,
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
  });
  if (isUnchanged) return void response.status(304).end();
  if (range !== undefined)
    response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${bytes}`);
  response.set('Content-Length', `${range === undefined ? bytes : range.end - range.start + 1}`);
  if (content === undefined) return void response.end();
  // Who breaks off has had enough; where the storage does, the connection is closed before its end.
  await pipeline(content, response).catch(() => undefined);
}

/** The range that is asked for; undefined for the whole. @throws Problem 416 */
function rangeOf(request: Request, bytes: number, etag: string): ByteRange | undefined {
  const ifRange = request.headers['if-range'];
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  const ranges = request.range(bytes);
  if (ranges === -1) throw rangeNotSatisfiable(bytes);
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1)
    return undefined;
  return { start: ranges[0].start, end: ranges[0].end };
}

function isNamed(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.includes(etag);
}
