import { changesBetween, type PlacedChange } from '../../../amendments/rules/commitment-change.js';
import type { Consenting } from '../../../amendments/rules/consent.js';
import type { Standing } from '../../../ratification/rules/tally.js';
import type { AmendmentContext, AmendmentDecision, AmendmentEvent } from './amendment.types.js';

/** What a council's decision on an amendment is worth: an annulled one is as good as none. */
export function standingOfDecision(decision: AmendmentDecision | undefined): Standing {
  if (decision === undefined || decision.annulment !== null) return 'undecided';
  return decision.approved ? 'approved' : 'rejected';
}

/** An amendment as the rules of consent see it. */
export function consentingIn({
  parties,
  nonFollowers,
  rule,
  proposal: { consent, changes, named },
  claims,
  positions,
  decisions,
}: AmendmentContext): Consenting {
  return {
    parties,
    nonFollowers,
    rule,
    consent,
    changes,
    named,
    claims,
    positions: mapped(positions, ({ position }) => position),
    decisions: mapped(decisions, standingOfDecision),
  };
}

/** The amendment with the parties and commitments as the shell looked them up for the event. */
export function lookedUp(context: AmendmentContext, { facts }: AmendmentEvent): AmendmentContext {
  const { left = [], joined = [], overtaken = context.overtaken, text = context.proposal.version } = facts;
  const stayed = context.parties.filter(({ organisationId }) => !left.includes(organisationId));
  // Whoever joined after it took effect was asked about the new text itself.
  const isInForce = Object.keys(context.followers).length > 0;
  const joining = joined.filter(({ boundText }) => !isInForce || boundText !== text);
  return {
    ...context,
    proposal: { ...context.proposal, version: text },
    parties: [...stayed, ...joining],
    overtaken,
  };
}

/** The amendment once the event's own party has accepted it. */
export function withAcceptance(context: AmendmentContext, organisationId: string): AmendmentContext {
  const positions = {
    ...context.positions,
    [organisationId]: { position: 'accepted', reason: null } as const,
  };
  return { ...context, positions };
}

/** The amendment once these parties follow it. */
export function withFollowers(
  context: AmendmentContext,
  organisationIds: readonly string[],
): AmendmentContext {
  const followers = organisationIds.map((id) => [id, boundTextOf(context, id)] as const);
  return {
    ...context,
    followers: { ...context.followers, ...Object.fromEntries(followers) },
    carriedOut: [...context.carriedOut, ...newlyDue(context, organisationIds).map(({ index }) => index)],
  };
}

/** The changes of commitments that are due once these parties follow. */
export function newlyDue(context: AmendmentContext, organisationIds: readonly string[]): PlacedChange[] {
  const followers = new Set([...Object.keys(context.followers), ...organisationIds]);
  return changesBetween(context.proposal.changes, followers, [...context.carriedOut, ...context.overtaken]);
}

/** The version of the text that binds a party before it follows; 0 for one that nothing binds. */
function boundTextOf({ parties }: AmendmentContext, id: string): number {
  return parties.find(({ organisationId }) => organisationId === id)?.boundText ?? 0;
}

function mapped<T, U>(record: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
