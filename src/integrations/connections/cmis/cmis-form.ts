import { randomUUID } from 'node:crypto';

/** Content of a document, as a form carries it. */
export interface FormContent {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The body of a POST of the Browser Binding. */
export interface Form {
  readonly contentType: string;
  readonly body: Buffer;
}

/**
 * A form of the Browser Binding (CMIS 1.1, §5.4.4): `multipart/form-data` in UTF-8, properties as pairs `propertyId[n]` and
 * `propertyValue[n]`, content in the control `content`.
 * @param fields other controls, such as `cmisaction`
 */
export function cmisForm(
  fields: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, string>> = {},
  content?: FormContent,
): Form {
  const boundary = `akkoord-${randomUUID()}`;
  const pairs = Object.entries(properties).flatMap(([id, value], index): [string, string][] => [
    [`propertyId[${index}]`, id],
    [`propertyValue[${index}]`, value],
  ]);
  const parts = [...Object.entries({ ...fields, _charset_: 'UTF-8' }), ...pairs].map(([name, value]) =>
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n` +
        `Content-Type: text/plain; charset=utf-8\r\n\r\n${value}\r\n`,
      'utf8',
    ),
  );
  const file =
    content === undefined
      ? []
      : [
          Buffer.from(
            `--${boundary}\r\nContent-Disposition: form-data; name="content"; filename="${asciiOf(content.fileName)}"\r\n` +
              `Content-Type: ${content.mediaType}\r\nContent-Transfer-Encoding: binary\r\n\r\n`,
            'utf8',
          ),
          content.bytes,
          Buffer.from('\r\n', 'utf8'),
        ];
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, ...file, Buffer.from(`--${boundary}--\r\n`, 'utf8')]),
  };
}

/** In a header other letters are read differently by different servers; the document's own name is a property. */
function asciiOf(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, '_');
}
