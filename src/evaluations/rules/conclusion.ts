/** What an evaluation can conclude: the agreement goes on as it is, is to be amended, or is to end. */
export const DECISIONS = ['continue', 'amend', 'end'] as const;
export type Decision = (typeof DECISIONS)[number];

export const CONCLUSION_STATES = ['proposed', 'agreed', 'refused'] as const;
export type ConclusionState = (typeof CONCLUSION_STATES)[number];

/** A conclusion that was proposed, and what the bound parties say of it. Times are ISO 8601, UTC. */
export interface Conclusion {
  readonly decision: Decision;
  readonly reason: string;
  readonly state: ConclusionState;
  /** OVO codes of those whose consent it takes: whom the agreement binds. */
  readonly asked: readonly string[];
  /** Of these, who has consented. */
  readonly consents: readonly string[];
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly settledAt: string | null;
  /** Why it was refused. */
  readonly refusal: string | null;
}

/** What is proposed, and by whom, to whom. */
export interface Proposal extends Pick<Conclusion, 'decision' | 'reason' | 'proposedBy'> {
  readonly asked: readonly string[];
}

/** A party proposes how an evaluation concludes, and consents by it; alone, that settles it. */
export function proposed({ decision, reason, proposedBy, asked }: Proposal, now: Date): Conclusion {
  const conclusion: Conclusion = {
    decision,
    reason,
    state: 'proposed',
    asked: [...asked].sort(),
    consents: [proposedBy],
    proposedBy,
    proposedAt: now.toISOString(),
    settledAt: null,
    refusal: null,
  };
  return settled(conclusion, now);
}

/** A party consents. With the last consent it is agreed. */
export function accepted(conclusion: Conclusion, by: string, now: Date): Conclusion {
  return settled({ ...conclusion, consents: [...new Set([...conclusion.consents, by])].sort() }, now);
}

/** One refusal ends the proposal; another can be made. */
export function refused(conclusion: Conclusion, refusal: string | null, now: Date): Conclusion {
  return { ...conclusion, state: 'refused', settledAt: now.toISOString(), refusal };
}

/** Whom the agreement binds no more has no say any more: what all others agree on is agreed. */
export function withoutParty(conclusion: Conclusion, leaver: string, now: Date): Conclusion {
  if (conclusion.state !== 'proposed' || !conclusion.asked.includes(leaver)) return conclusion;
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== leaver);
  const left = { ...conclusion, asked: others(conclusion.asked), consents: others(conclusion.consents) };
  return settled(left, now);
}

/**
 * A successor has the say of its predecessors, once: it has consented where all of those that became one, and were asked,
 * had.
 */
export function passedOn(
  conclusion: Conclusion,
  predecessors: readonly string[],
  successor: string,
  now: Date,
): Conclusion {
  const next = (id: string): string => (predecessors.includes(id) ? successor : id);
  const joined = conclusion.asked.filter((id) => next(id) === successor);
  if (!conclusion.asked.some((id) => predecessors.includes(id)))
    return { ...conclusion, proposedBy: next(conclusion.proposedBy) };
  const consents = joined.every((id) => conclusion.consents.includes(id));
  const after: Conclusion = {
    ...conclusion,
    asked: [...new Set(conclusion.asked.map(next))].sort(),
    consents: [
      ...conclusion.consents.filter((id) => next(id) !== successor),
      ...(consents ? [successor] : []),
    ].sort(),
    proposedBy: next(conclusion.proposedBy),
  };
  return settled(after, now);
}

function settled(conclusion: Conclusion, now: Date): Conclusion {
  const { state, asked, consents } = conclusion;
  const isAgreed = state === 'proposed' && asked.length > 0 && asked.every((id) => consents.includes(id));
  return isAgreed ? { ...conclusion, state: 'agreed', settledAt: now.toISOString() } : conclusion;
}
