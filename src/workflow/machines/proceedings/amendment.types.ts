import type { Named } from '../../../amendments/rules/affected-parties.js';
import type { CommitmentChange } from '../../../amendments/rules/commitment-change.js';
import type { BoundParty, Consent, NonFollowers } from '../../../amendments/rules/consent.js';
import type { Term } from '../../../common/time/terms.js';
import type { RatificationRule } from '../../../ratification/rules/rule.js';
import type { Stamp } from '../../core/instance.js';
import type { PartiesJoined } from './joined-parties.js';
import type { Opened, ProceedingFacts } from './proceeding-facts.js';

export interface AmendmentSettings {
  /** How long the parties can negotiate about an amendment. */
  readonly amendmentNegotiationTerm: Term;
  /** How long councils have to consent, from the end of the negotiation. */
  readonly amendmentRatificationTerm: Term;
}

/** A new text with what it does to commitments, as it lies before the parties. */
export interface Proposal {
  /** Version of the new text. */
  readonly version: number;
  readonly consent: Consent;
  readonly changes: readonly CommitmentChange[];
  readonly named: readonly Named[];
  /** OVO code. */
  readonly proposedBy: string;
}

/** A bound party that an amendment is put before. */
export interface AmendmentParty extends BoundParty {
  /** Version of the text that binds it. */
  readonly boundText: number;
}

/** A council's decision on an amendment as its clerk reported it. */
export interface AmendmentDecision {
  readonly approved: boolean;
  /** Plain date. */
  readonly decidedOn: string;
  /** Null where the body decides by consensus (Vlaamse Regering). */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  /** Where the decision can be read: an http(s) URL or a URN. */
  readonly source: string;
  readonly annulment: {
    readonly annulledOn: string;
    readonly reason: string;
    readonly source: string;
  } | null;
}

export interface AmendmentPosition {
  readonly position: 'accepted' | 'objected';
  /** Why it objects; null where it accepts. */
  readonly reason: string | null;
}

export interface AmendmentContext extends Opened {
  readonly settings: AmendmentSettings;
  /** What the deal says of parties that do not follow. */
  readonly nonFollowers: NonFollowers;
  /** The deal's own ratification rule. */
  readonly rule: RatificationRule;
  /** The parties that the deal binds, as they were last looked up. */
  readonly parties: readonly AmendmentParty[];
  readonly proposal: Proposal;
  /** By OVO code, as are decisions and followers. */
  readonly positions: Readonly<Record<string, AmendmentPosition>>;
  readonly claims: readonly Named[];
  readonly decisions: Readonly<Record<string, AmendmentDecision>>;
  /** The parties that it binds, with the version of the text that bound each before; empty until it is in force. */
  readonly followers: Readonly<Record<string, number>>;
  /** Places of the changes of commitments that have been carried out. */
  readonly carriedOut: readonly number[];
  /** Places of those whose commitment something else has changed meanwhile: they are left as they are. */
  readonly overtaken: readonly number[];
}

/** What an amendment begins with: who proposes it accepts it. */
export type AmendmentInput = Pick<
  AmendmentContext,
  'settings' | 'number' | 'openedAt' | 'nonFollowers' | 'rule' | 'parties' | 'proposal'
>;

/** What the shell looked up of a proposal. */
export interface ProposalFacts {
  /** Whether the text is there, and newer than the one in force. */
  readonly isNewText: boolean;
  /** The changes with the commitments as they are. */
  readonly changes: readonly CommitmentChange[];
}

/** What the shell looked up about the event; what is absent is as the context has it. */
export interface AmendmentFacts extends ProceedingFacts {
  /** OVO codes of parties of the context that the deal does not bind any more, or not as it did. */
  readonly left?: readonly string[];
  /** Parties that the deal binds now and that the context does not have. */
  readonly joined?: readonly AmendmentParty[];
  readonly overtaken?: readonly number[];
  /** Version of the text that stands in the place of the proposed one, where that was corrected. */
  readonly text?: number;
  readonly proposal?: ProposalFacts;
}

interface Decided {
  readonly decidedOn: string;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly abstentions?: number;
  readonly source: string;
}

export type AmendmentEvent = (
  | PartiesJoined
  | { type: 'ACCEPT_AMENDMENT' }
  | { type: 'OBJECT_TO_AMENDMENT'; reason: string }
  | { type: 'PROPOSE_AMENDMENT'; version: number; consent?: Consent; named?: readonly Named[] }
  | { type: 'CLAIM_AFFECTED'; reason: string }
  | { type: 'CONCLUDE_AMENDMENT' }
  | { type: 'REVOKE_AMENDMENT'; reason: string }
  | ({ type: 'APPROVE_AMENDMENT' } & Decided)
  | ({ type: 'REJECT_AMENDMENT' } & Decided)
  | {
      type: 'ANNUL_AMENDMENT_DECISION';
      organisationId: string;
      annulledOn: string;
      reason: string;
      source: string;
    }
) &
  Stamp<AmendmentFacts>;
