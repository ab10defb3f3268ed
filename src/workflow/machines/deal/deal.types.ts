import type { Level } from '../../../common/level.js';
import type { Term } from '../../../common/time/terms.js';
import type { RatificationRule } from '../../../ratification/rules/rule.js';
import type { ObjectionEffect, ReservationFacts } from '../../../participation/rules/reactions.js';
import type { Standing, Tally } from '../../../ratification/rules/tally.js';
import type { Participation } from '../../core/effects.js';
import type { Consent, NonFollowers } from '../../../amendments/rules/consent.js';
import type { Named } from '../../../amendments/rules/affected-parties.js';
import type { Stamp } from '../../core/instance.js';
import type { AmendmentParty, ProposalFacts } from '../proceedings/amendment.types.js';
import type { OpenCommitment } from '../proceedings/withdrawal.machine.js';
import type { EndorsementContext } from '../../../endorsements/rules/endorsement.js';
import type { CommitmentEvent } from './commitment.types.js';
import type { ClauseCommentEvent } from '../shared/clause-comments.js';
import type { CorrectionEvent } from '../shared/corrections.js';
import type { MeasurementMissed } from '../shared/measuring.js';
import type { PartyFacts } from '../shared/party-facts.js';
import type { EndorsementEvent } from '../shared/endorsements.js';
import type { ProvinceRoleEvent, RolesContext } from '../shared/province-roles.js';
import type { ExternalDecision } from '../shared/rule-over-time.js';
import type { Succession } from '../shared/succession.js';

/** Terms and choices that a deal's process sets: configured there, because the law changes. */
export interface DealSettings {
  readonly negotiationTerm: Term;
  readonly ratificationTerm: Term;
  /** From entry into force or the last evaluation until the next one is due. */
  readonly measuringTerm: Term;
  /** From an evaluation falling due until it is overdue. */
  readonly evaluationTerm: Term;
  /** From the notice of withdrawal until it can take effect (Vienna Convention, art. 56(2): twelve months). */
  readonly withdrawalNotice: Term;
  /** How long before its expiry the bound parties can renew a deal. */
  readonly renewalWindow: Term;
  /** What becomes of a deal whose rule can no longer be satisfied. */
  readonly whenUnreachable: 'negotiation' | 'rejected';
  /** For each council's opinion on the text before it decides; absent where councils are asked for none. */
  readonly opinionTerm?: Term;
  /** What a draft must name as its cause; absent where the parties' own challenge is enough. */
  readonly trigger?: 'assignment';
  /** The level of the party that must lead; absent where any may. */
  readonly leadLevel?: Level;
}

/** What of a draft the statechart has to know. */
export interface DraftSummary {
  /** Whether the readiness report names nothing missing. */
  readonly ready: boolean;
  readonly rule: RatificationRule;
  /** Nobody has decided in it: it says who takes part. */
  readonly tally: Tally;
  /** Last day on which the deal holds, or null for no end. */
  readonly expiresOn: string | null;
  /** Number of the newest version of the text, 0 for none. */
  readonly latestText: number;
  /** Whether councils can attach reservations to their approval; absent in drafts of before that could be chosen. */
  readonly reservations?: 'allowed' | 'prohibited';
}

export interface DealContext extends DraftSummary, EndorsementContext, RolesContext {
  readonly settings: DealSettings;
  readonly offeredText: number | null;
  readonly textInForce: number | null;
  readonly inForceSince: string | null;
  readonly accepted: number;
  /** How many bound parties have consented to end the deal. */
  readonly terminating: number;
  /** How many side procedures have been opened: their numbers. */
  readonly proceedings: number;
  /** The parties that have given notice of withdrawal, and how their councils stand. */
  readonly leaving: Readonly<Record<string, Standing>>;
  /** The organisations that have asked to accede and have no answer yet. */
  readonly applicants: readonly string[];
  /** The organisations whose mediator the parties agreed on, while the mediation runs, by its number. */
  readonly mediators: Readonly<Record<string, string>>;
  /** Number of the amendment that is negotiated or before councils; null where none is. */
  readonly amending: number | null;
  /** Number of the amendment that is in force, the last one; null where there was none. */
  readonly amendedBy: number | null;
  /** The evaluation cycle: 0 before entry into force, then from 1. */
  readonly cycle: number;
}

/** What an instance begins with. */
export interface DealInput {
  readonly settings: DealSettings;
  readonly draft: DraftSummary;
}

