import { evaluate, partiesIn, type Outcome, type RatificationRule } from '../../ratification/rules/rule.js';
import { impossibility } from '../../ratification/rules/rule-faults.js';
import { move, openTally, type Elector, type Standing } from '../../ratification/rules/tally.js';
import { affectedBy, type Proposed } from './affected-parties.js';

/** What becomes of the parties that do not follow an amendment: all must follow, or they stay bound as they were. */
export const NON_FOLLOWERS = ['must-follow', 'stay-bound'] as const;
export type NonFollowers = (typeof NON_FOLLOWERS)[number];

/** Whose councils must consent: those of the parties that are affected, or all of them. */
export const CONSENTS = ['affected', 'all'] as const;
export type Consent = (typeof CONSENTS)[number];

/** A party that the agreement binds. */
export interface BoundParty extends Elector {
  readonly organisationId: string;
}

/** Where the consent to an amendment stands. */
export interface Consenting extends Proposed {
  readonly parties: readonly BoundParty[];
  readonly nonFollowers: NonFollowers;
  /** The agreement's own ratification rule. */
  readonly rule: RatificationRule;
  readonly consent: Consent;
  /** What each party said in the negotiation, by its OVO code. */
  readonly positions: Readonly<Record<string, 'accepted' | 'objected'>>;
  /** What each council decided, annulments taken into account, by its OVO code. */
  readonly decisions: Readonly<Record<string, Standing>>;
}

/** Whether a party consents by its council, and not by its word in the negotiation alone. */
export function needsCouncil(amendment: Consenting, organisationId: string): boolean {
  return amendment.consent === 'all' || affectedBy(amendment).has(organisationId);
}

/** How each bound party stands towards an amendment. */
export function standingsIn(amendment: Consenting): ReadonlyMap<string, Standing> {
  const affected = affectedBy(amendment);
  return new Map(
    amendment.parties.map(({ organisationId }) => [
      organisationId,
      amendment.consent === 'all' || affected.has(organisationId)
        ? (amendment.decisions[organisationId] ?? 'undecided')
        : said(amendment, organisationId),
    ]),
  );
}

/** The parties that consent to an amendment, and that it binds when it is in force. */
export function followersOf(amendment: Consenting): string[] {
  return [...standingsIn(amendment)].filter(([, standing]) => standing === 'approved').map(([id]) => id);
}

/**
 * Whether enough consent for an amendment to be in force. Where all must follow, each bound party consents, and one
 * council's no ends it. Where others can stay bound as they were, the agreement's own rule must hold over those that
 * follow (Vienna Convention, arts. 40(4) and 41).
 */
export function outcomeOf(amendment: Consenting): Outcome {
  return judged(amendment, standingsIn(amendment));
}

/** Whether the negotiation has led so far that councils can be asked. */
export function isAgreed(amendment: Consenting): boolean {
  const words = amendment.parties.map(
    ({ organisationId }) => [organisationId, said(amendment, organisationId)] as const,
  );
  return judged(amendment, new Map(words)) === 'satisfied';
}

/** Whether every bound party has taken a position. */
export function allHaveSpoken({ parties, positions }: Consenting): boolean {
  return parties.every(({ organisationId }) => Object.hasOwn(positions, organisationId));
}

/**
 * Whether each bound party must follow. So it is, whatever the deal says, where its rule could not hold over those that
 * are bound now even if all of them followed, as in a deal that is suspended.
 */
export function allMustFollow({ nonFollowers, rule, parties }: Consenting): boolean {
  return (
    nonFollowers === 'must-follow' ||
    impossibility(rule, openTally(parties, partiesIn(rule)), null) !== undefined
  );
}

function judged(amendment: Consenting, standings: ReadonlyMap<string, Standing>): Outcome {
  const each = [...standings.values()];
  if (allMustFollow(amendment)) {
    if (each.includes('rejected')) return 'unreachable';
    return each.includes('undecided') || each.length === 0 ? 'open' : 'satisfied';
  }
  const tally = amendment.parties.reduce(
    (before, party) => move(before, party, 'undecided', standings.get(party.organisationId) ?? 'undecided'),
    openTally(amendment.parties, partiesIn(amendment.rule)),
  );
  // What the rule says of days and of bodies outside was about entry into force.
  return evaluate(amendment.rule, tally, null);
}

function said({ positions }: Consenting, organisationId: string): Standing {
  const position = Object.hasOwn(positions, organisationId) ? positions[organisationId] : undefined;
  if (position === undefined) return 'undecided';
  return position === 'accepted' ? 'approved' : 'rejected';
}
