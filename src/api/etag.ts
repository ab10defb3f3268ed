import { createHash } from 'node:crypto';
import { Problem } from '../common/problems/problem.js';

/** The entity tag of a resource's version: strong, so that it can be used with `If-Match`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The entity tag of an answer that has no version of its own: made of its content. */
export function etagOfContent(body: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
}

/**
 * Refuses a change whose `If-Match` does not name the present version (RFC 9110 §13.1.1): a list of tags, or `*`.
 * Weak tags never match. Without the header there is no condition.
 * @throws Problem 412 `version-moved`
 */
export function requireMatch(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  if (tagsOf(ifMatch).includes(etagOf(version))) return;
  throw versionMoved();
}

/**
 * As `requireMatch`, of an answer that has no version of its own.
 * @param body the present answer
 * @throws Problem 412 `version-moved`
 */
export function requireContentMatch(ifMatch: string | undefined, body: unknown): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  if (!tagsOf(ifMatch).includes(etagOfContent(body))) throw versionMoved();
}

/** The resource has another version than the one that the caller's change is meant for. */
export function versionMoved(): Problem {
  return new Problem('version-moved', 412);
}

function tagsOf(header: string): string[] {
  return [...header.matchAll(/(?:W\/)?"[^"]*"/g)].map(([tag]) => tag);
}
