import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { validationFailed } from '../../common/problems/general.problems.js';
import type { Issue } from '../../common/problems/problem.js';
import { issuesOf } from './issues.js';
import { rememberConstraints } from './remembered-constraints.js';
import { findUnstorable } from './storable.js';

rememberConstraints();

/** No list of targets in the errors but what the issues need, and no English sentences made for nothing. */
const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, dismissDefaultMessages: true };

/**
 * Reads a parsed body or query as a DTO: only the fields that the class declares, each as its decorators say,
 * without converting anything that the class does not convert itself.
 * @throws Problem 400 `validation-failed` with every fault in `issues`
 */
export function validateAs<T extends object>(type: Type<T>, value: unknown, where: 'body' | 'query'): T {
  const unstorable = findUnstorable(value, where);
  if (unstorable.some(({ detail }) => DANGEROUS.has(detail.key))) throw validationFailed(unstorable);
  if (!isObject(value)) {
    throw validationFailed([{ in: where, name: '', detail: { key: 'validation.isObject' } }]);
  }
  const instance = plainToInstance(type, value);
  const errors = validateSync(instance, OPTIONS);
  if (errors.length > 0 || unstorable.length > 0) {
    const named = new Set(unstorable.map(({ name }) => name));
    const others = issuesOf(errors, where).filter(({ name }) => !named.has(name));
    throw validationFailed([...unstorable, ...others]);
  }
  return instance;
}

/** What the libraries that read the value further are better not given. */
const DANGEROUS: ReadonlySet<string> = new Set(['validation.whitelistValidation', 'validation.isShallow']);

/** Throws Problem 400 `validation-failed` on what `findUnstorable` finds. */
export function refuseUnstorable(value: unknown, where: Issue['in']): void {
  const issues = findUnstorable(value, where);
  if (issues.length > 0) throw validationFailed(issues);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
