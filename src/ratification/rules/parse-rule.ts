import type { Message } from '../../messages/message.js';
import type { PartReader } from './kinds/kind.js';
import { partiesIn } from './rule.js';
import { isRuleType, kindOf, RULE_TYPES } from './rule-kinds.js';
import type { RatificationRule } from './rule.types.js';

/** A fault in a rule as sent, and where it is (`rules[1].min`; '' is the whole). */
export interface RuleFault {
  readonly path: string;
  readonly detail: Message;
}

/** Deeper or larger rules than these no council could follow. */
const DEEPEST = 6;
const LARGEST = 50;
/** A rule that names more parties is one about a level, or about all. */
const MOST_NAMED = 12;

/** Reads a ratification rule from untrusted JSON, or names every fault in it. */
export function parseRule(value: unknown): { rule: RatificationRule } | { faults: readonly RuleFault[] } {
  const faults: RuleFault[] = [];
  let parts = 0;

  const fault = (path: string, key: string, params?: Message['params']): undefined => {
    faults.push({ path, detail: { key: `rule.${key}`, params } });
    return undefined;
  };

  const read = (part: unknown, path: string, depth: number): RatificationRule | undefined => {
    parts += 1;
    if (parts > LARGEST + 1) return undefined; // Said once, of the first part too many.
    if (parts > LARGEST || depth > DEEPEST)
      return fault(path, 'too-large', { parts: LARGEST, depth: DEEPEST });
    if (!isObject(part)) return fault(path, 'not-an-object');
    const { type } = part;
    if (!isRuleType(type)) return fault(at(path, 'type'), 'unknown-type', { types: RULE_TYPES.join(', ') });
    const kind = kindOf(type);
    for (const name of Object.keys(part)) {
      if (name !== 'type' && !kind.fields.includes(name)) fault(at(path, name), 'unknown-field', { type });
    }
    return kind.read(part, readerOf(part, path, depth));
  };

  const readerOf = (part: Readonly<Record<string, unknown>>, path: string, depth: number): PartReader => ({
    field: (name, is, key, params) => {
      const field = part[name];
      return is(field) ? field : fault(at(path, name), key, params);
    },
    rule: (name) => read(part[name], at(path, name), depth + 1),
    rules: (name) => {
      const list = part[name];
      if (!Array.isArray(list) || list.length === 0) return fault(at(path, name), 'no-rules');
      const rules = list
        .slice(0, LARGEST + 1)
        .map((each, index) => read(each, at(path, `${name}[${index}]`), depth + 1));
      return rules.every((rule) => rule !== undefined) ? rules : undefined;
    },
    fault: (name, key, params) => fault(at(path, name), key, params),
  });

  const rule = read(value, '', 1);
  if (rule && partiesIn(rule).length > MOST_NAMED) fault('', 'too-many-named', { most: MOST_NAMED });
  return rule && faults.length === 0 ? { rule } : { faults };
}

function at(path: string, name: string): string {
  return [path, name].filter((step) => step !== '').join('.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
