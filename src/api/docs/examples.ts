import type { OpenAPIObject } from '@nestjs/swagger';

/** As much of an OpenAPI 3.0 schema as an example is made of. */
export interface Schema {
  $ref?: string;
  type?: string;
  example?: unknown;
  default?: unknown;
  enum?: readonly unknown[];
  nullable?: boolean;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
}

interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { summary?: string; value: unknown }>;
}

interface Content {
  content?: Record<string, MediaType>;
}

interface Operation {
  requestBody?: Content;
  responses: Record<string, Content>;
}

/**
 * Gives every JSON body of the document that has no example one made of the examples of its properties; a body told
 * apart by `type` gets one for each type.
 */
export function addExamples(document: OpenAPIObject): void {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item) as Operation[]);
  for (const { requestBody, responses } of operations) {
    for (const { content } of [requestBody, ...Object.values(responses)].filter(
      (part) => part !== undefined,
    )) {
      const json = content?.['application/json'];
      if (json?.schema && json.example === undefined && json.examples === undefined) {
        exemplify(json, json.schema, document);
      }
    }
  }
}

function exemplify(body: MediaType, schema: Schema, document: OpenAPIObject): void {
  const { mapping, propertyName } = schema.discriminator ?? {};
  if (!mapping || propertyName === undefined) {
    body.example = exampleOf(schema, document);
    return;
  }
  const named = Object.entries(mapping).map(
    ([type, $ref]): [string, { summary?: string; value: unknown }] => [
      type,
      {
        summary: resolve({ $ref }, document).description,
        value: { ...(exampleOf({ $ref }, document) as object), [propertyName]: type },
      },
    ],
  );
  body.examples = Object.fromEntries(named);
}

/**
 * An example of a schema: its own, or one made of those of its parts; undefined where a part has none.
 * @param within the references that are being followed: a schema within itself gives nothing more
 */
export function exampleOf(
  schema: Schema,
  document: OpenAPIObject,
  within: readonly (string | undefined)[] = [],
): unknown {
  if (schema.$ref !== undefined && within.includes(schema.$ref)) return undefined;
  const own = resolve(schema, document);
  const of = (part: Schema): unknown => exampleOf(part, document, [...within, schema.$ref]);
  if (own.example !== undefined) return own.example;
  if (own.default !== undefined) return own.default;
  if (own.enum) return own.enum[0];
  if (own.allOf) return own.allOf.length === 1 ? of(own.allOf[0]) : Object.assign({}, ...own.allOf.map(of));
  const [choice] = own.oneOf ?? own.anyOf ?? [];
  if (choice) return of(choice);
  if (own.properties) {
    const values = Object.entries(own.properties).map(([name, part]) => [name, of(part)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }
  if (own.items) return [of(own.items)].filter((item) => item !== undefined);
  return own.nullable ? null : undefined;
}

/** The schema that a reference stands for. */
function resolve(schema: Schema, document: OpenAPIObject): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  const found = document.components?.schemas?.[name];
  if (!found) throw new Error(`The document has no schema ${name}`);
  return found as Schema;
}
