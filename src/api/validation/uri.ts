import type { ValidationOptions } from 'class-validator';
import { constraint } from './constraint.js';

/** A web address (http, https; no user name or password in it) or a URN, of at most 2000 characters. */
export function isHttpOrUrnUri(value: unknown): value is string {
  if (
    typeof value !== 'string' ||
    value.length > 2000 ||
    !/^[!-~]+$/.test(value) ||
    /[<>"\\^`{|}]/.test(value)
  ) {
    return false;
  }
  if (/^urn:[a-z0-9][a-z0-9-]{0,31}:[^#?]+/i.test(value)) return true;
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** A property that points to a source by its address. */
export function IsHttpOrUrnUri(options?: ValidationOptions): PropertyDecorator {
  return constraint('isHttpOrUrnUri', isHttpOrUrnUri, {}, options);
}
