import canonicalize from 'canonicalize';
import type { Elector } from '../../ratification/rules/tally.js';
import { begin, decide, type Facts, type OfferedEvent } from './decide.js';
import { decideCouncil } from './decide-council.js';
import type { Effect, EntryDraft } from './effects.js';
import type { Process } from './process.js';
import { carriedOut, deadlineId, withoutDeadline, type OwnedEffect, type Replayed } from './replayed.js';

/** An entry of one agreement's history, as far as deciding it again needs it. */
export interface RecordedEntry {
  readonly sequence: number;
  /** ISO 8601, UTC, in milliseconds. */
  readonly at: string;
  readonly actor: unknown;
  readonly type: string;
  readonly councilId: string | null;
  readonly from: string | null;
  readonly to: string;
  /** The event as it was offered, with the `facts` that the decision rested on. */
  readonly event: unknown;
}

/** The processes that an agreement and its councils follow. */
export interface ReplayProcesses {
  readonly agreement: Process;
  readonly council: Process;
}

/** The first entry that does not follow from those before it, and why, in words that go on from its number. */
export interface Difference {
  readonly sequence: number;
  readonly difference: string;
}

/**
 * Decides an agreement's whole history again, purely: from nothing but its entries, with the events and facts that they
 * hold, to what the agreement and its councils must be at its end.
 * @param history oldest entry first, from the first one on
 * @returns what the history leads to, or the first entry that these processes would not have written so
 */
export function replay(history: readonly RecordedEntry[], processes: ReplayProcesses): Replayed | Difference {
  let state: Replayed | undefined;
  for (let index = 0; index < history.length;) {
    const entry = history[index];
    const step = decidedAgain(state, entry, processes);
    if (typeof step === 'string') return { sequence: entry.sequence, difference: step };
    const written = history.slice(index, index + step.drafts.length);
    const wrong = firstDifference(step.drafts, written, entry);
    if (wrong) return wrong;
    index += written.length;
    state = { ...step.next, lastSequence: entry.sequence + written.length - 1 };
  }
  return state ?? { sequence: 1, difference: 'is missing' };
}

type OwnedDraft = EntryDraft & { readonly councilId: string | null };

/** One event decided again: what is then the case, and the entries that it must have left. */
export interface Step {
  readonly next: Replayed;
  readonly drafts: readonly OwnedDraft[];
}

/**
 * Decides again the one event that an entry holds.
 * @param past what came of the entries before; undefined for the first one
 * @returns why the event would not be taken, where it would not
 */
export function decidedAgain(
  past: Replayed | undefined,
  entry: Omit<RecordedEntry, 'sequence' | 'type' | 'from' | 'to'>,
  processes: ReplayProcesses,
): Step | string {
  const { event, facts } = offeredIn(entry);
  const now = new Date(entry.at);
  const { councilId } = entry;
  const finish = (before: Replayed, effects: readonly OwnedEffect[]): Step => ({
    next: carriedOut(before, effects, processes.council, now),
    drafts: effects.flatMap(({ councilId: of, effect }) =>
      effect.type === 'recordEntry' ? [{ ...effect.entry, councilId: of }] : [],
    ),
  });
  if (past === undefined) {
    const { next, effects } = begin(processes.agreement, facts, entry.event as OfferedEvent, now);
    return finish(beginningWith(next), owned(null, effects));
  }
  const before = withoutRunOut(past, entry);
  if (councilId === null) {
    const decision = decide(processes.agreement, past.agreement, event, facts, now);
    if ('refused' in decision) return refused(decision.refused.key);
    return finish({ ...before, agreement: decision.next }, owned(null, decision.effects));
  }
  const instance = past.councils.get(councilId) ?? past.asked?.council;
  if (instance === undefined) return 'is about a council that has not been asked';
  const decision = decideCouncil(
    { process: processes.council, instance },
    { process: processes.agreement, instance: past.agreement },
    event,
    facts,
    facts.elector as Elector,
    now,
  );
  if ('refused' in decision) return refused(decision.refused.key);
  const { council, agreement } = decision;
  const councils = new Map(past.councils).set(councilId, council.next);
  return finish({ ...before, councils, agreement: agreement?.next ?? past.agreement }, [
    ...owned(councilId, council.effects),
    ...owned(null, agreement?.effects ?? []),
  ]);
}

/** What a deadline's event is about has run out, unless the event sets it anew. */
function withoutRunOut(
  past: Replayed,
  { actor, councilId }: Pick<RecordedEntry, 'actor' | 'councilId'>,
): Replayed {
  const { deadline } = actor as { deadline?: string };
  return deadline === undefined ? past : withoutDeadline(past, deadlineId(councilId, deadline));
}

function beginningWith(agreement: Replayed['agreement']): Replayed {
  return {
    lastSequence: 0,
    agreement,
    asked: undefined,
    councils: new Map(),
    parties: new Map(),
    deadlines: new Map(),
    publicSince: null,
  };
}

function offeredIn({ event }: Pick<RecordedEntry, 'event'>): { event: OfferedEvent; facts: Facts } {
  const { facts, ...offered } = event as OfferedEvent & { facts?: Facts };
  return { event: offered, facts: facts ?? {} };
}

/** @param first the entry whose event was decided again: the others of its step say the same time and actor */
function firstDifference(
  drafts: readonly OwnedDraft[],
  written: readonly RecordedEntry[],
  first: RecordedEntry,
): Difference | undefined {
  if (drafts.length === 0) return { sequence: first.sequence, difference: 'would not be recorded' };
  for (const [index, draft] of drafts.entries()) {
    const sequence = first.sequence + index;
    const entry = written.at(index);
    if (entry === undefined) return { sequence, difference: `is missing: it would be ${draft.type}` };
    const expected = { ...draft, sequence, at: first.at, actor: first.actor };
    const member = MEMBERS.find((name) => !isSame(entry[name], expected[name]));
    if (member === undefined) continue;
    const difference = `says ${member} ${shown(entry[member])}, where it would be ${shown(expected[member])}`;
    return { sequence, difference };
  }
  return undefined;
}

const MEMBERS = ['sequence', 'type', 'councilId', 'from', 'to', 'at', 'actor', 'event'] as const;

/** Whether two values are the same once they are stored. */
export function isSame(left: unknown, right: unknown): boolean {
  return canonicalize(left ?? null) === canonicalize(right ?? null);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (canonicalize(value ?? null) ?? 'nothing');
}

function refused(reason: string): string {
  return `would be refused (${reason})`;
}

function owned(councilId: string | null, effects: readonly Effect[]): OwnedEffect[] {
  return effects.map((effect) => ({ councilId, effect }));
}
