/** Characters of a name, at most. */
export const LONGEST_FILE_NAME = 200;

/**
 * What no name of a file may hold: separators of paths, what Windows refuses, control characters, and marks that turn the
 * direction of writing, by which `exe.pdf` can be made to look like `fdp.exe`.
 */
const UNSAFE =
  /[/\\:*?"<>|\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

/** Whether a file can safely be saved under this name on any computer: not hidden, and no path. */
export function isFileName(value: unknown): value is string {
  if (typeof value !== 'string' || UNSAFE.test(value)) return false;
  const length = [...value].length;
  return length > 0 && length <= LONGEST_FILE_NAME && !/^[\s.]|[\s.]$/.test(value);
}
