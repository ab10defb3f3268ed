import { fold } from '../../../organisations/rules/fold.js';

/** Words that say nothing of what an item is about. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'de het een en of van voor met tot op in te ter aan bij door uit over om als dat die deze dit der den des ' +
    'the a an and of for with to on in at by ' +
    'goedkeuring goedkeuren goedgekeurd principiele beslissing besluit vaststelling vaststellen punt agendapunt ' +
    'gemeenteraad raad kennisname bekrachtiging bekrachtigen'
  ).split(' '),
);

/** A title without the numbering before it: `A.2a`, `12.`, `3) `, `Punt 4 -`. */
export function withoutNumbering(title: string): string {
  return title
    .replace(/^\s*(?:agendapunt|punt)\s+\d+\s*[-–:.]?\s*/i, '')
    .replace(/^\s*(?:[A-Z]{1,3}[.-]?)?\d{1,3}(?:[.-]\d+)*[a-z]?\s*[.):-]?\s+/, '')
    .replace(/^\s*[A-Z]{1,3}\.\d+[a-z]?\s+/, '')
    .trim();
}

/** The words of a title that say what it is about, in the form in which they are compared. */
export function tellingWords(title: string): string[] {
  return words(withoutNumbering(title)).filter((word) => !EMPTY.has(word));
}

/**
 * How much two titles are about the same, from 0 to 1: twice the words that they share over all their words (Dice),
 * leaving out what titles of items have in common.
 */
export function titleSimilarity(one: string, other: string): number {
  const [a, b] = [one, other].map((title) => new Set(tellingWords(title)));
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

/** Whether a title has every word of another, in its order and without others between them. */
export function containsTitle(title: string, contained: string): boolean {
  const [all, part] = [title, contained].map((each) => words(withoutNumbering(each)).join(' '));
  return tellingWords(contained).length >= 2 && ` ${all} `.includes(` ${part} `);
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
