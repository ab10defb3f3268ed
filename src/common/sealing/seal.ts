import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORM = 'v1';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/** Bytes of a key. */
export const SEALING_KEY_BYTES = 32;

/** A key with the name by which what it sealed refers to it. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

/** What is sealed was sealed by a key that is not there, for something else, or was changed. */
export class CannotOpen extends Error {}

/**
 * Encrypts a secret that the registry must be able to use again (AES-256-GCM).
 * @param purpose what it belongs to, such as `webhook/<id>`: it opens for that and nothing else
 * @returns `v1.<key id>.<nonce, tag and ciphertext in base64url>`
 */
export function seal(secret: string, purpose: string, { id, key }: SealingKey): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [FORM, id, Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
}

/** @throws CannotOpen where no key fits, or the purpose is another */
export function open(sealed: string, purpose: string, keys: readonly SealingKey[]): string {
  const [form, id, text = ''] = sealed.split('.');
  const found = keys.find((each) => each.id === id);
  if (form !== FORM || found === undefined) throw new CannotOpen(`no key ${id ?? ''} is configured`);
  const bytes = Buffer.from(text, 'base64url');
  try {
    const decipher = createDecipheriv(ALGORITHM, found.key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    throw new CannotOpen('it was sealed for something else, or changed');
  }
}

/** What everything begins with that was sealed with a key. */
export function beginningOf({ id }: Pick<SealingKey, 'id'>): string {
  return `${FORM}.${id}.`;
}
