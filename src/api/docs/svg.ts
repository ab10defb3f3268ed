/** Media type of an answer that is a picture. */
export const SVG = 'image/svg+xml; charset=utf-8';

/** Such an answer in the OpenAPI document. */
export const PICTURE = {
  'image/svg+xml': {
    schema: { type: 'string' },
    example: '<svg xmlns="http://www.w3.org/2000/svg" role="img"></svg>',
  },
} as const;
