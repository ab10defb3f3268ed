import { byLikeness } from './likeness.js';
import type { Wording } from './clause.js';

/** A clause that has its id. */
export interface Identified extends Wording {
  readonly id: string;
}

/** A clause as it is sent: whoever knows which clause it is says so. */
export interface Sent extends Wording {
  readonly id?: string;
}

/**
 * Which clause each one sent is. Where its id is not sent, it is the clause of the version before that reads the same;
 * else the one with its number and heading, or with its heading alone where that is clear; else the one that is most
 * alike. What is like none of them is new.
 * @param newId gives another id each time, which no clause has had
 * @returns ids in the order of `sent`, no two the same; ids that were sent are taken to differ
 */
export function clauseIds(
  sent: readonly Sent[],
  before: readonly Identified[],
  newId: () => string,
): string[] {
  const found = matches(sent, before);
  matchAlike(sent, before, found);
  return sent.map((_, index) => found.get(index) ?? newId());
}

/**
 * The same for another language than the text's own: a clause that does not read as one of the version before is the
 * clause of the own language that has its number.
 * @param own the clauses in the text's own language, which have their ids
 */
export function clauseIdsBeside(
  own: readonly Identified[],
  sent: readonly Sent[],
  before: readonly Identified[],
  newId: () => string,
): string[] {
  const found = new Map<number, string>();
  matchSent(sent, found);
  matchBy(sent, before, found, wholeOf);
  matchBy(sent, before, found, wordsOf);
  matchBy(sent, own, found, numberOf);
  matchAlike(sent, before, found);
  return sent.map((_, index) => found.get(index) ?? newId());
}

const wholeOf = ({ number, heading, body }: Wording): string => JSON.stringify([number, heading, body]);
const wordsOf = ({ heading, body }: Wording): string => JSON.stringify([heading, body]);
const nameOf = ({ number, heading }: Wording): string => JSON.stringify([number, heading]);
const numberOf = ({ number }: Wording): string => number;
const headingOf = ({ heading }: Wording): string => heading.toLowerCase();

function matches(sent: readonly Sent[], before: readonly Identified[]): Map<number, string> {
  const found = new Map<number, string>();
  matchSent(sent, found);
  for (const key of [wholeOf, wordsOf, nameOf]) matchBy(sent, before, found, key);
  matchBy(sent, before, found, headingOf, true);
  return found;
}

function matchSent(sent: readonly Sent[], found: Map<number, string>): void {
  for (const [index, { id }] of sent.entries()) if (id !== undefined) found.set(index, id);
}

/**
 * Gives clauses that have the same key the same id, in their order.
 * @param onlyClear leaves a key alone that several clauses have
 */
function matchBy(
  sent: readonly Sent[],
  before: readonly Identified[],
  found: Map<number, string>,
  key: (wording: Wording) => string,
  onlyClear = false,
): void {
  const taken = new Set(found.values());
  const left = grouped(
    before.filter(({ id }) => !taken.has(id)),
    key,
  );
  const open = grouped(
    [...sent.entries()].filter(([index]) => !found.has(index)),
    ([, each]) => key(each),
  );
  for (const [each, ones] of open) {
    const others = left.get(each) ?? [];
    if (onlyClear && (ones.length > 1 || others.length > 1)) continue;
    for (const [place, [index]] of ones.entries())
      if (place < others.length) found.set(index, others[place].id);
  }
}

function matchAlike(sent: readonly Sent[], before: readonly Identified[], found: Map<number, string>): void {
  const taken = new Set(found.values());
  const open = [...sent.keys()].filter((index) => !found.has(index));
  const left = before.filter(({ id }) => !taken.has(id));
  for (const { one, other } of byLikeness(
    open.map((index) => sent[index]),
    left,
  ))
    found.set(open[one], left[other].id);
}

function grouped<T>(all: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return groups;
}