/** What the shell looked up about who offers the event. */
export interface DealFacts extends PartyFacts {
  // Looked up for the events that need it only.
  readonly isParty?: boolean;
  /** Whether it has declared to apply the deal provisionally. */
  readonly appliesProvisionally?: boolean;
  readonly level?: Level;
  readonly population?: number | null;
  readonly involved?: readonly string[];
  readonly openCommitments?: readonly OpenCommitment[];
  /** Where a due date has passed: whether something is still owed of it that is not on its way. */
  readonly isOwed?: boolean;
  /** The reservation that the event is about; null where there is none such, or it no longer stands. */
  readonly reservation?: ReservationFacts | null;
  readonly amendment?: AmendmentFactsOfDeal;
}

/** What an amendment rests on when it is proposed. */
export interface AmendmentFactsOfDeal extends ProposalFacts {
  /** The parties that the deal binds. */
  readonly parties: readonly AmendmentParty[];
  readonly nonFollowers: NonFollowers;
}

/** A council's standing moved. */
export interface CouncilDecided {
  readonly type: 'COUNCIL_DECIDED';
  readonly organisationId: string;
  readonly participation: Participation;
  readonly level: Level;
  readonly population: number | null;
  readonly from: Standing;
  readonly to: Standing;
}

/** What is offered to a deal, stamped by the shell. */
export type DealEvent = (
  | {
      type:
        | 'REVISE_DRAFT'
        | 'ADD_TEXT'
        | 'ADD_COMMITMENT'
        | 'REVISE_COMMITMENT'
        | 'REMOVE_COMMITMENT'
        | 'ADD_INDICATOR'
        | 'REMOVE_INDICATOR'
        | 'CARRY_OUT_ACTION'
        | 'DROP_ACTION';
      draft: DraftSummary;
    }
  | { type: 'SUBMIT' }
  | { type: 'ABANDON'; reason: string }
  | { type: 'PROPOSE_TEXT'; version: number }
  | { type: 'ACCEPT_TEXT'; version: number }
  | { type: 'OBJECT_TO_TEXT'; version: number; reason: string }
  | CouncilDecided
  | { type: 'RECORD_MEASUREMENT' }
  | MeasurementMissed
  | CommitmentEvent
  | { type: 'EVALUATE'; findings: string | readonly string[]; lessons?: readonly string[] }
  | { type: 'TERMINATE'; reason: string }
  | { type: 'OPEN_MEDIATION'; question: string }
  | { type: 'MEDIATOR_AGREED'; proceeding: number; mediatorId: string }
  | { type: 'MEDIATOR_LEFT'; proceeding: number }
  | { type: 'MEDIATION_ENDED'; proceeding: number; outcome: string; settlement: string | null }
  | { type: 'ACCEDE' }
  | { type: 'ADMIT_PARTY' | 'ACCESSION_ENDED'; proceeding: number; organisationId: string }
  | { type: 'WITHDRAW'; effectiveOn: string; reason: string }
  | { type: 'WITHDRAWAL_REVOKED'; proceeding: number; organisationId: string }
  | {
      type: 'PARTY_WITHDREW';
      proceeding: number;
      organisationId: string;
      level: Level;
      population: number | null;
    }
  | { type: 'RENEW'; until: string }
  | { type: 'RENEWED'; proceeding: number; until: string }
  | { type: 'AMEND'; version: number; consent?: Consent; named?: readonly Named[] }
  | { type: 'AMENDMENT_IN_FORCE'; proceeding: number; version: number; followers: readonly string[] }
  | { type: 'AMENDMENT_ENDED'; proceeding: number; outcome: string }
  | ExternalDecision
  | { type: 'APPLY_PROVISIONALLY'; from: string }
  | { type: 'END_PROVISIONAL_APPLICATION'; reason: string }
  | Succession<DraftSummary>
  | { type: 'ACCEPT_RESERVATION' | 'WITHDRAW_OBJECTION'; reservedBy: string; reservation: number }
  | { type: 'OBJECT_TO_RESERVATION'; reservedBy: string; reservation: number; effect: ObjectionEffect }
  | { type: 'WITHDRAW_RESERVATION'; reservation: number }
  | CorrectionEvent
  | ClauseCommentEvent
  | EndorsementEvent
  | ProvinceRoleEvent
) &
  Stamp<DealFacts>;
