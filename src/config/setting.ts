import { ROLES } from '../access/principal.js';
import { readRoleNames, type RoleNames } from '../access/rules/role-names.js';

/** One environment variable: what it means, what it may be, and what holds where it is not set. */
export interface Setting<T> {
  readonly meaning: string;
  /** The value in words, such as `integer from 1 to 65535`. */
  readonly form: string;
  /** Taken where the variable is not set or empty; where this too is undefined, the setting is. */
  readonly fallback?: string;
  /** What holds where the variable is not set, in words, where that is no fixed value. */
  readonly otherwise?: string;
  /** Throws where the text does not have the form. */
  readonly parse: (text: string) => T;
}

/** What a setting may be: its form in words, and how to read it (undefined = not of that form). */
interface Form<T> {
  readonly form: string;
  readonly read: (text: string) => T | undefined;
}

/** A setting that always has a value. */
export function setting<T>(
  form: Form<T>,
  fallback: string,
  meaning: string,
): Setting<T> & { fallback: string } {
  return { meaning, form: form.form, fallback, parse: parser(form) };
}

/** A setting that may be left out; `otherwise` says in words what holds then. */
export function optional<T>(form: Form<T>, otherwise: string, meaning: string): Setting<T> {
  return { meaning, form: form.form, otherwise, parse: parser(form) };
}

function parser<T>({ form, read }: Form<T>): (text: string) => T {
  return (text) => {
    const value = read(text);
    // The text itself is not repeated: it may be a secret.
    if (value === undefined) throw new TypeError(`must be ${form}`);
    return value;
  };
}

export function integer(min: number, max: number): Form<number> {
  return {
    form: `an integer from ${min} to ${max}`,
    read: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
      return value >= min && value <= max ? value : undefined;
    },
  };
}

export function oneOf<const T extends string>(...values: readonly T[]): Form<T> {
  return { form: `one of ${values.join(', ')}`, read: (text) => values.find((value) => value === text) };
}

export const toggle: Form<boolean> = {
  form: 'true or false',
  read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
};

export const words: Form<string> = { form: 'text', read: (text) => text };

export const webUrl: Form<string> = {
  form: 'an http or https URL without user, query or fragment',
  read: (text) => {
    const url = parseUrl(text);
    const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
    return isPlain ? text : undefined;
  },
};

export const postgresUrl: Form<string> = {
  form: 'a URL such as postgres://user:password@host:5432/database',
  read: (text) => (/^postgres(ql)?:$/.test(parseUrl(text)?.protocol ?? '') ? text : undefined),
};

export const origins: Form<readonly string[]> = {
  form: 'a list of origins such as https://example.be, separated by commas',
  read: (text) => {
    const list = text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return list.every((origin) => parseUrl(origin)?.origin === origin) ? Object.freeze(list) : undefined;
  },
};

export const roleNames: Form<RoleNames> = {
  form: `a list such as secretaris=clerk, separated by commas; the roles are ${ROLES.join(', ')}`,
  read: readRoleNames,
};

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
