import type { DerivationStep } from '../../common/time/terms.js';
import type { Standing } from '../../ratification/rules/tally.js';

/** A party's stand on the text that is offered. */
export type Position = 'pending' | 'accepted' | 'objected';

/** The messages that the registry sends; their words are in `src/messages`. */
export const MESSAGE_TYPES = [
  'textOffered',
  'positionTaken',
  'ratificationOpened',
  'councilDecided',
  'councilAnnulled',
  'enteredIntoForce',
  'ratificationFailed',
  'evaluationDue',
  'evaluationOverdue',
  'evaluated',
  'indicatorAdded',
  'measurementRecorded',
  'measurementMissed',
  'measurementLeftToLead',
  'terminationProposed',
  'closed',
  'partySucceeded',
  'leftWithOneParty',
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** What a message names. */
export interface MessageDetails {
  readonly indicator?: number;
  readonly indicatorName?: string;
  /** Plain date. */
  readonly dueOn?: string;
  /** OVO code of the party whose duty it is. */
  readonly responsibleId?: string;
}

/** The council of parties that have become one. */
export interface JoinedCouncilEffect {
  /** Whose path goes on, with its deadlines. */
  readonly basis: string;
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
  | { readonly type: 'withdrawTerminations' }
  /** The indicators' first due dates begin to count. */
  | { readonly type: 'startMeasuring' }
  /** The measurement of an indicator that was due on this plain date has not come; the next due date counts. */
  | { readonly type: 'measurementMissed'; readonly indicator: number; readonly dueOn: string }
  /**
   * Predecessors are parties no more: what they had is their successor's, which takes over what is named. The change of
   * the rows themselves is what the event tells of.
   */
  | {
      readonly type: 'joinParties';
      readonly predecessors: readonly string[];
      readonly successorId: string;
      readonly position: Position;
      readonly terminates: boolean;
      /** Null where councils have not been asked. */
      readonly council: JoinedCouncilEffect | null;
    }
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
  | Exclude<MachineAction, { type: 'record' }>
  | { readonly type: 'recordEntry'; readonly entry: EntryDraft }
  | { readonly type: 'schedule'; readonly deadline: Deadline }
  | { readonly type: 'cancel'; readonly key: string };
