import type { Elector } from '../../ratification/rules/tally.js';
import type { Participation } from './effects.js';
import { decide, type Accepted, type Facts, type OfferedEvent } from './decide.js';
import type { Instance } from './instance.js';
import type { Process } from './process.js';
import type { Message } from '../../messages/message.js';

/** A council's step, and what it does to the agreement where the council's standing moved. */
export interface CouncilDecisionOutcome {
  readonly council: Accepted;
  readonly agreement: Accepted | undefined;
}

/** The council's party as the ratification rule counts it, and how it takes part. */
export interface CouncilParty extends Elector {
  readonly organisationId: string;
  readonly participation: Participation;
}

/** An instance with the process that it follows. */
export interface Running {
  readonly process: Process;
  readonly instance: Instance;
}

/**
 * Decides what an event does to one council, and with it to the agreement: only the council's outcome reaches that.
 */
export function decideCouncil(
  council: Running,
  agreement: Running,
  event: OfferedEvent,
  facts: Facts,
  party: CouncilParty,
  now: Date,
): CouncilDecisionOutcome | { readonly refused: Message } {
  const decided = decide(council.process, council.instance, event, facts, now);
  if ('refused' in decided) return decided;
  const told = decided.effects.find((effect) => effect.type === 'tellAgreement');
  const own = { ...decided, effects: decided.effects.filter((effect) => effect !== told) };
  if (told === undefined) return { council: own, agreement: undefined };
  const counted = { type: 'COUNCIL_DECIDED', ...party, from: told.from, to: told.to };
  const joint = decide(agreement.process, agreement.instance, counted, {}, now);
  return 'refused' in joint ? joint : { council: own, agreement: joint };
}
