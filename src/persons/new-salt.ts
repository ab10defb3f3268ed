import { randomFillSync } from 'node:crypto';
import { SALT_BYTES } from './rules/commitment.js';

/** Asking the system for randomness costs more than the randomness. */
const drawn = Buffer.alloc(SALT_BYTES * 128);
let used = drawn.length;

/** A new salt for a commitment, in hexadecimal. */
export function newSalt(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const salt = drawn.toString('hex', used, used + SALT_BYTES);
  used += SALT_BYTES;
  return salt;
}
