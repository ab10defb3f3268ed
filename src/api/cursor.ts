import { validationFailed } from '../common/problems/general.problems.js';

/** Beside text and whole numbers: a UUID, and a time as `Date.toISOString` writes it. */
type Kind = 'string' | 'number' | 'uuid' | 'instant';
type Shape = readonly Kind[];

/** The values of a shape, in its order: `['uuid', 'number']` gives `[string, number]`. */
export type CursorValues<S extends Shape> = {
  -readonly [I in keyof S]: S[I] extends 'number' ? number : string;
};

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Writes where a page ended (the sort key's values of its last row) as opaque text. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor of `encodeCursor`. The values come from the caller and prove nothing: use them as bounds only.
 * @param shape the kinds of the values that this list's cursors hold
 * @throws Problem 400 `validation-failed` for anything else than such a cursor
 */
export function decodeCursor<const S extends Shape>(text: string, shape: S): CursorValues<S> {
  const values = parse(text);
  if (!Array.isArray(values) || values.length !== shape.length || encodeCursor(values) !== text)
    throw madeUp();
  if (!values.every((value, index) => isOfKind(value, shape[index]))) throw madeUp();
  return values as CursorValues<S>;
}

/** The problem for a cursor with the right form whose values the list cannot use, such as a date that is none. */
export function madeUp(): Error {
  return validationFailed([{ in: 'query', name: 'cursor', detail: { key: 'validation.isCursor' } }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isSafeInteger(value);
  if (typeof value !== 'string') return false;
  switch (kind) {
    case 'uuid':
      return UUID.test(value);
    case 'instant':
      return INSTANT.test(value) && !Number.isNaN(Date.parse(value));
    case 'string':
      return !/[\0\p{Cs}]/u.test(value);
  }
}
