import { begin, decide, type Accepted, type Facts, type OfferedEvent } from './decide.js';
import type { Running } from './decide-council.js';
import type { ActionParams, Effect } from './effects.js';
import type { Process } from './process.js';
import type { Message } from '../../messages/message.js';

/** A step of a side procedure, and what it does to the agreement where it tells it something. */
export interface ProceedingOutcome {
  readonly proceeding: Accepted;
  readonly agreement: Accepted | undefined;
}

/** Decides what an event does to a side procedure, and with it to the agreement: both move, or neither does. */
export function decideProceeding(
  proceeding: Running,
  agreement: Running,
  event: OfferedEvent,
  facts: Facts,
  now: Date,
): ProceedingOutcome | { readonly refused: Message } {
  const decided = decide(proceeding.process, proceeding.instance, event, facts, now);
  if ('refused' in decided) return decided;
  const told = decided.effects.find((effect) => effect.type === 'offerToAgreement');
  const own = { ...decided, effects: decided.effects.filter((effect) => effect !== told) };
  if (told === undefined) return { proceeding: own, agreement: undefined };
  const joint = decide(agreement.process, agreement.instance, told.event, facts, now);
  return 'refused' in joint ? joint : { proceeding: own, agreement: joint };
}

/** Begins a side procedure that an agreement asks for; the agreement's own entry tells of it. */
export function openProceeding(
  process: Process,
  input: ActionParams<'openProceeding'>['input'],
  now: Date,
): Accepted {
  const begun = begin(process, { ...input, openedAt: now.toISOString() }, { type: 'OPEN' }, now);
  return { ...begun, effects: begun.effects.filter((effect: Effect) => effect.type !== 'recordEntry') };
}
