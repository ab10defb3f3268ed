import type { Level } from '../../../common/level.js';
import type { Message } from '../../../messages/message.js';
import type { Formula, Place } from '../formula.js';
import type { RatificationRule } from '../rule.types.js';

/** Reads one part of a rule from untrusted JSON. Each answers undefined, with a fault named, where it cannot. */
export interface PartReader {
  /** A field that must pass a test. @param key of the fault */
  readonly field: <T>(
    name: string,
    is: (value: unknown) => value is T,
    key: string,
    params?: Message['params'],
  ) => T | undefined;
  /** A rule within this one. */
  readonly rule: (name: string) => RatificationRule | undefined;
  /** Rules within this one, at least one. */
  readonly rules: (name: string) => readonly RatificationRule[] | undefined;
  readonly fault: (name: string, key: string, params?: Message['params']) => undefined;
}

/** One kind of rule: how it is read, and which formula it is. To add one is a file here and a line in the table. */
export interface RuleKind<R extends RatificationRule> {
  /** What it may hold beside its type. */
  readonly fields: readonly string[];
  readonly read: (part: Readonly<Record<string, unknown>>, reader: PartReader) => R | undefined;
  /** @param inner the formula of a rule within this one, at a step of the path and for one level where it says so */
  readonly formula: (rule: R, at: Place, inner: Inner) => Formula;
}

export type Inner = (rule: RatificationRule, step: string, level?: Level) => Formula;

export function isShare(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= 1;
}

/** Shares carry rounding errors, as a part of what is needed; no real threshold is this close to another. */
const ROUNDING = 1e-9;

/** A share of so many, in whole ones. */
export function shareOf(min: number, of: number): number {
  return Math.ceil(min * of * (1 - ROUNDING));
}
