import { NoForm, readMultipart, type Part } from './multipart.js';

/** Exceptions of CMIS 1.1 (§2.2.1.4) and their status in the Browser Binding (§5.2.10). */
const STATUSES = {
  invalidArgument: 400,
  notSupported: 405,
  objectNotFound: 404,
  permissionDenied: 403,
  constraint: 409,
  nameConstraintViolation: 409,
  updateConflict: 409,
  versioning: 409,
} as const;

export class CmisException extends Error {
  readonly status: number;

  constructor(
    readonly exception: keyof typeof STATUSES,
    message: string,
  ) {
    super(message);
    this.status = STATUSES[exception];
  }
}

/** Controls of a form (§5.4.4.3). */
export interface Controls {
  text(name: string): string | undefined;
  names(): readonly string[];
  content(): { readonly mediaType: string; readonly bytes: Buffer } | undefined;
}

/** Reads the form of a POST: `multipart/form-data` or, without content, `application/x-www-form-urlencoded`. */
export function controlsOf(contentType: string, body: Buffer): Controls {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    const fields = new URLSearchParams(body.toString('utf8'));
    return {
      text: (name) => fields.get(name) ?? undefined,
      names: () => [...fields.keys()],
      content: () => undefined,
    };
  }
  if (!/^multipart\/form-data\b/i.test(contentType))
    throw new CmisException('invalidArgument', `no form: ${contentType}`);
  const parts = partsOf(contentType, body);
  const controls = parts.filter(({ fileName }) => fileName === undefined);
  const names = controls.map(({ name }) => name);
  if (new Set(names).size < names.length)
    throw new CmisException('invalidArgument', 'a control is given twice');
  // By default the charset is UTF-8; a control says otherwise (§5.4.4.3.1, HTML 5 `_charset_`).
  const charset = controls.find(({ name }) => name === '_charset_')?.bytes.toString('latin1') ?? 'UTF-8';
  return {
    text: (name) => {
      const part = controls.find((each) => each.name === name);
      return part === undefined ? undefined : decoded(part, charset);
    },
    names: () => names,
    content: () => {
      const files = parts.filter(({ fileName }) => fileName !== undefined);
      if (files.length === 0) return undefined;
      if (files.length > 1 || files[0].name !== 'content')
        throw new CmisException('invalidArgument', 'the content is the one file, named content');
      return { mediaType: files[0].mediaType ?? 'application/octet-stream', bytes: files[0].bytes };
    },
  };
}

/** Properties as pairs `propertyId[n]` and `propertyValue[n]`, numbered from 0 without gaps (§5.4.4.3.2). */
export function propertiesOf(controls: Controls): Map<string, string> {
  const properties = new Map<string, string>();
  const numbers = controls
    .names()
    .flatMap((name) => /^propertyId\[(\d+)\]$/.exec(name)?.[1] ?? [])
    .map(Number);
  if (numbers.toSorted((a, b) => a - b).some((number, index) => number !== index))
    throw new CmisException('invalidArgument', 'properties are numbered from 0 without gaps');
  for (const number of numbers) {
    const id = controls.text(`propertyId[${number}]`) ?? '';
    const value = controls.text(`propertyValue[${number}]`);
    if (id === '' || value === undefined)
      throw new CmisException('invalidArgument', `property ${number} has no id or value`);
    if (properties.has(id)) throw new CmisException('invalidArgument', `${id} is given twice`);
    properties.set(id, value);
  }
  return properties;
}

function partsOf(contentType: string, body: Buffer): Part[] {
  try {
    return readMultipart(contentType, body);
  } catch (error) {
    if (error instanceof NoForm) throw new CmisException('invalidArgument', error.message);
    throw error;
  }
}

function decoded({ name, mediaType, bytes }: Part, charset: string): string {
  const own = /;\s*charset="?([\w-]+)/i.exec(mediaType ?? '')?.[1];
  try {
    return new TextDecoder(own ?? charset, { fatal: true }).decode(bytes);
  } catch {
    throw new CmisException('invalidArgument', `${name} is not in ${own ?? charset}`);
  }
}
