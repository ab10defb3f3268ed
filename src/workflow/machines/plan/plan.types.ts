import type { Level } from '../../../common/level.js';
import type { Term } from '../../../common/time/terms.js';
import type { Standing } from '../../../ratification/rules/tally.js';
import type { Stamp } from '../../core/instance.js';
import type { DraftSummary } from '../deal/deal.types.js';
import type { EndorsementContext } from '../../../endorsements/rules/endorsement.js';
import type { ClauseCommentEvent } from '../shared/clause-comments.js';
import type { CorrectionEvent } from '../shared/corrections.js';
import type { MeasurementMissed } from '../shared/measuring.js';
import type { PartyFacts } from '../shared/party-facts.js';
import type { EndorsementEvent } from '../shared/endorsements.js';
import type { ProvinceRoleEvent, RolesContext } from '../shared/province-roles.js';
import type { ExternalDecision } from '../shared/rule-over-time.js';
import type { Succession } from '../shared/succession.js';

/** Terms that a plan's process sets: configured there, because the law changes and not all is sourced. */
export interface PlanSettings {
  readonly negotiationTerm: Term;
  readonly ratificationTerm: Term;
  /** From entry into force or the last evaluation until the next one is due. */
  readonly measuringTerm: Term;
  /** From an evaluation falling due until it is overdue. */
  readonly evaluationTerm: Term;
  /** For an advisory board or domain to give its advice, where the request does not say otherwise. */
  readonly adviceTerm: Term;
  /** How long the public can object. */
  readonly inquiryTerm: Term;
  /** From the publication of the adopted plan until it is in force. */
  readonly entryIntoForceTerm: Term;
}

/** What of a plan's draft the statechart has to know. */
export interface PlanSummary extends DraftSummary {
  /** Whether the challenge and the vision are written, which a concept note is made of. */
  readonly conceptReady: boolean;
}

/** The publication of the adopted plan, as the lead reported it. */
export interface PlanPublication {
  /** Plain date. */
  readonly publishedOn: string;
  /** Where it can be read: an http(s) URL or a URN. */
  readonly source: string;
}

export interface PlanContext extends PlanSummary, EndorsementContext, RolesContext {
  readonly settings: PlanSettings;
  readonly offeredText: number | null;
  readonly textInForce: number | null;
  readonly inForceSince: string | null;
  readonly accepted: number;
  /** How many bound parties have consented to end the plan. */
  readonly terminating: number;
  /** The evaluation cycle: 0 before entry into force, then from 1. */
  readonly cycle: number;
  /** How many boards and domains have been asked for advice. */
  readonly adviceAsked: number;
  /** How many of them have neither given it nor let their term run out. */
  readonly adviceOpen: number;
  /** The public inquiry: when it was opened and the last day to object. */
  readonly inquiry: { readonly openedAt: string; readonly lastDay: string } | null;
  /** Whether the parties negotiate about what the inquiry brought, so that no other one follows. */
  readonly inquiryHeld: boolean;
  readonly objections: number;
  readonly unanswered: number;
  readonly provisionallyAdoptedAt: string | null;
  /** When enough councils had approved. */
  readonly adoptedAt: string | null;
  readonly publication: PlanPublication | null;
}

/** What an instance begins with. */
export interface PlanInput {
  readonly settings: PlanSettings;
  readonly draft: PlanSummary;
}

/** Events of the registry that tell of a change of what the plan says; they carry the draft after it. */
export const CONTENT_EVENTS = [
  'REVISE_PLAN',
  'ADD_FRAMEWORK',
  'REVISE_FRAMEWORK',
  'REMOVE_FRAMEWORK',
  'ADD_ACTION',
  'REVISE_ACTION',
  'REMOVE_ACTION',
] as const;

/** How an advisory board or domain judges. */
export type AdviceOpinion = 'favourable' | 'favourableWithConditions' | 'unfavourable';

/** What is offered to a plan, stamped by the shell. */
export type PlanEvent = (
  | {
      type:
        (typeof CONTENT_EVENTS)[number] | 'REVISE_DRAFT' | 'ADD_TEXT' | 'ADD_INDICATOR' | 'REMOVE_INDICATOR';
      draft: PlanSummary;
    }
  | { type: 'START_PRELIMINARY_DRAFT' | 'OPEN_CONSULTATION' | 'SUBMIT' }
  | { type: 'REQUEST_ADVICE'; advice: number }
  | { type: 'RECORD_ADVICE'; advice: number; opinion: AdviceOpinion; late: boolean }
  | { type: 'ADVICE_NOT_GIVEN'; advice: number }
  | { type: 'ABANDON'; reason?: string }
  | { type: 'PROPOSE_TEXT'; version: number }
  | { type: 'ACCEPT_TEXT'; version: number }
  | { type: 'OBJECT_TO_TEXT'; version: number; reason?: string }
  | { type: 'OPEN_INQUIRY' | 'CONCLUDE_INQUIRY' }
  | { type: 'REGISTER_OBJECTION' | 'ANSWER_OBJECTION'; receiptNumber: string }
  | { type: 'STATE_PROVISO'; text: string }
  | { type: 'COUNCIL_DECIDED'; level: Level; population: number | null; from: Standing; to: Standing }
  | ExternalDecision
  | { type: 'PUBLISH_PLAN'; publishedOn: string; source: string }
  | Succession<PlanSummary>
  | { type: 'RECORD_MEASUREMENT' }
  | MeasurementMissed
  | { type: 'EVALUATE'; findings: string | readonly string[]; lessons?: readonly string[] }
  | { type: 'TERMINATE'; reason?: string }
  | CorrectionEvent
  | ClauseCommentEvent
  | EndorsementEvent
  | ProvinceRoleEvent
) &
  Stamp<PartyFacts>;
