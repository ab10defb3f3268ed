/** How many bytes of a page may declare its charset: more than the 1024 that HTML allows, because some pages do. */
const DECLARED_WITHIN = 4096;

/**
 * The text of a page. What is valid UTF-8 is read as such whatever is declared: other encodings practically never are
 * by chance, and declarations are often wrong. Otherwise the byte order mark, the declared charset (of the header, then
 * of the page) and last Windows-1252 are believed.
 * @param contentType value of the header
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = markedCharset(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredCharset(bytes, contentType)).decode(bytes);
  }
}

function markedCharset(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return undefined;
}

/** Never UTF-8: that the page is not. */
function declaredCharset(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const labels = [
    /charset\s*=\s*["']?(?<label>[\w-]+)/i.exec(contentType ?? '')?.groups?.label,
    /<meta[^>]+charset\s*=\s*["']?(?<label>[\w-]+)/i.exec(head)?.groups?.label,
    /<\?xml[^>]+encoding\s*=\s*["'](?<label>[\w-]+)/i.exec(head)?.groups?.label,
  ];
  return labels.map(encodingOf).find((encoding) => encoding !== undefined) ?? 'windows-1252';
}

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    return undefined;
  }
}
