import type { Level } from '../../../common/level.js';
import type { Term } from '../../../common/time/terms.js';
import type { RatificationRule } from '../../../ratification/rules/rule.js';
import type { Standing, Tally } from '../../../ratification/rules/tally.js';
import type { JoinedCouncilEffect, Position } from '../../core/effects.js';
import type { Stamp } from '../../core/instance.js';

/** Terms and choices that a deal's process sets: configured there, because the law changes. */
export interface DealSettings {
  readonly negotiationTerm: Term;
  readonly ratificationTerm: Term;
  /** From entry into force or the last evaluation until the next one is due. */
  readonly measuringTerm: Term;
  /** From an evaluation falling due until it is overdue. */
  readonly evaluationTerm: Term;
  /** What becomes of a deal whose rule can no longer be satisfied. */
  readonly whenUnreachable: 'negotiation' | 'rejected';
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
}

export interface DealContext extends DraftSummary {
  readonly settings: DealSettings;
  readonly offeredText: number | null;
  readonly textInForce: number | null;
  readonly inForceSince: string | null;
  readonly accepted: number;
  /** How many bound parties have consented to end the deal. */
  readonly terminating: number;
  /** The evaluation cycle: 0 before entry into force, then from 1. */
  readonly cycle: number;
}

/** What an instance begins with. */
export interface DealInput {
  readonly settings: DealSettings;
  readonly draft: DraftSummary;
}

/** What the shell looked up about who offers the event. */
export interface DealFacts {
  readonly organisationId: string | null;
  readonly position: Position | null;
  /** Whether the asking party's own council approved, and that approval stands. */
  readonly bound: boolean;
  readonly terminates: boolean;
  /** Who leads, where a party’s duty has run out; the other facts are about that party then. */
  readonly leadId?: string;
}

/** What is offered to a deal, stamped by the shell. */
export type DealEvent = (
  | {
      type:
        | 'REVISE_DRAFT'
        | 'ADD_TEXT'
        | 'ADD_COMMITMENT'
        | 'REMOVE_COMMITMENT'
        | 'ADD_INDICATOR'
        | 'REMOVE_INDICATOR';
      draft: DraftSummary;
    }
  | { type: 'SUBMIT' }
  | { type: 'ABANDON'; reason: string }
  | { type: 'PROPOSE_TEXT'; version: number }
  | { type: 'ACCEPT_TEXT'; version: number }
  | { type: 'OBJECT_TO_TEXT'; version: number; reason: string }
  | { type: 'COUNCIL_DECIDED'; level: Level; population: number | null; from: Standing; to: Standing }
  | { type: 'RECORD_MEASUREMENT' }
  | {
      type: 'MEASUREMENT_MISSED';
      indicator: number;
      indicatorName: string;
      dueOn: string;
      responsibleId: string;
    }
  | { type: 'EVALUATE'; findings: string; lessons: string[] }
  | { type: 'TERMINATE'; reason: string }
  | {
      type: 'SUCCEED';
      predecessors: readonly string[];
      successorId: string;
      /** The successor's part from then on. */
      party: { readonly position: Position };
      consentsToEnd: boolean;
      /** Its council's, where councils have been asked. */
      council: JoinedCouncilEffect | null;
      /** Here `tally` counts the votes too. */
      draft: DraftSummary;
      accepted: number;
      terminating: number;
    }
) &
  Stamp<DealFacts>;
