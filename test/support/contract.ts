import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

type Json = Record<string, unknown>;

interface Content {
  readonly content?: Record<
    string,
    {
      readonly schema?: Json;
      readonly example?: unknown;
      readonly examples?: Record<string, { value: unknown }>;
    }
  >;
}

interface ResponseObject extends Content {
  readonly $ref?: string;
  readonly headers?: Record<string, unknown>;
}

/** As much of OpenAPI 3.0 as the tests look at. */
export interface OperationObject {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Json[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly example?: unknown;
    readonly schema?: Json;
  }[];
  readonly requestBody?: Content;
  readonly responses: Record<string, ResponseObject>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Record<string, Record<string, OperationObject>>;
  readonly components: {
    readonly schemas: Record<string, Json>;
    readonly responses: Json;
    readonly securitySchemes: Json;
  };
}

interface Route {
  readonly matches: RegExp;
  readonly parameters: number;
  readonly operations: Record<string, OperationObject>;
}

/** What an answer is checked by. */
export interface CheckedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The schemas are held against answers under this name. */
const DOCUMENT = 'openapi';

/** The served OpenAPI document, as what every answer has to keep to. */
export class Contract {
  private readonly routes: readonly Route[];
  private readonly ajv = new Ajv2019({ strict: false, allErrors: true, formats: fullFormats });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApi) {
    const schemas = Object.entries(document.components.schemas);
    const open = Object.fromEntries(schemas.map(([name, schema]) => [name, withClosedParts(schema)]));
    this.ajv.addSchema({ $id: DOCUMENT, components: { schemas: open } });
    this.routes = Object.entries(document.paths)
      .map(([path, operations]) => ({
        matches: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
        parameters: path.match(/\{/g)?.length ?? 0,
        operations,
      }))
      .sort((a, b) => a.parameters - b.parameters);
  }

  /** Throws where an answer is not as documented: status, media type, headers, and every property of its body. */
  check(method: string, path: string, answer: CheckedAnswer): void {
    const faults = this.faultsOf(method.toLowerCase(), path.split('?')[0], answer);
    if (faults.length === 0) return;
    const shown = answer.text.length > 1000 ? `${answer.text.slice(0, 1000)}…` : answer.text;
    throw new Error(
      `${method} ${path} answered ${answer.status} otherwise than documented:\n- ${faults.join('\n- ')}\n${shown}`,
    );
  }

  /** What is wrong with a value by a schema of the document. */
  faultsOfValue(schema: Json, value: unknown): string[] {
    return this.validate(this.ajv.compile(closed(schema)), value);
  }

  private faultsOf(method: string, path: string, answer: CheckedAnswer): string[] {
    const operation = this.routes.find(({ matches }) => matches.test(path))?.operations[method];
    if (!operation) {
      const schema = { $ref: '#/components/schemas/Problem' };
      const isRefused = answer.status >= 400 && answer.status < 500;
      if (!isRefused) return [`there is no ${method} ${path} in the document`];
      return this.bodyFaults(`refusal`, schema, answer);
    }
    const name = `${operation.operationId} ${answer.status}`;
    const response = this.resolve(operation.responses[answer.status]);
    if (!response) return [`${operation.operationId} documents no status ${answer.status}`];
    const missing = Object.keys(response.headers ?? {}).filter((header) => !answer.headers.has(header));
    const faults = missing.map((header) => `header ${header} is missing`);
    const type = answer.headers.get('content-type')?.split(';')[0];
    if (!response.content) return answer.text === '' ? faults : [...faults, `${name} documents no body`];
    const body = type === undefined ? undefined : (response.content[type] ?? response.content['*/*']);
    if (!body) return [...faults, `${name} documents no body of type ${type}`];
    return /[/+]json$/.test(type ?? '') && body.schema
      ? [...faults, ...this.bodyFaults(`${name} ${type}`, body.schema, answer)]
      : faults;
  }

  private bodyFaults(name: string, schema: Json, { text }: CheckedAnswer): string[] {
    const validate = this.validators.get(name) ?? this.ajv.compile(closed(schema));
    this.validators.set(name, validate);
    return this.validate(validate, JSON.parse(text));
  }

  private validate(validate: ValidateFunction, value: unknown): string[] {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** The response that a reference stands for. */
  resolve(response: ResponseObject | undefined): ResponseObject | undefined {
    const name = response?.$ref?.split('/').at(-1);
    return name === undefined ? response : (this.document.components.responses[name] as ResponseObject);
  }
}

/** A value may have no other properties than its schema names, through all of its `allOf`, `oneOf` and references. */
function closed(schema: Json): Json {
  return { ...withClosedParts(schema), unevaluatedProperties: false };
}

/** From OpenAPI 3.0 to JSON Schema 2019-09 as far as the two differ, with everything inside it closed. */
function withClosedParts({ nullable, ...schema }: Json): Json {
  if (nullable === true) return { anyOf: [{ type: 'null' }, withClosedParts(schema)] };
  const result: Json = { ...schema };
  if (typeof schema.$ref === 'string') result.$ref = schema.$ref.replace(/^#/, `${DOCUMENT}#`);
  if (isObject(schema.properties)) {
    const parts = Object.entries(schema.properties).map(([name, part]) => [name, closed(part as Json)]);
    result.properties = Object.fromEntries(parts) as Json;
  }
  for (const keyword of ['items', 'additionalProperties']) {
    const part = schema[keyword];
    if (isObject(part)) result[keyword] = closed(part);
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const parts = schema[keyword];
    if (Array.isArray(parts)) result[keyword] = parts.map((part) => withClosedParts(part as Json));
  }
  // `exclusiveMinimum: true` says there that `minimum` is exclusive; here it is the limit itself.
  if (schema.exclusiveMinimum === true)
    [result.exclusiveMinimum, result.minimum] = [schema.minimum, undefined];
  if (schema.exclusiveMaximum === true)
    [result.exclusiveMaximum, result.maximum] = [schema.maximum, undefined];
  return JSON.parse(JSON.stringify(result)) as Json;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
