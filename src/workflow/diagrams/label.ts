/**
 * Graphviz' HTML-like labels: tables of text. All text of people and of the catalogue goes through `text`, so that
 * nothing in it is taken for markup or for one of Graphviz' own escapes.
 */

/** What XML does not allow, and marks that turn the reading direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export interface Style {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
}

/** One line of printable text. */
export function plain(value: string): string {
  return value.replace(/\s+/gu, ' ').replace(UNPRINTABLE, '\uFFFD').trim();
}

/** Text as XML. */
export function escaped(value: string): string {
  return plain(value).replace(/[&<>"]/g, (character) => ESCAPES[character]);
}

/** Text as a label. */
export function text(value: string, { size, color, bold }: Style = {}): string {
  // Graphviz reads `\N` in a label as the node's name, and replaces an empty text by nothing at all, which it refuses.
  const content = escaped(value).replaceAll('\\', '\\\\') || ' ';
  const strong = bold ? `<B>${content}</B>` : content;
  const attributes = { 'POINT-SIZE': size, COLOR: color };
  return size === undefined && color === undefined ? strong : `<FONT${written(attributes)}>${strong}</FONT>`;
}

/** A word longer than this is broken; shorter ones may stick out of their line. */
const LONGEST_WORD = 36;

/** Text in at most so many lines of about so many characters, the rest left out with an ellipsis. */
export function wrapped(value: string, width: number, most: number): string[] {
  const pieces = new RegExp(`\\S{1,${Math.max(width, LONGEST_WORD)}}`, 'gu');
  const lines: string[] = [];
  for (const piece of plain(value).match(pieces) ?? []) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + piece.length < width)
      lines[lines.length - 1] = `${line} ${piece}`;
    else lines.push(piece);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

/** Text of at most so many characters, the last of them an ellipsis where something is left out. */
export function shortened(value: string, most: number): string {
  const line = plain(value);
  return line.length <= most ? line : `${line.slice(0, cut(line, most - 1)).trimEnd()}…`;
}

/** A place to cut that leaves no half of a surrogate pair. */
function cut(value: string, at: number): number {
  const code = value.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function cell(content: string, attributes: Attributes = {}): string {
  return `<TD${written(attributes)}>${content}</TD>`;
}

export function row(...cells: readonly string[]): string {
  return `<TR>${cells.join('')}</TR>`;
}

export function table(rows: readonly string[], attributes: Attributes = {}): string {
  const all = { BORDER: 0, CELLBORDER: 0, CELLSPACING: 0, CELLPADDING: 2, ...attributes };
  return `<TABLE${written(all)}>${rows.join('')}</TABLE>`;
}

/** Lines under each other, flush left or centred. */
export function stacked(lines: readonly string[], align: 'LEFT' | 'CENTER' = 'CENTER'): string {
  return lines.map((line) => `${line}<BR ALIGN="${align}"/>`).join('');
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
