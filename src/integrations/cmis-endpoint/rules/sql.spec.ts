import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CmisObject } from './cmis-object.js';
import { checkedType, conjuncts, fits, inOrder, isLike } from './evaluate.js';
import { COMPARISONS, parseQuery, type Condition, type Literal } from './sql.js';

const NAMES = ['cmis:name', 'akkoord:phase', 'akkoord:kind', 'akkoord:theme'] as const;
const name = fc.constantFrom(...NAMES);
const word = fc.constantFrom('', 'a', 'b', "it's", 'a%', '_\\', 'ab');
const literal: fc.Arbitrary<Literal> = word;
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.record({ op: fc.constantFrom(...COMPARISONS), property: name, value: literal }),
    fc.record({
      op: fc.constant('in' as const),
      property: name,
      values: fc.array(literal, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('like' as const), property: name, pattern: word }),
    fc.record({ op: fc.constant('isNull' as const), property: name }),
    fc.record({ op: fc.constantFrom('inFolder' as const, 'inTree' as const), folderId: word }),
    fc.record({ op: fc.constant('not' as const), condition: tie('condition') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      conditions: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

const quoted = (value: Literal): string =>
  typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : String(value).toUpperCase();

/** Everything in parentheses, so that it is read as it is meant. */
function written(each: Condition): string {
  switch (each.op) {
    case 'and':
    case 'or':
      return `(${each.conditions.map(written).join(` ${each.op} `)})`;
    case 'not':
      return `NOT (${written(each.condition)})`;
    case 'in':
      return `${each.property} IN (${each.values.map(quoted).join(', ')})`;
    case 'like':
      return `${each.property} like ${quoted(each.pattern)}`;
    case 'isNull':
      return `${each.property} IS NULL`;
    case 'inFolder':
      return `IN_FOLDER(${quoted(each.folderId)})`;
    case 'inTree':
      return `IN_TREE(${quoted(each.folderId)})`;
    default:
      return `${each.property} ${each.op} ${quoted(each.value)}`;
  }
}

const objects = fc
  .record({ ...Object.fromEntries(NAMES.map((each) => [each, fc.option(word)])) })
  .map((properties): CmisObject => {
    const parentId = 'a';
    return { id: 'x', typeId: 'akkoord:agreement', isFolder: true, name: 'x', parentId, properties };
  });

/** What SQL says, by its truth tables: 1, 0 or a half for what is open. */
function truth(object: CmisObject, each: Condition): number {
  const valueOf = (property: string): string | null => object.properties[property] as string | null;
  const known = (property: string, holds: (value: string) => boolean): number => {
    const value = valueOf(property);
    return value === null ? 0.5 : Number(holds(value));
  };
  switch (each.op) {
    case 'and':
      return Math.min(...each.conditions.map((part) => truth(object, part)));
    case 'or':
      return Math.max(...each.conditions.map((part) => truth(object, part)));
    case 'not':
      return 1 - truth(object, each.condition);
    case 'in':
      return known(each.property, (value) => each.values.some((other) => other === value));
    case 'like':
      return known(each.property, (value) => regexOf(each.pattern).test(value));
    case 'isNull':
      return Number(valueOf(each.property) === null);
    case 'inFolder':
      return Number(each.folderId === 'a');
    case 'inTree':
      return Number(each.folderId === 'a');
    default: {
      const order = (value: string): number =>
        value === each.value ? 0 : value < String(each.value) ? -1 : 1;
      const allowed = { '=': [0], '<>': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] }[each.op];
      return known(each.property, (value) => allowed.includes(order(value)));
    }
  }
}

const regexOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/\\[%_\\]|[^]/g, (found) =>
      found === '%' ? '[^]*' : found === '_' ? '[^]' : found.slice(-1).replace(/[^\w ]/, '\\$&'),
    )}$`,
  );

describe('queries', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(condition, (each) => {
        const { where } = parseQuery(`SELECT * FROM akkoord:agreement WHERE ${written(each)}`);
        expect(where).toEqual(each);
      }),
    );
  });

  it('find what the truth tables of SQL say', () => {
    fc.assert(
      fc.property(condition, objects, (each, object) => {
        const answer = fits(object, each);
        expect(answer === undefined ? 0.5 : Number(answer)).toBe(truth(object, each));
      }),
    );
  });

  it('bind AND closer than OR, and NOT closest', () => {
    const { where } = parseQuery(
      "select cmis:name, cmis:objectId from akkoord:agreement where not akkoord:phase = 'closed' and " +
        "akkoord:kind <> 'plan' or cmis:creationDate > TIMESTAMP '2026-11-24T00:00:00.000+01:00' order by cmis:name desc, akkoord:phase",
    );
    expect(where).toEqual({
      op: 'or',
      conditions: [
        {
          op: 'and',
          conditions: [
            { op: 'not', condition: { op: '=', property: 'akkoord:phase', value: 'closed' } },
            { op: '<>', property: 'akkoord:kind', value: 'plan' },
          ],
        },
        { op: '>', property: 'cmis:creationDate', value: '2026-11-23T23:00:00.000Z' },
      ],
    });
  });

  it.each([
    ['', 'its end'],
    ['SELECT', 'a name'],
    ['SELECT * FROM', 'a name'],
    ['SELECT * FROM akkoord:agreement WHERE', 'a name'],
    ['SELECT * FROM akkoord:agreement WHERE cmis:name', 'a comparison'],
    ["SELECT * FROM akkoord:agreement WHERE cmis:name = 'x", 'cannot be read'],
    ["SELECT * FROM akkoord:agreement WHERE cmis:name NOT = 'x'", 'LIKE or IN'],
    ["SELECT * FROM akkoord:agreement WHERE CONTAINS('x')", 'a comparison'],
    ['SELECT * FROM akkoord:agreement; DROP TABLE agreement', 'cannot be read'],
    ['SELECT * FROM akkoord:agreement a', 'the end'],
    ["SELECT * FROM akkoord:agreement WHERE cmis:creationDate > TIMESTAMP 'gisteren'", 'no moment'],
    [`SELECT * FROM akkoord:agreement WHERE ${'('.repeat(500)}`, '50 deep'],
    [`SELECT * FROM akkoord:agreement WHERE ${'NOT '.repeat(400)}`, '50 deep'],
    ['x'.repeat(2_001), 'too long'],
  ])('are refused: %s', (statement, why) => {
    expect(() => parseQuery(statement)).toThrow(why);
  });

  it.each([
    ['SELECT * FROM cmis:policy', 'no type'],
    ['SELECT akkoord:sha256 FROM akkoord:agreement', 'no property'],
    ["SELECT * FROM akkoord:agreement WHERE cmis:path = '/'", 'cannot be asked for'],
    ["SELECT * FROM akkoord:file WHERE akkoord:documentNumber = '1'", 'of the type integer'],
    ['SELECT * FROM akkoord:file WHERE akkoord:phase IN (1)', 'of the type string'],
    ["SELECT * FROM akkoord:file WHERE akkoord:documentNumber LIKE '1'", 'no text'],
    ['SELECT * FROM akkoord:agreement ORDER BY cmis:path', 'cannot be ordered'],
  ])('make no sense: %s', (statement, why) => {
    expect(() => checkedType(parseQuery(statement))).toThrow(why);
  });

  it('match patterns quickly, whatever they are', () => {
    const started = Date.now();
    expect(isLike('a'.repeat(3000), `${'%a'.repeat(900)}%b`)).toBe(false);
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it('are put in order, and tell what must hold', () => {
    const { where } = parseQuery(
      "SELECT * FROM cmis:document WHERE (cmis:name = 'a' AND IN_FOLDER('x')) AND (cmis:name = 'b' OR cmis:name = 'c')",
    );
    expect(conjuncts(where).map(({ op }) => op)).toEqual(['=', 'inFolder', 'or']);
    const named = (...names: (string | null)[]): CmisObject[] =>
      names.map((value, index) => ({
        ...{ id: `${index}`, typeId: 'cmis:folder', isFolder: true, name: '' },
        properties: { 'cmis:name': value },
      }));
    const order = [{ property: 'cmis:name', descending: true }];
    expect(inOrder(named('a', null, 'c', 'a'), order).map(({ id }) => id)).toEqual(['2', '0', '3', '1']);
  });
});
