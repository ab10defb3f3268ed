import { isIP } from 'node:net';
import { ROLES } from '../access/principal.js';
import { readRoleNames, type RoleNames } from '../access/rules/role-names.js';
import { SEALING_KEY_BYTES, type SealingKey } from '../common/sealing/seal.js';

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

export const dayOfYear: Form<string> = {
  form: 'a month and day that every year has, such as 03-31',
  read: (text) => {
    const date = new Date(`2001-${text}T00:00:00Z`);
    const isDay = /^\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime());
    return isDay && date.toISOString().slice(5, 10) === text ? text : undefined;
  },
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
    const list = listOf(text);
    return list.every((origin) => parseUrl(origin)?.origin === origin) ? Object.freeze(list) : undefined;
  },
};

export const ports: Form<readonly number[]> = {
  form: 'a list of ports such as 80,443',
  read: (text) => {
    const list = listOf(text).map((part) => (/^\d{1,5}$/.test(part) ? Number(part) : NaN));
    return list.length > 0 && list.every((port) => port >= 1 && port <= 65535)
      ? Object.freeze(list)
      : undefined;
  },
};

export const addresses: Form<readonly string[]> = {
  form: 'a list of IP addresses or ranges such as 127.0.0.1,10.0.0.0/8, separated by commas',
  read: (text) => {
    const list = listOf(text);
    return list.every(isAddressOrRange) ? Object.freeze(list) : undefined;
  },
};

export const roleNames: Form<RoleNames> = {
  form: `a list such as secretaris=clerk, separated by commas; the roles are ${ROLES.join(', ')}`,
  read: readRoleNames,
};

export const sealingKeys: Form<readonly SealingKey[]> = {
  form: `a list such as 2026=key, separated by commas; each key is ${SEALING_KEY_BYTES} bytes in base64`,
  read: (text) => {
    const keys = listOf(text).map((part) => /^([\w-]{1,40})=([A-Za-z0-9+/]{43}=)$/.exec(part));
    const read = keys.flatMap((found) =>
      found ? { id: found[1], key: Buffer.from(found[2], 'base64') } : [],
    );
    const isSound = read.length === keys.length && new Set(read.map(({ id }) => id)).size === keys.length;
    return isSound && keys.length > 0 ? Object.freeze(read) : undefined;
  },
};

export const clamdAddress: Form<
  { readonly host: string; readonly port: number } | { readonly path: string }
> = {
  form: 'host:port, or unix: and the path of a socket',
  read: (text) => {
    const socket = /^unix:(\/.+)$/.exec(text);
    if (socket) return { path: socket[1] };
    const address = /^([\w.-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(text);
    const port = Number(address?.[2]);
    return address && port >= 1 && port <= 65535
      ? { host: address[1].replace(/[[\]]/g, ''), port }
      : undefined;
  },
};

export const retryDelays: Form<readonly number[]> = {
  form: 'a list of at most 20 numbers of seconds such as 5,300, none above 604800',
  read: (text) => {
    const list = listOf(text).map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : NaN));
    return list.length <= 20 && list.every((seconds) => seconds <= 604_800) ? Object.freeze(list) : undefined;
  },
};

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isAddressOrRange(text: string): boolean {
  const [address, length, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128));
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
