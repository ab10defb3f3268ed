import { LEVELS, type Level } from '../../common/level.js';
import type { Message } from '../../messages/message.js';
import type { RatificationRule } from './rule.js';

/** A fault in a rule as sent, and where it is (`rules[1].min`; '' is the whole). */
export interface RuleFault {
  readonly path: string;
  readonly detail: Message;
}

/** Deeper or larger rules than these no council could follow. */
const DEEPEST = 6;
const LARGEST = 50;

const FIELDS: Readonly<Record<RatificationRule['type'], readonly string[]>> = {
  unanimity: [],
  count: ['min'],
  share: ['min'],
  population: ['min'],
  level: ['level', 'rule'],
  allOf: ['rules'],
  anyOf: ['rules'],
};

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
    const type = part.type;
    if (!isRuleType(type))
      return fault(at(path, 'type'), 'unknown-type', { types: Object.keys(FIELDS).join(', ') });
    const known = ['type', ...FIELDS[type]];
    for (const name of Object.keys(part)) {
      if (!known.includes(name)) fault(at(path, name), 'unknown-field', { type });
    }
    switch (type) {
      case 'unanimity':
        return { type };
      case 'count':
        return isWhole(part.min) ? { type, min: part.min } : fault(at(path, 'min'), 'not-a-count');
      case 'share':
      case 'population':
        return isShare(part.min) ? { type, min: part.min } : fault(at(path, 'min'), 'not-a-share');
      case 'level': {
        const rule = read(part.rule, at(path, 'rule'), depth + 1);
        if (!isLevel(part.level))
          return fault(at(path, 'level'), 'unknown-level', { levels: LEVELS.join(', ') });
        return rule && { type, level: part.level, rule };
      }
      case 'allOf':
      case 'anyOf': {
        if (!Array.isArray(part.rules) || part.rules.length === 0)
          return fault(at(path, 'rules'), 'no-rules');
        const rules = part.rules
          .slice(0, LARGEST + 1)
          .map((each, index) => read(each, at(path, `rules[${index}]`), depth + 1));
        return rules.every((rule) => rule !== undefined) ? { type, rules } : undefined;
      }
    }
  };

  const rule = read(value, '', 1);
  return rule && faults.length === 0 ? { rule } : { faults };
}

function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRuleType(value: unknown): value is RatificationRule['type'] {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value);
}

function isLevel(value: unknown): value is Level {
  return LEVELS.includes(value as Level);
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 10_000;
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 1;
}
