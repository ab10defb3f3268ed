import type { Readable } from 'node:stream';

/** A stream has more bytes than may be read. */
export class TooLong extends Error {}

/**
 * Reads a stream to its end, keeping no more than the limit at any moment.
 * @throws TooLong as soon as it is longer
 */
export async function readAtMost(stream: Readable, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limitBytes) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
