/** Media types that councils publish their pages as. */
export const HTML_TYPES = ['text/html', 'application/xhtml+xml'] as const;

/** Whether a media type, with its parameters, is that of an HTML page. */
export function isHtml(mediaType: string): boolean {
  const [type] = mediaType.split(';');
  return (HTML_TYPES as readonly string[]).includes(type.trim().toLowerCase());
}
