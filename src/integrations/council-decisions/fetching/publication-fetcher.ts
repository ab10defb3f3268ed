import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../common/problems/problem.js';
import { Config } from '../../../config/config.js';
import { filteredRequest, requestFaultOf } from '../../outgoing/filtered-request.js';
import {
  sourceAddressRefused,
  sourceNotFetched,
  sourceNotHtml,
  sourceTooLarge,
} from '../council-decisions.problems.js';
import type { Publication } from '../reading/read-publication.js';
import { addressFault, refused } from '../rules/source-address.js';
import { isHtml } from '../rules/media-type.js';
import { readAtMost, TooLong } from './read-at-most.js';

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  Accept: 'text/html, application/xhtml+xml;q=0.9',
  'Accept-Language': 'nl',
  'Accept-Encoding': 'gzip, deflate, br',
  'User-Agent': 'Akkoord (registry of agreements between governments)',
};

/**
 * Fetches publications from councils' websites, and from nowhere else: over http(s), within limits of size, time and
 * redirects, and never from private addresses.
 */
@Injectable()
export class PublicationFetcher {
  constructor(private readonly config: Config) {}

  /**
   * @returns the bytes as published, decompressed, and the address that redirects led to
   * @throws Problem 422 `source-address-refused`, `source-not-fetched`, `source-too-large`, `source-not-html`
   */
  async fetch(address: string): Promise<Publication> {
    const signal = AbortSignal.timeout(this.config.sourceFetchSeconds * 1000);
    let url = this.checked(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await this.ask(url, signal);
      const { statusCode = 0, headers } = response;
      if (!REDIRECTS.has(statusCode) || headers.location === undefined)
        return this.take(url, response, signal);
      response.destroy();
      if (!URL.canParse(headers.location, url)) throw sourceAddressRefused(refused('malformed'));
      url = this.checked(new URL(headers.location, url).href);
    }
    throw sourceNotFetched({ key: 'source-fetching.redirects', params: { most: MOST_REDIRECTS } });
  }

  private checked(address: string): string {
    const fault = addressFault(address, this.config.sourcePorts);
    if (fault) throw sourceAddressRefused(fault);
    const url = new URL(address);
    url.hash = '';
    return url.href;
  }

  private ask(url: string, signal: AbortSignal): Promise<IncomingMessage> {
    const allowed = this.config.sourcePrivateAddresses;
    return new Promise((resolve, reject) => {
      const request = filteredRequest(url, { signal, headers: HEADERS }, allowed, resolve);
      request.once('error', (error) => reject(this.problemOf(error, signal)));
      request.end();
    });
  }

  private async take(url: string, response: IncomingMessage, signal: AbortSignal): Promise<Publication> {
    const { statusCode = 0, headers } = response;
    const limit = this.config.sourceLimitBytes;
    try {
      if (statusCode !== 200)
        throw sourceNotFetched({ key: 'source-fetching.status', params: { status: statusCode } });
      const mediaType = headers['content-type'] ?? '';
      if (!isHtml(mediaType)) throw sourceNotHtml(mediaType.slice(0, 100));
      if (Number(headers['content-length'] ?? 0) > limit) throw new TooLong();
      const bytes = await readAtMost(decompressed(response), limit);
      return { url, mediaType: mediaType.slice(0, 200), bytes };
    } catch (error) {
      response.destroy();
      throw this.problemOf(error, signal);
    }
  }

  private problemOf(error: unknown, signal: AbortSignal): Error {
    if (error instanceof TooLong) return sourceTooLarge(this.config.sourceLimitBytes / 1024);
    if (error instanceof Problem) return error;
    switch (requestFaultOf(error, signal)) {
      case 'timedOut':
        return sourceNotFetched({
          key: 'source-fetching.time',
          params: { seconds: this.config.sourceFetchSeconds },
        });
      case 'addressRefused':
        return sourceAddressRefused(refused('private'));
      case 'unknownHost':
        return sourceNotFetched({ key: 'source-fetching.unknown-host' });
      case 'insecure':
        return sourceNotFetched({ key: 'source-fetching.certificate' });
      case 'failed':
        return sourceNotFetched({ key: 'source-fetching.failed' });
    }
  }
}

/** The body as it was before the server compressed it. */
function decompressed(response: IncomingMessage): Readable {
  const decoders: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  const decoder = decoders[encoding];
  if (decoder === undefined)
    throw sourceNotFetched({ key: 'source-fetching.encoding', params: { encoding: encoding.slice(0, 40) } });
  // Errors of either come out of the stream that is read.
  return pipeline(response, decoder(), () => undefined);
}
