/** A version of a text in a path, for OpenAPI. */
export const textVersion = (
  name: string,
): { name: string; description: string; schema: object; example: number } => ({
  name,
  description: 'Version of the text.',
  schema: { type: 'integer', minimum: 1 },
  example: name === 'b' ? 2 : 1,
});
