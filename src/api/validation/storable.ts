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
  const found = (name: string, key: string, params?: Record<string, number>): void => {
    issues.push({ in: where, name, detail: { key: `validation.${key}`, params } });
  };
  const pending: { name: string; value: unknown; depth: number }[] = [{ name: '', value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next.value === 'string') {
      if (UNSTORABLE.test(next.value)) found(next.name, 'isStorableText');
    } else if (typeof next.value === 'number') {
      // JSON.parse makes Infinity of 1e999.
      if (!Number.isFinite(next.value)) found(next.name, 'isNumber');
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth > MAX_DEPTH) {
        found(next.name, 'isShallow', { max: MAX_DEPTH });
        return issues;
      }
      const isList = Array.isArray(next.value);
      for (const [key, child] of Object.entries(next.value).reverse()) {
        const name = isList ? `${next.name}[${key}]` : join(next.name, key);
        if (!isList && Object.hasOwn(Object.prototype, key)) found(name, 'whitelistValidation');
        else if (!isList && UNSTORABLE.test(key)) found(next.name, 'isStorableText');
        else if (isList && child === null) found(name, 'isDefined');
        else pending.push({ name, value: child, depth: next.depth + 1 });
      }
    }
  }
  return issues;
}

/** The path of a value inside another: `parties[0]` and `role` make `parties[0].role`. */
export function join(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}
