import { endOfDate, startOfDate } from '../../../common/time/terms.js';
import type { Issue } from '../../../common/problems/problem.js';
import type { PastMoment } from './as-of.js';

/** The moments that a reader asks for: each a plain date, which means the end of that day, or an ISO 8601 moment. */
export interface AskedMoments {
  readonly asOf?: string;
  readonly knownAt?: string;
}

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Spell {
  readonly from: Date;
  /** The last instant that is part of it. */
  readonly until: Date;
}

/** The instant that a reader means; the last millisecond of the day in Brussels where that is a date. */
export function instantOf(asked: string): Date {
  return spellOf(asked).until;
}

/**
 * Which past is asked for.
 * @returns every fault where that cannot be told: the future is not known, and nothing is known of what came after
 */
export function pastMoment(
  { asOf, knownAt }: AskedMoments,
  now: Date,
): PastMoment | { readonly faults: readonly Issue[] } {
  const [happened, known] = [asOf, knownAt].map((asked) =>
    asked === undefined ? undefined : spellOf(asked),
  );
  const faults = [
    ...(happened !== undefined && happened.from > now ? [fault('asOf', 'in-the-future')] : []),
    ...(known !== undefined && known.from > now ? [fault('knownAt', 'in-the-future')] : []),
    ...(happened !== undefined && known !== undefined && happened.from > known.until
      ? [fault('asOf', 'after-what-was-known')]
      : []),
  ];
  if (faults.length > 0) return { faults };
  const by = earliest(known?.until ?? now, now);
  return { asOf: happened === undefined ? null : earliest(happened.until, by), knownAt: by };
}

function spellOf(asked: string): Spell {
  if (PLAIN_DATE.test(asked))
    return { from: startOfDate(asked), until: new Date(endOfDate(asked).getTime() - 1) };
  return { from: new Date(asked), until: new Date(asked) };
}

function earliest(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function fault(name: string, key: string): Issue {
  return { in: 'query', name, detail: { key: `as-of.${key}` } };
}
