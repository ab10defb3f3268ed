/** Media type of an answer that is a page to read. */
export const HTML = 'text/html; charset=utf-8';

/** What such a page may load: nothing, beside the style that it brings. */
export const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Such an answer in the OpenAPI document. */
export const PAGE = {
  'text/html': { schema: { type: 'string' }, example: '<!doctype html><html lang="en"></html>' },
} as const;
