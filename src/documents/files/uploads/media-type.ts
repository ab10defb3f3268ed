import { fileTypeFromBuffer } from 'file-type';

/** How many bytes from the beginning of a file tell what it is. */
export const TELLING_BYTES = 64 * 1024;

/**
 * What a file is, by its bytes: neither its name nor what its sender says is believed. Text of any kind, HTML too, is plain
 * text; what nobody knows is `application/octet-stream`.
 * @param head the first `TELLING_BYTES` of it, or all
 */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return found?.mime ?? (isText(head) ? 'text/plain' : 'application/octet-stream');
}

/** UTF-8 without control characters but those of lines and pages; the last character may be cut off. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // eslint-disable-next-line no-control-regex
    return !/[\0-\x08\x0E-\x1F\x7F]/.test(text);
  } catch {
    return false;
  }
}
