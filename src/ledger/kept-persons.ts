import { createHash } from 'node:crypto';
import { commitmentOf } from '../persons/rules/commitment.js';

/** An entry with who is kept as the person behind its commitment; nulls where nobody is. */
export interface KeptBehind {
  readonly actor: unknown;
  readonly subject: string | null;
  readonly salt: string | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The commitment of an entry; undefined where it names no person. */
export function commitmentIn(actor: unknown): string | undefined {
  const { person } = (actor ?? {}) as { person?: unknown };
  return typeof person === 'string' ? person : undefined;
}

/** Whether somebody is kept as who acted, and the commitment in the history is to somebody else. */
export function isOfAnother({ actor, subject, salt }: KeptBehind): boolean {
  return subject !== null && salt !== null && commitmentOf(subject, salt, sha256) !== commitmentIn(actor);
}
