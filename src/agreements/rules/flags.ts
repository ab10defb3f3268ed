import { impossibility } from '../../ratification/rules/rule-faults.js';
import type { RatificationRule } from '../../ratification/rules/rule.js';
import type { Tally } from '../../ratification/rules/tally.js';
import type { Phase } from '../../workflow/core/instance.js';
import type { CouncilContext } from '../../workflow/machines/council.machine.js';

/** What the parties should look at, in the order in which it is shown. */
export const FLAGS = ['singleParty', 'boundInPart', 'impossibleRule'] as const;
export type Flag = (typeof FLAGS)[number];

/** What of an agreement flags are about. */
export interface Flagged {
  readonly phase: Phase;
  readonly parties: number;
  readonly rule: RatificationRule;
  readonly tally: Tally;
  readonly councils: readonly { readonly context: Pick<CouncilContext, 'takenOver'> }[];
}

/**
 * What a merger can leave behind that only the parties can mend: nobody left to agree with, a successor bound by what
 * only some of its predecessors approved, or a rule that those who are left could never satisfy. A draft and a closed
 * agreement have none: the first is mended before it is submitted, the second is past mending.
 */
export function flagsOf({ phase, parties, rule, tally, councils }: Flagged): Flag[] {
  if (phase === 'drafting' || phase === 'closed') return [];
  const asksCouncils = phase === 'negotiation' || phase === 'ratification';
  const holds: Readonly<Record<Flag, boolean>> = {
    singleParty: parties === 1,
    boundInPart: councils.some(({ context }) => isInPart(context.takenOver ?? [])),
    impossibleRule: asksCouncils && impossibility(rule, tally, null) !== undefined,
  };
  return FLAGS.filter((flag) => holds[flag]);
}

function isInPart(takenOver: NonNullable<CouncilContext['takenOver']>): boolean {
  const standings = takenOver.map(({ standing }) => standing);
  return standings.includes('approved') && standings.some((standing) => standing !== 'approved');
}
