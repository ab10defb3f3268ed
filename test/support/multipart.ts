/** One control of a form. */
export interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly mediaType: string | undefined;
  readonly bytes: Buffer;
}

/** The form is none, as RFC 7578 has it. */
export class NoForm extends Error {}

/** Reads a body of `multipart/form-data`, and nothing that only looks like one. */
export function readMultipart(contentType: string, body: Buffer): Part[] {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  if (boundary === null) throw new NoForm('no boundary');
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const parts: Part[] = [];
  let at = whole.indexOf(delimiter);
  if (at !== 0) throw new NoForm('does not begin with its boundary');
  for (;;) {
    at += delimiter.length;
    if (whole.subarray(at, at + 2).toString() === '--') return parts;
    if (whole.subarray(at, at + 2).toString() !== '\r\n') throw new NoForm('no line end after the boundary');
    const end = whole.indexOf(delimiter, at);
    if (end === -1) throw new NoForm('no closing boundary');
    parts.push(partOf(whole.subarray(at + 2, end)));
    at = end;
  }
}

function partOf(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) throw new NoForm('a part without headers');
  const headers = new Map(
    bytes
      .subarray(0, end)
      .toString('latin1')
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        if (colon < 1) throw new NoForm(`no header: ${line}`);
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  );
  const disposition = headers.get('content-disposition') ?? '';
  const name = /^form-data;.*?\bname="([^"]*)"/.exec(disposition)?.[1];
  if (name === undefined) throw new NoForm('a part without a name');
  return {
    name,
    fileName: /;\s*filename="([^"]*)"/.exec(disposition)?.[1],
    mediaType: headers.get('content-type'),
    bytes: bytes.subarray(end + 4),
  };
}
