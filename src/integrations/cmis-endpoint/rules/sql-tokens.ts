import { CmisFault } from './cmis-fault.js';

/** A piece of a query. */
export type Token =
  | { readonly type: 'name' | 'word' | 'symbol' | 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number };

/** Longer queries are refused. */
const LONGEST = 2_000;

const WORDS: ReadonlySet<string> = new Set(
  'SELECT FROM WHERE AND OR NOT IN LIKE IS NULL ORDER BY ASC DESC TRUE FALSE TIMESTAMP IN_FOLDER IN_TREE'.split(
    ' ',
  ),
);

const PIECE =
  /\s*(?:(?<name>[A-Za-z_][\w:-]*)|(?<number>-?\d{1,15}(?:\.\d{1,15})?)(?![\w.])|'(?<text>(?:[^'\\]|\\.|'')*)'|(?<symbol><>|<=|>=|[=<>(),*]))/suy;

/** @throws CmisFault `invalidArgument` where something stands there that the language does not know */
export function tokensOf(statement: string): Token[] {
  if (statement.length > LONGEST) throw new CmisFault('invalidArgument', 'The query is too long.');
  const tokens: Token[] = [];
  const text = statement.trimEnd();
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const start = PIECE.lastIndex;
    const groups = PIECE.exec(text)?.groups;
    if (groups === undefined)
      throw new CmisFault(
        'invalidArgument',
        `The query cannot be read from “${text.slice(start, start + 20).trim()}” on.`,
      );
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf({ name, number, text, symbol }: Readonly<Record<string, string | undefined>>): Token {
  if (name !== undefined) {
    const word = name.toUpperCase();
    return WORDS.has(word) ? { type: 'word', value: word } : { type: 'name', value: name };
  }
  if (number !== undefined) return { type: 'number', value: Number(number) };
  if (symbol !== undefined) return { type: 'symbol', value: symbol };
  return { type: 'text', value: unescaped(text ?? '') };
}

/** `\'` and `''` are a quote, `\\` a backslash; `\%` and `\_` are left to LIKE (2.1.14.2.1). */
function unescaped(text: string): string {
  return text.replace(/''|\\['\\]/g, (found) => found.slice(1));
}
