import canonicalize from 'canonicalize';
import { begin, decide, type Facts, type OfferedEvent } from './decide.js';
import { decideCouncil, type CouncilParty } from './decide-council.js';
import { decideProceeding, openProceeding } from './decide-proceeding.js';
import type { Effect, EntryDraft } from './effects.js';
import { PROCESS_MIGRATED } from './migrate.js';
import { migratedAgain } from './replay-migration.js';
import { councilProcess, processOf, type ReplayProcesses } from './replay-processes.js';
import {
  carriedOut,
  deadlineId,
  proceedingOwner,
  withoutDeadline,
  type OwnedEffect,
  type Replayed,
} from './replayed.js';

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

/** The first entry that does not follow from those before it, and why, in words that go on from its number. */
export interface Difference {
  readonly sequence: number;
  readonly difference: string;
}

/** One event of a history, decided again. */
export interface ReplayedStep {
  /** The first of its entries: the event's own. */
  readonly entry: RecordedEntry;
  readonly before: Replayed | undefined;
  readonly after: Replayed;
  readonly effects: readonly OwnedEffect[];
}

/**
 * Decides an agreement's whole history again, purely: from nothing but its entries, with the events and facts that they
 * hold, to what the agreement and its councils must be at its end.
 * @param history oldest entry first, from the first one on
 * @param visit is told of each event on the way
 * @returns what the history leads to, or the first entry that these processes would not have written so
 */
export function replay(
  history: readonly RecordedEntry[],
  processes: ReplayProcesses,
  visit?: (step: ReplayedStep) => void,
): Replayed | Difference {
  let state: Replayed | undefined;
  for (let index = 0; index < history.length;) {
    const entry = history[index];
    const step = decidedAgain(state, entry, processes);
    if (typeof step === 'string') return { sequence: entry.sequence, difference: step };
    const written = history.slice(index, index + step.drafts.length);
    const wrong = firstDifference(step.drafts, written, entry);
    if (wrong) return wrong;
    index += written.length;
    const after = { ...step.next, lastSequence: entry.sequence + written.length - 1 };
    visit?.({ entry, before: state, after, effects: step.effects });
    state = after;
  }
  return state ?? { sequence: 1, difference: 'is missing' };
}

type OwnedDraft = EntryDraft & { readonly councilId: string | null };

/** One event decided again: what is then the case, and the entries that it must have left. */
export interface Step {
  readonly next: Replayed;
  readonly effects: readonly OwnedEffect[];
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
    next: withOpened(before, effects, processes, now),
    effects,
    drafts: effects.flatMap(({ councilId: of, effect }) =>
      effect.type === 'recordEntry' ? [{ ...effect.entry, councilId: of }] : [],
    ),
  });
  if (past === undefined) {
    const { next, effects } = begin(processes.agreement, facts, entry.event as OfferedEvent, now);
    return finish(beginningWith(next), owned(null, effects));
  }
  const before = withoutRunOut(past, entry);
  if (event.type === PROCESS_MIGRATED) {
    const migrated = migratedAgain(before, councilId, event, processes, now);
    return typeof migrated === 'string' ? migrated : finish(migrated.after, migrated.effects);
  }
  if (typeof event.proceeding === 'number')
    return ofProceeding(before, event.proceeding, event, facts, processes, now, finish);
  if (councilId === null) {
    const decision = decide(processOf(past.agreement, processes), past.agreement, event, facts, now);
    if ('refused' in decision) return refused(decision.refused.key);
    return finish({ ...before, agreement: decision.next }, owned(null, decision.effects));
  }
  const instance = past.councils.get(councilId) ?? past.asked?.council;
  if (instance === undefined) return 'is about a council that has not been asked';
  const decision = decideCouncil(
    { process: processOf(instance, processes), instance },
    { process: processOf(past.agreement, processes), instance: past.agreement },
    event,
    facts,
    facts.elector as CouncilParty,
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

/** A step of a side procedure: it moves, and the agreement with it where it is told something. */
function ofProceeding(
  before: Replayed,
  number: number,
  event: OfferedEvent,
  facts: Facts,
  processes: ReplayProcesses,
  now: Date,
  finish: (before: Replayed, effects: readonly OwnedEffect[]) => Step,
): Step | string {
  const known = before.proceedings.get(number);
  if (known?.isOpen !== true) return 'is about a side procedure that is not open';
  const running = { process: processOf(known.instance, processes), instance: known.instance };
  const around = { process: processOf(before.agreement, processes), instance: before.agreement };
  const decision = decideProceeding(running, around, event, facts, now);
  if ('refused' in decision) return refused(decision.refused.key);
  const { proceeding, agreement } = decision;
  const moved = { instance: proceeding.next, isOpen: !proceeding.done };
  return finish(
    {
      ...before,
      agreement: agreement?.next ?? before.agreement,
      proceedings: new Map(before.proceedings).set(number, moved),
    },
    [
      ...proceeding.effects.map((effect) => ({ councilId: null, proceeding: number, effect })),
      ...owned(null, agreement?.effects ?? []),
    ],
  );
}

/** Carries effects out, with those of the side procedures that begin by them. */
function withOpened(
  before: Replayed,
  effects: readonly OwnedEffect[],
  processes: ReplayProcesses,
  now: Date,
): Replayed {
  const { proceedings, proceedingsByNumber } = processes;
  const opened = effects.flatMap(({ effect }) =>
    effect.type === 'openProceeding'
      ? [
          {
            number: effect.number,
            begun: openProceeding(
              proceedingsByNumber?.get(effect.number) ?? proceedings[effect.kind],
              effect.input,
              now,
            ),
          },
        ]
      : [],
  );
  const begun = opened.map(
    ({ number, begun: { next, done } }) => [number, { instance: next, isOpen: !done }] as const,
  );
  const theirs = opened.flatMap(({ number, begun: each }) =>
    each.effects.map((effect) => ({ councilId: null, proceeding: number, effect })),
  );
  const after = { ...before, proceedings: new Map([...before.proceedings, ...begun]) };
  return carriedOut(after, [...effects, ...theirs], councilProcess(before.agreement, processes), now);
}

type Acting = Pick<RecordedEntry, 'actor' | 'councilId' | 'event'>;

/** What a deadline's event is about has run out, unless the event sets it anew. */
function withoutRunOut(past: Replayed, entry: Acting): Replayed {
  const id = ranOut(entry);
  return id === undefined ? past : withoutDeadline(past, id);
}

/** The `deadlineId` of the deadline whose event an entry holds; undefined where somebody acted. */
export function ranOut({ actor, councilId, event }: Acting): string | undefined {
  const { deadline } = actor as { deadline?: string };
  const { proceeding } = event as { proceeding?: unknown };
  const owner = typeof proceeding === 'number' ? proceedingOwner(proceeding) : councilId;
  return deadline === undefined ? undefined : deadlineId(owner, deadline);
}

function beginningWith(agreement: Replayed['agreement']): Replayed {
  return {
    lastSequence: 0,
    agreement,
    asked: undefined,
    councilTexts: new Map(),
    councils: new Map(),
    parties: new Map(),
    proceedings: new Map(),
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
