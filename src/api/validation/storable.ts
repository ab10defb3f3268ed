import type { Issue } from '../../common/problems/problem.js';

/** Deeper JSON than this is refused: recursive code would run out of stack on it. */
export const MAX_DEPTH = 64;

/**
 * Characters that cannot be kept: control characters but tab and line ends (PostgreSQL refuses U+0000, XML and SVG
 * the others), halves of surrogate pairs (no UTF-8, hence no hash) and U+FFFE and U+FFFF.
 */
const UNSTORABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Looks through parsed JSON for what no feature can take, whatever its class says: text that cannot be stored, names
 * that every JavaScript object inherits (`__proto__`, `constructor`, …), lists with `null` in them, numbers
 * too large for a number, and nesting beyond `MAX_DEPTH`. Does not recurse itself.
 */
export function findUnstorable(value: unknown, where: Issue['in']): Issue[] {
  const issues: Issue[] = [];
  const pending: Place[] = [{ name: '', value, depth: 0 }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const fault = place.fault ?? faultOf(place);
    if (fault !== undefined) {
      issues.push({ in: where, name: place.name, detail: { key: `validation.${fault}`, params: PARAMS } });
      if (fault === 'isShallow') return issues;
    } else if (typeof place.value === 'object' && place.value !== null) {
      pending.push(...placesIn(place as Place & { value: object }).reverse());
    }
  }
  return issues;
}

/** A value in the JSON, and what is known to be wrong with it because of where it stands. */
interface Place {
  readonly name: string;
  readonly value: unknown;
  readonly depth: number;
  readonly fault?: string;
}

const PARAMS = { max: MAX_DEPTH };

function faultOf({ value, depth }: Place): string | undefined {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? 'isStorableText' : undefined;
  // JSON.parse makes Infinity of 1e999.
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'isNumber';
  return depth > MAX_DEPTH && typeof value === 'object' && value !== null ? 'isShallow' : undefined;
}

function placesIn({ name, value, depth }: Place & { value: object }): Place[] {
  const inside = depth + 1;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => ({
      name: `${name}[${index}]`,
      value: item,
      depth: inside,
      fault: item === null ? 'isDefined' : undefined,
    }));
  }
  return Object.entries(value as Record<string, unknown>).map(([key, item]) => {
    if (UNSTORABLE.test(key)) return { name, value: item, depth: inside, fault: 'isStorableText' };
    const fault = Object.hasOwn(Object.prototype, key) ? 'whitelistValidation' : undefined;
    return { name: join(name, key), value: item, depth: inside, fault };
  });
}

/** The path of a value inside another: `parties[0]` and `role` make `parties[0].role`. */
export function join(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}
