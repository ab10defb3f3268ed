import type { CmisObject } from './cmis-object.js';
import { CmisFault } from './cmis-fault.js';
import type { Comparison, Condition, Literal, Query } from './sql.js';
import { typeOf, type PropertyDefinition, type TypeDefinition } from './types.js';

/**
 * The type that a query asks of.
 * @throws CmisFault `invalidArgument` where it, or a property, is not known, may not be asked, or is held against a value of
 *   another type
 */
export function checkedType({ from, columns, where, orderBy }: Query): TypeDefinition {
  const type = typeOf(from);
  if (type === undefined) throw new CmisFault('invalidArgument', `There is no type ${from}.`);
  if (columns !== '*') for (const column of columns) propertyOf(type, column);
  if (where !== undefined) checkCondition(type, where);
  for (const { property } of orderBy)
    if (!propertyOf(type, property).orderable)
      throw new CmisFault('invalidArgument', `Results cannot be ordered by ${property}.`);
  return type;
}

function checkCondition(type: TypeDefinition, condition: Condition): void {
  if ('conditions' in condition) return condition.conditions.forEach((each) => checkCondition(type, each));
  if (condition.op === 'not') return checkCondition(type, condition.condition);
  if (!('property' in condition)) return;
  const property = propertyOf(type, condition.property);
  if (!property.queryable) throw new CmisFault('invalidArgument', `${property.id} cannot be asked for.`);
  if (condition.op === 'like' && property.type !== 'string' && property.type !== 'id')
    throw new CmisFault('invalidArgument', `${property.id} is no text.`);
  if ('value' in condition) checkValue(property, condition.value);
  if ('values' in condition) condition.values.forEach((value) => checkValue(property, value));
}

function checkValue({ id, type }: PropertyDefinition, value: Literal): void {
  const wanted = type === 'integer' ? 'number' : type === 'boolean' ? 'boolean' : 'string';
  if (typeof value !== wanted) throw new CmisFault('invalidArgument', `${id} is of the type ${type}.`);
}

function propertyOf(type: TypeDefinition, id: string): PropertyDefinition {
  const found = type.properties.find((each) => each.id === id);
  if (found === undefined) throw new CmisFault('invalidArgument', `${type.id} has no property ${id}.`);
  return found;
}

/** Whether an object fits a condition; undefined, as in SQL, where a property that is not set leaves it open. */
export function fits(object: CmisObject, condition: Condition): boolean | undefined {
  switch (condition.op) {
    case 'and':
      return all(condition.conditions.map((each) => fits(object, each)));
    case 'or': {
      const none = all(condition.conditions.map((each) => opposite(fits(object, each))));
      return opposite(none);
    }
    case 'not':
      return opposite(fits(object, condition.condition));
    case 'isNull':
      return valueOf(object, condition.property) === undefined;
    case 'inFolder':
      return object.parentId === condition.folderId;
    case 'inTree':
      // Folders are two deep: what is not in the root's own is in that of an agreement.
      return condition.folderId === 'root'
        ? object.parentId !== undefined
        : object.parentId === condition.folderId;
    case 'in': {
      const value = valueOf(object, condition.property);
      return value === undefined ? undefined : condition.values.includes(value);
    }
    case 'like': {
      const value = valueOf(object, condition.property);
      return value === undefined ? undefined : isLike(String(value), condition.pattern);
    }
    default: {
      const value = valueOf(object, condition.property);
      return value === undefined ? undefined : compare(value, condition.op, condition.value);
    }
  }
}

function valueOf({ properties }: CmisObject, property: string): Literal | undefined {
  const value = properties[property] ?? undefined;
  return typeof value === 'object' ? undefined : value;
}

function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function opposite(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function compare(value: Literal, op: Comparison, other: Literal): boolean {
  switch (op) {
    case '=':
      return value === other;
    case '<>':
      return value !== other;
    case '<':
      return value < other;
    case '<=':
      return value <= other;
    case '>':
      return value > other;
    case '>=':
      return value >= other;
  }
}

/**
 * `%` stands for any characters, `_` for one; behind a backslash they stand for themselves. In time that grows with the
 * product of both lengths, whatever the pattern.
 */
export function isLike(text: string, pattern: string): boolean {
  const parts = [...pattern.matchAll(/\\([%_\\])|([^])/gu)].map(
    ([, escaped, plain]): 'many' | 'one' | { readonly is: string } =>
      escaped !== undefined
        ? { is: escaped }
        : plain === '%'
          ? 'many'
          : plain === '_'
            ? 'one'
            : { is: plain },
  );
  const characters = [...text];
  let [at, part] = [0, 0];
  let last: { part: number; at: number } | undefined;
  while (at < characters.length) {
    const next = parts.at(part);
    if (part < parts.length && next === 'many') {
      last = { part, at };
      part += 1;
    } else if (part < parts.length && (next === 'one' || (next as { is: string }).is === characters[at])) {
      part += 1;
      at += 1;
    } else if (last !== undefined) {
      // The last `%` takes one more: what the ones before it took is good enough, whatever comes.
      last = { part: last.part, at: last.at + 1 };
      part = last.part + 1;
      at = last.at;
    } else return false;
  }
  return parts.slice(part).every((each) => each === 'many');
}

/** What must hold whatever else does: conditions that all others are joined to by AND. */
export function conjuncts(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return condition.op === 'and' ? condition.conditions.flatMap(conjuncts) : [condition];
}

/** By a query's order; what is not set comes first, and equals stay as they were. */
export function inOrder(objects: readonly CmisObject[], orderBy: Query['orderBy']): CmisObject[] {
  return objects.toSorted((one, other) => {
    for (const { property, descending } of orderBy) {
      const order = orderOf(valueOf(one, property), valueOf(other, property));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
}

function orderOf(one: Literal | undefined, other: Literal | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return -1;
  if (other === undefined) return 1;
  return one < other ? -1 : 1;
}
