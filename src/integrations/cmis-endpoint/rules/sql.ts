import { CmisFault } from './cmis-fault.js';
import { tokensOf, type Token } from './sql-tokens.js';

export type Literal = string | number | boolean;

/** A condition of a query. */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly op: 'not'; readonly condition: Condition }
  | { readonly op: Comparison; readonly property: string; readonly value: Literal }
  | { readonly op: 'in'; readonly property: string; readonly values: readonly Literal[] }
  | { readonly op: 'like'; readonly property: string; readonly pattern: string }
  | { readonly op: 'isNull'; readonly property: string }
  | { readonly op: 'inFolder' | 'inTree'; readonly folderId: string };

export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A query as it is understood. */
export interface Query {
  /** Names of properties; `*` for all. */
  readonly columns: readonly string[] | '*';
  readonly from: string;
  readonly where: Condition | undefined;
  readonly orderBy: readonly { readonly property: string; readonly descending: boolean }[];
}

/** Deeper conditions than this are refused: recursive code would run out of stack on them. */
const DEEPEST = 50;

/**
 * Reads a query in the subset of the language of CMIS (2.1.14) that docs/cmis.md states: one type, no joins, no aliases,
 * no `CONTAINS`, `SCORE` or `ANY`.
 * @throws CmisFault `invalidArgument` that says what was expected
 */
export function parseQuery(statement: string): Query {
  return new Parser(tokensOf(statement)).query();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): Query {
    this.expect('SELECT');
    const columns = this.takes('*') ? '*' : this.list(() => this.name());
    this.expect('FROM');
    const from = this.name();
    const where = this.takes('WHERE') ? this.either() : undefined;
    const orderBy = this.takes('ORDER') ? this.order() : [];
    if (this.at < this.tokens.length) throw this.expected('the end');
    return { columns, from, where, orderBy };
  }

  private order(): Query['orderBy'] {
    this.expect('BY');
    return this.list(() => {
      const property = this.name();
      const descending = this.takes('DESC');
      if (!descending) this.takes('ASC');
      return { property, descending };
    });
  }

  private either(): Condition {
    return this.chain('OR', 'or', () => this.chain('AND', 'and', () => this.negation()));
  }

  private chain(word: string, op: 'and' | 'or', part: () => Condition): Condition {
    const conditions = [part()];
    while (this.takes(word)) conditions.push(part());
    return conditions.length === 1 ? conditions[0] : { op, conditions };
  }

  private negation(): Condition {
    if (this.takes('NOT')) return this.deeper(() => ({ op: 'not', condition: this.negation() }));
    if (!this.takes('(')) return this.predicate();
    return this.deeper(() => {
      const condition = this.either();
      this.expect(')');
      return condition;
    });
  }

  private deeper(read: () => Condition): Condition {
    this.depth += 1;
    if (this.depth > DEEPEST)
      throw new CmisFault('invalidArgument', `Conditions may be ${DEEPEST} deep at most.`);
    const condition = read();
    this.depth -= 1;
    return condition;
  }

  private predicate(): Condition {
    for (const [word, op] of [
      ['IN_FOLDER', 'inFolder'],
      ['IN_TREE', 'inTree'],
    ] as const)
      if (this.takes(word)) {
        this.expect('(');
        const folderId = this.text();
        this.expect(')');
        return { op, folderId };
      }
    const property = this.name();
    if (this.takes('IS')) {
      const isNegated = this.takes('NOT');
      this.expect('NULL');
      return negatedIf(isNegated, { op: 'isNull', property });
    }
    const isNegated = this.takes('NOT');
    if (this.takes('LIKE')) return negatedIf(isNegated, { op: 'like', property, pattern: this.text() });
    if (this.takes('IN')) {
      this.expect('(');
      const values = this.list(() => this.literal());
      this.expect(')');
      return negatedIf(isNegated, { op: 'in', property, values });
    }
    const op = isNegated ? undefined : COMPARISONS.find((symbol) => this.takes(symbol));
    if (op === undefined) throw this.expected(isNegated ? 'LIKE or IN' : 'a comparison, LIKE, IN or IS');
    return { op, property, value: this.literal() };
  }

  private list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.takes(',')) items.push(read());
    return items;
  }

  private literal(): Literal {
    // A moment is text in the one form that all have here, so that it is compared as text.
    const isMoment = this.takes('TIMESTAMP');
    const token = this.tokens.at(this.at);
    if (token?.type === 'text') {
      this.at += 1;
      return isMoment ? momentOf(token.value) : token.value;
    }
    if (!isMoment && token?.type === 'number') {
      this.at += 1;
      return token.value;
    }
    if (!isMoment && this.takes('TRUE')) return true;
    if (!isMoment && this.takes('FALSE')) return false;
    throw this.expected('a value');
  }

  private text(): string {
    const token = this.tokens.at(this.at);
    if (token?.type !== 'text') throw this.expected('text between quotes');
    this.at += 1;
    return token.value;
  }

  private name(): string {
    const token = this.tokens.at(this.at);
    if (token?.type !== 'name') throw this.expected('a name');
    this.at += 1;
    return token.value;
  }

  private takes(word: string): boolean {
    const token = this.tokens.at(this.at);
    const isIt = (token?.type === 'symbol' || token?.type === 'word') && token.value === word;
    if (isIt) this.at += 1;
    return isIt;
  }

  private expect(word: string): void {
    if (!this.takes(word)) throw this.expected(word);
  }

  private expected(what: string): CmisFault {
    const found = this.tokens.at(this.at);
    return new CmisFault(
      'invalidArgument',
      `The query has ${found === undefined ? 'its end' : `“${found.value}”`} where ${what} is expected.`,
    );
  }
}

function negatedIf(isNegated: boolean, condition: Condition): Condition {
  return isNegated ? { op: 'not', condition } : condition;
}

function momentOf(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new CmisFault('invalidArgument', `“${text}” is no moment.`);
  return date.toISOString();
}
