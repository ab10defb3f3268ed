import type { PlacedChange } from '../../amendments/rules/commitment-change.js';
import type { DerivationStep } from '../../common/time/terms.js';
import type { Standing } from '../../ratification/rules/tally.js';

/** How a party came to take part, and whether it still does. */
export type Participation = 'signatory' | 'acceding' | 'acceded' | 'withdrawn';

/** Side procedures of an agreement, each with a statechart of its own. */
export const PROCEEDING_KINDS = ['mediation', 'accession', 'withdrawal', 'renewal', 'amendment'] as const;
export type ProceedingKind = (typeof PROCEEDING_KINDS)[number];

/** A party's stand on the text that is offered. */
export type Position = 'pending' | 'accepted' | 'objected';

/** An error in one clause of a text, and how it must read. */
export interface ClauseChange {
  /** The clause's number. */
  readonly clause: string;
  /** BCP 47 tag of the language in which it is wrong; absent for the text's own. */
  readonly language?: string;
  readonly part: 'heading' | 'body';
  readonly oldValue: string;
  readonly newValue: string;
}

/** The messages that the registry sends; their words are in `src/messages`. */
export const MESSAGE_TYPES = [
  'textOffered',
  'positionTaken',
  'ratificationOpened',
  'opinionGiven',
  'councilDecided',
  'councilAnnulled',
  'externalDecision',
  'enteredIntoForce',
  'ratificationFailed',
  'evaluationDue',
  'evaluationOverdue',
  'evaluated',
  'evaluationRhythmSet',
  'conclusionProposed',
  'conclusionAccepted',
  'conclusionAgreed',
  'conclusionRefused',
  'lessonAnswered',
  'complianceReportDue',
  'complianceReportLate',
  'complianceReported',
  'domainSpoke',
  'domainsNamed',
  'provinceAnswered',
  'provinceRolesChosen',
  'provinceRolesProposed',
  'provinceRolesRefused',
  'indicatorAdded',
  'measurementRecorded',
  'measurementMissed',
  'measurementLeftToLead',
  'dutiesReconfirmed',
  'fulfilmentReported',
  'fulfilmentConfirmed',
  'fulfilmentDisputed',
  'commitmentWaived',
  'commitmentOverdue',
  'compensationProposed',
  'compensationAccepted',
  'compensationBooked',
  'compensationRefused',
  'terminationProposed',
  'preliminaryDraftStarted',
  'consultationOpened',
  'adviceRequested',
  'adviceGiven',
  'adviceNotGiven',
  'provisionallyAdopted',
  'inquiryOpened',
  'inquiryClosed',
  'provisoStated',
  'definitivelyAdopted',
  'adoptionUndone',
  'processMigrated',
  'planPublished',
  'clauseCommented',
  'openPointSettled',
  'correctionProposed',
  'correctionConfirmed',
  'correctionObjected',
  'correctionWithdrawn',
  'corrected',
  'textCorrected',
  'correctionLapsed',
  'closed',
  'suspended',
  'resumed',
  'mediationOpened',
  'mediationStep',
  'mediationEnded',
  'accessionRequested',
  'accessionStep',
  'partyAcceded',
  'withdrawalNotified',
  'withdrawalStep',
  'partyWithdrew',
  'onePartyLeft',
  'renewalProposed',
  'renewalStep',
  'renewed',
  'provisionalApplication',
  'partySucceeded',
  'leftWithOneParty',
  'reservationStated',
  'reservationAccepted',
  'reservationObjected',
  'objectionWithdrawn',
  'reservationWithdrawn',
  'reservationsTacitlyAccepted',
  'amendmentProposed',
  'amendmentStep',
  'amendmentAtCouncils',
  'amendmentEnded',
  'amended',
  'amendmentImpaired',
  'amendmentMended',
  'partyFollowed',
  'partyFollowsNoMore',
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** What a message names. */
export interface MessageDetails {
  readonly indicator?: number;
  readonly indicatorName?: string;
  /** Number of the commitment. */
  readonly commitment?: number;
  /** Number of the evaluation. */
  readonly evaluation?: number;
  /** That a report is about. */
  readonly year?: number;
  /** Plain date. */
  readonly dueOn?: string;
  /** OVO code of the party whose duty it is. */
  readonly responsibleId?: string;
}

/** The council of parties that have become one. */
export interface JoinedCouncilEffect {
  /** Whose path goes on, with its deadlines. */
  readonly basis: string;
  /**
   * Whose term for objections to reservations goes on, in the place of that of the path; null where none runs. Absent in
   * histories in which it was always that of the path.
   */
  readonly termOf?: string | null;
  readonly state: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/**
 * What a statechart's action asks for: the machines' vocabulary. Each is carried out in the same transaction that
 * records the new state.
 */
export type MachineAction =
  /** One more line of history, for a step that the event itself does not name. */
  | { readonly type: 'record'; readonly entryType: string }
  | {
      readonly type: 'setPosition';
      readonly organisationId: string;
      readonly position: Position;
      readonly objection?: string;
    }
  /** Every party's position is pending again; the text of this version is offered and frozen. */
  | { readonly type: 'offerText'; readonly version: number }
  | { readonly type: 'resetPositions' }
  /** From now on the public may see the agreement. */
  | { readonly type: 'makePublic' }
  /** Every party's council is asked about this version of the text, from the beginning. */
  | { readonly type: 'openCouncils'; readonly textVersion: number }
  | { readonly type: 'consentToTermination'; readonly organisationId: string }
  /** A side procedure begins, under the agreement's next number for one. */
  | {
      readonly type: 'openProceeding';
      readonly number: number;
      readonly kind: ProceedingKind;
      readonly input: Readonly<Record<string, unknown>>;
    }
  /** A side procedure tells its agreement what came of it: a registry event of the agreement's process. */
  | {
      readonly type: 'offerToAgreement';
      readonly event: { readonly type: string } & Readonly<Record<string, unknown>>;
    }
  /** A deadline that runs gets another time (ISO 8601). */
  | { readonly type: 'moveDeadline'; readonly key: string; readonly dueAt: string }
  /** The organisation becomes a party, and its council is asked about the text in force. */
  | { readonly type: 'admitParty'; readonly organisationId: string; readonly textVersion: number }
  | {
      readonly type: 'setParticipation';
      readonly organisationId: string;
      readonly participation: Participation;
    }
  /** From a plain date, or null where it ends. */
  | { readonly type: 'applyProvisionally'; readonly organisationId: string; readonly since: string | null }
  /** Both sides hold a commitment to be settled, from this plain date. */
  | { readonly type: 'settleCommitment'; readonly commitment: number; readonly on: string }
  /** Another party takes a commitment over from a party that leaves. */
  | {
      readonly type: 'passOnCommitment';
      readonly commitment: number;
      readonly fromId: string;
      readonly toId: string;
    }
  /** From now on this version of the text binds these parties. */
  | {
      readonly type: 'bindToText';
      readonly organisationIds: readonly string[];
      readonly textVersion: number;
    }
  /** What an amendment, a side procedure with this number, makes of commitments; or undoes, turned round. */
  | {
      readonly type: 'changeCommitments';
      readonly proceeding: number;
      readonly changes: readonly PlacedChange[];
    }
  /** The text of this version is put before the parties as an amendment: frozen, and public as the agreement is. */
  | { readonly type: 'offerAmendedText'; readonly version: number }
  /** Councils that have not decided are asked about this version of the text. */
  | { readonly type: 'askAboutText'; readonly textVersion: number }
  /** A side procedure has no say any more. */
  | { readonly type: 'closeProceeding'; readonly number: number }
  /** The agreement holds until the end of this plain date. */
  | { readonly type: 'holdUntil'; readonly date: string }
  | { readonly type: 'withdrawTerminations' }
  /** The first due dates of indicators, and those of commitments, begin to count. */
  | { readonly type: 'startMeasuring' }
  /** The measurement of an indicator that was due on this plain date has not come; the next due date counts. */
  | { readonly type: 'measurementMissed'; readonly indicator: number; readonly dueOn: string }
  /**
   * The due date of a commitment has passed; whether it is overdue by that, so that what hangs on it takes effect.
   */
  | { readonly type: 'commitmentFellDue'; readonly commitment: number; readonly overdue: boolean }
  /** A cycle was evaluated: what was found and learnt is kept under the cycle's number. */
  | {
      readonly type: 'keepEvaluation';
      readonly evaluation: number;
      /** OVO code of whoever evaluated. */
      readonly by: string;
      readonly findings: readonly string[];
      readonly lessons: readonly string[];
    }
  /** The due date of comply-or-explain reports over this year has passed. */
  | { readonly type: 'complianceReportsFellDue'; readonly year: number }
  /** Due dates of commitments that passed in a suspension count from now on. */
  | { readonly type: 'resumeDueDates' }
  /** The advice with this number was not given within its term: silence, which is on record. */
  | { readonly type: 'adviceNotGiven'; readonly advice: number }
  /** What a government or deputation states with the adoption of a plan (voorbehoud). */
  | { readonly type: 'keepProviso'; readonly organisationId: string; readonly text: string }
  /**
   * Predecessors are parties no more: what they had is their successor's, which takes over what is named. The change of
   * the rows themselves is what the event tells of.
   */
  | {
      readonly type: 'joinParties';
      readonly predecessors: readonly string[];
      readonly successorId: string;
      /** Those that became one, with the role that each had. */
      readonly joined: readonly { readonly organisationId: string; readonly role: 'lead' | 'party' }[];
      readonly position: Position;
      /** Whose objection to the text stands. */
      readonly objector: string | null;
      readonly participation: Participation;
      /** Plain date. */
      readonly provisionalSince: string | null;
      /** Version of the text that an amendment bound it to; null where none did. */
      readonly boundText: number | null;
      readonly terminates: boolean;
      /** Null where councils have not been asked. */
      readonly council: JoinedCouncilEffect | null;
    }
  /** A party says something of a reservation. The event's own entry keeps what: the effect says whose word it is. */
  | { readonly type: 'reactToReservation'; readonly organisationId: string }
  /** A correction took effect, or can no longer do so. */
  | {
      readonly type: 'settleCorrection';
      readonly correction: number;
      readonly outcome: 'applied' | 'lapsed';
      /** Of a fact: OVO code of who confirmed it. */
      readonly confirmedBy?: string;
      /** Of a text: the version that stands in the place of the corrected one. */
      readonly version?: number;
    }
  /** A text with the errors of another put right takes that one's place, from the beginning. */
  | {
      readonly type: 'correctText';
      readonly corrects: number;
      readonly version: number;
      readonly changes: readonly ClauseChange[];
    }
  /** The councils that were asked about one version of the text were asked about this other one. */
  | { readonly type: 'councilsFollowText'; readonly corrects: number; readonly version: number }
  /** No deadline of the agreement or its councils counts any more. */
  | { readonly type: 'cancelAll' }
  /**
   * To one organisation, or to all parties; what its sentence names beside who acted. `by` is who it tells of, where
   * that is not who acts.
   */
  | {
      readonly type: 'notify';
      readonly message: MessageType;
      readonly organisationId?: string;
      readonly by?: string;
      readonly params?: MessageDetails;
    }
  /** A council's standing moved: the agreement counts it. */
  | { readonly type: 'tellAgreement'; readonly from: Standing; readonly to: Standing };

/** The parameters of one of the machines' actions. */
export type ActionParams<T extends MachineAction['type']> = Omit<Extract<MachineAction, { type: T }>, 'type'>;

/** One line of history as decided; the shell adds number, hashes, actor and time. */
export interface EntryDraft {
  readonly type: string;
  /** Null where the entry begins the agreement. */
  readonly from: string | null;
  readonly to: string;
  /** The event as it was offered, with the facts that the decision rested on: enough to decide it again. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** A durable deadline: at `dueAt` the `event` is offered, once. */
export interface Deadline {
  readonly key: string;
  readonly dueAt: Date;
  readonly event: { readonly type: string };
  /** How its last day was found; null where that is not known. */
  readonly steps: readonly DerivationStep[] | null;
}

/** What a decision asks of the shell, as data. */
export type Effect =
  | Exclude<MachineAction, { type: 'record' | 'moveDeadline' }>
  | { readonly type: 'recordEntry'; readonly entry: EntryDraft }
  | { readonly type: 'schedule'; readonly deadline: Deadline }
  | { readonly type: 'cancel'; readonly key: string };
